"""Chooses the patterns that may fit a line, by how many names of each kind it holds."""

from functools import cache

from extract.kept_patterns import compiled
from extract.statements.statement_patterns import PATTERNS
from extract.statements.statement_shapes import Pattern

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
