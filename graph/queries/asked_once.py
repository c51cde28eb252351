"""Asks queries that many ask, such as the packaged examples, once while a graph stays as it is."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from graph.queries.desk import Desk
from graph.queries.jobs import Limits, limits_of_one
from graph.queries.pool import QueryPool
from graph.queries.query_worker import Answer, Asking, asked_of, begin_asking

_AHEAD = "ahead"
_LOOK_EVERY = 0.25
"""Seconds after which it is looked again whether nobody would be disturbed."""

_BEHIND = 15
"""Steps behind this process for the processor, from the first moment on."""

_PATIENCE = 6
"""Times as long as for a reader that one may take ahead: on a busy machine it hardly has a turn."""


class AskedOnce:
    """Queries to one generation of a graph, each asked for all who want its answer.

    Attributes:
        seconds: How long each may take that somebody waits for.
        rows: Of an answer, at most.
    """

    def __init__(self, desk: Desk, *, seconds: float, rows: int) -> None:
        self.seconds = seconds
        self.rows = rows
        self._desk = desk
        self._asked: dict[str, Asking] = {}
        self._lock = threading.Lock()

    def asking(self, query: str) -> Asking:
        """Return the asking of a query for one who waits for it; cancelling it stops no others."""
        with self._lock:
            known = self._asked.get(query)
            if known is None or known.failed:
                known = begin_asking(self._desk, query, seconds=self.seconds, rows=self.rows)
                self._asked[query] = known
            return known.shared()

    def ask_ahead(self, queries: Sequence[str], is_quiet: Callable[[], bool]) -> Future[None]:
        """Ask queries one after another, for whoever will want to know; return at once.

        In a process of its own, behind all others for the processor, which begins none while
        `is_quiet` says no. There are no more once one fails, or another generation is published.
        Who wants to know meanwhile asks for himself and waits for nothing that is asked here.
        """
        return self._desk.begin(self._ahead(queries, is_quiet))

    async def _ahead(self, queries: Sequence[str], is_quiet: Callable[[], bool]) -> None:
        source = self._desk.pool.source
        generation = source.published_path
        if not await self._has_come(is_quiet, generation):
            return
        async with QueryPool(source, self._limits()).opened() as pool:
            for query in queries:
                if not await self._has_come(is_quiet, generation):
                    return
                if query not in self._asked:
                    told = await self._answered(pool, query, generation)
                    if told is not None:
                        self._keep(query, told)

    async def _answered(self, pool: QueryPool, query: str, generation: Path) -> Answer | None:
        """Answer a query; None where another generation is published meanwhile, which ends it."""
        seconds = pool.limits.seconds
        asking = asked_of(pool, query, seconds=seconds, rows=self.rows, client=_AHEAD)
        work = asyncio.create_task(asking)
        try:
            while not work.done():
                await asyncio.wait({work}, timeout=_LOOK_EVERY)
                if pool.source.published_path != generation:
                    return None
            return work.result()
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    def _limits(self) -> Limits:
        """Return those of one process that answers all, also after a query that took long."""
        seconds = self.seconds * _PATIENCE
        one = limits_of_one(seconds)
        return replace(one, behind=_BEHIND, quick_seconds=seconds, held_bytes=Limits().held_bytes)

    async def _has_come(self, is_quiet: Callable[[], bool], generation: Path) -> bool:
        """Wait until nobody would be disturbed; say whether the graph is still the same."""
        while not is_quiet():
            await asyncio.sleep(_LOOK_EVERY)
        return self._desk.pool.source.published_path == generation

    def _keep(self, query: str, told: Answer) -> None:
        answered: Future[Answer] = Future()
        answered.set_result(told)
        with self._lock:
            self._asked.setdefault(query, Asking(query, answered))
