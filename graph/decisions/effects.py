"""Says what a decision would change, before it is taken."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from graph.asking.asking import answers, as_whole
from graph.decisions.decision import Decision, Kind
from graph.decisions.document_page import as_quoted
from graph.decisions.foreseen import Foreseen, reaching
from graph.decisions.knowing import as_taken_last
from graph.decisions.provenance import told_decisions
from graph.failures import GraphError
from graph.iris import entity_iri
from graph.project import Project
from graph.store import Store
from graph.terms import text
from graph.vocabulary.own_files import project_thesaurus
from ontology.thesaurus import Thesaurus

_NAMING = frozenset({Kind.LABEL, Kind.ALIAS})


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
    """Return what a decision would change in a project, which stays as it is."""
    with project.reading() as store:
        told = told_decisions(store)
        foreseen = Foreseen.of(store, told, as_taken_last(store, told, decision))
        read_again = 0
        if decision.kind is Kind.UNLABEL:
            read_again = _with_words(store, decision)
        elif decision.kind in _NAMING:
            read_again = len(documents_with(project, decision.name))
        told_of = foreseen.reach(project.text)
        if moved := foreseen.moved_theme:
            below = [moved, *_all_below(project_thesaurus(project), moved)]
            told_of += reaching(store, below)
        return Effect(*told_of, read_again)


def _with_words(store: Store, decision: Decision) -> int:
    """Return in how many documents mentions of an entity have words that will name it no more."""
    rows = answers(
        store,
        "mentions_with_words",
        entity=entity_iri(decision.entity),
        words=text(as_quoted(decision.name).casefold()),
    )
    told = next(iter(rows), None)
    return 0 if told is None else as_whole(told[0])


def _all_below(known: Thesaurus, concept_id: str) -> list[str]:
    found: dict[str, None] = {}
    waiting = [concept_id]
    while waiting:
        below = [each for each in known.narrower_ids(waiting.pop()) if each not in found]
        found |= dict.fromkeys(below)
        waiting += below
    return list(found)


def documents_with(project: Project, name: str) -> set[str]:
    """Return the hashes of texts that have words, in any case unless they are all capitals."""
    parts = r"\s+".join(map(re.escape, name.split()))
    pattern = re.compile(rf"(?<!\w){parts}(?!\w)", 0 if name.isupper() else re.IGNORECASE)
    return {each for each, words in _texts(project) if pattern.search(words)}


def _texts(project: Project) -> Iterable[tuple[str, str]]:
    for path in sorted(project.texts.folder.glob("*.txt")):
        try:
            yield path.stem, project.text(path.stem)
        except GraphError:  # taken out meanwhile
            continue
