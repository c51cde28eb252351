"""A process that answers queries, one after another: jobs on stdin, frames on stdout.

Started by `worker.py` as `python -P -m graph.queries.query_process MEMORY`, and killed by it.
With the word `network` after that it may ask the server that keeps the graph.
"""

import ctypes
import json
import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import IO, Any

from graph.failures import GraphError
from graph.opening import opened_store
from graph.oxigraph_answers import form_of
from graph.oxigraph_store import OxigraphStore
from graph.queries.columns import with_columns_in_order, with_columns_once
from graph.queries.distinct_first import with_distinct_first
from graph.queries.frames import END, FAILED, FORM, HEAD, PART, READY, framed
from graph.queries.glued import refuse_glued
from graph.queries.parts import refuse_beyond
from graph.queries.query_guard import Cause, Clauses, QueryFailure, from_clauses, guarded
from graph.queries.sandbox import confine
from graph.queries.total_order import in_total_order
from graph.store import (
    Dataset,
    Form,
    FormatError,
    GivenGraphs,
    QueryError,
    Sorting,
    Store,
    StoreError,
)
from graph.terms import Iri

_STACK_BYTES = 64 << 20
_PART_BYTES = 1 << 16
_LONGEST_MESSAGE = 2000
_END_WITH_PARENT = 1


def main() -> None:
    """Answer jobs in a thread whose stack is deep enough for any query let through.

    This thread reads them: it ends the process at once when its parent is gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
    jobs: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
    threading.stack_size(_STACK_BYTES)
    memory_bytes, network = int(sys.argv[1]), sys.argv[2:] == ["network"]
    threading.Thread(
        target=_answer_all, args=(jobs, memory_bytes), kwargs={"network": network}, daemon=True
    ).start()
    source = sys.stdin.buffer
    while head := source.read(HEAD.size):
        jobs.put(json.loads(source.read(HEAD.unpack(head)[1])))
    os._exit(0)


def _answer_all(
    jobs: "queue.SimpleQueue[dict[str, Any]]", memory_bytes: int, *, network: bool
) -> None:
    try:
        output = sys.stdout.buffer
        _say(output, READY, b"confined" if confine(memory_bytes, network=network) else b"")
        stores = _Stores()
        while True:
            _answer(jobs.get(), stores, output)
    finally:
        os._exit(1)  # a panic of the library, or memory that was refused


def _answer(job: dict[str, Any], stores: "_Stores", output: IO[bytes]) -> None:
    try:
        store = stores.opened(job["store"])
        if job["query"] is not None:
            query = prepared(job["query"], store)
            parts = _Parts(output)

            def format_for(form: Form) -> str:
                if form not in job["formats"]:
                    raise _not_wanted(form)
                _say(output, FORM, form.encode())
                return str(job["formats"][form])

            store.answer(
                query, format_for, output=parts, dataset=_dataset(job), seconds=job["seconds"]
            )
            parts.flush()
    except (GraphError, SyntaxError, ValueError, OSError, RuntimeError) as error:
        cause = _cause(error)
        message = " ".join(str(error).split())[:_LONGEST_MESSAGE]
        if cause == Cause.REFUSED and isinstance(job["query"], str):
            message = _explained(job["query"], message)
        told = {"cause": cause, "message": message}
        _say(output, FAILED, json.dumps(told).encode())
    else:
        _say(output, END)


def prepared(query: str, store: Store) -> str:
    """Return a query as the store is to read it.

    Raises:
        QueryFailure: It may not run.
        QueryError: It is not SPARQL, and begins with `SELECT *`.
    """
    guarded(query)
    try:
        refuse_glued(query)
    except QueryFailure:
        form_of(query)  # what is no SPARQL is told as such
        raise
    refuse_beyond(query, store.room)
    query = with_columns_in_order(in_total_order(with_columns_once(query), store.sorting))
    return query if store.sorting is Sorting.ANY else with_distinct_first(query)


def _explained(query: str, message: str) -> str:
    from graph.queries.mistakes import explained  # a tenth of a start; most never need it

    return explained(query, message)


def _cause(error: Exception) -> Cause:
    if isinstance(error, QueryFailure):
        return error.cause
    if isinstance(error, FormatError):
        return Cause.FORMAT
    store = isinstance(error, StoreError) and not isinstance(error, QueryError)
    return Cause.STORE if store else Cause.REFUSED


def _dataset(job: dict[str, Any]) -> Dataset | GivenGraphs:
    if job["default"] or job["named"]:
        return GivenGraphs(tuple(job["default"]), tuple(job["named"]))
    clauses = from_clauses(job["query"])
    if clauses is None:
        return Dataset.UNION
    if len(clauses.default) + len(clauses.named) < 2:
        return Dataset.OWN
    try:
        return _named_once(clauses)
    except QueryError:
        return Dataset.OWN  # the query itself is then told with the place of the mistake


def _named_once(clauses: Clauses) -> GivenGraphs:
    """Return the graphs of `FROM` as the store reads their names: given twice, they count twice."""
    rows = [f"({each} UNDEF)" for each in clauses.default]
    rows += [f"(UNDEF {each})" for each in clauses.named]
    query = f"{clauses.prologue} SELECT ?d ?n {{ VALUES (?d ?n) {{ {' '.join(rows)} }} }}"
    found = OxigraphStore.in_memory().select(query)
    return GivenGraphs(
        tuple(d for d, _ in found if isinstance(d, Iri)),
        tuple(n for _, n in found if isinstance(n, Iri)),
    )


def _not_wanted(form: Form) -> QueryFailure:
    answers = {
        Form.TABLE: "a SELECT query is answered in JSON, XML, CSV or TSV",
        Form.TRUTH: "an ASK query is answered in JSON or XML",
        Form.TRIPLES: (
            "CONSTRUCT and DESCRIBE are answered in Turtle, N-Triples, RDF/XML or JSON-LD"
        ),
    }
    return QueryFailure(f"{answers[form]}; ask for one of these", Cause.FORMAT)


class _Stores:
    """The store that is open: the one of the last job, until a job names another."""

    def __init__(self) -> None:
        self._path = ""
        self._store: Store | None = None

    def opened(self, path: str) -> Store:
        if self._store is None or path != self._path:
            if self._store is not None:
                self._store.close()
            self._store, self._path = opened_store(Path(path)), path
            self._store.select("SELECT (1 AS ?ready) {}")
        return self._store


class _Parts:
    """Gathers what an answer is written in, and sends it a part at a time."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._gathered = bytearray()

    def write(self, written: bytes) -> int:
        self._gathered += written
        if len(self._gathered) >= _PART_BYTES:
            self.flush()
        return len(written)

    def flush(self) -> None:
        if self._gathered:
            _say(self._output, PART, bytes(self._gathered))
            self._gathered.clear()


def _say(output: IO[bytes], kind: bytes, body: bytes = b"") -> None:
    """Send a frame; small ones go with the next, so that a small answer is one write."""
    output.write(framed(kind, body))
    if kind in (READY, END, FAILED) or len(body) >= _PART_BYTES:
        output.flush()


if __name__ == "__main__":
    main()
