"""Finds groups of entities that are linked more with one another than with others, and bridges.

Imports networkx when it first divides: that takes longer than most first views of a page.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graph.networks.network import Edge, Network

type Weighted = Any
"""A graph of networkx, which tells no types."""

_SEED = 1
_NAMED = 3


class Community(NamedTuple):
    """Entities that are linked more with one another than with others.

    Attributes:
        members: Ids, the one with the strongest links inside first.
        name: The labels of the first members.
    """

    members: tuple[str, ...]
    name: str


class Bridge(NamedTuple):
    """An entity whose links lead into several communities.

    Attributes:
        reach: The participation coefficient (Guimera and Amaral 2005), 0 to 1: 0 where all
            strength stays in its own community, near 1 where it is spread evenly over many.
        communities: Places of the communities in `Communities.communities`, its own first.
    """

    entity_id: str
    reach: float
    communities: tuple[int, ...]


class Communities(NamedTuple):
    """The communities of a network, largest first, and what links them.

    Attributes:
        bridges: Entities that reach into other communities, furthest first.
        crossings: Edges between communities, strongest first.
    """

    communities: tuple[Community, ...]
    bridges: tuple[Bridge, ...]
    crossings: tuple[Edge, ...]

    def community_of(self) -> dict[str, int]:
        """Return from each entity the place of its community."""
        return {
            member: place
            for place, community in enumerate(self.communities)
            for member in community.members
        }


def communities(network: Network) -> Communities:
    """Divide a network by the strength of its edges (Louvain: Blondel and others 2008).

    The same network gives the same communities, whatever the order of its nodes and edges.
    """
    weights = _weights(network)
    drawn = weighted(
        sorted(node.node_id for node in network.nodes),
        ((*ends, weight) for ends, weight in sorted(weights.items())),
    )
    ordered = divided(drawn)
    labels = {node.node_id: node.label for node in network.nodes}
    found = tuple(_community(group, drawn, labels) for group in ordered)
    place = {each: n for n, community in enumerate(found) for each in community.members}
    crossings = tuple(e for e in network.edges if place[e.source] != place[e.target])
    return Communities(found, _bridges(drawn, place), crossings)


def weighted[Name: (str, int)](
    nodes: Iterable[Name], links: Iterable[tuple[Name, Name, float]]
) -> Weighted:
    """Return nodes and links with their weights, in the order given, to be divided."""
    from networkx import Graph

    drawn = Graph()
    drawn.add_nodes_from(nodes)
    drawn.add_weighted_edges_from(links)
    return drawn


def divided(drawn: Weighted) -> list[set[Any]]:
    """Return the groups of nodes (Louvain), largest first; the same for the same order of nodes."""
    from networkx.algorithms.community import louvain_communities

    groups = louvain_communities(drawn, seed=_SEED)
    return sorted(groups, key=lambda group: (-len(group), min(group)))


def _weights(network: Network) -> dict[tuple[str, str], float]:
    """Return the strength of each pair of linked nodes, the stronger of two directions."""
    weights: dict[tuple[str, str], float] = {}
    for edge in network.edges:
        low, high = sorted((edge.source, edge.target))
        if edge.strength > 0:
            weights[low, high] = max(weights.get((low, high), 0.0), edge.strength)
    return weights


def _community(group: set[str], drawn: Weighted, labels: Mapping[str, str]) -> Community:
    inside = drawn.subgraph(group)
    strength = {each: round(inside.degree(each, weight="weight"), 6) for each in group}
    members = tuple(sorted(group, key=lambda each: (-strength[each], each)))
    return Community(members, ", ".join(labels[each] for each in members[:_NAMED]))


def _bridges(drawn: Weighted, place: Mapping[str, int]) -> tuple[Bridge, ...]:
    found = []
    for node in drawn:
        into: dict[int, float] = {}
        for other, link in drawn[node].items():
            into[place[other]] = into.get(place[other], 0.0) + link["weight"]
        others = sorted(into.keys() - {place[node]}, key=lambda each: (-into[each], each))
        if others:
            whole = sum(into.values())
            reach = round(1 - sum((part / whole) ** 2 for part in into.values()), 3)
            found.append(Bridge(node, reach, (place[node], *others)))
    return tuple(sorted(found, key=lambda bridge: (-bridge.reach, bridge.entity_id)))
