"""What a figure finds, in one sentence, where nobody wrote its title: true of what is counted."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_text import clean
from graph.figures.figure_words import Words

_LONGEST = 60
"""Characters of a name within a title."""

LED_BY = 3
"""How many are named that come before the rest."""


class Finding(Protocol):
    """What can say what it finds."""

    def finding(self, spec: FigureSpec) -> str:
        """Return one sentence, without a full stop, in the language of a specification."""
        ...


def called(label: str) -> str:
    """Return a name as a title has room for it."""
    name = clean(label)
    if len(name) <= _LONGEST:
        return name
    whole = name[: _LONGEST + 1].rpartition(" ")[0] or name[:_LONGEST]
    return f"{whole.rstrip(' ,;')}…"


def sentence(told: str) -> str:
    """Return what begins with a capital."""
    return told[:1].upper() + told[1:]


def listed(labels: Iterable[str], words: Words) -> str:
    """Return names with commas and a last `and`."""
    return words.listed([called(each) for each in labels])


def leading(values: Sequence[float]) -> int:
    """Return how many of values, largest first, come before all others: three at most, 0 if equal.

    Where the third is as large as the fourth, neither leads.
    """
    for count in range(min(LED_BY, len(values)), 0, -1):
        if count == len(values) or values[count - 1] > values[count]:
            return count
    return 0


def ahead(values: Sequence[float]) -> int:
    """Return how few of values, largest first, come before all others: three at most, else 0."""
    for count in range(1, min(LED_BY, len(values)) + 1):
        if count == len(values) or values[count - 1] > values[count]:
            return count
    return 0


def words_of(spec: FigureSpec) -> Words:
    """Return the words of a specification's language."""
    return WORDS[spec.language]
