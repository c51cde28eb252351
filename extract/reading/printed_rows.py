"""Gives each row of a printed table all its cells: an empty one where nothing stands."""

from collections.abc import Sequence
from typing import NamedTuple

type Edges = tuple[float, float, float]
"""Where a cell begins, ends and has its middle."""

_ALIGNED = 1.0
"""Points by which edges of one column differ at most."""

_LOOK = 8
"""Rows before and behind in which a fuller one is looked for."""

_FEWEST = 3
"""Cells of a row that tells the columns of a table."""


class Places(NamedTuple):
    """Where the cells of a row stand.

    Attributes:
        columns: Of each, counted from 0.
        behind: Empty columns behind a cell that is alone in the first: a heading within a table.
    """

    columns: list[int]
    behind: int


def places_of(rows: Sequence[Sequence[Edges]]) -> list[Places]:
    """Return where the cells of each row stand.

    A row of fewer cells than one near by stands in the columns of that one, where each of its
    cells has an edge or the middle with one of them; else they are counted as they come.
    """
    return [_row_places(rows, at) for at in range(len(rows))]


def _row_places(rows: Sequence[Sequence[Edges]], at: int) -> Places:
    row = rows[at]
    if len(row) == 1:
        return _place_alone(rows, at)
    for fuller in _near(rows, at):
        found = _columns(row, fuller) if len(fuller) > len(row) else []
        if found:
            return Places(found, 0)
    return Places(list(range(len(row))), 0)


def _place_alone(rows: Sequence[Sequence[Edges]], at: int) -> Places:
    """Return where the only cell of a row stands: a heading has rows before and behind it."""
    before, behind = (rows[n] if 0 <= n < len(rows) else () for n in (at - 1, at + 1))
    is_amid = min(len(before), len(behind)) > 1
    beside = [row for row in (before, behind) if len(row) >= _FEWEST]
    for fuller in _near(rows, at) if is_amid else beside:
        lefts = (edges[0] for edges in fuller)
        found = [n for n, left in enumerate(lefts) if abs(left - rows[at][0][0]) <= _ALIGNED]
        if found and (found[0] or is_amid):
            return Places(found[:1], 0 if found[0] else len(fuller) - 1)
    return Places([0], 0)


def _near(rows: Sequence[Sequence[Edges]], at: int) -> list[Sequence[Edges]]:
    """Return the rows near one that tell the columns of a table, the fullest and nearest first."""
    around = range(max(0, at - _LOOK), min(len(rows), at + _LOOK + 1))
    ordered = sorted(around, key=lambda other: (-len(rows[other]), abs(other - at), other))
    return [rows[other] for other in ordered if len(rows[other]) >= _FEWEST]


def _columns(row: Sequence[Edges], fuller: Sequence[Edges]) -> list[int]:
    """Return which cells of a fuller row those of a row stand below; none where one does not."""
    columns: list[int] = []
    for cell in row:
        start = columns[-1] + 1 if columns else 0
        found = next((n for n in range(start, len(fuller)) if _is_below(cell, fuller[n])), None)
        if found is None:
            return []
        columns.append(found)
    return columns


def _is_below(cell: Edges, other: Edges) -> bool:
    return any(abs(a - b) <= _ALIGNED for a, b in zip(cell, other, strict=True))
