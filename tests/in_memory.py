"""Says where folders of tests are in memory: what is written there need not wait for a disk."""

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108

_ROOM = 4 << 30
"""Bytes that have to be free: ten times what the tests have there at once."""

_LONGEST_RUN = 3600
"""Seconds; a younger run may be that of a process that is not seen from here."""


def is_roomy(folder: Path, room: int = _ROOM) -> bool:
    """Say whether a folder takes so many bytes, and programs that tests install."""
    if not os.access(folder, os.W_OK):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= room and not told.f_flag & os.ST_NOEXEC


def clear_after_the_killed(root: Path) -> None:
    """Delete the folders of pytest's runs that were killed, which it keeps for three days.

    Args:
        root: What pytest makes its folders in, each with a file of the process it is for.
    """
    for lock in root.glob("pytest-of-*/pytest-*/.lock"):
        with suppress(OSError, ValueError):
            is_over = not Path(f"/proc/{int(lock.read_text('ascii'))}").exists()
            if is_over and time.time() - lock.stat().st_mtime > _LONGEST_RUN:
                shutil.rmtree(lock.parent, ignore_errors=True)
