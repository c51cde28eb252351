"""Turns matrices, bands and changes into what is drawn in the browser."""

import textwrap
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.linkages.change import Change, ChangedLink, Verdict
from graph.linkages.matrix import Cell, Line, Matrix
from graph.linkages.ordering import crossing_little
from graph.networks.layout import apart
from graph.networks.network import Node
from graph.palette import SIGNS
from views.interface.messages import named, say
from views.interface.numbers import about
from views.kinds import look

type Named = Callable[[str, str], str]
"""From an entity's id and label to what it is called in the reader's language."""

_BOUNDS = (0.0, 0.2, 0.4, 0.6)
"""A strength above each of these is one shade darker."""

_PIXELS, _WIDEST = 520, 10.0
"""All bands together, and one document of a band, in pixels."""

_ACROSS = 520.0
"""Most between what is drawn leftmost and rightmost, before names are put apart: a page of 1280
pixels has room for it, and the drawing grows downwards."""

_CHARACTER, _LINE, _LONGEST_LINE, _LINES = 7.4, 15.0, 22, 3
"""Of a name at the size at which `drawing.js` writes it, in pixels."""

_FILLED = 0.5
"""Share of the drawing that names cover."""


def cell_id(first: str, second: str) -> str:
    """Return a name for what lies between two entities."""
    return f"{first}|{second}"


def ends_of(told: str) -> tuple[str, str]:
    """Return the two entities that a name of `cell_id` stands for."""
    first, _, second = told.partition("|")
    return first, second


def matrix_payload(
    crossed: Matrix,
    unusual: Collection[tuple[int, int]],
    called: Named,
    chosen: tuple[str, str] | None,
) -> dict[str, Any]:
    """Return a matrix as values that JSON can carry.

    Args:
        crossed: The matrix.
        unusual: Row and column of the cells that are gaps.
        called: For names in the reader's language.
        chosen: Row and column of the cell that is looked into.
    """
    cells = [
        {**_cell(crossed, each, called), "gap": each[:2] in unusual, "text": _number(each, unusual)}
        for each in crossed.cells
    ]
    gaps = [{"look": "gap", "words": say("linkages.legend_gap")}] if unusual else []
    nested = any(not shown for shown in _grid(crossed))
    return {
        "view": "matrix",
        "about": _about(crossed),
        "rows": [_line(each, called) for each in crossed.rows],
        "columns": [_line(each, called) for each in crossed.columns],
        "cells": cells,
        "words": {"nested": say("linkages.legend_nested")},
        "legend": [
            *_shades(),
            *gaps,
            *([{"look": "none", "words": say("linkages.legend_nested")}] if nested else []),
        ],
        "chosen": None if chosen is None else cell_id(*chosen),
    }


def bands_payload(
    crossed: Matrix, drawn: Sequence[Cell], called: Named, chosen: tuple[str, str] | None
) -> dict[str, Any]:
    """Return bands between two columns, in an order in which few cross."""
    widths = {each[:2]: each.together for each in drawn}
    left, right = crossing_little(widths, len(crossed.rows), len(crossed.columns))
    row_at = {row: at for at, row in enumerate(left)}
    column_at = {column: at for at, column in enumerate(right)}
    cells = [
        {
            **_cell(crossed, each, called),
            "row": row_at[each.row],
            "column": column_at[each.column],
            "size": each.together,
        }
        for each in drawn
    ]
    return {
        "view": "bands",
        "about": _about(crossed),
        "rows": [_line(crossed.rows[each], called) for each in left],
        "columns": [_line(crossed.columns[each], called) for each in right],
        "cells": cells,
        "scale": min(_WIDEST, _PIXELS / max(1, sum(widths.values()))),
        "legend": [],
        "chosen": None if chosen is None else cell_id(*chosen),
    }


def change_payload(
    changed: Change, called: Named, chosen: tuple[str, str] | None
) -> dict[str, Any]:
    """Return the links of two sides on one layout."""
    nodes = changed.network.nodes
    lines = [_name_lines(called(each.node_id, each.label)) for each in nodes]
    places, box = _places(nodes, lines)
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
                "shape": look(each.kind).shape,
                "colour": look(each.kind).colour,
                "title": f"{label[each.node_id]} ({look(each.kind).one})",
            }
            for each, words, (x, y) in zip(nodes, lines, places, strict=True)
        ],
        "edges": [
            {
                "id": cell_id(each.first, each.second),
                "first": number[each.first],
                "second": number[each.second],
                "verdict": each.verdict.value,
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
        ],
        "chosen": None if chosen is None else cell_id(*chosen),
    }


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


def cell_in_words(crossed: Matrix, cell: Cell, called: Named) -> str:
    """Return one line on a cell, with what chance alone would give."""
    row, column = crossed.rows[cell.row], crossed.columns[cell.column]
    return say(
        "linkages.cell",
        row=called(row.entity_id, row.label),
        column=called(column.entity_id, column.label),
        together=say("counts.documents", n=cell.together),
        passages=say("counts.passages", n=cell.passages),
        both=cell.documents,
        expected=about(cell.expected),
        total=crossed.total,
    )


def _about(crossed: Matrix) -> str:
    return say("linkages.about", rows=len(crossed.rows), columns=len(crossed.columns))


def _cell(crossed: Matrix, cell: Cell, called: Named) -> dict[str, Any]:
    ends = crossed.rows[cell.row].entity_id, crossed.columns[cell.column].entity_id
    return {
        "id": cell_id(*ends),
        "row": cell.row,
        "column": cell.column,
        "shade": _shade(cell),
        "title": cell_in_words(crossed, cell, called),
    }


def _shade(cell: Cell) -> int:
    if not cell.together:
        return 0
    return max(1, sum(cell.strength > bound for bound in _BOUNDS))


def _shades() -> list[dict[str, str]]:
    return [
        {"look": "shade0", "words": say("linkages.legend_none")},
        {"look": "shade1", "words": say("linkages.legend_weak")},
        {"look": "shade4", "words": say("linkages.legend_strong")},
    ]


def _number(cell: Cell, unusual: Collection[tuple[int, int]]) -> str:
    return str(cell.together) if cell.together or cell[:2] in unusual else ""


def _grid(crossed: Matrix) -> list[bool]:
    """Return for each place where a row meets a column whether there is a cell."""
    there = {each[:2] for each in crossed.cells}
    rows, columns = range(len(crossed.rows)), range(len(crossed.columns))
    return [(row, column) in there for row in rows for column in columns]


def _line(line: Line, called: Named) -> dict[str, str]:
    label = called(line.entity_id, line.label)
    return {"label": label, "title": f"{label}: {say('counts.documents', n=line.documents)}"}


def _name_lines(label: str) -> list[str]:
    lines = textwrap.wrap(label, _LONGEST_LINE) or [label]
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1]}…"]


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
