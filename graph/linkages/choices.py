"""Lists what a selection can be made of: years, publishers and languages, with their documents."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from graph.linkages.incidence import Incidence


class Choice(NamedTuple):
    """A publisher or a language, and its documents."""

    value: str
    documents: int


class Choices(NamedTuple):
    """What can be chosen.

    Attributes:
        years: First and last year of publication; None where no document tells its year.
        undated: Documents that do not tell their year.
        publishers: Most documents first.
        unpublished: Documents whose publisher nobody tells.
        languages: Most documents first.
    """

    years: tuple[int, int] | None
    undated: int
    publishers: tuple[Choice, ...]
    unpublished: int
    languages: tuple[Choice, ...]


def choices(incidence: Incidence) -> Choices:
    """Return what can be chosen among the documents that count."""
    counted = [incidence.documents[each] for each in np.flatnonzero(incidence.counted)]
    years = [each.year for each in counted if each.year is not None]
    publishers = [each.publisher for each in counted if each.publisher is not None]
    return Choices(
        (min(years), max(years)) if years else None,
        len(counted) - len(years),
        _most_first(publishers),
        len(counted) - len(publishers),
        _most_first(each.language for each in counted),
    )


def _most_first(values: Iterable[str]) -> tuple[Choice, ...]:
    counts = Counter(values).items()
    return tuple(Choice(*each) for each in sorted(counts, key=lambda each: (-each[1], each[0])))
