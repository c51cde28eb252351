"""Tells which spellings are one name within a text: possessives, hyphens, `å` and `aa`, slips."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.words import word_set
from ontology.names import fold

_DETERMINERS = word_set("the this that our its a an la le les l el los las")
_WORD = compiled(r"[^\W_]+")
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_TWO_LETTERS = str.maketrans({"å": "aa", "ä": "ae", "æ": "ae", "ö": "oe", "ø": "oe", "ü": "ue"})
_SHORTEST = 5
"""Letters; shorter names meet by chance: `U.S.` and `us`."""


_MISSPELT = 6
"""Letters of a word at least in which a slip is believed."""

_MOST_WORDS = 12
_MOST_ALIKE = 20
"""Names that differ in one word only and are compared, so that time stays linear."""


@lru_cache(maxsize=8_192)
def spellings(name: str) -> frozenset[str]:
    """Return the keys of a name; two names of one text are one where they share a key.

    `New People's Party` and `New People Party`, `Al-Haram` and `Alharam`, `Tåsinge` and
    `Taasinge`.
    """
    lower = name.casefold()
    keys = {_key(lower.translate(table)) for table in (_PLAIN, _TWO_LETTERS)}
    return frozenset(key for key in keys if len(key) >= _SHORTEST)


def _key(name: str) -> str:
    words = _WORD.findall(fold(name))
    while len(words) > 1 and words[0] in _DETERMINERS:
        words = words[1:]
    return "".join(word for word in words if word != "s")


def misspelt(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield names of several words that a slip of the pen parts, in alphabetical order.

    `Untied Harbour Nations`, `United Harbour Nations`: one long word has a letter too many, too
    few, changed or swapped with the next. Its first and last letters are the same, since `Worker`
    and `Workers`, `Gambia` and `Zambia` differ in sense.
    """
    alike: dict[tuple[int, tuple[str, ...]], list[tuple[str, str]]] = {}
    for name in sorted(set(names)):
        words = _WORD.findall(fold(name))
        if not 2 <= len(words) <= _MOST_WORDS:
            continue
        for at, word in enumerate(words):
            if len(word) < _MISSPELT or not word.isalpha():
                continue
            others = alike.setdefault((at, (*words[:at], *words[at + 1 :])), [])
            for other, name_before in others:
                if _is_slip(word, other):
                    yield name_before, name
            if len(others) < _MOST_ALIKE:
                others.append((word, name))


def _is_slip(word: str, other: str) -> bool:
    """Say whether two words differ by one letter, or by two that changed places."""
    if word == other or (word[0], word[-1]) != (other[0], other[-1]):
        return False
    short, long = sorted((word, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) == len(short):
        is_swapped = long[at : at + 2] == short[at : at + 2][::-1]
        return long[at + 1 :] == short[at + 1 :] or (
            is_swapped and long[at + 2 :] == short[at + 2 :]
        )
    return len(long) == len(short) + 1 and long[at + 1 :] == short[at:]
