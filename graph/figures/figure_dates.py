"""Puts dates into words and marks on a line of time."""

import calendar
from collections.abc import Iterator
from datetime import date

from graph.figures.figure_words import Words
from graph.written_numbers import MONTHS, WITHIN_A_DATE, day_of_month

_FEW_MONTHS = 30
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_MARKS = 14


def in_words(first: date, last: date, words: Words) -> str:
    """Return a span of days in words: a day, days, a month, a year, or what lies between two."""
    if first == last:
        return _joined(words, _day(first, words), _month(first, words))
    if _whole_months(first, last):
        if (first.month, last.month) == (1, 12):
            return _between(str(first.year), str(last.year))
        start = _month(first, words, year=first.year != last.year)
        return _between(start, _month(last, words), same=_same_month(first, last))
    if _same_month(first, last):
        return _joined(words, f"{_day(first, words)}–{last.day}", _month(last, words))
    start = _joined(words, _day(first, words), _month(first, words, year=first.year != last.year))
    return f"{start} – {_joined(words, _day(last, words), _month(last, words))}"


def ticks(first: date, last: date, words: Words) -> Iterator[tuple[date, str]]:
    """Yield days to mark on an axis from one day to another: months, or years in round steps."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if months <= _FEW_MONTHS:
        for number in range(months + 1):
            year, month = divmod(first.month - 1 + number, 12)
            day = date(first.year + year, month + 1, 1)
            if day >= first:
                named = MONTHS[words.language][month][:4].rstrip(".")
                yield day, str(day.year) if month == 0 else named
        return
    span = last.year - first.year
    step = next((step for step in _STEPS if span / step <= _MOST_MARKS), _STEPS[-1])
    for year in range(-(-first.year // step) * step, last.year + 1, step):
        if date(year, 1, 1) >= first:
            yield date(year, 1, 1), str(year)


def _day(day: date, words: Words) -> str:
    return day_of_month(day.day, words.language)


def _month(day: date, words: Words, *, year: bool = True) -> str:
    month = MONTHS[words.language][day.month - 1]
    return _joined(words, month, day.year) if year else month


def _joined(words: Words, *parts: object) -> str:
    return WITHIN_A_DATE[words.language].join(map(str, parts))


def _same_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def _whole_months(first: date, last: date) -> bool:
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]


def _between(start: str, end: str, *, same: bool = False) -> str:
    return end if same or start == end else f"{start} – {end}"
