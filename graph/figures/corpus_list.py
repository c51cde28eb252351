"""Lists beside the map of the corpus, by letter, the regions whose names have no room on it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.figures.box import Box, taken_by
from graph.figures.corpus_data import CorpusRegion
from graph.figures.corpus_names import REGION_SIZE, Ground, Name
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import LEADING, box_of, clean, fitted_in, width_of

SHARE = 0.2
"""Of the width, what the list takes; most maps leave it empty anyway."""

_SIZE, _LINES, _GAP = 7.6, 2, 2.5
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_REACHES = (0.0, 0.3, 0.55, 0.75)
"""How far from the middle of its disc a letter is tried, in radii."""

_OUTSIDE, _WORTH = 3.0, 1.5
"""How far from its disc a letter may stand, in points; how many hidden marks that is worth."""


class Listed(NamedTuple):
    """A region in the list: its letter on the map, and its letter and name at the side."""

    letter: Name
    entry: Name


def listed_regions(
    regions: Sequence[CorpusRegion],
    unnamed: Sequence[int],
    numbers: Mapping[tuple[str, ...], str],
    taken: Sequence[Box],
    marks: Sequence[Box],
    ground: Ground,
    column: Room,
) -> dict[int, Listed]:
    """Return the regions that the list has room for, in their order.

    Args:
        regions: All of the map.
        unnamed: Numbers of those without a name on it.
        numbers: Of their sources, by the ends of the link that is cited.
        taken: Where names stand already.
        marks: Of all nodes.
        ground: Where on the sheet the map lies.
        column: Where the list stands.
    """
    size, letter_size = _SIZE * ground.scale, REGION_SIZE * ground.scale
    found, letters = dict[int, Listed](), list[Box](taken)
    indent, top = width_of("MM", size, "bold") + 3, column.top
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
            break
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
    beyond = radius + _OUTSIDE + box.height / 2
    for reach in (*(share * radius for share in _REACHES), beyond):
        for eighth in range(8 if reach else 1):
            angle = eighth * math.pi / 4
            at = box._replace(x=x + reach * math.cos(angle), y=y + reach * math.sin(angle))
            away = (math.hypot(at.x - a, at.y - b) - r for a, b, r in others)
            if reach + half <= radius or not reach:
                yield at, 0.0
            elif reach == beyond and all(each > half + 2 for each in away):
                yield at, _WORTH
