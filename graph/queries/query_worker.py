"""Answers queries from people in a process that can be killed at a time or memory limit."""

import io
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

from graph.queries.process_memory import resident_bytes
from graph.queries.query_guard import QueryFailure, guarded, query_form
from graph.queries.query_process import FAILED
from graph.queries.tsv import columns_of, row_of

__all__ = ["Answer", "QueryFailure", "ask_question", "stream_answer"]

TABLE_FORMATS = ("csv", "tsv", "json", "xml")
TRIPLE_FORMATS = ("turtle", "ntriples")
LARGEST_TURTLE = 32 << 20
LONGEST_ROW = 4 << 20
_CHUNK = 1 << 16
_LOOK_EVERY = 0.02


class Answer(NamedTuple):
    """What a query gave: a table, or triples in Turtle.

    Attributes:
        cut: Whether there were more rows than asked for.
    """

    columns: tuple[str, ...]
    rows: list[tuple[str | None, ...]]
    turtle: str | None
    seconds: float
    cut: bool


def ask_question(
    project_store_path: Path,
    query: str,
    *,
    seconds: float = 10,
    rows: int = 10_000,
    memory_bytes: int = 1 << 30,
) -> Answer:
    """Answer a query as values for a page; `ASK` gives one row, `CONSTRUCT` and `DESCRIBE` Turtle.

    Raises:
        QueryFailure: It may not run, is not SPARQL, or passed a limit.
    """
    form = query_form(guarded(query))
    begun = time.monotonic()
    limits = _Limits(seconds, memory_bytes)
    if form == "SELECT":
        with _running(project_store_path, query, "tsv", limits) as output:
            columns, table, cut = _table(output, rows)
        return Answer(columns, table, None, time.monotonic() - begun, cut)
    whole = io.BytesIO()
    format_ = "json" if form == "ASK" else "turtle"
    with _running(project_store_path, query, format_, limits) as output:
        _copy(output, whole, most=LARGEST_TURTLE)
    taken = time.monotonic() - begun
    text = whole.getvalue().decode()
    if form == "ASK":
        return Answer(
            ("answer",), [(str(json.loads(text)["boolean"]).lower(),)], None, taken, cut=False
        )
    return Answer((), [], text, taken, cut=False)


def stream_answer(
    store_path: Path,
    query: str,
    format: str,  # noqa: A002
    output: IO[bytes],
    *,
    seconds: float = 10,
    memory_bytes: int = 1 << 30,
) -> None:
    """Write the answer of a query as it comes: csv, tsv, json, xml; turtle, ntriples for triples.

    Raises:
        QueryFailure: As `ask_question`; what came before a limit has then been written.
    """
    form = query_form(guarded(query))
    fitting = {"SELECT": TABLE_FORMATS, "ASK": TABLE_FORMATS}.get(form, TRIPLE_FORMATS)
    if format not in fitting:
        raise QueryFailure(
            f"a {form} query gives {' or '.join(fitting)}, not {format}; choose one of these"
        )
    if form == "ASK" and format in ("csv", "tsv"):
        answer = ask_question(store_path, query, seconds=seconds, memory_bytes=memory_bytes)
        output.write(f"answer\n{answer.rows[0][0]}\n".encode())
        return
    with _running(store_path, query, format, _Limits(seconds, memory_bytes)) as answered:
        _copy(answered, output)


class _Limits(NamedTuple):
    seconds: float
    memory_bytes: int


@contextmanager
def _running(store: Path, query: str, format_: str, limits: _Limits) -> Iterator[IO[bytes]]:
    """Start the child, give its output, and end it when no more is read."""
    job = {
        "store": str(store),
        "query": query,
        "format": format_,
        "memory": str(limits.memory_bytes),
    }
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "graph.queries.query_process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
        )
        watch = _Watch(child, limits)
        try:
            output = _given(child, job)
            yield output
            at_end = not output.read(1)
            if at_end:
                child.wait()
        finally:
            child.kill()
            watch.end()
            if child.stdout:
                child.stdout.close()
            child.wait()
        if at_end:
            said.seek(0)
            _judge(child.returncode, said.read(_CHUNK).decode("utf-8", "replace"), watch.reason)


def _given(child: subprocess.Popen[bytes], job: dict[str, str]) -> IO[bytes]:
    """Hand the job over and return where the answer comes from."""
    if child.stdin is None or child.stdout is None:
        raise QueryFailure("the query process has no pipes; try again")
    try:
        child.stdin.write(json.dumps(job).encode())
        child.stdin.close()
    except BrokenPipeError:
        pass  # the child ended before it read its job: its exit code says why
    return child.stdout


class _Watch:
    """Kills a child at its time or memory limit, and remembers why."""

    def __init__(self, child: subprocess.Popen[bytes], limits: _Limits) -> None:
        self.reason = ""
        self._child = child
        self._limits = limits
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Stop watching."""
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        deadline = time.monotonic() + self._limits.seconds
        while not self._ended.wait(_LOOK_EVERY) and self._child.poll() is None:
            if time.monotonic() > deadline:
                self.reason = (
                    f"the query ran longer than {self._limits.seconds:g} seconds and was stopped; "
                    "ask for less (LIMIT) or allow more time"
                )
            elif resident_bytes(self._child.pid) > self._limits.memory_bytes:
                self.reason = _too_much_memory(self._limits.memory_bytes)
            if self.reason:
                self._child.kill()
                return


def _too_much_memory(memory_bytes: int) -> str:
    return (
        f"the query needed more than {memory_bytes >> 20:,} MB of memory and was stopped; "
        "ask for less (LIMIT, fewer variables)"
    )


def _judge(code: int, message: str, reason: str) -> None:
    """Raise what went wrong, if anything did."""
    if reason:
        raise QueryFailure(reason)
    if code == FAILED:
        raise QueryFailure(_in_words(message))
    if code != 0:
        raise QueryFailure(
            "the query was too complex or needed too much memory and was stopped; simplify it"
        )


def _in_words(message: str) -> str:
    """Return a parser's message with line and column spelt out."""
    place = re.search(r"(?:error at )?(\d+):(\d+)(?::|\s)\s*", message)
    if place is None:
        return message
    rest = (message[: place.start()] + message[place.end() :]).strip()
    return f"line {place[1]}, column {place[2]}: {rest}"


def _copy(source: IO[bytes], target: IO[bytes], *, most: int | None = None) -> None:
    copied = 0
    while chunk := source.read(_CHUNK):
        copied += len(chunk)
        if most is not None and copied > most:
            raise QueryFailure(
                f"the answer is larger than {most >> 20} MB; add LIMIT or use linkages query"
            )
        target.write(chunk)


def _table(
    output: IO[bytes], most: int
) -> tuple[tuple[str, ...], list[tuple[str | None, ...]], bool]:
    """Read at most so many rows of SPARQL TSV, and say whether there were more."""
    columns = columns_of(output.readline(LONGEST_ROW))
    table: list[tuple[str | None, ...]] = []
    while line := output.readline(LONGEST_ROW):
        if len(table) == most:
            return columns, table, True
        if not line.endswith(b"\n") and len(line) == LONGEST_ROW:
            raise QueryFailure(
                f"a row is longer than {LONGEST_ROW >> 20} MB; ask for fewer or shorter values"
            )
        table.append(row_of(line, len(columns)))
    return columns, table, False
