"""Connections that sit there are closed; those that ask now and then are not."""

import asyncio
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest
import uvicorn

from views.endpoint import connections
from views.endpoint.connections import GuardedProtocol
from views.endpoint.exchange import Receive, Scope, Send
from views.endpoint.room import ROOM

HELLO = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    headers = [(b"content-length", b"2")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"hi"})


class Waiting:
    """Answers when it is told to, and notices who leaves before that."""

    def __init__(self) -> None:
        self.asked = threading.Semaphore(0)
        self.left = threading.Event()
        self.may_answer = threading.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        leaving = asyncio.ensure_future(receive())
        self.asked.release()
        while not self.may_answer.is_set():
            if leaving.done():
                self.left.set()
                return
            await asyncio.sleep(0.01)
        leaving.cancel()
        await hello(scope, receive, send)


@contextmanager
def serving(app: object = hello) -> Iterator[int]:
    """Serve an application in a thread."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(app, http=GuardedProtocol, lifespan="off", log_config=None)  # type: ignore[arg-type]
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


def test_what_is_sent_does_not_wait_until_the_client_has_confirmed_what_came_before(
    port: int,
) -> None:
    with connected(port) as connection:
        assert greeted(connection)
        ours = [each.transport for own in GuardedProtocol._of_client.values() for each in own]
        served = [each.get_extra_info("socket") for each in ours]
        (here,) = [each for each in served if each.getpeername() == connection.getsockname()]
        assert here.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


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


@pytest.mark.skipif(sys.platform != "linux", reason="others have one local address")
def test_who_has_most_connections_gives_one_up_where_all_are_busy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connections, "MOST", 3)
    waiting = Waiting()
    with serving(waiting) as port:
        busy = [connected(port) for _ in range(3)]
        for each in busy:
            each.sendall(HELLO)
            assert waiting.asked.acquire(timeout=20)
        address = ("127.0.0.1", port)
        with socket.create_connection(address, 20, ("127.0.0.2", 0)) as other:
            other.sendall(HELLO)
            assert waiting.asked.acquire(timeout=20)
            assert ended(busy[-1])
        for each in busy:
            each.close()


def close(connection: socket.socket) -> None:
    connection.close()


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def close_half_and_then_all(connection: socket.socket) -> None:
    connection.shutdown(socket.SHUT_WR)
    time.sleep(0.2)
    connection.close()


@pytest.mark.parametrize("more", [b"", b"GET", HELLO * 3], ids=["", "half a request", "three"])
@pytest.mark.parametrize("leave", [close, reset, close_half_and_then_all])
def test_a_client_that_leaves_is_noticed_whatever_it_said_besides(
    monkeypatch: pytest.MonkeyPatch, leave: Callable[[socket.socket], None], more: bytes
) -> None:
    monkeypatch.setattr(connections, "PROBE_SECONDS", 1.0)
    waiting = Waiting()
    with serving(waiting) as port:
        connection = connected(port)
        connection.sendall(HELLO + more)
        assert waiting.asked.acquire(timeout=20)
        leave(connection)
        left = time.monotonic()
        assert waiting.left.wait(20)
        assert time.monotonic() - left < 1.9


def test_a_client_that_closed_its_half_is_told_to_go_on_and_answered() -> None:
    waiting = Waiting()
    with serving(waiting) as port, connected(port) as connection:
        connection.sendall(HELLO)
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(1000).startswith(b"HTTP/1.1 100 Continue\r\n")
        waiting.may_answer.set()
        said = b"".join(iter(lambda: connection.recv(1000), b""))
        assert said.endswith(b"hi")
        assert not waiting.left.is_set()


def test_requests_that_come_before_the_answer_are_answered_in_their_turn() -> None:
    waiting = Waiting()
    with serving(waiting) as port, connected(port) as connection:
        connection.sendall(HELLO * 2 + HELLO[:10])
        assert waiting.asked.acquire(timeout=20)
        connection.sendall(HELLO[10:] + HELLO[:-2])
        waiting.may_answer.set()
        said = b""
        while said.count(b"hi") < 3:
            said += connection.recv(1000)
        connection.sendall(HELLO[-2:])
        while said.count(b"hi") < 4:
            said += connection.recv(1000)
        assert said.count(b"200 OK") == 4


def test_too_much_that_comes_before_the_answer_ends_the_connection() -> None:
    waiting = Waiting()
    with serving(waiting) as port, connected(port) as connection:
        connection.sendall(HELLO)
        assert waiting.asked.acquire(timeout=20)
        with suppress(OSError):
            for _ in range(100):
                connection.sendall(b"x" * 10_000)
        assert waiting.left.wait(20)


POST = b"POST / HTTP/1.1\r\nHost: localhost\r\n"
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "said",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"x: y\r\n" * 300 + b"\r\n",
        POST + b"Content-Length: 1\r\n" + b"x: y\r\n" * 300 + b"\r\na",
        CHUNKED + b"1\r\na\r\n" * 3000 + b"0\r\n\r\n",
        CHUNKED + b"0\r\n" + b"x: y\r\n" * 30_000 + b"\r\n",
    ],
    ids=["head", "head before a body", "body", "trailer"],
)
def test_a_request_made_of_crumbs_is_not_read(said: bytes) -> None:
    refusing = suppress(ConnectionError)  # it hangs up at once; else nothing comes, and this fails
    with serving(Waiting()) as port, connected(port) as connection, refusing:
        connection.sendall(said)
        heard = connection.recv(1000)
        assert heard == b"" or heard.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 431 "))


@pytest.mark.parametrize("pieces", [1, 7, 1000])
def test_a_long_request_is_read_in_any_pieces(pieces: int) -> None:
    body = b"\n" * 30_000
    said = POST + b"Content-Length: 30000\r\n" + b"x: y\r\n" * 150 + b"\r\n" + body
    with serving() as port, connected(port) as connection:
        size = len(said) // pieces
        for start in range(0, len(said), size):
            connection.sendall(said[start : start + size])
        heard = b""
        while not heard.endswith(b"hi"):
            heard += connection.recv(1000)
        assert heard.startswith(b"HTTP/1.1 200 ")


def nothing_is_kept() -> bool:
    """Say whether all room is free, at once or soon: an answer is heard before it is done with."""
    deadline = time.monotonic() + 10
    while ROOM.kept and time.monotonic() < deadline:
        time.sleep(0.01)
    return ROOM.kept == 0


def test_a_head_that_there_is_no_room_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ROOM, "most", 400_000)
    long = b"GET /?" + b"x" * 200_000 + HELLO[5:]
    with serving(Waiting()) as port:
        with connected(port) as connection:
            connection.sendall(long)
            heard = b"".join(iter(lambda: connection.recv(1000), b""))
            assert heard.startswith(b"HTTP/1.1 503 ")
            assert b"retry-after: 2" in heard
        assert nothing_is_kept()


def test_a_head_of_too_many_lines_is_told_so() -> None:
    with serving(Waiting()) as port, connected(port) as connection:
        connection.sendall(HELLO[:-2] + b"x: y\r\n" * 300 + b"\r\n")
        heard = b"".join(iter(lambda: connection.recv(1000), b""))
        assert heard.startswith(b"HTTP/1.1 431 Request Header Fields Too Large")
        assert b"more than 200 lines" in heard


async def read_to_the_end(scope: Scope, receive: Receive, send: Send) -> None:
    while (await receive()).get("more_body"):
        pass
    await hello(scope, receive, send)


def in_chunks(body: bytes) -> bytes:
    return b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


def in_one(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


@pytest.mark.parametrize("framed", [in_one, in_chunks])
def test_lines_of_a_body_do_not_count_for_the_next_request(
    framed: Callable[[bytes], bytes],
) -> None:
    with serving(read_to_the_end) as port, connected(port) as connection:
        for _ in range(3):
            connection.sendall(POST + framed(b"a line of a file\n" * 5000))
            heard = b""
            while not heard.endswith(b"hi"):
                part = connection.recv(1000)
                assert part, heard
                heard += part
            assert heard.startswith(b"HTTP/1.1 200 ")
            assert greeted(connection)


@pytest.mark.parametrize("said", [HELLO, POST + b"Content-Length: 5\r\n\r\nASK{}"])
def test_what_comes_early_is_kept_while_there_is_room_and_no_longer_than_needed(
    monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    monkeypatch.setattr(ROOM, "most", 400_000)
    waiting = Waiting()
    with serving(waiting) as port, connected(port) as connection, connected(port) as second:
        connection.sendall(said + b"GET /?" + b"x" * 80_000)
        second.sendall(said)
        assert waiting.asked.acquire(timeout=20)
        assert waiting.asked.acquire(timeout=20)
        with suppress(ConnectionError):
            second.sendall(b"x" * 200_000)
        assert waiting.left.wait(20)
        waiting.may_answer.set()
        assert connection.recv(1000).startswith(b"HTTP/1.1 200 ")
        connection.sendall(HELLO[5:])
        heard = b""
        while not heard.endswith(b"hi"):
            heard += connection.recv(1000)
        assert nothing_is_kept()
