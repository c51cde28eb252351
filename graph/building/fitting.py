"""Says between which kinds of entities a statement or a fact of an event can be.

What was read fits; a statement of something that was decided to be of another kind may not.
"""

from collections.abc import Mapping
from functools import lru_cache

from extract.model import Predicate
from graph.terms import Iri, iri
from ontology.namespaces import LK

_ORGANISATION, _PLACE, _THEME = (frozenset({each}) for each in ("organisation", "place", "theme"))
_EVENT, _INSTRUMENT = frozenset({"event"}), frozenset({"instrument"})
_ACTOR = _ORGANISATION | _PLACE

KINDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    Predicate.ORGANISED: (_ACTOR, _EVENT),
    Predicate.TOOK_PART_IN: (_ACTOR, _EVENT),
    Predicate.HELD_IN: (_EVENT, _PLACE),
    Predicate.CONCERNS: (_EVENT | _INSTRUMENT, _THEME),
    Predicate.WORKS_ON: (_ORGANISATION, _THEME),
    Predicate.WORKS_IN: (_ORGANISATION, _PLACE),
    Predicate.BASED_IN: (_ORGANISATION, _PLACE),
    Predicate.MEMBER_OF: (_ACTOR, _ORGANISATION),
    Predicate.PARTNER_OF: (_ACTOR, _ORGANISATION),
    Predicate.FUNDS: (_ACTOR, _ORGANISATION),
    Predicate.CALLS_ON: (_ACTOR, _ACTOR),
    Predicate.CRITICISES: (_ACTOR, _ACTOR),
    Predicate.INVOKES: (_ACTOR, _INSTRUMENT),
    Predicate.RATIFIES: (_ACTOR, _INSTRUMENT),
    Predicate.PUBLISHES: (_ORGANISATION, _INSTRUMENT | {"document"}),
}
"""Kinds of subject and object by predicate, as the vocabulary's domains and ranges have them."""

OF_EVENTS: Mapping[Iri, frozenset[str]] = {
    iri("lode:atPlace"): _PLACE,
    iri("lk:organisedBy"): _ACTOR,
}
"""Kinds of what is told of an event, by the property that tells it."""


def can_state(subject_id: str, predicate: Iri, object_id: str) -> bool:
    """Say whether a predicate can be between two entities."""
    return can_be_between(_kind(subject_id), predicate.removeprefix(LK), _kind(object_id))


@lru_cache(1 << 10)  # one of a few hundred, for each of many statements
def can_be_between(subject_kind: str, predicate: str, object_kind: str) -> bool:
    """Say whether a predicate, by its local name, can be between entities of two kinds."""
    subjects, objects = KINDS.get(predicate, (frozenset(), frozenset()))
    return subject_kind in subjects and object_kind in objects


def can_tell(predicate: Iri, entity_id: str) -> bool:
    """Say whether an entity can be where, or by whom, an event was held."""
    kinds = OF_EVENTS.get(predicate)
    return kinds is None or _kind(entity_id) in kinds


def _kind(entity_id: str) -> str:
    return entity_id.split("/", 1)[0]
