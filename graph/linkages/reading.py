"""Reads the incidence of a generation from its store, in long scans rather than many look-ups.

A mention's IRI says where it stands, so that its passage is found without asking; names are
resolved here. Of the ways tried, two scans and a join here take half the time of a join in SPARQL
(docs/decisions/0195-incidence-in-arrays.md).
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import answers, as_document_id, as_id, as_optional, as_text, question
from graph.building.contribution import MOST_ENTITIES
from graph.building.fitting import can_state
from graph.iris import span_iri
from graph.linkages.incidence import Incidence, Mentions, Numbers, Passages, Said, SourceDocument
from graph.linkages.repeated import same_texts
from graph.store import Store
from graph.terms import Iri
from ontology.namespaces import BASE, LK

_TEXT = f"<{BASE}text/"
_LATEST = 10_000
_SPAN = rb"<%btext/([0-9a-f]+)#char=(\d+),(\d+)>" % BASE.encode()
_PASSAGE = re.compile(_SPAN)
_MENTION = re.compile(rb"%b\t<%b([^>\n]*)>" % (_SPAN, BASE.encode()))
_SURE = r'"?([\d.]+)'
"""A decimal as tables have it: bare where it has a point, else in quotation marks with its type."""

_CONFIDENCE = re.compile(rb"<%btext/([^>\n]*)>\t%b" % (BASE.encode(), _SURE.encode()))


class _Ends(NamedTuple):
    """What the ends of statements are: entities by number, and the number of each id."""

    entities: tuple[str, ...]
    resolved: dict[str, int]

    def between(self, subject: str, predicate: Iri, object_: str) -> tuple[int, int] | None:
        """Return the entities that a statement is between, if it can be between such."""
        ends = [self.resolved.get(each[1:-1].removeprefix(BASE)) for each in (subject, object_)]
        if ends[0] is None or ends[1] is None:
            return None
        fits = can_state(self.entities[ends[0]], predicate, self.entities[ends[1]])
        return (ends[0], ends[1]) if fits else None


def read_incidence(store: Store) -> Incidence:
    """Read who is mentioned where, once for a generation of the store."""
    documents = _documents(store)
    number_of_document = {each.document_id: number for number, each in enumerate(documents)}
    labels, stands_for = _entities(store)
    entities = tuple(sorted(labels))
    number_of = {each: number for number, each in enumerate(entities)}
    resolved = {local: number_of[entity] for local, entity in stands_for.items()}
    spans = _passages(store, number_of_document)
    rows = _mentions(store, number_of_document, resolved, spans)
    mentions = _once_a_passage(rows)
    distinct = np.bincount(mentions.passage, minlength=len(spans))
    passages = Passages(
        spans[:, 0],
        spans[:, 1],
        spans[:, 2],
        _texts(store, documents, spans, rows),
        (distinct > 1) & (distinct <= MOST_ENTITIES),
    )
    return Incidence(
        documents,
        entities,
        tuple(labels[each] for each in entities),
        _within(store, frozenset(entities)),
        np.ones(len(documents), dtype=np.bool_),
        passages,
        mentions,
        tuple(_statements(store, number_of_document, _Ends(entities, resolved), spans)),
        _sureness(rows, len(entities)),
    )


def _documents(store: Store) -> tuple[SourceDocument, ...]:
    found = (
        SourceDocument(
            as_document_id(document),
            as_text(title),
            as_optional(issued),
            as_optional(publisher),
            as_text(language),
        )
        for document, title, issued, publisher, language in answers(store, "incidence_documents")
    )
    return tuple(sorted(found, key=lambda each: (each.year or _LATEST, each.document_id)))


def _entities(store: Store) -> tuple[dict[str, str], dict[str, str]]:
    """Return the label of each entity, and what each id of a document stands for."""
    labels, stands_for = {}, {}
    for local, entity, label in answers(store, "incidence_resolved"):
        labels[as_id(entity)] = as_text(label)
        stands_for[as_id(local)] = as_id(entity)
    return labels, stands_for


def _passages(store: Store, number_of_document: dict[str, int]) -> Numbers:
    """Return document, start and end of each passage, in order, shape (passages, 3)."""
    spans = _spans(_PASSAGE.findall(_table(store, "passages")), number_of_document)
    return spans[np.lexsort((spans[:, 2], spans[:, 1], spans[:, 0]))]


def _mentions(
    store: Store, number_of_document: dict[str, int], resolved: dict[str, int], spans: Numbers
) -> Numbers:
    """Return passage, entity, thousandths, start and length of mentions, shape (mentions, 5)."""
    numbers = {local.encode(): number for local, number in resolved.items()}
    rows = [row for row in _MENTION.findall(_table(store, "mentions")) if row[3] in numbers]
    sure = dict(_CONFIDENCE.findall(_table(store, "confidences")))
    where = _spans(rows, number_of_document)
    confidences = [sure.get(b"%b#char=%b,%b" % row[:3], b"0") for row in rows]
    thousandths = np.round(_decimals(confidences) * 1000).astype(np.int32)
    entity = np.array([numbers[row[3]] for row in rows], dtype=np.int32)
    passage, length = _passage_of(where, spans), where[:, 2] - where[:, 1]
    return np.column_stack((passage, entity, thousandths, where[:, 1], length))


def _spans(rows: list[tuple[bytes, ...]], number_of_document: dict[str, int]) -> Numbers:
    """Return document, start and end from rows that begin with them, shape (rows, 3)."""
    numbers = {document_id.encode(): number for document_id, number in number_of_document.items()}
    documents = np.array([numbers[row[0]] for row in rows], dtype=np.int32)
    starts, ends = (_decimals([row[n] for row in rows]).astype(np.int32) for n in (1, 2))
    return np.column_stack((documents, starts, ends))


def _decimals(written: list[bytes]) -> NDArray[np.float64]:
    return np.array(written, dtype=np.bytes_).astype(np.float64)


def _passage_of(places: Numbers, spans: Numbers) -> Numbers:
    """Return the number of the passage that each span begins in."""
    found = np.searchsorted(_keys(spans), _keys(places), side="right") - 1
    return found.astype(np.int32)


def _keys(spans: Numbers) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return spans[:, 0].astype(np.int64) << 32 | spans[:, 1]


def _once_a_passage(rows: Numbers) -> Mentions:
    """Return each entity of a passage once, with its highest confidence."""
    ordered = rows[np.lexsort((-rows[:, 2], rows[:, 1], rows[:, 0]))]
    new = np.ones(len(ordered), dtype=np.bool_)
    new[1:] = (ordered[1:, :2] != ordered[:-1, :2]).any(axis=1)
    kept = ordered[new]
    return Mentions(kept[:, 0], kept[:, 1], (kept[:, 2] / 1000).astype(np.float32))


def _sureness(rows: Numbers, entities: int) -> NDArray[np.float64]:
    """Return the mean confidence of the mentions of each entity; not a number for none."""
    mentions = np.bincount(rows[:, 1], minlength=entities)
    together = np.bincount(rows[:, 1], weights=rows[:, 2], minlength=entities)
    sureness = np.full(entities, np.nan)
    np.divide(together / 1000, mentions, out=sureness, where=mentions > 0)
    return sureness


def _texts(
    store: Store, documents: tuple[SourceDocument, ...], spans: Numbers, rows: Numbers
) -> Numbers:
    def iris(passages: Iterable[int]) -> list[str]:
        return [
            span_iri(documents[spans[each, 0]].document_id, spans[each, 1], spans[each, 2])
            for each in passages
        ]

    return same_texts(store, rows, spans[:, 2] - spans[:, 1], iris)


def _statements(
    store: Store, number_of_document: dict[str, int], known: _Ends, spans: Numbers
) -> Iterator[Said]:
    passages: dict[str, set[int]] = {}
    told: dict[str, tuple[int, str, int, float, str]] = {}
    number = {tuple(span): place for place, span in enumerate(spans.tolist())}
    rows = (line.split("\t") for line in _table(store, "statements").decode().split("\n")[1:-1])
    for statement, subject, predicate, object_, sure, modality, evidence in rows:
        ends = known.between(subject, Iri(predicate[1:-1]), object_)
        place = number.get(_span(evidence, number_of_document) or ())
        if ends is not None and place is not None:
            name, how = (each[1:-1].removeprefix(LK) for each in (predicate, modality))
            told[statement] = (ends[0], name, ends[1], _sure(sure), how)
            passages.setdefault(statement, set()).add(place)
    said = (Said(*each, tuple(sorted(passages[statement]))) for statement, each in told.items())
    yield from sorted(said)


def _sure(written: str) -> float:
    found = re.match(_SURE, written)
    return float(found[1]) if found else 0.0


def _within(store: Store, entities: frozenset[str]) -> dict[str, frozenset[str]]:
    """Return what is narrower than a theme or contained in a place, at any depth."""
    outer: dict[str, set[str]] = {}
    for inner, wider in answers(store, "incidence_wider"):
        outer.setdefault(as_id(inner), set()).add(as_id(wider))
    found: dict[str, set[str]] = {}
    for inner in outer.keys() & entities:
        waiting, seen = [inner], {inner}
        while waiting:
            for wider in outer.get(waiting.pop(), set()) - seen:
                seen.add(wider)
                waiting.append(wider)
                found.setdefault(wider, set()).add(inner)
    return {wider: frozenset(inner) for wider, inner in sorted(found.items())}


def _span(iri: str, number_of_document: dict[str, int]) -> tuple[int, int, int] | None:
    """Return document, start and end from the IRI of a stretch of text, as TSV writes it."""
    text_id, _, span = iri[len(_TEXT) : -1].partition("#char=")
    start, _, end = span.partition(",")
    document = number_of_document.get(text_id)
    return None if document is None else (document, int(start), int(end))


def _table(store: Store, name: str) -> bytes:
    """Ask a packaged question and return its answer as TSV: several times faster than terms."""
    output = BytesIO()
    store.answer(question(f"incidence_{name}"), lambda _: "tsv", output=output)
    return output.getvalue()
