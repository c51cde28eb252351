"""Reads several events told in one list: `conferences were held in Oslo (1997) and Lima (2010)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.events.dates import DateRange, find_dates
from extract.events.event_sorts import sorts_in
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span

_HEADS = (
    r"(?P<head>conference|meeting|workshop|consultation|seminar|summit|session|forum|training"
    r"|roundtable|conférence|réunion|atelier|consultation|séminaire|sommet|conferencia"
    r"|taller|reunion"
    r"|reunione|seminario|cumbre|consulta)(?:e?s)"
)
_LISTED = compiled(
    rf"\b{_HEADS}\b[^.;:]{{0,60}}?\b(?:were|have been|was|took place|held|convened|organi[sz]ed"
    r"|se sont|ont été|ont eu|tenue?s|organisée?s|se celebraron|tuvieron|celebrad[oa]s)"
    r"(?: (?:also|then|previously|held|organi[sz]ed|convened|tenue?s|organisée?s|lieu|lugar)){0,3}"
    r" (?:in|at|à|en) (?:the )?$"
    rf"|\b{_HEADS.replace('(?P<head>', '(?P<plain>')}\b (?:in|at|à|en) $"
    r"|\b(?:meetings?|sessions?|conferences?|consultations?|réunions?|conférences?|reuniones"
    r"|conferencias?|consultas?)\b[^.;:]{0,40}?\b(?:followed|suivirent|ont suivi|siguieron)"
    r" (?:in|at|à|en) $"
    rf"|\bse (?:celebraron|realizaron|organizaron|llevaron a cabo) (?:\w+ )?"
    rf"{_HEADS.replace('(?P<head>', '(?P<late>')}\b[^.;:]{{0,30}}? en $"
    r"|\b(?:met|se sont réunie?s|se reunieron) (?:in|at|à|en) $",
    re.IGNORECASE,
)
_LEADS_IN = compiled(r"(?:in|at|à|en) (?:the )?$", re.IGNORECASE)
"""With what every opening of a list ends."""

_NONE_BEFORE = compiled(
    r"\b(?:no|no such|not|never|aucune?|ni|ningun[oa]) (?:\w{3,14} )?$", re.IGNORECASE
)
_SORT_BEFORE = compiled(r"\b([a-z]{4,14}) $")
_YEAR_BEFORE = compiled(r"\b(?:[Ii]n|[Ee]n|[Dd]uring|[Dd]urante|[Dd]urant) ((?:19|20)\d\d)\b")
_BEFORE = 140
_NEXT = compiled(r"(?:,? (?:and|et|y)|,) (?:in |at |à |en )?(?:the )?")


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
    head, year, end = "", "", -1
    for place in places:
        before = text[max(passage.start, place.span.start - _BEFORE) : place.span.start]
        leads_in = _LEADS_IN.search(before, max(0, len(before) - len("at the ")))
        opening = _LISTED.search(before) if leads_in else None
        if opening and _NONE_BEFORE.search(before, 0, opening.start()):
            opening = None
        follows = end >= 0 and _NEXT.fullmatch(text, end, place.span.start)
        if not opening and not follows:
            continue
        if opening:
            head = _head(opening)
            years = _YEAR_BEFORE.findall(before)
            year = years[0] if len(set(years)) == 1 else ""
        date = _bracketed(text, place.span.end, passage.end, year)
        end = date.span.end + text.startswith(")", date.span.end) if date else -1
        if date:
            yield Listed(Span(place.span.start, end), head, place, date)


def _head(opening: re.Match[str]) -> str:
    """Return what was held, with the word for its sort before it: `national consultation`."""
    named = next((name for name in ("head", "plain", "late") if opening[name]), None)
    if named is None:
        return "meeting"
    sort = _SORT_BEFORE.search(
        opening.string, max(0, opening.start(named) - 16), opening.start(named)
    )
    known = sorts_in(sort[1]) if sort else None
    return f"{known[0]} {opening[named]}" if known else opening[named]


def _bracketed(text: str, start: int, end: int, year_before: str = "") -> DateRange | None:
    """Return the date behind a place, the year told before the list where it tells none."""
    bracket = re.compile(
        r"(?:, [A-ZÀ-Þ][\w’'-]{1,30}(?: [A-ZÀ-Þ][\w’'-]{1,30})?)?"
        r"(?:\s\((?P<told>[^()]{3,40})\)|(?P<bare> (?:in|en) (?:\w{3,10} (?:de )?)?(?:19|20)\d\d))"
    ).match(text, start, end)
    if not bracket:
        return None
    told = "told" if bracket["told"] else "bare"
    found = find_dates(text, *bracket.span(told))
    if found or told == "bare":
        return found[0] if found else None
    year = re.fullmatch(r"(?:in )?((?:19|20)\d\d)", bracket["told"])
    if not year:
        whole = find_dates(f"{bracket['told']} {year_before}") if year_before else ()
        return replace(whole[0], span=Span(*bracket.span("told"))) if len(whole) == 1 else None
    at = bracket.end("told") - 4
    return DateRange(Span(at, at + 4), f"{year[1]}-01-01", f"{year[1]}-12-31", year[1])
