"""Says what a decision would change, before it is taken."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graph.asking.asking import answers, as_whole
from graph.decisions.decision import Decision, Kind
from graph.decisions.document_page import as_quoted
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, document_iri, entity_iri
from graph.project import Project
from graph.store import QuadSource, Store
from graph.terms import Iri, Literal, Quad, iri, text
from graph.vocabulary.own_files import project_thesaurus
from ontology.thesaurus import Thesaurus

_PASSAGES, _BETWEEN = iri("lk:passages"), iri("lk:between")
_SUBJECT, _OBJECT = iri("rdf:subject"), iri("rdf:object")
_NAMING = frozenset({Kind.LABEL, Kind.ALIAS})
_ON_MENTIONS = frozenset({Kind.SPLIT, Kind.REJECT_MENTION, Kind.REJECT_THEME})


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
        if decision.kind in {Kind.UNDO, Kind.WITHDRAW}:
            return Effect()
        if decision.documents:
            return _in_documents(store, decision)
        if decision.kind is Kind.UNLABEL:
            return _without_words(store, decision)
        if decision.kind in _NAMING:
            found = _reaching(store, [decision.entity]) if decision.language == "en" else Effect()
            return found._replace(read_again=len(documents_with(project, decision.name)))
        below = [decision.entity]
        if decision.kind is Kind.BROADER:
            below += _all_below(project_thesaurus(project), decision.entity)
        return _reaching(store, below)


def _reaching(store: QuadSource, entities: Sequence[str]) -> Effect:
    """Return what the graph counts for entities; of several, the most documents of one."""
    nodes = [entity_iri(each) for each in entities]
    documents = {each for node in nodes for each in _mentioning(store, node)}
    passages = sum(_count(store, node, _PASSAGES) for node in nodes)
    links = {each for node in nodes for each in _links(store, node)}
    return Effect(len(documents), passages, len(links))


def _mentioning(store: QuadSource, node: Iri) -> Iterable[str]:
    found = store.quads(CURRENT_GRAPH, predicate=iri("lk:mentions"), object=node)
    return (str(quad.subject) for quad in found)


def _links(store: QuadSource, node: Iri) -> Iterable[str]:
    for predicate in (_SUBJECT, _OBJECT, _BETWEEN):
        found = store.quads(CURRENT_GRAPH, predicate=predicate, object=node)
        yield from (str(quad.subject) for quad in found)


def _count(store: QuadSource, node: Iri, predicate: Iri) -> int:
    found = store.object_of(CURRENT_GRAPH, node, predicate)
    return int(found.value) if isinstance(found, Literal) else 0


def _without_words(store: Store, decision: Decision) -> Effect:
    """Return where mentions of an entity have certain words, which will name it no more."""
    rows = answers(
        store,
        "mentions_with_words",
        entity=entity_iri(decision.entity),
        words=text(as_quoted(decision.name).casefold()),
    )
    told = next(iter(rows), None)
    return Effect() if told is None else Effect(read_again=as_whole(told[0]))


def _in_documents(store: Store, decision: Decision) -> Effect:
    if decision.kind is Kind.DESCRIBE:
        return Effect(len(decision.documents))
    passages: set[str] = set()
    documents: set[str] = set()
    names = [entity_iri(e) for e in dict.fromkeys((decision.entity, *decision.names)) if e]
    for document in map(document_iri, decision.documents):
        for node in names:
            mentions = store.quads(document, predicate=iri("itsrdf:taIdentRef"), object=node)
            for mention in mentions:
                if decision.words and _words(store, document, mention) != decision.words:
                    continue
                passage = store.object_of(document, Iri(str(mention.subject)), iri("nif:sentence"))
                words = store.object_of(document, Iri(str(passage)), iri("nif:anchorOf"))
                quoted = as_quoted(words.value) if isinstance(words, Literal) else ""
                if not decision.passage or quoted == decision.passage:
                    passages.add(str(passage))
                    documents.add(document)
    if decision.kind in _ON_MENTIONS:
        return Effect(len(documents), len(passages))
    return Effect(len(decision.documents), len(passages) or len(decision.documents))


def _words(store: Store, document: Iri, mention: Quad) -> str:
    told = store.object_of(document, Iri(str(mention.subject)), iri("nif:anchorOf"))
    return as_quoted(told.value) if isinstance(told, Literal) else ""


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
