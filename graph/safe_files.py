"""Writes files so that a crash leaves the old one or the new one, never half of either."""

import os
from pathlib import Path

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


def make_private_folder(path: Path) -> None:
    """Make a folder only its owner may enter, where the system has such rights."""
    path.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step: to a neighbour first, then in the place of the old one."""
    neighbour = path.with_name(f"{path.name}.tmp{os.getpid()}")
    descriptor = os.open(neighbour, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(neighbour, path)  # noqa: PTH105 - the one call that replaces on every system
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Wait until a folder's list of files is on disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
