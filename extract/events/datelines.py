"""Reads the line of place and day that opens a report: `GENEVA, Switzerland, 31 October 2017`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extract.calendar_words import MONTHS
from extract.events.circumstances import Circumstances
from extract.events.date_lines import is_bare
from extract.events.dates import DateRange, find_dates
from extract.events.durations import lasting, on_weekday
from extract.events.holding import HOLDS
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.scanning import first_match

_LONGEST = 100
_SAME_REPORT = 3_000
_HERE_TODAY = compiled(
    r"\bhere\s(?:today|on\s\w{3,6}day)\b|\b(?:opened|began|held|concluded|launched)\stoday\b"
    r"|\baujourd['’]hui\b|\bhoy\b"
)
_DASHED = compiled(r"[^\n–—]{3,90}?[\s.][–—-]{1,2}\s")
# Where the sentence tells another time, or one to come, the day of the dateline is not the event's.
_OTHER_TIME = compiled(
    r"\b(?:yesterday|last|earlier|recently|previous\w{0,2}|tomorrow|next|will|would|plan\w{0,4}|ago"
    r"|since|hier|dernière?|récemment|prochaine?|demain|sera|dès|ayer|pasad[oa]|recientemente"
    r"|próxim[oa]|mañana|será|(?:organis|tiend|accueill)\w{0,5}r[ao]n?t?)\b",
    re.IGNORECASE,
)


_BEGINS = compiled(
    r",?\s(?:(?:has|was|were|a|ont|s['’]est|se|fue|officially|formally)\s){0,2}"
    r"(?:began|begins|opened|opens|started|starts|got\sunder\sway|kicked\soff|took\splace|held"
    r"|concluded|ended|closed|commence|commencé|débute|débuté|ouverte?|s['’]ouvre|tenue?|pris\sfin"
    r"|comenzó|inició|inauguró|inaugurad[oa]|celebró|realizó|concluyó)\b"
)


_MONTH = rf"(?:{'|'.join(sorted(MONTHS))})"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
_TO = r"(?:\s?[-–—]\s?|,?\s(?:to|and|through|au|et|al|y|a)\s)"
WITHOUT_YEAR = compiled(
    rf"(?<![\w.,/-])(?:{_NUMBER}(?:(?:\s(?:de\s)?{_MONTH})?{_TO}{_NUMBER})?\s(?:of\s|de\s)?{_MONTH}"
    rf"|{_MONTH}\s{_NUMBER}(?:{_TO}(?:{_MONTH}\s)?{_NUMBER})?)"
    r"(?![\w/]|,?\s(?:of\s|de\s|del\s)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""A day or days of the year in which a report was written: `the 7 and 8 June`."""

_RECENT, _YEAR = timedelta(days=120), timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a report was written; the lead tells what happened there that day.

    Attributes:
        place: The first named, which is the narrowest.
        date: The day, if one is told.
        end: Where the dateline ends.
    """

    place: Mention
    date: DateRange | None
    end: int


def dateline_of(
    text: str, above: Sequence[Span], passage: Span, named: Sequence[Mention]
) -> Dateline | None:
    """Return the dateline whose lead a passage is: right above it, or the words it opens with.

    Args:
        text: The whole text.
        above: The passages before, nearest last.
        passage: The sentence.
        named: The names in it and in the nearest passage before.
    """
    dash = _DASHED.match(text, passage.start, min(passage.end, passage.start + _LONGEST))
    if dash:
        return _read(text, Span(*dash.span()), named)
    if not above or above[-1].end - above[-1].start > _LONGEST:
        return None
    found = _read(text, above[-1], named)
    return found if found and found.date else None


def is_of_that_day(text: str, passage: Span, line: Dateline) -> bool:
    """Say whether a later sentence of a report tells of its day and place: `opened here today`."""
    near = passage.start - line.end < _SAME_REPORT
    return near and first_match(_HERE_TODAY, text, passage.start, passage.end) is not None


def _read(text: str, line: Span, named: Sequence[Mention]) -> Dateline | None:
    places = [m for m in named if m.kind is Kind.PLACE and line.contains(m.span)]
    dates = find_dates(text, line.start, line.end)
    if not places or len(dates) > 1 or text[line.start : places[0].span.start].strip():
        return None
    spans = (*(d.span for d in dates), *(m.span for m in places))
    if not is_bare(text, line, spans) or any("/" in d.edtf or len(d.edtf) < 10 for d in dates):
        return None
    return Dateline(places[0], dates[0] if dates else None, line.end)


def with_dateline(
    text: str, passage: Span, name: Span, told: Circumstances, line: Dateline
) -> Circumstances:
    """Return what is told of an event, with the dateline's place and day where the lead tells none.

    Only where somebody is said to hold it, or it to have begun, and the sentence tells no other
    time; a day of the week is the last one before the report, one without a year of the report's.
    """
    low = max(line.end, passage.start)
    if told.date and told.date.span.end <= low <= name.start and told.date.span.end <= line.end:
        told = replace(told, date=None)  # when it was written, and not when it was held
    others = list(WITHOUT_YEAR.finditer(text, low, passage.end)) if not told.date else []
    if others and line.date:
        told = replace(told, date=in_year_of(line.date, others))
    is_elsewhere = any(place.entity_id != line.place.entity_id for place in told.places)
    begins = _BEGINS.match(text, name.end, passage.end)
    if is_elsewhere or name.start < low or not (told.organisers or begins):
        return told
    if told.date and told.date is not line.date and told.date.span.start >= low:
        exact = len(told.date.edtf) > len("2004-06")
        return replace(told, places=(line.place,)) if exact else told
    if others:
        return told
    here_today = _HERE_TODAY.search(text, name.end, passage.end)
    is_held = begins or here_today or HOLDS.search(text, low, name.start)
    if not is_held or not line.date or _OTHER_TIME.search(text, low, passage.end):
        return told
    date = lasting(text, name, on_weekday(text[low : passage.end], line.date))
    return replace(told, date=date, places=(line.place,))


def in_year_of(written: DateRange, told: Sequence[re.Match[str]]) -> DateRange | None:
    """Return the only days without a year as those of the report's, if they lie shortly before."""
    report = date.fromisoformat(written.end_date)
    found = find_dates(f"{told[0].group()} {report.year}")
    if len(told) > 1 or len(found) != 1:
        return None
    last = date.fromisoformat(found[0].end_date)
    is_of_year = len(written.edtf) == len("2004")
    is_recent = timedelta(0) <= report - last <= (_YEAR if is_of_year else _RECENT)
    return replace(found[0], span=Span(*told[0].span())) if is_recent else None
