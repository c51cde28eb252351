"""Asks questions of people through the query processes, and gives answers as values or bytes."""

import asyncio
import json
import time
from collections.abc import Mapping
from concurrent.futures import CancelledError, Future, wait
from pathlib import Path
from typing import IO, NamedTuple

from graph.queries.desk import Desk
from graph.queries.jobs import FORMATS, Job, limits_of_one
from graph.queries.pool import QueryPool
from graph.queries.query_guard import Cause, QueryFailure
from graph.queries.sources import FixedStore
from graph.queries.tsv import columns_of, row_of
from graph.store import Form

__all__ = [
    "Answer",
    "Asking",
    "QueryFailure",
    "ask_question",
    "asked_of",
    "begin_asking",
    "stream_answer",
]

LARGEST_TURTLE = 32 << 20
_PAGE_FORMATS = {Form.TABLE: "tsv", Form.TRUTH: "json", Form.TRIPLES: "turtle"}
_LARGEST_TABLE = 256 << 20


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
    store_path: Path,
    query: str,
    *,
    seconds: float = 10,
    rows: int = 10_000,
    memory_bytes: int = 1 << 30,
) -> Answer:
    """Answer a query as values, in a process for it alone.

    `ASK` gives one row, `CONSTRUCT` and `DESCRIBE` Turtle.

    Raises:
        QueryFailure: It may not run, is not SPARQL, or passed a limit.
    """

    async def asked() -> tuple[Form, bytes]:
        async with _pool_of_one(store_path, seconds, memory_bytes).opened() as pool:
            return await _gathered(pool, query, rows, seconds)

    begun = time.monotonic()
    return _answer(*asyncio.run(asked()), rows, begun)


class Asking:
    """A query that is being answered, or was.

    Attributes:
        query: SPARQL.
    """

    def __init__(self, query: str, future: Future[Answer]) -> None:
        self.query = query
        self._future = future

    @property
    def done(self) -> bool:
        """Whether there is an answer or a failure, or it was cancelled."""
        return self._future.done()

    @property
    def cancelled(self) -> bool:
        """Whether it was cancelled before there was an answer."""
        return self._future.cancelled()

    def wait(self, seconds: float) -> bool:
        """Wait a while for the answer; say whether it is there."""
        return bool(wait([self._future], seconds).done)

    @property
    def failed(self) -> bool:
        """Whether it ended without an answer."""
        ended = self._future.done()
        return ended and (self._future.cancelled() or self._future.exception() is not None)

    def shared(self) -> "Asking":
        """Return the same for one more who waits; cancelling that leaves the query to others."""
        own: Future[Answer] = Future()

        def hand_on(ended: Future[Answer]) -> None:
            if not own.set_running_or_notify_cancel():
                return
            failure = CancelledError() if ended.cancelled() else ended.exception()
            if failure is None:
                own.set_result(ended.result())
            else:
                own.set_exception(failure)

        self._future.add_done_callback(hand_on)
        return Asking(self.query, own)

    def cancel(self) -> None:
        """End the query and its process; of no effect once it is done."""
        self._future.cancel()

    def answer(self) -> Answer:
        """Return the answer, once it is there.

        Raises:
            QueryFailure: The query may not run, is not SPARQL, or passed a limit.
        """
        return self._future.result()


def begin_asking(
    desk: Desk, query: str, *, seconds: float = 10, rows: int = 10_000, client: str = "page"
) -> Asking:
    """Have a query answered as values through a pool that others use too; see `ask_question`."""
    work = asked_of(desk.pool, query, seconds=seconds, rows=rows, client=client)
    return Asking(query, desk.begin(work))


async def asked_of(
    pool: QueryPool, query: str, *, seconds: float, rows: int, client: str = "page"
) -> Answer:
    """Answer a query as values through a pool, in its loop; see `ask_question`."""
    begun = time.monotonic()
    form, whole = await _gathered(pool, query, rows, seconds, client)
    return _answer(form, whole, rows, begun)


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
    formats: Mapping[Form, str] = {form: format for form in Form if format in FORMATS[form]}
    if format in ("csv", "tsv"):
        formats = {**formats, Form.TRUTH: "json"}

    async def written() -> None:
        async with (
            _pool_of_one(store_path, seconds, memory_bytes).opened() as pool,
            pool.answering(Job(query, formats)) as (begun, rest),
        ):
            held = begun.held
            if begun.form == Form.TRUTH and format in ("csv", "tsv"):
                held = f"answer\n{_truth(held)}\n".encode()
            output.write(held)
            async for part in rest:
                await asyncio.to_thread(output.write, part)

    asyncio.run(written())


def _pool_of_one(store_path: Path, seconds: float, memory_bytes: int) -> QueryPool:
    return QueryPool(FixedStore(store_path), limits_of_one(seconds, memory_bytes))


async def _gathered(
    pool: QueryPool, query: str, rows: int, seconds: float, client: str = "page"
) -> tuple[Form, bytes]:
    """Return the form of an answer, and as much of it as so many rows need and one more."""
    job = Job(query, _PAGE_FORMATS, seconds=seconds)
    async with pool.answering(job, client) as (begun, rest):
        gathered = bytearray(begun.held)
        lines = gathered.count(b"\n")
        async for part in rest:
            gathered += part
            lines += part.count(b"\n")
            if begun.form == Form.TABLE and lines > rows + 1:
                break
            _check_size(begun.form, len(gathered))
        return begun.form, bytes(gathered)


def _check_size(form: Form, size: int) -> None:
    most = _LARGEST_TABLE if form == Form.TABLE else LARGEST_TURTLE
    if size > most:
        raise QueryFailure(
            f"the answer is larger than {most >> 20} MB; add LIMIT or use linkages query",
            Cause.COST,
        )


def _answer(form: Form, whole: bytes, rows: int, begun: float) -> Answer:
    taken = time.monotonic() - begun
    if form == Form.TABLE:
        columns, table, cut = _table(whole, rows)
        return Answer(columns, table, None, taken, cut)
    if form == Form.TRUTH:
        return Answer(("answer",), [(_truth(whole),)], None, taken, cut=False)
    return Answer((), [], whole.decode(), taken, cut=False)


def _truth(answer: bytes) -> str:
    return str(json.loads(answer)["boolean"]).lower()


def _table(written: bytes, most: int) -> tuple[tuple[str, ...], list[tuple[str | None, ...]], bool]:
    """Read at most so many rows of SPARQL TSV, and say whether there were more."""
    head, *lines = written.split(b"\n")[:-1]
    columns = columns_of(head)
    return columns, [row_of(line, len(columns)) for line in lines[:most]], len(lines) > most
