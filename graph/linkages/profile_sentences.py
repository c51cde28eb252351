"""Finds the sentences that tell most of an entity: what is stated of it, then where it is named."""

import numpy as np

from graph.linkages.incidence import Incidence


def passages_about(incidence: Incidence, entity_id: str) -> tuple[int, ...]:
    """Return the passages of a selection that mention an entity, by number, copies left out.

    Those that state something of it come first, the surest before; then the latest documents, those
    without a year last.
    """
    number = incidence.number_of.get(entity_id)
    if number is None:
        return ()
    found = incidence.mentions.passage[incidence.mentions.entity == number]
    said = {
        passage: statement.confidence
        for statement in sorted(incidence.statements, key=lambda each: each.confidence)
        if number in (statement.subject, statement.object)
        for passage in statement.passages
    }

    def order(passage: int) -> tuple[float, int, int]:
        year = incidence.documents[incidence.passages.document[passage]].year
        return (-said.get(passage, 0.0), -(year or 0), passage)

    return tuple(sorted(np.unique(found[incidence.first_said[found]]).tolist(), key=order))
