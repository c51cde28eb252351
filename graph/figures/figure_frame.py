"""Draws what stands around every figure: head, legend, how to read, left out, sources, origin."""

from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import NamedTuple

from matplotlib.lines import Line2D

from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import MARGIN, Room, Sheet, sheet_for
from graph.figures.figure_sources import Source
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_text import LEADING, clean, evened, fitted, fitted_in, width_of
from graph.figures.figure_words import Words
from graph.palette import INK, LOOKS, QUIET, RULE, SOFT

_TITLE, _SUBTITLE, _KEY, _FOOT, _SOURCE = 20.0, 11.5, 9.2, 8.5, 7.0
_LONGEST_CAPTION = 420
"""Characters; a longer one would take the room of the figure."""

_BETWEEN_COLUMNS = 16.0
_ROW_OF_KEYS = 17.0


class Key(NamedTuple):
    """An entry of the legend.

    Attributes:
        words: What it means.
        width: Of its sign, in points.
        draw: Draws the sign from a point on: its left end, in the middle of its height.
        height: Of its sign, where it is higher than a line of text.
    """

    words: str
    width: float
    draw: Callable[[Sheet, float, float], None]
    height: float = 0.0


class Surround(NamedTuple):
    """What a kind of figure says around itself.

    Attributes:
        subtitle: What, how much, where; the filters are added.
        keys: The legend.
        notes: How to read it, and what else belongs to the kind of figure.
        left_out: What there was no room for; empty for nothing.
        sources: What it rests on, numbered.
        planned: For how many sources room was kept, where some of them are not cited after all;
            they take no more of it.
    """

    subtitle: str
    keys: Sequence[Key] = ()
    notes: Sequence[str] = ()
    left_out: Sequence[str] = ()
    sources: Sequence[Source] = ()
    planned: int = 0


_MOST_IN_THREE = 24
"""Sources in three columns."""

_MOST_IN_TWO_LINES = 12
"""Sources that may have two lines each."""


def framed(sheet: Sheet, spec: FigureSpec, around: Surround) -> Room:
    """Draw the frame and return the room that is left in it."""
    words = WORDS[spec.language]
    bottom = _draw_foot(sheet, spec, around, words)
    top = _draw_head(sheet, spec, subtitle_of(spec, around))
    top = _draw_keys(sheet, around.keys, top)
    return Room(MARGIN, bottom + 8, sheet.width - MARGIN, top - 4)


def room_for(spec: FigureSpec, around: Surround) -> Room:
    """Return the room that a frame leaves, without drawing it."""
    with sheet_for(spec) as scratch:
        return framed(scratch, spec, around)


def subtitle_of(spec: FigureSpec, around: Surround) -> str:
    """Return the subtitle given, else what is drawn and what it was narrowed to."""
    words = WORDS[spec.language]
    return spec.subtitle or words.between.join([around.subtitle, *words.filtered(spec.filters)])


def kind_key(kind: str, words: Words, *, quiet: bool = False) -> Key:
    """Return the entry of a legend for a kind of entity; `quiet` where shape alone tells it."""
    look = LOOKS[kind]
    colour = QUIET if quiet else look.colour

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.plot([x + 5], [y], look.marker, ms=9, mfc=colour, mec="white", mew=0.8)

    plural = words.kinds[kind][1]
    return Key(plural[0].upper() + plural[1:], 10, draw)


def _draw_head(sheet: Sheet, spec: FigureSpec, subtitle: str) -> float:
    top = sheet.height - MARGIN * 0.8
    for text, size, weight, colour in (
        (spec.title, _TITLE, "bold", INK),
        (subtitle, _SUBTITLE, "normal", SOFT),
    ):
        size *= sheet.scale
        lines = evened(clean(text), size, sheet.width - 2 * MARGIN, lines=3, weight=weight)
        if lines:
            sheet.text(
                (MARGIN, top),
                lines,
                size,
                weight=weight,
                color=colour,
                va="top",
            )
            top -= (lines.count("\n") + 1) * size * LEADING + 3
    return top


def _draw_keys(sheet: Sheet, keys: Sequence[Key], top: float) -> float:
    """Draw the legend as strips from left to right; return where it ends."""
    if not keys:
        return top
    size, row = _KEY * sheet.scale, max(_ROW_OF_KEYS, *(key.height + 4 for key in keys))
    x, y = MARGIN, top - row / 2 - 3
    for key in keys:
        wide = key.width + 6 + width_of(key.words, size)
        if x > MARGIN and x + wide > sheet.width - MARGIN:
            x, y = MARGIN, y - row
        key.draw(sheet, x, y)
        sheet.text((x + key.width + 6, y), key.words, size)
        x += wide + 16
    return y - row / 2


def _draw_foot(sheet: Sheet, spec: FigureSpec, around: Surround, words: Words) -> float:
    """Draw origin, sources and notes from the bottom up; return where they begin."""
    room = sheet.width - 2 * MARGIN
    origin = fitted_in(_origin(spec, words), _SOURCE, room)
    sheet.text((sheet.width - MARGIN, 22), origin, _SOURCE, ha="right", va="bottom", color=SOFT)
    bottom = 22 + _SOURCE * LEADING + 3
    top = _draw_sources(sheet, around.sources, bottom, words, planned=around.planned)
    notes = fitted(" ".join(_notes(spec, around, words)), _FOOT, room)
    sheet.text((MARGIN, top), notes, _FOOT, va="bottom")
    top += (notes.count("\n") + 1) * _FOOT * LEADING + 6 if notes else 0
    sheet.axes.add_line(Line2D([MARGIN, sheet.width - MARGIN], [top, top], color=RULE, lw=0.8))
    return top


def _notes(spec: FigureSpec, around: Surround, words: Words) -> list[str]:
    left = words.left_out.format(words.listed([*around.left_out])) if around.left_out else ""
    caption = clean(spec.caption)
    if len(caption) > _LONGEST_CAPTION:
        caption = f"{caption[:_LONGEST_CAPTION]} …"
    return [clean(part) for part in (caption, *around.notes, left) if part]


def _origin(spec: FigureSpec, words: Words) -> str:
    made = words.made_with.format(version("linkages"))
    return f"{made}, {clean(spec.date)}" if spec.date else made


def _draw_sources(
    sheet: Sheet, sources: Sequence[Source], bottom: float, words: Words, *, planned: int
) -> float:
    """Draw the numbered sources in columns; return where they begin."""
    if not sources:
        return bottom
    many = max(len(sources), planned)
    count = 3 if many <= _MOST_IN_THREE else 4
    room = sheet.width - 2 * MARGIN
    wide = (room - (count - 1) * _BETWEEN_COLUMNS) / count
    most = 2 if many <= _MOST_IN_TWO_LINES else 1
    columns = _in_columns([_entry(each, wide, lines=most) for each in sources], count)
    lines = max(sum(text.count("\n") + 1 for text in each) for each in columns)
    top = bottom + lines * _SOURCE * LEADING
    for place, each in enumerate(columns):
        x = MARGIN + place * (wide + _BETWEEN_COLUMNS)
        sheet.text((x, top), "\n".join(each), _SOURCE, va="top", color=SOFT)
    heading = (MARGIN, top + 3)
    sheet.text(heading, words.sources, _SOURCE, weight="bold", va="bottom", color=SOFT)
    return top + 3 + _SOURCE * LEADING + 4


def _entry(source: Source, wide: float, *, lines: int) -> str:
    """Return a source as printed; a title that takes more lines is cut before date and page."""
    title, place = clean(source.title), clean(source.place)
    end = f", {place}" if place else ""
    entry = fitted(f"[{source.number}] {title}{end}", _SOURCE, wide)
    while entry.count("\n") >= lines and len(title) > 8:
        title = (title.rpartition(" ")[0] or title[:-1]).rstrip(" ,…")
        entry = fitted(f"[{source.number}] {title}…{end}", _SOURCE, wide)
    return entry


def _in_columns(listed: Sequence[str], count: int) -> list[list[str]]:
    """Share entries out over columns of about equal height, in reading order downwards."""
    share = -(-sum(text.count("\n") + 1 for text in listed) // count)
    columns: list[list[str]] = [[]]
    used = 0
    for text in listed:
        height = text.count("\n") + 1
        if used + height > share and columns[-1] and len(columns) < count:
            columns.append([])
            used = 0
        columns[-1].append(text)
        used += height
    return columns
