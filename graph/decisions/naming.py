"""Knows which decisions give names that texts are read with, and which texts have such words."""

import re
from collections.abc import Iterator

from graph.asking.asking import kind_of
from graph.decisions.decision import Decision, Kind, alias_id
from graph.failures import GraphError
from graph.project import Project
from ontology.own_authority import KINDS

_GIVING = frozenset({Kind.ALIAS, Kind.LABEL, Kind.RENAME, Kind.SPLIT})
_THEME = "theme"


def is_read_with(kind: str) -> bool:
    """Say whether texts are read with the names that people give to a kind of entity.

    Places come from the gazetteer, and an event's name is its own.
    """
    return kind in KINDS or kind == _THEME


def named_by(decision: Decision) -> tuple[str, ...]:
    """Return the ids that texts give to what bears a decision's name; none where it gives none."""
    if decision.kind is Kind.UNLABEL:
        return (decision.entity, *decision.names)
    entity = decision.into if decision.kind is Kind.SPLIT else decision.entity
    if decision.kind not in _GIVING or not decision.name or not is_read_with(kind_of(entity)):
        return ()
    return (alias_id(decision), entity) if decision.kind is Kind.ALIAS else (entity,)


def documents_with(project: Project, name: str, kind: str) -> set[str]:
    """Return the hashes of texts that have words as they name something of a kind.

    A theme in any case, unless the name is all capitals; an instrument with a capital first, an
    organisation as it is written or all in capitals.
    """
    pattern = _pattern(name, kind)
    return {each for each, words in _texts(project) if pattern.search(words)}


def _pattern(name: str, kind: str) -> re.Pattern[str]:
    words = _spaced(name)
    if kind == _THEME:
        words = words if name.isupper() else f"(?i:{words})"
    elif kind == "instrument":
        words = f"(?=[A-Z\u00c0-\u00de])(?i:{words})"
    else:
        words = f"(?:{words}|{_spaced(name.upper())})"
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _texts(project: Project) -> Iterator[tuple[str, str]]:
    for path in sorted(project.texts.folder.glob("*.txt")):
        try:
            yield path.stem, project.text(path.stem)
        except GraphError:  # taken out meanwhile
            continue
