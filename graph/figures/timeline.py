"""Draws events on a line of time, one below the other, with dates as exact as they are known."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from matplotlib.patches import Rectangle

from graph.figures.figure_dates import in_words, ticks
from graph.figures.figure_frame import Key, Surround, framed, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import Source, cited, numbers_of
from graph.figures.figure_spec import FigureFailure, FigureSpec, check_drawn
from graph.figures.figure_text import clean, name_in, width_of
from graph.figures.figure_words import Words
from graph.figures.findings import ahead, called, words_of
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, SOFT, TINTS

MOST_EVENTS = 26
_SIZE = 9.5
_HIGHEST = 36.0
_AXIS = 18.0
_MARK = 7.0
_NARROWEST = 3.5
"""How wide the bar of an event of a few days is, in points, so that it can be seen."""


class TimelineEvent(NamedTuple):
    """An event and when it was held.

    Attributes:
        entity_id: Of the event.
        label: Its name.
        first: The first day that it may have been held on.
        last: The last such day.
        exact: Whether it was held from the first to the last day; else some time between them.
        place: Where, as printed after the name; empty where that is not known.
        documents: Documents that name it.
    """

    entity_id: str
    label: str
    first: date
    last: date
    exact: bool
    place: str
    documents: int


@dataclass(frozen=True, slots=True)
class TimelineData:
    """What a timeline draws.

    Attributes:
        events: In any order.
        documents: Of the selection that was read.
        sources: What each event rests on, numbered; `behind` holds the id of an event.
        left_out: Events that there was no room for.
        undated: Events whose date no document gives.
    """

    events: tuple[TimelineEvent, ...]
    documents: int
    sources: tuple[Source, ...] = ()
    left_out: int = 0
    undated: int = 0

    def finding(self, spec: FigureSpec) -> str:
        """Return which year has more events than any other."""
        words = words_of(spec)
        within = [each.first.year for each in self.events if each.first.year == each.last.year]
        years = Counter(within).most_common()
        if not self.events:
            return words.title_timeline
        if len(self.events) == 1:
            (only,) = self.events
            return words.says.format(called(only.label, 90), in_words(only.first, only.last, words))
        if ahead([number for _, number in years] or [0, 0]) != 1:
            total = words.counted(len(self.events), words.kinds["event"])
            ends = min(each.first for each in self.events), max(each.last for each in self.events)
            return words.finding_events.format(total, *(each.year for each in ends))
        year, number = years[0]
        if number == len(self.events):
            return words.finding_year.format(words.counted(number, words.kinds["event"]), year)
        total = words.number(len(self.events))
        return words.finding_timeline.format(year, words.number(number), total)


class _Scale(NamedTuple):
    """Puts days on the sheet."""

    first: int
    last: int
    left: float
    right: float

    def __call__(self, day: date) -> float:
        share = (day.toordinal() - self.first) / (self.last - self.first)
        return self.left + share * (self.right - self.left)


def compose_timeline(sheet: Sheet, data: TimelineData, spec: FigureSpec) -> str:
    """Draw the timeline with its frame on a sheet; return the alternative text.

    Of more than `MOST_EVENTS` events those that most documents name are drawn; highlights are ids
    of events.
    """
    if not data.events:
        raise FigureFailure("there is nothing to draw: no document gives the date of an event")
    words, kind = WORDS[spec.language], WORDS[spec.language].kinds["event"]
    events = _chosen(data, spec)
    check_drawn(spec, {event.entity_id for event in events})
    left = data.left_out + len(data.events) - len(events)
    sources = cited({(event.entity_id,) for event in events}, data.sources)
    documents = words.in_documents.format(words.counted(data.documents, words.documents))
    undated = words.undated.format(words.counted(data.undated, kind)) if data.undated else ""
    around = Surround(
        f"{words.counted(len(events), kind)} {documents}",
        _keys(events, spec, words),
        (
            words.read_timeline,
            words.numbered if sources else "",
            words.not_drawn.format(undated) if undated else "",
        ),
        [words.counted(left, kind)] if left else [],
        sources,
    )
    room = framed(sheet, spec, around)
    _draw_events(sheet, events, spec, room, numbers_of(sources))
    told = words.between.join(
        words.says.format(in_words(e.first, e.last, words), e.label) for e in events
    )
    return f"{words.figure_of['timeline']} {spec.title}. {subtitle_of(spec, around)}. {told}."


def _chosen(data: TimelineData, spec: FigureSpec) -> list[TimelineEvent]:
    """Return the events that are drawn, in order of time."""
    by_weight = sorted(
        data.events,
        key=lambda e: (e.entity_id not in spec.highlights, -e.documents, e.first, e.entity_id),
    )
    return sorted(by_weight[:MOST_EVENTS], key=lambda e: (e.first, e.last, e.label, e.entity_id))


def _colour(event: TimelineEvent, spec: FigureSpec) -> str:
    if event.entity_id in spec.highlights:
        return HIGHLIGHTS[spec.highlights.index(event.entity_id)]
    return QUIET if spec.highlights else LOOKS["event"].colour


def _keys(events: Sequence[TimelineEvent], spec: FigureSpec, words: Words) -> list[Key]:
    colour = QUIET if spec.highlights else LOOKS["event"].colour

    def exact(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.plot([x + 5], [y], "D", ms=_MARK, mfc=colour, mec="white")

    def inexact(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.add_artist(_bar(x, x + 24, y, 8, colour, exact=False))

    def several(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.add_artist(_bar(x, x + 24, y, 8, colour, exact=True))

    keys = []
    if any(event.exact and event.first == event.last for event in events):
        keys.append(Key(words.single_day, 10, exact))
    if any(event.exact and event.first < event.last for event in events):
        keys.append(Key(words.several_days, 24, several))
    if not all(event.exact for event in events):
        keys.append(Key(words.inexact, 24, inexact))
    return keys


def _bar(
    left: float, right: float, y: float, high: float, colour: str, *, exact: bool
) -> Rectangle:
    """Return a bar: filled for the days of an event, hatched for the time that it may have been."""
    look = {"fc": colour} if exact else {"fc": "white", "hatch": "//////", "ls": (0, (2, 1.5))}
    return Rectangle((left, y - high / 2), right - left, high, ec=colour, lw=0.8, zorder=3, **look)


def _draw_events(
    sheet: Sheet,
    events: Sequence[TimelineEvent],
    spec: FigureSpec,
    room: Room,
    numbers: dict[tuple[str, ...], str],
) -> None:
    words = WORDS[spec.language]
    high = min(_HIGHEST, (room.height - 2 * _AXIS) / len(events))
    size = min(_SIZE * sheet.scale, high * 0.78)
    dates = [in_words(event.first, event.last, words) for event in events]
    left = room.left + max(width_of(told, size) for told in dates) + 16
    scale = _scaled(events, left, room.right - 12)
    bottom = room.top - _AXIS - high * len(events) - 4
    _draw_axis(sheet, scale, words, (bottom, room.top - _AXIS + 2))
    for place, (event, told) in enumerate(zip(events, dates, strict=True)):
        y = room.top - _AXIS - high * (place + 0.5)
        on = event.entity_id in spec.highlights
        if on:
            tint = TINTS[spec.highlights.index(event.entity_id)]
            corner = (room.left, y - high / 2)
            sheet.axes.add_artist(Rectangle(corner, room.width, high, fc=tint, ec="none", zorder=0))
        sheet.text((room.left + 2, y), told, size, color=SOFT)
        end = _draw_mark(sheet, event, scale, y, min(8.0, high * 0.55), _colour(event, spec))
        number = numbers.get((event.entity_id,), "")
        _draw_name(sheet, event, number, end, y, size, (left, room.right), on=on)


def _draw_mark(
    sheet: Sheet, event: TimelineEvent, scale: _Scale, y: float, high: float, colour: str
) -> tuple[float, float]:
    """Draw the mark or bar of an event; return where it begins and ends."""
    first, last = scale(event.first), scale(event.last)
    if event.exact and event.first == event.last:
        middle = (first + last) / 2
        sheet.axes.plot([middle], [y], "D", ms=high * 0.9, mfc=colour, mec="white", zorder=4)
        return middle - high * 0.7, middle + high * 0.7
    short = max(0.0, _NARROWEST - (last - first)) / 2
    first, last = first - short, last + short
    sheet.axes.add_artist(_bar(first, last, y, high, colour, exact=event.exact))
    return first, last


def _draw_name(
    sheet: Sheet,
    event: TimelineEvent,
    number: str,
    mark: tuple[float, float],
    y: float,
    size: float,
    bounds: tuple[float, float],
    *,
    on: bool,
) -> None:
    """Write name, place and sources beside a mark, where there is more room for them."""
    weight = "bold" if on else "normal"
    name = clean(", ".join(filter(None, (event.label, event.place))))
    end = f" {number}" if number else ""
    wide = width_of(f"{name}{end}", size, weight)
    right, left = bounds[1] - mark[1] - 5, mark[0] - 5 - bounds[0]
    on_the_right = wide <= right or right >= left
    space = (right if on_the_right else left) - width_of(end, size, weight)
    told = f"{name_in(name, size, space, weight=weight)}{end}"
    x = mark[1] + 5 if on_the_right else mark[0] - 5
    plate = {"fc": "white", "ec": "none", "boxstyle": "square,pad=0.05"}
    sheet.text(
        (x, y),
        told,
        size,
        weight=weight,
        ha="left" if on_the_right else "right",
        zorder=5,
        bbox=None if on else plate,
    )


def _scaled(events: Sequence[TimelineEvent], left: float, right: float) -> _Scale:
    first = min(event.first for event in events).toordinal()
    last = max(event.last for event in events).toordinal()
    rim = max(5, round((last - first) * 0.02))
    return _Scale(first - rim, last + rim, left, right)


def _draw_axis(sheet: Sheet, scale: _Scale, words: Words, span: tuple[float, float]) -> None:
    bottom, top = span
    size = 8.5 * sheet.scale
    for day, told in _kept(scale, words, size):
        x = scale(day)
        sheet.axes.plot([x, x], [bottom, top], color="#e3e6ea", lw=0.8, zorder=1)
        for y in (top + 8, bottom - 8):
            sheet.text((x, y), told, size, ha="center", color=SOFT)


def _kept(scale: _Scale, words: Words, size: float) -> Iterator[tuple[date, str]]:
    """Yield the days marked on the axis, none so near to the one before that words would touch."""
    end = scale.left - 1e9
    for day, told in ticks(date.fromordinal(scale.first), date.fromordinal(scale.last), words):
        half = width_of(told, size) / 2
        if scale(day) - half > end + 8 and scale(day) + half <= scale.right + 12:
            end = scale(day) + half
            yield day, told
