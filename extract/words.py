"""The words of a text with their places in it, and known names found among them in one pass."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extract.model import Span
from ontology.names import fold

# Digits stand apart, so that a footnote mark does not hide a name: `Committee12`.
_WORD = re.compile(r"[^\W\d&+]{1,80}|\d{1,80}|[&+]{1,80}")
_GAP = re.compile(r"[ \xa0\t]{0,3}(?:[-–/'’.,][ \xa0]?)?\n?")
_LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits.

    Attributes:
        joined: Whether only a space, a hyphen or the like parts it from the word before.
    """

    start: int
    end: int
    text: str
    joined: bool

    @property
    def is_capitalised(self) -> bool:
        """Say whether the first letter is a capital, or there is only a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written with spaces between them."""
    return frozenset(text.split())


@lru_cache(maxsize=32_768)
def _folded(word: str) -> str:
    return fold(word)


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        joined = match.start() - end <= 6 and bool(_GAP.fullmatch(text, end, match.start()))
        found.append(Word(match.start(), match.end(), match.group(), joined))
        end = match.end()
    return tuple(found)


def word_index(words: tuple[Word, ...], offset: int) -> int:
    """Return the index of the first word that starts at `offset` or later."""
    return bisect_left(words, offset, key=lambda word: word.start)


class NameFinder:
    """Known names by their first word; the longest one at a place wins.

    Attributes of a name such as capitals are for the caller to judge: case does not count here.
    """

    def __init__(self, names: Iterable[str]) -> None:
        by_first: defaultdict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        for name in names:
            parts = tuple(_WORD.findall(fold(name)))[:_LONGEST_NAME]
            if parts:
                by_first[parts[0]].setdefault(parts, name)
        self._by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
            first: tuple(sorted(names.items(), key=lambda pair: -len(pair[0])))
            for first, names in by_first.items()
        }

    def find(self, words: tuple[Word, ...]) -> Iterator[tuple[Span, str]]:
        """Yield each place where a known name stands in capitals, and all names that fit there."""
        for index, word in enumerate(words):
            if not word.is_capitalised:
                continue
            for parts, name in self._by_first.get(_folded(word.text), ()):
                if _stands_at(words, index, parts):
                    yield Span(word.start, words[index + len(parts) - 1].end), name


def _stands_at(words: tuple[Word, ...], index: int, parts: tuple[str, ...]) -> bool:
    if index + len(parts) > len(words):
        return False
    return all(
        _folded(words[index + n].text) == part and (n == 0 or words[index + n].joined)
        for n, part in enumerate(parts)
    )
