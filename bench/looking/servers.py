"""Owns the programs that are looked at: the dashboard of a project, and an empty Streamlit page."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from querying.running import free_port
from querying.systems import forget_files
from served_dashboard import dashboard_command, wait_for

from graph.project import Project
from graph.queries.process_memory import processor_seconds

_EMPTY = Path(__file__).parent / "empty_page.py"
_HEALTH = "/_stcore/health"


class Served(NamedTuple):
    """A program that answers a browser.

    Attributes:
        address: Where.
        seconds: From the command until it answered.
        pid: Of its process.
    """

    address: str
    seconds: float
    pid: int

    def processor(self) -> float:
        """Return the seconds of processor time that it has taken; differences alone tell."""
        return processor_seconds(self.pid)


@contextmanager
def dashboard(project: Project) -> Iterator[Served]:
    """Start `linkages dashboard`, the files of the store out of the system's memory."""
    with project.leased() as store:
        if store.is_dir():
            forget_files(store)
    port = free_port()
    with _running(dashboard_command(project.folder, port), port) as served:
        yield served


@contextmanager
def empty_page() -> Iterator[Served]:
    """Start Streamlit with a page of nothing."""
    port = free_port()
    options = {
        "server.port": str(port),
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    told = [part for name, worth in options.items() for part in (f"--{name}", worth)]
    command = [sys.executable, "-m", "streamlit", "run", str(_EMPTY), *told]
    with _running(command, port) as served:
        yield served


@contextmanager
def _running(command: list[str], port: int) -> Iterator[Served]:
    address = f"http://127.0.0.1:{port}"
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, env=_as_installed())
        try:
            wait_for(f"{address}{_HEALTH}", server)
            yield Served(address, time.perf_counter() - begun, server.pid)
        finally:
            server.terminate()
            server.wait(20)


def _as_installed() -> Mapping[str, str]:
    """Return the environment of a program whose modules are compiled, as all are once started."""
    kept = {name: worth for name, worth in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": _compiled().name}


@cache
def _compiled() -> tempfile.TemporaryDirectory[str]:
    """Return where this run keeps compiled modules, until it ends."""
    return tempfile.TemporaryDirectory(prefix="linkages-bench-compiled-")
