"""Tells documents that are late: their worker is there for the scheduler, and says nothing."""

import time

_LEAST = 60.0
"""Seconds before any document is late."""

_TIMES = 4
"""How many times as long as the longest that came back one takes before it is late."""


class Lateness:
    """Knows how long documents take on this cluster.

    A worker that is frozen (its machine sleeps or swaps, its process is stopped) is given up by
    Dask after five to ten minutes. What it holds may be read elsewhere before that: a document
    read twice changes nothing.
    """

    def __init__(self) -> None:
        self._longest = 0.0

    def came(self, begun: float) -> None:
        """Note that a document came back that was handed over at `begun` (`time.monotonic()`)."""
        self._longest = max(self._longest, time.monotonic() - begun)

    def is_late(self, begun: float) -> bool:
        """Say whether what was handed over at `begun` should have come back by now."""
        return time.monotonic() - begun > max(_LEAST, _TIMES * self._longest)
