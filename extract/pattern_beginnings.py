"""Tells with what the matches of a part of a regular expression may begin.

The parser of `re` says what a pattern is made of. It is private: whatever it may come to say that
is not understood here is taken to match anything.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from re import _constants  # type: ignore[attr-defined]
from typing import Any

KEY = 3
"""Letters of a word by which it is looked up."""

type Node = tuple[Any, Any]
"""A kind, and what there is of it, as the parser gives it."""

REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
WIDTHLESS = frozenset({_constants.ASSERT, _constants.ASSERT_NOT, _constants.AT})
_FEW = 6
"""Letters of a class that are written out one by one; a larger one is kept as a class."""

_MOST_BEGINNINGS = 600
_LARGEST_RANGE = 1 << 14
_LETTER = re.compile(r"[^\W\d&+]")
_BEGINS_WORD = re.compile(r"[^\W&+]")
_LAST_LATIN = "\u024f"
_WITHOUT_CASE = str.maketrans("ıſ", "is")


@dataclass(frozen=True, slots=True, eq=False)
class Leads:
    """Where something may begin.

    Attributes:
        keys: First three letters of a word, or all of a shorter one.
        firsts: First letters or digits of words, whatever follows.
        marks: Signs that are no letters and no digits.
        lines: Whether it begins where a line does, and nowhere else.
        plain: Whether letters count without case, as `without_case` writes them.

    Equal ones are one object (`leads`), by which what was looked up is remembered.
    """

    keys: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    lines: bool = False
    plain: bool = False


def leads(
    keys: frozenset[str] = frozenset(),
    firsts: frozenset[str] = frozenset(),
    marks: frozenset[str] = frozenset(),
    *,
    lines: bool = False,
    plain: bool = False,
) -> Leads:
    """Return the one object with these attributes."""
    further = frozenset(key for key in keys if key[0] not in firsts)  # `A` has words in `Ann` too
    return _one(further, firsts, marks, lines, plain)


@cache
def _one(
    keys: frozenset[str],
    firsts: frozenset[str],
    marks: frozenset[str],
    lines: bool,  # noqa: FBT001 - as `Leads` has them
    plain: bool,  # noqa: FBT001
) -> Leads:
    made = Leads(keys, firsts, marks, lines, plain)
    ALL_LEADS.append(made)
    return made


ALL_LEADS: list[Leads] = []
"""All that were made, in that order."""


@lru_cache(maxsize=16_384)  # one text after another has the same
def without_case(letters: str) -> str:
    """Return letters so that those which a pattern without case takes for one another are equal."""
    return "".join(letter.lower()[0] for letter in letters).translate(_WITHOUT_CASE)


def begins_word(sign: str) -> bool:
    """Say whether a sign that follows a gap begins a word: a letter or a digit."""
    return _BEGINS_WORD.match(sign) is not None


def beginnings(nodes: Iterable[Node], *, plain: bool) -> Leads | None:
    """Return where a run of nodes may begin; None where that is nearly anywhere.

    Args:
        nodes: As the parser gives them; no letter or digit stands before what they match.
        plain: Whether letters count without case.
    """
    return _sorted_out(_written(nodes), plain=plain)


# What may be written at the start, as pairs: signs, and whether the next node is put behind them.
# A large class of signs is one string of all of them; nothing is put behind it.
type _Beginning = tuple[tuple[str, ...], bool]
_NOTHING: frozenset[_Beginning] = frozenset({((), True)})
_ANYTHING: frozenset[_Beginning] = frozenset({((), False)})


def _written(nodes: Iterable[Node]) -> frozenset[_Beginning]:
    """Return the beginnings of what a run of nodes matches, as far as they are looked up."""
    found = _NOTHING
    for node in nodes:
        behind = _of_node(node)
        joined = frozenset(whole for beginning in found for whole in _joined(beginning, behind))
        if len(joined) > _MOST_BEGINNINGS or not any(goes_on for _, goes_on in found):
            return frozenset((signs, False) for signs, _ in found)
        found = joined
    return found


def _joined(beginning: _Beginning, behind: frozenset[_Beginning]) -> Iterator[_Beginning]:
    signs, may_go_on = beginning
    if not may_go_on:
        yield beginning
        return
    for further, goes_on in behind:
        whole = (*signs, *further)[: KEY + 1]
        yield whole, goes_on and len(whole) <= KEY


def _of_node(node: Node) -> frozenset[_Beginning]:
    kind, value = node
    if kind is _constants.LITERAL:
        return frozenset({((chr(value),), True)})
    if kind is _constants.IN:
        return _of_class(value)
    if kind is _constants.BRANCH:
        return frozenset(b for branch in value[1] for b in _written(branch))
    if kind is _constants.SUBPATTERN and not value[1] and not value[2]:  # no flags of its own
        return _written(value[3])
    if kind in REPEATS:
        return _of_repeat(*value)
    return _NOTHING if kind in WIDTHLESS else _ANYTHING


def _of_repeat(least: int, most: int, repeated: Iterable[Node]) -> frozenset[_Beginning]:
    once = _written(repeated)
    if most > 1:
        once = frozenset((signs, False) for signs, _ in once)
    return once | _NOTHING if least == 0 else once


def _of_class(told: Iterable[Node]) -> frozenset[_Beginning]:
    signs = members(told)
    if not signs:
        return _ANYTHING
    if len(signs) <= _FEW:
        return frozenset({((sign,), True) for sign in signs})
    return frozenset({(("".join(sorted(signs)),), False)})


def members(told: Iterable[Node]) -> frozenset[str]:
    """Return the signs of a class; none where they are too many to be written out."""
    found: set[str] = set()
    for kind, value in told:
        if kind is _constants.LITERAL:
            found.add(chr(value))
        elif kind is _constants.RANGE and value[1] - value[0] < _LARGEST_RANGE:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif (kind, value) == (_constants.CATEGORY, _constants.CATEGORY_DIGIT):
            found |= _digits()
        else:
            return frozenset()
    return frozenset(found)


@cache
def _digits() -> frozenset[str]:
    return frozenset(c for c in map(chr, range(sys.maxunicode + 1)) if c.isdecimal())


def _sorted_out(written: frozenset[_Beginning], *, plain: bool) -> Leads | None:
    """Tell beginnings apart: three letters or a whole short word, first letters, other signs."""
    keys: set[str] = set()
    firsts: set[str] = set()
    marks: set[str] = set()
    for signs, _ in written:
        if not signs:
            return None
        length = next((i for i, sign in enumerate(signs) if not _is_letter(sign)), len(signs))
        is_whole = 0 < length < len(signs) and len(signs[length]) == 1
        if length >= KEY or is_whole:
            keys.add("".join(signs[: min(length, KEY)]))
            continue
        for sign in signs[0]:
            (firsts if begins_word(sign) else marks).add(sign)
    if len(marks) > _FEW:
        return None
    if plain and any(letter > _LAST_LATIN for letter in "".join((*keys, *firsts))):
        return None
    if plain:
        keys, firsts = set(map(without_case, keys)), set(map(without_case, firsts))
    return leads(frozenset(keys), frozenset(firsts), frozenset(marks), plain=plain)


def _is_letter(sign: str) -> bool:
    return len(sign) == 1 and _LETTER.match(sign) is not None
