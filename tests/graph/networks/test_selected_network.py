"""Networks of a selection, and their communities."""

import pytest
from counted_documents import CIRCLE, DELTA, FEES, NEPAL, THAILAND, Told, store_of, tellings
from hypothesis import given, settings
from hypothesis import strategies as st
from small_graph import BONDAGE, MEETING, small_store

from extract.model import Predicate
from graph.linkages.reading import read_incidence
from graph.linkages.selection import Selection, selected
from graph.networks.communities import communities
from graph.networks.network import Edge, Network, Node, around, strongest, whole
from graph.networks.selected_network import around_selected, edge_explanation, strongest_selected
from graph.networks.strength import Counts, association, associations


@settings(max_examples=10, deadline=None)
@given(tellings(), st.sampled_from((CIRCLE, FEES, NEPAL)))
def test_around_everything_is_around_the_store(documents: list[Told], centre: str) -> None:
    store = store_of(documents)
    found = around_selected(read_incidence(store), [centre], Selection())
    assert found == around(store, [centre])


@pytest.mark.parametrize("relations", ["all", "statements", "co-occurrence"])
def test_filters_are_those_of_the_store(relations: str) -> None:
    store = small_store()
    for centre in (BONDAGE, MEETING, "place/nobody"):
        chosen = Selection(kinds=("organisation", "place"), relations=relations)  # type: ignore[arg-type]
        expected = around(store, [centre], kinds=chosen.kinds, relations=chosen.relations, limit=2)
        assert around_selected(read_incidence(store), [centre], chosen, limit=2) == expected


def test_a_period_leaves_out_what_others_say() -> None:
    told = [
        Told("a", [[NEPAL, FEES]], 2001, mark="a"),
        Told("b", [[NEPAL, CIRCLE]], 2002, mark="b"),
    ]
    later = selected(read_incidence(store_of(told)), Selection(since=2002))
    assert {n.node_id for n in around_selected(later, [NEPAL], Selection()).nodes} == {
        NEPAL,
        CIRCLE,
    }
    assert around_selected(later, [FEES], Selection()).nodes == ()


@settings(max_examples=10, deadline=None)
@given(tellings(), st.integers(1, 7))
def test_the_strongest_of_everything_are_those_of_the_store(
    documents: list[Told], limit: int
) -> None:
    store = store_of(documents)
    found = strongest_selected(read_incidence(store), Selection(), limit=limit)
    assert found == strongest(whole(store), limit=limit)


def test_the_strongest_of_a_kind() -> None:
    told = [Told("a", [[NEPAL, THAILAND, FEES, CIRCLE, DELTA]], mark="a")]
    found = strongest_selected(read_incidence(store_of(told)), Selection(kinds=("place",)))
    assert {node.node_id for node in found.nodes} == {NEPAL, THAILAND}


def test_the_strength_of_an_edge_is_told_in_a_line() -> None:
    told = [Told("a", [[NEPAL, FEES]], mark="a"), Told("b", [[CIRCLE, FEES]], mark="b")]
    told[1] = told[1]._replace(stated=[(CIRCLE, Predicate.WORKS_ON, FEES)])
    incidence = read_incidence(store_of(told))
    stated, together = around_selected(incidence, [FEES], Selection()).edges
    assert edge_explanation(incidence, together) == (
        "Together in 1 of 2 documents, where chance alone would give 1.0."
    )
    assert edge_explanation(incidence, stated) == (
        "1 document states it, sure to 90%. "
        "Together in 1 of 2 documents, where chance alone would give 1.0."
    )


@given(st.lists(st.tuples(*[st.integers(0, 50)] * 3), min_size=1))
def test_many_associations_are_each_as_one(counts: list[tuple[int, int, int]]) -> None:
    import numpy as np

    first, second, both = np.array(counts, dtype=np.int32).T
    expected = [association(Counts(*each, total=100)) for each in counts]
    assert associations(first, second, both, 100).tolist() == pytest.approx(expected)


def _two_groups() -> Network:
    groups = ("abcd", "wxyz")
    nodes = tuple(Node(f"theme/{n}", n.upper(), "theme", 1) for group in groups for n in group)
    inside = [(a, b, 0.9) for group in groups for a in group for b in group if a < b]
    edges = tuple(
        Edge(f"theme/{a}", f"theme/{b}", "", (), 1, 1, strength)
        for a, b, strength in [*inside, ("a", "w", 0.2)]
    )
    return Network(nodes, edges, 0, ())


def test_what_is_linked_most_is_one_community_named_by_its_strongest() -> None:
    found = communities(_two_groups())
    assert [set(each.members) for each in found.communities] == [
        {f"theme/{n}" for n in group} for group in ("abcd", "wxyz")
    ]
    assert found.communities[0].name == "A, B, C"
    assert found.community_of()["theme/z"] == 1


def test_bridges_are_what_reaches_into_another_community() -> None:
    found = communities(_two_groups())
    assert [(b.entity_id, b.communities) for b in found.bridges] == [
        ("theme/a", (0, 1)),
        ("theme/w", (1, 0)),
    ]
    (crossing,) = found.crossings
    assert {crossing.source, crossing.target} == {"theme/a", "theme/w"}


@given(st.randoms())
def test_communities_do_not_depend_on_the_order_of_nodes_and_edges(chance: object) -> None:
    network = _two_groups()
    nodes, edges = list(network.nodes), list(network.edges)
    chance.shuffle(nodes)  # type: ignore[attr-defined]
    chance.shuffle(edges)  # type: ignore[attr-defined]
    turned = communities(Network(tuple(nodes), tuple(edges), 0, ()))
    assert turned == communities(network)


def test_an_empty_network_has_no_communities() -> None:
    assert communities(Network((), (), 0, ())).communities == ()
