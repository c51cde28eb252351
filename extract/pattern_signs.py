"""Tells by which words of a text to see that a regular expression may match: its signs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from extract.pattern_beginnings import (
    REPEATS,
    WIDTHLESS,
    Leads,
    Node,
    beginnings,
    begins_word,
    leads,
    members,
)

TELLING_GAP = 2
"""Signs before a word from which on they tell anything: one is a space before nearly any."""

type _Parsed = Any
"""A run of nodes as the parser gives it: it can be cut, and knows its width."""

_MOST_NEEDED = 3
_SPACE = (_constants.CATEGORY, _constants.CATEGORY_SPACE)
_BEGINNINGS = frozenset({_constants.AT_BEGINNING, _constants.AT_BEGINNING_STRING})
_UNDERSTOOD = re.MULTILINE | re.UNICODE | re.IGNORECASE


class Needed(NamedTuple):
    """Words of which a match holds one.

    Attributes:
        leads: How they begin.
        within: The most characters of a match before it.
        gap: What stands right before them, as far as that is the same before each.
    """

    leads: Leads
    within: int
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Signs:
    """What tells that a pattern may match.

    Attributes:
        leads: Where it may begin; None where that is nearly anywhere.
        needed: Of each a match holds one, if the beginning alone leaves many places.
        every: All of these that must stand in a text.
    """

    leads: Leads | None
    needed: tuple[Needed, ...] = ()
    every: frozenset[Leads] = field(init=False)

    def __post_init__(self) -> None:
        """Gather what must stand in a text."""
        begun = (self.leads,) if self.leads else ()
        every = frozenset((*begun, *(each.leads for each in self.needed)))
        object.__setattr__(self, "every", every)


def reckoned(pattern: re.Pattern[str]) -> Signs:
    """Return what tells that a pattern may match, from what it is made of."""
    if pattern.flags & ~_UNDERSTOOD:
        return Signs(None)
    parsed = _parser.parse(pattern.pattern, pattern.flags)
    if not parsed.getwidth()[0]:
        return Signs(None)
    plain = bool(pattern.flags & re.IGNORECASE)
    where: Leads | None = None
    if _is_line_start(parsed[0], pattern.flags):
        where = leads(lines=True)
    elif _is_at_word(parsed) or _begins_with_mark(parsed):
        where = beginnings(parsed, plain=plain)
        if where and any(map(str.isspace, where.marks)):
            where = None  # there are as many spaces as words
    if where and not where.firsts and not where.marks and not where.lines:
        return Signs(where)
    told = _needed(parsed, 0, plain=plain)
    needed = sorted((each for each in told if each.within or where is None), key=_how_many)
    return Signs(where, tuple(needed[:_MOST_NEEDED]))


def _how_many(needed: Needed) -> tuple[bool, int, int]:
    return len(needed.gap) < TELLING_GAP, len(needed.leads.firsts), len(needed.leads.keys)


def _needed(parsed: _Parsed, before: int, *, plain: bool) -> Iterator[Needed]:
    """Yield words of which a match holds one: where what must stand there begins a word.

    `before` is the most characters of a match in front of what was parsed.
    """
    gap, is_gap = "", False
    for at, (kind, value) in enumerate(parsed):
        within = before + parsed[:at].getwidth()[1]
        if is_gap:
            words = beginnings(parsed[at:], plain=plain)
            if words and not words.marks:
                yield Needed(words, within, "" if plain else gap)
        gap = gap + chr(value) if kind is _constants.LITERAL else ""
        is_gap = _ends_in_gap((kind, value), otherwise=is_gap)
        if kind is _constants.SUBPATTERN and not value[1] and not value[2]:
            yield from _needed(value[3], within, plain=plain)
        elif kind in REPEATS and value[0]:
            yield from _needed(value[2], within, plain=plain)
        elif kind is _constants.BRANCH:
            yield from _needed_by_each(value[1], within, plain=plain)
        elif kind is _constants.ASSERT and value[0] > 0:
            yield from _needed(value[1], within, plain=plain)


def _needed_by_each(branches: Sequence[_Parsed], before: int, *, plain: bool) -> Iterator[Needed]:
    """Yield together what each of several branches needs, if each needs anything."""
    of_each = [
        min(_needed(branch, before, plain=plain), key=_how_many, default=None)
        for branch in branches
    ]
    known = [needed for needed in of_each if needed]
    if len(known) == len(of_each):
        keys = frozenset(key for needed in known for key in needed.leads.keys)
        firsts = frozenset(sign for needed in known for sign in needed.leads.firsts)
        yield Needed(leads(keys, firsts, plain=plain), max(needed.within for needed in known))


def _ends_in_gap(node: Node, *, otherwise: bool) -> bool:
    """Say whether behind a node a letter begins a word; `otherwise`, where it matches nothing."""
    kind, value = node
    if kind is _constants.LITERAL:
        return not begins_word(chr(value))
    if kind is _constants.IN:
        others = [each for each in value if each != _SPACE]
        signs = members(others)
        return not others or (bool(signs) and not any(map(begins_word, signs)))
    if _asks_for_a_gap(node):
        return True
    if kind is _constants.SUBPATTERN:
        return _all_end_in_gap(value[3], otherwise=otherwise)
    if kind is _constants.BRANCH:
        return all(_all_end_in_gap(branch, otherwise=otherwise) for branch in value[1])
    if kind in REPEATS:
        return _all_end_in_gap(value[2], otherwise=otherwise) and (otherwise or value[0] > 0)
    return otherwise and (kind in WIDTHLESS)


def _all_end_in_gap(nodes: Iterable[Node], *, otherwise: bool) -> bool:
    for node in nodes:
        otherwise = _ends_in_gap(node, otherwise=otherwise)
    return otherwise


def _is_line_start(node: Node, flags: int) -> bool:
    return bool(flags & re.MULTILINE) and node == (_constants.AT, _constants.AT_BEGINNING)


def _is_at_word(nodes: Iterable[Node]) -> bool:
    """Say whether a pattern begins by asking that no letter or digit stand before."""
    for kind, value in nodes:
        if _asks_for_a_gap((kind, value)):
            return True
        if kind is _constants.SUBPATTERN:
            return _is_at_word(value[3])
        if kind is _constants.BRANCH:
            return all(_is_at_word(branch) or _begins_with_mark(branch) for branch in value[1])
        if kind not in WIDTHLESS:
            return False
    return False


def _begins_with_mark(nodes: _Parsed) -> bool:
    """Say whether a run begins with a sign that is no letter, no digit and no space."""
    if not len(nodes) or nodes[0][0] not in {_constants.LITERAL, _constants.IN}:
        return False
    kind, value = nodes[0]
    signs = members(value if kind is _constants.IN else [nodes[0]])
    return bool(signs) and not any(begins_word(sign) or sign.isspace() for sign in signs)


def _asks_for_a_gap(node: Node) -> bool:
    """Say whether a node asks that before it a word end, or the text or a line begin."""
    kind, value = node
    if _is_word_start(node) or (kind is _constants.AT and value in _BEGINNINGS):
        return True
    return kind is _constants.ASSERT and value[0] < 0 and _all_end_in_gap(value[1], otherwise=False)


def _is_word_start(node: Node) -> bool:
    kind, value = node
    if (kind, value) == (_constants.AT, _constants.AT_BOUNDARY):
        return True
    return kind is _constants.ASSERT_NOT and value[0] < 0 and _holds_letters(value[1])


def _holds_letters(nodes: _Parsed) -> bool:
    """Say whether this is one sign out of a class in which all letters and digits are."""
    if len(nodes) != 1 or nodes[0][0] is not _constants.IN:
        return False
    members = nodes[0][1]
    is_plain = members[0][0] is not _constants.NEGATE
    return is_plain and (_constants.CATEGORY, _constants.CATEGORY_WORD) in members
