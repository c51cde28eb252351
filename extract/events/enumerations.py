"""Reads several events told in one list: `conferences were held in Oslo (1997) and Lima (2010)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.events.dates import DateRange, find_dates
from extract.model import Kind, Mention, Span

_HEADS = (
    r"(?P<head>conference|meeting|workshop|consultation|seminar|summit|session|forum|training"
    r"|roundtable|conférence|réunion|atelier|consultation|séminaire|sommet|conferencia"
    r"|taller|reunion"
    r"|reunione|seminario|cumbre|consulta)(?:e?s)"
)
_LISTED = re.compile(
    rf"\b{_HEADS}\b[^.;:]{{0,60}}?\b(?:were|have been|was|se sont|ont été|ont eu|se"
    rf" celebraron|tuvieron)"
    r"(?: (?:also|then|previously|held|organi[sz]ed|convened|tenue?s|organisée?s|lieu|lugar)){0,3}"
    r" (?:in|at|à|en) (?:the )?$",
    re.IGNORECASE,
)
_BEFORE = 140
_NEXT = re.compile(r"(?:,? (?:and|et|y)|,) (?:in |at |à |en )?(?:the )?")


@dataclass(frozen=True, slots=True)
class Listed:
    """One event of a list: its words, sort, place and date."""

    span: Span
    head: str
    place: Mention
    date: DateRange


def find_listed(text: str, passage: Span, named: Sequence[Mention]) -> Iterator[Listed]:
    """Yield each event of a list of places with their dates in brackets.

    Args:
        text: The whole text.
        passage: Where to look.
        named: Organisations and places in it, in order.
    """
    places = [m for m in named if m.kind is Kind.PLACE]
    head, end = "", -1
    for place in places:
        before = text[max(passage.start, place.span.start - _BEFORE) : place.span.start]
        opening = _LISTED.search(before)
        follows = end >= 0 and _NEXT.fullmatch(text, end, place.span.start)
        if not opening and not follows:
            continue
        head = opening["head"] if opening else head
        date = _bracketed(text, place.span.end, passage.end)
        end = date.span.end + 1 if date else -1
        if date:
            yield Listed(Span(place.span.start, end), head, place, date)


def _bracketed(text: str, start: int, end: int) -> DateRange | None:
    bracket = re.compile(r"\s\((?P<told>[^()]{4,40})\)").match(text, start, end)
    if not bracket:
        return None
    found = find_dates(text, *bracket.span("told"))
    if found:
        return found[0]
    year = re.fullmatch(r"(?:in )?((?:19|20)\d\d)", bracket["told"])
    if not year:
        return None
    at = bracket.end("told") - 4
    return DateRange(Span(at, at + 4), f"{year[1]}-01-01", f"{year[1]}-12-31", year[1])
