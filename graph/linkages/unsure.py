"""Finds what a person should look at: entities that many documents name, none of them surely."""

from typing import NamedTuple

import numpy as np

from graph.linkages.incidence import Incidence, SourceDocument

BELOW = 0.6
"""Mean confidence under which an entity is worth a look."""

LEAST = 3
"""Documents from which on it matters."""


class Unsure(NamedTuple):
    """An entity that is mentioned often, and not surely.

    Attributes:
        confidence: Of its mentions, the surest of each passage, on average; 0 to 1.
    """

    entity_id: str
    label: str
    documents: int
    confidence: float


def unsure_entities(incidence: Incidence) -> tuple[Unsure, ...]:
    """Return the entities of `LEAST` documents or more that are less sure than `BELOW`.

    Those of most documents come first.
    """
    size = len(incidence.entities)
    entity, confidence = incidence.mentions.entity, incidence.mentions.confidence
    total = np.bincount(entity, weights=confidence, minlength=size)
    mean = total / np.maximum(np.bincount(entity, minlength=size), 1)
    wanted = np.flatnonzero((incidence.mentioning >= LEAST) & (mean < BELOW))
    found = (
        Unsure(
            incidence.entities[n],
            incidence.labels[n],
            int(incidence.mentioning[n]),
            round(float(mean[n]), 3),
        )
        for n in wanted.tolist()
    )
    return tuple(sorted(found, key=lambda each: (-each.documents, each.confidence, each.entity_id)))


def documents_without_mentions(incidence: Incidence) -> tuple[SourceDocument, ...]:
    """Return the documents in which nothing is named that the graph knows."""
    with_some = np.zeros(len(incidence.documents), dtype=np.bool_)
    with_some[incidence.passages.document[incidence.mentions.passage]] = True
    bare = np.flatnonzero(incidence.counted & ~with_some)
    return tuple(incidence.documents[n] for n in bare.tolist())
