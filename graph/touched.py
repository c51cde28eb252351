"""Notes of which entities and documents something else may be told once a store was changed.

What pages show of all others is as before, and is not asked again
(`graph.linkages.kept_register`).
"""

from collections.abc import Iterable

from extract.model import Kind
from graph.iris import (
    CURRENT_GRAPH,
    DECISIONS_GRAPH,
    REFERENCE_GRAPHS,
    SOURCES_GRAPH,
)
from graph.terms import Iri, Quad, iri
from ontology.namespaces import BASE

MOST = 2000
"""Entities and documents noted; of more, all had better be asked again."""

_OF_ENTITIES = frozenset((CURRENT_GRAPH, DECISIONS_GRAPH, *REFERENCE_GRAPHS))
_WATCHED = _OF_ENTITIES | {SOURCES_GRAPH}
_ENTITY, _DOCUMENT = tuple(f"{BASE}{kind}/" for kind in Kind), f"{BASE}document/"
_TELL_OF_OBJECT = frozenset((iri("lk:nameOf"), iri("rdf:subject"), iri("rdf:object")))
"""Predicates of nodes that are no entities, names and links, by which they tell of one."""


class Touched:
    """Entities and documents of which quads came or went, besides those of documents' graphs.

    Attributes:
        nodes: They; None where it is not known which, or they are too many.
    """

    def __init__(self) -> None:
        self.nodes: set[Iri] | None = set()

    def note(self, quads: Iterable[Quad]) -> None:
        """Note of what some quads tell that come or go."""
        if self.nodes is None:
            return
        for subject, predicate, object_, graph in quads:
            if graph in _OF_ENTITIES:
                if subject.startswith(_ENTITY):
                    self.nodes.add(Iri(subject))
                elif predicate in _TELL_OF_OBJECT:
                    self.nodes.add(Iri(str(object_)))
            elif graph == SOURCES_GRAPH and subject.startswith(_DOCUMENT):
                self.nodes.add(Iri(subject))
        if len(self.nodes) > MOST:
            self.nodes = None

    def note_graph(self, name: Iri) -> None:
        """Note that a graph goes with all its quads."""
        if name in _WATCHED:
            self.nodes = None
