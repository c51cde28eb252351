"""Finds who stands between persons in a list that semicolons cut: `Ms Uzqa; Druszo; Mr Yebra`."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.person_patterns import NAME_WORD, TITLE_AT_START
from extract.persons.refusals.unexplained import is_unexplained
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_LINE = compiled(r"; [^\n]*")
_AND = compiled(r"(?:and |et |y )?(?:the |la |le |el )?")
_NAME = compiled(rf"{NAME_WORD}(?: {NAME_WORD}){{0,2}}(?=,|;|\.?$|\.? ?\n| \(| [–-] )")
_LONGEST_LINE, _NEAR, _FEWEST = 1_500, 30, 2


def in_semicolon_lists(text: str, told: frozenset[int], places: Gazetteer) -> Iterator[Span]:
    """Yield names that are items of a list of which two items, and half of all, are persons.

    Args:
        text: Of the document.
        told: Where names of persons begin.
        places: Tells places and peoples.
    """
    starts = sorted(told)
    for match in every_match(_LINE, text):
        end = match.end()
        least = max(0, match.start() - _LONGEST_LINE)
        begin = max(least, text.rfind("\n", least, match.start()) + 1)
        colon = text.rfind(": ", begin, match.start())
        begin = colon + 2 if colon >= 0 else begin
        if end - begin > _LONGEST_LINE:
            continue
        marks = [m.start() for m in re.finditer("; ", text[begin:end])]
        cuts = [begin, *(begin + mark + 2 for mark in marks), end + 2]
        items = [(first, last - 2) for first, last in pairwise(cuts)]
        persons = sum(_is_told(items, at, starts) for at in range(len(items)))
        if persons >= _FEWEST and 2 * persons >= len(items):
            for first, last in items[1:]:
                yield from _name(text, first, last, places)


def _is_told(items: list[tuple[int, int]], at: int, starts: list[int]) -> bool:
    """Say whether a person begins an item, or ends what stands before the first semicolon."""
    first, last = items[at]
    until = last if at == 0 else min(last, first + _NEAR)
    begun = bisect_left(starts, first)
    return begun < len(starts) and starts[begun] < until


def _name(text: str, first: int, last: int, places: Gazetteer) -> Iterator[Span]:
    lead = _AND.match(text, first, last)
    start = lead.end() if lead else first
    title = TITLE_AT_START.match(text, start, last)
    start = title.end() if title else start
    name = _NAME.match(text, start, last + 1)
    if name and is_unexplained(name.group(), text, places):
        yield Span(*name.span())
