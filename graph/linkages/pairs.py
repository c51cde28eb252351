"""Finds the entities that one passage mentions, and counts the documents and passages that do."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.building.contribution import MOST_ENTITIES

type Numbers = NDArray[np.int32]


class Pairs(NamedTuple):
    """Entities mentioned in one passage, each pair once, in order.

    Attributes:
        first: Number of the entity, shape (pairs,); always lower than `second`.
        second: Number of the other.
        passages: Passages that mention both.
        starts: Where the documents of a pair begin in `sources`, shape (pairs + 1,).
        sources: Numbers of the documents in which one passage mentions both.
    """

    first: Numbers
    second: Numbers
    passages: Numbers
    starts: Numbers
    sources: Numbers

    @property
    def documents(self) -> Numbers:
        """In how many documents one passage mentions both."""
        counts: Numbers = np.diff(self.starts)
        return counts

    def sources_between(self, first: int, second: int) -> list[int]:
        """Return the documents in which one passage mentions both, by number, `first` lower."""
        low, high = np.searchsorted(self.first, (first, first + 1))
        pair = int(low + np.searchsorted(self.second[low:high], second))
        if pair >= high or self.second[pair] != second:
            return []
        found: list[int] = self.sources[self.starts[pair] : self.starts[pair + 1]].tolist()
        return found


def pairs_of(passage: Numbers, entity: Numbers, document: Numbers) -> Pairs:
    """Count the pairs of mentions that share a passage.

    Args:
        passage: Of each mention, in order; at most `MOST_ENTITIES` mentions have one.
        entity: Of each mention, in order within a passage, each once.
        document: Of each mention.
    """
    firsts, seconds, documents = [], [], []
    for step in range(1, MOST_ENTITIES):
        together = passage[step:] == passage[:-step]
        firsts.append(entity[:-step][together])
        seconds.append(entity[step:][together])
        documents.append(document[step:][together])
    first, second, source = (np.concatenate(each) for each in (firsts, seconds, documents))
    order = np.lexsort((source, second, first))
    first, second, source = first[order], second[order], source[order]
    pair_starts = _starts((first, second))
    source_starts = _starts((first, second, source))
    return Pairs(
        first[pair_starts],
        second[pair_starts],
        np.diff(np.append(pair_starts, len(first))).astype(np.int32),
        np.searchsorted(source_starts, np.append(pair_starts, len(first))).astype(np.int32),
        source[source_starts],
    )


def distinct(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the distinct keys in order; by sorting, several times faster than `np.unique`."""
    ordered = np.sort(keys, kind="stable")
    return ordered[_starts((ordered,))]


def _starts(columns: tuple[NDArray[np.integer], ...]) -> NDArray[np.intp]:
    """Return where a new combination of values begins in sorted columns."""
    if not len(columns[0]):
        return np.zeros(0, dtype=np.intp)
    changes = np.zeros(len(columns[0]), dtype=np.bool_)
    changes[0] = True
    for column in columns:
        changes[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(changes)
