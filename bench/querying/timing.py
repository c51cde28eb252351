"""Owns how answers are timed: once cold, then warm again and again."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

_AT_LEAST, _ENOUGH, _LONG = 3, 3.0, 12.0  # runs, seconds, seconds


class Times(NamedTuple):
    """Seconds an answer took: the median and the worst of several, all warm, and how many."""

    median: float
    worst: float
    runs: int


def timed[Made](work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what `work` makes, and the seconds it takes."""
    begun = time.perf_counter()
    made = work()
    return made, time.perf_counter() - begun


def several(work: Callable[[], object], runs: int) -> Times:
    """Do something once unmeasured, then `runs` times; fewer where that takes long."""
    work()
    taken: list[float] = []
    while len(taken) < runs and sum(taken) < (_LONG if len(taken) < _AT_LEAST else _ENOUGH):
        taken.append(timed(work)[1])
    return Times(statistics.median(taken), max(taken), len(taken))
