"""Chooses the patterns that may fit a line, by its names of each kind and by its words."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract.kept_patterns import compiled
from extract.kept_signs import UNTOLD, signs_of
from extract.pattern_beginnings import Leads
from extract.statements.statement_patterns import PATTERNS
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_templates import Template
from extract.words import beginnings_in

_LETTERS = "OPTIE"
_SLOTS = compiled(r"<\[?([A-Z]+)\]?\\d")
_OPENS_OR_CLOSES = compiled(r"\\.|\[\^?\]?[^\]]*\]|[()]")

type _Counts = tuple[int, ...]


def patterns_for(line: str) -> tuple[Pattern, ...]:
    """Return the patterns for whose subject and object a line has names, in their order.

    Args:
        line: A template line, its names as `<O3>`.
    """
    return _fitting(tuple(min(line.count(f"<{letter}"), 2) for letter in _LETTERS))


def worded(
    patterns: Iterable[Pattern], lines: Iterable[tuple[Template, int]]
) -> Iterator[tuple[Pattern, Template, int]]:
    """Yield each pattern with each line that holds its words, which hardly any line does.

    Args:
        patterns: In the order in which they are tried.
        lines: Each with where a pattern is tried from.
    """
    told = [(shape, begin, beginnings_in(shape.line)) for shape, begin in lines]
    characters = sum(len(shape.line) for shape, _, _ in told)
    for pattern in patterns:
        needed = _needed(pattern.words, characters)
        for shape, begin, begun in told:
            if not any(map(begun.isdisjoint, needed)):
                yield pattern, shape, begin


_NEEDED: dict[str, tuple[frozenset[str], ...]] = {}
"""By the words of a pattern: sets of beginnings of words, of each of which a match holds one."""


def _needed(words: re.Pattern[str], characters: int) -> tuple[frozenset[str], ...]:
    known = _NEEDED.get(words.pattern)
    if known is None:
        signs = signs_of(words, characters)
        if signs is UNTOLD:
            return ()
        leads = [signs.leads, *(each.leads for each in signs.needed)]
        known = tuple(each.keys | each.firsts for each in leads if each and _is_of_words(each))
        _NEEDED[words.pattern] = known
    return known


def _is_of_words(begun: Leads) -> bool:
    return not (begun.marks or begun.lines or begun.plain)


@cache
def _fitting(counts: _Counts) -> tuple[Pattern, ...]:
    return tuple(pattern for pattern in PATTERNS if _may_fit(pattern, counts))


def _may_fit(pattern: Pattern, counts: _Counts) -> bool:
    """Say whether a line may hold a subject and an object that are not the same name."""
    subject, other = (_kinds(pattern.words.pattern, group) for group in ("subject", "object"))
    held = dict(zip(_LETTERS, counts, strict=True))
    either = (sum(held[each] for each in kinds) for kinds in (subject, other, subject | other))
    return all(count >= least for count, least in zip(either, (1, 1, 2), strict=True))


@cache
def _kinds(words: str, group: str) -> frozenset[str]:
    """Return the letters of the names that a group may hold; all where it holds any words."""
    begun = words.index(f"(?P<{group}>")
    depth = 0
    for sign in _OPENS_OR_CLOSES.finditer(words, begun):
        depth += {"(": 1, ")": -1}.get(sign.group(), 0)
        if not depth:
            return frozenset("".join(_SLOTS.findall(words[begun : sign.end()])) or _LETTERS)
    raise ValueError(f"no end of the group {group} in {words}")
