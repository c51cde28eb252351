"""Chooses the label of an entity, from the reference graphs or from what documents call it."""

from typing import NamedTuple

from graph.building.resolution import is_minted
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Store
from graph.terms import Iri, Literal, iri

_COUNTED_LABELS = """
SELECT ?label (COUNT(?document) AS ?documents) WHERE {
  GRAPH ?document { ?telling prov:specializationOf ?entity ; rdfs:label ?label }
} GROUP BY ?label"""
_PREFERRED, _STANDS_FOR = iri("skos:prefLabel"), iri("lk:standsFor")


class Label(NamedTuple):
    """What an entity is called; whether a reference graph prefers it, so that it is told there."""

    words: str
    is_known: bool


def label_of(store: Store, entity_id: str) -> Label:
    """Return the label most documents use, then the longest; the reference's for a known entity.

    An entity without a label of its own takes one from the names that stand for it.
    """
    node = entity_iri(entity_id)
    known = None if is_minted(entity_id) else _reference_label(store, node)
    if known:
        return Label(known, is_known=True)
    told = _counted_label(store, node) or _borrowed_label(store, node)
    return Label(told or entity_id, is_known=False)


def _reference_label(store: Store, node: Iri) -> str | None:
    found = {
        (quad.object.language not in {None, "en"}, quad.object.value)
        for quad in store.quads(subject=node, predicate=_PREFERRED)
        if quad.graph != CURRENT_GRAPH and isinstance(quad.object, Literal)
    }
    return min(found)[1] if found else None


def _counted_label(store: Store, node: Iri) -> str | None:
    ranked = [
        (-int(documents.value), -len(label.value), label.value)
        for label, documents in store.select(_COUNTED_LABELS, {"entity": node})
        if isinstance(label, Literal) and isinstance(documents, Literal)
    ]
    return min(ranked)[2] if ranked else None


def _borrowed_label(store: Store, node: Iri) -> str | None:
    names = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=node)
    others = sorted(id_of(quad.subject) for quad in names if quad.subject != node)
    labels = [_counted_label(store, entity_iri(other)) for other in others]
    return next((label for label in labels if label), None)
