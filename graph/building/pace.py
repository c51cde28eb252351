"""Says how fast work goes and how long it still takes."""

import time
from collections import deque
from collections.abc import Callable

_LAST = 200
"""Steps that the pace is taken from: what was known already goes by in a moment, at the start."""


class Pace:
    """Counts steps of work whose number is known.

    Attributes:
        done: How many there were.
    """

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.done = 0
        self._total = total
        self._clock = clock
        self._times = deque([clock()], maxlen=_LAST + 1)

    def step(self) -> None:
        """Count one more."""
        self.done += 1
        self._times.append(self._clock())

    @property
    def in_words(self) -> str:
        """Return it as `300 of 10,000, 4.2 a second, 38 min left`, or the part that is known."""
        said = f"{self.done:,} of {self._total:,}"
        seconds = self._times[-1] - self._times[0]
        if seconds <= 0 or not self.done:
            return said
        rate = (len(self._times) - 1) / seconds
        told = f"{rate:,.1f} a second" if rate >= 1 else f"{60 * rate:,.1f} a minute"
        return f"{said}, {told}, {_duration((self._total - self.done) / rate)} left"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:,.1f} h"
