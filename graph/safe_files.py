"""Writes files so that a crash leaves the old one or the new one, never half of either."""

import os
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PRIVATE_FOLDER = 0o700


def make_private_folder(path: Path) -> None:
    """Make a folder only its owner may enter, where the system has such rights."""
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """Give a file to write beside `target`, and put it in its place once it is on the disk.

    Only its owner may read it. Where anything is raised before its end, `target` is as it was.
    """
    with _replacing(target) as output:
        yield output
        output.flush()
        os.fsync(output.fileno())
    sync_folder(target.parent)


class Settling:
    """Files on their way to the disk, which the program does not wait for one by one.

    A crash before `wait` returns may leave any of them as it was, empty or in part: nothing may
    tell of them before.
    """

    def __init__(self) -> None:
        self._thread: ThreadPoolExecutor | None = None
        self._begun: list[Future[None]] = []
        self._folders: set[Path] = set()

    def write(self, path: Path, content: bytes) -> None:
        """Write a file in one step; it is on disk once `wait` returns."""
        with _replacing(path) as output:
            output.write(content)
        self._thread = self._thread or ThreadPoolExecutor(1)
        self._begun.append(self._thread.submit(_sync_file, path))
        self._folders.add(path.parent)

    def wait(self) -> None:
        """Wait until all that was written is on disk."""
        begun, folders = self._begun, sorted(self._folders)
        self._begun, self._folders = [], set()
        for each in begun:
            each.result()
        for folder in folders:
            sync_folder(folder)


@contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    try:
        handle, name = tempfile.mkstemp(
            prefix=f".{target.name[:80]}.", suffix=".tmp", dir=target.parent
        )
    except OSError as error:  # which names a file that nobody asked for
        raise OSError(error.errno, error.strerror, str(target)) from error
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as output:
            yield output
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step; it is on disk when this returns."""
    with replacing(path) as output:
        output.write(content)


def _sync_file(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)  # Windows wants the right to write
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until a folder's list of files is on disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
