"""Finds the events of the timeline in a store."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from graph.asking.asking import (
    answers,
    as_document_id,
    as_id,
    as_optional,
    as_text,
    as_whole,
)
from graph.figures.figure_sources import Source, numbered
from graph.figures.timeline import MOST_EVENTS, TimelineData, TimelineEvent
from graph.iris import entity_iri
from graph.networks.network import document_total
from graph.store import Store


def dated_events(store: Store, *, among: Collection[str] | None) -> TimelineData:
    """Return the events that most documents name, with a page that names each.

    Args:
        store: The graph.
        among: Ids of the events that count; None for all.
    """
    rows = [
        row for row in answers(store, "dated_events") if among is None or as_id(row[0]) in among
    ]
    found = [event for row in rows if (event := _event(row)) is not None]
    found.sort(key=lambda event: (-event.documents, event.first, event.entity_id))
    events = found[:MOST_EVENTS]
    return TimelineData(
        tuple(events),
        document_total(store),
        _sources(store, events),
        len(found) - len(events),
        len(rows) - len(found),
    )


def _event(row: tuple[object, ...]) -> TimelineEvent | None:
    """Return an event; None where no document gives its date."""
    event, label, documents, first, last, edtf, place = row
    if first is None:
        return None
    days = date.fromisoformat(as_text(first)), date.fromisoformat(as_text(last))
    exact = all(len(part) == len("2004-06-01") for part in as_text(edtf).split("/"))
    return TimelineEvent(
        as_id(event), as_text(label), *days, exact, as_text(place), as_whole(documents)
    )


def _sources(store: Store, events: Iterable[TimelineEvent]) -> tuple[Source, ...]:
    """Return the first page that names each event, those of one page together."""
    found: dict[tuple[str, tuple[int, ...]], Source] = {}
    for event in events:
        source = min(
            _naming(store, event), key=lambda s: (s.title, s.document_id, s.pages), default=None
        )
        if source is not None:
            known = found.get((source.document_id, source.pages), source)
            behind = (*known.behind, (event.entity_id,))
            found[source.document_id, source.pages] = replace(known, behind=behind)
    return numbered([*found.values()])


def _naming(store: Store, event: TimelineEvent) -> Sequence[Source]:
    rows = answers(store, "named_on", entity=entity_iri(event.entity_id))
    return [
        Source(
            0,
            as_document_id(document),
            as_text(title),
            as_optional(issued) or "",
            () if page is None else (as_whole(page),),
            (),
        )
        for document, title, issued, page in rows
    ]
