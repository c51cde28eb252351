"""Puts the words of a printed page together to lines, and to pieces of lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, Self

from extract.reading.characters import HYPHEN

_SAME_LINE = 0.4
"""Share of their height by which words of one line overlap."""

_LEVEL = 0.2
"""Share of its height by which a word of the same line stands higher or lower at most."""

_TOUCHING, _EXACTLY = 0.2, 0.05
"""Shares of its height by which a letter overlaps the one before it, and is away from it."""


class PrintedWord(NamedTuple):
    """A word and the box in which its letters stand, in points from the page's lower left corner.

    Attributes:
        text: The word, without white space.
        breaks: Whether the file begins a line with it.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    breaks: bool = False

    @property
    def height(self) -> float:
        """The height of its line."""
        return self.top - self.bottom


@dataclass(frozen=True)
class Piece:
    """Words of one line between which no column begins.

    Attributes:
        gap: From the piece before it in the line, in points; 0 for the first.
    """

    words: tuple[PrintedWord, ...]
    gap: float

    @cached_property
    def left(self) -> float:
        """Its left edge, in points."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Its right edge."""
        return self.words[-1].right

    @cached_property
    def bottom(self) -> float:
        """Its lower edge."""
        return min(word.bottom for word in self.words)

    @cached_property
    def top(self) -> float:
        """Its upper edge."""
        return max(word.top for word in self.words)

    @property
    def edges(self) -> tuple[float, float, float]:
        """Where it begins, ends and has its middle."""
        return self.left, self.right, (self.left + self.right) / 2

    @property
    def text(self) -> str:
        """Its words with spaces between them."""
        return " ".join(word.text for word in self.words)

    def with_more(self, piece: "Piece") -> Self:
        """Return the piece and what stands behind it as one."""
        return type(self)((*self.words, *piece.words), self.gap)


def whole_words(words: Iterable[PrintedWord]) -> Iterator[PrintedWord]:
    """Yield words, those whole of which the file has each letter in a line of its own.

    So pages of few letters are read that have each apart, and contents pages of web browsers.
    """
    parts: list[PrintedWord] = []
    for word in words:
        if parts and not (word.breaks and _is_same_word(parts[-1], word)):
            yield _joined(parts)
            parts = []
        parts.append(word)
    if parts:
        yield _joined(parts)


def _joined(parts: Sequence[PrintedWord]) -> PrintedWord:
    """Return the parts of a word as one; a hyphen within it ends no line."""
    *before, last = (part.text for part in parts)
    text = "".join(before).replace(HYPHEN, "-") + last
    return parts[0]._replace(text=text, right=parts[-1].right)


def _is_same_word(before: PrintedWord, word: PrintedWord) -> bool:
    """Say whether a word begins where the one before it ends, and is as high."""
    most = _EXACTLY * word.height
    is_level = abs(word.bottom - before.bottom) <= most and abs(word.top - before.top) <= most
    return is_level and -_TOUCHING * word.height <= word.left - before.right <= most


def printed_lines(words: Sequence[PrintedWord]) -> Iterator[list[PrintedWord]]:
    """Yield the words of each line; what is raised or lowered, as a note's number, is within it."""
    line: list[PrintedWord] = []
    for word in words:
        if line and _is_new_line(line[-1], word):
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _is_new_line(before: PrintedWord, word: PrintedWord) -> bool:
    """Say whether a word begins a line: as the file says, or to the left of the one before it."""
    if not word.breaks:
        lower = abs(word.bottom - before.bottom) > _LEVEL * word.height
        return lower and word.left < before.left
    return not _goes_on(before, word)


def _goes_on(before: PrintedWord, word: PrintedWord) -> bool:
    height = min(before.height, word.height)
    shared = min(before.top, word.top) - max(before.bottom, word.bottom)
    return word.left >= before.right - 0.3 * height and shared >= _SAME_LINE * height > 0


def gaps(line: Sequence[PrintedWord]) -> list[float]:
    """Return the gap before each word but the first, in points."""
    return [word.left - before.right for before, word in pairwise(line)]


def is_off_level(before: Piece, piece: Piece) -> bool:
    """Say whether a piece stands higher or lower than the one before it, as cells in the middle."""
    first = piece.words[0]
    return abs(before.words[-1].bottom - first.bottom) > _LEVEL * first.height
