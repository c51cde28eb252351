"""Lists what a corpus has of each year: documents by when they were issued, events by first day."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from graph.asking.asking import Listed, as_document_id, as_optional, as_text, listed
from graph.asking.events import EventRow, events
from graph.store import Store

_YEAR = re.compile(r"\d{4}")


class YearRow(NamedTuple):
    """A year, or what tells none.

    Attributes:
        year: None for the documents and events whose year nobody tells.
        documents: Id and title of those issued in it, by title.
        events: Those that began in it, by first day.
    """

    year: int | None
    documents: tuple[tuple[str, str], ...]
    events: tuple[EventRow, ...]


def years(store: Store, told: Listed | None = None) -> tuple[YearRow, ...]:
    """List the years that have a document or an event, in order, the untold last.

    Args:
        store: The graph.
        told: What `listed` returns, where it is known already.
    """
    documents = (
        (as_document_id(document), as_text(title) or as_text(file_name), as_optional(issued))
        for document, title, file_name, issued, *_ in (listed(store) if told is None else told)
    )
    return years_of(documents, events(store))


def years_of(
    documents: Iterable[tuple[str, str, str | None]], held: Iterable[EventRow]
) -> tuple[YearRow, ...]:
    """List the years of some documents and events, in order, the untold last.

    Args:
        documents: Id, title and date of each.
        held: Events by first day.
    """
    issued_in: dict[int | None, list[tuple[str, str]]] = {}
    for document_id, title, issued in documents:
        issued_in.setdefault(_year(issued), []).append((title, document_id))
    begun_in: dict[int | None, list[EventRow]] = {}
    for event in held:
        begun_in.setdefault(_year(event.start), []).append(event)
    found = sorted(issued_in.keys() | begun_in.keys(), key=lambda year: (year is None, year or 0))
    return tuple(
        YearRow(
            year,
            tuple((each, title) for title, each in sorted(issued_in.get(year, ()))),
            tuple(begun_in.get(year, ())),
        )
        for year in found
    )


def without_planned(rows: Iterable[YearRow], planned: Collection[str]) -> tuple[YearRow, ...]:
    """List the years again without some events, and without those that then have nothing.

    Args:
        rows: What `years` returns.
        planned: Ids of the events that are only to come.
    """
    found = (
        row._replace(events=tuple(e for e in row.events if e.event_id not in planned))
        for row in rows
    )
    return tuple(row for row in found if row.documents or row.events)


def _year(date: str | None) -> int | None:
    found = _YEAR.search(date or "")
    return int(found[0]) if found else None
