"""Counts how often a document's worker was lost, where the scheduler remembers it.

A worker that is lost takes its count along, and Dask's own count blames what only waited beside
the document that did it. So a document says to the scheduler that it begins, before it does. What
was read beside it is not to blame either: the last attempt is made alone.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from distributed import Event, get_client

MOST_LOST = 3
"""Workers that a document may take with it before it is set aside."""


class Room:
    """Where the threads of a worker read: several documents at once, or one alone."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = self._wanting = 0

    @contextmanager
    def entered(self, *, alone: bool) -> Iterator[None]:
        """Wait until there is a place: nobody else inside, or nobody who wants to be alone."""
        with self._changed:
            self._wanting += alone  # who comes later waits
            self._changed.wait_for(lambda: not (self._inside if alone else self._wanting))
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._wanting -= alone
                self._changed.notify_all()


_ROOM = Room()


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
    with _ROOM.entered(alone=number == MOST_LOST - 1):
        begun.set()
        try:
            yield True
        finally:
            begun.clear()
