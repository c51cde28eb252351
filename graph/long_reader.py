"""The published generation of a store for long use: follows what is published, lets the old go."""

import gc
import threading
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from graph.failures import GraphError
from graph.native_memory import give_back
from graph.store import Store


class Source(Protocol):
    """Where generations come from; see `graph.publications.Publications`."""

    def published(self) -> str:
        """Return the name of the published generation."""

    def open_leased(self) -> tuple[str, Store]:
        """Open it; it stays on disk for as long as the store is in use."""

    def retire(self) -> list[str]:
        """Delete older ones that are not in use; return those that remain."""


class Reader:
    """The published generation, opened for long use. Safe to share between threads."""

    def __init__(self, generations: Source) -> None:
        self._generations = generations
        self._opened = generations.open_leased()
        self._tidied = ""
        self._left: weakref.WeakSet[Store] = weakref.WeakSet()
        self._is_moved = False
        self._then: Callable[[], object] | None = None

    @property
    def current(self) -> tuple[str, Store]:
        """The name of the published generation and its store; a new pair once it moves.

        A store obtained before stays readable, and its generation on disk, while it is in use.
        """
        self.change_over()
        return self._opened

    def change_over(self) -> None:
        """Open what was published since, and delete what is older and no longer read."""
        if self._opened[0] != self._generations.published():
            self._left.add(self._opened[1])
            opened = self._generations.open_leased()
            if self._then is not None:
                self._then()
            self._opened, self._is_moved = opened, True
        name = self._opened[0]
        if self._tidied != name and not self._generations.retire():
            self._tidied = name

    def let_go(self) -> None:
        """Change over, and free stores of before that only rings of objects keep open.

        Those who used one may leave such rings, and a process that rests would keep them. What a
        store and its readers had of memory goes back to the system.
        """
        if self._left:
            gc.collect()
        self.change_over()
        if self._is_moved:
            self._is_moved = bool(self._left)
            give_back()

    def follow(self, every: float = 1.0, then: Callable[[], object] | None = None) -> None:
        """Change over by itself, looking each so many seconds while this reader is in use.

        Args:
            every: Seconds.
            then: Called at each change, before anybody sees the new generation.
        """
        self._then = then
        threading.Thread(target=_follow, args=(weakref.ref(self), every), daemon=True).start()

    @property
    def store(self) -> Store:
        """The store of the published generation."""
        return self.current[1]

    @property
    def generation(self) -> str:
        """The name of the published generation."""
        return self.current[0]


def _follow(reader: weakref.ref[Reader], every: float) -> None:
    while (followed := reader()) is not None:
        with suppress(GraphError, OSError):  # the next look may fare better
            followed.let_go()
        del followed
        time.sleep(every)
