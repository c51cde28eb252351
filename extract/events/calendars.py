"""Reads the entries of a bulletin's calendar, whose days have no year: `4-8 October: Forum, Quito`.

The year is that of the first such days from the month in which the bulletin is issued.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extract.analysis import Analysis
from extract.events.datelines import WITHOUT_YEAR
from extract.events.dates import DateRange, find_dates
from extract.events.event_values import one_line
from extract.events.report_dates import report_date
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Span
from ontology.authority import organisations
from ontology.gazetteer import gazetteer
from ontology.names import minted_id

_HEADING = compiled(
    r"(?:^|\n)[^\S\n]{0,4}(?:\d{1,2}[.)])?[^\S\n]?(?:Our |Nos |Nuestr[oa]s )?"
    r"(?:(?:Events? )?Calendar(?: of events)?|(?:Upcoming|Forthcoming) (?:events|meetings)"
    r"|Dates for your diary|Diary(?: dates)?|Agenda|Calendrier|(?:Événements )?[ÀA] venir"
    r"|Prochains (?:événements|rendez-vous)|Dates à retenir|Calendario"
    r"|Próxim[oa]s (?:eventos|actividades|citas|fechas)|Fechas importantes)"
    r"[^\S\n]?:?[^\S\n]*\n",
    re.IGNORECASE,
)
_ENTRY = compiled(
    rf"[^\S\n]*(?:[-•*–—▪>] ?)?(?P<days>{WITHOUT_YEAR.pattern})[^\S\n]?(?:[:–—|-]|,(?= [A-ZÀ-Þ]))"
    r"[^\S\n]?(?P<what>[^\n]{8,240})",
    re.IGNORECASE,
)
_PAST = compiled(r"\b(?:took place|was held|were held|eu lieu|tuvo lugar|se celebró)\b")
_FORUM = compiled(
    r"\b(?:Forum|Foro|Conference|Conférence|Conferencia|Congress|Congrès|Congreso|Summit|Sommet"
    r"|Cumbre|Assembly)\b"
)
_TOP, _LONGEST_SECTION = 500, 4_000
_MONTH_LONG = len("2004-06")
_MONTH_OR_DAY = (_MONTH_LONG, len("2004-06-01"))


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a calendar.

    Attributes:
        date: Its days, in their year.
        what: What stands behind them.
    """

    date: DateRange
    what: Span


def with_calendar(
    analysis: Analysis, events: Sequence[Event], named: Sequence[Mention]
) -> list[Event]:
    """Return the events in order, those of a calendar's entries with their days and place.

    A known forum or conference that an entry names is an event there.

    Args:
        analysis: The text and its passages.
        events: Found in it, in order.
        named: Organisations and places found in it, in order.
    """
    found = list(events)
    for entry in calendar_entries(analysis):
        inside = [i for i, event in enumerate(found) if entry.what.contains(event.span)]
        there = [m for m in named if entry.what.contains(m.span)]
        places = tuple(m for m in there if m.kind is Kind.PLACE)
        if inside:
            found[inside[0]] = _dated(found[inside[0]], entry.date, places)
        else:
            found.extend(_forum(analysis.text, entry, there, places))
    return sorted(found, key=lambda event: event.span.start)


@lru_cache(maxsize=2)  # events and statements ask of the same text
def calendar_entries(analysis: Analysis) -> tuple[Entry, ...]:
    """Return the entries below headings such as `Calendar`, where the text tells its month."""
    return tuple(_entries(analysis))


def _entries(analysis: Analysis) -> Iterator[Entry]:
    text = analysis.text
    heading = _HEADING.search(text)
    issued = _issued(analysis) if heading else None
    while heading and issued:
        start, end = heading.end(), min(len(text), heading.end() + _LONGEST_SECTION)
        for line in text[start:end].split("\n"):
            entry = _ENTRY.fullmatch(text, start, start + len(line))
            if line.strip() and not entry:
                break
            date = _in_year(entry["days"], issued) if entry else None
            if entry and date and not _PAST.search(line):
                what = Span(*entry.span("what"))
                yield Entry(replace(date, span=Span(*entry.span("days"))), what)
            start += len(line) + 1
        heading = _HEADING.search(text, max(heading.end(), start - 1))


def _issued(analysis: Analysis) -> str | None:
    """Return the month in which a text was issued: told by its file or at its top."""
    written = report_date(analysis.text)
    if written:
        return written.end_date[:_MONTH_LONG]
    told = [d.edtf for d in find_dates(analysis.text, 0, _TOP) if len(d.edtf) in _MONTH_OR_DAY]
    months = {date for date in told if len(date) == _MONTH_LONG}
    months = months or {date[:_MONTH_LONG] for date in told}
    if len(months) == 1:
        return months.pop()
    issued = analysis.source.issued
    return issued[:_MONTH_LONG] if issued and len(issued) >= _MONTH_LONG else None


def _in_year(days: str, issued: str) -> DateRange | None:
    """Return the first such days that begin in the month of issue or later."""
    year = int(issued[:4])
    for each in (year, year + 1):
        found = find_dates(f"{days} {each}")
        if len(found) == 1 and found[0].start_date[:_MONTH_LONG] >= issued:
            return found[0]
    return None


def _dated(event: Event, date: DateRange, places: Sequence[Mention]) -> Event:
    if event.edtf:
        return event
    ids = event.place_ids or tuple(m.entity_id for m in _narrowest(places))
    return replace(
        event, start_date=date.start_date, end_date=date.end_date, edtf=date.edtf, place_ids=ids
    )


def _forum(
    text: str, entry: Entry, there: Sequence[Mention], places: Sequence[Mention]
) -> Iterator[Event]:
    """Yield the event that a forum is with which an entry begins."""
    body = next((m for m in there if m.span.start - entry.what.start <= len("the ")), None)
    if body is None or body.kind is not Kind.ORGANISATION:
        return
    known = organisations().entity(body.entity_id)
    label = known.label if known else one_line(text[body.span.start : body.span.end])
    if not _FORUM.search(label):
        return
    year = entry.date.edtf[:4]
    yield Event(
        entity_id=minted_id("event", f"{label} {year}"),
        name=f"{label}, {year}",
        span=body.span,
        start_date=entry.date.start_date,
        end_date=entry.date.end_date,
        edtf=entry.date.edtf,
        place_ids=tuple(m.entity_id for m in _narrowest(places)),
    )


def _narrowest(places: Sequence[Mention]) -> Sequence[Mention]:
    """Return the last town named; else the last place."""
    towns = [m for m in places if gazetteer().kind_of(m.entity_id) == "city"]
    return (towns or list(places))[-1:]
