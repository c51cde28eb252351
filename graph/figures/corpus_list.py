"""Lists beside the map of the corpus, by letter, the regions whose names have no room on it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.figures.box import Box, taken_by
from graph.figures.corpus_data import CorpusRegion
from graph.figures.corpus_names import REGION_SIZE, Ground, Name
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import LEADING, box_of, clean, fitted_in, width_of

_SHARE, _COLUMNS = 0.2, 2
"""Of the width, what a column of the list takes; most maps leave it empty anyway. How many columns
there may be."""

_SIZE, _LINES, _GAP = 7.6, 2, 2.5
AWAY = 12.0
"""From the map to the list, whose letters would else be taken for those of the map."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REACHES = (0.0, 0.3, 0.55, 0.75)
"""How far from the middle of its disc a letter is tried, in radii."""

_OUTSIDE, _WORTH, _STEPS = 3.0, 1.5, 3
"""How far from its disc a letter stands at first, in points; how many hidden marks that is worth,
and each further step away from it where no nearer place is free."""


class Listed(NamedTuple):
    """A region in the list: its letter on the map, and its letter and name at the side."""

    letter: Name
    entry: Name


def columns_of(room: Room) -> list[Room]:
    """Return where the list may stand in a room, from its right edge on."""
    wide = _SHARE * room.width
    starts = [room.right - wide * (number + 1) for number in range(_COLUMNS)]
    return [room._replace(left=start + AWAY, right=start + wide) for start in starts]


def listed_regions(
    regions: Sequence[CorpusRegion],
    unnamed: Sequence[int],
    numbers: Mapping[tuple[str, ...], str],
    taken: Sequence[Box],
    marks: Sequence[Box],
    ground: Ground,
    columns: Sequence[Room],
) -> dict[int, Listed]:
    """Return the regions that the list has room for, in their order.

    Args:
        regions: All of the map.
        unnamed: Numbers of those without a name on it.
        numbers: Of their sources, by the ends of the link that is cited.
        taken: Where names stand already.
        marks: Of all nodes.
        ground: Where on the sheet the map lies.
        columns: Where the list stands, the one that is filled first before the others.
    """
    size, letter_size = _SIZE * ground.scale, REGION_SIZE * ground.scale
    found, letters = dict[int, Listed](), list[Box](taken)
    indent, (column, *further) = width_of("MM", size, "bold") + 3, columns
    top = column.top
    discs = [(*ground.fit(each.x, each.y), each.radius * ground.fit.scale) for each in regions]
    for number in unnamed:
        region, others = regions[number], discs[:number] + discs[number + 1 :]
        letter = _letter(len(found))
        source = numbers.get(region.cited, "")
        end = f"\N{NO-BREAK SPACE}{source}" if source else ""
        room = column.width - indent - width_of(end, size)
        told = fitted_in(clean(region.label), size, room, lines=_LINES) + end
        wide, high = box_of(told, size)
        if top - high < column.bottom + 14:
            if not further:
                break
            column, *further = further
            top = column.top
        box = Box(0, 0, width_of(letter, letter_size, "bold") + 2, letter_size * LEADING)
        tried = [
            (sum(map(each.overlaps, marks)) + worth, place, each)
            for place, (each, worth) in enumerate(_tried(box, discs[number], others))
            if not taken_by(each, letters)
        ]
        if not tried:
            continue
        letters.append(min(tried)[2])
        on_map = Name(letters[-1], letter, letter_size, "bold")
        box = Box(column.left + indent + wide / 2, top - high / 2, wide, high)
        found[number] = Listed(on_map, Name(box, f"{letter}\n{told}", size, "normal"))
        top -= high + _GAP
    return found


def _letter(number: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    first, last = divmod(number, len(_LETTERS))
    return f"{_LETTERS[first - 1] if first else ''}{_LETTERS[last]}"


def _tried(
    box: Box, disc: tuple[float, float, float], others: Sequence[tuple[float, float, float]]
) -> Iterator[tuple[Box, float]]:
    """Yield where a letter may stand, in its disc and close to it, with what that costs."""
    x, y, radius = disc
    half = math.hypot(box.width, box.height) / 2
    for reach in (share * radius for share in _REACHES):
        if reach + half <= radius or not reach:
            yield from ((at, 0.0) for at in _around(box, x, y, reach, 8 if reach else 1))
    for step in range(_STEPS):
        away = _OUTSIDE + step * box.height / 3
        for at in _around(box, x, y, radius + away + box.height / 2, 16 if step else 8):
            others_away = (math.hypot(at.x - a, at.y - b) - r for a, b, r in others)
            if all(each > half + 2 + step * box.height / 3 for each in others_away):
                yield at, _WORTH * (1 + step)


def _around(box: Box, x: float, y: float, reach: float, places: int) -> Iterator[Box]:
    """Yield a box in so many places around a point."""
    for place in range(places):
        angle = place * 2 * math.pi / places
        yield box._replace(x=x + reach * math.cos(angle), y=y + reach * math.sin(angle))
