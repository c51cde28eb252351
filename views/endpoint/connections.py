"""Closes connections that only sit there: no request, no whole request, or an answer not taken."""

import asyncio
import time
from collections.abc import Iterable
from itertools import chain

from uvicorn.protocols.http.h11_impl import H11Protocol

REQUEST_SECONDS = 20
"""Within this a connection must have sent the head of a request, from its opening or the last."""

TAKE_SECONDS = 60
"""Within this some of an answer must be taken."""

MOST_OF_ONE_CLIENT = 250
MOST = 900

_LOOK_EVERY = 5.0


class GuardedProtocol(H11Protocol):
    """HTTP/1.1 of uvicorn on a connection that is looked at every few seconds."""

    _of_client: "dict[str, dict[GuardedProtocol, None]]" = {}  # noqa: RUF012 - of all connections
    _address = ""
    _waits_since = 0.0
    _last_cycle: object = None
    _unsent = 0
    _unsent_since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin; where there are too many, in place of the oldest that asks nothing."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        everyone = self._of_client
        own = everyone.setdefault(self._address, {})
        allowed = len(own) < MOST_OF_ONE_CLIENT or _make_room(own)
        allowed = allowed and (
            sum(map(len, everyone.values())) < MOST or _make_room(chain(*everyone.values()))
        )
        own[self] = None
        self._waits_since = self._unsent_since = time.monotonic()
        if allowed:
            self._later()
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        super().connection_lost(exc)
        self.forget()

    def forget(self) -> None:
        """Count this connection no longer."""
        own = self._of_client.get(self._address, {})
        own.pop(self, None)
        if not own:
            self._of_client.pop(self._address, None)

    @property
    def asks_nothing(self) -> bool:
        """Whether no whole request is being answered."""
        cycle = self.cycle
        return cycle is None or cycle.response_complete or cycle.more_body

    def _later(self) -> None:
        asyncio.get_running_loop().call_later(_LOOK_EVERY, self._look)

    def _look(self) -> None:
        transport = self.transport
        now = time.monotonic()
        cycle = self.cycle
        if cycle is not self._last_cycle or not (cycle is None or cycle.response_complete):
            self._last_cycle, self._waits_since = cycle, now
        unsent = transport.get_write_buffer_size()
        if unsent == 0 or unsent != self._unsent:
            self._unsent, self._unsent_since = unsent, now
        if now - self._waits_since > REQUEST_SECONDS or now - self._unsent_since > TAKE_SECONDS:
            transport.abort()
        elif not transport.is_closing():
            self._later()


def _make_room(connections: Iterable[GuardedProtocol]) -> bool:
    """Close the oldest connection that asks nothing; say whether there was one."""
    oldest = next((each for each in connections if each.asks_nothing), None)
    if oldest is None:
        return False
    oldest.forget()
    oldest.transport.abort()
    return True
