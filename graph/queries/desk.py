"""The pool of query processes for callers without an event loop, who wait for answers.

A pool that a server has opened for a project in this process is used; where there is none, one is
opened in a thread of its own and kept for as long as the process lives.
"""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph.publications import Publications
from graph.queries.jobs import Limits
from graph.queries.pool import QueryPool


class Desk:
    """A pool, and the loop in which it works.

    Attributes:
        pool: Its methods are called in that loop only, through `begin`.
    """

    def __init__(self, pool: QueryPool, loop: asyncio.AbstractEventLoop) -> None:
        self.pool = pool
        self._loop = loop

    def begin[Answer](self, work: Coroutine[Any, Any, Answer]) -> Future[Answer]:
        """Have a coroutine run in the pool's loop; cancelling what this returns ends its query."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)


_desks: dict[Path, Desk] = {}
_lock = threading.Lock()


def desk_of(generations: Publications) -> Desk:
    """Return the desk at which questions to a project are asked in this process."""
    root = generations.root.resolve()
    with _lock:
        if root not in _desks:
            _desks[root] = _desk_in_a_thread(generations)
        return _desks[root]


@contextmanager
def serving_desk(pool: QueryPool, generations: Publications) -> Iterator[Desk]:
    """Let others in this process ask through a pool, from other threads, for a while."""
    desk = Desk(pool, asyncio.get_running_loop())
    root = generations.root.resolve()
    with _lock:
        _desks[root] = desk
    try:
        yield desk
    finally:
        with _lock:
            _desks.pop(root, None)


def _desk_in_a_thread(generations: Publications) -> Desk:
    made: list[Desk] = []
    ready = threading.Event()

    async def keep_open() -> None:
        async with QueryPool(generations, Limits()).opened() as pool:
            made.append(Desk(pool, asyncio.get_running_loop()))
            ready.set()
            await asyncio.Event().wait()

    threading.Thread(target=lambda: asyncio.run(keep_open()), daemon=True).start()
    ready.wait()
    return made[0]
