"""Finds themes that documents mention and that they say of no organisation that it works on."""

from collections import defaultdict
from typing import NamedTuple

from extract.model import Kind, Modality, Predicate
from graph.linkages.incidence import Incidence

LEAST = 2
"""Documents that mention a theme, or it is no news that nobody is said to work on it."""

_MOST_SHARE = 0.5
"""Of the themes mentioned: where more are without anybody, too little is said to find anything."""


class Unworked(NamedTuple):
    """A theme that nobody is said to work on.

    Attributes:
        documents: Of those chosen that mention it.
        elsewhere: Organisations said to work on it by what was not chosen.
    """

    entity_id: str
    label: str
    documents: int
    elsewhere: int = 0


class NobodyWorks(NamedTuple):
    """Themes without anybody, and how much is said of who works on what.

    Attributes:
        themes: On which nothing in the whole graph says that somebody works, most documents first.
        elsewhere: On which only what was not chosen says so.
        mentioned: Themes looked at: those that enough of the documents chosen mention.
        statements: In the whole graph, that an organisation works on a theme.
    """

    themes: tuple[Unworked, ...]
    elsewhere: tuple[Unworked, ...]
    mentioned: int
    statements: int

    @property
    def tells(self) -> bool:
        """Say whether enough is said of other themes to take silence on these for a finding."""
        return 0 < len(self.themes) <= _MOST_SHARE * self.mentioned


def unworked(chosen: Incidence, every: Incidence, *, least: int = LEAST) -> NobodyWorks:
    """Return themes on which nothing says that somebody works, as far as documents mention them.

    Work on a narrower theme is work on the theme; what is denied or only planned does not count.

    Args:
        chosen: Whose documents mention the themes.
        every: Of the whole graph, as a narrow choice leaves out who works on a theme elsewhere.
        least: Documents that mention a theme.
    """
    here, anywhere = _workers(chosen), _workers(every)
    themes, elsewhere, mentioned = [], [], 0
    for number, entity_id in enumerate(chosen.entities):
        if entity_id.partition("/")[0] != Kind.THEME or chosen.mentioning[number] < least:
            continue
        mentioned += 1
        within = chosen.members(entity_id).tolist()
        found = Unworked(entity_id, chosen.labels[number], int(chosen.mentioning[number]))
        workers = set().union(*(anywhere.get(each, ()) for each in within))
        if not workers:
            themes.append(found)
        elif here.keys().isdisjoint(within):
            elsewhere.append(found._replace(elsewhere=len(workers)))
    statements = sum(1 for said in every.statements if _is_work(said.predicate, said.modality))
    return NobodyWorks(_most_first(themes), _most_first(elsewhere), mentioned, statements)


def _workers(incidence: Incidence) -> dict[int, set[int]]:
    """Return who is said to work on each theme, by numbers of entities."""
    found: dict[int, set[int]] = defaultdict(set)
    for said in incidence.statements:
        if _is_work(said.predicate, said.modality):
            found[said.object].add(said.subject)
    return found


def _is_work(predicate: str, modality: str) -> bool:
    return predicate == Predicate.WORKS_ON and modality not in {Modality.NEGATED, Modality.PLANNED}


def _most_first(found: list[Unworked]) -> tuple[Unworked, ...]:
    return tuple(sorted(found, key=lambda each: (-each.documents, each.label, each.entity_id)))
