"""Looks up at once, over all documents, what a visit would ask of each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from graph.store import Described, QuadSource
from graph.terms import Iri, Literal, Term, iri

_TELLS_OF = iri("prov:specializationOf")
_LABELS_TOLD = """
SELECT ?label (COUNT(?document) AS ?documents) WHERE {
  GRAPH ?document { ?telling prov:specializationOf ?entity ; rdfs:label ?label }
} GROUP BY ?label"""
_NAMED_BESIDE = """
SELECT ?passage (GROUP_CONCAT(DISTINCT STR(?other)) AS ?others) WHERE {
  GRAPH ?document {
    ?mention itsrdf:taIdentRef ?entity ; nif:sentence ?passage .
    ?beside nif:sentence ?passage ; itsrdf:taIdentRef ?other
  }
} GROUP BY ?passage"""


class Asked(QuadSource, Protocol):
    """A store that is asked in SPARQL with some variables given."""

    def select(
        self, query: str, bindings: Mapping[str, Term] = ...
    ) -> list[tuple[Term | None, ...]]:
        """Return the rows of a SELECT over all named graphs."""


def labels_told(store: Asked, entities: Sequence[Iri]) -> Mapping[Iri, Counter[str]]:
    """Return how many documents call each entity what; an entity without is left out."""
    told: dict[Iri, Counter[str]] = {}
    for entity in entities:
        if not any(True for _ in store.quads(predicate=_TELLS_OF, object=entity)):
            continue  # as most that were decided: to see that is ten times as quick as asking
        rows = store.select(_LABELS_TOLD, {"entity": entity})
        counts = {
            label.value: int(documents.value)
            for label, documents in rows
            if isinstance(label, Literal) and isinstance(documents, Literal)
        }
        if counts:
            told[entity] = Counter(counts)
    return told


def described(
    store: Asked, predicate: Iri, leads_to: Iri, properties: Sequence[Iri]
) -> Sequence[Described]:
    """Return the nodes from which a predicate leads to another, in any graph, described."""
    values = [f"?value{at}" for at in range(len(properties))]
    wanted = " ".join(
        f"OPTIONAL {{ ?node <{each}> {value} }}"
        for each, value in zip(properties, values, strict=True)
    )
    rows = store.select(
        f"SELECT ?graph ?node {' '.join(values)} WHERE {{"
        f" GRAPH ?graph {{ ?node <{predicate}> <{leads_to}> {wanted} }} }}"
    )
    return [Described(_iri(name), _iri(node), tuple(told)) for name, node, *told in rows]


def named_beside(store: Asked, entity: Iri) -> Mapping[Iri, Sequence[Iri]]:
    """Return of each passage that mentions an entity what it names, the entity included."""
    rows = store.select(_NAMED_BESIDE, {"entity": entity})
    return {
        _iri(passage): tuple(map(Iri, others.value.split(" ")))
        for passage, others in rows
        if isinstance(others, Literal)
    }


def _iri(term: Term | None) -> Iri:
    return Iri(str(term))
