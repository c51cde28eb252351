"""Says what a decision would change, before it is taken."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.asking.asking import answers, as_document_id, kind_of
from graph.decisions.decision import Decision, Kind
from graph.decisions.document_page import as_quoted
from graph.decisions.foreseen import Foreseen, reaching
from graph.decisions.knowing import as_taken_last
from graph.decisions.known import Known
from graph.decisions.naming import documents_with, named_by
from graph.decisions.provenance import told_decisions
from graph.decisions.refusing import check_beside
from graph.decisions.theme_sense import check_themes
from graph.iris import entity_iri, short_hash
from graph.project import Project
from graph.store import Store
from graph.terms import text
from graph.vocabulary.own_files import project_thesaurus
from ontology.thesaurus import Thesaurus


class Effect(NamedTuple):
    """What a decision would change.

    Attributes:
        documents: In how many documents it changes what is named or shown at once.
        passages: In how many passages of them.
        links: How many links, stated or by being named together, change or go.
        read_again: In how many documents words stand that would be named once they are read again.
    """

    documents: int = 0
    passages: int = 0
    links: int = 0
    read_again: int = 0

    @property
    def in_words(self) -> str:
        """The effect as a line."""
        told = (
            f"{self.documents:,} documents, {self.passages:,} passages and {self.links:,} links "
            "change at once"
        )
        if self.read_again:
            told += f"; {self.read_again:,} documents have the words and would name it, read again"
        return told


def effect_of(project: Project, decision: Decision) -> Effect:
    """Return what a decision would change in a project, which stays as it is.

    Raises:
        DecisionError: It would be refused beside what is decided, or by the thesaurus.
    """
    with project.reading() as store:
        told = told_decisions(store)
        check_themes(project, [decision], told)
        check_beside(decision, Known(told), store, ())
        foreseen = Foreseen.of(store, told, as_taken_last(store, told, decision))
        read_again = _read_again(project, store, decision)
        told_of = foreseen.reach(project.text)
        if moved := foreseen.moved_theme:
            below = [moved, *_all_below(project_thesaurus(project), moved)]
            told_of += reaching(store, below)
        return Effect(*told_of, read_again)


def _read_again(project: Project, store: Store, decision: Decision) -> int:
    """Return in how many documents words would name something else than they do, read again."""
    entities = named_by(decision)
    if not entities:
        return 0
    named = {each for entity in entities for each in _with_words(store, entity, decision.name)}
    if decision.kind is Kind.UNLABEL:
        return len(named)
    return len(documents_with(project, decision.name, kind_of(entities[-1])) - named)


def _with_words(store: Store, entity: str, words: str) -> Iterator[str]:
    """Yield the hashes of documents in which words name an entity."""
    wanted = text(as_quoted(words).casefold())
    for (document,) in answers(
        store, "mentions_with_words", entity=entity_iri(entity), words=wanted
    ):
        yield short_hash(as_document_id(document))


def _all_below(known: Thesaurus, concept_id: str) -> list[str]:
    found: dict[str, None] = {}
    waiting = [concept_id]
    while waiting:
        below = [each for each in known.narrower_ids(waiting.pop()) if each not in found]
        found |= dict.fromkeys(below)
        waiting += below
    return list(found)
