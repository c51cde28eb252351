"""Turns a network into the values sent to the browser. Knows neither Streamlit nor a store."""

import hashlib
import json
import math
from collections.abc import Sequence
from typing import Any

from graph.network import Edge, Network, Node
from views.kinds import LOOKS, UNKNOWN, look
from views.wording import TOGETHER, counted, relation

_LARGEST, _SMALLEST = 22.0, 8.0
_WIDEST, _THINNEST = 7.0, 1.0
_ROOMY = 30
"""A layout of so many names fills its page; fewer are drawn closer, so that they are legible."""


def edge_id(edge: Edge) -> str:
    """Return a name for an edge that stays the same whatever else is drawn."""
    return "|".join((edge.source, ",".join(edge.predicates), edge.target))


def payload(network: Network, *, title: str, view_key: str, height: int) -> dict[str, Any]:
    """Return what the component draws, as values that JSON can carry.

    Args:
        network: With positions, and with each edge's ends among its nodes.
        title: Heads the saved picture and names the drawing to a screen reader.
        view_key: Networks with one key share positions and zoom.
        height: Of the drawing in CSS pixels.
    """
    most = max((node.documents for node in network.nodes), default=1)
    closer = min(1.0, max(0.4, math.sqrt(len(network.nodes) / _ROOMY)))
    nodes = [
        {**_node(node, most, closer), "centre": node.node_id in network.centre}
        for node in network.nodes
    ]
    labels = {node.node_id: node.label for node in network.nodes}
    directions = {(edge.source, edge.target) for edge in network.edges}
    edges = [
        {**_edge(edge, labels), "curved": (edge.target, edge.source) in directions}
        for edge in network.edges
    ]
    content = json.dumps([nodes, edges], sort_keys=True).encode()
    return {
        "nodes": nodes,
        "edges": edges,
        "kinds": _kinds([node.kind for node in network.nodes]),
        "centre": list(network.centre),
        "title": title,
        "view_key": view_key,
        "height": height,
        "revision": hashlib.sha256(content).hexdigest()[:16],
    }


def _kinds(drawn: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the looks of all kinds, in their order, and of strangers among those drawn."""
    strangers = {kind: UNKNOWN for kind in sorted(set(drawn)) if kind not in LOOKS}
    known = {str(kind): one for kind, one in LOOKS.items()}
    return {
        kind: {"label": one.one, "colour": one.colour, "shape": one.shape}
        for kind, one in {**known, **strangers}.items()
    }


def _node(node: Node, most: int, closer: float) -> dict[str, Any]:
    share = math.sqrt(node.documents / most) if most else 0.0
    return {
        "id": node.node_id,
        "label": node.label,
        "kind": node.kind,
        "title": f"{node.label}\n{look(node.kind).one}\n{counted(node.documents, 'document')}",
        "size": round(_SMALLEST + (_LARGEST - _SMALLEST) * share, 1),
        "x": None if node.x is None else round(node.x * closer, 1),
        "y": None if node.y is None else round(node.y * closer, 1),
    }


def _edge(edge: Edge, labels: dict[str, str]) -> dict[str, Any]:
    words = relation(edge.predicates)
    ends = f"{labels[edge.source]} – {words} – {labels[edge.target]}"
    if not edge.predicates:
        ends = f"{labels[edge.source]} and {labels[edge.target]}: {TOGETHER}"
    return {
        "id": edge_id(edge),
        "source": edge.source,
        "target": edge.target,
        "label": words,
        "stated": bool(edge.predicates),
        "title": f"{ends}\n{counted(edge.documents, 'document')}\nStrength {edge.strength:.2f}",
        "width": round(_THINNEST + (_WIDEST - _THINNEST) * edge.strength, 2),
    }
