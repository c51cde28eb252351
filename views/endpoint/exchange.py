"""One request and its answer over ASGI, with time limits for clients that are slow or gone."""

import asyncio
import time
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    MutableMapping,
    Sequence,
)
from functools import lru_cache
from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Any

from graph.queries.query_guard import Cause
from views.endpoint.protocol import LONGEST_BODY, RefusalError
from views.endpoint.room import Holding

type Message = MutableMapping[str, Any]
type Scope = MutableMapping[str, Any]
type Receive = Callable[[], Awaitable[Message]]
type Send = Callable[[Message], Awaitable[None]]
type Headers = Iterable[tuple[str, str]]

CLOSE = (("connection", "close"),)
RETRY = (("retry-after", "2"),)
BODY_SECONDS = 15
SEND_SECONDS = 30
_LARGEST_WITHOUT_CHUNKS = 8 << 20
"""Size of an answer to HTTP/1.0, which has no other way to tell a cut from an end."""


_BODILESS = (204, 304)
"""They end with their head; a length of nothing would be taken for that of what a cache has."""

_OF_ONE = 64
"""Bits of an IPv6 address: who has one address has all that begin with the same."""


class ClientGoneError(Exception):
    """The client has left, or takes nothing more."""


class Exchange:
    """A request, and what was answered.

    Attributes:
        method, path: Of the request; the path as sent, without the query string.
        status: Of the answer; 0 before there is one.
        sent: Bytes of the answer's body that were handed to the server.
        note: What else the log is to say of it, such as why a query failed.
        holding: What its body, and later its query, takes of the memory for requests.
        common: Headers of every answer.
    """

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.method = str(scope["method"])
        raw = scope.get("raw_path") or str(scope["path"]).encode()
        self.path = raw.partition(b"?")[0].decode("latin-1")
        self.query_string = bytes(scope["query_string"])
        self.scheme = str(scope.get("scheme", "http"))
        self.client = str((scope.get("client") or ("unknown", 0))[0])
        self.status = 0
        self.sent = 0
        self.note: dict[str, str] = {}
        self.holding = Holding(counted_as(self.client))
        self.common: list[tuple[str, str]] = []
        self.begun = time.monotonic()
        self._http_1_0 = scope.get("http_version") == "1.0"
        self._headers = [
            (n.decode("latin-1").lower(), v.decode("latin-1")) for n, v in scope["headers"]
        ]
        self._receive = receive
        self._send = send

    def lines(self, name: str) -> list[str]:
        """Return the values of a header, a line each."""
        return [value for key, value in self._headers if key == name]

    def header(self, name: str) -> str:
        """Return the value of a header; empty where it was not sent."""
        return ", ".join(self.lines(name))

    async def body(self) -> bytes:
        """Return the body of the request.

        One that there is no room for is read to its end and thrown away, so that its client hears
        why.

        Raises:
            RefusalError: It is too large or comes too slowly, or too many others wait.
            ClientGoneError: The client left before its end.
        """
        gathered = bytearray()
        size = 0
        fits = True
        try:
            async with asyncio.timeout(BODY_SECONDS):
                more = True
                while more:
                    part, more = await self._next_part()
                    size += len(part)
                    if size > LONGEST_BODY:
                        raise RefusalError(
                            413, f"the body is larger than {LONGEST_BODY:,} bytes", CLOSE
                        )
                    fits = fits and self.holding.becomes(size)
                    if fits:
                        gathered += part
                    else:
                        self.holding.becomes(0)
                        gathered.clear()
        except TimeoutError as error:
            raise RefusalError(
                408, f"the body did not come within {BODY_SECONDS} seconds", CLOSE
            ) from error
        if not fits:
            raise self._no_room()
        return bytes(gathered)

    async def _next_part(self) -> tuple[bytes, bool]:
        """Return what comes next of the body, and whether more follows."""
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        return message.get("body", b""), message.get("more_body", False)

    def keeps(self, size: int) -> None:
        """Take note that so many bytes are kept until there is an answer, in place of the body.

        Raises:
            RefusalError: Too many others wait.
        """
        if not self.holding.becomes(size):
            raise self._no_room()

    def _no_room(self) -> RefusalError:
        self.note["cause"] = Cause.BUSY
        return RefusalError(503, "too many large requests are waiting; try again in a while", RETRY)

    async def gone(self) -> None:
        """Wait until the client has left."""
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def reply(self, status: int, body: bytes, headers: Headers = ()) -> None:
        """Send a whole answer.

        Raises:
            ClientGoneError: The client takes nothing more.
        """
        length = [] if status in _BODILESS else [("content-length", str(len(body)))]
        await self._start(status, [*headers, *length])
        await self._part(body, more=False)

    async def refuse(self, refusal: RefusalError) -> None:
        """Answer with a refusal; an answer that has begun ends without the mark of its end.

        Raises:
            ClientGoneError: The client takes nothing more.
        """
        if self.status:
            self.note["cut"] = refusal.message
            return
        headers = [("content-type", "text/plain; charset=utf-8"), *refusal.headers]
        await self.reply(refusal.status, f"{refusal.message}\n".encode(), headers)

    async def stream(
        self, held: bytes, rest: AsyncIterator[bytes], headers: Sequence[tuple[str, str]]
    ) -> None:
        """Send an answer as it comes; one that breaks off ends without the mark of its end.

        Raises:
            ClientGoneError: The client takes nothing more.
            RefusalError: The answer is too large for a client of HTTP/1.0.
        """
        if self._http_1_0:
            await self.reply(200, await _whole(held, rest), headers)
            return
        await self._start(200, headers)
        if self.method == "HEAD":
            await self._part(b"", more=False)
            return
        await self._part(held, more=True)
        async for part in rest:
            await self._part(part, more=True)
        await self._part(b"", more=False)

    async def _start(self, status: int, headers: Headers) -> None:
        self.status = status
        lines = [
            (name.encode("latin-1"), value.encode("latin-1", "replace"))
            for name, value in [*self.common, *headers]
        ]
        await self._sent({"type": "http.response.start", "status": status, "headers": lines})

    async def _part(self, body: bytes, *, more: bool) -> None:
        if self.method == "HEAD":
            body = b""
        await self._sent({"type": "http.response.body", "body": body, "more_body": more})
        self.sent += len(body)

    async def _sent(self, message: Message) -> None:
        try:
            async with asyncio.timeout(SEND_SECONDS):
                await self._send(message)
        except (TimeoutError, OSError) as error:
            raise ClientGoneError from error


async def while_here[Done](exchange: Exchange, work: Coroutine[None, None, Done]) -> Done:
    """Do some work; when the client leaves first, it ends and takes its query with it.

    Raises:
        ClientGoneError: It left.
    """
    loop = asyncio.get_running_loop()
    leaving = asyncio.Task(exchange.gone(), loop=loop, eager_start=True)
    working = asyncio.Task(work, loop=loop, eager_start=True)
    tasks = (leaving, working)
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientGoneError
        return working.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _whole(held: bytes, rest: AsyncIterator[bytes]) -> bytes:
    gathered = bytearray(held)
    async for part in rest:
        gathered += part
        if len(gathered) > _LARGEST_WITHOUT_CHUNKS:
            raise RefusalError(505, "so large an answer needs HTTP/1.1, which tells where it ends")
    return bytes(gathered)


@lru_cache(4096)
def counted_as(address: str) -> str:
    """Return who a client is counted as: its address, or the network of it that is all its own."""
    try:
        told = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if not isinstance(told, IPv6Address) or told.is_loopback:
        return address
    if told.ipv4_mapped:
        return str(told.ipv4_mapped)
    return str(IPv6Network((told, _OF_ONE), strict=False))
