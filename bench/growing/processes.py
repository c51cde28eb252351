"""Owns what a command and all its processes take, looked at while it runs: Linux alone."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from graph.queries.process_memory import processor_seconds

LINKAGES = "from cli import main; main()"
LOOKS_EVERY = 1.0
"""Seconds between two looks."""

_KINDS = {
    "extract.worker_process": "annotates",
    "extract.reading": "reads files",
    "graph.linkages.deriving": "prepares first views",
    "graph.queries": "answers queries",
}
_COMMAND = "the command"


class Look(NamedTuple):
    """What was seen at one moment.

    Attributes:
        documents: Added by then.
        seconds: By the clock, since the command began.
        processor: Seconds of processor time of all processes that run.
        resident: Bytes, of each kind of process, the largest of it.
    """

    documents: int
    seconds: float
    processor: float
    resident: dict[str, int]


class Watched(NamedTuple):
    """What a command took.

    Attributes:
        code: Its exit code.
        told: What it said on standard error, the last lines.
        seconds: By the clock.
        processor: Seconds of processor time of the command and all processes it waited for.
        peaks: The largest resident bytes of each kind of process.
        looks: What was seen on the way.
    """

    code: int
    told: tuple[str, ...]
    seconds: float
    processor: float
    peaks: dict[str, int]
    looks: tuple[Look, ...]


def watched(arguments: Sequence[str]) -> Watched:
    """Run `linkages` with arguments, and look at its processes until it ends."""
    begun = time.perf_counter()
    command = subprocess.Popen(
        [sys.executable, "-c", LINKAGES, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    hearing = _Hearing(command)
    looks: list[Look] = []
    peaks: dict[str, int] = {}
    while True:
        ended, status, used = os.wait4(command.pid, os.WNOHANG)
        if ended:
            break
        looks.append(_look(command.pid, hearing.documents, time.perf_counter() - begun, peaks))
        time.sleep(LOOKS_EVERY)
    seconds = time.perf_counter() - begun
    command.returncode = os.waitstatus_to_exitcode(status)
    return Watched(
        command.returncode,
        hearing.last(),
        seconds,
        used.ru_utime + used.ru_stime,
        peaks,
        tuple(looks),
    )


def processes_of(process_id: int) -> Iterator[int]:
    """Yield a process and those it started, and those they did."""
    yield process_id
    for path in Path(f"/proc/{process_id}/task").glob("*/children"):
        try:
            children = path.read_text("ascii").split()
        except OSError:
            continue
        for each in children:
            yield from processes_of(int(each))


def resident(process_id: int) -> tuple[int, int]:
    """Return resident bytes of a process, now and at most; zeros where it has ended."""
    try:
        told = Path(f"/proc/{process_id}/status").read_text("utf-8", "replace")
    except OSError:
        return 0, 0
    found = {name: value.split() for name, _, value in (x.partition(":") for x in told.split("\n"))}
    if "VmRSS" not in found:
        return 0, 0
    return int(found["VmRSS"][0]) * 1024, int(found["VmHWM"][0]) * 1024


def open_files(process_id: int) -> int:
    """Return how many files, pipes and sockets a process has open; 0 where it has ended."""
    try:
        return len(os.listdir(f"/proc/{process_id}/fd"))  # noqa: PTH208
    except OSError:
        return 0


def kind_of(process_id: int) -> str:
    """Return what a process of the program does, in words."""
    try:
        line = Path(f"/proc/{process_id}/cmdline").read_bytes().decode("utf-8", "replace")
    except OSError:
        return _COMMAND
    return next((words for part, words in _KINDS.items() if part in line), _COMMAND)


def _look(process_id: int, documents: int, seconds: float, peaks: dict[str, int]) -> Look:
    """Look at a command and all its processes; note the largest of each kind."""
    processor, now = 0.0, dict[str, int]()
    for each in processes_of(process_id):
        kind = kind_of(each) if each != process_id else _COMMAND
        present, most = resident(each)
        now[kind] = max(now.get(kind, 0), present)
        peaks[kind] = max(peaks.get(kind, 0), most)
        processor += processor_seconds(each)
    return Look(documents, seconds, processor, now)


class _Hearing:
    """Counts the documents that a command says it added."""

    _KEPT = 20

    def __init__(self, command: subprocess.Popen[str]) -> None:
        assert command.stderr is not None  # noqa: S101 - it was asked for
        self.documents = 0
        self._lines: list[str] = []
        self._stream = command.stderr
        self._thread = threading.Thread(target=self._hear, daemon=True)
        self._thread.start()

    def last(self) -> tuple[str, ...]:
        """Return the last lines, once it has ended."""
        self._thread.join()
        return tuple(self._lines)

    def _hear(self) -> None:
        for line in self._stream:
            self.documents += line.startswith("added ")
            self._lines = [*self._lines, line.rstrip()][-self._KEPT :]
