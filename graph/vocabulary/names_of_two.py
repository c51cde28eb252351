"""Finds names that people wrote into a project's thesaurus for a theme, and that another has too.

Of what was decided, `graph/decisions/theme_names.py` tells.
"""

from typing import NamedTuple

from graph.project import Project
from graph.vocabulary.own_files import VocabularyError, people_changes, project_thesaurus
from ontology.name_bearers import NameBearers
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
            theme = change.concept_id
            if others := bearers.sharing(theme, name):
                about = own_key(name), frozenset([theme, *others])
                found.setdefault(about, NameOfTwo(name, (theme, *others)))
    return list(found.values())


def _bearers(known: Thesaurus) -> NameBearers:
    found = NameBearers()
    for concept in known.concepts():
        if concept.deprecated or concept.is_group:  # which no text names
            continue
        for language, name in names_of(concept):
            is_called = concept.labels.get(language) == name
            found.add(concept.concept_id, language, name, is_called=is_called)
    return found
