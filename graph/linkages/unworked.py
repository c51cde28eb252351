"""Finds themes that documents mention and that they say of no organisation that it works on."""

from typing import NamedTuple

from extract.model import Kind, Modality, Predicate
from graph.linkages.incidence import Incidence

LEAST = 2
"""Documents that mention a theme, or it is no news that nobody is said to work on it."""


class Unworked(NamedTuple):
    """A theme that nobody is said to work on."""

    entity_id: str
    label: str
    documents: int


def unworked(incidence: Incidence, *, least: int = LEAST) -> tuple[Unworked, ...]:
    """Return themes on which nothing that counts says that somebody works, most documents first.

    Work on a narrower theme is work on the theme; what is denied does not count.
    """
    worked = {
        said.object
        for said in incidence.statements
        if said.predicate == Predicate.WORKS_ON and said.modality != Modality.NEGATED
    }
    found = [
        Unworked(entity_id, incidence.labels[number], int(incidence.mentioning[number]))
        for number, entity_id in enumerate(incidence.entities)
        if entity_id.partition("/")[0] == Kind.THEME
        and incidence.mentioning[number] >= least
        and worked.isdisjoint(incidence.members(entity_id).tolist())
    ]
    return tuple(sorted(found, key=lambda each: (-each.documents, each.label, each.entity_id)))
