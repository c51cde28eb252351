"""The map and the timeline of the Overview page, each with its table."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise
from typing import Any

import numpy as np
import streamlit as st

from extract.model import Kind
from graph.asking.places import PlaceRow
from graph.asking.years import YearRow, without_planned
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.figures.land_rings import equal_earth, rings
from views.briefing import Picture, offer_picture
from views.counted import counted
from views.destinations import Destinations, document_link, entity_link
from views.drawing_component.component import show_drawing
from views.drawing_component.payload import Named
from views.interface.address import keep, told_among
from views.interface.messages import say
from views.kinds import LOOKS
from views.opened import Opened
from views.opening import opening_of, planned_of
from views.profile_timeline import names_of_dated, when
from views.tables import show_table

DRAWN = 150
"""Places on the map; the table has more."""

LISTED = 12
"""Documents and events of a year that are listed."""

LONGEST = 80
"""Characters of the name of an event."""

MOST_ROWS = 2_000
"""Rows of a table."""

_SCALE, _EAST, _NORTH = 184.0, 2.71, 1.2
"""The globe has a radius of so many units of the drawing; where its middle lies, in radii."""

_BOX = (1000, 392)
"""Of the map: from 80 degrees north to 56 degrees south, where people live."""

_MOST_YEARS = 130
"""Years of the timeline, the latest; earlier ones are in its table."""


def show_map(opened: Opened, to: Destinations) -> None:
    """Show where the places are that documents name; one that is picked is told below."""
    found = opening_of(opened).places
    placed = [each for each in found if each.latitude is not None and each.longitude is not None]
    st.subheader(say("overview.map"), anchor=False)
    if not placed:
        st.caption(say("overview.no_places"))
        return
    chosen = next(iter(told_among("on-map", [each.place_id for each in placed[:DRAWN]])), None)
    shown = map_shown(placed[:DRAWN], to.named, chosen)
    show_drawing(shown, key="map", on_pick=lambda told: keep("on-map", [told]))
    picked = next((each for each in placed if each.place_id == chosen), None)
    if picked is not None:
        note = say("counts.documents", n=picked.documents)
        entity_link(to, (picked.place_id, picked.label, Kind.PLACE), f"· {note}")
    told = [say("overview.map_how"), say("overview.no_boundaries")]
    if len(placed) > DRAWN:
        told.append(say("overview.places_left_out", n=len(placed) - DRAWN))
    if len(found) > len(placed):
        told.append(say("overview.places_unplaced", n=len(found) - len(placed)))
    st.caption(" ".join(told))
    with _beside(_map_picture(opened, to, placed)):
        show_table(
            (say("kinds.one.place"), say("documents.title")),
            [(to.named(each.place_id, each.label), each.documents) for each in found[:MOST_ROWS]],
            about=say("overview.map"),
            stem="places",
        )


def map_shown(placed: Sequence[PlaceRow], called: Named, chosen: str | None) -> dict[str, Any]:
    """Return the map as it is drawn, the places with most documents first.

    Args:
        placed: Each with a latitude and a longitude.
        called: For names in the reader's language.
        chosen: Id of the place that is picked.
    """
    degrees = np.array([[each.longitude, each.latitude] for each in placed], dtype=float)
    most = max(each.documents for each in placed)
    return {
        "view": "map",
        "about": say("overview.map_about", places=say("overview.places_n", n=len(placed))),
        "box": _BOX,
        "land": _land(),
        "places": [
            {
                "id": each.place_id,
                "label": (label := called(each.place_id, each.label)),
                "title": say(
                    "shared.fact", name=label, told=say("counts.documents", n=each.documents)
                ),
                "x": round(float(x), 1),
                "y": round(float(y), 1),
                "size": round((each.documents / most) ** 0.5, 3),
            }
            for each, (x, y) in zip(placed, _flat(degrees), strict=True)
        ],
        "legend": [],
        "chosen": chosen,
    }


def _flat(degrees: np.ndarray[Any, np.dtype[np.float64]]) -> np.ndarray[Any, Any]:
    shifted = equal_earth(degrees) * np.array([1.0, -1.0]) + np.array([_EAST, _NORTH])
    drawn: np.ndarray[Any, Any] = shifted * _SCALE
    return drawn


@cache
def _land() -> str:
    """Return the land as a path of SVG, as exactly as a screen shows it."""
    parts = []
    for ring in rings():
        points = np.round(_flat(ring)).astype(int)
        kept = np.ones(len(points), dtype=bool)
        kept[1:] = (points[1:] != points[:-1]).any(axis=1)
        points = points[kept]
        if len(points) >= 4 and points[:, 1].min() < _BOX[1]:
            steps = "".join(f"l{x - a} {y - b}" for (a, b), (x, y) in pairwise(points.tolist()))
            parts.append(f"M{points[0, 0]} {points[0, 1]}{steps}Z")
    return "".join(parts)


def show_years(opened: Opened, to: Destinations) -> None:
    """Show documents and events by year; a year that is picked lists its own below."""
    planned = planned_of(opened)
    every = opening_of(opened).years
    found = without_planned(every, planned)
    told = [each for each in found if each.year is not None]
    st.subheader(say("overview.timeline"), anchor=False)
    untold = next((each for each in found if each.year is None), None)
    if not told:
        st.caption(say("overview.no_years"))
        return
    ids = [str(each.year) for each in told]
    chosen = next(iter(told_among("year", ids)), None)
    show_drawing(years_shown(told, chosen), key="years", on_pick=lambda year: keep("year", [year]))
    picked = next((each for each in told if str(each.year) == chosen), None)
    if picked is not None:
        _show_year(to, picked)
    _tell_untold(told, untold)
    if planned:
        st.caption(say("overview.planned_events", n=len(planned)))
    with _beside(_timeline_picture(opened, found)):
        show_table(
            (say("overview.year"), say("documents.title"), LOOKS[Kind.EVENT].many),
            [
                (
                    str(each.year or say("overview.year_untold")),
                    len(each.documents),
                    len(each.events),
                )
                for each in found
            ],
            about=say("overview.timeline"),
            stem="years",
        )


def years_shown(told: Sequence[YearRow], chosen: str | None) -> Mapping[str, Any]:
    """Return the timeline as it is drawn: every year from the first to the last."""
    by_year = {each.year: each for each in told}
    last = max(each.year or 0 for each in told)
    first = max(min(each.year or 0 for each in told), last - _MOST_YEARS + 1)
    drawn = []
    for year in range(first, last + 1):
        row = by_year.get(year, YearRow(year, (), ()))
        counts = len(row.documents), len(row.events)
        title = say(
            "overview.year_told",
            year=str(year),
            documents=say("counts.documents", n=counts[0]),
            events=say("counts.events", n=counts[1]),
        )
        drawn.append({"id": str(year), "label": year, "title": title, "counts": counts})
    return {
        "view": "years",
        "about": say("overview.timeline_about", first=str(first), last=str(last)),
        "rows": [
            {"label": say("overview.documents_issued"), "colour": "#0072B2"},
            {"label": say("overview.events_begun"), "colour": LOOKS[Kind.EVENT].colour},
        ],
        "years": drawn,
        "legend": [],
        "chosen": chosen,
    }


def _show_year(to: Destinations, picked: YearRow) -> None:
    st.markdown(f"**{picked.year}**")
    with st.container(gap="xxsmall"):
        for document_id, title in picked.documents[:LISTED]:
            document_link(to, document_id, title)
        for event in picked.events[:LISTED]:
            entity_link(
                to,
                (event.event_id, event.label, Kind.EVENT),
                f"· {when(event)}",
                LONGEST,
            )
    more = sum(max(0, len(each) - LISTED) for each in (picked.documents, picked.events))
    if more:
        st.caption(say("overview.more", n=more))


def _tell_untold(told: Sequence[YearRow], untold: YearRow | None) -> None:
    documents = sum(len(each.documents) for each in told)
    missing = len(untold.documents) if untold else 0
    events = len(untold.events) if untold else 0
    words = [say("overview.dated", dated=documents, all=documents + missing)]
    if events:
        words.append(say("overview.undated_events", n=events))
    earliest = (max(each.year or 0 for each in told)) - _MOST_YEARS + 1
    earlier = sum((each.year or 0) < earliest for each in told)
    if earlier:
        words.append(say("overview.earlier_years", n=earlier))
    st.caption(" ".join(words))


@contextmanager
def _beside(picture: Picture) -> Iterator[None]:
    """Offer the table that the context fills, and beside it the picture for print."""
    with st.container(horizontal=True, gap="small"):
        with st.popover(say("overview.as_table")):
            yield
        offer_picture(picture)


def _map_picture(opened: Opened, to: Destinations, placed: Sequence[PlaceRow]) -> Picture:
    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.figure_sheet import draw as drawn  # heavy, and seldom wanted
        from graph.figures.find_places import places_on_a_map
        from graph.figures.map import MOST_PLACES, compose_map

        incidence = counted(opened)
        found = places_on_a_map(opened.store, incidence, first=spec.highlights, limit=MOST_PLACES)
        places = tuple(
            each._replace(label=to.named(each.entity_id, each.label)) for each in found.places
        )
        return drawn(compose_map, replace(found, places=places), spec, format_)

    names = {each.place_id: to.named(each.place_id, each.label) for each in placed[:DRAWN]}
    return Picture("map", (), draw, things=lambda: names)


def _timeline_picture(opened: Opened, found: Sequence[YearRow]) -> Picture:
    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.figure_sheet import draw as drawn  # heavy, and seldom wanted
        from graph.figures.find_events import dated_events
        from graph.figures.timeline import compose_timeline

        data = dated_events(opened.store, counted(opened), among=None, first=spec.highlights)
        return drawn(compose_timeline, data, spec, format_)

    told = [event for year in found for event in year.events]
    return Picture("timeline", (), draw, things=partial(names_of_dated, told))
