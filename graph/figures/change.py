"""Draws what changed between two sides: a row for each link, its share before and after."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matplotlib.patches import Circle, FancyArrowPatch, Rectangle

from graph.figures.change_data import ChangeData, ChangedPair
from graph.figures.figure_frame import Key, Surround, framed, kind_key, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import MOST_SOURCES, Source, cited, fewer, numbers_of
from graph.figures.figure_spec import FigureFailure, FigureSpec, check_drawn
from graph.figures.figure_text import SMALLEST, clean, fitted_in, name_in, width_of
from graph.figures.figure_words import Words
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, RULE, SIGNS, SOFT, TINTS
from graph.written_numbers import THIN

MOST_LINKS = 24
_SIZE = 9.5
_OF_A_ROW = 0.72
_HIGHEST = 21.0
_HEAD = 27.0
_HEADING = 1.25
"""How high a heading is, in rows."""

_GAP = 4.5
"""Before the number of a source, in points."""

_RING = 3.1
_NAMES, _FROM, _TO = 0.45, 0.49, 0.70
_NUMBERS = (0.80, 0.87, 0.935, 1.0)
"""Where columns end, of the width: names, the axis from and to, documents, and publishers."""

_COLOURS = {"new": "#0072B2", "stronger": "#0072B2", "gone": "#B34E00", "weaker": "#B34E00"}
_TICKS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.5, 1.0)


class _Lines(NamedTuple):
    """Where the rows lie.

    Attributes:
        top: Where the first begins.
        high: Of a row.
        most: Share of the documents at the right end of the axis.
    """

    room: Room
    top: float
    high: float
    most: float

    def at(self, share: float) -> float:
        """Return where a share of the width ends."""
        return self.room.left + self.room.width * share

    def x(self, share: float) -> float:
        """Return where a share of the documents lies on the axis."""
        return self.at(_FROM) + (self.at(_TO) - self.at(_FROM)) * share / self.most


def compose_change(sheet: Sheet, data: ChangeData, spec: FigureSpec) -> str:
    """Draw the change with its frame on a sheet; return the alternative text.

    Of more than `MOST_LINKS` links the first are drawn; highlights are ids of ends.
    """
    if not data.links:
        raise FigureFailure("there is nothing to draw: no link is on either side")
    words = WORDS[spec.language]
    groups, around, lines = _arranged(data, spec, words)
    check_drawn(spec, {end for links in groups.values() for each in links for end in each.ends})
    framed(sheet, spec, around)
    numbers = numbers_of(around.sources)
    _draw_head(sheet, lines, words, sum(map(len, groups.values())) + _HEADING * len(groups))
    y = lines.top
    for verdict, links in groups.items():
        y -= lines.high * _HEADING
        told = f"{words.changes[verdict]} · {words.counted(data.counts[verdict], words.links)}"
        _draw_heading(sheet, lines, y + lines.high * 0.5, verdict, told)
        for link in links:
            y -= lines.high
            _draw_link(sheet, link, numbers.get(link.ends, ""), lines, y + lines.high / 2, spec)
            _draw_shares(sheet, link, data, lines, y + lines.high / 2, spec)
    return _alt(groups, spec, around, words)


def _arranged(
    data: ChangeData, spec: FigureSpec, words: Words
) -> tuple[dict[str, list[ChangedPair]], Surround, _Lines]:
    """Return as many links as can be read, by how they changed, with their frame."""
    for most in range(min(MOST_LINKS, len(data.links)), 0, -1):
        links = data.links[:most]
        groups = {
            verdict: found
            for verdict in words.changes
            if (found := [each for each in links if each.verdict == verdict])
        }
        sources = fewer(cited([each.ends for each in links], data.sources), MOST_SOURCES)
        around = _around(data, links, sources, spec, words)
        room = room_for(spec, around)
        high = min(_HIGHEST, (room.height - _HEAD) / (len(links) + _HEADING * len(groups)))
        if high * _OF_A_ROW >= SMALLEST:
            break
    most_shared = max(share for each in links for share in _shares(each, data))
    largest = next((tick for tick in _TICKS if tick >= most_shared), 1.0)
    return groups, around, _Lines(room, room.top - _HEAD, high, largest)


def _around(
    data: ChangeData,
    links: Sequence[ChangedPair],
    sources: Sequence[Source],
    spec: FigureSpec,
    words: Words,
) -> Surround:
    sides = (
        words.says.format(
            name,
            f"{', '.join(words.filtered(side.parts)) or words.other_documents} "
            f"({words.counted(side.documents, words.documents)})",
        )
        for name, side in ((words.before, data.before), (words.after, data.after))
    )
    left = data.left_out + len(data.links) - len(links)
    neither = words.neither.format(words.counted(data.neither, words.documents))
    return Surround(
        words.between.join(sides),
        _keys(links, spec, words),
        (
            words.read_change,
            words.lists,
            words.numbered if sources else "",
            words.not_drawn.format(neither) if data.neither else "",
        ),
        [words.counted(left, words.links)] if left else [],
        sources,
    )


def _keys(links: Sequence[ChangedPair], spec: FigureSpec, words: Words) -> list[Key]:
    kinds = {end.kind for each in links for end in (each.first, each.second)}
    colour = QUIET if spec.highlights else SOFT

    def ring(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.add_artist(Circle((x + 4, y), _RING, fc="white", ec=colour, lw=1.2))

    def disc(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.add_artist(Circle((x + 4, y), _RING, fc=colour, ec=colour, lw=1.2))

    def dashed(sheet: Sheet, x: float, y: float) -> None:
        sheet.axes.add_artist(_arrow(x, x + 26, y, colour, sure=False))

    keys = [kind_key(kind, words) for kind in LOOKS if kind in kinds]
    keys += [Key(words.before, 8, ring), Key(words.after, 8, disc)]
    return keys if all(each.sure for each in links) else [*keys, Key(words.by_chance, 26, dashed)]


def _arrow(start: float, end: float, y: float, colour: str, *, sure: bool) -> FancyArrowPatch:
    return FancyArrowPatch(
        (start, y),
        (end, y),
        arrowstyle="-|>,head_length=4,head_width=2",
        linestyle="-" if sure else (0, (3, 2)),
        color=colour,
        linewidth=1.3,
        mutation_scale=1,
        shrinkA=0,
        shrinkB=0,
        zorder=3,
    )


def _shares(link: ChangedPair, data: ChangeData) -> tuple[float, float]:
    """Return the share of the documents of each side that name both."""
    return (
        link.before / max(1, data.before.documents),
        link.after / max(1, data.after.documents),
    )


def _draw_head(sheet: Sheet, lines: _Lines, words: Words, rows: float) -> None:
    """Draw what the columns are, and the axis through all rows."""
    size, high, low = 8.0 * sheet.scale, lines.room.top - 6, lines.top + 4
    bottom = lines.top - lines.high * rows
    for share in (0.0, lines.most / 2, lines.most):
        x = lines.x(share)
        sheet.axes.plot([x, x], [bottom, lines.top], color="#e3e6ea", lw=0.8, zorder=0)
        told = f"{100 * share:g}{'' if words.language == 'en' else THIN}%"
        sheet.text((x, low), told, size, ha="center", color=SOFT)
    wide = lines.at(_TO) - lines.at(_FROM) + 40
    middle = (lines.at(_FROM) + lines.at(_TO)) / 2
    share_told = fitted_in(words.share, size, wide, weight="bold")
    sheet.text((middle, high), share_told, size, weight="bold", ha="center", color=SOFT)
    for at, told in zip(_NUMBERS, (words.documents[1], *words.publishers), strict=True):
        told = fitted_in(told, size, lines.room.width * 0.062)
        sheet.text((lines.at(at), low), told, size, ha="right", color=SOFT)
    start, end = lines.at(_NUMBERS[0]) + 12, lines.at(_NUMBERS[-1])
    told = fitted_in(words.publisher, size, end - start, weight="bold")
    sheet.text(((start + end) / 2, high), told, size, weight="bold", ha="center", color=SOFT)
    rule = (high + low + size * 0.4) / 2
    sheet.axes.plot([start, end], [rule, rule], color=RULE, lw=0.8)


def _draw_heading(sheet: Sheet, lines: _Lines, y: float, verdict: str, told: str) -> None:
    size = min(_SIZE * sheet.scale, lines.high * _OF_A_ROW)
    colour = _COLOURS.get(verdict, SOFT)
    sheet.text((lines.room.left + 5, y), SIGNS[verdict], size, weight="bold", color=colour,
               ha="center")  # fmt: skip
    sheet.text((lines.room.left + 16, y), told, size, weight="bold")


def _highlight(link: ChangedPair, spec: FigureSpec) -> int | None:
    return next((i for i, each in enumerate(spec.highlights) if each in link.ends), None)


def _draw_link(
    sheet: Sheet, link: ChangedPair, number: str, lines: _Lines, y: float, spec: FigureSpec
) -> None:
    """Write both names, each with the mark of its kind, and the number of the source."""
    size = min(_SIZE * sheet.scale, lines.high * _OF_A_ROW)
    on = _highlight(link, spec)
    if on is not None:
        corner = (lines.room.left, y - lines.high / 2)
        sheet.axes.add_artist(
            Rectangle(corner, lines.room.width, lines.high, fc=TINTS[on], ec="none", zorder=0)
        )
    mark, between = size * 0.72, width_of(" – ", size)
    end = width_of(number, size) + _GAP if number else 0.0
    x = lines.room.left + 16
    wide = lines.at(_NAMES) - x - end - between - 2 * (mark + 3)
    for place, (text, entity) in enumerate(
        zip(_fitted_both(link, size, wide), (link.first, link.second), strict=True)
    ):
        if place:
            sheet.text((x + between / 2, y), "–", size, ha="center", color=SOFT)
            x += between
        look = LOOKS[entity.kind]
        sheet.axes.plot(
            [x + mark / 2], [y], look.marker, ms=mark, mfc=look.colour, mec="white", mew=0.5
        )
        x += mark + 3
        sheet.text((x, y), text, size)
        x += width_of(text, size) + 2
    if number:
        sheet.text((x + _GAP - 2, y), number, size, color=SOFT)


def _fitted_both(link: ChangedPair, size: float, wide: float) -> tuple[str, str]:
    """Return both names in a width; a short one leaves its room to the other."""
    labels = clean(link.first.label), clean(link.second.label)
    widths = [width_of(each, size) for each in labels]
    if sum(widths) + 4 <= wide:
        return labels
    half = wide / 2 - 2
    room = [max(half, wide - 4 - other) for other in reversed(widths)]
    first, second = (name_in(label, size, each) for label, each in zip(labels, room, strict=True))
    return first, second


def _draw_shares(
    sheet: Sheet, link: ChangedPair, data: ChangeData, lines: _Lines, y: float, spec: FigureSpec
) -> None:
    """Draw ring, disc and arrow between them, and the numbers at the right."""
    on = _highlight(link, spec)
    colour = _COLOURS.get(link.verdict, SOFT) if not spec.highlights else QUIET
    colour = colour if on is None else HIGHLIGHTS[on]
    start, end = (lines.x(share) for share in _shares(link, data))
    way = math.copysign(_RING, end - start)
    if abs(end - start) > 2 * _RING + 4:
        sheet.axes.add_artist(_arrow(start + way, end - way, y, colour, sure=link.sure))
    sheet.axes.add_artist(Circle((end, y), _RING, fc=colour, ec=colour, lw=1.2, zorder=4))
    ring = _RING if abs(end - start) > _RING else _RING + 2
    face = "white" if ring == _RING else "none"
    sheet.axes.add_artist(Circle((start, y), ring, fc=face, ec=colour, lw=1.2, zorder=5))
    size = min(_SIZE * sheet.scale, lines.high * _OF_A_ROW)
    whole = WORDS[spec.language].number
    both = f"{whole(link.before)} → {whole(link.after)}"
    told = (both, *(whole(each) if each else "–" for each in link.publishers))
    for at, number in zip(_NUMBERS, told, strict=True):
        sheet.text((lines.at(at), y), number, size, ha="right", color=SOFT)


def _alt(
    groups: Mapping[str, Sequence[ChangedPair]],
    spec: FigureSpec,
    around: Surround,
    words: Words,
) -> str:
    told = (
        words.says.format(
            words.changes[verdict],
            ", ".join(
                f"{each.first.label} – {each.second.label} ({each.before} → {each.after})"
                for each in links[:8]
            ),
        )
        for verdict, links in groups.items()
    )
    begun = f"{words.figure_of['change']} {spec.title}. {subtitle_of(spec, around)}."
    return f"{begun} {words.between.join(told)}."
