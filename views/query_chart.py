"""Chooses how the answer to a query is drawn as a chart: what is counted, over what."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

_TIME = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")
_NOT_COUNTED = frozenset({"latitude", "longitude", "lat", "long", "page"})
_MOST_BARS = 40

BETWEEN = " – "
"""Between the two names of a bar, which stand on a line each."""

type Row = Sequence[str | None]


class Chart(NamedTuple):
    """Bars to draw.

    Attributes:
        counted: Name of the column that the bars show; None where they count rows.
        bars: Label and height; in order of time, else longest first.
        over_time: Whether the labels are years, months or days.
        left_out: Shorter bars that there is no room for.
    """

    counted: str | None
    bars: tuple[tuple[str, float], ...]
    over_time: bool
    left_out: int


def chart_of(columns: Sequence[str], rows: Sequence[Row]) -> Chart | None:
    """Return the bars of an answer; None where it has neither a number nor a date.

    The first column of years, months or days is what they stand over, else the first two that hold
    words; the first column of numbers is their height, else the number of rows.
    """
    if not rows:
        return None
    times = _columns(rows, columns, _TIME.fullmatch)
    numbers = [
        at
        for at in _columns(rows, columns, _NUMBER.fullmatch)
        if at not in times and columns[at] not in _NOT_COUNTED
    ]
    named = [at for at in range(len(columns)) if at not in (*times, *numbers)][:2]
    over = times[:1] or named
    if not over or not (numbers or times):
        return None
    heights: dict[str, float] = {}
    for row in rows:
        label = BETWEEN.join(row[at] or "" for at in over)
        heights[label] = heights.get(label, 0) + (float(row[numbers[0]] or 0) if numbers else 1)
    bars = sorted(heights.items()) if times else sorted(heights.items(), key=_highest_first)
    most = len(bars) if times else _MOST_BARS
    counted = columns[numbers[0]] if numbers else None
    return Chart(counted, tuple(bars[:most]), bool(times), max(0, len(bars) - most))


def _columns(
    rows: Sequence[Row], columns: Sequence[str], fits: Callable[[str], object]
) -> list[int]:
    """Return the columns in which all that stands fits a pattern."""
    return [
        at
        for at in range(len(columns))
        if any(row[at] for row in rows) and all(fits(row[at] or "") for row in rows if row[at])
    ]


def _highest_first(bar: tuple[str, float]) -> tuple[float, str]:
    return (-bar[1], bar[0])
