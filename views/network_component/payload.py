"""Turns a network into the values sent to the browser. Knows neither Streamlit nor a store."""

import hashlib
import json
import math
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from graph.networks.layout import gathered
from graph.networks.network import Edge, Network, Node
from views.interface.messages import named, say
from views.interface.numbers import LEAST_TOLD, decimal
from views.kinds import LOOKS, UNKNOWN, look
from views.wording import in_a_row, relation, sure

_LARGEST, _SMALLEST = 22.0, 8.0
_WIDEST, _THINNEST = 7.0, 1.0
_CHARACTER, _LINE, _LONGEST_LINE, _LONGEST_LABEL = 8.8, 19.0, 23, 66
"""Of a label at the size at which `index.js` writes it, in the units of the drawing."""
_ROOM = 1.5
"""How much larger the box of a centre is than what it holds."""
_FILLED = 0.36
"""Share of the page that names may cover: closer together they are larger, but crowded."""


class Shown(NamedTuple):
    """What of a network is marked when it is drawn.

    Attributes:
        chosen: The node or edge that is read about, edges as `edge_id` names them; None for none.
        pinned: Nodes that stay wherever the reader moves.
        groups: Nodes that are drawn in one outline, each group with its number; none for none.
        can_undo: Whether there is a step to undo.
    """

    chosen: str | None = None
    pinned: tuple[str, ...] = ()
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    can_undo: bool = False


UNMARKED = Shown()


def edge_id(edge: Edge) -> str:
    """Return a name for an edge that stays the same whatever else is drawn."""
    return "|".join((edge.source, ",".join(edge.predicates), edge.target))


def payload(
    network: Network, *, title: str, view_key: str, height: int, shown: Shown = UNMARKED
) -> dict[str, Any]:
    """Return what the component draws, as values that JSON can carry.

    Args:
        network: With positions, and with each edge's ends among its nodes.
        title: Heads the saved picture and names the drawing to a screen reader.
        view_key: Networks with one key share positions and zoom.
        height: Of the drawing in CSS pixels.
        shown: What is marked.
    """
    most = max((node.documents for node in network.nodes), default=1)
    places = _gathered(network, [_size(node, most) for node in network.nodes])
    links = Counter(
        end for pair in {frozenset((e.source, e.target)) for e in network.edges} for end in pair
    )
    nodes = [
        {
            **_node(node, most, links[node.node_id], pinned=node.node_id in shown.pinned),
            "x": x,
            "y": y,
            "centre": node.node_id in network.centre,
        }
        for node, (x, y) in zip(network.nodes, places, strict=True)
    ]
    labels = {node.node_id: node.label for node in network.nodes}
    directions = {(edge.source, edge.target) for edge in network.edges}
    edges = [
        {
            **_edge(edge, labels, network.told_by),
            "curved": (edge.target, edge.source) in directions,
        }
        for edge in network.edges
    ]
    kinds = _kinds([node.kind for node in network.nodes])
    groups = [{"name": name, "members": list(members)} for name, members in shown.groups]
    content = json.dumps([nodes, edges, kinds, groups], sort_keys=True).encode()
    return {
        "nodes": nodes,
        "edges": edges,
        "kinds": kinds,
        "groups": groups,
        "chosen": shown.chosen,
        "can_undo": shown.can_undo,
        "centre": list(network.centre),
        "title": title,
        "view_key": view_key,
        "words": _words(network),
        "height": height,
        "revision": hashlib.sha256(content).hexdigest()[:16],
    }


def _words(network: Network) -> dict[str, str]:
    """Return what the component itself says, in the reader's language."""
    return {
        "about": say(
            "network.about",
            names=say("counts.names", n=len(network.nodes)),
            links=say("counts.links", n=len(network.edges)),
        ),
        "stated": named("network.legend_stated", network.told_by),
        "together": named("network.legend_together", network.told_by),
        "group": say("network.legend_group"),
        "pinned": say("network.legend_pinned"),
        "undo": say("network.undo"),
        "undo_name": say("network.undo_name"),
        "fit": say("network.fit"),
        "fit_name": say("network.fit_name"),
        "larger": say("network.larger"),
        "smaller": say("network.smaller"),
        "save": say("network.save"),
        "save_name": say("network.save_name"),
    }


def _kinds(drawn: Sequence[str]) -> dict[str, dict[str, str]]:
    """Return the looks of all kinds, in their order, and of strangers among those drawn."""
    strangers = {kind: UNKNOWN for kind in sorted(set(drawn)) if kind not in LOOKS}
    known = {str(kind): one for kind, one in LOOKS.items()}
    return {
        kind: {"label": one.one, "colour": one.colour, "shape": one.shape}
        for kind, one in {**known, **strangers}.items()
    }


def _size(node: Node, most: int) -> float:
    share = math.sqrt(node.documents / most) if most else 0.0
    return round(_SMALLEST + (_LARGEST - _SMALLEST) * share, 1)


def _gathered(network: Network, sizes: Sequence[float]) -> list[tuple[float | None, float | None]]:
    """Return positions on a square page no larger than the names need, so that they are legible.

    A shape and the label below it are one box; boxes that then meet are pushed apart. The centre's
    is larger, so that the words on its links are not covered.
    """
    nodes = network.nodes
    if not nodes or any(node.x is None or node.y is None for node in nodes):
        return [(node.x, node.y) for node in nodes]
    labels = [min(len(node.label), _LONGEST_LABEL) for node in nodes]
    below = np.array([_LINE * math.ceil(each / (_LONGEST_LINE - 4)) + 8 for each in labels])
    widths = np.array([max(4, min(each, _LONGEST_LINE)) * _CHARACTER + 14 for each in labels])
    room = np.where([node.node_id in network.centre for node in nodes], _ROOM, 1.0)
    marks = (below + 2 * np.array(sizes) + 6) * room - below
    points = np.array([[node.x, node.y] for node in nodes], dtype=float)
    points = gathered(points, marks, np.column_stack([widths * room, below]), filled=_FILLED)
    return [(round(float(x), 1), round(float(y), 1)) for x, y in points]


def _node(node: Node, most: int, links: int, *, pinned: bool) -> dict[str, Any]:
    told = [node.label, look(node.kind).one, say("counts.documents", n=node.documents)]
    told += [say("network.legend_pinned")] if pinned else []
    return {
        "id": node.node_id,
        "label": node.label,
        "kind": node.kind,
        "pinned": pinned,
        "title": "\n".join(told),
        "spoken": in_a_row([", ".join(told), say("network.links_drawn", n=links)]),
        "size": _size(node, most),
    }


def _worth(edge: Edge) -> tuple[str, ...]:
    """Return how strong an edge is and, where it is stated, how sure."""
    strength = (
        say("network.strength", strength=decimal(edge.strength, 2))
        if edge.strength >= LEAST_TOLD
        else say("network.no_strength")
    )
    return (strength,) if edge.confidence is None else (strength, sure(edge.confidence))


def _edge(edge: Edge, labels: dict[str, str], told_by: str) -> dict[str, Any]:
    answered = told_by == "answer"
    row = named("network.legend_together", told_by)
    words = row if answered and not edge.predicates else relation(edge.told)
    worth = (say("counts.documents", n=edge.documents), *_worth(edge))
    if answered:
        worth = (row,) if edge.predicates else ()
    start, end = labels[edge.source], labels[edge.target]
    ends = (
        f"{start} – {words} – {end}"
        if edge.predicates
        else say("network.together", start=start, end=end, together=words)
    )
    return {
        "id": edge_id(edge),
        "source": edge.source,
        "target": edge.target,
        "label": words,
        "stated": bool(edge.predicates),
        "title": "\n".join((ends, *worth)),
        "width": round(_THINNEST + (_WIDEST - _THINNEST) * edge.strength, 2),
    }
