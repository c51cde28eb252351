"""Owns what goes wrong with a store, in words; knows only how its library begins its messages."""

from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path

from graph.failures import GraphError

_ROCKSDB = ("Corruption", "IO error")
"""How the messages of the library begin that keeps a store's files."""

_FULL = "No space left on device"
_NO_DAMAGE = ("Permission denied", "lock hold by", "While lock file", "Too many open files")
"""What keeps a sound store from being opened."""


class StoreError(GraphError):
    """The store cannot be opened, read or written; the message is one line."""


def told[**Given, Answer](method: Callable[Given, Answer]) -> Callable[Given, Answer]:
    """Have a store's method say in words what became of the store's files."""

    @wraps(method)
    def telling(*args: Given.args, **kwargs: Given.kwargs) -> Answer:
        try:
            return method(*args, **kwargs)
        except (OSError, RuntimeError) as error:
            failure = _in_words(error, args[0])
            if failure is None:
                raise
            raise failure from error

    return telling


def told_on_the_way[**Given, Each](
    method: Callable[Given, Iterator[Each]],
) -> Callable[Given, Iterator[Each]]:
    """Have a store's method that yields say in words what became of the store's files."""

    @wraps(method)
    def telling(*args: Given.args, **kwargs: Given.kwargs) -> Iterator[Each]:
        try:
            yield from method(*args, **kwargs)
        except (OSError, RuntimeError) as error:
            failure = _in_words(error, args[0])
            if failure is None:
                raise
            raise failure from error

    return telling


def is_full(error: Exception) -> bool:
    """Say whether an error is that the disk is full."""
    return _FULL in str(error)


def in_words_of_opening(error: Exception, path: Path) -> StoreError:
    """Return what it means that a store could not be opened."""
    said = " ".join(str(error).split())
    if is_full(error):
        return _full(path)
    if not path.is_dir() or any(each in said for each in _NO_DAMAGE):
        return StoreError(f"{path}: the store cannot be opened ({said})")
    return _damaged(path, said)


def _in_words(error: Exception, store: object) -> StoreError | None:
    """Return what a fault of a store's files means; None of another, such as of an output."""
    said = " ".join(str(error).split())
    if not said.startswith(_ROCKSDB):
        return None
    path = getattr(store, "path", None)
    return _full(path) if is_full(error) else _damaged(path, said)


def _full(path: Path | None) -> StoreError:
    return StoreError(
        f"{path}: the disk is full; free some space and run the same command again,"
        " nothing that was there before is lost"
    )


def _damaged(path: Path | None, said: str) -> StoreError:
    return StoreError(
        f"{path}: the store is damaged ({said}); restore the project folder from a copy,"
        " or add the documents to a new project"
    )
