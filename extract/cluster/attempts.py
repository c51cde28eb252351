"""Counts how often a document's worker was lost, where the scheduler remembers it.

A worker that is lost takes its count along, and Dask's own count blames what only waited beside
the document that did it. So a document says to the scheduler that it begins, before it does.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from distributed import Event, get_client

MOST_LOST = 3
"""Workers that a document may take with it before it is set aside."""


@contextmanager
def attempt(name: str) -> Iterator[bool]:
    """Begin what may take the worker along; False where it did `MOST_LOST` times: leave it.

    What the scheduler remembers of one that did stays: the verdict may be lost with its worker too.
    """
    client = get_client()
    for number in range(MOST_LOST):
        begun = Event(f"{name}/{number}", client=client)
        if not begun.is_set():
            break
    else:
        yield False
        return
    begun.set()
    try:
        yield True
    finally:
        begun.clear()
