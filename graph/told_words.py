"""Cuts texts and names of persons into words as they are compared, whatever signs stand in them."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from extract.model import Span
from ontology.names import fold

_BARE = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "\u0640": ""}
)
"""Letters that are written without their mark too, and have none that Unicode could take off.

The last one is a stroke that only makes an Arabic word longer.
"""

_MORE = "(?:%[89ABab][0-9A-Fa-f])"
_ENCODED = (
    rf"%2[0-9A-Fa-f]|(?<!\d)%(?:[CDcd][0-9A-Fa-f]{_MORE}|[Ee][0-9A-Fa-f]{_MORE}{{2}}"
    rf"|[Ff][0-7]{_MORE}{{3}}|[0-9A-Fa-f]{{2}})"
)
"""A sign as addresses of pages have it, in UTF-8 or one byte; `60%Adamu` has none."""

_UNSEEN = "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Signs that nobody sees, as where a word may be parted."""

_NOTES = "⁰¹²³⁴-⁹₀-₉"
"""Numbers of footnotes, which Unicode has for letters of a word."""

_PLAIN = {"ʼ": "'"}
"""An apostrophe, which Unicode has for a letter."""

_STRANGE = re.compile(rf"{_ENCODED}|[{_UNSEEN}]+|[{_NOTES}ʼ]")


class PlainText(NamedTuple):
    """A text as words are looked for in it.

    Attributes:
        text: Without signs that nobody sees, with letters for those that addresses encode.
        ends: Where what stands otherwise in it ends there, in order.
        shifts: How many characters the text itself has more up to each of these.
    """

    text: str
    ends: tuple[int, ...] = ()
    shifts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, text: str) -> "PlainText":
        """Return a text so."""
        pieces, ends, more = list[str](), list[int](), list[int]()
        at = length = 0
        for strange in _STRANGE.finditer(text):
            plain = _plainly(strange[0])
            pieces += [text[at : strange.start()], plain]
            length += strange.start() - at + len(plain)
            ends.append(length)
            more.append(len(strange[0]) - len(plain))
            at = strange.end()
        if not ends:
            return cls(text)
        return cls("".join([*pieces, text[at:]]), tuple(ends), tuple(accumulate(more, initial=0)))

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of it stands in the text itself; all of what it has a part of."""
        if not self.ends:
            return Span(start, end)
        return Span(self._place(start), self._place(end))

    def _place(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.ends, at)]


def key_of(word: str) -> str:
    """Return what a word of a name is known by: without case and marks."""
    return fold(word).translate(_BARE)


def runs_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where letters with their marks stand, and numbers."""
    yield from (match.span() for match in word_pattern().finditer(text))


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where words are; of `NgoziUno`, as files are named, there are two."""
    changes = _case_changes()
    for start, end in runs_of(text):
        cuts = [m.start() for m in changes.finditer(text, start, end)]
        yield from pairwise([start, *cuts, end])


@cache
def word_pattern() -> re.Pattern[str]:
    """Return what a word is: letters, each with what is written above, below or behind it."""
    codes = [c for c in range(0x300, 0x1E000) if unicodedata.category(chr(c)) in {"Mn", "Mc"}]
    ends = [c for c, after in pairwise([*codes, -1]) if after != c + 1]
    starts = [c for before, c in pairwise([-1, *codes]) if c != before + 1]
    signs = "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(starts, ends, strict=True))
    return re.compile(rf"(?:[^\W\d_][{signs}]*)+|\d+")


def _plainly(strange: str) -> str:
    """Return what stands for strange signs: nothing, a blank, or letters.

    What is encoded and no letter parts words, whatever it is.
    """
    if strange[0] == "%":
        told = unquote_to_bytes(strange)
        sign = told.decode("latin-1" if len(told) == 1 else "utf-8", "replace")
        return sign if sign.isalnum() or unicodedata.combining(sign) else "_"
    return _PLAIN.get(strange, " " if re.match(f"[{_NOTES}]", strange) else "")


@cache
def _case_changes() -> re.Pattern[str]:
    # Where nobody told a name, and that is in most projects, nothing is loaded for it.
    from extract.persons.letters import CAPITALS, SMALL

    return re.compile(rf"(?<=[{SMALL}])(?=[{CAPITALS}])|(?<=[{CAPITALS}])(?=[{CAPITALS}][{SMALL}])")
