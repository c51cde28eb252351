"""Networks around entities, and where their nodes are placed."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_graph import BONDAGE, CIRCLE, MEETING, NEPAL, NETWORK, small_store

from graph.networks.layout import LABEL_HEIGHT, apart, placed
from graph.networks.network import Edge, Network, Node, around, strongest, thinned, whole
from graph.store import Store


@pytest.fixture(scope="module")
def store() -> Store:
    return small_store()


def _ends(network: Network) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in network.edges}


def test_a_network_has_the_neighbours_and_the_edges_among_them(store: Store) -> None:
    network = around(store, [CIRCLE])
    assert network.centre == (CIRCLE,)
    assert {node.node_id for node in network.nodes} == {CIRCLE, NETWORK, BONDAGE, NEPAL}
    assert (NETWORK, NEPAL) in _ends(network)


def test_what_is_stated_is_not_drawn_a_second_time(store: Store) -> None:
    (edge,) = [
        e for e in around(store, [CIRCLE]).edges if {e.source, e.target} == {CIRCLE, BONDAGE}
    ]
    assert (edge.source, edge.predicates, edge.label) == (CIRCLE, ("worksOn",), "works on")


def test_only_statements_or_only_co_occurrence_on_request(store: Store) -> None:
    stated = around(store, [CIRCLE], relations="statements")
    assert _ends(stated) == {(CIRCLE, BONDAGE), (NETWORK, CIRCLE)}
    together = around(store, [CIRCLE], relations="co-occurrence")
    assert all(not edge.predicates for edge in together.edges)
    assert len(together.nodes) == 4


def test_kinds_and_limit_leave_the_weaker_out_and_say_so(store: Store) -> None:
    assert {n.node_id for n in around(store, [CIRCLE], kinds=["place"]).nodes} == {CIRCLE, NEPAL}
    limited = around(store, [CIRCLE], limit=1)
    assert len(limited.nodes) == 2
    assert limited.left_out == 2


def test_edges_of_fewer_documents_are_left_out(store: Store) -> None:
    assert around(store, [CIRCLE], minimum_documents=2).edges == ()


def test_several_entities_make_one_network_and_unknown_ones_are_passed_over(store: Store) -> None:
    network = around(store, [CIRCLE, "place/none", MEETING, CIRCLE])
    assert network.centre == (CIRCLE, MEETING)
    assert len(network.nodes) == 5
    assert around(store, ["place/none"]).nodes == ()


def test_the_whole_network_can_be_cut_to_its_strongest_part(store: Store) -> None:
    network = whole(store)
    assert (len(network.nodes), len(network.edges)) == (5, 6)
    part = strongest(network, limit=2)
    assert {node.node_id for node in part.nodes} == {NETWORK, MEETING}
    assert part.left_out == 3


def test_no_name_is_kept_whose_link_there_was_no_room_for() -> None:
    nodes = tuple(Node(f"theme/{n}", "x", "theme", n) for n in range(6))
    edges = tuple(
        Edge(f"theme/{a}", f"theme/{b}", "", (), 1, 1, strength)
        for a, b, strength in ((0, 1, 0.9), (2, 3, 0.8), (4, 0, 0.7))
    )
    network = Network(nodes, edges, 0, ())
    for limit, kept in ((3, {0, 1, 4}), (4, {0, 1, 2, 3}), (6, {0, 1, 2, 3, 4, 5}), (1, {5})):
        part = strongest(network, limit=limit)
        assert {node.node_id for node in part.nodes} == {f"theme/{n}" for n in kept}
        assert part.left_out == 6 - len(kept)


def _random_network(nodes: int, edges: int, seed: int) -> Network:
    chance = random.Random(seed)  # noqa: S311
    named = tuple(
        Node(f"theme/{i}", "x" * chance.randrange(1, 50), "theme", i) for i in range(nodes)
    )
    pairs = {tuple(sorted(chance.sample(range(nodes), 2))) for _ in range(edges)}
    made = tuple(
        Edge(f"theme/{a}", f"theme/{b}", "", (), 1, 1, round(chance.random(), 3))
        for a, b in sorted(pairs)
    )
    return Network(named, made, 0, ("theme/0",))


@pytest.mark.parametrize(("nodes", "edges"), [(1, 0), (2, 1), (12, 0), (40, 80), (150, 300)])
def test_no_two_labels_collide(nodes: int, edges: int) -> None:
    network = placed(_random_network(nodes, edges, 3))
    for i, a in enumerate(network.nodes):
        for b in network.nodes[i + 1 :]:
            assert a.x is not None
            assert a.y is not None
            assert b.x is not None
            assert b.y is not None
            reach = (min(len(a.label), 24) + min(len(b.label), 24)) * 7 / 2
            assert abs(a.x - b.x) > reach or abs(a.y - b.y) > LABEL_HEIGHT - 1


def test_positions_do_not_depend_on_the_order_of_nodes_and_edges() -> None:
    network = _random_network(30, 50, 5)
    turned = Network(network.nodes[::-1], network.edges[::-1], 0, network.centre)
    assert sorted(placed(network).nodes, key=str) == sorted(placed(turned).nodes, key=str)


def test_linked_nodes_are_nearer_than_others() -> None:
    network = placed(_random_network(30, 40, 9))
    where = {node.node_id: np.array([node.x, node.y]) for node in network.nodes}
    linked = [np.linalg.norm(where[e.source] - where[e.target]) for e in network.edges]
    every = [np.linalg.norm(a - b) for a in where.values() for b in where.values() if a is not b]
    assert np.mean(linked) < 0.8 * np.mean(every)


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(-100, 100)), min_size=2, max_size=20))
def test_boxes_are_pushed_apart_wherever_they_start(centres: list[tuple[float, float]]) -> None:
    points = np.array(centres)
    boxes = np.full((len(centres), 2), 40.0)
    moved = apart(points, boxes)
    over = 40.0 - np.abs(moved[:, None] - moved[None])
    meets = (over > 1e-3).all(axis=2)
    np.fill_diagonal(meets, val=False)
    assert not meets.any()


def test_each_entity_of_the_centre_brings_its_own_strongest_neighbours(store: Store) -> None:
    network = around(store, [CIRCLE, MEETING], limit=1)
    linked = {end for edge in network.edges for end in (edge.source, edge.target)}
    assert {CIRCLE, MEETING} <= linked


def test_thinning_keeps_what_is_stated_and_the_links_of_the_centre() -> None:
    network = _random_network(30, 200, 7)
    said = replace(network.edges[-1], predicates=("funds",))
    thin = thinned(replace(network, edges=(*network.edges[:-1], said)), links_a_node=1)
    kept = [edge for edge in network.edges if "theme/0" in {edge.source, edge.target}]
    assert {*kept, said} <= {*thin.edges}
    others = [edge for edge in thin.edges if edge not in {*kept, said}]
    first = [e for e in network.edges if e not in kept][:30]
    assert others == first


def test_groups_stand_together() -> None:
    network = _random_network(24, 60, 4)
    group_of = {node.node_id: n % 3 for n, node in enumerate(network.nodes)}
    where = {node.node_id: np.array([node.x, node.y]) for node in placed(network, group_of).nodes}
    gaps: dict[bool, list[float]] = {True: [], False: []}
    for edge in network.edges:
        gap = np.linalg.norm(where[edge.source] - where[edge.target])
        gaps[group_of[edge.source] == group_of[edge.target]].append(float(gap))
    assert np.mean(gaps[True]) < 0.7 * np.mean(gaps[False])
