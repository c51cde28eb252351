"""Reads where bodies of a list sit: `the <O0> (<P1>), the <O2> (<P3>)`, wherever lines break."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Predicate, Span, Statement

_SURE = 0.86
_OPENS = compiled(r"\s?\(")
_CLOSES = compiled(r"\)[*]{0,3}")
_NEXT = compiled(r"[,;]?\s(?:(?:and|et|y)\s)?(?:(?:[Tt]he|[Ll]a|[Ll]e|[Ll]es|[Ee]l)\s|[Ll]['’])?")
"""What stands between two bodies of such a list, each with its place in brackets."""


def statements_of_listed_seats(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield where bodies sit that stand in a list with a place in brackets behind each.

    One body alone with a place in brackets may be a branch, or a namesake told apart.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    text = analysis.text
    places = [m for m in named if m.kind is Kind.PLACE and not m.modifier]
    seated = [
        (body, place, ends)
        for body in named
        if body.kind is Kind.ORGANISATION
        for place, ends in _place_behind(text, body.span, places)
    ]
    told: dict[int, tuple[Mention, Mention]] = {}
    for (body, place, ends), (after, its, _) in pairwise(seated):
        if _NEXT.fullmatch(text, ends, after.span.start):
            told[body.span.start] = (body, place)
            told[after.span.start] = (after, its)
    for body, place in told.values():
        evidence = analysis.evidence_at(body.span.start, place.span.start)
        yield Statement(body.entity_id, Predicate.BASED_IN, place.entity_id, _SURE, evidence)


def _place_behind(
    text: str, body: Span, places: Sequence[Mention]
) -> Iterator[tuple[Mention, int]]:
    """Yield the place in brackets behind a name, and where the bracket ends."""
    opens = _OPENS.match(text, body.end)
    if opens:
        at = bisect_left(places, opens.end(), key=lambda m: m.span.start)
        place = places[at] if at < len(places) else None
        closes = _CLOSES.match(text, place.span.end) if place else None
        if place and closes and place.span.start == opens.end():
            yield place, closes.end()
