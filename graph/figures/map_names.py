"""Finds room for the names of places on a map, beside their discs or farther, led to by a line."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.figures.box import Box, taken_by
from graph.figures.figure_sheet import Room
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_text import box_of, clean, name_wrapped

_SIZE = 8.5
_GAPS, _BESIDE = (1.5, 5.0, 14.0, 24.0, 36.0), 6.0
"""How far from its disc a name is tried, in points; farther than beside it, a line leads there."""


type _Line = tuple[tuple[float, float], tuple[float, float]]


class MapPlace(NamedTuple):
    """A place, where it is in degrees, and the documents that name it or a place within it.

    Attributes:
        wider: Whether some of these name only places within it.
    """

    entity_id: str
    label: str
    latitude: float
    longitude: float
    documents: int
    wider: bool = False


class Spot(NamedTuple):
    """A place on the sheet."""

    place: MapPlace
    disc: Box

    @property
    def radius(self) -> float:
        """Return the radius of its disc, in points."""
        return self.disc.width / 2


class Name(NamedTuple):
    """The name of a place on the sheet, with the number of its source."""

    spot: Spot
    box: Box
    text: str
    size: float


def placed_names(
    spots: Sequence[Spot],
    numbers: Mapping[tuple[str, ...], str],
    spec: FigureSpec,
    room: Room,
    scale: float,
) -> list[Name]:
    """Return the names that there is room for, with their numbers, highlighted ones first."""
    found: list[Name] = []
    size = _SIZE * scale
    for spot in sorted(spots, key=lambda spot: spot.place.entity_id not in spec.highlights):
        weight = "bold" if spot.place.entity_id in spec.highlights else "normal"
        others = [other.disc for other in spots if other is not spot]
        number = numbers.get((spot.place.entity_id,), "")
        text = name_wrapped(clean(spot.place.label), 22) + (f" {number}" if number else "")
        wide, high = box_of(text, size, weight)
        for box in _around(spot, wide + 2, high):
            taken = taken_by(box, [name.box for name in found]) or taken_by(box, others)
            if box.within(room) and not taken and _leads(spot, box, found):
                found.append(Name(spot, box, text, size))
                break
    return found


def lead_of(spot: Spot, box: Box) -> _Line | None:
    """Return the line from a disc to a name that does not stand beside it; None for no line."""
    x = min(max(spot.disc.x, box.x - box.width / 2), box.x + box.width / 2)
    y = min(max(spot.disc.y, box.y - box.height / 2), box.y + box.height / 2)
    away = math.hypot(x - spot.disc.x, y - spot.disc.y)
    return None if away - spot.radius <= _BESIDE else ((spot.disc.x, spot.disc.y), (x, y))


def _leads(spot: Spot, box: Box, found: Sequence[Name]) -> bool:
    """Say whether the line to a name, if it needs one, meets no other name and no other line."""
    lead = lead_of(spot, box)
    others = [lead_of(name.spot, name.box) for name in found]
    if any(other and _meets(other, box) for other in others):
        return False
    if lead is None:
        return True
    if any(_meets(lead, name.box) for name in found):
        return False
    return not any(other and _cross(lead, other) for other in others)


def _meets(line: _Line, box: Box) -> bool:
    """Say whether a line runs through a box."""
    (x, y), (a, b) = line
    steps = (n / 24 for n in range(25))
    points = (Box(x + (a - x) * step, y + (b - y) * step, 0, 0) for step in steps)
    return any(point.overlaps(box) for point in points)


def _cross(one: _Line, other: _Line) -> bool:
    """Say whether two lines cross."""

    def side(line: _Line, point: tuple[float, float]) -> float:
        (x, y), (a, b) = line
        return (a - x) * (point[1] - y) - (b - y) * (point[0] - x)

    return side(one, other[0]) * side(one, other[1]) < 0 > side(other, one[0]) * side(other, one[1])


def _around(spot: Spot, wide: float, high: float) -> Iterator[Box]:
    """Yield where a name may stand, best first: beside, above and below, aslant, then farther."""
    x, y = spot.disc.x, spot.disc.y
    for gap in _GAPS:
        reach = spot.radius + gap
        aslant = 0.75 * reach
        for dx, dy in (
            (reach + wide / 2, 0.0),
            (-reach - wide / 2, 0.0),
            (0.0, reach + high / 2),
            (0.0, -reach - high / 2),
            (aslant + wide / 2, aslant + high / 2),
            (aslant + wide / 2, -aslant - high / 2),
            (-aslant - wide / 2, aslant + high / 2),
            (-aslant - wide / 2, -aslant - high / 2),
        ):
            yield Box(x + dx, y + dy, wide, high)
