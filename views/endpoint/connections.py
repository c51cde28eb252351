"""Closes connections that only sit there: no request, no whole request, or an answer not taken.

A client that has said all it will say, and closed its half of the connection, gets its answer.
"""

import asyncio
import socket
import time
from collections.abc import Iterable
from http import HTTPStatus
from itertools import chain
from typing import Any
from urllib.parse import unquote

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from views.endpoint.conversation import MOST_HEAD_LINES, Conversation
from views.endpoint.exchange import RETRY, Receive, Scope, Send, counted_as
from views.endpoint.room import Holding

REQUEST_SECONDS = 20
"""Within this a connection must have sent the head of a request, from its opening or the last."""

TAKE_SECONDS = 60
"""Within this some of an answer must be taken."""

PROBE_SECONDS = 0.5
"""So often a client that closed its half is told to go on: one that is gone refuses that."""

FIRST_PROBE_SECONDS = 0.1
"""After this for the first time: most answers are there before."""

GONE_SECONDS = 0.05
"""So often it is looked at whether a client that closed its half has refused anything."""

LONGEST_HEAD = 384 << 10
"""Bytes of a request up to its body; 250,000 characters of a query fit. As much may come early."""

READ_BYTES = 32 << 10
"""What the system may keep of a connection until it is read; it reckons twice as much. All of
that is read at once, and copied three times before it is counted."""

MOST_OF_ONE_CLIENT = 250
MOST = 900

_LOOK_EVERY = 5.0
_NO_ROOM = b"too many large requests are waiting; try again in a while"


def send_at_once(transport: asyncio.Transport) -> None:
    """Have small pieces sent without waiting until the client has confirmed the ones before.

    asyncio does so for sockets that were made as TCP by name. uvicorn and Streamlit make theirs
    otherwise, and the second piece of each answer waited 40 ms for a client that is in no hurry to
    confirm the first.
    """
    connection = transport.get_extra_info("socket")
    if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class GuardedProtocol(H11Protocol):
    """HTTP/1.1 of uvicorn on a connection that is looked at every few seconds.

    A WebSocket that it becomes is left to its own protocol.
    """

    conn: Conversation
    _of_client: "dict[str, dict[GuardedProtocol, None]]" = {}  # noqa: RUF012 - of all connections
    _address = ""
    _waits_since = 0.0
    _last_cycle: object = None
    _unsent = 0
    _unsent_since = 0.0
    _half_closed = False
    _told_to_go_on = 0.0
    _early = b""
    _head_bytes = 0
    _handed_over = _refused = False

    def __init__(self, config: uvicorn.Config, *more: Any, **named: Any) -> None:  # noqa: ANN401
        super().__init__(config, *more, **named)
        self.app = _InOriginForm(config.loaded_app)
        self.conn = Conversation(h11.SERVER, LONGEST_HEAD)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin; where there are too many, in place of the oldest that asks nothing.

        Where all ask, whoever has most gives up the newest, to one who has less.
        """
        super().connection_made(transport)
        send_at_once(transport)
        self._address = counted_as(self.client[0]) if self.client else ""
        self._holding = Holding(self._address)
        everyone = self._of_client
        own = everyone.setdefault(self._address, {})
        allowed = len(own) < MOST_OF_ONE_CLIENT or _make_room(own)
        allowed = allowed and (
            sum(map(len, everyone.values())) < MOST
            or _make_room(chain(*everyone.values()))
            or _make_room_of(max(everyone.values(), key=len), len(own) + 1)
        )
        own[self] = None
        told: socket.socket = transport.get_extra_info("socket")
        told.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, READ_BYTES)
        self._waits_since = self._unsent_since = time.monotonic()
        if allowed:
            self._later()
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        super().connection_lost(exc)
        self._holding.becomes(0)
        self.forget()

    def forget(self) -> None:
        """Count this connection no longer."""
        own = self._of_client.get(self._address, {})
        own.pop(self, None)
        if not own:
            self._of_client.pop(self._address, None)

    def data_received(self, data: bytes) -> None:
        """Read on while a request is being answered, so that its client is seen to leave.

        What comes of the next one waits here; uvicorn would read nothing until then.
        """
        while data and not (self.transport.is_closing() or self._handed_over or self._refused):
            if not self.asks_nothing:
                self._early += data
                if len(self._early) > LONGEST_HEAD:
                    self.transport.abort()
                break
            size = self.conn.takes(data)
            if size == 0:
                self._refuse_lines()
                return
            if self.conn.their_state is h11.IDLE:
                self._head_bytes += size
                if not self._holding.becomes(self._head_bytes):
                    self._refuse(503, _NO_ROOM, RETRY)
                    return
            super().data_received(data[:size])
            data = data[size:]
        if not self.asks_nothing:
            waiting = self.conn.trailing_data[0]
            kept = self._head_bytes + len(self._early) + len(waiting)
            if waiting.count(b"\n") > MOST_HEAD_LINES or not self._holding.becomes(kept):
                self.transport.abort()
            self.flow.resume_reading()

    def eof_received(self) -> bool:  # type: ignore[override]
        """Say whether the other half stays open: while a whole request is being answered."""
        if self._half_closed or self.asks_nothing:
            return False
        self._half_closed = True
        first = FIRST_PROBE_SECONDS if self.conn.their_http_version == b"1.1" else PROBE_SECONDS
        self._told_to_go_on = time.monotonic() + first - PROBE_SECONDS
        self._attend()
        return True

    def on_response_complete(self) -> None:
        """Forget what was answered, go on with what came early; end where nothing else can come."""
        self.scope = self.cycle.scope = {}  # type: ignore[typeddict-item]
        self.headers = []
        self._head_bytes = len(self.conn.trailing_data[0])
        super().on_response_complete()
        self._holding.becomes(self._head_bytes)
        if self._early and self.asks_nothing and not self.transport.is_closing():
            early, self._early = self._early, b""
            self.data_received(early)
        if self._half_closed and self.asks_nothing:
            self.transport.close()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Hand the connection over."""
        self._handed_over = True
        self.forget()
        super().handle_websocket_upgrade(event)

    def send_400_response(self, msg: str) -> None:
        """Say what is wrong with a request; only close where it has its answer already."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            super().send_400_response(msg)
        else:
            self.transport.close()

    @property
    def asks_nothing(self) -> bool:
        """Whether no whole request is being answered."""
        cycle = self.cycle
        return cycle is None or cycle.response_complete or cycle.more_body

    def _refuse_lines(self) -> None:
        """Say that a head has too many lines; a body in too many, and its answer, just end."""
        if (self.conn.their_state, self.conn.our_state) == (h11.IDLE, h11.IDLE):
            told = f"the request has more than {MOST_HEAD_LINES} lines before its body; send fewer"
            self._refuse(431, told.encode())
        else:
            self.transport.abort()

    def _refuse(self, status: int, told: bytes, also: Iterable[tuple[str, str]] = ()) -> None:
        """Say why the head of a request is not read, and read no more.

        What still comes is thrown away: who is cut off while sending does not hear why.
        """
        lines = [("content-type", "text/plain; charset=utf-8"), ("connection", "close"), *also]
        reason = HTTPStatus(status).phrase.encode()
        for event in (
            h11.Response(status_code=status, headers=lines, reason=reason),
            h11.Data(data=told + b"\n"),
            h11.EndOfMessage(),
        ):
            self.transport.write(self.conn.send(event) or b"")
        self.transport.write_eof()
        self._refused = True
        self.conn = Conversation(h11.SERVER, LONGEST_HEAD)
        self._holding.becomes(0)

    def _attend(self) -> None:
        """Find out whether a client that closed its half is gone.

        TCP does not tell who closed one half from who closed both, until something is written;
        then the other side refuses it, and only the socket knows, for nobody reads it any more.
        """
        if self.transport.is_closing() or self.asks_nothing:
            return
        told: socket.socket = self.transport.get_extra_info("socket")
        if told.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
            self.transport.abort()
            return
        now = time.monotonic()
        if not self.cycle.response_started and now - self._told_to_go_on >= PROBE_SECONDS:
            self._tell_to_go_on()
            self._told_to_go_on = now
        asyncio.get_running_loop().call_later(GONE_SECONDS, self._attend)

    def _tell_to_go_on(self) -> None:
        if self.conn.their_http_version == b"1.1":
            go_on = h11.InformationalResponse(status_code=100, headers=[], reason=b"Continue")
            self.transport.write(self.conn.send(go_on) or b"")
        else:  # it knows no answers before the answer
            self.transport.abort()

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


def _make_room_of(connections: "dict[GuardedProtocol, None]", enough: int) -> bool:
    """Close the newest of one client's connections; say whether it had more than enough."""
    if len(connections) <= enough:
        return False
    newest = next(reversed(connections))
    newest.forget()
    newest.transport.abort()
    return True
