"""Chooses the part of a network that can be read on a sheet."""

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from graph.networks.network import Edge, Network, strongest

MOST_NODES = 80
FEWEST_EDGES = 40
EDGES_A_NODE = 1.25
"""How many edges are drawn for a node where there are more than `FEWEST_EDGES`."""


class Readable(NamedTuple):
    """What can be read of a network, and how many nodes and edges it leaves out."""

    network: Network
    nodes: int
    edges: int


def readable(network: Network, kept: Collection[str] = (), *, nodes: int = MOST_NODES) -> Readable:
    """Return the strongest part of a network: at most so many nodes, and as many edges.

    Edges that hold the network together come first, so that few nodes stand alone.

    Args:
        network: Edges strongest first; `left_out` neighbours are counted on.
        kept: Ids of nodes that stay whatever their edges.
        nodes: How many at most.
    """
    chosen = network
    if len(network.nodes) > nodes:
        first = dict.fromkeys([*network.centre, *kept])
        rest = [n.node_id for n in strongest(network, limit=nodes).nodes if n.node_id not in first]
        ids = frozenset([*first, *rest][:nodes])
        chosen = Network(
            tuple(node for node in network.nodes if node.node_id in ids),
            tuple(edge for edge in network.edges if {edge.source, edge.target} <= ids),
            network.left_out,
            network.centre,
            network.told_by,
        )
    most = max(FEWEST_EDGES, round(EDGES_A_NODE * len(chosen.nodes)))
    edges = _strongest_edges(chosen, most)
    left = len(network.nodes) - len(chosen.nodes) + network.left_out
    return Readable(
        replace(chosen, edges=edges, left_out=left), left, len(network.edges) - len(edges)
    )


def _strongest_edges(network: Network, most: int) -> tuple[Edge, ...]:
    """Return edges that hold the network together (Kruskal 1956), then the strongest of the rest.

    Edges of the centre come before stronger ones between others.
    """
    centre = frozenset(network.centre)
    ordered = sorted(network.edges, key=lambda edge: centre.isdisjoint((edge.source, edge.target)))
    part = {node.node_id: node.node_id for node in network.nodes}

    def root(node_id: str) -> str:
        while part[node_id] != node_id:
            part[node_id] = part[part[node_id]]
            node_id = part[node_id]
        return node_id

    first: list[Edge] = []
    for edge in ordered:
        one, other = root(edge.source), root(edge.target)
        if one != other and len(first) < most:
            part[one] = other
            first.append(edge)
    kept = frozenset(first)
    kept |= frozenset([edge for edge in network.edges if edge not in kept][: most - len(kept)])
    return tuple(edge for edge in network.edges if edge in kept)
