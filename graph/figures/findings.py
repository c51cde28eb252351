"""What a figure finds, in one sentence, where nobody wrote its title: true of what is counted."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from graph.figures.figure_languages import WORDS
from graph.figures.figure_spec import FigureSpec
from graph.figures.figure_text import clean
from graph.figures.figure_words import Words
from graph.written_names import end_of

_LONGEST = 60
"""Characters of a name within a title."""

LED_BY = 3
"""How many are named that come before the rest."""


class Finding(Protocol):
    """What can say what it finds."""

    def finding(self, spec: FigureSpec) -> str:
        """Return one sentence, without a full stop, in the language of a specification."""
        ...


def called(label: str, longest: int = _LONGEST) -> str:
    """Return a name as a title has room for it; of a longer one the middle is left out.

    Bodies and treaties that begin alike (`Optional Protocol to the ...`) end differently.

    Args:
        label: The name.
        longest: Characters that there is room for.
    """
    name = clean(label)
    if len(name) <= longest:
        return name
    end = end_of(name.split(" ")[1:], longest)
    room = longest - len(end)
    front = name[: room + 1].rpartition(" ")[0] or name[:room]
    return f"{front.rstrip(' ,;')} …{end}" if end else f"{front.rstrip(' ,;')}…"


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
