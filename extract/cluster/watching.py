"""Sees whether a cluster has a scheduler and workers, and whether anything comes back from it."""

import time
from asyncio import run_coroutine_threadsafe
from collections.abc import Callable, Mapping
from concurrent.futures import CancelledError, Future, wait
from typing import Any

from distributed import Client

from extract.cluster.failures import GOES_ON, ClusterError

PATIENCE = 60.0
"""Seconds without any worker, or an answer of the scheduler, before it is given up."""

LOOK_EVERY = 1.0

_QUIET = 60.0
"""Seconds in which nothing comes back before that is told; each next time twice as many."""

LOST = (AttributeError, CancelledError, OSError, RuntimeError)
"""What Dask raises where a question meets no scheduler any more."""


async def workers_reading(client: Client) -> Mapping[str, int]:
    """Return which workers take documents, and how many each at once."""
    scheduler: Any = client.scheduler  # None once it is gone
    return dict(await scheduler.ncores_running(workers=None))


async def workers_besides(client: Client, key: tuple[object, ...]) -> set[str]:
    """Return the workers that take documents, without the one that has this task or its result."""
    scheduler: Any = client.scheduler  # None once it is gone
    processing = await scheduler.processing(workers=None)
    having = await scheduler.who_has(keys=[key])
    reading = await workers_reading(client)
    return {
        worker
        for worker in reading
        if key not in processing.get(worker, ()) and worker not in having.get(key, ())
    }


class Watch:
    """Asks a scheduler every second for its workers, without waiting for one that says nothing.

    Attributes:
        slots: How many documents the cluster reads at once.
    """

    def __init__(self, client: Client, address: str, tell: Callable[[str], None]) -> None:
        self.slots = 0
        self._client = client
        self._address = address
        self._tell = tell
        self._asked: Future[Mapping[str, int]] | None = None
        self._looked = 0.0
        self._absent: float | None = None
        self._workers: set[str] = set()
        self._seen: set[str] = set()
        self._heard, self._told = time.monotonic(), _QUIET

    def hear(self) -> None:
        """Note that something came back, or that nothing is waited for."""
        self._heard, self._told, self._seen = time.monotonic(), _QUIET, set()

    def look(self, handed: int, patience: float = PATIENCE) -> None:
        """Ask now and then, and tell where nothing has come back for long.

        Args:
            handed: Documents with the cluster.
            patience: Seconds for the scheduler to answer, and for a worker to be there.

        Raises:
            ClusterError: There has been no worker for too long, or there is no scheduler.
        """
        now = time.monotonic()
        if self._client.status != "running":
            raise ClusterError(f"{self._address}: the scheduler is gone; {GOES_ON}")
        if self._asked is None:
            if now - self._looked < LOOK_EVERY:
                return
            loop: Any = self._client.loop
            self._asked = run_coroutine_threadsafe(workers_reading(self._client), loop.asyncio_loop)
            self._looked = now
        if wait([self._asked], LOOK_EVERY).done:
            self._note(self._asked, now, patience)
            self._asked = None
        elif now - self._looked > patience:
            raise ClusterError(
                f"{self._address}: the scheduler has said nothing for {patience:.0f} s; look at it,"
                f" or start it again; {GOES_ON}"
            )
        self._tell_of_quiet(now, handed)

    def _note(self, asked: "Future[Mapping[str, int]]", now: float, patience: float) -> None:
        try:
            workers = asked.result()
        except LOST as error:
            raise ClusterError(f"{self._address}: the scheduler is gone; {GOES_ON}") from error
        self.slots = sum(workers.values())
        self._workers = set(workers)
        self._seen |= self._workers
        if self._workers:
            self._absent = None
            return
        self._absent = now if self._absent is None else self._absent  # as far as was looked
        if now - self._absent > patience:
            raise ClusterError(
                f"{self._address}: has had no worker that takes documents for {patience:.0f} s;"
                f" start some with: dask worker {self._address}; {GOES_ON}"
            )

    def _tell_of_quiet(self, now: float, handed: int) -> None:
        if now - self._heard < self._told:
            return
        what = "nothing has come back" if handed else "no worker has been ready to read"
        self._tell(
            f"{self._address}: {what} for {now - self._heard:.0f} s (documents there: {handed},"
            f" workers: {len(self._workers)}, lost meanwhile: {len(self._seen - self._workers)})"
        )
        self._told *= 2
