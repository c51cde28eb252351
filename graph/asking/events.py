"""Lists the events that documents tell of, for timelines."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from graph.asking.asking import answers, as_id, as_optional, as_text, as_whole
from graph.store import Store


class EventRow(NamedTuple):
    """An event as a timeline shows it.

    Attributes:
        start: First day, ISO 8601; None where no document tells it.
        end: Last day; None where it is not told or the same.
        edtf: The date as told, as exactly as that was.
        places: Ids of where it was held.
        organisers: Ids of who held it.
    """

    event_id: str
    label: str
    documents: int
    start: str | None
    end: str | None
    edtf: str | None
    places: tuple[str, ...]
    organisers: tuple[str, ...]


def events(store: Store) -> tuple[EventRow, ...]:
    """List the events of the corpus by first day, those without one last."""
    rows: dict[str, tuple[object, ...]] = {}
    places: dict[str, set[str]] = {}
    organisers: dict[str, set[str]] = {}
    for event, *told, place, organiser in answers(store, "events"):
        event_id = as_id(event)
        rows[event_id] = tuple(told)
        _put(places, event_id, place)
        _put(organisers, event_id, organiser)
    found = (
        EventRow(
            event_id,
            as_text(label),
            as_whole(documents),
            as_optional(start),
            as_optional(end),
            as_optional(edtf),
            tuple(sorted(places.get(event_id, ()))),
            tuple(sorted(organisers.get(event_id, ()))),
        )
        for event_id, (label, documents, start, end, edtf) in rows.items()
    )
    return by_first_day(found)


def planned_events(store: Store) -> frozenset[str]:
    """Return the ids of the events that are only to come: nothing tells of them as held."""
    return frozenset(as_id(event) for (event,) in answers(store, "planned_events"))


def by_first_day(rows: Iterable[EventRow]) -> tuple[EventRow, ...]:
    """Return events in the order of `events`."""
    return tuple(sorted(rows, key=_first_day))


def event_of(told: list[Any]) -> EventRow:
    """Return an event that was written as JSON, lists for tuples.

    Raises:
        TypeError: It is something else; as ValueError.
    """
    row = EventRow(*told)
    return row._replace(places=tuple(row.places), organisers=tuple(row.organisers))


def _put(ids: dict[str, set[str]], event_id: str, term: object) -> None:
    if term is not None:
        ids.setdefault(event_id, set()).add(as_id(term))


def _first_day(row: EventRow) -> tuple[bool, str, str]:
    return (row.start is None, row.start or "", row.event_id)
