"""Kills what changes a project between any two writes, to see how it is left.

A process that has everything imported makes one of itself for each moment: that one does something
to a copy of the project, and kills itself before the n-th time that it moves or removes a file or
waits until one is on the disk. What is written and not moved is a file that nobody reads.
"""

import subprocess
import sys
from pathlib import Path

_HARNESS = """
import os, shutil, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from graph.project import Project

original, folder, *told = Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:]
NOW = datetime(2026, 11, 26, tzinfo=UTC)
left = None

def count():
    global left
    if left is not None:
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

def heed(event, arguments):
    if event == "os.rename" or (event == "os.remove" and arguments[1] == -1):  # no whole folder
        count()
"""
_KILLING = """
os.fsync = lambda file: count()  # what a killed process wrote the system has anyway
sys.addaudithook(heed)
moment, step = 0, int(told.pop())
while True:
    copy = folder / str(moment)
    shutil.copytree(original, copy)
    child = os.fork()
    if not child:
        left = moment
        for number, _ in enumerate(run(Project.open(copy), *told), 1):
            os.write(1, f"{moment} {number}\\n".encode())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status):
        break
    moment += step
"""


def killed_at_each_write(
    original: Path, folder: Path, done: str, step: int, *told: str
) -> list[tuple[int, int]]:
    """Return, for each moment, how many steps were confirmed before the process was killed.

    Args:
        original: The project's folder.
        folder: Where a copy for each moment is left, called by its number; the last is whole.
        done: Python that defines `run(project, *told)`, which yields after each step.
        step: Every how many moments are tried.
        told: What `run` is given.
    """
    process = subprocess.run(
        [sys.executable, "-c", _HARNESS + done + _KILLING, original, folder, *told, str(step)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[1],
        check=True,
    )
    lines = [line.split() for line in process.stdout.splitlines()]
    return [(int(moment), int(number)) for moment, number in lines]
