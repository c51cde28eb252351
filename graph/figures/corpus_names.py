"""Finds places on the map of the corpus for the names of regions and of what stands in them."""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from graph.figures.box import Box, taken_by
from graph.figures.corpus_data import CorpusNode, CorpusRegion
from graph.figures.figure_anneal import Points
from graph.figures.figure_sheet import Room
from graph.figures.figure_text import SMALLEST, box_of, clean, name_wrapped, wrapped

REGION_SIZE, _NAME_SIZE = 8.5, 6.2
_NAMED = 90
"""Nodes whose names are given room, those that most documents name."""

_HEIGHTS = (1.0, -1.0, 0.75, -0.75, 0.4, -0.4, 0.0)
"""Where the name of a region may stand, above and below its middle, in radii."""

_LETTER = 6.0
"""Half of a letter that stands for a region, in points."""

_MOST_HIDDEN = 2
"""Marks that the name of a region may stand on."""

_MANY_MARKS = 400
"""Of so many more marks, which are small, it may hide one more."""


class Name(NamedTuple):
    """Words on the map and where they stand."""

    box: Box
    text: str
    size: float
    weight: str


class Fitted(NamedTuple):
    """Where points of the map lie on the sheet."""

    scale: float
    shift: Points

    def __call__(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the map in points of the sheet."""
        return float(x * self.scale + self.shift[0]), float(-y * self.scale + self.shift[1])


class Ground(NamedTuple):
    """Where the map lies: how it is fitted into which room, and the scale of text."""

    fit: Fitted
    room: Room
    scale: float


def region_names(
    regions: Sequence[CorpusRegion],
    numbers: Mapping[tuple[str, ...], str],
    marks: Sequence[Box],
    ground: Ground,
) -> dict[int, Name]:
    """Return the names that there is room for, nearest to their regions, where they hide least.

    Args:
        regions: Largest first.
        numbers: Of their sources, by the ends of the link that is cited.
        marks: Of all nodes.
        ground: Where on the sheet the map lies.

    Returns:
        Names by number of the region.
    """
    fit, room, scale = ground
    found: dict[int, Name] = {}
    discs = [(*fit(each.x, each.y), each.radius * fit.scale) for each in regions]
    for at, region in enumerate(regions):
        x, y = fit(region.x, region.y)
        reach = region.radius * fit.scale
        tried = list[tuple[int, int, Name]]()
        nearest = partial(_nearest, discs, at)
        for size in (REGION_SIZE * scale, 0.85 * REGION_SIZE * scale):
            text = wrapped(clean(region.label), 26, lines=3)
            number = numbers.get(region.cited, "")
            text = f"{text}\N{NO-BREAK SPACE}{number}" if number else text
            wide, high = box_of(text, size, "bold")
            for share in _HEIGHTS:
                dy = share * reach + math.copysign(high / 2, share) if share else 0.0
                box = _within(Box(x, y + dy, wide + 2, high), room)
                if (
                    nearest(box)
                    and not _covers_another(discs, at, box)
                    and not taken_by(box, [name.box for name in found.values()], 1.0)
                ):
                    hidden = sum(box.overlaps(mark) for mark in marks)
                    tried.append((hidden, len(tried), Name(box, text, size, "bold")))
        if tried and min(tried)[0] <= max(_MOST_HIDDEN, len(marks) // _MANY_MARKS):
            found[at] = min(tried)[2]
    return found


def _nearest(discs: Sequence[tuple[float, float, float]], number: int, box: Box) -> bool:
    """Say whether the edge of a disc is nearer to the middle of a box than that of any other."""
    away = [math.hypot(box.x - x, box.y - y) - radius for x, y, radius in discs]
    return all(away[number] + 2 <= each for n, each in enumerate(away) if n != number)


def _covers_another(discs: Sequence[tuple[float, float, float]], number: int, box: Box) -> bool:
    """Say whether a box reaches over the middle of another disc, where a letter may name that."""
    wide, high = box.width / 2 + _LETTER, box.height / 2 + _LETTER
    return any(
        abs(x - box.x) <= wide and abs(y - box.y) <= high
        for n, (x, y, _) in enumerate(discs)
        if n != number
    )


def _within(box: Box, room: Room) -> Box:
    """Return a box moved sideways and up or down into a room."""
    x = min(max(box.x, room.left + box.width / 2), room.right - box.width / 2)
    y = min(max(box.y, room.bottom + 12 + box.height / 2), room.top - box.height / 2)
    return box._replace(x=x, y=y)


def node_names(
    nodes: Sequence[CorpusNode],
    marks: Sequence[Box],
    taken: Collection[Name],
    highlights: Sequence[str],
    ground: Ground,
) -> list[Name]:
    """Return the names of nodes that there is room for; highlighted ones first, even on marks."""
    _, room, scale = ground
    order = sorted(range(len(nodes)), key=lambda n: nodes[n].entity_id not in highlights)
    size = max(SMALLEST, _NAME_SIZE * scale)
    boxes, found = [name.box for name in taken], list[Name]()
    for number in order[:_NAMED]:
        weight = "bold" if nodes[number].entity_id in highlights else "normal"
        text = name_wrapped(clean(nodes[number].label) or "–", 24, lines=2)
        wide, high = box_of(text, size, weight)
        others = [*marks[:number], *marks[number + 1 :]]
        for box in _beside(marks[number], wide + 1, high):
            free = box.within(room) and box.y - box.height / 2 > room.bottom + 12
            hides = weight != "bold" and taken_by(box, others)
            if free and not hides and not taken_by(box, boxes, 0.5):
                found.append(Name(box, text, size, weight))
                boxes.append(box)
                break
    return found


def _beside(mark: Box, wide: float, high: float) -> Iterator[Box]:
    reach = mark.width / 2 + 1
    for dx, dy in (
        (reach + wide / 2, 0.0),
        (-reach - wide / 2, 0.0),
        (0.0, reach + high / 2),
        (0.0, -reach - high / 2),
    ):
        yield Box(mark.x + dx, mark.y + dy, wide, high)
