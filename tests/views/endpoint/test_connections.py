"""Connections that sit there are closed; those that ask now and then are not."""

import asyncio
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest
import uvicorn

from views.endpoint import connections
from views.endpoint.connections import GuardedProtocol
from views.endpoint.exchange import Receive, Scope, Send

HELLO = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    await receive()
    headers = [(b"content-length", b"2")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hi"})


@contextmanager
def serving() -> Iterator[int]:
    """Serve `hello` in a thread."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(hello, http=GuardedProtocol, lifespan="off", log_config=None)
    )
    thread = Thread(target=lambda: asyncio.run(server.serve([listener])))
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(connections, "REQUEST_SECONDS", 1.0)
    monkeypatch.setattr(connections, "_LOOK_EVERY", 0.1)
    with serving() as port:
        yield port


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def greeted(connection: socket.socket) -> bool:
    connection.sendall(HELLO)
    heard = b""
    while not heard.endswith(b"hi"):
        part = connection.recv(1000)
        if not part:
            return False
        heard += part
    return True


def ended(connection: socket.socket) -> bool:
    try:
        return connection.recv(1000) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("said", [b"", b"GET / HTT"])
def test_a_connection_that_asks_nothing_is_closed(port: int, said: bytes) -> None:
    with connected(port) as connection:
        connection.sendall(said)
        assert ended(connection)


def test_a_connection_that_asks_nothing_more_is_closed(port: int) -> None:
    with connected(port) as connection:
        assert greeted(connection)
        connection.sendall(b"GET /")
        assert ended(connection)


def test_a_connection_that_asks_now_and_then_stays(port: int) -> None:
    with connected(port) as connection:
        until = time.monotonic() + 3
        while time.monotonic() < until:
            assert greeted(connection)
            time.sleep(0.2)


def test_a_new_connection_takes_the_place_of_the_oldest_that_asks_nothing(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "REQUEST_SECONDS", 60)
    monkeypatch.setattr(connections, "MOST_OF_ONE_CLIENT", 3)
    opened = [connected(port) for _ in range(3)]
    for each in opened[1:]:
        assert greeted(each)
    with connected(port) as another:
        assert greeted(another)
        assert ended(opened[0])
    for each in opened:
        each.close()
