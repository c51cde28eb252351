"""Tells how sure the documents' mentions of an entity are, together."""

from collections.abc import Sequence

from graph.asking.asking import answers, as_decimal, as_id
from graph.iris import entity_iri
from graph.store import Store


def entity_confidence(store: Store, entity_id: str) -> float | None:
    """Return the mean confidence of all mentions of an entity, 0 to 1; None for no mention."""
    return entity_confidences(store, (entity_id,)).get(entity_id)


def entity_confidences(store: Store, entity_ids: Sequence[str]) -> dict[str, float]:
    """Return the mean confidence of the mentions of each entity that has some, 0 to 1."""
    entities = tuple(entity_iri(each) for each in entity_ids)
    rows = answers(store, "entity_confidences", entities=entities)
    return {as_id(entity): as_decimal(mean) for entity, mean in rows if mean is not None}
