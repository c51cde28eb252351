"""Chooses what `current` tells of an event: when, where and by whom, from what documents tell.

Its dates are those that most documents tell, then the most exact; its places and organisers are
those that any document tells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.building.fitting import OF_EVENTS, can_tell
from graph.building.resolution import StandsFor
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Pattern, QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad, Term, iri

_TELLS_OF, _STANDS_FOR = iri("prov:specializationOf"), iri("lk:standsFor")
_DATES = (iri("lk:startDate"), iri("lk:endDate"), iri("lk:edtf"))
TOLD_OF_EVENTS = (*_DATES, *OF_EVENTS)
"""The properties by which documents tell of an event."""

type _Dates = tuple[Literal | None, ...]


def stored_event(store: QuadSource, event: Iri) -> Iterator[Quad]:
    """Yield what `current` tells of an event by now."""
    for predicate in TOLD_OF_EVENTS:
        yield from store.quads(CURRENT_GRAPH, subject=event, predicate=predicate)


def told_events(
    store: WorkingStore, events: Sequence[Iri], stands_for: StandsFor
) -> Mapping[Iri, set[Quad]]:
    """Return what `current` should tell of events; each has an entry.

    Args:
        store: With the documents and what their names stand for.
        events: The IRIs of the events.
        stands_for: From an id of a document to the entity it was resolved to.
    """
    tellings = _tellings(store, events)
    store.expect(Pattern(subject=each.subject) for several in tellings.values() for each in several)
    return {
        event: set(_told(store, event, several, stands_for)) for event, several in tellings.items()
    }


def _told(
    store: QuadSource, event: Iri, tellings: Iterable[Quad], stands_for: StandsFor
) -> Iterator[Quad]:
    dates: Counter[_Dates] = Counter()
    for telling in tellings:
        told: dict[Iri, list[Term]] = {}
        for quad in store.quads(telling.graph, subject=telling.subject):
            told.setdefault(quad.predicate, []).append(quad.object)
        dates[tuple(_first(told.get(each, [])) for each in _DATES)] += 1
        for predicate in OF_EVENTS:
            for entity in told.get(predicate, ()):
                resolved = stands_for(id_of(str(entity)))
                if resolved is not None and can_tell(predicate, resolved):
                    yield Quad(event, predicate, entity_iri(resolved), CURRENT_GRAPH)
    for predicate, date in zip(_DATES, _best(dates), strict=True):
        if date is not None:
            yield Quad(event, predicate, date, CURRENT_GRAPH)


def _tellings(store: WorkingStore, events: Sequence[Iri]) -> dict[Iri, list[Quad]]:
    """Return by event the quads that say which nodes of documents tell of it."""
    store.expect(Pattern(CURRENT_GRAPH, predicate=_STANDS_FOR, object=each) for each in events)
    names = {
        event: [
            quad.subject for quad in store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=event)
        ]
        for event in events
    }
    store.expect(Pattern(predicate=_TELLS_OF, object=n) for found in names.values() for n in found)
    return {
        event: [q for n in found for q in store.quads(predicate=_TELLS_OF, object=n)]
        for event, found in names.items()
    }


def _first(found: list[Term]) -> Literal | None:
    literals = [term for term in found if isinstance(term, Literal)]
    return min(literals, key=lambda literal: literal.value, default=None)


def _best(dates: Counter[_Dates]) -> _Dates:
    """Return the dates most told; then those with most parts and the longest wording."""

    def rank(told: _Dates) -> tuple[int, int, int, list[str]]:
        words = [date.value if date else "" for date in told]
        return -dates[told], -sum(map(bool, words)), -len(words[-1]), words

    known = [told for told in dates if any(told)]
    return min(known, key=rank, default=(None,) * len(_DATES))
