"""Draws places on a map of the land, with discs for documents."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.patches import Circle, PathPatch, Rectangle
from matplotlib.path import Path

from graph.figures.box import Box
from graph.figures.figure_frame import Key, Surround, framed, room_for, subtitle_of
from graph.figures.figure_languages import WORDS
from graph.figures.figure_sheet import Room, Sheet
from graph.figures.figure_sources import MOST_SOURCES, Source, cited, fewer, numbers_of
from graph.figures.figure_spec import FigureFailure, FigureSpec, check_drawn
from graph.figures.figure_text import clean
from graph.figures.figure_words import Words
from graph.figures.findings import LED_BY, called, sentence, words_of
from graph.figures.land import coast, projection_for
from graph.figures.map_names import MapPlace, Name, Spot, lead_of, placed_names
from graph.palette import HIGHLIGHTS, LOOKS, QUIET, SOFT, TINTS

MOST_PLACES = 120
_LAND, _COAST = "#eef0f2", "#cdd2d8"
_LARGEST, _SMALLEST = 12.0, 2.4
"""Radii of discs, in points."""

_LISTED = 40
"""Places at most that are named below the map, for want of room on it."""


@dataclass(frozen=True, slots=True)
class MapData:
    """What a map draws.

    Attributes:
        places: In the order of importance: names are given room in this order.
        documents: Of the selection that was counted.
        left_out: Places that there was no room for.
        unplaced: Places whose position is not known.
        sources: What names each place, numbered; `behind` holds the id of a place.
        about: What the documents link each place with, where not all that name it count.
    """

    places: tuple[MapPlace, ...]
    documents: int
    left_out: int = 0
    unplaced: int = 0
    sources: tuple[Source, ...] = ()
    about: str = ""

    def finding(self, spec: FigureSpec) -> str:
        """Return in how many documents the place is named or linked that most do, or stands out."""
        words = words_of(spec)
        if not self.places:
            return words.title_map
        out = [each for each in self.places if each.entity_id in spec.highlights]
        ranked = sorted(out or self.places, key=lambda each: (-each.documents, each.entity_id))
        most = ranked[0]
        number, total = words.number(most.documents), words.counted(self.documents, words.documents)
        told = words.counting(called(most.label), "place", wider=most.wider)
        if self.about:
            linked = words.finding_linked.format(told, called(self.about), number, total)
            return sentence(linked)
        equal = [each for each in ranked if each.documents == most.documents]
        if 1 < len(equal) <= LED_BY:
            names = [words.counting(called(e.label), "place", wider=e.wider) for e in equal]
            return sentence(words.finding_map_each.format(words.listed(names), number, total))
        return sentence(words.finding_map.format(told, number, total))


def compose_map(sheet: Sheet, data: MapData, spec: FigureSpec) -> str:
    """Draw the map with its frame on a sheet; return the alternative text.

    Of more than `MOST_PLACES` places the first are drawn; highlights are ids of places. Names are
    put where the frame leaves room; places without a name on the map are named below it.
    """
    if not data.places:
        raise FigureFailure("there is nothing to draw: no document names a place on the map")
    words, drawn = WORDS[spec.language], data.places[:MOST_PLACES]
    check_drawn(spec, {place.entity_id for place in drawn})
    around, room, names = _arranged(sheet, data, drawn, spec)
    framed(sheet, spec, around)
    land, spots = _placed(drawn, room)
    _draw_land(sheet, land, room)
    for spot in spots:
        _draw_disc(sheet, spot, spec)
    for name in names:
        _draw_name(sheet, name, spec)
    told = words.between.join(
        f"{place.label} ({words.counted(place.documents, words.documents)})" for place in drawn[:12]
    )
    return f"{words.figure_of['map']} {spec.title}. {subtitle_of(spec, around)}. {told}."


def _arranged(
    sheet: Sheet, data: MapData, drawn: Sequence[MapPlace], spec: FigureSpec
) -> tuple[Surround, Room, list[Name]]:
    """Return what fits: the frame, the room for the map, and the names on it.

    The more names stand below the map, the less room it has: what once had none has its place
    kept below, and is told there unless it has room on the map after all.
    """
    sources = fewer(cited({(place.entity_id,) for place in drawn}, data.sources), MOST_SOURCES)
    below: set[str] = set()
    while True:
        listed = [place for place in drawn if place.entity_id in below]
        around = _around_map(data, drawn, sources, listed, spec)
        room = room_for(spec, around)
        numbers = numbers_of(sources)
        names = placed_names(_placed(drawn, room)[1], numbers, spec, room, sheet.scale)
        named = {name.spot.place.entity_id for name in names}
        unnamed = {place.entity_id for place in drawn} - named - below
        printed = {(each,) for each in named} | {(each.entity_id,) for each in listed[:_LISTED]}
        if not unnamed and printed >= numbers.keys():
            nameless = [place for place in listed if place.entity_id not in named]
            return _around_map(data, drawn, sources, nameless, spec), room, names
        if not unnamed:
            sources = cited(printed, sources)
        below |= unnamed


def _around_map(
    data: MapData,
    drawn: Sequence[MapPlace],
    sources: Sequence[Source],
    below: Sequence[MapPlace],
    spec: FigureSpec,
) -> Surround:
    words = WORDS[spec.language]
    kind = words.kinds["place"]
    left = data.left_out + len(data.places) - len(drawn)
    documents = words.in_documents.format(words.counted(data.documents, words.documents))
    numbers = numbers_of(sources)
    whole = all((place.entity_id,) in numbers for place in drawn)
    numbered = (words.numbered if whole else words.numbered_some) if sources else ""
    return Surround(
        f"{words.counted(len(drawn), kind)} {documents}",
        _keys(drawn, spec, words),
        (
            _how_to_read(data, words),
            numbered,
            words.no_borders,
            *_unplaced(data, words),
            *_named_below(below, numbers, words),
        ),
        [words.counted(left, kind)] if left else [],
        sources,
    )


def _how_to_read(data: MapData, words: Words) -> str:
    return words.read_linked.format(called(data.about)) if data.about else words.read_map


def _unplaced(data: MapData, words: Words) -> list[str]:
    if not data.unplaced:
        return []
    unplaced = words.unplaced.format(words.counted(data.unplaced, words.kinds["place"]))
    return [words.not_drawn.format(unplaced)]


def _named_below(
    below: Sequence[MapPlace], numbers: Mapping[tuple[str, ...], str], words: Words
) -> list[str]:
    """Return in words which places have no name on the map, with the numbers of their sources."""
    if not below:
        return []
    told = [
        f"{clean(place.label)}\N{NO-BREAK SPACE}{numbers.get((place.entity_id,), '')}".rstrip()
        for place in below[:_LISTED]
    ]
    if len(below) > _LISTED:
        told.append(words.others(len(below) - _LISTED))
    return [words.unnamed_places.format(words.listed(told))]


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
            sheet.axes.add_artist(Circle((x + radius, y), radius, fc=colour, ec="white", alpha=0.8))

        told = words.counted(documents, words.documents)
        keys.append(Key(told, 2 * radius, draw, 2 * radius))
    return keys


def _placed(places: Sequence[MapPlace], room: Room) -> tuple[Path, list[Spot]]:
    """Return the land and the places as they lie in a room."""
    degrees = np.array([[place.longitude, place.latitude] for place in places])
    projection = projection_for(degrees, room)
    most = max(place.documents for place in places)
    spots = []
    for place, (x, y) in zip(places, projection(degrees), strict=True):
        across = 2 * _radius(place.documents, most)
        spots.append(Spot(place, Box(float(x), float(y), across, across)))
    return coast(projection, room), spots


def _draw_land(sheet: Sheet, land: Path, room: Room) -> None:
    frame = Rectangle(
        (room.left, room.bottom), room.width, room.height, transform=sheet.axes.transData
    )
    drawn = PathPatch(land, fc=_LAND, ec=_COAST, lw=0.5, zorder=0)
    sheet.axes.add_artist(drawn)
    drawn.set_clip_path(frame)


def _draw_disc(sheet: Sheet, spot: Spot, spec: FigureSpec) -> None:
    colour = LOOKS["place"].colour if not spec.highlights else QUIET
    if spot.place.entity_id in spec.highlights:
        colour = HIGHLIGHTS[spec.highlights.index(spot.place.entity_id)]
    sheet.axes.add_artist(
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


def _draw_name(sheet: Sheet, name: Name, spec: FigureSpec) -> None:
    """Write a name with the number of its source."""
    lead = lead_of(name.spot, name.box)
    if lead is not None:
        sheet.axes.plot(*zip(*lead, strict=True), color=SOFT, lw=0.6, zorder=4)
    entity_id = name.spot.place.entity_id
    on = entity_id in spec.highlights
    back = {"fc": TINTS[spec.highlights.index(entity_id)]} if on else None
    sheet.text(
        (name.box.x, name.box.y),
        name.text,
        name.size,
        weight="bold" if on else "normal",
        ha="center",
        zorder=5,
        bbox={"ec": "none", "boxstyle": "square,pad=0.1", **back} if back else None,
    )
