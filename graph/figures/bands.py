"""Draws two columns with bands between them: how the documents of one side fall to the other."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from graph.figures.band_labels import SIZE, placed_numbers, strip
from graph.figures.band_layout import (
    Band,
    Side,
    bands_between,
    crossing_little,
    points_a_document,
    side_of,
)
from graph.figures.box import Box
from graph.figures.figure_frame import Surround, framed, kind_key, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import cited, numbers_of
from graph.figures.figure_spec import FigureSpec, check_drawn
from graph.figures.figure_text import LEADING, SMALLEST, clean, fitted_in, name_in, width_of
from graph.figures.figure_words import Words
from graph.figures.pairs import Entry, PairsData, checked
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, SOFT

MOST_ROWS = 26
MOST_COLUMNS = 22
MOST_BANDS = 44
"""Of more bands neither single ones nor their numbers can be followed."""

_SIZE = 10.0
_OF_A_LINE = 0.78
"""How large a name may be, of the height of its line."""

_LINES_OF_TWO = 2 * LEADING + 0.15
"""How high a line must be to hold a name of two, in sizes of its text."""

_SMALLEST_OF_TWO = 7.5
"""How small a name of two lines may be, before it is rather cut to one."""

_BAR = 5.0
_LEFT_SHARE, _RIGHT_SHARE = 0.34, 0.68
"""Where the bands begin and end, of the width."""


class Arranged(NamedTuple):
    """What fits: the data, its frame, both columns, the bands, and where their numbers stand."""

    data: PairsData
    around: Surround
    room: Room
    sides: tuple[Side, Side]
    bands: tuple[Band, ...]
    numbers: Mapping[tuple[str, str], Box]

    @property
    def scale(self) -> float:
        """Return points for a document."""
        return points_a_document(*self.sides)


def compose_bands(sheet: Sheet, data: PairsData, spec: FigureSpec) -> str:
    """Draw the bands with their frame on a sheet; return the alternative text.

    Of more than `MOST_ROWS` rows and `MOST_COLUMNS` columns the first are drawn; highlights are
    ids of rows or columns.
    """
    words = WORDS[spec.language]
    arranged = arranged_bands(sheet, data, spec)
    data, around, room = arranged.data, arranged.around, arranged.room
    framed(sheet, spec, around)
    for band in sorted(arranged.bands, key=lambda b: _quietness(b, spec)):
        _draw_band(sheet, band, spec, room, arranged.scale)
    _draw_side(sheet, arranged.sides[0], spec, room, arranged.scale)
    _draw_side(sheet, arranged.sides[1], spec, room, arranged.scale, on_the_right=True)
    _draw_heads(sheet, data, words, room)
    _draw_numbers(sheet, arranged)
    parts = (
        words.figure_of["bands"], f"{spec.title}.", f"{subtitle_of(spec, around)}.",
        data.strongest(words),
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def arranged_bands(sheet: Sheet, data: PairsData, spec: FigureSpec) -> Arranged:
    """Return what fits: names that can be read, sources whose numbers have a place."""
    given = data.without_gaps().each_once()
    checked(given)
    most = MOST_ROWS, MOST_COLUMNS
    check_drawn(spec, given.within(*most).ids())
    words, sources = WORDS[spec.language], given.within(*most).citable()
    while True:
        shown = given.within(*most)
        data = crossing_little(shown.fullest(MOST_BANDS, spec.highlights))
        bands_left = max(0, len(shown.cells_drawn()) - MOST_BANDS)
        sources = cited(data.cells_drawn(), sources)
        behind = {each for source in sources for each in source.behind}
        around = Surround(
            data.subtitle(words),
            [kind_key(kind, words) for kind in data.kinds()],
            (words.read_bands, words.lists, data.told_sources(behind, words)),
            [
                *data.told_left_out(words),
                *([words.counted(bands_left, words.links)] if bands_left else []),
            ],
            sources,
        )
        room = room_for(spec, around)
        sides = side_of(data, data.rows, room, 0), side_of(data, data.columns, room, 1)
        if min(side.high for side in sides) * _OF_A_LINE < SMALLEST:
            most = _fewer(sides[0]), _fewer(sides[1])
            continue
        scale = points_a_document(*sides)
        bands = tuple(bands_between(data, *sides, scale))
        first = sorted(
            bands,
            key=lambda band: (_highlight(band.row, band.column, spec) is None, -band.documents),
        )
        placed = _numbers(first, numbers_of(sources), room, scale, sheet.scale)
        if behind == placed.keys():
            return Arranged(data, around, room, sides, bands, placed)
        sources = cited(placed.keys(), sources)


def _fewer(side: Side) -> int:
    """Return how many of a side can be read."""
    return max(1, len(side.entries) - (side.high * _OF_A_LINE < SMALLEST))


def _numbers(
    bands: Sequence[Band],
    numbers: Mapping[tuple[str, ...], str],
    room: Room,
    scale: float,
    text_scale: float,
) -> dict[tuple[str, str], Box]:
    x0, x1 = room.left + room.width * _LEFT_SHARE, room.left + room.width * _RIGHT_SHARE
    strips = {
        (each.row.entity_id, each.column.entity_id): strip(
            (x0, each.left), (x1, each.right), each.documents * scale
        )
        for each in bands
    }
    return placed_numbers(strips, numbers, text_scale)


def _draw_numbers(sheet: Sheet, arranged: Arranged) -> None:
    numbers = numbers_of(arranged.around.sources)
    plate = {"fc": "white", "ec": "none", "alpha": 0.85, "boxstyle": "square,pad=0.05"}
    size = max(SMALLEST, SIZE * sheet.scale)
    for ends, box in arranged.numbers.items():
        sheet.text((box.x, box.y), numbers[ends], size, ha="center", zorder=5, bbox=plate)


def _quietness(band: Band, spec: FigureSpec) -> tuple[bool, int]:
    """Return a key that draws wide bands first and highlighted ones last."""
    return _highlight(band.row, band.column, spec) is not None, -band.documents


def _highlight(row: Entry, column: Entry, spec: FigureSpec) -> int | None:
    """Return which highlight a band belongs to, if any."""
    ends = (row.entity_id, column.entity_id)
    return next((i for i, each in enumerate(spec.highlights) if each in ends), None)


def _draw_band(sheet: Sheet, band: Band, spec: FigureSpec, room: Room, scale: float) -> None:
    at = _highlight(band.row, band.column, spec)
    colour = LOOKS[band.row.kind].colour if not spec.highlights else QUIET
    colour = colour if at is None else HIGHLIGHTS[at]
    half = band.documents * scale / 2
    x0, x1 = room.left + room.width * _LEFT_SHARE, room.left + room.width * _RIGHT_SHARE
    middle = (x0 + x1) / 2
    points = [
        (x0, band.left + half), (middle, band.left + half), (middle, band.right + half),
        (x1, band.right + half), (x1, band.right - half), (middle, band.right - half),
        (middle, band.left - half), (x0, band.left - half), (x0, band.left + half),
    ]  # fmt: skip
    codes = [1, 4, 4, 4, 2, 4, 4, 4, 79]
    alpha = 0.85 if at is not None else 0.42
    sheet.axes.add_artist(
        PathPatch(
            Path(points, codes),
            fc=colour,
            ec="white" if half > 0.6 else colour,
            lw=0.35,
            alpha=alpha,
            zorder=1 if at is None else 3,
        )
    )


def _draw_side(
    sheet: Sheet,
    side: Side,
    spec: FigureSpec,
    room: Room,
    scale: float,
    *,
    on_the_right: bool = False,
) -> None:
    """Draw bars, names and, on the right, the documents of each."""
    size = min(_SIZE * sheet.scale, side.high * _OF_A_LINE)
    x = room.left + room.width * (_RIGHT_SHARE if on_the_right else _LEFT_SHARE)
    wide = (room.right - x - 60) if on_the_right else x - room.left - 50
    for entry in side.entries:
        y, half = side.middle[entry.entity_id], side.total[entry.entity_id] * scale / 2
        on = entry.entity_id in spec.highlights
        colour = HIGHLIGHTS[spec.highlights.index(entry.entity_id)] if on else None
        colour = colour or (SOFT if spec.highlights else LOOKS[entry.kind].colour)
        bar = (x if on_the_right else x - _BAR, y - half)
        sheet.axes.add_artist(Rectangle(bar, _BAR, 2 * half, fc=colour, ec="none", zorder=4))
        weight = "bold" if on else "normal"
        name, named = _name(entry, side, size, wide, weight)
        way = 1 if on_the_right else -1
        look = LOOKS[entry.kind]
        mark = min(7.0, side.high * 0.55)
        sheet.axes.plot(
            [x + way * 15], [y], look.marker, ms=mark, mfc=look.colour, mec="white", zorder=4
        )
        sheet.text(
            (x + way * 23, y), name, named, weight=weight, ha="left" if on_the_right else "right"
        )
        told = WORDS[spec.language].number(entry.documents)
        end = room.right if on_the_right else room.left + 22
        sheet.text((end, y), told, size, weight=weight, ha="right", color=SOFT)


def _name(entry: Entry, side: Side, size: float, wide: float, weight: str) -> tuple[str, float]:
    """Return a name as printed and its size: one line, else two where there is room, else cut."""
    label, smaller = clean(entry.label), min(size, side.high / _LINES_OF_TWO)
    if width_of(label, size, weight) > wide and smaller >= _SMALLEST_OF_TWO:
        return fitted_in(label, smaller, wide, lines=2, weight=weight), smaller
    return name_in(label, size, wide, weight=weight), size


def _draw_heads(sheet: Sheet, data: PairsData, words: Words, room: Room) -> None:
    size, y = _SIZE * sheet.scale, room.top - 8
    documents = words.documents[1][0].upper() + words.documents[1][1:]
    beside = width_of(documents, size, "bold") + 12
    left, right = room.width * _LEFT_SHARE - 23, room.width * _RIGHT_SHARE + 23
    wide = room.width - right - beside
    for x, way, told in (
        (room.left, "left", documents),
        (room.left + left, "right", _plural(data.rows, words, size, left - beside)),
        (
            room.left + right,
            "left",
            _plural(data.columns, words, size, wide),
        ),
        (room.right, "right", documents),
    ):
        sheet.text((x, y), told, size, weight="bold", color=SOFT, ha=way)


def _plural(entries: Sequence[Entry], words: Words, size: float, wide: float) -> str:
    kinds = list(dict.fromkeys(each.kind for each in entries))
    told = words.listed([words.kinds[kind][1] for kind in kinds])
    return fitted_in(told[0].upper() + told[1:], size, wide, weight="bold")
