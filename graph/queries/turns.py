"""Decides whose query runs next. Knows no processes: callers say when one is free.

A query runs at once where a process is free. One that turns out to be long goes on only while
there is room for long ones, and waits again where there is none; so some processes are always left
to short queries, and one to clients who are known to ask only these.

Those who wait come first by three rules in turn, so that many do not keep one waiting: the newest
query of the client whose queries cost least each; the oldest, then the newest, of the client that
used least in all. Who asks small questions passes a crowd of unknown clients, and so does a small
question of another unknown one, whether the crowd came before it or comes after.
"""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from typing import NamedTuple

from graph.queries.jobs import Limits
from graph.queries.query_guard import Cause, QueryFailure

_HALF_LIFE = 10.0
"""Seconds after which half of what a client used is forgotten."""

_UNKNOWN = 0.05
"""Seconds that a query of a client is expected to take of whom nothing is known."""

SETTLING = 0.1
"""Seconds after a client left its query in which others of a crowd may be seen to leave."""

_FORGOTTEN = 0.01
_A_FEW = 3


class _Use(NamedTuple):
    """What a client used of late: seconds and queries, both forgotten by halves, at a time."""

    seconds: float = 0.0
    queries: float = 0.0
    then: float = 0.0

    @property
    def expected(self) -> float:
        """The seconds that another query is expected to take."""
        return (self.seconds + _UNKNOWN) / (self.queries + 1)


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
        self._used: dict[str, _Use] = {}
        self._settled = -SETTLING * 2
        self._number = 0
        self._rules = cycle((self._cheapest_newest, self._least_oldest, self._least_newest))

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
        self.wait_again(turn)

    def wait_again(self, turn: Turn) -> None:
        """Wait again, as the query that it is known to be.

        Raises:
            QueryFailure: Too many wait already.
        """
        self._enter(turn)

    def leave(self, turn: Turn) -> None:
        """Stop waiting."""
        if turn in self._waiting:
            self._waiting.remove(turn)
            self._waiting_of[turn.client] -= 1
            self._waiting_of += Counter()

    def next(self, free: int) -> Turn | None:
        """Return who gets one of so many free processes, and now is running; None if nobody."""
        free = self._left_of(free)
        if free <= 0:
            return None
        for_all = self._for_all(free)
        fit = [turn for turn in self._waiting if self._fits(turn, for_all=for_all)]
        if not fit:
            return None
        used = {client: self._use_of(client) for client in {turn.client for turn in fit}}
        rule = next(self._rules)
        turn = min(fit, key=lambda each: (not each.long, *rule(used[each.client], each.number)))
        self.leave(turn)
        self._running_of[turn.client] += 1
        self._long_of[turn.client] += turn.long
        return turn

    def may_begin(self, turn: Turn, free: int) -> bool:
        """Say whether one who has just come may be who gets one of so many free processes.

        Those who waited already could not, or had it: in a crowd nobody looks at all of them again.
        """
        free = self._left_of(free)
        return free > 0 and self._fits(turn, for_all=self._for_all(free))

    def becomes_long(self, turn: Turn) -> bool:
        """Say whether a running query may go on as a long one; it then counts as one."""
        if not turn.long:
            if not self._has_room(turn.client):
                return False
            turn.long = True
            self._long_of[turn.client] += 1
        return True

    def settle(self) -> None:
        """Let only those who are known to ask little begin for a moment: a client just left.

        Of many who leave at once, each would take a process with it. Those who leave again and
        again stop nobody: for twice as long after it, this is of no effect.
        """
        if self._clock() >= self._settled + 2 * SETTLING:
            self._settled = self._clock() + SETTLING

    def done(self, turn: Turn, seconds: float) -> None:
        """Take note that a query no longer runs, and for how long it did."""
        self._running_of[turn.client] -= 1
        self._long_of[turn.client] -= turn.long
        self._running_of += Counter()  # without those at zero
        self._long_of += Counter()
        used = self._use_of(turn.client)
        self._used[turn.client] = _Use(used.seconds + seconds, used.queries + 1, self._clock())
        if len(self._used) > self._limits.waiting:
            self._used = {c: u for c in self._used if (u := self._use_of(c)).queries > _FORGOTTEN}

    def _enter(self, turn: Turn) -> None:
        limits = self._limits
        if len(self._waiting) >= limits.waiting:
            raise QueryFailure("too many queries are waiting; try again in a while", Cause.BUSY)
        if self._waiting_of[turn.client] >= limits.waiting_per_client:
            raise QueryFailure("too many of your queries are waiting; ask fewer", Cause.BUSY)
        self._waiting.append(turn)
        self._waiting_of[turn.client] += 1

    def _left_of(self, free: int) -> int:
        return min(free, self._limits.running - self._running_of.total())

    def _for_all(self, free: int) -> bool:
        """Say whether also those may begin who are not known to ask little."""
        return self._clock() >= self._settled and (
            free > self._limits.express or self._running_of.total() < self._limits.workers // 2
        )

    def _fits(self, turn: Turn, *, for_all: bool) -> bool:
        return (
            self._running_of[turn.client] < self._limits.running_per_client
            and (not turn.long or self._has_room(turn.client))
            and (for_all or (not turn.long and self._asks_little(turn.client)))
        )

    def _has_room(self, client: str) -> bool:
        return (
            self._long_of.total() < self._limits.long
            and self._long_of[client] < self._limits.long_per_client
        )

    def _asks_little(self, client: str) -> bool:
        return client in self._used and self._use_of(client).expected < _UNKNOWN

    def _use_of(self, client: str) -> _Use:
        now = self._clock()
        used = self._used.get(client, _Use())
        left = 0.5 ** ((now - used.then) / _HALF_LIFE)
        return _Use(used.seconds * left, used.queries * left, now)

    @staticmethod
    def _cheapest_newest(used: _Use, number: int) -> tuple[float, int]:
        return used.expected, -number

    @staticmethod
    def _least_oldest(used: _Use, number: int) -> tuple[float, int]:
        return used.seconds, number

    @staticmethod
    def _least_newest(used: _Use, number: int) -> tuple[float, int]:
        return used.seconds, -number
