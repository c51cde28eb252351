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
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain, repeat

from extract.kept_signs import signs_of
from extract.pattern_beginnings import KEY, Leads, without_case
from extract.pattern_signs import TELLING_GAP, Needed, Signs
from extract.standing_leads import FIRSTS, KEYS, SIGNS, Looked, StandingLeads
from extract.words import find_words

_TRIED_IN = 8
"""Characters that `re` goes through by itself while a pattern is tried at one place from here."""


def every_match(
    pattern: re.Pattern[str], text: str, start: int = 0, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """Return what `pattern.finditer(text, start, end)` returns."""
    signs = signs_of(pattern, min(end, len(text)) - start)
    if not signs.every:
        return pattern.finditer(text, start, end)
    starts = _starts(text)
    if not starts.standing.hold(signs.every):
        return iter(())
    places = starts.places(signs, start, end)
    if places is None:
        return pattern.finditer(text, start, end)
    # In loops of C: hardly any place holds a match.
    found = filter(None, map(pattern.match, repeat(text), places, repeat(end)))
    return _without_overlaps(found, start)


def _without_overlaps(found: Iterable[re.Match[str]], start: int) -> Iterator[re.Match[str]]:
    after = start
    for match in found:
        if match.start() >= after:
            yield match
            after = match.end()


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

    __slots__ = ("_behind", "_known", "_letters", "_text", "standing")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[Leads, list[int]] = {}
        self._behind: dict[tuple[Leads, str], list[int]] = {}
        written = _written(text)
        self._letters = {plain: _ByLetters(written, plain=plain) for plain in (False, True)}
        begun: dict[Looked, AbstractSet[str]] = {(SIGNS, False): {*text, ""}}
        for plain, letters in self._letters.items():
            begun |= {(KEYS, plain): letters.keys, (FIRSTS, plain): letters.firsts}
        self.standing = StandingLeads(begun)

    def places(self, signs: Signs, start: int, end: int) -> Iterable[int] | None:
        """Return where a match may begin; None if that is nearly anywhere."""
        if signs.leads is None:
            words, within = min(
                ((self._standing(needed), needed.within) for needed in signs.needed),
                key=lambda each: len(each[0]) * (1 + each[1]),
            )
            is_few = len(words) * (1 + within) * _TRIED_IN <= len(self._text)
            return _around(words, within, start) if is_few else None
        found = _within(self._of(signs.leads), start, end)
        if not signs.needed or not found:
            return found
        rarest = signs.needed[0]
        return _before(found, _within(self._standing(rarest), start, end), rarest.within)

    def _standing(self, needed: Needed) -> Sequence[int]:
        """Return where words stand of which a match holds one, behind what must stand there."""
        gap = needed.gap
        if len(gap) < TELLING_GAP:
            return self._of(needed.leads)
        known = self._behind.get((needed.leads, gap))
        if known is None:
            begins, found = self._text.startswith, self._of(needed.leads)
            known = [place for place in found if begins(gap, max(0, place - len(gap)))]
            self._behind[needed.leads, gap] = known
        return known

    def _of(self, leads: Leads) -> Sequence[int]:
        """Return where something may begin, in order."""
        known = self._known.get(leads)
        if known is None:
            known = self._known[leads] = self._looked_up(leads)
        return known

    def _looked_up(self, leads: Leads) -> list[int]:
        if leads.lines:
            return [0, *(match.end() for match in re.finditer("\n", self._text))]
        found = self._letters[leads.plain].of(leads)
        marks = [mark for mark in leads.marks if mark in self._text]
        if not marks:
            return found
        places = (m.start() for mark in marks for m in re.finditer(re.escape(mark), self._text))
        return sorted({*found, *places})


def _written(text: str) -> dict[str, list[int]]:
    """Return where words begin, by their first three letters as they are written."""
    found: dict[str, list[int]] = defaultdict(list)
    for start, _, word, _ in find_words(text):
        found[word[:KEY]].append(start)
    return found


class _ByLetters:
    """Places of words by their first three letters and by their first."""

    __slots__ = ("_by_first", "_by_firsts", "_by_key", "firsts", "keys")

    def __init__(self, written: dict[str, list[int]], *, plain: bool) -> None:
        self._by_key: dict[str, list[list[int]]] = defaultdict(list)
        self._by_first: dict[str, list[list[int]]] = defaultdict(list)
        for key, places in written.items():
            letters = without_case(key) if plain else key
            self._by_key[letters].append(places)
            self._by_first[letters[0]].append(places)
        self.keys, self.firsts = frozenset(self._by_key), frozenset(self._by_first)
        self._by_firsts: dict[frozenset[str], list[int]] = {}

    def of(self, leads: Leads) -> list[int]:
        """Return where words with such beginnings stand, in order."""
        by_first = self._beginning_with(leads.firsts) if leads.firsts else []
        keys = leads.keys & self.keys
        if not keys:
            return by_first
        found = by_first.copy()  # no word twice: see `leads`
        for key in keys:
            for places in self._by_key[key]:
                found += places
        found.sort()
        return found

    def _beginning_with(self, firsts: frozenset[str]) -> list[int]:
        letters = firsts & self.firsts  # in most texts the same for all classes of capitals
        known = self._by_firsts.get(letters)
        if known is None:
            of_letters = chain.from_iterable(map(self._by_first.__getitem__, letters))
            known = sorted(chain.from_iterable(of_letters))
            self._by_firsts[letters] = known
        return known


@lru_cache(maxsize=4)  # in a text, in its title, in a name: one pattern after another
def _starts(text: str) -> _Starts:
    return _Starts(text)
