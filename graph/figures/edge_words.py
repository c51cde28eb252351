"""What a line of a network says: in words, or by letters that a key below explains."""

import string
from collections.abc import Iterable, Mapping, Sequence

from graph.figures.figure_text import clean
from graph.figures.figure_words import Words
from graph.networks.network import Edge

_LETTERS = (*string.ascii_uppercase, *(2 * each for each in string.ascii_uppercase))
"""Large ones: `a` is a word in French and Spanish."""

_IS = "\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}"


def lettered(predicates: Iterable[str], letters: Mapping[str, str]) -> dict[str, str]:
    """Return letters with the next ones for predicates that have none yet."""
    found = dict(letters)
    for each in predicates:
        found.setdefault(each, _LETTERS[len(found) % len(_LETTERS)])
    return found


def in_words(edge: Edge, number: str, words: Words) -> str:
    """Return what a link states and the numbers of its sources."""
    return _line([words.predicate(each) for each in edge.told], number)


def in_letters(edge: Edge, number: str, letters: Mapping[str, str]) -> str:
    """Return the letters for what a link states and the numbers of its sources."""
    return _line([letters[each] for each in edge.told], number)


def is_said(text: str, label: str) -> bool:
    """Say whether a label, which may have several lines, says a text."""
    return text.split() == label.split()


def key_of(letters: Mapping[str, str], words: Words) -> str:
    """Return what letters on lines stand for; nothing where there are none."""
    told = [f"{letter}{_IS}{words.predicate(each)}" for each, letter in letters.items()]
    return words.letters.format(words.between.join(told)) if told else ""


def _line(said: Sequence[str], number: str) -> str:
    return clean(" ".join(filter(None, (", ".join(said), number))))
