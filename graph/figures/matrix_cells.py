"""Places the discs of a matrix in its cells, with the numbers in and beside them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graph.figures.figure_sheet import Room
from graph.figures.figure_text import SMALLEST, width_of
from graph.figures.figure_words import Words
from graph.figures.pairs import Cell, PairsData

_SMALL, _CITING = 7.5, 6.2
_FINEST = 5.6
"""How small numbers in discs may be."""

_GAP = 1.5
_BEFORE_NEXT = 2.5
"""Between a number and the next disc: farther than from its own, so that nobody takes it for that
one's."""

_WIDEST_NUMBER = "[88]"
_OF_A_CELL = 0.47
"""The radius of the fullest disc, of its cell: below a half, so that none meets the next."""

_FULL = 3
"""Documents that make a disc full at least: one alone is no large number."""

_LEAST_SHARE = 0.3
"""How large the fullest disc must be, of a row, that numbers of sources may take room from it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where rows and columns lie.

    Attributes:
        left: Where the first column begins.
        top: Where the first row begins.
        wide: Of a column.
        high: Of a row.
        room: What all of it has to lie in.
        scale: Of text.
        citing: Whether cells have sources: discs then stand at the left, with numbers beside.
        widest: The longest number of documents.
        words: Of the language of the figure.
    """

    left: float
    top: float
    wide: float
    high: float
    room: Room
    scale: float
    citing: bool
    widest: str
    words: Words

    @property
    def number(self) -> float:
        """Return how wide the number of a source is, with its gap; 0 where there is no room."""
        wide = width_of(_WIDEST_NUMBER, SMALLEST) + _GAP + 1
        return wide if self.citing and self.wide - wide >= 2 * _LEAST_SHARE * self.high else 0.0

    @property
    def beside(self) -> float:
        """Return how wide both numbers beside a disc may be."""
        return self.number + (width_of(self.widest, _CITING) if self.number else 0.0)

    @property
    def largest(self) -> float:
        """Return the radius of the fullest disc."""
        return min(_OF_A_CELL * min(self.wide, self.high), (self.wide - self.number) / 2)

    def x(self, column: int) -> float:
        """Return the middle of the discs of a column."""
        free = self.wide - 2 * self.largest - self.beside
        spare = max(0.5, free / 2) if self.number else self.wide / 2 - self.largest
        return self.left + self.wide * column + spare + self.largest

    def end(self, column: int) -> float:
        """Return where the cells of a column end."""
        return self.left + self.wide * (column + 1)

    def y(self, row: int) -> float:
        """Return the middle of a row."""
        return self.top - self.high * (row + 0.5)


class Printed(NamedTuple):
    """A number in a cell: where it begins or, `inside` the disc, where its middle is."""

    x: float
    words: str
    size: float
    inside: bool


class Mark(NamedTuple):
    """What is drawn in a cell: a disc, the number of documents, that of the source."""

    x: float
    y: float
    radius: float
    cell: Cell
    printed: tuple[Printed, ...]
    cited: bool


def marks_of(
    data: PairsData, grid: Grid, numbers: Mapping[tuple[str, ...], str]
) -> dict[tuple[str, str], Mark]:
    """Return what is drawn, by ids of row and column; a full cell has the largest disc.

    Numbers beside a disc may reach over empty cells, up to the next disc of the row.
    """
    most = max(
        _FULL, *(math.ceil(each.expected or 0) if each.gap else each.documents
             for each in data.cells.values())
    )  # fmt: skip
    found = {}
    for row, of_row in enumerate(data.rows):
        reach = grid.end(len(data.columns) - 1) - 0.5
        for column, of_column in reversed([*enumerate(data.columns)]):
            cell, ends = data.of(of_row, of_column), (of_row.entity_id, of_column.entity_id)
            counted = cell.expected or 0 if cell.gap else cell.documents
            if counted:
                radius = max(1.4, grid.largest * math.sqrt(counted / most))
                place = (grid.x(column), grid.y(row), radius)
                found[ends] = _mark(cell, place, grid, reach, numbers.get(ends, ""))
                reach = place[0] - radius - _BEFORE_NEXT
    return found


def _mark(
    cell: Cell, place: tuple[float, float, float], grid: Grid, reach: float, number: str
) -> Mark:
    """Return a disc with its documents inside or, where it is too small, beside it."""
    x, _, radius = place
    said, size = grid.words.number(cell.documents), min(_SMALL * grid.scale, grid.high * 0.62)
    inside = min(size, size * 1.72 * radius / width_of(said, size, "bold"), 1.7 * radius)
    printed, at = [], x + radius + _GAP
    if inside >= _FINEST:
        printed.append(Printed(x, said, inside, inside=True))
    else:
        cited = width_of(number, SMALLEST) + _GAP if number else 0.0
        room = reach - at
        room = room - cited if room - cited >= width_of(said, SMALLEST) else room
        beside = max(SMALLEST, min(size, size * room / width_of(said, size)))
        if width_of(said, beside) <= room:
            printed.append(Printed(at, said, beside, inside=False))
            at += width_of(said, beside) + _GAP
    fits = number and at + width_of(number, SMALLEST) <= reach
    if fits:
        wanted = _CITING * grid.scale
        citing = max(SMALLEST, min(wanted, wanted * (reach - at) / width_of(number, wanted)))
        printed.append(Printed(at, number, citing, inside=False))
    return Mark(*place, cell, tuple(printed), bool(fits))
