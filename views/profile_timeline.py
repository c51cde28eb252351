"""Years and events of one entity on a line of time, as a chart and as a table."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

import streamlit as st

from graph.asking.events import EventRow
from graph.linkages.profile import Year
from views.destinations import Destinations
from views.interface.messages import named, say
from views.interface.numbers import date
from views.kinds import look
from views.tables import show_table
from views.wording import plain

_GREY = "#8a919c"
_UNTOLD = {"aria": False}
"""Vega tells each mark in English; the description and the table say what the chart holds."""


def names_of_dated(events: Sequence[EventRow]) -> dict[str, str]:
    """Return what the events are called whose date is known, by id."""
    return {each.event_id: each.label for each in events if each.start}


def show_timeline(kind: str, years: Sequence[Year], events: Sequence[EventRow]) -> None:
    """Show how many documents of each year mention an entity, of how many.

    Args:
        kind: Of the entity, for its colour.
        years: In order, the undated last.
        events: In order of their first day, the undated last; marked above the years.
    """
    dated = [year for year in years if year.year is not None]
    if any(year.documents for year in dated):
        st.vega_lite_chart(_spec(kind, dated, events), alt=_alternative(dated))
        undated = next((year for year in years if year.year is None and year.of), None)
        if undated is not None:
            st.caption(
                say("profile.undated", n=undated.documents, of=undated.of)
                if undated.documents
                else say("profile.undated_none", n=undated.of)
            )
        _show_years(dated)
    else:
        st.caption(say("profile.no_years"))


def _spec(kind: str, years: Sequence[Year], events: Sequence[EventRow]) -> dict[str, Any]:
    """Return the chart in Vega-Lite: bars a year wide, and events above them."""
    bars = [
        {"from": f"{y.year:04}-01-01", "to": f"{y.year:04}-12-20", "n": y.documents, "of": y.of}
        for y in years
        if y.year is not None
    ]
    points = [{"from": e.start, "name": e.label, "told": when(e)} for e in events if e.start]
    time = {
        "field": "from",
        "type": "temporal",
        "title": None,
        "axis": {"tickCount": 8, **_UNTOLD},
    }
    wide = {"x": time, "x2": {"field": "to"}, "y2": {"datum": 0}}
    all_of, those = say("profile.documents_of_year"), say("profile.documents_that_mention")

    def height(field: str) -> dict[str, Any]:
        return {
            "field": field,
            "type": "quantitative",
            "title": say("documents.title"),
            "axis": {"tickMinStep": 1, "format": "d", **_UNTOLD},
        }

    told = [
        {"field": "from", "type": "temporal", "format": "%Y", "title": say("profile.year")},
        {"field": "n", "title": those},
        {"field": "of", "title": all_of},
    ]
    layers = [
        {
            "data": {"values": bars},
            "mark": {**_UNTOLD, "type": "bar", "color": _GREY, "opacity": 0.3},
            "encoding": {**wide, "y": height("of"), "tooltip": told},
        },
        {
            "data": {"values": bars},
            "mark": {**_UNTOLD, "type": "bar", "color": look(kind).colour},
            "encoding": {**wide, "y": height("n"), "tooltip": told},
        },
    ]
    if points:
        layers.append(_diamonds(points, time))
    return {"height": 190, "layer": layers}


def _diamonds(points: Sequence[dict[str, Any]], time: dict[str, Any]) -> dict[str, Any]:
    one = look("event")
    return {
        "data": {"values": list(points)},
        "mark": {
            **_UNTOLD,
            "type": "point",
            "shape": "diamond",
            "filled": True,
            "size": 90,
            "color": one.colour,
            "opacity": 1,
        },
        "encoding": {
            "x": time,
            "y": {"value": 7},
            "tooltip": [
                {"field": "name", "title": one.one},
                {"field": "told", "title": say("documents.columns.date")},
            ],
        },
    }


def _alternative(years: Sequence[Year]) -> str:
    first, last = years[0].year or 0, years[-1].year or 0
    return say("profile.timeline_in_words", first=str(first), last=str(last))


def _show_years(years: Sequence[Year]) -> None:
    with st.expander(say("profile.years_table")):
        show_table(
            (
                say("profile.year"),
                say("profile.documents_that_mention"),
                say("profile.documents_of_year"),
            ),
            [(str(year.year), year.documents, year.of) for year in years],
            about=say("profile.years_table"),
            stem="years",
        )


def show_events(
    to: Destinations,
    events: Sequence[EventRow],
    planned: Collection[str],
    follow: Callable[[str], None],
) -> None:
    """List events, each with its date, and whether it is only planned.

    Args:
        to: For their names.
        events: In order of their first day, the undated last.
        planned: Ids of those that are only planned.
        follow: Called with the id of one that is clicked.
    """
    if not events:
        return
    st.markdown(f"**{plain(look('event').many)}**")
    with st.container(gap="xxsmall"):
        for each in events:
            name = plain(to.named(each.event_id, each.label))
            told = [when(each) or say("profile.no_date"), say("counts.documents", n=each.documents)]
            if each.event_id in planned:
                told.append(named("relations.modalities", "planned"))
            st.button(
                f"{look('event').glyph} {name} :small[· {plain(' · '.join(told))}]",
                key=f"event {each.event_id}",
                type="tertiary",
                on_click=follow,
                args=(each.event_id,),
            )


def when(event: EventRow) -> str:
    """Return when an event was held in words; nothing where no document tells."""
    return date(event.edtf or event.start or "")
