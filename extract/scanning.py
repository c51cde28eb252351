"""Finds every match of a pattern in a text, trying only where its first letters stand.

`re` tries a pattern at each character, which was half of what reading a document cost. Here the
words of a text are put in order by their first letters once, and a pattern that can begin with
`Interview` or `interview` alone is tried at words in `Int` and `int`. What is found is the same.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat

from extract.kept_signs import signs_of
from extract.pattern_beginnings import KEY, Leads, without_case
from extract.pattern_signs import TELLING_GAP, Needed
from extract.words import find_words

_TRIED_IN = 8
"""Characters that `re` goes through by itself while a pattern is tried at one place from here."""


def every_match(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text, start, end)` yields."""
    signs = signs_of(pattern, min(end, len(text)) - start)
    starts = _starts(text)
    standing: list[tuple[Sequence[int], int]] = []
    for needed in signs.needed:
        words = starts.standing(needed)
        if not words:
            return
        standing.append((words, needed.within))
    places: Iterable[int]
    if signs.leads is None:
        few = min(standing, key=lambda each: len(each[0]) * (1 + each[1]), default=None)
        if few is None or len(few[0]) * (1 + few[1]) * _TRIED_IN > len(text):
            yield from pattern.finditer(text, start, end)
            return
        places = _around(*few, start)
    else:
        places = _within(starts.of(signs.leads), start, end)
        if standing and places:
            words, within = min(standing, key=lambda each: len(each[0]))
            places = _before(places, _within(words, start, end), within)
    after = start
    # In one loop of C: hardly any place holds a match.
    for found in filter(None, map(pattern.match, repeat(text), places, repeat(end))):
        if found.start() >= after:
            yield found
            after = found.end()


def first_match(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> re.Match[str] | None:
    """Return what `pattern.search(text, start, end)` returns."""
    return next(every_match(pattern, text, start, end), None)


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    if start == 0 and end == sys.maxsize:
        return places
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]


def _around(words: Iterable[int], within: int, start: int) -> Iterator[int]:
    """Yield all places where one of these words stands or follows soon enough, in order."""
    after = start
    for word in words:
        yield from range(max(after, word - within), word + 1)
        after = max(after, word + 1)


def _before(places: Sequence[int], words: Sequence[int], within: int) -> Sequence[int]:
    """Return the places where one of these words stands, or follows soon enough."""
    if len(places) < len(words):
        behind = (bisect_left(words, place) for place in places)
        near = zip(places, behind, strict=True)
        return [p for p, at in near if at < len(words) and words[at] - p <= within]
    found: list[int] = []
    done = 0
    for word in words:
        last = bisect_right(places, word, done)
        if last > done:
            found += places[bisect_left(places, word - within, done, last) : last]
            done = last
    return found


class _Starts:
    """Where words begin in a text, by their first letters."""

    __slots__ = ("_behind", "_by_case", "_known", "_written", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[Leads, list[int]] = {}
        self._behind: dict[tuple[Leads, str], list[int]] = {}
        self._by_case: dict[bool, _ByLetters] = {}
        self._written: dict[str, list[int]] = {}

    def of(self, leads: Leads) -> Sequence[int]:
        """Return where something may begin, in order."""
        known = self._known.get(leads)
        if known is None:
            known = self._known[leads] = self._looked_up(leads)
        return known

    def standing(self, needed: Needed) -> Sequence[int]:
        """Return where words stand of which a match holds one, behind what must stand there."""
        gap = needed.gap
        if len(gap) < TELLING_GAP:
            return self.of(needed.leads)
        known = self._behind.get((needed.leads, gap))
        if known is None:
            begins, found = self.text.startswith, self.of(needed.leads)
            known = [place for place in found if begins(gap, max(0, place - len(gap)))]
            self._behind[needed.leads, gap] = known
        return known

    def _looked_up(self, leads: Leads) -> list[int]:
        if leads.lines:
            return [0, *(match.end() for match in re.finditer("\n", self.text))]
        found = self._words(leads)
        marks = [mark for mark in leads.marks if mark in self.text]
        if not marks:
            return found
        places = (m.start() for mark in marks for m in re.finditer(re.escape(mark), self.text))
        return sorted({*found, *places})

    def _words(self, leads: Leads) -> list[int]:
        known = self._by_case.get(leads.plain)
        if known is None:
            if not self._written:
                self._written = _written(self.text)
            known = self._by_case[leads.plain] = _ByLetters(self._written, plain=leads.plain)
        return known.of(leads)


def _written(text: str) -> dict[str, list[int]]:
    """Return where words begin, by their first three letters as they are written."""
    found: dict[str, list[int]] = defaultdict(list)
    for start, _, word, _ in find_words(text):
        found[word[:KEY]].append(start)
    return found


class _ByLetters:
    """Places of words by their first three letters and by their first."""

    __slots__ = ("_by_first", "_by_firsts", "_by_key", "_firsts", "_keys")

    def __init__(self, written: dict[str, list[int]], *, plain: bool) -> None:
        self._by_key: dict[str, list[list[int]]] = defaultdict(list)
        self._by_first: dict[str, list[list[int]]] = defaultdict(list)
        for key, places in written.items():
            letters = without_case(key) if plain else key
            self._by_key[letters].append(places)
            self._by_first[letters[0]].append(places)
        self._keys, self._firsts = frozenset(self._by_key), frozenset(self._by_first)
        self._by_firsts: dict[frozenset[str], list[int]] = {}

    def of(self, leads: Leads) -> list[int]:
        """Return where words with such beginnings stand, in order."""
        by_first = self._beginning_with(leads.firsts) if leads.firsts else []
        keys = leads.keys & self._keys
        if not keys:
            return by_first
        found = chain.from_iterable(chain.from_iterable(map(self._by_key.__getitem__, keys)))
        return sorted({*found, *by_first}) if by_first else sorted(found)

    def _beginning_with(self, firsts: frozenset[str]) -> list[int]:
        letters = firsts & self._firsts  # in most texts the same for all classes of capitals
        known = self._by_firsts.get(letters)
        if known is None:
            of_letters = chain.from_iterable(map(self._by_first.__getitem__, letters))
            known = sorted(chain.from_iterable(of_letters))
            self._by_firsts[letters] = known
        return known


@lru_cache(maxsize=2)  # one pattern after another is looked for in the same text
def _starts(text: str) -> _Starts:
    return _Starts(text)
