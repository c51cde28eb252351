"""Turns a change between two sides into what is drawn in the browser: links on one layout."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.linkages.change import Change, ChangedLink, Verdict
from graph.networks.layout import apart
from graph.networks.network import Node
from graph.palette import SIGNS
from views.drawing_component.payload import Named, cell_id
from views.interface.messages import named, say
from views.kinds import look
from views.wording import name_shortened

_ACROSS = 520.0
"""Most between what is drawn leftmost and rightmost, before names are put apart: a page of 1280
pixels has room for it, and the drawing grows downwards."""

_CHARACTER, _LINE, _LONGEST_LINE, _LINES = 7.4, 15.0, 22, 3
"""Of a name at the size at which `drawing.js` writes it, in pixels."""

_FILLED = 0.5
"""Share of the drawing that names cover."""


def change_payload(
    changed: Change, called: Named, chosen: tuple[str, str] | None
) -> dict[str, Any]:
    """Return the links of two sides on one layout."""
    nodes = changed.network.nodes
    lines = [_name_lines(called(each.node_id, each.label)) for each in nodes]
    places, box = _places(nodes, lines)
    above = _names_above(changed, places)
    places = [
        (x, y + _LINE * len(words) + 2 if over else y)
        for (x, y), words, over in zip(places, lines, above, strict=True)
    ]
    number = {each.node_id: at for at, each in enumerate(nodes)}
    label = {each.node_id: called(each.node_id, each.label) for each in nodes}
    verdicts = [each for each in Verdict if any(link.verdict == each for link in changed.links)]
    return {
        "view": "links",
        "about": say(
            "linkages.change_about",
            names=say("counts.names", n=len(nodes)),
            links=say("counts.links", n=len(changed.links)),
        ),
        "box": box,
        "nodes": [
            {
                "x": x,
                "y": y,
                "lines": words,
                "above": over,
                "shape": look(each.kind).shape,
                "colour": look(each.kind).colour,
                "title": f"{label[each.node_id]} ({look(each.kind).one})",
            }
            for each, words, (x, y), over in zip(nodes, lines, places, above, strict=True)
        ],
        "edges": [
            {
                "id": cell_id(each.first, each.second),
                "first": number[each.first],
                "second": number[each.second],
                "verdict": each.verdict.value,
                "chance": not each.is_sure,
                "sign": SIGNS[each.verdict],
                "title": change_in_words(changed, each, label),
            }
            for each in changed.links
        ],
        "legend": [
            {
                "verdict": each.value,
                "sign": SIGNS[each],
                "words": named("linkages.verdicts", each.value),
            }
            for each in verdicts
        ]
        + ([] if all(each.is_sure for each in changed.links) else [_chance()]),
        "chosen": None if chosen is None else cell_id(*chosen),
    }


def _chance() -> dict[str, str]:
    return {"verdict": "steady chance", "sign": "", "words": say("linkages.legend_chance")}


def change_in_words(changed: Change, link: ChangedLink, label: Mapping[str, str]) -> str:
    """Return one line on a link: both ends, how it changed, of how many documents."""
    return say(
        "linkages.change_link",
        first=label[link.first],
        second=label[link.second],
        verdict=named("linkages.verdicts", link.verdict.value),
        before=link.before,
        total_before=changed.total_before,
        after=link.after,
        total_after=changed.total_after,
    )


def _name_lines(label: str) -> list[str]:
    """Return a name in few lines; a longer one loses words of its middle, so that its end tells."""
    for longest in range(_LINES * (_LONGEST_LINE + 1), _LONGEST_LINE - 1, -1):
        lines = textwrap.wrap(name_shortened(label, longest), _LONGEST_LINE) or [label]
        if len(lines) <= _LINES:
            break
    return lines[:_LINES]


def _places(
    nodes: Sequence[Node], lines: Sequence[Sequence[str]]
) -> tuple[list[tuple[float, float]], tuple[float, float, float, float]]:
    """Return where nodes are drawn so that no names overlap, and the box around them all."""
    if not nodes:
        return [], (0.0, 0.0, 100.0, 60.0)
    boxes = np.array(
        [[max(map(len, each)) * _CHARACTER + 12, len(each) * _LINE + 26] for each in lines]
    )
    points = _spread(np.array([[each.x or 0.0, each.y or 0.0] for each in nodes]))
    side = float(np.sqrt(boxes.prod(axis=1).sum() / _FILLED))
    across = min(side * 1.2, _ACROSS)
    points = apart(points * np.array([across, side * side / across]), boxes)
    low, high = (points - boxes / 2).min(axis=0) - 6, (points + boxes / 2).max(axis=0) + 6
    # A box reaches from above the shape to below the name; the shape is what is placed.
    shapes = points + np.column_stack([np.zeros(len(nodes)), 12 - boxes[:, 1] / 2])
    places = [(round(float(x), 1), round(float(y), 1)) for x, y in shapes]
    width, height = high - low
    return places, (round(low[0], 1), round(low[1], 1), round(width, 1), round(height, 1))


def _names_above(changed: Change, places: Sequence[tuple[float, float]]) -> list[bool]:
    """Return of which nodes the name stands above the shape: where more lines lead downwards."""
    number = {each.node_id: at for at, each in enumerate(changed.network.nodes)}
    down = [0] * len(places)
    for link in changed.links:
        first, second = number[link.first], number[link.second]
        lower = places[second][1] - places[first][1]
        down[first] += 1 if lower > 0 else -1
        down[second] += 1 if lower < 0 else -1
    return [each > 0 for each in down]


def _spread(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return points in the unit square, half where they are and half by their order.

    Parts that no link joins are laid out far from one another; their order alone closes the space
    between them.
    """
    moved = points - points.min(axis=0)
    moved /= np.maximum(moved.max(axis=0), 1e-9)
    order = np.argsort(np.argsort(points, axis=0, kind="stable"), axis=0, kind="stable")
    spread: NDArray[np.float64] = (moved + order / max(1, len(points) - 1)) / 2
    return spread
