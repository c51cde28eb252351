"""Finds passages that say the same, word for word: footers, copied paragraphs, files read twice."""

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from graph.linkages.incidence import Numbers
from graph.linkages.quotes import words_of_passages
from graph.store import Store

_MIXERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


def same_texts(
    store: Store, rows: Numbers, lengths: Numbers, iris: Callable[[Iterable[int]], list[str]]
) -> Numbers:
    """Return a number for what each passage says, its own where no other says the same.

    Passages of one length with the same entities in the same places may say the same; only the
    words of those are read.

    Args:
        store: Where the words are.
        rows: Passage, entity, confidence, start and length of each mention, shape (mentions, 5).
        lengths: Of the passages, in characters.
        iris: From numbers of passages to their IRIs.
    """
    texts = np.arange(len(lengths), dtype=np.int32)
    alike = _may_be_alike(rows, lengths)
    words = words_of_passages(store, iris(alike.tolist()))
    first: dict[str, int] = {}
    for passage, iri in zip(alike.tolist(), iris(alike.tolist()), strict=True):
        texts[passage] = first.setdefault(" ".join(words[iri].quote.split()), passage)
    return texts


def _may_be_alike(rows: Numbers, lengths: Numbers) -> Numbers:
    """Return, in order, the passages with two mentions or more whose signature another has."""
    several = np.bincount(rows[:, 0], minlength=len(lengths)) > 1
    signatures = _signatures(rows, lengths)
    candidates = np.flatnonzero(several)
    _, group, sizes = np.unique(signatures[candidates], return_inverse=True, return_counts=True)
    return candidates[sizes[group] > 1].astype(np.int32)


def _signatures(rows: Numbers, lengths: Numbers) -> NDArray[np.uint64]:
    """Mix length, entities and their places in the passage into a number for each passage."""
    first = np.full(len(lengths), np.iinfo(np.int32).max, dtype=np.int32)
    np.minimum.at(first, rows[:, 0], rows[:, 3])
    inside = rows[:, 3] - first[rows[:, 0]]
    parts = np.column_stack((rows[:, 1], inside, rows[:, 4])).astype(np.uint64) + np.uint64(1)
    mixed: NDArray[np.uint64] = (parts * _MIXERS).sum(axis=1, dtype=np.uint64)
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIXERS[0]
    signatures: NDArray[np.uint64] = lengths.astype(np.uint64) * _MIXERS[1]
    np.add.at(signatures, rows[:, 0], mixed)
    return signatures
