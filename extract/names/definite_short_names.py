"""Tells which body a part of its name means that stands with an article: `the Women's Network`.

`the Women's Network` of a text that named one Southern Border Women's Network before, `the Human
Rights Commission` for the National Human Rights Commission of Nepal, `l'Association des juristes`
for the one that is `sénégalaises`, `the Ministry of Labour` for that of Labour and Employment.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.names.national_names import is_national
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, HEADS
from extract.names.state_bodies import turned_ministry
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_DEFINITE = compiled(
    r"(?:\b(?:the|this|our|le|la|el|du|del|au|al|notre|nuestr[ao])[ \n]|\b[ld]['’])$",
    re.IGNORECASE,
)
_REACH = 9
_WORD = compiled(r"[^\W_]+")
_LINKS = word_set("of for in de du des del d en")
_JOINTS = word_set("and y e et")
_MINISTRIES = word_set("ministry ministerio ministere viceministerio")
_DEPARTMENT = compiled(r"(?:[Tt]he )?(?P<charge>[A-Z][\w ,-]{2,40}) Department")
"""A department by what it is in charge of, before the word: `Labour Department`."""

_HEADS = frozenset(fold(head) for head in HEADS)
_NO_WORD_OF_ITS_OWN = (
    frozenset(fold(word) for word in GENERIC | FUNCTION_WORDS) | _HEADS | _LINKS | _JOINTS | {"s"}
)
_FEWEST = 2
_LONGEST_SHORT = 6
_LONGEST_NAME = 16
_LONGEST_STATE = 3
_MOST = 12
"""Names that one part may be of and are compared, so that time stays linear."""

_Words = tuple[str, ...]
_NO_LAST_LEFT_OUT = _LINKS | _JOINTS | FUNCTION_WORDS


def definite_short_names(
    text: str, named: Sequence[tuple[int, str]], places: Gazetteer, *, is_of_one_state: bool
) -> dict[str, str]:
    """Return the parts of names that mean the one body named so before, each with its whole name.

    A part has an article wherever it stands, and is no known body's name. Where it fits two bodies
    it stays what it is.

    Args:
        text: Of the document.
        named: Where which name begins, in the order of the text.
        places: Tells towns, states and their peoples.
        is_of_one_state: Whether one state at most is spoken of; where several are, `the Human
            Rights Commission` may be another's.
    """
    first: dict[str, int] = {}
    loose: set[str] = set()
    for start, surface in named:
        first.setdefault(surface, start)
        if not _DEFINITE.search(text, max(0, start - _REACH), start):
            loose.add(surface)
    shorts = {
        surface: _words(surface)
        for surface in first
        if surface not in loose and not organisations().candidates(surface)
    }
    shorts = {s: words for s, words in shorts.items() if _FEWEST <= len(words) <= _LONGEST_SHORT}
    index = _index(first if shorts else (), places)
    known = _known_beginnings(first if shorts else ())
    found: dict[str, str] = {}
    for short, words in shorts.items():
        told = [s for s in known.get(words, {}).values() if first[s] < first[short]]
        if len(told) == 1 and len(known[words]) == 1 and _is_of_its_own(short, words):
            found[short] = told[0]
            continue
        if not is_of_one_state and is_national(short, places):
            continue
        before = [long for long in index.get(words, ()) if first[long] < first[short]]
        fitting = [long for long in before[:_MOST] if _may_mean(words, _words(long), places)]
        whole = max(fitting, key=len, default=None)
        if whole is not None and all(_holds(_words(whole), _words(long)) for long in fitting):
            is_turned = _DEPARTMENT.fullmatch(whole) is not None and _words(whole) == words
            found |= {whole: short} if is_turned else {short: whole}
    return found


@lru_cache(maxsize=8_192)
def _words(name: str) -> _Words:
    turned = _DEPARTMENT.fullmatch(name)
    name = f"Department of {turned['charge']}" if turned else turned_ministry(name)
    words = tuple(fold(word) for word in _WORD.findall(name))
    return words[1:] if words and words[0] in {"the", "le", "la", "l", "el"} else words


def _index(names: Iterable[str], places: Gazetteer) -> dict[_Words, dict[str, None]]:
    """Return names by the parts that may stand for them."""
    index: dict[_Words, dict[str, None]] = {}
    for name in names:
        words = _words(name)[:_LONGEST_NAME]
        core = _without_state(words, places)
        begins = (words[:end] for end in range(_FEWEST, len(words) + 1))
        ends = (core[start:] for start in range(1, len(core) - 1))
        for part in (*begins, *ends):
            index.setdefault(part, {})[name] = None
    return index


def _known_beginnings(names: Iterable[str]) -> dict[_Words, dict[str, str]]:
    """Return, by how their names in any language begin, the known bodies with what they are called.

    `the Corte Interamericana` of a text that says `Corte IDH`, `le Haut-Commissariat` for HCR.
    """
    found: dict[_Words, dict[str, str]] = {}
    for surface in names:
        for body in organisations().candidates(surface)[:1]:
            for begun in _beginnings(body.names):
                found.setdefault(begun, {}).setdefault(body.entity_id, surface)
    return found


@lru_cache(maxsize=2_048)
def _beginnings(names: tuple[str, ...]) -> frozenset[_Words]:
    every = map(_words, names)
    return frozenset(w[:end] for w in every for end in range(_FEWEST, min(len(w), _LONGEST_SHORT)))


def _is_of_its_own(short: str, words: _Words) -> bool:
    """Say whether a beginning of a name says which body it is."""
    first = fold(short.split()[0])
    return first in _HEADS and (first not in words or not _NO_WORD_OF_ITS_OWN.issuperset(words))


def _without_state(words: _Words, places: Gazetteer) -> _Words:
    """Return the words of a name without the state at its end: `of Nepal`, `Ireland`."""
    for count in range(1, min(_LONGEST_STATE, len(words) - 1) + 1):
        if places.country_named(" ".join(words[-count:])):
            words = words[:-count]
            while words and words[-1] in _LINKS | {"the", "la"}:
                words = words[:-1]
            return words
    return words


def _may_mean(short: _Words, long: _Words, places: Gazetteer) -> bool:
    """Say whether a part of a name is how one speaks of the whole."""
    if long[: len(short)] == short:
        return _may_stop(short, long[len(short) :], places)
    dropped = _without_state(long, places)[: -len(short)]
    if short[-1] not in _HEADS or not dropped or dropped[-1] in _NO_LAST_LEFT_OUT:
        return False
    return len(short) > len(dropped) + 1 or not _NO_WORD_OF_ITS_OWN.issuperset(short)


def _may_stop(short: _Words, rest: _Words, places: Gazetteer) -> bool:
    """Say whether what follows can be left unsaid: whose a body is, a ministry's second charge."""
    if not rest:
        return short[0] == "department"  # turned
    if short[0] in _MINISTRIES and rest[0] not in _LINKS:
        return len(short) > _FEWEST
    if short[0] not in _HEADS or _NO_WORD_OF_ITS_OWN.issuperset(short[1:]):
        return False
    where = " ".join(word for word in rest if word not in FUNCTION_WORDS)
    if rest[0] in _LINKS:
        return bool(places.candidates(where))
    return len(rest) == 1 and places.demonym(where) is not None


def _holds(whole: _Words, part: _Words) -> bool:
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))
