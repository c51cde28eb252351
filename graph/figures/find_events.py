"""Finds the events of the timeline: their dates in a store, what names them in an incidence."""

from collections.abc import Collection, Sequence
from datetime import date

from graph.asking.events import EventRow, events, planned_events
from graph.asking.questions import card
from graph.figures.find_sources import sources_of_names
from graph.figures.timeline import MOST_EVENTS, TimelineData, TimelineEvent
from graph.linkages.incidence import Incidence
from graph.store import Store

_DAY = len("2004-06-01")


def dated_events(
    store: Store, incidence: Incidence, *, among: Collection[str] | None, first: Collection[str]
) -> TimelineData:
    """Return the events that most documents name, with a page that names each.

    What is only planned has not been held, and is left out.

    Args:
        store: What documents tell of events.
        incidence: What counts.
        among: Ids of the events that count; None for all.
        first: Ids of those that are drawn before others.
    """
    planned = planned_events(store)
    rows = [
        row
        for row in events(store)
        if row.event_id not in planned and (among is None or row.event_id in among)
    ]
    named = [(row, number) for row in rows if (number := _documents(incidence, row.event_id))]
    dated = [_event(row, number) for row, number in named if row.start]
    dated.sort(
        key=lambda event: (
            event.entity_id not in first,
            -event.documents,
            event.first,
            event.entity_id,
        )
    )
    held_in = {row.event_id: row.places for row, _ in named}
    kept = [
        event._replace(place=place_beside(store, incidence, held_in[event.entity_id], event.label))
        for event in dated[:MOST_EVENTS]
    ]
    in_order = sorted(kept, key=lambda event: (event.first, event.last, event.entity_id))
    return TimelineData(
        tuple(kept),
        incidence.total,
        sources_of_names(store, incidence, [each.entity_id for each in in_order]),
        len(dated) - len(kept),
        len(named) - len(dated),
    )


def _documents(incidence: Incidence, entity_id: str) -> int:
    number = incidence.number_of.get(entity_id)
    return 0 if number is None else int(incidence.mentioning[number])


def _event(row: EventRow, documents: int) -> TimelineEvent:
    first = date.fromisoformat(row.start or "")
    last = date.fromisoformat(row.end) if row.end else first
    exact = all(len(part) == _DAY for part in (row.edtf or "").split("/"))
    return TimelineEvent(row.event_id, row.label, first, last, exact, "", documents)


def place_beside(store: Store, incidence: Incidence, places: Sequence[str], label: str) -> str:
    """Return where an event was held; empty where its own name says so, in whatever language."""
    for number in incidence.numbers_of(places):
        known = card(store, incidence.entities[number])
        names = (incidence.labels[number], *(known.names if known else ()))
        return "" if any(name in label for name in names) else incidence.labels[number]
    return ""
