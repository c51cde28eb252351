"""Notes of which entities and documents something else may be told once a store was changed.

What pages show of all others is as before, and is not asked again
(`graph.linkages.kept_register`).
"""

from collections.abc import Iterable

from extract.model import Kind, Predicate
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
_NAME_OF, _ENDS = iri("lk:nameOf"), frozenset((iri("rdf:subject"), iri("rdf:object")))
"""Predicates of nodes that are no entities, names and links, by which they tell of one."""

_LINKS = frozenset(iri(f"lk:{each}") for each in Predicate)
"""Predicates from entity to entity, each of which a link tells, too."""


class Touched:
    """Entities and documents of which quads came or went, besides those of documents' graphs.

    Attributes:
        nodes: They; None where it is not known which, or they are too many.
        ends: Entities from or to which links came or went; of those that are not among the nodes
            nothing else did.
    """

    def __init__(self) -> None:
        self.nodes: set[Iri] | None = set()
        self.ends: set[Iri] = set()

    def note(self, quads: Iterable[Quad]) -> None:
        """Note of what some quads tell that come or go."""
        if self.nodes is None:
            return
        for subject, predicate, object_, graph in quads:
            if graph in _OF_ENTITIES:
                if predicate in _ENDS:
                    self.ends.add(Iri(str(object_)))
                elif subject.startswith(_ENTITY):
                    if predicate not in _LINKS:
                        self.nodes.add(Iri(subject))
                elif predicate == _NAME_OF:
                    self.nodes.add(Iri(str(object_)))
            elif graph == SOURCES_GRAPH and subject.startswith(_DOCUMENT):
                self.nodes.add(Iri(subject))
        if len(self.nodes) + len(self.ends) > MOST:
            self.nodes = None

    def note_graph(self, name: Iri) -> None:
        """Note that a graph goes with all its quads."""
        if name in _WATCHED:
            self.nodes = None
