"""What no query, line, header, body or client may do: keep others from an answer."""

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import pytest
from served_endpoint import COUNT, ENDLESS, GREEDY, LARGE, Served, target

PATIENCE = 15.0
"""Within what is answered while others misbehave; seconds, because tests run on busy
machines. Measured on an idle one: docs/decisions/0155-a-pool-of-query-processes.md."""

NOWHERE = "http://127.0.0.1:9/sparql"


@pytest.fixture(autouse=True)
def lives_on(served: Served) -> Iterator[None]:
    """Have every test of this file end with an endpoint that answers, and nothing else logged."""
    yield
    assert "Traceback" not in served.log.read_text("utf-8")
    assert served.query(COUNT, timeout=PATIENCE).number == 3
    assert served.process.poll() is None


@pytest.mark.parametrize(
    ("query", "status"),
    [
        (f"SELECT * {{ SERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}", 400),
        (f"SELECT * {{ SERVICE SILENT <{NOWHERE}> {{ ?s ?p ?o }} }}", 400),
        (f"SELECT * {{ \\u0053ERVICE <{NOWHERE}> {{ ?s ?p ?o }} }}", 400),
        (f"LOAD <{NOWHERE}>", 400),
        ("CLEAR ALL", 400),
        ("SELECT * " + "{" * 100_000, 400),
        ("SELECT * { FILTER(" + "!" * 200_000 + "true) }", 400),
        ("SELECT * { FILTER(" + "(" * 95 + "1" + ")" * 95 + ") }", 200),
        ("SELECT * {" + "{?s ?p ?o} UNION " * 20_000 + "{} }", 400),
        ("SELECT * { VALUES ?x { " + "1 " * 400_000 + "} }", 400),
        ("SELECT (REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a+)+$', 'b') AS ?x) {}", 200),
        ("ASK { ?s ?p ?o FILTER(REGEX(STR(?s), '((((a{100}){100}){100}){100})')) }", None),
        ('SELECT ("' + "\\u0022" * 1000 + '" AS ?x) {}', None),
        (ENDLESS, 504),
        (GREEDY, None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_hostile_query_is_answered_or_refused(
    served: Served, query: str, status: int | None
) -> None:
    reply = served.ask(
        "POST",
        body=query.encode(),
        headers={"Content-Type": "application/sparql-query"},
        timeout=20,
    )
    assert reply.status == status or (status is None and reply.status in (200, 400, 500, 503, 504))
    assert b"Traceback" not in reply.body


def test_an_outside_graph_is_not_fetched(served: Served) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        outside = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        for query in (
            "SELECT * FROM $x { ?s ?p ?o }",
            "SELECT * FROM NAMED $x { GRAPH ?g { ?s ?p ?o } }",
            "DESCRIBE $x",
        ):
            assert served.query(query.replace("$x", f"<{outside}>")).status == 200
        assert served.ask(target=target(COUNT, **{"default-graph-uri": outside})).number == 0
        with pytest.raises(TimeoutError):
            listener.accept()


POST = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
LINES = [
    b"CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n",
    b"GET http://127.0.0.1:9/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(range(256)),
    b"GET /sparql HTTP/9.9\r\n\r\n",
    b"GET /sparql\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET /sparql HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"GET /%00%ff/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    b"GET /" + b"a" * 600_000,
    b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 100_000,
    b"GET / HTTP/1.1\r\nHost: localhost\r\nx y: z\r\n\r\n",
    POST + b"Content-Length: -1\r\n\r\n",
    POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nASK{}",
    POST + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nASK{}\r\n0\r\n\r\n",
    POST + b"Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n",
    POST + b"Content-Length: 99999999999\r\n\r\nASK {}",
    b"GET /sparql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line[:40]))
def test_a_hostile_line_does_not_end_the_endpoint(served: Served, line: bytes) -> None:
    with served.connect() as connection:
        with suppress(OSError):  # it may hang up before it has heard all
            connection.sendall(line)
        begun = time.monotonic()
        assert served.query(COUNT, timeout=PATIENCE).number == 3
        assert time.monotonic() - begun < PATIENCE


@pytest.mark.parametrize("more", [b"", b"Connection: close\r\n"])
def test_what_follows_an_answer_and_is_no_http_ends_the_connection(
    served: Served, more: bytes
) -> None:
    refused = POST.replace(b"application/sparql-query", b"text/plain") + more
    with served.connect() as connection:
        connection.sendall(refused + b"Transfer-Encoding: chunked\r\n\r\n")
        assert connection.recv(4096).startswith(b"HTTP/1.1 415 ")
        connection.sendall(b"zz\r\n")
        with suppress(ConnectionResetError):
            assert b"HTTP/1.1" not in b"".join(iter(lambda: connection.recv(4096), b""))


@contextmanager
def many(served: Served, count: int, said: bytes) -> Iterator[list[socket.socket]]:
    """Open connections and say the same on each."""
    connections = [served.connect() for _ in range(count)]
    try:
        for connection in connections:
            connection.sendall(said)
        yield connections
    finally:
        for connection in connections:
            connection.close()


def raw(query: str) -> bytes:
    return f"GET {target(query)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (400, b""),
        (150, b"GET /sparql?query=ASK HTTP/1.1\r\nHost: loc"),
        (300, POST + b"Content-Length: 50\r\n\r\nASK"),
        (60, raw(ENDLESS)),
        (20, raw(LARGE)),
    ],
    ids=["silent", "half a head", "half a body", "endless queries", "answers not taken"],
)
def test_clients_that_hang_do_not_stop_others(served: Served, count: int, said: bytes) -> None:
    with many(served, count, said):
        for _ in range(3):
            begun = time.monotonic()
            assert served.query(COUNT, timeout=PATIENCE).number == 3
            assert time.monotonic() - begun < PATIENCE


def test_two_hundred_at_once_are_all_answered(served: Served) -> None:
    with ThreadPoolExecutor(200) as threads:
        replies = list(threads.map(lambda _: served.query(COUNT), range(200)))
    assert [reply.number for reply in replies] == [3] * 200


def eventually(holds: Callable[[], bool], seconds: float = 10) -> bool:
    """Say whether something comes to hold within so many seconds."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("more", [b"", b"GET"], ids=["", "and had begun to ask more"])
def test_a_client_that_leaves_takes_its_query_with_it(served: Served, more: bytes) -> None:
    assert served.query(COUNT).number == 3
    told = served.settled()
    before = set(served.workers())
    with served.connect() as connection:
        connection.sendall(raw(ENDLESS) + more)
        time.sleep(0.2)
    assert eventually(lambda: len(before - set(served.workers())) == 1)
    assert [entry["status"] for entry in served.logged(told + 1)[told:]] == [499]
    assert eventually(lambda: len(served.workers()) == len(before))


def test_many_who_ask_and_leave_at_once_keep_nobody_waiting(served: Served) -> None:
    told = served.settled()
    with many(served, 60, raw(ENDLESS)):
        time.sleep(0.1)
    begun = time.monotonic()
    assert served.query(COUNT, timeout=PATIENCE).number == 3
    assert time.monotonic() - begun < PATIENCE
    gone = [each for each in served.logged(told + 61)[told:] if each["status"] == 499]
    assert len(gone) == 60


def test_a_query_that_ends_its_process_is_told_and_the_process_replaced(served: Served) -> None:
    answers = []
    asking = threading.Thread(target=lambda: answers.append(served.query(ENDLESS).status))
    asking.start()
    time.sleep(0.3)
    for process in served.workers():
        os.kill(process, signal.SIGKILL)
    asking.join()
    assert answers == [500]
    assert eventually(lambda: served.query(COUNT).status == 200)


def test_an_answer_that_is_cut_off_does_not_look_whole(served: Served) -> None:
    with served.connect() as connection:
        connection.sendall(raw(LARGE))
        received, taken = b"", time.monotonic()
        while part := connection.recv(1 << 20):
            received = (received + part)[-1000:]
            if time.monotonic() - taken > 15:
                break
    assert not received.endswith(b"0\r\n\r\n")
    assert eventually(lambda: any("cut" in request for request in served.requests()))


def test_triples_that_pass_a_limit_are_an_error_and_no_broken_answer(served: Served) -> None:
    reply = served.query("CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    assert reply.status in (500, 504), reply.status
    assert reply.media_type == "text/plain"


def test_a_large_answer_is_streamed_whole(served: Served) -> None:
    query = "SELECT * { ?a a ?b . ?c a ?d } LIMIT 20000"
    lines = served.query(query, "text/csv").text.splitlines()
    assert len(lines) == 20001


def test_http_1_0_gets_its_answers_with_their_length(served: Served) -> None:
    with served.connect() as connection:
        query = target("SELECT * { ?a a ?b . ?c a ?d } LIMIT 5000")
        connection.sendall(f"GET {query} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
        answer = b"".join(iter(lambda: connection.recv(1 << 16), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert f"content-length: {len(body)}".encode() in head
    assert len(body) > 256 << 10


FORM = (
    b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\n"
    + b"query=ASK+{}&x=".ljust(900_000, b"x")
)


def answered(served: Served, said: bytes, source: str = "127.0.0.1") -> bytes:
    address = ("127.0.0.1", served.port)
    with socket.create_connection(address, 20, (source, 0)) as connection:
        connection.sendall(said)
        return b"".join(iter(lambda: connection.recv(4096), b""))


def test_large_requests_that_wait_together_have_so_much_room(served: Served) -> None:
    with many(served, 25, FORM[:-1]):
        assert eventually(lambda: answered(served, FORM).startswith(b"HTTP/1.1 503 "))
        assert b"retry-after: 2" in answered(served, FORM)
        assert served.query(COUNT).number == 3
        if sys.platform == "linux":  # others have one local address
            assert answered(served, FORM, "127.0.0.2").startswith(b"HTTP/1.1 200 ")
    assert eventually(lambda: answered(served, FORM).startswith(b"HTTP/1.1 200 "))
