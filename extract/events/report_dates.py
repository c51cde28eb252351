"""Gives days without a year theirs: of the line that dates a report, or of a month beside them."""

import re
from dataclasses import replace

from extract.events.circumstances import Circumstances
from extract.events.datelines import WITHOUT_YEAR, in_year_of
from extract.events.dates import DateRange, find_dates
from extract.kept_patterns import compiled
from extract.model import Span

_OPENING = 1_500
_WRITTEN = compiled(
    r"(?:^|\n)[ \t]*(?:(?:Status |Situation |Data )?[Aa]s (?:of|at):?"
    r"|(?:Date(?: of (?:issue|publication|report))?|Dated|Issued(?: on)?|Published(?: on)?):?"
    r"|Reporting date:|Date de publication :|Fecha de publicación:)[ \t]+(?P<date>[^\n]{6,60})"
)
_ISSUE = compiled(
    r"(?:^|\n)(?=[^\n]{0,80}\b(?:bulletin|newsletter|issue|boletín|boletines|infolettre|gazette"
    r"|lettre d['’]information|nouvelles)\b)"
    r"(?P<line>[^\n]{6,120}(?:\n[^\n]{4,90}(?=\n|$)){0,2})",
    re.IGNORECASE,
)
"""The line with a bulletin's name or number, and a short one below it."""

_TOP = 400
_YEAR_LONG, _MONTH_LONG, _DAY_LONG = len("2004"), len("2004-06"), len("2004-06-01")
_TO_COME = compiled(
    r"\b(?:will|shall|is to be|are to be|(?:aura|auront) lieu|seront|sera|será|serán"
    r"|se (?:celebrará|realizará|llevará|celebrarán|realizarán|llevarán))\b"
)
"""Said of what is to come, which in an annual report is of the next year."""


_OF_YEAR = compiled(
    r"\b(?:annual (?:activity )?report|report of activities|rapport annuel|rapport d['’]activités?"
    r"|informe anual|memoria anual|informe de actividades)[ \n](?:\w{1,6}[ \n]){0,2}"
    r"(?P<year>(?:19|20)\d\d)(?![\d/–-])",
    re.IGNORECASE,
)


def report_date(text: str) -> DateRange | None:
    """Return the day of the line at a text's beginning that dates it: `As of 23 July 2023`.

    Of a bulletin it is the month of its issue, of an annual report the year.
    """
    for line in _WRITTEN.finditer(text, 0, _OPENING):
        found = find_dates(text, *line.span("date"))
        if len(found) == 1 and len(found[0].edtf) == _DAY_LONG:
            return found[0]
    return _issued(text) or _of_year(text)


def _of_year(text: str) -> DateRange | None:
    """Return the year of which an annual report tells."""
    told = _OF_YEAR.search(text, 0, _TOP)
    if told is None:
        return None
    year = told["year"]
    return DateRange(Span(*told.span("year")), f"{year}-01-01", f"{year}-12-31", year)


def _issued(text: str) -> DateRange | None:
    """Return the month in which a bulletin says at its top that it is issued."""
    for line in _ISSUE.finditer(text, 0, _TOP):
        found = [d for d in find_dates(text, *line.span("line")) if len(d.edtf) == _MONTH_LONG]
        if len(found) == 1:
            return found[0]
    return None


def with_year(
    text: str, passage: Span, told: Circumstances, written: DateRange | None
) -> Circumstances:
    """Return what is told of an event, its only days without a year as those of the right one.

    Args:
        text: The whole text.
        passage: The sentence that tells it.
        told: What the sentence tells.
        written: The day on which the report was written; only days shortly before it are of its
            year.
    """
    if told.date and len(told.date.edtf) != _MONTH_LONG:
        return told
    if told.date is None and (written is None or not (told.organisers or told.places)):
        return told
    days = list(WITHOUT_YEAR.finditer(text, passage.start, passage.end))
    if len(days) != 1:
        return told
    if told.date is None:
        is_to_come = _TO_COME.search(text, passage.start, passage.end) is not None
        if written and len(written.edtf) == _YEAR_LONG and is_to_come:
            return told
        return replace(told, date=in_year_of(written, days)) if written else told
    found = find_dates(f"{days[0].group()} {told.date.edtf[:4]}")
    is_in_month = len(found) == 1 and found[0].start_date.startswith(told.date.edtf)
    return replace(told, date=replace(found[0], span=told.date.span)) if is_in_month else told
