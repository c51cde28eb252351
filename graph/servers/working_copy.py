"""A graph of a server while it is being changed: what is needed of it, fetched once, and changes.

Nothing is sent here. What was asked for is kept in memory with the changes made to it, so that
every question is answered as if the changes were there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from graph.iris import CURRENT_GRAPH
from graph.oxigraph_store import OxigraphStore
from graph.oxigraph_turtle import quads_of_turtle
from graph.servers.server_store import ServerStore
from graph.store import Described, Pattern
from graph.terms import Blank, Iri, Literal, Quad, Term, iri
from graph.touched import Touched
from ontology.namespaces import BASE

_TELLS_OF, _LABEL = iri("prov:specializationOf"), iri("rdfs:label")
_IDENTIFIES, _SENTENCE = iri("itsrdf:taIdentRef"), iri("nif:sentence")
_DOCUMENT = f"{BASE}document/"
_FIELDS = range(len(Pattern._fields))
_WIDER = [kept for count in _FIELDS for kept in combinations(_FIELDS, count)]
_MOST_KEPT = 300_000
"""Quads kept from one publication to the next: some 300 MB."""


class WorkingCopy:
    """What a writer knows of a server's graph, and how it is to change.

    Attributes:
        inserted: Quads that are to be there, and were not when last looked at.
        removed: Quads that are to be there no longer.
        touched: As `graph.store.WorkingStore` has it.
    """

    def __init__(self, server: ServerStore) -> None:
        self._server = server
        self.inserted: dict[Quad, None] = {}
        self.removed: dict[Quad, None] = {}
        self.touched = Touched()
        self._changed_graphs: set[Iri] = set()
        self._forget()

    def quads(
        self,
        graph: Iri | None = None,
        *,
        subject: Iri | Blank | None = None,
        predicate: Iri | None = None,
        object: Term | None = None,  # noqa: A002 - the field's own word
    ) -> Iterator[Quad]:
        """Yield the quads of one graph, or of all, that match what is given."""
        pattern = Pattern(graph, subject, predicate, object)
        if _is_document(pattern) and graph not in self._changed_graphs:
            return self._server.quads(graph)  # read once as a rule, so not kept
        self.expect([pattern])
        return self._here.quads(graph, subject=subject, predicate=predicate, object=object)

    def object_of(self, graph: Iri, subject: Iri, predicate: Iri) -> Term | None:
        """Return the object where a subject has one for a predicate; None where it has none."""
        self.expect([Pattern(graph, subject, predicate)])
        return self._here.object_of(graph, subject, predicate)

    def graphs(self) -> list[Iri]:
        """Return the names of all named graphs, in order."""
        names = {*self._server.graphs(), *self._changed_graphs}
        return sorted(name for name in names if name not in self._changed_graphs or self._has(name))

    def expect(self, patterns: Iterable[Pattern]) -> None:
        """Fetch together what will be asked for next, and is not here."""
        missing = [each for each in dict.fromkeys(patterns) if not self._knows(each)]
        if missing:
            there = list(self._server.quads_of(missing))
            self._there.update(there)
            self._here.insert(quad for quad in there if quad not in self.removed)
            self._known.update(missing)

    def labels_told(self, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
        """Return how many documents call each entity what; an entity without is left out."""
        there = self._server.labels_told(entities)
        told = {each: Counter(counts) for each, counts in there.items()}
        for sign, quads in ((1, self.inserted), (-1, self.removed)):
            for entity, label in _tellings(quads, set(entities)):
                told.setdefault(entity, Counter())[label] += sign
        return {each: left for each, counts in told.items() if (left := +counts)}

    def described(
        self, predicate: Iri, leads_to: Iri, properties: Sequence[Iri]
    ) -> Sequence[Described]:
        """Return the nodes from which a predicate leads to another, in any graph, described."""
        nodes = list(self.quads(predicate=predicate, object=leads_to))
        self.expect(Pattern(n.graph, n.subject, each) for n in nodes for each in properties)
        return self._here.described(predicate, leads_to, properties)

    def named_beside(self, entity: Iri) -> Mapping[Iri, Sequence[Iri]]:
        """Return of each passage that mentions an entity what it names, the entity included."""
        told = self.described(_IDENTIFIES, entity, [_SENTENCE])
        passages = {Pattern(graph, None, _SENTENCE, passage) for graph, _, (passage,) in told}
        self.expect(passages)
        beside = [quad for each in passages for quad in self._matching(each)]
        self.expect(Pattern(each.graph, each.subject, _IDENTIFIES) for each in beside)
        return self._here.named_beside(entity)

    def size_of(self, graph: Iri) -> int:
        """Return how many quads a graph has."""
        return sum(1 for _ in self.quads(graph))

    def insert(self, quads: Iterable[Quad]) -> None:
        """Add quads; those already there stay once."""
        self.touched.note(new := list(quads))
        for quad in new:
            self.removed.pop(quad, None)
            if quad not in self._there:
                self.inserted[quad] = None
                self._changed_graphs.add(quad.graph)
        self._here.insert(new)

    def insert_many(self, quads: Sequence[Quad]) -> None:
        """Add quads; those already there stay once."""
        self.insert(quads)

    def insert_later(self, quads: Sequence[Quad]) -> None:
        """Add quads; those already there stay once."""
        self.insert(quads)

    def catch_up(self) -> None:
        """Do nothing: all are there."""

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take quads out; those not there are no error."""
        self.touched.note(old := list(quads))
        for quad in old:
            self.inserted.pop(quad, None)
            if quad in self._there or not self._knows(_pattern_of(quad)):
                self.removed[quad] = None
                self._changed_graphs.add(quad.graph)
        self._here.remove(old)

    def remove_later(self, quads: Sequence[Quad]) -> None:
        """Take quads out now."""
        self.remove(quads)

    def remove_graph(self, name: Iri) -> None:
        """Take a named graph out with all its quads."""
        self.remove(list(self.quads(name)))

    def load_turtle(self, turtle: bytes | str, graph: Iri) -> None:
        """Add Turtle or N-Triples text to a named graph; see `graph.store.WorkingStore`."""
        self.insert(quads_of_turtle(turtle, graph))

    def load_turtles(self, texts: Mapping[Iri, bytes | str]) -> None:
        """Add several; see `graph.store.WorkingStore`."""
        for graph, turtle in texts.items():
            self.load_turtle(turtle, graph)

    def compact(self) -> None:
        """Do nothing: how a server keeps its files is its own affair."""

    def settle(self) -> None:
        """Take note that the server has every change."""
        self._there.difference_update(self.removed)
        self._there.update(self.inserted)
        self.inserted, self.removed = {}, {}
        self._changed_graphs = set()
        if len(self._there) > _MOST_KEPT:
            self._forget()

    def _forget(self) -> None:
        self._here = OxigraphStore.in_memory()
        self._there: set[Quad] = set()
        self._known: set[Pattern] = set()

    def _matching(self, pattern: Pattern) -> Iterator[Quad]:
        graph, subject, predicate, object_ = pattern
        return self.quads(graph, subject=subject, predicate=predicate, object=object_)

    def _has(self, name: Iri) -> bool:
        return any(True for _ in self.quads(name))

    def _knows(self, pattern: Pattern) -> bool:
        """Say whether this, or what it is a part of, was fetched."""
        if pattern in self._known:
            return True
        return any(
            Pattern(*(pattern[at] if at in kept else None for at in _FIELDS)) in self._known  # type: ignore[arg-type]
            for kept in _WIDER
        )


def _is_document(pattern: Pattern) -> bool:
    graph, *others = pattern
    return graph is not None and graph.startswith(_DOCUMENT) and not any(others)


def _pattern_of(quad: Quad) -> Pattern:
    return Pattern(quad.graph, quad.subject, quad.predicate, quad.object)


def _tellings(quads: Iterable[Quad], wanted: set[Iri]) -> Iterator[tuple[Iri, str]]:
    """Yield the entities among quads of documents, and what each document calls them."""
    labels: dict[tuple[Iri, str], list[str]] = {}
    entities: list[tuple[tuple[Iri, str], Iri]] = []
    for quad in quads:
        at = (quad.graph, str(quad.subject))
        if quad.graph == CURRENT_GRAPH:
            continue
        if quad.predicate == _TELLS_OF and quad.object in wanted:
            entities.append((at, Iri(str(quad.object))))
        elif quad.predicate == _LABEL and isinstance(quad.object, Literal):
            labels.setdefault(at, []).append(quad.object.value)
    for at, entity in entities:
        for label in labels.get(at, ()):
            yield entity, label
