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
    r" (?:in|at|à|en) (?:the )?$"
    rf"|\b{_HEADS.replace('(?P<head>', '(?P<plain>')}\b (?:in|at|à|en) $"
    r"|\b(?:meetings?|sessions?|conferences?|consultations?|réunions?|conférences?|reuniones"
    r"|conferencias?|consultas?)\b[^.;:]{0,40}?\b(?:followed|suivirent|ont suivi|siguieron)"
    r" (?:in|at|à|en) $"
    r"|\b(?:met|se sont réunie?s|se reunieron) (?:in|at|à|en) $",
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
        head = (opening["head"] or opening["plain"] or "meeting") if opening else head
        date = _bracketed(text, place.span.end, passage.end)
        end = date.span.end + text.startswith(")", date.span.end) if date else -1
        if date:
            yield Listed(Span(place.span.start, end), head, place, date)


def _bracketed(text: str, start: int, end: int) -> DateRange | None:
    bracket = re.compile(
        r"(?:, [A-ZÀ-Þ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'-]{1,30})?)?"
        r"(?:\s\((?P<told>[^()]{4,40})\)|(?P<bare> (?:in|en) (?:\w{3,10} (?:de )?)?(?:19|20)\d\d))"
    ).match(text, start, end)
    if not bracket:
        return None
    told = "told" if bracket["told"] else "bare"
    found = find_dates(text, *bracket.span(told))
    if found or told == "bare":
        return found[0] if found else None
    year = re.fullmatch(r"(?:in )?((?:19|20)\d\d)", bracket["told"])
    if not year:
        return None
    at = bracket.end("told") - 4
    return DateRange(Span(at, at + 4), f"{year[1]}-01-01", f"{year[1]}-12-31", year[1])
