"""Starts the process that derives from a large store what first views need, and waits for it.

It knows no array, so that a program can begin with it before it imports anything heavy.
"""

import atexit
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

OPENING, INCIDENCE, NAMES, DOCUMENTS, MAP = DERIVED = (
    "opening-page.npz",
    "incidence.npz",
    "names.npz",
    "documents.npz",
    "map.npz",
)
"""Names of the files in the folder of a generation, in the order in which they are made."""

TABLES = "tables.npz"
"""What documents say, which the next generation is handed on (`graph.linkages.kept_tables`)."""

WORTH_KEEPING = 64 << 20
"""Bytes of a store from which on reading it takes longer than starting a process."""

_MODULE = "graph.linkages.deriving"
_LOOKS_EVERY = 0.02  # seconds

_processes: dict[Path, "subprocess.Popen[bytes]"] = {}
_starting = threading.Lock()


def begin_deriving(folder: Path) -> None:
    """Start the process for a generation, if what it makes is missing and worth it."""
    if not all((folder / name).exists() for name in DERIVED):
        _process(folder)


def is_made(folder: Path, name: str) -> bool:
    """Have a file made, if its store is worth it, and wait; say whether it is there then."""
    process = _process(folder)
    if process is None:
        return False
    while process.poll() is None and not (folder / name).exists():
        time.sleep(_LOOKS_EVERY)
    return (folder / name).exists()


def _process(folder: Path) -> "subprocess.Popen[bytes] | None":
    """Return the one process of this program for a generation; None where it is not worth it."""
    with _starting:
        if folder not in _processes and _is_worth_keeping(folder):
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE, str(folder)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            atexit.register(process.terminate)  # it works for this program alone
            threading.Thread(target=process.wait, daemon=True).start()  # else it stays as a zombie
            _processes[folder] = process
        return _processes.get(folder)


def _is_worth_keeping(folder: Path) -> bool:
    """Say whether a store is large, and its folder one that can be written to.

    A graph in a server has no folder.
    """
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    try:
        return sum(path.stat().st_size for path in folder.iterdir()) >= WORTH_KEEPING
    except OSError:  # it is being deleted, or another program is writing there
        return False
