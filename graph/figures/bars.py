"""Draws bars: lying with their names, or upright over time."""

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.patches import Rectangle

from graph.figures.figure_frame import Surround, framed, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import MOST_SOURCES, Source, cited, fewer, numbers_of
from graph.figures.figure_spec import FigureFailure, FigureSpec
from graph.figures.figure_text import SMALLEST, clean, fitted_in, width_of
from graph.figures.figure_words import Words
from graph.figures.findings import sentence, words_of
from graph.palette import RULE, SOFT
from graph.written_numbers import with_decimal

MOST_LYING, MOST_UPRIGHT = 32, 120
_SIZE = 10.0
_HIGHEST, _WIDEST = 40.0, 60.0
_OF_A_BAR = 0.72
_COLOUR = "#0072B2"

type Bar = tuple[str, float]


@dataclass(frozen=True, slots=True)
class BarsData:
    """What a figure of bars draws.

    Attributes:
        bars: Label and height; in order of time, else longest first.
        counted: What they show, in words; None for rows of an answer.
        rows: How many rows the answer has; None for no answer.
        over_time: Whether the labels are years, months or days.
        left_out: Bars that there was no room for.
        ids: Of what each bar stands for, where sources say it.
        sources: What lying bars rest on, numbered; `behind` holds the id of a bar.
    """

    bars: tuple[Bar, ...]
    counted: str | None
    rows: int | None
    over_time: bool = False
    left_out: int = 0
    ids: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()

    def finding(self, spec: FigureSpec) -> str:
        """Return that it is an answer: what its numbers mean only the query tells."""
        return words_of(spec).title_bars


def compose_bars(sheet: Sheet, data: BarsData, spec: FigureSpec) -> str:
    """Draw the bars with their frame on a sheet; return the alternative text.

    Of more than `MOST_LYING` bars the first are drawn, of more than `MOST_UPRIGHT` the last.
    """
    if not data.bars:
        raise FigureFailure("there is nothing to draw: the answer has no number and no date")
    words = WORDS[spec.language]
    bars = data.bars[-MOST_UPRIGHT:] if data.over_time else data.bars[:MOST_LYING]
    left = data.left_out + len(data.bars) - len(bars)
    counted = clean(data.counted or words.counted_rows)
    rows = "" if data.rows is None else f"{words.between}{words.counted(data.rows, words.rows)}"
    things = [(each,) for each in data.ids[: len(bars)]]
    sources = fewer(cited(things, data.sources), MOST_SOURCES)
    numbers = numbers_of(sources)
    around = Surround(
        f"{sentence(counted)}{rows}",
        (),
        (words.read_bars, words.numbered if sources else ""),
        [words.counted(left, words.bars)] if left else [],
        sources,
    )
    room = framed(sheet, spec, around)
    if data.over_time:
        _draw_upright(sheet, bars, room, words)
    else:
        cites = [numbers.get(each, "") for each in things] or [""] * len(bars)
        _draw_lying(sheet, bars, room, words, cites)
    told = words.between.join(
        words.says.format(clean(label), _number(worth, words)) for label, worth in bars[:20]
    )
    return f"{words.figure_of['bars']} {spec.title}. {subtitle_of(spec, around)}. {told}."


def _number(worth: float, words: Words) -> str:
    if worth == int(worth):
        return words.number(int(worth))
    return with_decimal(f"{worth:.4g}", words.language)


def _draw_lying(
    sheet: Sheet, bars: Sequence[Bar], room: Room, words: Words, cites: Sequence[str]
) -> None:
    high = min(_HIGHEST, room.height / len(bars))
    size = max(SMALLEST, min(_SIZE * sheet.scale, high * _OF_A_BAR))
    names = max(width_of(clean(label), size) for label, _ in bars)
    left = room.left + min(names, room.width * 0.42) + 8
    told = [
        f"{_number(worth, words)} {cite}".rstrip()
        for (_, worth), cite in zip(bars, cites, strict=True)
    ]
    numbers = max(width_of(each, size) for each in told)
    low, most = min(0.0, *(w for _, w in bars)), max(0.0, *(w for _, w in bars))
    across = (room.right - numbers - 8 - left) / ((most - low) or 1)
    zero = left - low * across
    for place, (label, worth) in enumerate(bars):
        y = room.top - high * (place + 0.5)
        lines = 2 if high > 2.5 * size else 1
        name = fitted_in(clean(label), size, left - 8 - room.left, lines=lines)
        sheet.text((left - 8, y), name, size, ha="right")
        corner = (zero + min(0.0, worth) * across, y - high * 0.36)
        bar = Rectangle(corner, abs(worth) * across, high * _OF_A_BAR, fc=_COLOUR, ec="none")
        sheet.axes.add_artist(bar)
        end = zero + max(0.0, worth) * across
        sheet.text((end + 5, y), told[place], size, color=SOFT)
    bottom = room.top - high * len(bars)
    sheet.axes.plot([zero, zero], [bottom, room.top], color=RULE, lw=0.8)


def _draw_upright(sheet: Sheet, bars: Sequence[Bar], room: Room, words: Words) -> None:
    size = 9.0 * sheet.scale
    wide = min(_WIDEST, room.width / len(bars))
    most = max(0.0, *(worth for _, worth in bars)) or 1.0
    foot = room.bottom + size * 1.6
    up = (room.top - size * 1.8 - foot) / most
    left = room.left + (room.width - wide * len(bars)) / 2
    told = _far_apart([label for label, _ in bars], wide, size)
    numbered = _far_apart([_number(worth, words) for _, worth in bars], wide, size)
    for place, (label, worth) in enumerate(bars):
        x, high = left + wide * (place + 0.5), max(0.0, worth) * up
        corner = (x - wide * 0.38, foot)
        sheet.axes.add_artist(Rectangle(corner, wide * 0.76, high, fc=_COLOUR, ec="none"))
        if place in told:
            sheet.text((x, foot - size * 0.8), clean(label), size, ha="center", color=SOFT)
        if place in numbered:
            number = _number(worth, words)
            sheet.text((x, foot + high + size * 0.6), number, size, ha="center", color=SOFT)
    right = left + wide * len(bars)
    sheet.axes.plot([left, right], [foot, foot], color=RULE, lw=0.8)


def _far_apart(labels: Sequence[str], wide: float, size: float) -> frozenset[int]:
    """Return the places of those labels that stand in even steps and do not touch."""
    longest = max(width_of(clean(each), size) for each in labels) + 4
    step = max(1, -int(-longest // wide))
    return frozenset(range(0, len(labels), step))
