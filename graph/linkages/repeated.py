"""Finds passages that say the same, word for word: footers, copied paragraphs, files read twice.

Passages of one length with names in the same places may say the same; only the words of those are
read, and a hash of them stays with what documents say (`graph.linkages.kept_tables`), so that the
next generation reads only those of what is new.
"""

import hashlib

import numpy as np
from numpy.typing import NDArray

from graph.iris import span_iri
from graph.linkages.incidence import Numbers
from graph.linkages.quotes import words_of_passages
from graph.linkages.tables import Hashes, Tables, in_order, passage_of
from graph.store import Store

_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def with_words(store: Store, tables: Tables) -> Tables:
    """Return tables in which passages that may say the same have a hash of what they say.

    Args:
        store: Where the words are.
        tables: Of all documents of the graph; a passage keeps the hash it has.
    """
    spans = tables.passages
    unread = _may_be_alike(tables) & (tables.says == 0)
    iris = {
        int(each): span_iri(tables.documents[spans[each, 0]], spans[each, 1], spans[each, 2])
        for each in np.flatnonzero(unread)
    }
    if not iris:
        return tables
    words, says = words_of_passages(store, iris.values()), tables.says.copy()
    for passage, iri in iris.items():
        says[passage] = _hash(" ".join(words[iri].quote.split()))
    return tables._replace(says=says)


def same_texts(says: Hashes, rows: Numbers) -> Numbers:
    """Return a number for what each passage says, its own where no other says the same.

    Passages that say the same have the same entities in the same places.

    Args:
        says: Hash of what each passage says, 0 where no other may say it, shape (passages,).
        rows: Passage, entity, confidence, start and length of each mention, shape (mentions, 5).
    """
    texts = np.arange(len(says), dtype=np.int32)
    known = np.flatnonzero((says != 0) & _several(rows[:, 0], len(says)))
    entities = _signatures(rows[:, 0], rows[:, (1, 3, 4)], len(says))
    both = np.column_stack((says, entities))[known]
    _, first, group = np.unique(both, axis=0, return_index=True, return_inverse=True)
    texts[known] = known[first[group]]
    return texts


def _may_be_alike(tables: Tables) -> NDArray[np.bool_]:
    """Say which passages have two mentions or more, whose places another passage has too."""
    order = in_order(tables.passages)
    spans = tables.passages[order]
    where = tables.mentions[:, :3]
    passage, lengths = passage_of(where, spans), spans[:, 2] - spans[:, 1]
    places = np.column_stack((np.zeros_like(passage), where[:, 1], where[:, 2] - where[:, 1]))
    signatures = _signatures(passage, places, len(spans)) + lengths.astype(np.uint64) * _MIXERS[1]
    candidates = np.flatnonzero(_several(passage, len(spans)))
    _, group, sizes = np.unique(signatures[candidates], return_inverse=True, return_counts=True)
    alike = np.zeros(len(spans), dtype=np.bool_)
    alike[order[candidates[sizes[group] > 1]]] = True
    return alike


def _several(passage: Numbers, passages: int) -> NDArray[np.bool_]:
    return np.bincount(passage, minlength=passages) > 1


def _signatures(passage: Numbers, mentions: Numbers, passages: int) -> Hashes:
    """Mix entities and their places in the passage into a number for each passage.

    Args:
        passage: Of each mention.
        mentions: Entity, start and length of each, shape (mentions, 3).
        passages: How many there are.
    """
    first = np.full(passages, np.iinfo(np.int32).max, dtype=np.int32)
    np.minimum.at(first, passage, mentions[:, 1])
    parts = mentions.copy()
    parts[:, 1] -= first[passage]
    mixed: Hashes = ((parts.astype(np.uint64) + np.uint64(1)) * _MIXERS).sum(
        axis=1, dtype=np.uint64
    )
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIXERS[0]
    signatures = np.zeros(passages, dtype=np.uint64)
    np.add.at(signatures, passage, mixed)
    return signatures


def _hash(words: str) -> int:
    """Return a number that is not 0."""
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest()) | 1
