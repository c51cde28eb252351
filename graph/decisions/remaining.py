"""Says what documents keep of a decision on a name when that is undone.

What an entity is and is called follows decisions at once. A name finds words when a text is read:
what was read with it, or without it, stays as it was until it is read again.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.theme_stems import stems
from graph.asking.asking import answers, as_document_id, as_text, kind_of
from graph.decisions.decision import Decision, Kind
from graph.decisions.naming import documents_with, named_by
from graph.iris import entity_iri
from graph.project import Project
from graph.store import Store
from graph.vocabulary.own_files import own_vocabulary, project_thesaurus
from ontology.names import name_key
from ontology.own_authority import packaged_of
from ontology.own_thesaurus import names_of
from ontology.thesaurus import LANGUAGES


class Remaining(NamedTuple):
    """What documents keep of a decision that is undone.

    Attributes:
        name: The name that it was on.
        documents: How many documents keep something of it until they are read again.
        is_named: Whether they name what the name found; else the name finds nothing in them.
    """

    name: str
    documents: int
    is_named: bool

    @property
    def in_words(self) -> str:
        """It as a line, with what to do."""
        if self.is_named:
            told = f"{self.documents:,} documents were read with the name {self.name!r} and keep it"
        else:
            told = f"{self.documents:,} documents were read without the name {self.name!r}"
        return f"{told} until they are read again: linkages add --again FILES"


def remaining(project: Project, store: Store, undone: Decision) -> Remaining | None:
    """Return what documents keep of a decision that was undone; None where that is nothing.

    Raises:
        VocabularyError: The project's own names cannot be read.
    """
    entities = named_by(undone)
    if not entities:
        return None
    if undone.kind is Kind.UNLABEL:
        without = _read_with_own_names(store) & documents_with(project, undone.name, "theme")
        without -= _naming(store, entities, undone.name)
        return Remaining(undone.name, len(without), is_named=False) if without else None
    if _is_name_still(project, entities, undone.name):
        return None
    naming = _naming(store, entities, undone.name)
    return Remaining(undone.name, len(naming), is_named=True) if naming else None


def _is_name_still(project: Project, entities: Sequence[str], name: str) -> bool:
    """Say whether texts are read with a name all the same."""
    if kind_of(entities[0]) == "theme":
        concepts = filter(None, map(project_thesaurus(project).concept, entities))
        return any(_is_same(each, name, "theme") for c in concepts for _, each in names_of(c))
    packaged = packaged_of(kind_of(entities[0])).candidates(name)
    own = (each for each in own_vocabulary(project).entities if each.entity_id in entities)
    kept = any(name_key(each) == name_key(name) for entity in own for each in entity.names)
    return kept or any(each.entity_id in entities for each in packaged)


def _naming(store: Store, entities: Sequence[str], name: str) -> set[str]:
    return {
        as_document_id(document)
        for entity in entities
        for document, words in answers(store, "read_by_name", entity=entity_iri(entity))
        if _is_same(as_text(words), name, kind_of(entity))
    }


def _is_same(words: str, name: str, kind: str) -> bool:
    """Say whether words are found by a name: those of a theme in any of their forms."""
    if kind != "theme":
        return name_key(words) == name_key(name)
    return any(stems(words, each) == stems(name, each) for each in LANGUAGES)


def _read_with_own_names(store: Store) -> set[str]:
    return {as_document_id(document) for (document,) in answers(store, "read_with_own_names")}


def remaining_of_each(
    project: Project, store: Store, taken: Sequence[Decision], known: Sequence[Decision]
) -> Iterator[Remaining]:
    """Yield what documents keep of the decisions that others, just taken, undid."""
    by_id = {each.decision_id: each for each in known}
    for each in taken:
        undone = by_id.get(each.undoes) if each.kind is Kind.UNDO else None
        found = remaining(project, store, undone) if undone else None
        if found is not None:
            yield found
