"""Closes connections that only sit there: no request, no whole request, or an answer not taken."""

import asyncio
import time
from collections import Counter

from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 20
"""Within this a connection must have sent the head of a request, from its opening or the last."""

TAKE_SECONDS = 60
"""Within this some of an answer must be taken."""

MOST_OF_ONE_CLIENT = 250
MOST = 900

_LOOK_EVERY = 5.0

_of_client: Counter[str] = Counter()


class GuardedProtocol(H11Protocol):
    """HTTP/1.1 of uvicorn on a connection that is looked at every few seconds."""

    _address = ""
    _waits_since = 0.0
    _unsent = 0
    _unsent_since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin, unless one client or all have too many connections."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        _of_client[self._address] += 1
        if _of_client[self._address] > MOST_OF_ONE_CLIENT or _of_client.total() > MOST:
            transport.abort()
            return
        self._waits_since = self._unsent_since = time.monotonic()
        self._later()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        super().connection_lost(exc)
        _of_client[self._address] -= 1
        if not _of_client[self._address]:
            del _of_client[self._address]

    def _later(self) -> None:
        asyncio.get_running_loop().call_later(_LOOK_EVERY, self._look)

    def _look(self) -> None:
        transport = self.transport
        now = time.monotonic()
        if self.cycle is not None and not self.cycle.response_complete:
            self._waits_since = now
        unsent = transport.get_write_buffer_size()
        if unsent == 0 or unsent != self._unsent:
            self._unsent, self._unsent_since = unsent, now
        if now - self._waits_since > REQUEST_SECONDS or now - self._unsent_since > TAKE_SECONDS:
            transport.abort()
        elif not transport.is_closing():
            self._later()
