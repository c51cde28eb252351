"""Keeps query processes ready, and runs queries in them within limits and in turn.

All that knows an event loop is here and in `worker.py` and `run.py`; a pool belongs to the loop in
which it was opened. Nothing here reads a query: a process does, which can be killed.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import ExitStack, asynccontextmanager, suppress
from pathlib import Path

from graph.failures import GraphError
from graph.opening import is_in_server
from graph.queries.jobs import Job, Limits
from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.run import ENDED_BY_ITSELF, Begun, FoundDeadError, MustWaitError, Run
from graph.queries.sources import StoreSource
from graph.queries.spool import Spool, SpoolRoom
from graph.queries.turns import SETTLING, Turn, Turns
from graph.queries.worker import StoreLease, Worker
from graph.store import Form

_LOOK_EVERY = 0.02
_FOLLOW_EVERY = 1.0
_OPEN_SECONDS = 30
_PRICE_OF_A_KILL = 0.2
"""Seconds that count as used by a client whose query had to be killed: a new process starts."""


class QueryPool:
    """Query processes and those who wait for one.

    Attributes:
        source: Where the store is.
        limits: What queries may cost.
    """

    def __init__(self, source: StoreSource, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self._turns = Turns(limits)
        self._room = SpoolRoom(limits.spool_bytes)
        self._handed: dict[Turn, asyncio.Future[Worker]] = {}
        self._idle: list[Worker] = []
        self._living: set[Worker] = set()
        self._runs: set[Run] = set()
        self._busy = asyncio.Event()
        self._count = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._closed = False

    @asynccontextmanager
    async def opened(self, *, ready: int = 0) -> AsyncIterator["QueryPool"]:
        """Use the pool for a while; `ready` processes are started before that."""
        attending = [self._spawn(self._watch()), self._spawn(self._follow())]
        await asyncio.gather(*(self._start_worker() for _ in range(ready)))
        try:
            yield self
        finally:
            self._closed = True
            for task in attending:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            for worker in self._living:
                worker.kill()
            await asyncio.gather(*(worker.gone() for worker in self._living))

    async def get_ready(self, processes: int = 1) -> None:
        """Start processes where there are fewer, so that first queries need not wait for them."""
        for _ in range(processes - self._count):
            await self._start_worker()

    def processes(self) -> list[int]:
        """Return the process ids of the query processes."""
        return [worker.process_id for worker in self._living]

    def confined(self) -> bool:
        """Say whether the system refuses sockets to every query process."""
        return all(worker.confined for worker in self._living)

    @asynccontextmanager
    async def answering(
        self, job: Job, client: str = ""
    ) -> AsyncIterator[tuple[Begun, AsyncIterator[bytes]]]:
        """Run a query and yield the beginning of its answer, and the rest as it comes.

        Leaving ends the query. An answer that fits `limits.held_bytes` is whole at once; of a
        larger one the rest is computed while it is taken, and not stopped by who takes it slowly.

        Raises:
            QueryFailure: It was not answered; before the answer begins, or while it comes.
        """
        turn = self._turns.wait(client)
        run, begun, spool = await self._first_part(turn, job)
        computing = None if run.ended else asyncio.create_task(self._compute(run, spool))
        try:
            if job.unbroken and begun.form == Form.TRIPLES and computing is not None:
                await spool.whole()
            yield begun, spool.rest()
        finally:
            if computing is not None:
                computing.cancel()
                await asyncio.gather(computing, return_exceptions=True)
            spool.close()

    async def _first_part(self, turn: Turn, job: Job) -> tuple[Run, Begun, Spool]:
        """Run a query until its answer begins; again where it has to wait, once if found dead."""
        found_dead = False
        while True:
            try:
                return await self._tried(turn, job)
            except MustWaitError:
                self._turns.wait_as_long(turn)
            except FoundDeadError as error:
                if found_dead:
                    raise QueryFailure(ENDED_BY_ITSELF, Cause.COST) from error
                found_dead = True
                self._turns.wait_again(turn)

    async def _tried(self, turn: Turn, job: Job) -> tuple[Run, Begun, Spool]:
        run = await self._started(turn, job)
        spool = Spool(self._room)
        with ExitStack() as undoing:
            undoing.callback(self._end, run)
            undoing.callback(spool.close)
            begun = await run.begin(spool)
            undoing.pop_all()
        if run.ended:
            spool.end()
            self._end(run)
        return run, begun, spool

    async def _compute(self, run: Run, spool: Spool) -> None:
        """Let a query go on that has begun to answer."""
        failure = None
        try:
            await run.drain(spool)
        except QueryFailure as error:
            failure = error
        finally:
            spool.end(failure)
            self._end(run)

    async def _started(self, turn: Turn, job: Job) -> Run:
        """Give a query to a process when it is its turn; `_end` has to follow."""
        run = Run(turn, await self._worker_for(turn), self.limits, self._turns)
        self._runs.add(run)
        self._busy.set()
        try:
            run.give(job, self._lease_for(run.worker))
        except GraphError:
            run.ended = True  # before it began
            self._end(run)
            raise
        return run

    def _end(self, run: Run) -> None:
        self._runs.discard(run)
        used = run.used
        if run.abandoned:
            self._turns.settle()
            asyncio.get_running_loop().call_later(2 * SETTLING, self._hand_out)
        large = run.worker.resident_bytes() > self.limits.memory_bytes // 2
        if run.turn.long or large:
            run.worker.kill()  # it computes behind others by now, and keeps what the query needed
        usable = run.ended and run.worker.alive
        self._turns.done(run.turn, used + (0 if run.ended else _PRICE_OF_A_KILL))
        if usable:
            self._idle.append(run.worker)
        else:
            self._lose(run.worker)
        self._hand_out()

    def _lose(self, worker: Worker) -> None:
        worker.kill()
        self._count -= 1
        if not self._closed:
            self._spawn(self._forget(worker))
            self._spawn(self._start_worker())

    async def _forget(self, worker: Worker) -> None:
        await worker.gone()
        self._living.discard(worker)

    def _lease_for(self, worker: Worker) -> StoreLease:
        """Return a lease of the published store; its own where it has that open."""
        lease = worker.lease
        if lease is not None and lease.path == self.source.published_path:
            return lease
        return self.source.lease()

    async def _worker_for(self, turn: Turn) -> Worker:
        """Wait until it is a query's turn."""
        handed: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._handed[turn] = handed
        if self._turns.may_begin(turn, len(self._idle)):
            self._hand_out()
        else:
            self._start_more()
        worker: Worker | None = None
        try:
            if handed.done():
                worker = handed.result()
            else:
                async with asyncio.timeout(self.limits.waiting_seconds):
                    worker = await handed
        except TimeoutError as error:
            raise QueryFailure(
                "the query waited too long for others; try again in a while", Cause.BUSY
            ) from error
        finally:
            del self._handed[turn]
            if worker is None:
                self._turns.leave(turn)
                self._take_back(turn, handed)
        return worker

    def _take_back(self, turn: Turn, handed: "asyncio.Future[Worker]") -> None:
        """Take back a process that was handed out to one who has just left."""
        if handed.done() and not handed.cancelled() and handed.exception() is None:
            self._turns.done(turn, 0)
            self._idle.append(handed.result())
            self._hand_out()

    def _hand_out(self) -> None:
        for dead in [worker for worker in self._idle if worker.has_ended]:
            self._idle.remove(dead)
            self._lose(dead)
        while self._idle and (turn := self._turns.next(len(self._idle))):
            handed = self._handed[turn]
            if handed.done():
                self._turns.done(turn, 0)
            else:
                handed.set_result(self._idle.pop())
        self._start_more()

    def _start_more(self) -> None:
        """Start as many processes as wait for one, where there may be more."""
        if self._count >= self.limits.processes:
            return
        waiting = sum(not handed.done() for handed in self._handed.values())
        starting = self._count - len(self._idle) - len(self._runs)
        for _ in range(min(waiting - starting, self.limits.processes - self._count)):
            self._spawn(self._start_worker())

    async def _start_worker(self) -> None:
        if self._closed or self._count >= self.limits.processes:
            return
        self._count += 1
        try:
            in_server = is_in_server(self.source.published_path)
            worker = await Worker.start(self.limits, network=in_server)
        except (GraphError, OSError) as error:
            self._fail_waiting(f"no query process could be started ({error}); try again")
            return
        self._living.add(worker)
        if not await self._reopen(worker):  # before the first query, which need not wait for it
            worker.kill()
            self._fail_waiting("a query process ended while it opened the store; try again")

    def _fail_waiting(self, message: str) -> None:
        """Tell all who wait that there is no process for them."""
        self._count -= 1
        for handed in self._handed.values():
            if not handed.done():
                handed.set_exception(QueryFailure(message, Cause.BUSY))

    async def _watch(self) -> None:
        """Look at what each query costs, for as long as any runs."""
        while await self._busy.wait():
            await asyncio.sleep(_LOOK_EVERY)
            for run in list(self._runs):
                run.look(await run.worker.memory())
            if not self._runs:
                self._busy.clear()

    async def _follow(self) -> None:
        """Have idle processes open the store that was published since, so the old can go."""
        tidied: Path | None = None
        while True:
            with suppress(GraphError):
                published = self.source.published_path
                if tidied is None:
                    tidied = published
                if tidied != published and await self._leave_all_but(published):
                    await asyncio.to_thread(self.source.retire)
                    tidied = published
            await asyncio.sleep(_FOLLOW_EVERY)

    async def _leave_all_but(self, published: Path) -> bool:
        """Have idle processes open the published store; say whether none has another open."""
        for worker in [w for w in self._idle if w.lease and w.lease.path != published]:
            if worker in self._idle:
                self._idle.remove(worker)
                if not await self._reopen(worker):
                    self._lose(worker)
        leases = [worker.lease for worker in self._living if worker.alive]
        return all(lease is None or lease.path == published for lease in leases)

    async def _reopen(self, worker: Worker) -> bool:
        """Have a process that nobody else has open the published store; say whether it lives.

        A store that cannot be opened is told to whoever asks next.
        """
        try:
            async with asyncio.timeout(_OPEN_SECONDS):
                worker.give(None, self._lease_for(worker))
                await worker.frame()
        except GraphError:
            pass
        except (EOFError, OSError):
            return False
        self._idle.append(worker)
        self._hand_out()
        return True

    def _spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
