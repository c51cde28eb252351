"""Communities of a network, and what bridges them."""

from hypothesis import given
from hypothesis import strategies as st

from graph.networks.communities import communities
from graph.networks.network import Edge, Network, Node


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
