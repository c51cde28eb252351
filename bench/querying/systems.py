"""Owns who is asked: each system takes a query and returns the answer as SPARQL JSON or N-Triples.

All read one store, closed and published; rdflib reads it whole into memory. Standard union of all
named graphs as the default graph in each.
"""

import asyncio
import http.client
import os
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Any

import pyoxigraph as ox
from rdflib import Dataset

from graph.project import Project
from graph.queries.jobs import Job, Limits
from graph.queries.pool import QueryPool
from graph.store import Form
from ontology.namespaces import PREFIXES
from querying.running import free_port

type Ask = Callable[[str], bytes]

_FORMATS = {Form.TABLE: "json", Form.TRUTH: "json", Form.TRIPLES: "ntriples"}
_ACCEPTED = "application/sparql-results+json, application/n-triples"
_STARTS_WITHIN = 60
_PATIENCE = 600
"""Seconds that a query may run here, so that what takes long is measured and not stopped."""


@contextmanager
def pool_of(project: Project) -> Iterator[Ask]:
    """Ask through the pool of query processes, from a thread beside its loop, as the pages do."""
    with _loop_in_a_thread() as run:
        stack = AsyncExitStack()
        opened = QueryPool(project.generations, Limits(seconds=_PATIENCE)).opened(ready=2)
        pool = run(stack.enter_async_context(opened))
        try:
            yield lambda query: run(_whole_answer(pool, query))
        finally:
            run(stack.aclose())


async def _whole_answer(pool: QueryPool, query: str) -> bytes:
    async with pool.answering(Job(query, _FORMATS), "bench") as (begun, rest):
        return begun.held + b"".join([part async for part in rest])


@contextmanager
def served(project: Project) -> Iterator[Ask]:
    """Ask `linkages serve` over HTTP, on one connection."""
    port = free_port()
    command = ("serve", "--project", str(project.folder), "--port", str(port))
    command += ("--time-limit", str(_PATIENCE))
    with _asked_over_http((str(_program("linkages")), *command), port, "/sparql") as ask:
        yield ask


@contextmanager
def oxigraph_server(store: Path) -> Iterator[Ask]:
    """Ask `oxigraph serve-read-only` over HTTP, on one connection."""
    port = free_port()
    options = ("--location", str(store), "--bind", f"127.0.0.1:{port}", "--union-default-graph")
    command = (str(_program("oxigraph")), "serve-read-only", *options)
    with _asked_over_http(command, port, "/query") as ask:
        yield lambda query: ask(with_prefixes(query))


@contextmanager
def in_process(store: Path) -> Iterator[Ask]:
    """Ask pyoxigraph in this process."""
    opened = ox.Store.read_only(str(store))
    yield lambda query: _serialised(opened, query)


@contextmanager
def in_memory(store: Path) -> Iterator[Ask]:
    """Ask rdflib, every quad in the memory of this process."""
    dataset = Dataset(default_union=True)
    nquads = ox.serialize(ox.Store.read_only(str(store)), format=ox.RdfFormat.N_QUADS)
    dataset.parse(data=nquads, format="nquads")

    def ask(query: str) -> bytes:
        found = dataset.query(with_prefixes(query))
        return found.serialize(format="json" if found.type == "SELECT" else "nt") or b""

    yield ask


def with_prefixes(query: str) -> str:
    """Return a query with the prefixes declared that the project declares by itself."""
    declared = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    return declared + query


def forget_files(store: Path) -> None:
    """Have the system drop the files of a store from its memory, where it can be told so."""
    if not hasattr(os, "posix_fadvise"):
        return
    for path in store.iterdir():
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _serialised(store: ox.Store, query: str) -> bytes:
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    if isinstance(found, ox.QueryTriples):
        return ox.serialize(found, format=ox.RdfFormat.N_TRIPLES)
    return found.serialize(format=ox.QueryResultsFormat.JSON) or b""


@contextmanager
def _loop_in_a_thread() -> Iterator[Callable[[Coroutine[Any, Any, Any]], Any]]:
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    try:
        yield lambda work: asyncio.run_coroutine_threadsafe(work, loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@contextmanager
def _asked_over_http(command: tuple[str, ...], port: int, address: str) -> Iterator[Ask]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            connection = _connected(port)
            yield lambda query: _posted(connection, address, query)
            connection.close()
        finally:
            server.terminate()


def _posted(connection: http.client.HTTPConnection, address: str, query: str) -> bytes:
    headers = {"Content-Type": "application/sparql-query", "Accept": _ACCEPTED}
    try:
        connection.request("POST", address, query.encode(), headers)
        response = connection.getresponse()
    except ConnectionError:  # it was idle for too long while others were asked
        connection.close()
        connection.request("POST", address, query.encode(), headers)
        response = connection.getresponse()
    answer = response.read()
    if response.status != http.client.OK:
        raise SystemExit(f"bench: {address} answered {response.status}: {answer[:300]!r}")
    return answer


def _connected(port: int) -> http.client.HTTPConnection:
    end = time.monotonic() + _STARTS_WITHIN
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    while time.monotonic() < end:
        with suppress(OSError):
            connection.connect()
            return connection
        time.sleep(0.05)
    raise SystemExit(f"bench: nothing answers at port {port}")


def _program(name: str) -> Path:
    return Path(sys.executable).with_name(name)
