"""Loaded by workers of tests: names in capitals, no model, and documents that kill."""

import errno
import os
import signal
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from distributed import get_worker
from plain_files import CapitalNames

from extract.cluster import task
from extract.model import SourceText
from extract.reading.failure import ReadFailure
from extract.workers import Wanted

LOSES = Path(os.environ.get("LINKAGES_TEST_LOSES", "nowhere"))
"""Where such a file is there, workers are lost as they load."""

PARTS = {"linkages": "1.0.0", "thesaurus": "0123456789abcdef"}


class PlainContent:
    """Reads text, slowly where it says so, and dies with its worker where that says so."""

    def read_content(self, content: bytes, path: Path) -> SourceText:
        """Return the text."""
        if not content:
            raise ReadFailure(path, "is empty", "check the file")
        if b"Deadly" in content:
            os.kill(os.getpid(), signal.SIGKILL)
        if b"Refused" in content:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        if b"Slow" in content:
            time.sleep(0.1)
        if b"Long" in content:
            time.sleep(1)
        return SourceText(sha256(content).hexdigest(), content.decode(), file_name=path.name)

    def close(self) -> None:
        """Have nothing to give back."""


@dataclass(frozen=True, slots=True)
class ClosingNames(CapitalNames):
    """Names in capitals, on a worker."""

    def close(self) -> None:
        """Have nothing to give back."""


def opened(wanted: Wanted) -> task.Hands:
    """Open what needs no process; die with the worker where it is told to, or fail."""
    if "LINKAGES_TEST_REFUSES" in os.environ or get_worker().name == "unfit":
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
    if os.environ.get("LINKAGES_TEST_LOSES") == "each" or LOSES.exists():
        time.sleep(1)  # a nanny gives up one that is lost before it has begun
        os.kill(os.getpid(), signal.SIGKILL)
    return task.Hands(wanted, PlainContent(), ClosingNames())


task.opened = opened
task.fingerprint_of_machine = lambda _: PARTS
