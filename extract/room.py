"""How many processes that annotate this machine has room for, by its cores and its memory."""

import os
import sys
from contextlib import suppress
from pathlib import Path

PROCESS_BYTES = 700 << 20
"""Memory of a process that annotates: its language model, the gazetteer and what it remembers."""

_FOR_THE_REST = 1 << 30
"""Bytes left to the process that writes, the one that reads files, and the store."""

_UNKNOWN = 2
"""Processes at most where nobody says how much memory there is."""

_MEMORY_INFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")


def default_count() -> int:
    """Return how many processes annotate where nobody says: one a core, as far as memory goes."""
    free = _free_bytes()
    room = _UNKNOWN if free is None else (free - _FOR_THE_REST) // PROCESS_BYTES
    return max(1, min(cores(), room))


def cores() -> int:
    """Return how many cores this program may use."""
    usable = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    return usable or 1


def _free_bytes() -> int | None:
    """Return the memory that is free now, or may be; None where the system does not say."""
    free = _told_free()
    if free is None and "SC_PHYS_PAGES" in getattr(os, "sysconf_names", {}):
        free = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    left = _left_to_group()
    known = [each for each in (free, left) if each is not None]
    return min(known) if known else None


def _told_free() -> int | None:
    """Return what Linux says is available."""
    with suppress(OSError, ValueError, IndexError):
        for line in _MEMORY_INFO.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return None


def _left_to_group() -> int | None:
    """Return what is left to a container that has a limit of its own."""
    with suppress(OSError, ValueError):
        limit, used = ((_GROUP / f"memory.{each}").read_text() for each in ("max", "current"))
        return int(limit) - int(used)
    return None
