"""Finds names that people wrote into a project's thesaurus for a theme, and that another has too.

Of what was decided, `graph/decisions/theme_names.py` tells by the same rule.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from graph.project import Project
from graph.vocabulary.own_files import VocabularyError, people_changes, project_thesaurus
from ontology.own_thesaurus import names_of, own_key
from ontology.thesaurus import Thesaurus


class NameOfTwo(NamedTuple):
    """A name that several themes have, by ids: first the one for which people wrote it."""

    name: str
    themes: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """What is to be done about it, in a line."""
        return (
            f"{self.name!r} is a name of {' and of '.join(self.themes)}, so that texts mean each "
            "by it; take it out of the project's thesaurus, or from the others: linkages decide "
            "unlabel"
        )


def names_of_two(project: Project) -> list[NameOfTwo]:
    """Return the names in what people wrote by which a text means several themes, each once.

    They are names in one language of both, or what one of them is called in any.
    """
    try:
        by_people = people_changes(project)
        known = project_thesaurus(project) if by_people else None
    except VocabularyError:  # which `add` and `status` tell
        return []
    if known is None:
        return []
    bearers = _bearers(known)
    found: dict[tuple[str, frozenset[str]], NameOfTwo] = {}
    for change in by_people:
        for _, name in names_of(change):
            theme, key = change.concept_id, own_key(name)
            others = sorted(_beside(theme, bearers[key]))
            if others:
                about = key, frozenset([theme, *others])
                found.setdefault(about, NameOfTwo(name, (theme, *others)))
    return list(found.values())


type _Bearers = dict[str, dict[str, bool]]
"""From themes to the languages in which they have a name, and whether they are called so."""


def _bearers(known: Thesaurus) -> dict[str, _Bearers]:
    found: dict[str, _Bearers] = defaultdict(lambda: defaultdict(dict))
    for concept in known.concepts():
        if concept.deprecated or concept.is_group:  # which no text names
            continue
        for language, name in names_of(concept):
            languages = found[own_key(name)][concept.concept_id]
            called = concept.labels.get(language) == name
            languages[language] = languages.get(language, False) or called
    return found


def _beside(theme: str, bearers: _Bearers) -> Iterator[str]:
    own = bearers.get(theme, {})
    for other, languages in bearers.items():
        is_called = any(languages.values()) or any(own.values())
        if own and other != theme and (own.keys() & languages.keys() or is_called):
            yield other
