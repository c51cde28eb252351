"""Owns commands in processes of their own: run to their end, or killed at a moment. Linux alone."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

from growing.processes import LINKAGES, processes_of

PROGRAM = (sys.executable, "-c", LINKAGES)
"""What runs `linkages`, before its arguments."""

_LONGEST = 600.0
"""Seconds after which a command counts as one that hangs."""

_LET_GO = 20.0
"""Seconds within which the processes of a killed command must have ended."""

_LOOKS_EVERY = 0.1


class Answer(NamedTuple):
    """What became of a command.

    Attributes:
        code: Its exit code; None where it was killed before it ended.
        output: What it wrote on standard output.
        told: What it wrote on standard error.
        seconds: By the clock.
        orphans: How many processes of a killed command went on without it.
    """

    code: int | None
    output: str
    told: str
    seconds: float
    orphans: int = 0


class Running(NamedTuple):
    """A command that runs. Files hear it, for whoever outlives it would keep a pipe open."""

    process: "subprocess.Popen[bytes]"
    output: IO[bytes]
    told: IO[bytes]
    begun: float


class Commands:
    """Runs commands of the program on one project.

    Attributes:
        folder: Of the project.
        temporary: Where the commands put what is temporary.
    """

    def __init__(self, folder: Path, temporary: Path, program: Sequence[str] = PROGRAM) -> None:
        self.folder, self.temporary = folder, temporary
        self._program = tuple(program)
        temporary.mkdir(parents=True, exist_ok=True)

    def run(self, *arguments: str) -> Answer:
        """Run a command to its end."""
        return finished(self.begin(*arguments), _LONGEST)

    def run_killed(self, after: float, *arguments: str) -> Answer:
        """Run a command, and kill it after so many seconds if it has not ended by then."""
        return finished(self.begin(*arguments), after)

    def begin(self, *arguments: str) -> Running:
        """Start a command."""
        output = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it was heard
        told = tempfile.TemporaryFile()  # noqa: SIM115
        process = subprocess.Popen(
            [*self._program, *arguments, "--project", str(self.folder)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=told,
            env={**os.environ, "TMPDIR": str(self.temporary)},
        )
        return Running(process, output, told, time.monotonic())


def finished(running: Running, within: float = _LONGEST) -> Answer:
    """Wait for a command, kill it where it takes longer, and return what became of it."""
    code: int | None
    orphans = 0
    try:
        code = running.process.wait(within)
    except subprocess.TimeoutExpired:
        others = list(processes_of(running.process.pid))[1:]
        running.process.kill()
        running.process.wait()
        code, orphans = None, _going_on(others)
    seconds = time.monotonic() - running.begun
    return Answer(code, _heard(running.output), _heard(running.told), seconds, orphans)


def _heard(file: IO[bytes]) -> str:
    with file:
        file.seek(0)
        return file.read().decode("utf-8", "replace")


def _going_on(processes: Sequence[int]) -> int:
    """Wait until processes have ended; return how many have not."""
    until = time.monotonic() + _LET_GO
    while (alive := sum(map(_runs, processes))) and time.monotonic() < until:
        time.sleep(_LOOKS_EVERY)
    return alive


def _runs(process_id: int) -> bool:
    """Say whether a process runs; one that has ended and waits to be noticed does not."""
    try:
        told = Path(f"/proc/{process_id}/stat").read_text("ascii", "replace")
    except OSError:
        return False
    return told.rpartition(")")[2].split()[0] != "Z"
