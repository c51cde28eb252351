"""Makes again what is derived from the documents, and finds where a store says otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from graph.building.contribution import DocumentFacts, document_facts
from graph.building.current import update_current
from graph.building.events_told import TOLD_OF_EVENTS
from graph.building.place_knowledge import PlaceKnowledge, describe_always
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import replayed
from graph.decisions.rules import Change
from graph.iris import CURRENT_GRAPH, PLACES_GRAPH, id_of
from graph.oxigraph_store import OxigraphStore, embedded
from graph.store import Store
from graph.terms import Iri, Literal, Quad, Term, in_order, iri

DERIVED = (CURRENT_GRAPH, PLACES_GRAPH)
_PREFERRED = iri("skos:prefLabel")
_TOLD_OF_ENTITIES = {iri("prov:specializationOf"), iri("rdfs:label"), *TOLD_OF_EVENTS}
_TOLD = 20
"""Differences told one by one; a graph that lost its order has a hundred thousand."""


class Rebuild:
    """The derived graphs made again in memory, from documents read one by one.

    It keeps of each document what counts and how it tells of entities, not its words.
    """

    def __init__(self, store: Store, places: PlaceKnowledge) -> None:
        self._store = store
        self._places = places
        self._again = OxigraphStore.in_memory()
        self._facts: list[DocumentFacts] = []
        self._complete = True

    def read(self, document: Iri, quads: Iterable[Quad]) -> Iterator[tuple[str, str]]:
        """Take up what a document says; yield node and sentence where that cannot be counted."""
        kept = list(quads)
        try:
            self._facts.append(document_facts(document, kept))
        except (KeyError, ValueError):
            self._complete = False
            yield document, "it lacks what is counted; remove the document and add it again"
            return
        told = [quad for quad in kept if quad.predicate in _TOLD_OF_ENTITIES]
        self._again.insert_many(told)

    def finish(self, others: Iterable[Iri]) -> None:
        """Make the derived graphs, once all documents are read.

        Args:
            others: The graphs besides documents; what they call things is taken from them.
        """
        for name in others:
            if name not in DERIVED:
                self._again.insert_many(list(self._store.quads(name, predicate=_PREFERRED)))
        # All at once: then no document is counted twice, whatever others define.
        describe_always(self._again, self._places)
        rules = replayed(told_decisions(self._store)).rules
        decided = Change.none(rules)
        update_current(self._again, added=self._facts, places=self._places, decided=decided)
        self._facts = []

    @property
    def is_complete(self) -> bool:
        """Whether every document could be counted, so that a difference is a fault."""
        return self._complete

    def differences(self, name: Iri) -> list[tuple[str, str]]:
        """Return node and sentence for what is missing in a derived graph or too much."""
        stored = embedded(self._store, name)
        missing = in_order(self._again.not_in(stored, name))
        too_many = in_order(stored.not_in(self._again, name))
        return [
            *((quad.subject, f"it lacks {_said(quad)}, as documents say") for quad in missing),
            *((quad.subject, f"it has {_said(quad)}, as no document says") for quad in too_many),
        ]


def first_differences(name: Iri, found: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the first differences of a graph, then how many more there are and what to do."""
    yield from found[:_TOLD]
    if found:
        more = f"{len(found) - _TOLD:,} more differences. " if len(found) > _TOLD else ""
        yield (
            name,
            f"{more}It is not what the documents say: restore the project folder from a copy, "
            "or add the documents to a new project",
        )


def _said(quad: Quad) -> str:
    predicate = quad.predicate.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return f"{predicate} {_short(quad.object)}"


def _short(term: Term) -> str:
    if isinstance(term, Literal):
        return repr(term.value if len(term.value) <= 60 else f"{term.value[:60]}…")
    return id_of(term).removeprefix("ontology#")
