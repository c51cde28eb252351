"""Finds names in a text by their marks, and halves of them beside a mask that stands there."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.model import Span
from extract.spans import TakenSpans, merged
from graph.told_words import PlainText, key_of, runs_of, words_in

_MARK_BYTES = 16
MARK_LENGTH = 2 * _MARK_BYTES

_SIGNS = r"_.,،;:'’‘´`\"“”„«»‐‑–—−/\\+|()\[\]*@~•-"
_GAP_OF_INITIAL = re.compile(rf"\s{{0,40}}(?:[{_SIGNS}]\s{{0,40}}){{0,8}}")
"""What stands between the words of a name: columns of a table may be far apart."""

_GAP = re.compile(rf"(?!\.\s){_GAP_OF_INITIAL.pattern}")
"""The same; a full stop with white space ends a sentence."""

_LONGEST_INITIAL = 2
"""Letters of what may be a word cut short, so that a full stop behind it ends none: `Md. Uno`."""

_BESIDE = " \xa0_.'’‐‑+-"
"""One such sign stands between a mask and the half of a name that is left beside it."""

_HALF, _CAPITAL, _PARTICLE = "half", "half^", "half-"
"""What tells the marks of halves from others, and which have a capital, or only join others."""

_SHORTEST_SMALL_HALF = 4
"""Letters of half a name that is found without a capital."""


class Looking(NamedTuple):
    """What is looked for.

    Attributes:
        key: What marks are made with.
        marks: Those of names, each with the number of its words.
        lengths: These numbers, the greatest first.
    """

    key: bytes
    marks: frozenset[tuple[int, str]]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, key: bytes, marks: frozenset[tuple[int, str]]) -> "Looking":
        """Return what finds names with these marks."""
        return cls(key, marks, tuple(sorted({words for words, _ in marks}, reverse=True)))

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where names stand in a text, in order, none touching another's characters."""
        plain = PlainText.of(text)
        masks = _masks(plain.text)
        whole, parts = list(runs_of(plain.text)), list(words_in(plain.text))
        found = list(self._found_among(plain.text, whole))
        if parts != whole:
            found = merged([*found, *self._found_among(plain.text, parts)])
        words = {Span(mask.start + 1, mask.end - 1) for mask in masks}
        found = [span for span in found if span not in words]
        if masks or found:
            named = TakenSpans.of(found)
            found = merged([*found, *(mask for mask in masks if named.touches(mask))])
            found = merged([*found, *self._halves(plain.text, parts, [*masks, *found])])
        return tuple(plain.span(span.start, span.end) for span in found)

    def has(self, words: Sequence[str], case: str) -> bool:
        """Say whether a mark is that of these words."""
        return (len(words), mark_of(self.key, case, *words)) in self.marks

    def _found_among(self, text: str, places: Sequence[tuple[int, int]]) -> Iterator[Span]:
        folded = [key_of(text[a:b]) for a, b in places]
        near = [_are_near(text, a, b) for a, b in pairwise(places)]
        at = 0
        while at < len(places):
            taken = 1
            for length in self.lengths:
                last = at + length - 1
                if last < len(places) and all(near[at:last]):
                    words, there = folded[at : last + 1], places[at : last + 1]
                    is_told = length > 1 and _is_joined(text, there)
                    is_told = is_told or all(text[a].isupper() for a, _ in there)
                    if any(self.has(words, case) for case in (("", "^") if is_told else ("",))):
                        yield Span(there[0][0], there[-1][1])
                        taken = length
                        break
            at += taken

    def _halves(
        self, text: str, places: Sequence[tuple[int, int]], masks: Sequence[Span]
    ) -> Iterator[Span]:
        """Yield what stands directly beside a mask and is part of a name, with the mask."""
        taken = {at for each in masks for at in range(each.start, each.end)}
        words = [place for place in places if place[0] not in taken]
        starts = {place[0]: n for n, place in enumerate(words)}
        ends = {place[1]: n for n, place in enumerate(words)}
        for each in masks:
            behind = self._reach(text, words, starts, each.end, 1)
            before = self._reach(text, words, ends, each.start, -1)
            if (before, behind) != (each.start, each.end):
                yield Span(before, behind)

    def _reach(
        self,
        text: str,
        words: Sequence[tuple[int, int]],
        at: dict[int, int],
        edge: int,
        way: int,
    ) -> int:
        """Return how far halves go on from the edge of a mask; the last one is no small word."""
        reached = edge
        while (n := at.get(_beyond(text, edge, way))) is not None:
            start, end = words[n]
            half = key_of(text[start:end])
            kind = next((k for k in (_HALF, _CAPITAL, _PARTICLE) if self.has([half], k)), "")
            if not kind:
                break
            is_joined = not any(map(str.isspace, text[min(edge, end) : max(edge, start)]))
            edge = end if way > 0 else start
            has_capital = is_joined or not text[start].islower()
            if kind == _HALF or (kind == _CAPITAL and has_capital):
                reached = edge
        return reached


def mark_of_half(key: bytes, word: str, *, is_ordinary: bool) -> tuple[int, str]:
    """Return the mark by which a word of a name is known beside a mask.

    One that is an ordinary word too, or short, is known by its capital; `de`, `al` or a letter
    are no half by themselves.
    """
    from extract.persons.letters import PARTICLES  # which few commands need

    half = key_of(word)
    if len(half) == 1 or half in PARTICLES.replace("|", " ").split():
        return 1, mark_of(key, _PARTICLE, half)
    needs_capital = is_ordinary or len(half) < _SHORTEST_SMALL_HALF
    return 1, mark_of(key, _CAPITAL if needs_capital else _HALF, half)


def _masks(text: str) -> list[Span]:
    from extract.persons.line_masking import MASK  # which few commands need

    return [Span(*match.span()) for match in re.finditer(re.escape(MASK), text)]


def _beyond(text: str, edge: int, way: int) -> int:
    """Return where a word must begin, or end, to stand directly beside an edge."""
    sign = text[edge : edge + 1] if way > 0 else text[max(0, edge - 1) : edge]
    return edge + way if sign and sign in _BESIDE else edge


def _is_joined(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Say whether words stand as in an address or the name of a file: `grace-hope`."""
    return not any(c.isspace() for c in text[places[0][0] : places[-1][1]])


def _are_near(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    gap = _GAP_OF_INITIAL if first[1] - first[0] <= _LONGEST_INITIAL else _GAP
    return gap.fullmatch(text, first[1], second[0]) is not None


@lru_cache(1 << 16)
def mark_of(key: bytes, case: str, *words: str) -> str:
    """Return the mark of words, and of what tells them from others."""
    told = "\0".join((case, *words)).encode("utf-8", "replace")
    return hashlib.blake2b(told, digest_size=_MARK_BYTES, key=key).hexdigest()
