"""Tells what the first page of a project shows: counts, what leads each kind, places, years."""

from typing import Any, NamedTuple

from graph.asking.asking import Listed, listed
from graph.asking.events import EventRow, event_of
from graph.asking.languages_read import unread_counts
from graph.asking.places import PlaceRow, places_named
from graph.asking.questions import overview
from graph.asking.rows import DocumentRow, Overview, Ranked
from graph.asking.years import YearRow, years
from graph.store import Store

CONSIDERED = 100_000
"""Entities of a kind among which the first are looked for: all of them, in any real project."""


class OpeningPage(NamedTuple):
    """What the first page shows.

    Attributes:
        overview: With all entities of each kind, up to `CONSIDERED`.
        places: Those that documents name, most documents first.
        years: Those with a document or an event.
        unread: Code and number of documents of each language that no language model read.
    """

    overview: Overview
    places: tuple[PlaceRow, ...]
    years: tuple[YearRow, ...]
    unread: tuple[tuple[str, int], ...]

    @property
    def events(self) -> tuple[EventRow, ...]:
        """All events by first day, those without one last."""
        return tuple(event for year in self.years for event in year.events)


def opening_page(store: Store, told: Listed | None = None) -> OpeningPage:
    """Ask the store for everything that the first page shows.

    Args:
        store: The graph.
        told: What `listed` returns, where it is known already.
    """
    told = listed(store) if told is None else told
    return OpeningPage(
        overview(store, limit=CONSIDERED, told=told),
        places_named(store),
        years(store, told),
        unread_counts(store),
    )


def opening_page_of(told: Any) -> OpeningPage:  # noqa: ANN401  whatever JSON holds
    """Return what was written as JSON, lists for tuples.

    Raises:
        TypeError: It is something else; as ValueError.
    """
    seen, places, by_year, unread = told
    documents, passages, counts, statements, *lists, latest = seen
    organisations, themes, of_places = (tuple(Ranked(*each) for each in rows) for rows in lists)
    return OpeningPage(
        Overview(
            documents,
            passages,
            tuple((kind, count) for kind, count in counts),
            statements,
            organisations,
            themes,
            of_places,
            tuple(DocumentRow(*each) for each in latest),
        ),
        tuple(PlaceRow(*each) for each in places),
        tuple(
            YearRow(
                year, tuple((each, title) for each, title in issued), tuple(map(event_of, held))
            )
            for year, issued, held in by_year
        ),
        tuple((code, number) for code, number in unread),
    )
