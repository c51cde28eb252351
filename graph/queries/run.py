"""One job while a process answers it: what has come, what it costs, and why it was stopped."""

import time
from dataclasses import dataclass, replace

from graph.queries.frames import END, FORM, PART
from graph.queries.jobs import Job, Limits
from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.spool import Spool
from graph.queries.turns import Turn, Turns
from graph.queries.worker import StoreLease, Worker
from graph.store import Form

ENDED_BY_ITSELF = (
    "the query was too complex, needed too much memory or sorted what has no order (dates with and "
    "without a time zone) and was stopped; simplify it"
)

_AT_ONCE = 0.3
"""Whoever is found dead so soon was dead before, or was killed by somebody else."""


_SOON = 0.01
"""Seconds that need no closer look: the system counts in these, and asking it takes time."""


class MustWaitError(Exception):
    """The query is a long one, and there is no room for it now; nothing was given of it yet."""


class FoundDeadError(Exception):
    """The process had ended when the query came to it; another one can answer."""


@dataclass(frozen=True, slots=True)
class Begun:
    """An answer that is whole, or the beginning of a large one; the rest is in a spool.

    Attributes:
        form: What the query gives.
        held: The first of it.
        whole: Whether that is all.
    """

    form: Form
    held: bytes
    whole: bool


class Run:
    """A job in a process.

    Attributes:
        turn: Its place among the others.
        worker: The process.
        ended: Whether the process has done all of it, and can do another.
        seconds: How long it may run.
    """

    def __init__(self, turn: Turn, worker: Worker, limits: Limits, turns: Turns) -> None:
        self.turn = turn
        self.worker = worker
        self.ended = False
        self.seconds = limits.seconds
        self._limits = limits
        self._turns = turns
        self._begun = time.monotonic()
        self._computed_before = worker.seconds()
        self._failure: QueryFailure | None = None
        self._must_wait = False
        self._bytes = 0

    @property
    def taken(self) -> float:
        """Seconds since it began."""
        return time.monotonic() - self._begun

    @property
    def used(self) -> float:
        """Seconds that count as used: where it is done, what it computed for.

        On a busy machine it waits for a processor most of the time, and its client cannot help it.
        """
        taken = self.taken
        if taken < _SOON or not self.ended or not self.worker.alive or self.worker.asks_server:
            return taken
        return min(taken, max(0.0, self._computed()))

    @property
    def abandoned(self) -> bool:
        """Whether it could go on, and only its client is gone."""
        return not self.ended and self.worker.alive and not self.worker.has_ended

    def give(self, job: Job, lease: StoreLease) -> None:
        """Hand the job to the process."""
        self.seconds = min(self.seconds, job.seconds)
        job = replace(job, seconds=self.seconds)
        if self.turn.long:
            self.worker.give_way()
        self.worker.give(job, lease)

    async def begin(self, spool: Spool) -> Begun:
        """Return the answer once it is whole, or large and of a query that will not wait again.

        What is not held goes into the spool.

        Raises:
            QueryFailure: It passed a limit, or is not SPARQL.
            MustWaitError: It is to be run again later.
            FoundDeadError: It is to be run again at once.
        """
        form = Form.TABLE
        held = bytearray()
        while True:
            kind, body = await self._frame()
            if kind == FORM:
                form = Form(body.decode())
            elif kind == PART and len(held) <= self._limits.held_bytes:
                held += body
            elif kind == PART:
                await spool.put(body)
            if kind == END:
                return Begun(form, bytes(held), whole=spool.empty)
            if len(held) > self._limits.held_bytes and (self.turn.long or self._fills_the_room()):
                return Begun(form, bytes(held), whole=False)

    async def drain(self, spool: Spool) -> None:
        """Put into a spool what `begin` left.

        Raises:
            QueryFailure: It passed a limit.
        """
        while not self.ended:
            kind, body = await self._frame()
            if kind == PART:
                await spool.put(body)

    def _fills_the_room(self) -> bool:
        """Say whether somebody has to begin taking it, and may: it is then a long query."""
        share = self._limits.spool_bytes // 4
        return self._bytes > share and self._turns.becomes_long(self.turn)

    def look(self, resident: int) -> None:
        """Stop it if it passed a limit; called again and again while it runs."""
        taken = self.taken
        if taken > self.seconds:
            self._stop(
                f"the query ran longer than {self.seconds:g} seconds and was stopped; "
                "ask for less (LIMIT) or allow more time",
                Cause.TIME,
            )
        elif resident > self._limits.memory_bytes:
            self._stop(
                f"the query needed more than {self._limits.memory_bytes >> 20:,} MB of memory and "
                "was stopped; ask for less (LIMIT, fewer variables)",
                Cause.COST,
            )
        elif not self.turn.long:
            slow = self._computed() > self._turns.seconds_of(self.turn)
            if slow or taken > self._limits.seconds / 2:
                self._goes_on_or_waits()

    def _computed(self) -> float:
        """Return the seconds it has computed for."""
        return self.worker.seconds() - self._computed_before

    def _goes_on_or_waits(self) -> None:
        if self._turns.becomes_long(self.turn):
            if self._limits.workers > 1:
                self.worker.give_way()
        else:
            self._must_wait = True
            self.worker.kill()

    async def _frame(self) -> tuple[bytes, bytes]:
        try:
            kind, body = await self.worker.frame()
        except QueryFailure:
            self.ended = True
            raise
        except (EOFError, OSError) as error:
            raise self._why_dead() from error
        self.ended = kind == END
        self._bytes += len(body)
        if self._bytes > self._limits.answer_bytes:
            raise QueryFailure(
                f"the answer is larger than {self._limits.answer_bytes >> 20:,} MB; "
                "ask for less (LIMIT); linkages export writes whole graphs",
                Cause.COST,
            )
        return kind, body

    def _why_dead(self) -> Exception:
        if self._failure is not None:
            return self._failure
        if self._must_wait:
            return MustWaitError()
        if self._bytes == 0 and self.taken < _AT_ONCE:
            return FoundDeadError()
        return QueryFailure(ENDED_BY_ITSELF, Cause.COST)

    def _stop(self, message: str, cause: Cause) -> None:
        if self._failure is None:
            self._failure = QueryFailure(message, cause)
            self.worker.kill()
