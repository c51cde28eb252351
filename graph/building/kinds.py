"""Owns which classes an entity of the corpus is in."""

from graph.building.resolution import is_minted
from graph.terms import Iri, iri
from ontology.namespaces import LK

_IN_THE_FIELD = {
    "organisation": "org:Organization",
    "place": "geo:Feature",
    "theme": "skos:Concept",
    "event": "lode:Event",
    "instrument": "bibo:LegalDocument",
}


def classes_of(entity_id: str) -> tuple[Iri, ...]:
    """Return the class of an entity's kind, which says that documents tell of it, and the field's.

    The field's class is left to the reference graphs for what they know, used or not.
    """
    own = kind_class(entity_id)
    kind = entity_id.split("/", 1)[0]
    return (own, iri(_IN_THE_FIELD[kind])) if _is_unknown(entity_id) else (own,)


def kind_class(entity_id: str) -> Iri:
    """Return the class of an entity's kind: `lk:Theme`."""
    return Iri(LK + entity_id.split("/", 1)[0].capitalize())


def _is_unknown(entity_id: str) -> bool:
    return is_minted(entity_id) or entity_id.startswith("event/")
