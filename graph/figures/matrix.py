"""Draws a matrix of discs: which entities documents name together, to read values from."""

import math
from dataclasses import dataclass

from matplotlib.patches import Circle, Rectangle

from graph.figures.figure_frame import Key, Surround, framed, kind_key, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet, finished, sheet_for
from graph.figures.figure_spec import Drawn, FigureSpec, Format, check_drawn
from graph.figures.figure_text import clean, fitted_in, width_of
from graph.figures.figure_words import Words
from graph.figures.pairs import Cell, Entry, PairsData, checked
from graph.palette import HIGHLIGHTS, INK, LOOKS, QUIET, SOFT, TINTS, text_on

MOST_ROWS = 28
MOST_COLUMNS = 24
_SIZE, _SMALL = 9.5, 7.5
_FINEST, _FINEST_BESIDE = 6.2, 5.0
"""How small numbers in discs and beside them may be."""

_TURN = 50
_SINE, _COSINE = math.sin(math.radians(_TURN)), math.cos(math.radians(_TURN))
_HEADING = 150.0
"""How long the name of a column may be, in points."""

_SIGN = 16.0
_WIDEST, _HIGHEST = 60.0, 30.0


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where rows and columns lie.

    Attributes:
        left: Where the first column begins.
        top: Where the first row begins.
        wide: Of a column.
        high: Of a row.
        room: What all of it has to lie in.
    """

    left: float
    top: float
    wide: float
    high: float
    room: Room

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left + self.wide * (column + 0.5)

    def y(self, row: int) -> float:
        """Return the middle of a row."""
        return self.top - self.high * (row + 0.5)


def draw_matrix(data: PairsData, spec: FigureSpec, format_: Format) -> Drawn:
    """Return the matrix as a file.

    Args:
        data: Of more than `MOST_ROWS` rows and `MOST_COLUMNS` columns the first are drawn.
        spec: What stands around it; highlights are ids of rows or columns.
        format_: The kind of file.

    Raises:
        FigureFailure: There is nothing to draw, or the format is not known.
    """
    with sheet_for(spec) as sheet:
        alt = compose_matrix(sheet, data, spec)
        return finished(sheet, spec, alt, format_)


def compose_matrix(sheet: Sheet, data: PairsData, spec: FigureSpec) -> str:
    """Draw the matrix with its frame on a sheet; return the alternative text."""
    checked(data)
    data = data.within(MOST_ROWS, MOST_COLUMNS)
    check_drawn(spec, data.ids())
    words = WORDS[spec.language]
    around = Surround(
        data.subtitle(words),
        _keys(data, spec, words),
        (words.read_matrix,),
        data.told_left_out(words),
    )
    room = framed(sheet, spec, around)
    grid = _grid(sheet, data, room)
    _draw_columns(sheet, data, spec, grid)
    _draw_rows(sheet, data, spec, grid)
    most = max(cell.documents for cell in data.cells.values())
    most = max(most, *(math.ceil(c.expected or 0) for c in data.cells.values() if c.gap), 1)
    for row in range(len(data.rows)):
        for column in range(len(data.columns)):
            _draw_cell(sheet, data, spec, grid, (row, column, most))
    parts = (
        words.figure_of["matrix"], f"{spec.title}.", f"{subtitle_of(spec, around)}.",
        data.strongest(words),
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def _keys(data: PairsData, spec: FigureSpec, words: Words) -> list[Key]:
    keys = [kind_key(kind, words) for kind in data.kinds()]
    if any(cell.gap for cell in data.cells.values()):
        colour = QUIET if spec.highlights else SOFT

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.axes.add_patch(Circle((x + 6, y), 6, fc="white", ec=colour, ls=(0, (2, 1.5))))

        keys.append(Key(words.gap, 12, draw))
    return keys


def _grid(sheet: Sheet, data: PairsData, room: Room) -> _Grid:
    size = _SIZE * sheet.scale
    names = max(width_of(clean(row.label), size, "bold") for row in data.rows)
    left = min(names, room.width * 0.34) + _SIGN + 8
    totals = max(width_of(f"{row.documents:,}", size) for row in data.rows) + 10
    heads = [min(_HEADING, width_of(_head(column), size, "bold") + 2) for column in data.columns]
    wide = min(_WIDEST, (room.width - left - totals) / len(heads))
    for place, head in enumerate(heads):
        wide = min(wide, (room.width - left - head * _COSINE - size) / (place + 0.5))
    top = room.top - max(heads) * _SINE - size * 1.2
    high = min(_HIGHEST, (top - room.bottom) / len(data.rows))
    return _Grid(room.left + left, top, wide, high, room)


def _head(column: Entry) -> str:
    return f"{clean(column.label)} · {column.documents:,}"


def _draw_columns(sheet: Sheet, data: PairsData, spec: FigureSpec, grid: _Grid) -> None:
    size = min(_SIZE * sheet.scale, grid.wide * 0.62 * _SINE * 1.6)
    foot = grid.top - grid.high * len(data.rows)
    for place, column in enumerate(data.columns):
        x, on = grid.x(place), column.entity_id in spec.highlights
        if on:
            tint = TINTS[spec.highlights.index(column.entity_id)]
            corner = (x - grid.wide / 2, foot)
            sheet.axes.add_patch(
                Rectangle(corner, grid.wide, grid.top - foot, fc=tint, ec="none", zorder=0)
            )
        weight = "bold" if on else "normal"
        end = f" · {column.documents:,}"
        name = fitted_in(
            clean(column.label), size, _HEADING - width_of(end, size, weight), weight=weight
        )
        sheet.text(
            (x + size * 0.3, grid.top + 6),
            f"{name}{end}",
            size,
            weight=weight,
            rotation=_TURN,
            ha="left",
            va="bottom",
            rotation_mode="anchor",
        )


def _draw_rows(sheet: Sheet, data: PairsData, spec: FigureSpec, grid: _Grid) -> None:
    size = min(_SIZE * sheet.scale, grid.high * 0.78)
    end = grid.left + grid.wide * len(data.columns)
    for place, row in enumerate(data.rows):
        y, on = grid.y(place), row.entity_id in spec.highlights
        weight = "bold" if on else "normal"
        if on:
            tint = TINTS[spec.highlights.index(row.entity_id)]
            corner = (grid.room.left, y - grid.high / 2)
            sheet.axes.add_patch(
                Rectangle(corner, end - grid.room.left, grid.high, fc=tint, ec="none", zorder=0)
            )
        sheet.axes.plot([grid.left, end], [y, y], color="#e6e9ed", lw=0.7, zorder=1)
        look = LOOKS[row.kind]
        mark = min(8.0, grid.high * 0.6)
        sheet.axes.plot(
            [grid.room.left + 5], [y], look.marker, ms=mark, mfc=look.colour, mec="white"
        )
        wide = grid.left - 8 - grid.room.left - _SIGN
        name = fitted_in(clean(row.label), size, wide, weight=weight)
        sheet.text((grid.room.left + _SIGN, y), name, size, weight=weight)
        sheet.text((end + 8, y), f"{row.documents:,}", size, weight=weight, color=SOFT)


def _draw_cell(
    sheet: Sheet, data: PairsData, spec: FigureSpec, grid: _Grid, at: tuple[int, int, int]
) -> None:
    """Draw the disc at a row and a column, of an area that fills the cell for `most`."""
    row, column, most = at
    cell = data.of(data.rows[row], data.columns[column])
    counted = cell.expected or 0 if cell.gap else cell.documents
    if not counted:
        return
    x, y = grid.x(column), grid.y(row)
    radius = max(1.4, min(grid.wide, grid.high) * 0.53 * math.sqrt(counted / most))
    colour = _colour(data.rows[row], data.columns[column], spec)
    if cell.gap:
        disc = Circle((x, y), radius, fc="white", ec=colour, ls=(0, (2, 1.5)), lw=1, zorder=3)
    else:
        disc = Circle((x, y), radius, fc=colour, ec="none", zorder=3)
    sheet.axes.add_patch(disc)
    _draw_number(sheet, cell, colour, (x, y, radius), grid)


def _draw_number(
    sheet: Sheet, cell: Cell, colour: str, disc: tuple[float, float, float], grid: _Grid
) -> None:
    """Print the documents of a cell in its disc or, where that is too small, beside it."""
    x, y, radius = disc
    said, size = f"{cell.documents:,}", min(_SMALL * sheet.scale, grid.high * 0.62)
    wide = width_of(said, size, "bold")
    inside = size * min(1.0, 1.72 * radius / wide, 2 * radius / (0.8 * size))
    if inside >= _FINEST:
        ink = INK if cell.gap else text_on(colour)
        sheet.text((x, y), said, inside, weight="bold", ha="center", color=ink, zorder=4)
        return
    beside = size * min(1.0, (grid.wide / 2 - radius - 2) / width_of(said, size))
    if beside >= _FINEST_BESIDE:
        sheet.text((x + radius + 1.5, y), said, beside, color=SOFT, zorder=4)


def _colour(row: Entry, column: Entry, spec: FigureSpec) -> str:
    """Return the colour of what is highlighted, grey for the rest, and by kind without any."""
    if not spec.highlights:
        return LOOKS[row.kind].colour
    for place, entity_id in enumerate(spec.highlights):
        if entity_id in (row.entity_id, column.entity_id):
            return HIGHLIGHTS[place]
    return QUIET
