"""Starts the processes that derive from a large store what first views need, and waits for them.

It knows no array, so that a program can begin with it before it imports anything heavy.
"""

import atexit
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

OPENING, INCIDENCE, NAMES, DOCUMENTS, MAP, SHORT_FORMS = DERIVED = (
    "opening-page.npz",
    "incidence.npz",
    "names.npz",
    "documents.npz",
    "map.npz",
    "short-forms.npz",
)
"""Names of the files in the folder of a generation."""

LISTS, NETWORK = (OPENING, DOCUMENTS, SHORT_FORMS), (INCIDENCE, NAMES, MAP)
"""What two processes make beside each other, each in this order: no page waits for both."""

TABLES = "tables.npz"
"""What documents say, which the next generation is handed on (`graph.linkages.kept_tables`)."""

REGISTER = "register.npz"
"""What is told of documents and entities, handed on likewise (`graph.linkages.kept_register`)."""

WORTH_KEEPING = 64 << 20
"""Bytes of a store from which on reading it takes longer than starting a process."""

_MODULE = "graph.linkages.deriving"
_LOOKS_EVERY = 0.02  # seconds

_processes: dict[tuple[Path, tuple[str, ...]], "subprocess.Popen[bytes]"] = {}
_starting = threading.Lock()


def begin_deriving(folder: Path) -> None:
    """Start the processes for a generation, if what they make is missing and worth it."""
    for made in (LISTS, NETWORK):
        if not all((folder / name).exists() for name in made):
            _process(folder, made)


def is_made(folder: Path, name: str) -> bool:
    """Have a file made, if its store is worth it, and wait; say whether it is there then."""
    process = _process(folder, LISTS if name in LISTS else NETWORK)
    if process is None:
        return False
    while process.poll() is None and not (folder / name).exists():
        time.sleep(_LOOKS_EVERY)
    return (folder / name).exists()


def _process(folder: Path, made: tuple[str, ...]) -> "subprocess.Popen[bytes] | None":
    """Return the one process that makes files of a generation; None where it is not worth it."""
    with _starting:
        if (folder, made) not in _processes and _is_worth_keeping(folder):
            _forget_others(folder)
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", _MODULE, str(folder), *made],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            atexit.register(process.terminate)  # it works for this program alone
            threading.Thread(target=process.wait, daemon=True).start()  # else it stays as a zombie
            _processes[folder, made] = process
        return _processes.get((folder, made))


def _forget_others(folder: Path) -> None:
    """Forget the processes of other generations that have ended; each change brings new ones."""
    for key, process in list(_processes.items()):
        if key[0] != folder and process.poll() is not None:
            atexit.unregister(process.terminate)
            del _processes[key]


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
