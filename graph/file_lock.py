"""Locks between processes, on POSIX and on Windows; let go by the system when a process dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def lock_alone(file: IO[bytes]) -> bool:
    """Lock a file for this process alone, at once; say whether that was possible."""
    try:
        _lock(file, shared=False)
    except OSError:
        return False
    return True


def lock_shared(file: IO[bytes]) -> None:
    """Lock a file together with others; wait for one who has it alone.

    Windows has no such lock here and needs none: there nobody can move a folder with open files.
    """
    _lock(file, shared=True)


@contextmanager
def locked_alone(path: Path) -> Iterator[bool]:
    """Hold a file alone for a while; yields False where another process has it."""
    with path.open("ab") as file:
        yield lock_alone(file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], *, shared: bool) -> None:
        if not shared:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes], *, shared: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_SH if shared else fcntl.LOCK_EX | fcntl.LOCK_NB)
