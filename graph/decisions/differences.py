"""Says of names that look alike whether they are surely of two: by numbers, places or other words.

What looks alike and is not the same is most of what looks alike in documents of committees: one
session and the next, a ministry of one state and of another, a department and its head.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache
from urllib.parse import unquote

from extract.events.ordinals import read_ordinal
from extract.words import word_set
from ontology.gazetteer import Place, gazetteer
from ontology.names import name_key

SMALL_WORDS = word_set("and of the for in on de des du del la le les et pour y el los las del")

_ALIKE = 0.8
"""How alike two words are that may be one, spelt otherwise."""

_LONGEST_PLACE = 4
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th|er|ere|re|e|eme|nde|o|a|os|as)?")
_HASHED = re.compile(r"-[0-9a-f]{10}$")
_ROMAN = re.compile(r"(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_ORDINALS_TOO = {"premier": 1, "seconde": 2}
"""Which numbers of meetings are not written with."""

_MAKES_ANOTHER = word_set(
    "head attache council deputy director "
    "chair chairperson chairman president vice member members secretary "
    "spokesperson adviser protocol amendment annex additional draft sub subcommittee pre former "
    "chef directeur directrice presidente president membre membres protocole projet ancien "
    "jefe jefa directora miembro miembros protocolo proyecto antiguo"
)
"""Words by which one thing is told from another of the same name."""

_SAME_SORT = (
    word_set("act law code statute bill loi code ley codigo"),
    word_set("office bureau oficina"),
)
"""Words that documents use for one another."""


def differ_in_numbers(names: Iterable[str], others: Iterable[str]) -> bool:
    """Say whether two are numbered or dated, each otherwise: by labels and ids."""
    one, other = (frozenset().union(*map(_numbers, each)) for each in (names, others))
    return bool(one) and bool(other) and not (one <= other or other <= one)


def differ_in_words(label: str, other: str) -> bool:
    """Say whether two labels have words that make them two, whatever others they share."""
    one, two = (words_of(each) for each in (label, other))
    left, right = one - two, two - one
    if _are_of_other_places(label, other, one & two):
        return True
    if not left or not right:
        return not _MAKES_ANOTHER.isdisjoint(left | right)
    fewer, more = sorted((left, right), key=lambda each: (len(each), sorted(each)))
    return not all(any(_is_alike(word, each) for each in more) for word in fewer)


def words_of(name: str) -> frozenset[str]:
    """Return the words of a name that bear meaning."""
    return frozenset(name_key(name).split()) - SMALL_WORDS


def is_numeral(word: str) -> bool:
    """Say whether a word is a number, or counts: `12`, `34th`, `third`, `III`."""
    return _number(word) is not None


def _numbers(name: str) -> frozenset[int]:
    plain = name_key(_HASHED.sub("", unquote(name.rsplit("/", 1)[-1]))).replace("-", " ")
    found = (_number(word) for word in re.split(r"[\s_]+", plain))
    return frozenset(each for each in found if each is not None)


@lru_cache(1 << 14)
def _number(word: str) -> int | None:
    if told := _NUMBER.fullmatch(word):
        return int(told[1])
    if len(word) > 1 and (told := _ROMAN.fullmatch(word)):
        digits = [_ROMAN_DIGITS[each] for each in word]
        following = [*digits[1:], 0]
        return sum(-d if d < n else d for d, n in zip(digits, following, strict=True))
    return _ORDINALS_TOO.get(word) or (None if word[:1].isdigit() else read_ordinal(word))


def _is_alike(word: str, other: str) -> bool:
    if any(word in each and other in each for each in _SAME_SORT):
        return True
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE


def _are_of_other_places(label: str, other: str, shared: frozenset[str]) -> bool:
    """Say whether both name states or peoples in what is not shared, and not the same."""
    one, two = (_places(each, shared) for each in (label, other))
    return bool(one) and bool(two) and one.isdisjoint(two)


@lru_cache(1 << 14)
def _places(label: str, without: frozenset[str]) -> frozenset[str]:
    """Return the ids of the states of which a label has the name, or their people's."""
    words = [each for each in name_key(label).split() if each not in without]
    found = set[str]()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_PLACE, len(words)) + 1):
            if (state := _state(" ".join(words[start:end]))) is not None:
                found.add(state.place_id)
    return frozenset(found)


@lru_cache(1 << 14)
def _state(name: str) -> Place | None:
    known = gazetteer()
    if known.is_common_word(name):
        return None
    return known.country_named(name) or (None if " " in name else known.demonym(name))
