"""Draws a matrix of discs: which entities documents name together, to read values from."""

import math
from typing import Any, NamedTuple

from matplotlib.patches import Circle, Rectangle

from graph.figures.figure_frame import Key, Surround, framed, kind_key, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import cited, numbers_of
from graph.figures.figure_spec import FigureSpec, check_drawn
from graph.figures.figure_text import SMALLEST, clean, name_in, width_of
from graph.figures.figure_words import Words
from graph.figures.matrix_cells import Grid, Mark, marks_of
from graph.figures.pairs import Entry, PairsData, checked
from graph.palette import HIGHLIGHTS, INK, LOOKS, QUIET, SOFT, TINTS, text_on

MOST_ROWS = 28
MOST_COLUMNS = 24
_SIZE = 9.5
_OF_A_ROW = 0.78
"""How large the name of a row may be, of its height."""

_TURN = 50
_SINE, _COSINE = math.sin(math.radians(_TURN)), math.cos(math.radians(_TURN))
_HEADING = 150.0
"""How long the name of a column may be, in points."""

_SIGN = 16.0
_WIDEST, _HIGHEST = 80.0, 36.0


class _Arranged(NamedTuple):
    """What fits: the data, its frame, where it lies, what is drawn in each cell."""

    data: PairsData
    around: Surround
    grid: Grid
    marks: dict[tuple[str, str], Mark]


def compose_matrix(sheet: Sheet, data: PairsData, spec: FigureSpec) -> str:
    """Draw the matrix with its frame on a sheet; return the alternative text.

    Of more than `MOST_ROWS` rows and `MOST_COLUMNS` columns the first are drawn; highlights are
    ids of rows or columns.
    """
    checked(data)
    data = data.within(MOST_ROWS, MOST_COLUMNS)
    check_drawn(spec, data.ids())
    words = WORDS[spec.language]
    data, around, grid, marks = _arranged(sheet, data, spec, words)
    framed(sheet, spec, around)
    _draw_columns(sheet, data, spec, grid)
    _draw_rows(sheet, data, spec, grid)
    for row in data.rows:
        for column in data.columns:
            mark = marks.get((row.entity_id, column.entity_id))
            if mark:
                quiet = data.of_gaps and not mark.cell.gap
                _draw_mark(sheet, mark, _colour(row, column, spec, quiet=quiet))
    parts = (
        words.figure_of["matrix"], f"{spec.title}.", f"{subtitle_of(spec, around)}.",
        data.strongest(words),
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def _arranged(sheet: Sheet, data: PairsData, spec: FigureSpec, words: Words) -> _Arranged:
    """Return what fits: rows as low as can be read, sources whose numbers have room."""
    sources = data.citable()
    while True:
        sources = cited(data.cells_drawn(), sources)
        behind = {each for source in sources for each in source.behind}
        around = Surround(
            data.subtitle(words),
            _keys(data, spec, words),
            (words.read_matrix, words.lists, data.told_sources(behind, words)),
            data.told_left_out(words),
            sources,
        )
        grid = _grid(sheet, data, room_for(spec, around), words, citing=bool(sources))
        most = max(1, int((grid.top - grid.room.bottom) * _OF_A_ROW / SMALLEST))
        if most < len(data.rows):
            data = data.within(most, len(data.columns))
            continue
        marks = marks_of(data, grid, numbers_of(sources))
        printed = {ends for ends, mark in marks.items() if mark.cited}
        if behind == printed:
            return _Arranged(data, around, grid, marks)
        sources = cited(printed, sources)


def _keys(data: PairsData, spec: FigureSpec, words: Words) -> list[Key]:
    keys = [kind_key(kind, words) for kind in data.kinds()]
    if any(cell.gap for cell in data.cells.values()):
        colour = QUIET if spec.highlights else SOFT

        def draw(sheet: Sheet, x: float, y: float) -> None:
            sheet.axes.add_artist(Circle((x + 6, y), 6, fc="white", ec=colour, ls=(0, (2, 1.5))))

        keys.append(Key(words.gap, 12, draw))
    return keys


def _grid(sheet: Sheet, data: PairsData, room: Room, words: Words, *, citing: bool) -> Grid:
    size = _SIZE * sheet.scale
    names = max(width_of(clean(row.label), size, "bold") for row in data.rows)
    left = min(names, room.width * 0.34) + _SIGN + 8
    totals = max(width_of(words.number(row.documents), size) for row in data.rows) + 10
    heads = [
        min(_HEADING, width_of(_head(column, words), size, "bold") + 2) for column in data.columns
    ]
    wide = min(_WIDEST, (room.width - left - totals) / len(heads))
    for place, head in enumerate(heads):
        wide = min(wide, (room.width - left - head * _COSINE - size) / (place + 0.5))
    top = room.top - max(heads) * _SINE - size * 1.8
    high = min(_HIGHEST, (top - room.bottom) / len(data.rows))
    widest = max(
        (words.number(each.documents) for each in data.cells.values()), key=len, default=""
    )
    return Grid(room.left + left, top, wide, high, room, sheet.scale, citing, widest, words)


def _head(column: Entry, words: Words) -> str:
    return f"{clean(column.label)} · {words.number(column.documents)}"


def _draw_columns(sheet: Sheet, data: PairsData, spec: FigureSpec, grid: Grid) -> None:
    size = min(_SIZE * sheet.scale, grid.wide * 0.62 * _SINE * 1.6)
    foot = grid.top - grid.high * len(data.rows)
    for place, column in enumerate(data.columns):
        x, on = grid.x(place), column.entity_id in spec.highlights
        if on:
            tint = TINTS[spec.highlights.index(column.entity_id)]
            corner = (grid.end(place) - grid.wide, foot)
            sheet.axes.add_artist(
                Rectangle(corner, grid.wide, grid.top - foot, fc=tint, ec="none", zorder=0)
            )
        weight = "bold" if on else "normal"
        end = f" · {grid.words.number(column.documents)}"
        name = name_in(
            clean(column.label), size, _HEADING - width_of(end, size, weight), weight=weight
        )
        _draw_sign(sheet, column, (x, grid.top + _SIGN / 4), min(7.0, size * 0.75))
        sheet.text(
            (x + size * 0.3, grid.top + 6 + size * 0.55),
            f"{name}{end}",
            size,
            weight=weight,
            rotation=_TURN,
            ha="left",
            va="bottom",
            rotation_mode="anchor",
        )


def _draw_rows(sheet: Sheet, data: PairsData, spec: FigureSpec, grid: Grid) -> None:
    size = min(_SIZE * sheet.scale, grid.high * _OF_A_ROW)
    end = grid.left + grid.wide * len(data.columns)
    for place, row in enumerate(data.rows):
        y, on = grid.y(place), row.entity_id in spec.highlights
        weight = "bold" if on else "normal"
        if on:
            tint = TINTS[spec.highlights.index(row.entity_id)]
            corner = (grid.room.left, y - grid.high / 2)
            sheet.axes.add_artist(
                Rectangle(corner, end - grid.room.left, grid.high, fc=tint, ec="none", zorder=0)
            )
        sheet.axes.plot([grid.left, end], [y, y], color="#e6e9ed", lw=0.7, zorder=1)
        _draw_sign(sheet, row, (grid.room.left + 5, y), min(8.0, grid.high * 0.6))
        wide = grid.left - 8 - grid.room.left - _SIGN
        name = name_in(clean(row.label), size, wide, weight=weight)
        sheet.text((grid.room.left + _SIGN, y), name, size, weight=weight)
        told = grid.words.number(row.documents)
        sheet.text((end + 8, y), told, size, weight=weight, color=SOFT)


def _draw_sign(sheet: Sheet, entry: Entry, at: tuple[float, float], across: float) -> None:
    """Draw the sign of the kind of a row or column, as in the legend."""
    look = LOOKS[entry.kind]
    x, y = at
    sheet.axes.plot([x], [y], look.marker, ms=across, mfc=look.colour, mec="white", mew=0.5)


def _draw_mark(sheet: Sheet, mark: Mark, colour: str) -> None:
    look: dict[str, Any] = {"fc": colour, "ec": "none"}
    if mark.cell.gap:
        look = {"fc": "white", "ec": colour, "ls": (0, (2, 1.5)), "lw": 1.3}
    sheet.axes.add_artist(Circle((mark.x, mark.y), mark.radius, zorder=3, **look))
    on_disc = INK if mark.cell.gap else text_on(colour)
    for each in mark.printed:
        sheet.text(
            (each.x, mark.y),
            each.words,
            each.size,
            weight="bold" if each.inside else "normal",
            ha="center" if each.inside else "left",
            color=on_disc if each.inside else SOFT,
            zorder=4,
        )


def _colour(row: Entry, column: Entry, spec: FigureSpec, *, quiet: bool) -> str:
    """Return the colour of what is highlighted, grey for the rest, and by kind without any."""
    if not spec.highlights:
        return QUIET if quiet else LOOKS[row.kind].colour
    for place, entity_id in enumerate(spec.highlights):
        if entity_id in (row.entity_id, column.entity_id):
            return HIGHLIGHTS[place]
    return QUIET
