"""Finds what a reader points at on a page as decisions name it: by ids and quoted words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.model import Span
from graph.decisions.document_page import EVIDENCE, IDENTIFIES, QUOTES, SENTENCE, as_quoted
from graph.decisions.provenance import told_decisions
from graph.decisions.replay import replayed
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, THEMES_GRAPH, document_iri, entity_iri, id_of, span_iri
from graph.project import Project
from graph.store import Store
from graph.terms import Iri, Literal, iri
from ontology.namespaces import LK

_STANDS_FOR, _TELLS_OF, _LABEL = (
    iri("lk:standsFor"),
    iri("prov:specializationOf"),
    iri("rdfs:label"),
)
_PREFERRED = iri("skos:prefLabel")
_PREDICATE, _BEGIN = iri("rdf:predicate"), iri("nif:beginIndex")
_AROUND = 120
"""Characters shown before and after a phrase."""

_ENDS = (iri("rdf:subject"), iri("rdf:object"))


class PhraseThere(NamedTuple):
    """A phrase in a document.

    Attributes:
        document_id: The document's hash.
        span: Where it stands.
        words: It, as it is written there.
        around: What it stands in, on one line.
    """

    document_id: str
    span: Span
    words: str
    around: str


class MentionThere(NamedTuple):
    """A mention in a document.

    Attributes:
        entity_id: What it names, as the graph has it now.
        words: Its words.
        passage: Words of the sentence it stands in; empty where it stands in none.
    """

    entity_id: str
    words: str
    passage: str


def statements_there(
    store: Store, document_id: str, start: int, predicate: str, ends: tuple[str, str]
) -> list[str]:
    """Return the ids of the statements that a passage makes of two entities.

    Args:
        store: The graph.
        document_id: The document's hash.
        start: Where the passage begins, in characters.
        predicate: What is stated, as `tookPartIn`.
        ends: Ids of the two, in any order.
    """
    graph = document_iri(document_id)
    saying = store.quads(graph, predicate=_PREDICATE, object=Iri(LK + predicate))
    return sorted(
        id_of(quad.subject)
        for quad in saying
        if isinstance(quad.subject, Iri)
        and start in _beginnings(store, graph, quad.subject)
        and sorted(_resolved_ends(store, graph, quad.subject)) == sorted(ends)
    )


def mention_there(store: Store, document_id: str, span: Span) -> MentionThere | None:
    """Return the mention that is a stretch of a document; None where there is none."""
    graph = document_iri(document_id)
    node = span_iri(document_id, span.start, span.end)
    named = store.object_of(graph, node, IDENTIFIES)
    if named is None:
        return None
    sentence = store.object_of(graph, node, SENTENCE)
    passage = "" if sentence is None else _quoted(store, graph, Iri(str(sentence)))
    entity_id = _standing_for(store, id_of(str(named)))
    return MentionThere(entity_id, _quoted(store, graph, node), passage)


def phrases_there(project: Project, words: str, *, limit: int) -> list[PhraseThere]:
    """Return where some documents have a phrase, the first place of each, whatever its case."""
    pattern = re.compile(rf"(?<!\w){r'\s+'.join(map(re.escape, words.split()))}(?!\w)", re.I)
    found: list[PhraseThere] = []
    for path in sorted(project.texts.folder.glob("*.txt")):
        text = _text(project, path.stem)
        place = pattern.search(text)
        if place is not None:
            low, high = widened(text, *place.span())
            told = as_quoted(text[low:high])
            found.append(PhraseThere(path.stem, Span(*place.span()), as_quoted(place[0]), told))
        if len(found) == limit:
            break
    return found


def _text(project: Project, document_id: str) -> str:
    try:
        return project.text(document_id)
    except GraphError:  # taken out meanwhile
        return ""


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch around another that begins and ends between words."""
    low, high = max(0, start - _AROUND), min(len(text), end + _AROUND)
    low = text.find(" ", low, start) + 1 if low and " " in text[low:start] else low
    high = text.rfind(" ", end, high) if high < len(text) and " " in text[end:high] else high
    return low, high


def called(store: Store, entity_id: str, language: str = "en") -> str:
    """Return what an entity is called, also one that stands for another or for nothing now.

    Args:
        store: The graph.
        entity_id: The entity.
        language: In which a theme is told that no document names now.
    """
    node = entity_iri(entity_id)
    shown = store.object_of(CURRENT_GRAPH, node, _LABEL)
    if isinstance(shown, Literal):
        return shown.value
    labels = store.quads(THEMES_GRAPH, subject=node, predicate=_PREFERRED)
    by_language = {
        q.object.language: q.object.value for q in labels if isinstance(q.object, Literal)
    }
    if by_language:
        return by_language.get(language) or by_language.get("en") or min(by_language.values())
    for telling in store.quads(predicate=_TELLS_OF, object=node):
        told = store.object_of(telling.graph, Iri(str(telling.subject)), _LABEL)
        if isinstance(told, Literal):
            return told.value
    return entity_id.rsplit("/", 1)[-1].replace("-", " ")


def told_with_id(store: Store, entity_id: str) -> str:
    """Return what an entity is called, with the id by which it is decided on."""
    return f"{called(store, entity_id)} ({entity_id})"


def decided_names(store: Store) -> dict[str, str]:
    """Return what people decided that entities are called, also of those that are others now."""
    return dict(replayed(told_decisions(store)).rules.labels)


def now_called(store: Store, entity_id: str) -> str | None:
    """Return the id that an entity's id stands for now; None where no document has it."""
    node = entity_iri(entity_id)
    if store.object_of(CURRENT_GRAPH, node, _LABEL) is not None:
        return entity_id
    found = store.object_of(CURRENT_GRAPH, node, _STANDS_FOR)
    return None if found is None else id_of(str(found))


def _standing_for(store: Store, entity_id: str) -> str:
    found = store.object_of(CURRENT_GRAPH, entity_iri(entity_id), _STANDS_FOR)
    return entity_id if found is None else id_of(str(found))


def _beginnings(store: Store, graph: Iri, statement: Iri) -> Iterator[int]:
    for told in store.quads(graph, subject=statement, predicate=EVIDENCE):
        begin = store.object_of(graph, Iri(str(told.object)), _BEGIN)
        if isinstance(begin, Literal):
            yield int(begin.value)


def _resolved_ends(store: Store, graph: Iri, statement: Iri) -> Iterator[str]:
    for each in _ENDS:
        end = store.object_of(graph, statement, each)
        if end is not None:
            yield _standing_for(store, id_of(str(end)))


def _quoted(store: Store, graph: Iri, node: Iri) -> str:
    words = store.object_of(graph, node, QUOTES)
    return as_quoted(words.value) if isinstance(words, Literal) else ""
