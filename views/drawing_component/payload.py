"""Turns matrices, bands and changes into what is drawn in the browser."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

from extract.model import Kind
from graph.asking.asking import kind_of
from graph.linkages.matrix import Cell, Line, Matrix
from graph.linkages.ordering import crossing_little
from views.interface.messages import say
from views.interface.numbers import about

type Named = Callable[[str, str], str]
"""From an entity's id and label to what it is called in the reader's language."""

_BOUNDS = (0.0, 0.2, 0.4, 0.6)
"""A strength above each of these is one shade darker."""

WIDER = (Kind.THEME, Kind.PLACE)
"""Kinds whose numbers take in what is narrower or within."""

_PIXELS, _WIDEST = 520, 10.0
"""All bands together, and one document of a band, in pixels."""


def takes_in_narrower(entity_ids: Iterable[str]) -> bool:
    """Say whether numbers of any of some entities take in what is narrower or within."""
    return any(kind_of(each) in WIDER for each in entity_ids)


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
    documents = say("counts.documents", n=line.documents)
    within = takes_in_narrower([line.entity_id])
    title = say("linkages.line_within", name=label, documents=documents) if within else ""
    return {"label": label, "title": title or say("linkages.line", name=label, documents=documents)}
