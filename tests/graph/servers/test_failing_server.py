"""A server that answers badly changes nothing twice, and a change is there wholly in the end.

A small HTTP server in front of a real store fails as it is told to: it does what it is asked and
says nothing, says nothing and does it later, is busy, or lets go of the connection.
"""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.oxigraph_terms import quad_of
from graph.servers import connection as http
from graph.servers.addresses import Addresses
from graph.servers.change import Change
from graph.servers.connection import Connection
from graph.servers.credentials import Credentials
from graph.servers.failures import ServerError
from graph.servers.kinds import OTHER, Kind
from graph.servers.published import PublishedGraph, version_after
from graph.servers.server_store import SERVER_GRAPH
from graph.terms import Iri, Quad, whole
from ontology.namespaces import BASE

G, P = Iri(f"{BASE}graph/g"), Iri(f"{BASE}ontology#documents")
AT_ONCE = replace(OTHER, union=True)
IN_PARTS = replace(OTHER, union=True, one_request=0, part_quads=3)

FINE, LOST, DONE_AND_LOST, BUSY = "fine", "lost", "done, and the answer lost", "busy"
LATER = "lost, and done some requests later"


class FailingServer:
    """A store behind HTTP, and what becomes of the next requests.

    Attributes:
        faults: What becomes of the next updates, in their order; then all goes well.
        retry_after: What it says when it is busy.
        asked: When it was asked to update, in seconds of its own clock.
    """

    def __init__(self) -> None:
        self.store = ox.Store()
        self.faults: list[tuple[str, int]] = []
        self.retry_after = "0"
        self.updates = 0
        self._late: list[list] = []
        self._lock = threading.Lock()

    def updated(self, update: str) -> str:
        """Do an update, or do not; return what became of it."""
        with self._lock:
            self.updates += 1
            fault, later = self.faults.pop(0) if self.faults else (FINE, 0)
            if fault == LATER:
                self._late.append([later, update])
            if fault in (FINE, DONE_AND_LOST):
                self.store.update(update)
            self._pass(1)
            return fault

    def do_all_that_is_late(self) -> None:
        """Do what was asked for and not done yet."""
        with self._lock:
            self._pass(1000)

    def _pass(self, requests: int) -> None:
        for each in self._late:
            each[0] -= requests
        due = [update for left, update in self._late if left < 0]
        self._late = [each for each in self._late if each[0] >= 0]
        for update in due:
            self.store.update(update)

    def quads(self) -> set[Quad]:
        """Return what readers see of it."""
        found = map(quad_of, self.store)
        return {quad for quad in found if quad.graph != SERVER_GRAPH}


class Handler(BaseHTTPRequestHandler):
    """Speaks just as much of the protocol as is asked for here."""

    failing: FailingServer
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body together, or the other side waits for more

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if "update" in self.headers["Content-Type"]:
            fault = self.failing.updated(body)
            if fault == BUSY:
                self._say(503, b"", {"Retry-After": self.failing.retry_after})
            elif fault == FINE:
                self._say(204, b"", {})
            else:
                self.close_connection = True
            return
        query = parse_qs(body)["query"][0]
        found = self.failing.store.query(query, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        answer = found.serialize(format=ox.QueryResultsFormat.JSON)
        self._say(200, answer or b"", {"Content-Type": "application/sparql-results+json"})

    def _say(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def failing_server() -> Iterator[tuple[FailingServer, str]]:
    failing = FailingServer()
    handler = type("Failing", (Handler,), {"failing": failing})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield failing, f"http://127.0.0.1:{server.server_port}/sparql"
        finally:
            server.shutdown()


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[FailingServer, str]]:
    with failing_server() as running:
        yield running


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask again at once."""
    monkeypatch.setattr(http, "_FIRST_PAUSE", 0.0)


def graph_at(url: str, kind: Kind, patience: float = 60.0) -> PublishedGraph:
    connection = Connection(Credentials("", ""), patience)
    return PublishedGraph(connection, Addresses(url, url, kind))


FAULTS = st.lists(
    st.tuples(st.sampled_from([FINE, FINE, LOST, DONE_AND_LOST, BUSY, LATER]), st.integers(0, 25)),
    max_size=30,
)


@pytest.mark.parametrize("kind", [AT_ONCE, IN_PARTS], ids=["at once", "in parts"])
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(faults=FAULTS, seed=st.integers(0, 1000))
def test_whatever_fails_no_count_is_there_twice_and_none_is_lost(
    running: tuple[FailingServer, str], kind: Kind, faults: list[tuple[str, int]], seed: int
) -> None:
    failing, url = running
    failing.store.clear()
    failing.faults = []  # those the example before did not come to would meet the beginning
    chance = random.Random(seed)  # noqa: S311
    graph = graph_at(url, kind)
    graph.begin()
    failing.faults = list(faults)
    counts: dict[int, int] = {}
    for _ in range(3):  # counts go up and down again, so that a quad that went comes back
        after = {key: chance.randrange(3) for key in chance.sample(range(8), 5)}
        old, new = (
            {Quad(Iri(f"{BASE}e{k}"), P, whole(n), G) for k, n in each.items()}
            for each in (counts, after)
        )
        removed, inserted = sorted(old - new), sorted(new - old)
        before = graph.state().version
        assert before is not None
        name = version_after(before, removed, inserted)
        graph.apply(Change(before, name, tuple(removed), tuple(inserted)))
        counts = after
        assert graph.state() == (name, None)
        assert failing.quads() == new
    failing.do_all_that_is_late()
    assert graph.state() == (name, None)
    assert failing.quads() == new


def test_a_busy_server_is_left_alone_for_as_long_as_it_asks(
    running: tuple[FailingServer, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    failing, url = running
    slept: list[float] = []
    # Of the connection alone: what other threads of this process wait is their own.
    clock = SimpleNamespace(monotonic=time.monotonic, sleep=slept.append)
    monkeypatch.setattr(http, "time", clock)
    failing.retry_after = "7"
    failing.faults = [(BUSY, 0)]
    Connection(Credentials("", ""), 60).update(url, "INSERT DATA {}")
    assert slept == [7]
    failing.faults, before = [(BUSY, 0)], failing.updates
    with pytest.raises(ServerError, match="503"):
        Connection(Credentials("", ""), 5).update(url, "INSERT DATA {}")  # longer than it waits
    assert (slept, failing.updates) == ([7], before + 1)
    failing.retry_after = "0"
