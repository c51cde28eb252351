"""Writes files so that a crash leaves the old one or the new one, never half of either."""

import os
import tempfile
from collections.abc import Iterator
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
            output.flush()
            os.fsync(output.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    sync_folder(target.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step; it is on disk when this returns."""
    with replacing(path) as output:
        output.write(content)


def sync_folder(path: Path) -> None:
    """Wait until a folder's list of files is on disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
