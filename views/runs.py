"""Whose run of a page computes: one after another, so that the server beside them has its turn.

A server and the runs of its pages share one interpreter, which passes from thread to thread by no
order: with a hundred runs at once, an answer of the endpoint waits a hundred times for each step.
What nobody waits for is done while nobody looks at anything.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PATIENCE = 0.5
"""Seconds for which a run keeps the next one waiting; more than nearly all need."""


QUIET = 1.0
"""Seconds without a request after which nobody looks at anything new: more than a page loads."""


@dataclass(slots=True)
class _Row:
    """Those who wait, and whom the first of them waits for.

    Attributes:
        first: Held by whoever is first.
        before: Says that the run which began last is over.
        running: How many runs are not over.
        looked: When somebody asked for something last.
    """

    first: threading.Lock = field(default_factory=threading.Lock)
    before: threading.Event = field(default_factory=threading.Event)
    running: int = 0
    looked: float = float("-inf")
    counting: threading.Lock = field(default_factory=threading.Lock)


class _Running(threading.local):
    """Whether this thread runs a page, or a part of one."""

    now = False


_row = _Row()
_row.before.set()
_running = _Running()


@contextmanager
def in_turn() -> Iterator[None]:
    """Wait until the run that began last is over or has had its time; within a run, go on at once.

    Nobody holds the others up for longer than `PATIENCE`, whatever it waits for itself: a query,
    another run, a person. Whoever left meanwhile is stopped by Streamlit at the first thing shown,
    and the next one begins.
    """
    if _running.now:
        yield
        return
    over = threading.Event()
    _count(1)
    try:
        with _row.first:
            _row.before.wait(PATIENCE)
            _row.before = over
        _running.now = True
        try:
            yield
        finally:
            _running.now = False
            over.set()
    finally:
        _count(-1)


def looked_at() -> None:
    """Take note that somebody asks for a page or a part of one."""
    _row.looked = time.monotonic()


def is_quiet() -> bool:
    """Say whether nobody has looked at anything for a while, so that work ahead disturbs nobody."""
    return not _row.running and time.monotonic() - _row.looked >= QUIET


def _count(more: int) -> None:
    with _row.counting:
        _row.running += more
    looked_at()
