"""Decides whose query runs next. Knows no processes: callers say when one is free.

A query runs at once where a process is free. One that turns out to be long goes on only while there
is room for long ones, and waits again where there is none; so some processes are always left to
short queries. Among those who wait, the client that used least of late comes first, and of one
client the newest and the oldest query by turns: a small one passes many long ones that came before,
and many that come after do not keep it waiting.
"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from graph.queries.jobs import Limits
from graph.queries.query_guard import Cause, QueryFailure

_HALF_LIFE = 10.0
"""Seconds after which half of what a client used is forgotten."""

_FORGOTTEN = 0.01
_A_FEW = 3


@dataclass(eq=False, slots=True)
class Turn:
    """One query's place among the others.

    Attributes:
        client: Who asks.
        long: Whether it is known to be a long query.
        number: Grows with each that comes.
    """

    client: str
    number: int
    long: bool = False


class Turns:
    """Those who wait and those who run."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._waiting: list[Turn] = []
        self._waiting_of: Counter[str] = Counter()
        self._running_of: Counter[str] = Counter()
        self._long_of: Counter[str] = Counter()
        self._used: dict[str, tuple[float, float]] = {}
        self._number = 0
        self._newest_first = True

    def seconds_of(self, turn: Turn) -> float:
        """Return for how long a query may compute before it counts as a long one.

        Less while others wait; still less for a client that has several long queries waiting.
        """
        quick = self._limits.quick_seconds
        if sum(each.long and each.client == turn.client for each in self._waiting) > _A_FEW:
            return quick / 10
        return quick / 3 if any(not each.long for each in self._waiting) else quick

    def wait(self, client: str) -> Turn:
        """Begin to wait.

        Raises:
            QueryFailure: Too many wait already.
        """
        self._number += 1
        turn = Turn(client, self._number)
        self._enter(turn)
        return turn

    def wait_as_long(self, turn: Turn) -> None:
        """Wait again, as a long query.

        Raises:
            QueryFailure: Too many wait already.
        """
        turn.long = True
        self._enter(turn)

    def leave(self, turn: Turn) -> None:
        """Stop waiting."""
        if turn in self._waiting:
            self._waiting.remove(turn)
            self._waiting_of[turn.client] -= 1
            self._waiting_of += Counter()

    def next(self) -> Turn | None:
        """Return who gets a process that is free, and is from now on running; None if nobody."""
        most = self._limits.running_per_client
        fit = [
            turn
            for turn in self._waiting
            if self._running_of[turn.client] < most
            and (not turn.long or self._has_room(turn.client))
        ]
        if not fit:
            return None
        used = {client: self._used_by(client) for client in {turn.client for turn in fit}}
        sign = -1 if self._newest_first else 1
        self._newest_first = not self._newest_first
        turn = min(fit, key=lambda each: (not each.long, used[each.client], sign * each.number))
        self.leave(turn)
        self._running_of[turn.client] += 1
        self._long_of[turn.client] += turn.long
        return turn

    def becomes_long(self, turn: Turn) -> bool:
        """Say whether a running query may go on as a long one; it then counts as one."""
        if not turn.long:
            if not self._has_room(turn.client):
                return False
            turn.long = True
            self._long_of[turn.client] += 1
        return True

    def done(self, turn: Turn, seconds: float) -> None:
        """Take note that a query no longer runs, and for how long it did."""
        self._running_of[turn.client] -= 1
        self._long_of[turn.client] -= turn.long
        self._running_of += Counter()  # without those at zero
        self._long_of += Counter()
        self._used[turn.client] = (self._used_by(turn.client) + seconds, self._clock())
        if len(self._used) > self._limits.waiting:
            self._used = {c: u for c, u in self._used.items() if self._used_by(c) > _FORGOTTEN}

    def _enter(self, turn: Turn) -> None:
        limits = self._limits
        if len(self._waiting) >= limits.waiting:
            raise QueryFailure("too many queries are waiting; try again in a while", Cause.BUSY)
        if self._waiting_of[turn.client] >= limits.waiting_per_client:
            raise QueryFailure("too many of your queries are waiting; ask fewer", Cause.BUSY)
        self._waiting.append(turn)
        self._waiting_of[turn.client] += 1

    def _has_room(self, client: str) -> bool:
        return (
            self._long_of.total() < self._limits.long
            and self._long_of[client] < self._limits.long_per_client
        )

    def _used_by(self, client: str) -> float:
        seconds, then = self._used.get(client, (0.0, 0.0))
        return float(seconds * 0.5 ** ((self._clock() - then) / _HALF_LIFE))
