"""Holds what the documents of a graph say by themselves, before names are resolved.

A document's rows stay the same until it is read or amended again, whatever other documents say
and whatever is decided of entities; so most of what a generation needs is that of the one before.
"""

from collections.abc import Collection, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.linkages.incidence import Numbers

type Hashes = NDArray[np.uint64]


class Tables(NamedTuple):
    """Rows of documents; documents and words by their numbers here.

    Attributes:
        documents: Their ids, in order.
        words: Ids of entities as documents have them, predicates and modalities, in order.
        passages: Document, start and end, shape (passages, 3).
        says: Hash of what a passage says, shape (passages,); 0 where it was not read, for no other
            passage may say the same.
        mentions: Document, start, end, id and thousandths of confidence, shape (mentions, 5).
        statements: Document, subject, predicate, object and modality, shape (statements, 5).
        sure: Confidence of each statement, 0 to 1, shape (statements,).
        evidence: Number of the statement, start and end of a passage, shape (passages named, 3).
    """

    documents: tuple[str, ...]
    words: tuple[str, ...]
    passages: Numbers
    says: Hashes
    mentions: Numbers
    statements: Numbers
    sure: NDArray[np.float64]
    evidence: Numbers


_WORDS_OF_MENTIONS, _WORDS_OF_STATEMENTS = (3,), (1, 2, 3, 4)


def joined(parts: Sequence[Tables]) -> Tables:
    """Return the rows of different documents together."""
    documents = tuple(sorted({each for part in parts for each in part.documents}))
    words = tuple(sorted({each for part in parts for each in part.words}))
    begins = accumulate((len(part.statements) for part in parts), initial=0)
    moved = [
        _renumbered(part, documents, words, begin)
        for part, begin in zip(parts, begins, strict=False)
    ]
    columns = zip(*(part[2:] for part in moved), strict=True)
    return Tables(documents, words, *map(np.concatenate, columns))


def without(tables: Tables, gone: Collection[str]) -> Tables:
    """Return the rows of all documents but some; words that only these had are left out."""
    left = frozenset(gone)
    stays = np.array([each not in left for each in tables.documents], dtype=np.bool_)
    if stays.all():
        return tables
    there = stays[tables.passages[:, 0]]
    said = stays[tables.statements[:, 0]]
    number = (np.cumsum(said) - 1).astype(np.int32)
    evidence = tables.evidence[said[tables.evidence[:, 0]]]
    evidence = np.column_stack((number[evidence[:, 0]], evidence[:, 1:]))
    kept = tables._replace(
        passages=tables.passages[there],
        says=tables.says[there],
        mentions=tables.mentions[stays[tables.mentions[:, 0]]],
        statements=tables.statements[said],
        sure=tables.sure[said],
        evidence=evidence,
    )
    documents = tuple(each for each in tables.documents if each not in left)
    return _renumbered(kept, documents, _words_in(kept), 0)


def _words_in(tables: Tables) -> tuple[str, ...]:
    used = np.zeros(len(tables.words), dtype=np.bool_)
    used[tables.mentions[:, _WORDS_OF_MENTIONS]] = True
    used[tables.statements[:, _WORDS_OF_STATEMENTS]] = True
    return tuple(word for word, is_used in zip(tables.words, used.tolist(), strict=True) if is_used)


def _renumbered(
    tables: Tables, documents: tuple[str, ...], words: tuple[str, ...], begin: int
) -> Tables:
    """Return the same rows with other numbers; `begin` is that of the first statement."""
    document_of = numbers_in(tables.documents, documents)
    word_of = numbers_in(tables.words, words)
    passages, mentions, statements, evidence = (
        rows.copy()
        for rows in (tables.passages, tables.mentions, tables.statements, tables.evidence)
    )
    for rows in (passages, mentions, statements):
        rows[:, 0] = document_of[rows[:, 0]]
    mentions[:, _WORDS_OF_MENTIONS] = word_of[mentions[:, _WORDS_OF_MENTIONS]]
    statements[:, _WORDS_OF_STATEMENTS] = word_of[statements[:, _WORDS_OF_STATEMENTS]]
    evidence[:, 0] += begin
    return Tables(
        documents, words, passages, tables.says, mentions, statements, tables.sure, evidence
    )


def numbers_in(several: Iterable[str], known: Iterable[str]) -> Numbers:
    """Return the number that each string has among others; -1 where it is not among them."""
    number = {each: place for place, each in enumerate(known)}
    return np.array([number.get(each, -1) for each in several], dtype=np.int32)


def in_order(spans: Numbers) -> NDArray[np.int64]:
    """Return the order of spans, shape (spans, 3), by document, start and end."""
    return np.lexsort((spans[:, 2], spans[:, 1], spans[:, 0]))


def passage_of(places: Numbers, spans: Numbers) -> Numbers:
    """Return the number of the passage that each place begins in.

    Args:
        places: Document, start and end, shape (places, 3).
        spans: Of passages, likewise, in order.
    """
    found = np.searchsorted(_keys(spans), _keys(places), side="right") - 1
    return found.astype(np.int32)


def _keys(spans: Numbers) -> NDArray[np.int64]:
    return spans[:, 0].astype(np.int64) << 32 | spans[:, 1]
