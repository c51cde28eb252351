"""Reads how many days an event lasted, where only its first or last day is told."""

import re
from dataclasses import replace
from datetime import date, timedelta

from extract.calendar_words import DAY_OF_WEEK
from extract.events.dates import DateRange
from extract.kept_patterns import compiled
from extract.model import Span

_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "dix": 10,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "diez": 10,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_LASTING = compiled(
    rf"\b(?P<short>{_COUNT})(?:-|\s)days?\b(?!\slater)"
    rf"|\b(?:de|durée de|durante)\s(?P<long>{_COUNT})\s(?:jours|días)\b",
    re.IGNORECASE,
)
_ENDS = compiled(
    r"\b(?:concluded|concludes|ended|ends|closed|closes|wrapped up|conclu|clos|clôturée?|achevée?"
    r"|pris fin|terminée?|concluyó|terminó|finalizó|clausuró|clausurad[oa])\b",
    re.IGNORECASE,
)
_WEEKDAY = compiled(rf"\b(?:{'|'.join(sorted(DAY_OF_WEEK))})\b", re.IGNORECASE)
_REACH, _MOST_DAYS = 60, 14


def lasting(text: str, name: Span, told: DateRange) -> DateRange:
    """Return the days of an event of which one is told, and how many there were.

    `A two-day workshop opened here today` ends a day later; one that `ended` began a day before.

    Args:
        text: The whole text.
        name: The event's name, which may hold how long it was.
        told: The day, or any other date, which is returned as it is.
    """
    if told.start_date != told.end_date or len(told.edtf) != len(told.start_date):
        return told
    match = _LASTING.search(text, max(0, name.start - 16), name.end)
    written = (match["short"] or match["long"]).casefold() if match else "1"
    days = int(written) if written.isdigit() else _NUMBERS[written]
    if not 1 < days <= _MOST_DAYS:
        return told
    day = date.fromisoformat(told.start_date)
    before = text[max(0, name.start - _REACH) : name.start].rpartition(". ")[2]
    behind = text[name.end : name.end + 2 * _REACH].partition(". ")[0]
    is_last = _ENDS.search(f"{before} {behind}") is not None
    first = day - timedelta(days - 1) if is_last else day
    last = (first + timedelta(days - 1)).isoformat()
    start = first.isoformat()
    return replace(told, start_date=start, end_date=last, edtf=f"{start}/{last}")


def on_weekday(words: str, written: DateRange) -> DateRange:
    """Return the day of the week that words tell of, the last before a report was written.

    Args:
        words: Of the sentence: `opened on Monday`.
        written: The day of the report; returned where no other is told.
    """
    told = _WEEKDAY.search(words)
    if told is None:
        return written
    day = date.fromisoformat(written.start_date)
    number = DAY_OF_WEEK[told.group().casefold()]
    meant = (day - timedelta((day.weekday() - number) % 7)).isoformat()
    return replace(written, start_date=meant, end_date=meant, edtf=meant)
