"""Keeps the rest of a large answer in a temporary file, on its way to a client who may be slow.

So a query process is free once it has computed its answer, however slowly that is taken. The file
has no name where the system allows it, and is gone with whoever holds it.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import IO

from graph.queries.query_guard import Cause, QueryFailure

_STALLED_SECONDS = 1.0
"""Whoever took nothing for so long gives way when there is no room for others."""

_LOOK_EVERY = 0.05
_READ_BYTES = 1 << 18


class SpoolRoom:
    """How much the answers of one pool that are not taken yet may fill together.

    Attributes:
        most: In bytes.
        filled: By all of them now, in bytes.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.filled = 0
        self._holders: set[Spool] = set()

    async def take(self, spool: "Spool", size: int) -> None:
        """Wait until there is room; what others do not take is given up for it."""
        while self.filled and self.filled + size > self.most:
            others = self._holders - {spool}
            stalled = min(others, key=lambda each: each.taken_at, default=None)
            if stalled and time.monotonic() - stalled.taken_at > _STALLED_SECONDS:
                stalled.give_up()
            else:
                await asyncio.sleep(_LOOK_EVERY)
        self.filled += size
        self._holders.add(spool)

    def leave(self, spool: "Spool", size: int) -> None:
        """Take note that a spool is closed, which filled so much."""
        self.filled -= size
        self._holders.discard(spool)


class Spool:
    """Parts of one answer; one task puts, another takes.

    Attributes:
        taken_at: When something was last taken, by a monotonic clock; or put, while nobody is to
            take anything before all is there.
    """

    def __init__(self, room: SpoolRoom) -> None:
        self.taken_at = time.monotonic()
        self._room = room
        self._file: IO[bytes] | None = None
        self._fills = self._written = self._read = 0
        self._ended = self._closed = self._awaited = False
        self._failure: Exception | None = None
        self._changed = asyncio.Event()
        self._one_at_a_time = asyncio.Lock()

    @property
    def empty(self) -> bool:
        """Whether nothing was put that is not taken yet."""
        return self._written == self._read

    async def put(self, part: bytes) -> None:
        """Add a part at the end.

        Raises:
            QueryFailure: It cannot be kept: the disk is full, or others needed the room.
        """
        if self._awaited:
            self.taken_at = time.monotonic()
        await self._room.take(self, len(part))
        self._fills += len(part)
        async with self._one_at_a_time:
            try:
                if self._file is None:
                    self._file = await asyncio.to_thread(tempfile.TemporaryFile)
                await asyncio.to_thread(_write, self._file, self._written, part)
            except (OSError, ValueError) as error:  # ValueError: closed meanwhile
                self._refuse_if_closed()
                raise QueryFailure(
                    "there is no room on the disk for so large an answer; ask for less (LIMIT)",
                    Cause.COST,
                ) from error
            self._refuse_if_closed()
            self._written += len(part)
        self._changed.set()

    def end(self, failure: Exception | None = None) -> None:
        """Say that nothing more comes, and why if that is not the end of the answer."""
        self._ended = True
        self._failure = self._failure or failure
        self._changed.set()

    async def whole(self) -> None:
        """Wait for the end, before anything is taken.

        Raises:
            QueryFailure: The answer broke off.
        """
        self._awaited = True
        while not self._ended:
            self._changed.clear()
            await self._changed.wait()
        self._awaited = False
        self.taken_at = time.monotonic()
        if self._failure is not None:
            raise self._failure

    async def rest(self) -> AsyncIterator[bytes]:
        """Yield what is put, until the end.

        Raises:
            QueryFailure: The answer broke off.
        """
        while True:
            self._changed.clear()
            part = await self._next()
            if part:
                yield part
                self.taken_at = time.monotonic()
            elif not self._ended:
                await self._changed.wait()
            elif self._failure is not None:
                raise self._failure
            else:
                return

    def give_up(self) -> None:
        """Let others have the room."""
        self.end(QueryFailure("the answer was not taken while others waited", Cause.BUSY))
        self.close()

    def close(self) -> None:
        """Forget what is left."""
        self._closed = True
        self._release()

    def _release(self) -> None:
        self._room.leave(self, self._fills)
        self._fills = self._written = self._read = 0
        if self._file is not None:
            with suppress(OSError):  # a full disk is told once more
                self._file.close()
            self._file = None

    async def _next(self) -> bytes:
        async with self._one_at_a_time:
            if self._file is None or self.empty:
                return b""
            size = min(_READ_BYTES, self._written - self._read)
            last = self._read + size == self._written
            part = b""
            with suppress(OSError, ValueError):  # closed meanwhile: then there is a failure to tell
                part = await asyncio.to_thread(_read, self._file, self._read, size, last)
            if not self._closed:
                self._read += len(part)
                if self.empty:
                    self._start_again()
            return part

    def _start_again(self) -> None:
        """Begin at the front of the file again, which was cut when all of it was taken."""
        self._room.filled -= self._written
        self._fills -= self._written
        self._written = self._read = 0

    def _refuse_if_closed(self) -> None:
        if self._closed:
            self._release()
            raise self._failure or QueryFailure("the answer is not wanted any more", Cause.BUSY)


def _write(file: IO[bytes], at: int, part: bytes) -> None:
    file.seek(at)
    file.write(part)
    file.flush()


def _read(file: IO[bytes], at: int, size: int, last: bool) -> bytes:  # noqa: FBT001
    file.seek(at)
    part = file.read(size)
    if last:
        file.truncate(0)
    return part
