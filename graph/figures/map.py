"""Draws places on a map of the land, with discs for documents."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from matplotlib.patches import Circle, PathPatch, Rectangle

from graph.figures.box import Box, taken_by
from graph.figures.figure_frame import Key, Surround, framed, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet, finished, sheet_for
from graph.figures.figure_spec import Drawn, FigureFailure, FigureSpec, Format, check_drawn
from graph.figures.figure_text import box_of, clean, wrapped
from graph.figures.figure_words import Words
from graph.figures.land import coast, projection_for
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, SOFT, TINTS

MOST_PLACES = 120
_LAND, _COAST = "#eef0f2", "#cdd2d8"
_SIZE = 8.5
_LARGEST, _SMALLEST = 12.0, 2.4
"""Radii of discs, in points."""


class MapPlace(NamedTuple):
    """A place, where it is in degrees, and the documents that name it or a place within it."""

    entity_id: str
    label: str
    latitude: float
    longitude: float
    documents: int


@dataclass(frozen=True, slots=True)
class MapData:
    """What a map draws.

    Attributes:
        places: In the order of importance: names are given room in this order.
        documents: Of the selection that was counted.
        left_out: Places that there was no room for.
        unplaced: Places whose position is not known.
    """

    places: tuple[MapPlace, ...]
    documents: int
    left_out: int = 0
    unplaced: int = 0


class _Spot(NamedTuple):
    """A place on the sheet."""

    place: MapPlace
    disc: Box

    @property
    def radius(self) -> float:
        return self.disc.width / 2


def draw_map(data: MapData, spec: FigureSpec, format_: Format) -> Drawn:
    """Return the map as a file.

    Args:
        data: Of more than `MOST_PLACES` places the first are drawn.
        spec: What stands around it; highlights are ids of places.
        format_: The kind of file.

    Raises:
        FigureFailure: There is nothing to draw, or the format is not known.
    """
    with sheet_for(spec) as sheet:
        alt = compose_map(sheet, data, spec)
        return finished(sheet, spec, alt, format_)


def compose_map(sheet: Sheet, data: MapData, spec: FigureSpec) -> str:
    """Draw the map with its frame on a sheet; return the alternative text."""
    if not data.places:
        raise FigureFailure("there is nothing to draw: no document names a place on the map")
    words, drawn = WORDS[spec.language], data.places[:MOST_PLACES]
    check_drawn(spec, {place.entity_id for place in drawn})
    left = data.left_out + len(data.places) - len(drawn)
    kind = words.kinds["place"]
    documents = words.in_documents.format(words.counted(data.documents, words.documents))
    around = Surround(
        f"{words.counted(len(drawn), kind)} {documents}",
        _keys(drawn, spec, words),
        (words.read_map, words.no_borders, *_unplaced(data, words)),
        [words.counted(left, kind)] if left else [],
    )
    room = framed(sheet, spec, around)
    spots = _draw_land(sheet, drawn, room)
    for spot in spots:
        _draw_disc(sheet, spot, spec)
    named = _draw_names(sheet, spots, spec, room)
    if named < len(spots):
        _draw_unnamed(sheet, words.unnamed.format(len(spots) - named), room)
    told = "; ".join(
        f"{place.label} ({words.counted(place.documents, words.documents)})" for place in drawn[:12]
    )
    return f"{words.figure_of['map']} {spec.title}. {subtitle_of(spec, around)}. {told}."


def _unplaced(data: MapData, words: Words) -> list[str]:
    if not data.unplaced:
        return []
    unplaced = words.unplaced.format(words.counted(data.unplaced, words.kinds["place"]))
    return [words.not_drawn.format(unplaced)]


def _radius(documents: int, most: int) -> float:
    return max(_SMALLEST, _LARGEST * math.sqrt(documents / max(most, 1)))


def _keys(places: Sequence[MapPlace], spec: FigureSpec, words: Words) -> list[Key]:
    """Return discs of a few sizes with their documents."""
    most = max(place.documents for place in places)
    colour = QUIET if spec.highlights else LOOKS["place"].colour
    sizes = sorted({1, round(most / 4) or 1, most})
    keys = []
    for documents in sizes:
        radius = _radius(documents, most)

        def draw(sheet: Sheet, x: float, y: float, radius: float = radius) -> None:
            sheet.axes.add_patch(Circle((x + radius, y), radius, fc=colour, ec="white", alpha=0.8))

        told = words.counted(documents, words.documents)
        keys.append(Key(told, 2 * radius, draw, 2 * radius))
    return keys


def _draw_land(sheet: Sheet, places: Sequence[MapPlace], room: Room) -> list[_Spot]:
    degrees = np.array([[place.longitude, place.latitude] for place in places])
    projection = projection_for(degrees, room)
    frame = Rectangle(
        (room.left, room.bottom), room.width, room.height, transform=sheet.axes.transData
    )
    land = PathPatch(coast(projection, room), fc=_LAND, ec=_COAST, lw=0.5, zorder=0)
    sheet.axes.add_patch(land)
    land.set_clip_path(frame)
    most = max(place.documents for place in places)
    spots = []
    for place, (x, y) in zip(places, projection(degrees), strict=True):
        across = 2 * _radius(place.documents, most)
        spots.append(_Spot(place, Box(float(x), float(y), across, across)))
    return spots


def _draw_disc(sheet: Sheet, spot: _Spot, spec: FigureSpec) -> None:
    colour = LOOKS["place"].colour if not spec.highlights else QUIET
    if spot.place.entity_id in spec.highlights:
        colour = HIGHLIGHTS[spec.highlights.index(spot.place.entity_id)]
    sheet.axes.add_patch(
        Circle(
            (spot.disc.x, spot.disc.y),
            spot.radius,
            fc=colour,
            ec="white",
            lw=0.7,
            alpha=0.75,
            zorder=2 + 1 / (1 + spot.radius),
        )
    )


def _draw_names(sheet: Sheet, spots: Sequence[_Spot], spec: FigureSpec, room: Room) -> int:
    """Write the names that there is room for, highlighted ones first; return how many."""
    taken: list[Box] = []
    ordered = sorted(spots, key=lambda spot: spot.place.entity_id not in spec.highlights)
    size = _SIZE * sheet.scale
    for spot in ordered:
        on = spot.place.entity_id in spec.highlights
        weight = "bold" if on else "normal"
        text = wrapped(clean(spot.place.label), 22, lines=3)
        wide, high = box_of(text, size, weight)
        others = [other.disc for other in spots if other is not spot]
        for label in _around(spot, wide + 2, high):
            if not label.within(room) or taken_by(label, taken) or taken_by(label, others):
                continue
            taken.append(label)
            back = {"fc": TINTS[spec.highlights.index(spot.place.entity_id)]} if on else None
            bbox = {"ec": "none", "boxstyle": "square,pad=0.1", **back} if back else None
            sheet.text(
                (label.x, label.y), text, size, weight=weight, ha="center", zorder=5, bbox=bbox
            )
            break
    return len(taken)


def _around(spot: _Spot, wide: float, high: float) -> Iterator[Box]:
    """Yield where a name may stand, best first: beside, above and below, aslant, then farther."""
    x, y = spot.disc.x, spot.disc.y
    for gap in (1.5, 5.0):
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


def _draw_unnamed(sheet: Sheet, words: str, room: Room) -> None:
    sheet.text((room.right, room.bottom + 4), words, 7.5, ha="right", color=SOFT)
