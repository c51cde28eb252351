"""Owns what a command and all its processes take, looked at while it runs: Linux alone."""

import json
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
LOOKS_EVERY = 0.25
"""Seconds between two looks; one more is taken when the first document is in."""

_ANNOTATES = "annotates"
_KINDS = {
    "extract.worker_process": _ANNOTATES,
    "extract.reading": "reads files",
    "graph.linkages.deriving": "prepares first views",
    "graph.queries": "answers queries",
}
COMMAND = "the command"
"""What is said of the process that was started itself."""


class Look(NamedTuple):
    """What was seen at one moment.

    Attributes:
        documents: Added by then.
        seconds: By the clock, since the command began.
        spent: Seconds of processor time, of each kind of process all that run.
        resident: Bytes, of each kind of process, the largest of it.
    """

    documents: int
    seconds: float
    spent: dict[str, float]
    resident: dict[str, int]

    @property
    def processor(self) -> float:
        """Seconds of processor time of all processes."""
        return sum(self.spent.values())


class Watched(NamedTuple):
    """What a command took.

    Attributes:
        code: Its exit code.
        told: What it said on standard error, the last lines.
        seconds: By the clock.
        processor: Seconds of processor time of the command and all its processes.
        peaks: The largest resident bytes of each kind of process.
        looks: What was seen on the way.
    """

    code: int
    told: tuple[str, ...]
    seconds: float
    processor: float
    peaks: dict[str, int]
    looks: tuple[Look, ...]


def watched(arguments: Sequence[str], journal: Path, before: int = 0) -> Watched:
    """Run `linkages` with arguments, and look at its processes until it ends.

    Args:
        arguments: Of the command.
        journal: Gets each look as a line; what it has of runs that were stopped is counted in.
        before: Documents that these runs published.
    """
    forked = dict[int, float]()
    looks, peaks = _read(journal, before)
    ahead = looks[-1] if looks else Look(0, 0.0, {}, {})
    begun = time.perf_counter()
    command = subprocess.Popen(
        [sys.executable, "-c", LINKAGES, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    hearing = Hearing(command)
    with journal.open("a", encoding="utf-8") as written:
        while True:
            ended, status, used = os.wait4(command.pid, os.WNOHANG)
            if ended:
                break
            seconds = ahead.seconds + time.perf_counter() - begun
            look = _look(command.pid, before + hearing.documents, seconds, peaks)
            forked.update(_forked(command.pid))
            kinds = {**ahead.spent, **look.spent}
            spent = {k: ahead.spent.get(k, 0.0) + look.spent.get(k, 0.0) for k in kinds}
            looks.append(look._replace(spent=spent))
            written.write(json.dumps({"look": looks[-1], "peaks": peaks}) + "\n")
            written.flush()
            hearing.wait(LOOKS_EVERY)
    command.returncode = os.waitstatus_to_exitcode(status)
    return Watched(
        command.returncode,
        hearing.last(),
        ahead.seconds + time.perf_counter() - begun,
        ahead.processor + used.ru_utime + used.ru_stime + sum(forked.values()),
        peaks,
        tuple(looks[:-1]),  # at the last one some processes may have ended already
    )


def _read(journal: Path, before: int) -> tuple[list[Look], dict[str, int]]:
    """Return the looks of runs that were stopped, as far as what they did was published."""
    if not journal.exists():
        return [], {}
    lines = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    looks = [Look(*line["look"]) for line in lines]
    return [each for each in looks if each.documents <= before], lines[-1]["peaks"] if lines else {}


def processes_of(process_id: int) -> Iterator[int]:
    """Yield a process and those it started, and those they did."""
    yield process_id
    for each in _children(process_id):
        yield from processes_of(each)


def _children(process_id: int) -> Iterator[int]:
    for path in Path(f"/proc/{process_id}/task").glob("*/children"):
        try:
            children = path.read_text("ascii").split()
        except OSError:
            continue
        yield from map(int, children)


def _forked(process_id: int) -> Iterator[tuple[int, float]]:
    """Yield the processes that one that annotates made of itself, and what they spent so far.

    No process that waits for others tells of these: nobody waits for them.
    """
    for child in _children(process_id):
        if kind_of(child) == _ANNOTATES:
            for each in _children(child):
                yield each, processor_seconds(each)


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
        return COMMAND
    return next((words for part, words in _KINDS.items() if part in line), COMMAND)


def _look(process_id: int, documents: int, seconds: float, peaks: dict[str, int]) -> Look:
    """Look at a command and all its processes; note the largest of each kind."""
    spent, now = dict[str, float](), dict[str, int]()
    for each in processes_of(process_id):
        kind = kind_of(each) if each != process_id else COMMAND
        present, most = resident(each)
        now[kind] = max(now.get(kind, 0), present)
        peaks[kind] = max(peaks.get(kind, 0), most)
        spent[kind] = spent.get(kind, 0.0) + processor_seconds(each)
    return Look(documents, seconds, spent, now)


class Hearing:
    """Counts the documents that a command says it added."""

    _KEPT = 20

    def __init__(self, command: subprocess.Popen[str]) -> None:
        assert command.stderr is not None  # noqa: S101 - it was asked for
        self.documents = 0
        self._first = threading.Event()
        self._lines: list[str] = []
        self._stream = command.stderr
        self._thread = threading.Thread(target=self._hear, daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait, but for no longer than until the first document is in."""
        if self._first.is_set():
            time.sleep(seconds)
        else:
            self._first.wait(seconds)

    def last(self) -> tuple[str, ...]:
        """Return the last lines, once it has ended."""
        self._thread.join()
        return tuple(self._lines)

    def _hear(self) -> None:
        for line in self._stream:
            self.documents += line.startswith("added ")
            if self.documents:
                self._first.set()
            self._lines = [*self._lines, line.rstrip()][-self._KEPT :]
