"""Tells how sure the documents' mentions of an entity are, together."""

from graph.asking.asking import answers, as_decimal
from graph.iris import entity_iri
from graph.store import Store


def entity_confidence(store: Store, entity_id: str) -> float | None:
    """Return the mean confidence of all mentions of an entity, 0 to 1; None for no mention."""
    rows = answers(store, "entity_confidence", entity=entity_iri(entity_id))
    mean = rows[0][0] if rows else None
    return None if mean is None else as_decimal(mean)
