"""The real endpoint on a free port, and a client that says exactly what it sends."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlencode

LINKAGES = "from cli import main; main()"
COUNT = "SELECT (COUNT(*) AS ?n) { ?document a lk:Document }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
GREEDY = "SELECT DISTINCT ?a ?d ?g ?j { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of HTTP."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type, without parameters."""
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @property
    def number(self) -> int:
        """The one number of an answer to `COUNT`."""
        return int(json.loads(self.body)["results"]["bindings"][0]["n"]["value"])


@dataclass(frozen=True, slots=True)
class Served:
    """An endpoint that is running.

    Attributes:
        port: On 127.0.0.1.
        process: The server.
        log: What it writes to standard error.
    """

    port: int
    process: subprocess.Popen[bytes]
    log: Path
    host: str = "127.0.0.1"

    @property
    def address(self) -> str:
        """Where queries go."""
        return f"http://127.0.0.1:{self.port}/sparql"

    def ask(
        self,
        method: str = "GET",
        target: str = "/sparql",
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        timeout: float = 30,
    ) -> Reply:
        """Send one request and return the whole answer."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, target, body, dict(headers or {}))
            response = connection.getresponse()
            lines = {name.lower(): value for name, value in response.getheaders()}
            return Reply(response.status, lines, response.read())
        finally:
            connection.close()

    def query(self, query: str, accept: str = "", *, timeout: float = 30) -> Reply:
        """Ask a query by GET."""
        headers = {"Accept": accept} if accept else {}
        return self.ask(target=target(query), headers=headers, timeout=timeout)

    def connect(self) -> socket.socket:
        """Return a connection to say anything on."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=20)

    def workers(self) -> list[int]:
        """Return the process ids of the query processes."""
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        return [int(line) for line in found.stdout.split()]

    def requests(self) -> list[dict[str, object]]:
        """Return what the log says of each request so far."""
        lines = self.log.read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{")]

    def settled(self) -> int:
        """Wait until the log tells of no other request for half a second; return of how many."""
        told = -1
        while told != len(self.requests()):
            told = len(self.requests())
            time.sleep(0.5)
        return told

    def logged(self, count: int) -> list[dict[str, object]]:
        """Wait until the log tells of so many requests, 10 seconds at most."""
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline and len(self.requests()) < count:
            time.sleep(0.05)
        return self.requests()


def target(query: str, **more: str) -> str:
    """Return the address of a query, as a request line has it."""
    return f"/sparql?{urlencode({'query': query, **more}, quote_via=quote)}"


@contextmanager
def served_endpoint(
    project: Path, log: Path, *options: str, token: str = "", host: str = "127.0.0.1"
) -> Iterator[Served]:
    """Serve the endpoint of a project with options of `linkages serve`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", LINKAGES, "serve", "--project", str(project)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port), *options],
            cwd=log.parent,
            stdout=output,
            stderr=output,
            env=os.environ | ({"LINKAGES_TOKEN": token} if token else {}),
            start_new_session=True,
        )
        try:
            _wait_until_it_says_so(log, process)
            yield Served(port, process, log, host)
        finally:
            process.terminate()
            process.wait(10)


def _wait_until_it_says_so(log: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait for the line that says where it is, as a script does: it listens by then."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if "The endpoint is at " in log.read_text("utf-8"):
            return
        time.sleep(0.05)
    raise AssertionError("the endpoint did not start")
