"""Makes the incidence of a generation of what its documents say: names are resolved here."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import (
    answers,
    as_document_id,
    as_id,
    as_optional,
    as_text,
    kind_of,
)
from graph.building.contribution import MOST_ENTITIES
from graph.building.fitting import can_be_between
from graph.linkages.incidence import Incidence, Mentions, Numbers, Passages, Said, SourceDocument
from graph.linkages.reading_tables import read_tables
from graph.linkages.repeated import same_texts, with_words
from graph.linkages.tables import Tables, in_order, numbers_in, passage_of
from graph.store import Store

_LATEST = 10_000


class Resolved(NamedTuple):
    """What names stand for, over the whole corpus.

    Attributes:
        labels: What each entity that a name stands for is called.
        stands_for: The entity that each id of a document stands for.
        directly_within: Each theme or place that is directly within another, and that.
    """

    labels: Mapping[str, str]
    stands_for: Mapping[str, str]
    directly_within: Iterable[tuple[str, str]]


class _Numbered(NamedTuple):
    """What the documents and words of tables are in the incidence.

    Attributes:
        document: The number of each document.
        entity: The number of the entity that each word stands for; -1 where it is none.
    """

    document: Numbers
    entity: Numbers


def read_incidence(store: Store) -> Incidence:
    """Read who is mentioned where, once for a generation of the store."""
    documents = source_documents(store)
    tables = read_tables(store, [each.document_id for each in documents])
    return incidence_of(documents, with_words(store, tables), read_resolved(store))


def incidence_of(
    documents: tuple[SourceDocument, ...], tables: Tables, resolved: Resolved
) -> Incidence:
    """Return who is mentioned where, of what documents say and what names stand for.

    Args:
        documents: All of a graph, in the order of `source_documents`.
        tables: What they say, with hashes of the passages that may say the same.
        resolved: What their names stand for.
    """
    labels = resolved.labels
    entities = tuple(sorted(labels))
    known = [resolved.stands_for.get(word, "") for word in tables.words]
    numbered = _Numbered(
        numbers_in(tables.documents, [each.document_id for each in documents]),
        numbers_in(known, entities),
    )
    spans = _renumbered(tables.passages, numbered)
    spans = spans[order := in_order(spans)]
    rows = _mentions(tables, numbered, spans)
    mentions = _once_a_passage(rows)
    distinct = np.bincount(mentions.passage, minlength=len(spans))
    passages = Passages(
        spans[:, 0],
        spans[:, 1],
        spans[:, 2],
        same_texts(tables.says[order], rows),
        (distinct > 1) & (distinct <= MOST_ENTITIES),
    )
    return Incidence(
        documents,
        entities,
        tuple(labels[each] for each in entities),
        _within(resolved.directly_within, frozenset(entities)),
        np.ones(len(documents), dtype=np.bool_),
        passages,
        mentions,
        _statements(tables, numbered, entities, spans),
        _sureness(rows, len(entities)),
    )


def source_documents(store: Store) -> tuple[SourceDocument, ...]:
    """Return all documents, by year and then by id."""
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
    return by_year(found)


def by_year(documents: Iterable[SourceDocument]) -> tuple[SourceDocument, ...]:
    """Return documents in the order of `source_documents`."""
    return tuple(sorted(documents, key=lambda each: (each.year or _LATEST, each.document_id)))


def read_resolved(store: Store) -> Resolved:
    """Read what all names stand for."""
    labels, stands_for = {}, {}
    for local, entity, label in answers(store, "incidence_resolved"):
        labels[as_id(entity)] = as_text(label)
        stands_for[as_id(local)] = as_id(entity)
    return Resolved(labels, stands_for, read_directly_within(store))


def read_directly_within(store: Store) -> tuple[tuple[str, str], ...]:
    """Return each theme or place that is directly within another, and that."""
    found = ((as_id(inner), as_id(wider)) for inner, wider in answers(store, "incidence_wider"))
    return tuple(sorted(found))


def _mentions(tables: Tables, numbered: _Numbered, spans: Numbers) -> Numbers:
    """Return passage, entity, thousandths, start and length of mentions, shape (mentions, 5)."""
    entity = numbered.entity[tables.mentions[:, 3]]
    rows, entity = tables.mentions[entity >= 0], entity[entity >= 0]
    where = _renumbered(rows, numbered)
    passage, length = passage_of(where, spans), where[:, 2] - where[:, 1]
    return np.column_stack((passage, entity, rows[:, 4], where[:, 1], length))


def _renumbered(rows: Numbers, numbered: _Numbered) -> Numbers:
    """Return document, start and end of rows that begin with them, shape (rows, 3)."""
    return np.column_stack((numbered.document[rows[:, 0]], rows[:, 1:3]))


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


def _statements(
    tables: Tables, numbered: _Numbered, entities: tuple[str, ...], spans: Numbers
) -> tuple[Said, ...]:
    """Return what documents state of entities that it can be stated of, in order."""
    if not len(spans):
        return ()
    number, start, end = tables.evidence.T
    document = numbered.document[tables.statements[number, 0]]
    place = passage_of(np.column_stack((document, start, end)), spans)
    is_there = (spans[place, 1] == start) & (spans[place, 2] == end)
    keys = np.unique(number[is_there].astype(np.int64) << 32 | place[is_there])
    shown, begins = np.unique(keys >> 32, return_index=True)
    passages, ends = (keys & 0xFFFFFFFF).tolist(), np.append(begins[1:], len(keys))
    told, sure = tables.statements[shown], tables.sure[shown]
    subject, object_ = numbered.entity[told[:, 1]], numbered.entity[told[:, 3]]
    # Words are in order, so that their numbers are; what is nearly in order is sorted soon.
    order = np.lexsort((told[:, 4], sure, object_, told[:, 2], subject))
    columns = (subject, told[:, 2], object_, sure, told[:, 4], begins, ends)
    rows = zip(*(each[order].tolist() for each in columns), strict=True)
    kinds, words = list(map(kind_of, entities)), tables.words
    return tuple(
        sorted(
            Said(first, words[name], other, confidence, words[how], tuple(passages[begin:end]))
            for first, name, other, confidence, how, begin, end in rows
            if min(first, other) >= 0 and can_be_between(kinds[first], words[name], kinds[other])
        )
    )


def _within(
    directly: Iterable[tuple[str, str]], entities: frozenset[str]
) -> dict[str, frozenset[str]]:
    """Return what is narrower than a theme or contained in a place, at any depth."""
    outer: dict[str, set[str]] = {}
    for inner, wider in directly:
        outer.setdefault(inner, set()).add(wider)
    found: dict[str, set[str]] = {}
    for inner in outer.keys() & entities:
        waiting, seen = [inner], {inner}
        while waiting:
            for wider in outer.get(waiting.pop(), set()) - seen:
                seen.add(wider)
                waiting.append(wider)
                found.setdefault(wider, set()).add(inner)
    return {wider: frozenset(inner) for wider, inner in sorted(found.items())}
