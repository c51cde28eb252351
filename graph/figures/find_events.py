"""Finds the events of the timeline: their dates in a store, what names them in an incidence."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from graph.asking.asking import answers, as_document_id, as_optional, as_text, as_whole
from graph.asking.events import EventRow, events
from graph.figures.figure_sources import Source, numbered
from graph.figures.timeline import MOST_EVENTS, TimelineData, TimelineEvent
from graph.iris import entity_iri
from graph.linkages.incidence import Incidence
from graph.store import Store

_DAY = len("2004-06-01")


def dated_events(
    store: Store, incidence: Incidence, *, among: Collection[str] | None, first: Collection[str]
) -> TimelineData:
    """Return the events that most documents name, with a page that names each.

    Args:
        store: What documents tell of events.
        incidence: What counts.
        among: Ids of the events that count; None for all.
        first: Ids of those that are drawn before others.
    """
    rows = [row for row in events(store) if among is None or row.event_id in among]
    named = [(row, number) for row in rows if (number := _documents(incidence, row.event_id))]
    dated = [_event(incidence, row, number) for row, number in named if row.start]
    dated.sort(
        key=lambda event: (
            event.entity_id not in first,
            -event.documents,
            event.first,
            event.entity_id,
        )
    )
    kept = dated[:MOST_EVENTS]
    counted = {
        each.document_id
        for each, counts in zip(incidence.documents, incidence.counted, strict=True)
        if counts
    }
    return TimelineData(
        tuple(kept),
        incidence.total,
        _sources(store, kept, counted),
        len(dated) - len(kept),
        len(named) - len(dated),
    )


def _documents(incidence: Incidence, entity_id: str) -> int:
    number = incidence.number_of.get(entity_id)
    return 0 if number is None else int(incidence.mentioning[number])


def _event(incidence: Incidence, row: EventRow, documents: int) -> TimelineEvent:
    first = date.fromisoformat(row.start or "")
    last = date.fromisoformat(row.end) if row.end else first
    exact = all(len(part) == _DAY for part in (row.edtf or "").split("/"))
    places = (incidence.labels[incidence.number_of[each]] for each in row.places)
    return TimelineEvent(row.event_id, row.label, first, last, exact, next(places, ""), documents)


def _sources(
    store: Store, drawn: Iterable[TimelineEvent], counted: Collection[str]
) -> tuple[Source, ...]:
    """Return the first page that names each event, those of one page together."""
    found: dict[tuple[str, tuple[int, ...]], Source] = {}
    for event in drawn:
        naming = [each for each in _naming(store, event) if each.document_id in counted]
        if naming:
            source = min(naming, key=lambda each: (each.title, each.document_id, each.pages))
            known = found.get((source.document_id, source.pages), source)
            behind = (*known.behind, (event.entity_id,))
            found[source.document_id, source.pages] = replace(known, behind=behind)
    return numbered([*found.values()])


def _naming(store: Store, event: TimelineEvent) -> Sequence[Source]:
    return [
        Source(
            0,
            as_document_id(document),
            as_text(title),
            as_optional(issued) or "",
            () if page is None else (as_whole(page),),
            (),
        )
        for document, title, issued, page in answers(
            store, "named_on", entity=entity_iri(event.entity_id)
        )
    ]
