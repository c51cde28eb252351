"""Owns how answers are timed: once cold, then warm again and again."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

_AT_LEAST, _ENOUGH, _LONG = 3, 3.0, 8.0  # runs, seconds, seconds


class Spent(NamedTuple):
    """Seconds that some work took: by the clock, and of this process's own processor time."""

    wall: float
    cpu: float


class Times(NamedTuple):
    """Seconds that an answer took, of several warm ones.

    Attributes:
        median: By the clock.
        worst: By the clock.
        runs: How many.
        cpu: The median of this process's processor time, which the work of others on the machine
            does not lengthen; of account where the work is done in this process.
    """

    median: float
    worst: float
    runs: int
    cpu: float = 0.0


def timed[Made](work: Callable[[], Made]) -> tuple[Made, Spent]:
    """Return what `work` makes, and how long it takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    made = work()
    return made, Spent(time.perf_counter() - wall, time.process_time() - cpu)


def several(work: Callable[[], object], runs: int) -> Times:
    """Do something once unmeasured, then `runs` times; fewer where that takes long."""
    first = timed(work)[1]
    if first.wall > _LONG:
        return Times(first.wall, first.wall, 1, first.cpu)
    taken: list[Spent] = []
    while len(taken) < runs and _sum(taken) < (_LONG if len(taken) < _AT_LEAST else _ENOUGH):
        taken.append(timed(work)[1])
    walls = [each.wall for each in taken]
    cpu = statistics.median(each.cpu for each in taken)
    return Times(statistics.median(walls), max(walls), len(walls), cpu)


def _sum(taken: list[Spent]) -> float:
    return sum(each.wall for each in taken)
