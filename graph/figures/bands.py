"""Draws two columns with bands between them: how the documents of one side fall to the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from graph.figures.figure_frame import Surround, framed, kind_key, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet, finished, sheet_for
from graph.figures.figure_spec import Drawn, FigureSpec, Format, check_drawn
from graph.figures.figure_text import clean, fitted_in, width_of
from graph.figures.figure_words import Words
from graph.figures.pairs import Cell, Entry, PairsData, checked
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, SOFT

MOST_ROWS = 26
MOST_COLUMNS = 22
_SIZE = 10.0
_SWEEPS = 12
_BAR = 5.0
_LEFT_SHARE, _RIGHT_SHARE = 0.34, 0.68
"""Where the bands begin and end, of the width."""


class _Side(NamedTuple):
    """One column: its entries from top to bottom, the middle of each, and how much it has."""

    entries: tuple[Entry, ...]
    middle: Mapping[str, float]
    total: Mapping[str, int]
    high: float


@dataclass(frozen=True, slots=True)
class Band:
    """A band: its ends, its documents, and where it meets the columns, in points from below."""

    row: Entry
    column: Entry
    documents: int
    left: float
    right: float


def draw_bands(data: PairsData, spec: FigureSpec, format_: Format) -> Drawn:
    """Return the bands as a file.

    Args:
        data: Of more than `MOST_ROWS` rows and `MOST_COLUMNS` columns the first are drawn.
        spec: What stands around them; highlights are ids of rows or columns.
        format_: The kind of file.

    Raises:
        FigureFailure: There is nothing to draw, or the format is not known.
    """
    with sheet_for(spec) as sheet:
        alt = compose_bands(sheet, data, spec)
        return finished(sheet, spec, alt, format_)


def compose_bands(sheet: Sheet, data: PairsData, spec: FigureSpec) -> str:
    """Draw the bands with their frame on a sheet; return the alternative text."""
    checked(data)
    data = _crossing_little(data.within(MOST_ROWS, MOST_COLUMNS))
    check_drawn(spec, data.ids())
    words = WORDS[spec.language]
    around = Surround(
        data.subtitle(words),
        [kind_key(kind, words) for kind in data.kinds()],
        (words.read_bands,),
        data.told_left_out(words),
    )
    room = framed(sheet, spec, around)
    left, right = _side(data, data.rows, room, 0), _side(data, data.columns, room, 1)
    scale = _scale(left, right)
    for band in sorted(_bands(data, left, right, scale), key=lambda b: _quietness(b, spec)):
        _draw_band(sheet, band, spec, room, scale)
    _draw_side(sheet, left, spec, room, scale)
    _draw_side(sheet, right, spec, room, scale, on_the_right=True)
    _draw_heads(sheet, data, words, room)
    parts = (
        words.figure_of["bands"], f"{spec.title}.", f"{subtitle_of(spec, around)}.",
        data.strongest(words),
    )  # fmt: skip
    return " ".join(part for part in parts if part)


def _crossing_little(data: PairsData) -> PairsData:
    """Return both columns in an order in which few bands cross (barycentres, Sugiyama 1981)."""
    rows, columns = list(data.rows), list(data.columns)
    cells = {ends: cell for ends, cell in data.cells.items() if cell.documents}
    for _ in range(_SWEEPS):
        rows = _by_centre(rows, columns, cells)
        columns = _by_centre(columns, rows, {(b, a): cell for (a, b), cell in cells.items()})
    return PairsData(tuple(rows), tuple(columns), data.cells, data.documents, data.left_out)


def _by_centre(
    moved: Sequence[Entry], fixed: Sequence[Entry], cells: Mapping[tuple[str, str], Cell]
) -> list[Entry]:
    place = {each.entity_id: i for i, each in enumerate(fixed)}
    weighed: dict[str, tuple[float, float]] = {}
    for (first, second), cell in cells.items():
        if second in place:
            total, many = weighed.get(first, (0.0, 0.0))
            weighed[first] = total + cell.documents * place[second], many + cell.documents

    def centre(entry: Entry) -> tuple[float, str]:
        total, many = weighed.get(entry.entity_id, (0.0, 0.0))
        return (total / many if many else len(fixed)), entry.entity_id

    kinds = list(dict.fromkeys(each.kind for each in moved))
    groups = [sorted((e for e in moved if e.kind == kind), key=centre) for kind in kinds]
    groups.sort(key=lambda group: sum(centre(each)[0] for each in group) / len(group))
    return [each for group in groups for each in group]


def _side(data: PairsData, entries: tuple[Entry, ...], room: Room, end: int) -> _Side:
    total = {each.entity_id: 0 for each in entries}
    for ends, cell in data.cells.items():
        if ends[0] in _ids(data.rows) and ends[1] in _ids(data.columns):
            total[ends[end]] += cell.documents
    groups = len({each.kind for each in entries})
    high = (room.height - 20) / (len(entries) + 0.7 * (groups - 1))
    y, middle, before = room.top - 20, {}, entries[0].kind
    for each in entries:
        y -= high * (1.7 if each.kind != before else 1)
        middle[each.entity_id] = y + high / 2
        before = each.kind
    return _Side(entries, middle, total, high)


def _ids(entries: Sequence[Entry]) -> frozenset[str]:
    return frozenset(each.entity_id for each in entries)


def _scale(*sides: _Side) -> float:
    """Return points for a document, so that no bar grows into the next."""
    return min(side.high * 0.86 / max(1, *side.total.values()) for side in sides)


def _bands(data: PairsData, left: _Side, right: _Side, scale: float) -> list[Band]:
    """Return bands side by side at both ends, in the order of where they go."""
    starts = _stacked(left, right, data, scale)
    turned = {(b, a): cell for (a, b), cell in data.cells.items()}
    ends = _stacked(right, left, PairsData(data.columns, data.rows, turned, data.documents), scale)
    return [
        Band(row, column, data.of(row, column).documents, starts[row, column], ends[column, row])
        for row, column in starts
    ]


def _stacked(
    side: _Side, other: _Side, data: PairsData, scale: float
) -> dict[tuple[Entry, Entry], float]:
    """Return where the middle of each band meets a side."""
    found = {}
    for entry in side.entries:
        y = side.middle[entry.entity_id] + side.total[entry.entity_id] * scale / 2
        for far in other.entries:
            documents = data.of(entry, far).documents
            if documents:
                found[entry, far] = y - documents * scale / 2
                y -= documents * scale
    return found


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
    sheet.axes.add_patch(
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
    side: _Side,
    spec: FigureSpec,
    room: Room,
    scale: float,
    *,
    on_the_right: bool = False,
) -> None:
    """Draw bars, names and, on the right, the documents of each."""
    size = min(_SIZE * sheet.scale, side.high * 0.78)
    x = room.left + room.width * (_RIGHT_SHARE if on_the_right else _LEFT_SHARE)
    wide = (room.right - x - 60) if on_the_right else x - room.left - 50
    for entry in side.entries:
        y, half = side.middle[entry.entity_id], side.total[entry.entity_id] * scale / 2
        on = entry.entity_id in spec.highlights
        colour = HIGHLIGHTS[spec.highlights.index(entry.entity_id)] if on else None
        colour = colour or (SOFT if spec.highlights else LOOKS[entry.kind].colour)
        bar = (x if on_the_right else x - _BAR, y - half)
        sheet.axes.add_patch(Rectangle(bar, _BAR, 2 * half, fc=colour, ec="none", zorder=4))
        weight = "bold" if on else "normal"
        name = fitted_in(clean(entry.label), size, wide, weight=weight)
        way = 1 if on_the_right else -1
        look = LOOKS[entry.kind]
        mark = min(7.0, side.high * 0.55)
        sheet.axes.plot(
            [x + way * 15], [y], look.marker, ms=mark, mfc=look.colour, mec="white", zorder=4
        )
        sheet.text(
            (x + way * 23, y), name, size, weight=weight, ha="left" if on_the_right else "right"
        )
        end = room.right if on_the_right else room.left + 22
        sheet.text((end, y), f"{entry.documents:,}", size, weight=weight, ha="right", color=SOFT)


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
