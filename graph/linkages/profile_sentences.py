"""Finds the sentences that tell most of an entity: what is stated of it, then where it is named."""

import numpy as np

from graph.linkages.incidence import Incidence
from graph.linkages.quotes import passages_stating


def passages_about(incidence: Incidence, entity_id: str) -> tuple[int, ...]:
    """Return the passages of a selection that mention an entity, by number, copies left out.

    Those that state something of it come first, the surest before; then the latest documents, those
    without a year last.
    """
    number = incidence.number_of.get(entity_id)
    if number is None:
        return ()
    found = incidence.mentions.passage[incidence.mentions.entity == number]
    stated = [each for each in incidence.statements if number in (each.subject, each.object)]
    stated.sort(key=lambda each: each.confidence)
    said = {
        passage: statement.confidence
        for statement, passages in zip(stated, passages_stating(incidence, stated), strict=True)
        for passage in passages
    }

    def order(passage: int) -> tuple[float, int, int]:
        year = incidence.documents[incidence.passages.document[passage]].year
        return (-said.get(passage, 0.0), -(year or 0), passage)

    return tuple(sorted(np.unique(found[incidence.first_said[found]]).tolist(), key=order))
