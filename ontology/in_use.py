"""Holds which vocabulary is asked while a text is read: the packaged one, or a project's own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

type Memory = dict[object, Any]
"""What was made from a vocabulary, by what made it."""

_PACKAGED: Memory = {}
_MEMORY: ContextVar[Memory] = ContextVar("memory", default=_PACKAGED)


class InUse[T]:
    """A part of the vocabulary: called, it gives the one in use here."""

    def __init__(self, packaged: Callable[[], T]) -> None:
        self.packaged = packaged
        self._own: ContextVar[T | None] = ContextVar(packaged.__name__, default=None)

    def __call__(self) -> T:
        """Return the part in use: the packaged one, unless another was chosen."""
        own = self._own.get()
        return self.packaged() if own is None else own

    @contextmanager
    def using(self, own: T) -> Iterator[None]:
        """Have another in use, in this thread and until the end of the context."""
        token = self._own.set(own)
        try:
            yield
        finally:
            self._own.reset(token)


@contextmanager
def remembering(memory: Memory) -> Iterator[None]:
    """Have what is made from a vocabulary remembered with it."""
    token = _MEMORY.set(memory)
    try:
        yield
    finally:
        _MEMORY.reset(token)


def once[T](made: Callable[[], T]) -> Callable[[], T]:
    """Make something from the vocabulary in use once for each."""

    @wraps(made)
    def remembered() -> T:
        memory = _MEMORY.get()
        if made not in memory:
            memory[made] = made()
        found: T = memory[made]
        return found

    return remembered
