"""The words of a text with their places in it, and known names found among them in one pass."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from string import ascii_lowercase
from typing import NamedTuple

from extract.columns import parts_columns
from extract.model import Span
from extract.pattern_beginnings import KEY
from ontology.names import fold

# Digits stand apart, so that a footnote mark does not hide a name: `Committee12`.
_WORD = re.compile(r"[^\W\d&+]{1,80}|\d{1,80}|[&+]{1,80}")
# No tab: what stands in the next cell of a table is another name.
_GAP = re.compile(r"[ \xa0]{0,3}(?:[-–/'’.,][ \xa0]?)?\n?")
_PLAIN_LETTERS = frozenset(ascii_lowercase)
_LONGEST_GAP = 6
_LONGEST_NAME = 40


class Word(NamedTuple):
    """A run of letters and digits.

    Attributes:
        joined: Whether only a space, a hyphen or the like parts it from the word before.
    """

    start: int
    end: int
    text: str
    joined: bool


_made = partial(tuple.__new__, Word)
"""Makes a word of its parts in one tuple, in half of the time that `Word` takes."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces between them."""
    return frozenset(text.split())


@lru_cache(maxsize=32_768)
def _folded(word: str) -> str:
    return fold(word)


def is_next_word(words: Sequence[Word], index: int, wanted: Container[str]) -> bool:
    """Say whether a word follows the one before directly, and is one of some in small letters."""
    return index < len(words) and words[index].joined and words[index].text.casefold() in wanted


@lru_cache(maxsize=4)  # several recognisers ask for the words of the same texts, one by one
def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    found: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap = start - before
        joined = (gap == 1 and text[before] == " ") or (
            gap <= _LONGEST_GAP
            and _GAP.fullmatch(text, before, start) is not None
            and not (gap > 1 and parts_columns(text, before, start))
        )
        found.append(_made((start, end, match.group(), joined)))
        before = end
    return tuple(found)


def beginnings_in(text: str) -> frozenset[str]:
    """Return with what the words of a text begin: their first letter and their first `KEY`."""
    words = _WORD.findall(text)
    return frozenset((*(word[:KEY] for word in words), *(word[0] for word in words)))


def word_index(words: tuple[Word, ...], offset: int) -> int:
    """Return the index of the first word that starts at `offset` or later."""
    return bisect_left(words, offset, key=lambda word: word.start)


@dataclass(slots=True)
class _Branch:
    """What may follow some words in a known name, and the name that ends with them, if one does."""

    name: str | None = None
    further: dict[str, "_Branch"] = field(default_factory=dict)


class NameFinder:
    """Known names by their words, one after another; the longest one at a place comes first.

    Attributes of a name such as capitals are for the caller to judge: case does not count here.

    Args:
        names: To be found.
        small: Words in small letters with which a name may begin all the same: `al-Shabaab`.
    """

    def __init__(self, names: Iterable[str], small: Container[str] = ()) -> None:
        self._small = small
        self._root = _Branch()
        for name in names:
            branch = self._root
            for part in _WORD.findall(fold(name))[:_LONGEST_NAME]:
                known = branch.further.get(part)
                if known is None:
                    known = branch.further[part] = _Branch()
                branch = known
            if branch is not self._root and branch.name is None:
                branch.name = name

    def find(self, words: tuple[Word, ...]) -> Iterator[tuple[Span, str]]:
        """Yield each place where a known name stands in capitals, and all names that fit there."""
        beginnings = self._root.further
        begun = large_words(words)
        if self._small:
            small = (index for index, word in enumerate(words) if word.text in self._small)
            begun = sorted({*begun, *small})
        for index in begun:
            branch = beginnings.get(_folded(words[index].text))
            if branch is not None:
                yield from reversed(_names_along(words, index, branch))


_LAST_ASKED: list[tuple[tuple[Word, ...], list[int]]] = []
"""The words that were last asked about, which the next finder asks about too, and the answer."""


def large_words(words: tuple[Word, ...]) -> list[int]:
    """Return which words begin with a capital or a digit."""
    for asked, known in _LAST_ASKED:
        if asked is words:
            return known
    found = [
        index
        for index, (_, _, text, _) in enumerate(words)
        if (first := text[0]) not in _PLAIN_LETTERS and (first.isupper() or first.isdigit())
    ]
    _LAST_ASKED[:] = [(words, found)]
    return found


def _names_along(words: tuple[Word, ...], index: int, branch: _Branch) -> list[tuple[Span, str]]:
    """Return the names that begin with a word, shortest first."""
    found: list[tuple[Span, str]] = []
    start, last = words[index].start, index
    further: _Branch | None = branch
    while further is not None:
        if further.name is not None:
            found.append((Span(start, words[last].end), further.name))
        last += 1
        if last == len(words) or not words[last].joined or not further.further:
            break
        further = further.further.get(_folded(words[last].text))
    return found
