"""One query process, seen from the pool: started, given a job, killed."""

import asyncio
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from graph.queries.frames import FAILED, HEAD, PART, READY
from graph.queries.jobs import Job, Limits, opening
from graph.queries.process_memory import processor_seconds, resident_bytes
from graph.queries.query_guard import Cause, QueryFailure

_BUFFER = 1 << 18
_START_SECONDS = 60
_END_SECONDS = 3
_GIVING_WAY = 15
"""Steps behind this process of a query that turned out long."""

_NICEST = 19


class StoreLease(Protocol):
    """A store's folder, kept in place until it is closed."""

    @property
    def path(self) -> Path:
        """The folder."""

    def close(self) -> None:
        """Let it be deleted."""


class Worker:
    """A query process that is ready.

    Attributes:
        lease: What keeps the store in place that the process has open; None before the first job.
        alive: Whether it was neither killed nor found dead.
        confined: Whether the system refuses it sockets and programs.
        asks_server: Whether it may ask a server, which then computes in its place.
    """

    def __init__(self, process: asyncio.subprocess.Process, *, asks_server: bool) -> None:
        if process.stdin is None or process.stdout is None:
            raise QueryFailure("the query process has no pipes; try again", Cause.COST)
        self._process = process
        self._jobs = process.stdin
        self._frames = process.stdout
        self.lease: StoreLease | None = None
        self.alive = True
        self.confined = False
        self.asks_server = asks_server

    @classmethod
    async def start(cls, limits: Limits, *, network: bool = False) -> "Worker":
        """Start a process and wait until it is ready.

        Raises:
            QueryFailure: It ended before that.
        """
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "graph.queries.query_process", str(limits.memory_bytes)),
            *(("network",) if network else ()),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            limit=_BUFFER,
        )
        worker = cls(process, asks_server=network)
        worker.stand_behind(limits.behind)
        try:
            async with asyncio.timeout(_START_SECONDS):
                kind, body = await worker.frame()
        except (EOFError, OSError) as error:
            worker.kill()
            raise QueryFailure("the query process could not be started; try again") from error
        if kind != READY:
            worker.kill()
            raise QueryFailure("the query process could not be started; try again")
        worker.confined = bool(body)
        return worker

    @property
    def has_ended(self) -> bool:
        """Whether it is found dead, killed by whomever."""
        return self._process.returncode is not None or self._frames.at_eof()

    @property
    def process_id(self) -> int:
        """The id of the process."""
        return self._process.pid

    def give(self, job: Job | None, lease: StoreLease) -> None:
        """Hand over a job about a store; the process opens it if it has another one open.

        No job means to open the store and answer nothing.
        """
        if lease is not self.lease:
            if self.lease is not None:
                self.lease.close()
            self.lease = lease
        store = str(lease.path)
        written = opening(store) if job is None else job.written(store)
        with suppress(OSError):  # it has just died: reading its frames tells
            self._jobs.write(HEAD.pack(PART, len(written)) + written)

    async def frame(self) -> tuple[bytes, bytes]:
        """Return the next frame: its kind and its body.

        Raises:
            EOFError: The process has ended.
            QueryFailure: The process tells of one.
        """
        kind, length = HEAD.unpack(await self._frames.readexactly(HEAD.size))
        body = await self._frames.readexactly(length)
        if kind == FAILED:
            told = json.loads(body)
            raise QueryFailure(told["message"], Cause(told["cause"]))
        return kind, body

    def resident_bytes(self) -> int:
        """Return the memory it holds."""
        return resident_bytes(self._process.pid)

    async def memory(self) -> int:
        """Return the memory it holds; where asking takes a program, without stopping the others."""
        if sys.platform == "linux":
            return self.resident_bytes()
        return await asyncio.to_thread(self.resident_bytes)

    def seconds(self) -> float:
        """Return the time it has computed for: of the processor where told, else by the clock."""
        return processor_seconds(self._process.pid)

    def give_way(self) -> None:
        """Have it compute only where others of its kind do not; for good."""
        self.stand_behind(_GIVING_WAY)

    def stand_behind(self, steps: int) -> None:
        """Put it so many steps behind this process for the processor, where the system can.

        Linux counts the priority of each thread by itself.
        """
        if sys.platform == "win32" or not steps:
            return
        threads = Path(f"/proc/{self._process.pid}/task")
        nice = min(_NICEST, os.getpriority(os.PRIO_PROCESS, 0) + steps)
        with suppress(OSError):
            ids = [int(each.name) for each in threads.iterdir()] if threads.exists() else []
            for thread in ids or [self._process.pid]:
                os.setpriority(os.PRIO_PROCESS, thread, nice)

    def kill(self) -> None:
        """End it."""
        self.alive = False
        with suppress(ProcessLookupError):
            self._process.kill()
        self._jobs.close()
        if self.lease is not None:
            self.lease.close()
            self.lease = None

    async def gone(self) -> None:
        """Wait until a process that was killed has ended, a few seconds at most.

        asyncio also waits for the end of what it wrote, which has to be read for that; a run that
        reads it at this moment does so itself.
        """
        with suppress(OSError):  # TimeoutError is one
            async with asyncio.timeout(_END_SECONDS):
                with suppress(RuntimeError):
                    while await self._frames.read(_BUFFER):
                        pass
                await self._process.wait()
