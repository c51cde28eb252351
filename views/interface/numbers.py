"""Numbers and dates as each language writes them."""

import re

from graph.written_numbers import (
    MONTHS,
    THIN,
    WITHIN_A_DATE,
    day_of_month,
    whole,
    with_decimal,
)
from views.interface.languages import current

LEAST_TOLD = 0.005
"""A strength below this is hardly more than chance, and would be told as 0.00."""

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?:T.*)?", re.DOTALL)


def number(worth: int) -> str:
    """Return a whole number as the language writes it."""
    return whole(worth, current())


def decimal(worth: float, digits: int) -> str:
    """Return a number with so many decimals, after a comma in French and Spanish."""
    return with_decimal(f"{worth:.{digits}f}", current())


def strength_told(worth: float) -> str:
    """Return the strength of a link with two decimals; one that would be told as 0 is `<0.01`."""
    return decimal(worth, 2) if worth >= LEAST_TOLD else f"<{decimal(0.01, 2)}"


def about(worth: float) -> str:
    """Return a number that was worked out, whole from ten on, else with one decimal."""
    return number(round(worth)) if worth >= 10 else decimal(worth, 1)


def percent(share: float) -> str:
    """Return a share from 0 to 1 in percent: `90%`, in French and Spanish `90 %`."""
    return f"{share:.0%}" if current() == "en" else f"{share * 100:.0f}{THIN}%"


def date(written: str) -> str:
    """Return an ISO 8601 day, month or interval in words; a year and anything else as it is."""
    first, between, last = written.partition("/")
    if between and _DATE.fullmatch(first) and _DATE.fullmatch(last):
        return _span(first, last)
    found = _DATE.fullmatch(written)
    if found is None:
        return written
    language = current()
    of, month = WITHIN_A_DATE[language], MONTHS[language][int(found[2]) - 1]
    if found[3] is None:
        return f"{month}{of}{found[1]}"
    return f"{day_of_month(int(found[3]), language)}{of}{month}{of}{found[1]}"


def _span(first: str, last: str) -> str:
    """Return an interval in words, what both ends share said once: `14–16 May 2024`."""
    start, end = date(first), date(last)
    if start == end:
        return end
    day, month = r"(?:-\d\d)?$", r"-\d\d(?:-\d\d)?$"
    if len(first) != len(last) or re.sub(month, "", first) != re.sub(month, "", last):
        return f"{start} – {end}"
    of = WITHIN_A_DATE[current()]
    if len(first) == len("2024-05-14") and re.sub(day, "", first) == re.sub(day, "", last):
        return f"{start.split(of)[0]}–{end}"
    return f"{start.removesuffix(f'{of}{first[:4]}')} – {end}"
