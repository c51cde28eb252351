"""Closes connections that only sit there: no request, no whole request, or an answer not taken.

A client that has said all it will say, and closed its half of the connection, gets its answer.
"""

import asyncio
import time
from collections.abc import Iterable
from itertools import chain
from typing import Any
from urllib.parse import unquote

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from views.endpoint.exchange import Receive, Scope, Send

REQUEST_SECONDS = 20
"""Within this a connection must have sent the head of a request, from its opening or the last."""

TAKE_SECONDS = 60
"""Within this some of an answer must be taken."""

PROBE_SECONDS = 0.5
"""So often a client that closed its half is told to go on: one that is gone refuses that."""

LONGEST_HEAD = 384 << 10
"""Bytes of a request up to its body; 250,000 characters of a query fit."""

MOST_OF_ONE_CLIENT = 250
MOST = 900

_LOOK_EVERY = 5.0


class GuardedProtocol(H11Protocol):
    """HTTP/1.1 of uvicorn on a connection that is looked at every few seconds.

    A WebSocket that it becomes is left to its own protocol.
    """

    _of_client: "dict[str, dict[GuardedProtocol, None]]" = {}  # noqa: RUF012 - of all connections
    _address = ""
    _waits_since = 0.0
    _last_cycle: object = None
    _unsent = 0
    _unsent_since = 0.0
    _half_closed = False
    _handed_over = False

    def __init__(self, config: uvicorn.Config, *more: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(config, *more, **named)
        self.app = _InOriginForm(config.loaded_app)
        self.conn = h11.Connection(h11.SERVER, LONGEST_HEAD)

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

    def eof_received(self) -> bool:  # type: ignore[override]
        """Say whether the other half stays open: while a whole request is being answered."""
        if self._half_closed or self.asks_nothing:
            return False
        self._half_closed = True
        asyncio.get_running_loop().call_later(PROBE_SECONDS, self._probe)
        return True

    def on_response_complete(self) -> None:
        """End with the answer where no other request can come."""
        super().on_response_complete()
        if self._half_closed and self.asks_nothing:
            self.transport.close()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection over."""
        self._handed_over = True
        self.forget()
        super().handle_websocket_upgrade(event)

    @property
    def asks_nothing(self) -> bool:
        """Whether no whole request is being answered."""
        cycle = self.cycle
        return cycle is None or cycle.response_complete or cycle.more_body

    def _probe(self) -> None:
        """Find out whether a client is gone; where an answer is on its way, writing it tells.

        TCP does not tell who closed one half from who closed both, until something is written.
        """
        if self.transport.is_closing() or self.asks_nothing or self.cycle.response_started:
            return
        if self.conn.their_http_version != b"1.1":  # which knows no answers before the answer
            self.transport.abort()
            return
        go_on = h11.InformationalResponse(status_code=100, headers=[], reason=b"Continue")
        self.transport.write(self.conn.send(go_on) or b"")
        asyncio.get_running_loop().call_later(PROBE_SECONDS, self._probe)

    def _later(self) -> None:
        asyncio.get_running_loop().call_later(_LOOK_EVERY, self._look)

    def _look(self) -> None:
        if self._handed_over:
            return
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


class _InOriginForm:
    """Shows `GET http://host/path` as `GET /path` of that host (RFC 9112, 3.2.2)."""

    def __init__(self, app: Any) -> None:  # noqa: ANN401 - whatever uvicorn loaded
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raw = scope.get("raw_path") or b""
        scheme, mark, rest = raw.partition(b"://")
        if scope["type"] == "http" and mark and scheme.lower() in (b"http", b"https"):
            host, slash, path = rest.partition(b"/")
            headers = [(name, value) for name, value in scope["headers"] if name != b"host"]
            path = slash + path or b"/"
            scope = {
                **scope,
                "raw_path": path,
                "path": unquote(path.decode("ascii", "replace")),
                "headers": [(b"host", host), *headers],
            }
        await self._app(scope, receive, send)


def _make_room(connections: Iterable[GuardedProtocol]) -> bool:
    """Close the oldest connection that asks nothing; say whether there was one."""
    oldest = next((each for each in connections if each.asks_nothing), None)
    if oldest is None:
        return False
    oldest.forget()
    oldest.transport.abort()
    return True
