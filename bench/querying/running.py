"""Owns what programs that measure share: where graphs are kept, the machine, lines as they go."""

import os
import platform
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def kept_in(cache: Path | None) -> Iterator[Path]:
    """Give the folder where graphs are kept; one that is deleted afterwards for none."""
    if cache is not None:
        yield cache
        return
    with tempfile.TemporaryDirectory(prefix="linkages-bench-") as name:
        yield Path(name)


def machine() -> str:
    """Return cores, memory and system, in words."""
    cores, memory = os.cpu_count(), "memory unknown"
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        memory = f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GB"
    return f"{cores} cores, {memory}, {platform.system()}, Python {platform.python_version()}"


def load() -> str:
    """Return how busy the machine is, in a sentence."""
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f"When it began, {busy:.1f} processes wanted a core on average in the last minute."


def tell(line: object) -> None:
    """Print a line at once, for all of them take minutes."""
    print(line, flush=True)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
