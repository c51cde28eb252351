"""Says how strong a link is, from counts of documents alone."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

type Counted = NDArray[np.int32]
type Strengths = NDArray[np.float64]

IMAGINARY_DOCUMENTS = 2
"""How many documents of doubt every link starts with: what was seen once counts a third."""


@dataclass(frozen=True, slots=True)
class Counts:
    """In how many documents two entities, both of them, and anything at all are mentioned."""

    first: int
    second: int
    both: int
    total: int

    @property
    def by_chance(self) -> float:
        """Documents that would mention both if neither had to do with the other."""
        return self.first * self.second / self.total if self.total else 0.0


def association(counts: Counts) -> float:
    """Return the share of shared documents that chance does not explain, 0 to 1.

    `(1 - 1/lift) * both / (both + 2)`: the lift of the pair, shrunk towards nothing where few
    documents speak for it. A name that is everywhere, such as a footer, has a lift of 1 with
    everything and so a strength of 0; see docs/decisions/0060-strength.md.
    """
    beyond_chance = counts.both - counts.by_chance
    if counts.both <= 0 or beyond_chance <= 0:
        return 0.0
    return beyond_chance / (counts.both + IMAGINARY_DOCUMENTS)


def associations(first: Counted, second: Counted, both: Counted, total: int) -> Strengths:
    """Return `association` of many pairs at once.

    Args:
        first: Documents that mention the first of each pair, shape (pairs,).
        second: Documents that mention the second.
        both: Documents that mention both.
        total: Documents in all, more than 0.
    """
    beyond_chance = both - first.astype(np.float64) * second / total
    return np.maximum(beyond_chance, 0.0) / (both + IMAGINARY_DOCUMENTS)


def support(documents: int, confidence: float) -> float:
    """Return how far statements of one kind carry a link, 0 to 1.

    Args:
        documents: Documents that make the statement.
        confidence: Their mean confidence, 0 to 1.
    """
    return confidence * documents / (documents + IMAGINARY_DOCUMENTS) if documents > 0 else 0.0


def strength(counts: Counts, statements: tuple[tuple[int, float], ...] = ()) -> float:
    """Return the strength of a link, 0 to 1, rounded to three places.

    Args:
        counts: Documents of either, of both, and in all.
        statements: For each predicate, documents that state it and their mean confidence.
    """
    doubt = 1 - association(counts)
    doubt *= math.prod(1 - support(documents, confidence) for documents, confidence in statements)
    return round(1 - doubt, 3)
