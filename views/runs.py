"""Whose run of a page computes: one after another, so that the server beside them has its turn.

A server and the runs of its pages share one interpreter, which passes from thread to thread by no
order: with a hundred runs at once, an answer of the endpoint waits a hundred times for each step.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

PATIENCE = 0.5
"""Seconds for which a run keeps the next one waiting; more than nearly all need."""


@dataclass(slots=True)
class _Row:
    """Those who wait, and whom the first of them waits for.

    Attributes:
        first: Held by whoever is first.
        before: Says that the run which began last is over.
    """

    first: threading.Lock = field(default_factory=threading.Lock)
    before: threading.Event = field(default_factory=threading.Event)


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
    with _row.first:
        _row.before.wait(PATIENCE)
        _row.before = over
    _running.now = True
    try:
        yield
    finally:
        _running.now = False
        over.set()
