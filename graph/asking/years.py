"""Lists what a corpus has of each year: documents by when they were issued, events by first day."""

import re
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
    documents: dict[int | None, list[tuple[str, str]]] = {}
    for document, title, file_name, issued, *_ in listed(store) if told is None else told:
        called = as_text(title) or as_text(file_name)
        documents.setdefault(_year(as_optional(issued)), []).append(
            (called, as_document_id(document))
        )
    held: dict[int | None, list[EventRow]] = {}
    for event in events(store):
        held.setdefault(_year(event.start), []).append(event)
    found = sorted(documents.keys() | held.keys(), key=lambda year: (year is None, year or 0))
    return tuple(
        YearRow(
            year,
            tuple((each, title) for title, each in sorted(documents.get(year, ()))),
            tuple(held.get(year, ())),
        )
        for year in found
    )


def _year(date: str | None) -> int | None:
    found = _YEAR.search(date or "")
    return int(found[0]) if found else None
