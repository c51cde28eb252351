"""Adds what a browser sent, in a process of its own: told file by file, and ended when asked.

The bytes lie in the project's folder `uploads/` only while they are read, each file apart from the
others: an upload has no path of its own, so it never replaces another one of the same name.
"""

import re
import shutil
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import NamedTuple, Self

from extract.child_process import ChildProcess
from extract.reading.frames import BrokenFrame, receive
from graph.project import Project
from graph.safe_files import make_private_folder

FOLDER = "uploads"

LONGEST_LINE = 100_000
"""Bytes of what the process tells of one file."""

_START = "from graph.building.upload_process import serve; serve()"
_LONGEST_NAME = 120
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
"""Characters that no system's file names may have, or that would lead to another folder."""


class Uploaded(NamedTuple):
    """What became of a file that was sent.

    Attributes:
        name: As it was sent.
        status: A `graph.building.ingest.Status`, or `stopped` where it was not read any more.
        reason: Why it failed and what to do; empty where it did not.
    """

    name: str
    status: str
    reason: str = ""


class Uploading:
    """Files being added. Safe to look at from any thread.

    Attributes:
        total: How many files were sent.
    """

    def __init__(self, project: Project, names: Sequence[str], folder: Path) -> None:
        self.total = len(names)
        self._names = list(names)
        self._folder = folder
        self._results: list[Uploaded] = []
        self._failure = ""
        self._over = threading.Event()
        self._stopping = False
        self._child = ChildProcess.started(_START, (str(project.folder.resolve()), str(folder)))

    @classmethod
    def begun(cls, project: Project, files: Sequence[tuple[str, bytes]]) -> Self:
        """Write files to the project's folder and begin to add them.

        Args:
            project: Where to; nobody else may be uploading to it.
            files: Name and content of each.

        Raises:
            OSError: They cannot be written, or no process started.
        """
        uploads = project.folder / FOLDER
        clear_uploads(project)
        make_private_folder(uploads)
        folder = Path(mkdtemp(dir=uploads))
        try:
            for number, (name, content) in enumerate(files):
                place = folder / f"{number:06}"
                place.mkdir()
                (place / safe_name(name)).write_bytes(content)
            uploading = cls(project, [name for name, _ in files], folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        threading.Thread(target=uploading._listen, daemon=True).start()
        return uploading

    @property
    def results(self) -> tuple[Uploaded, ...]:
        """What became of the files that are done, in the order in which they were."""
        return tuple(self._results)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self._over.is_set()

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to end early."""
        return self._stopping

    @property
    def failure(self) -> str:
        """Why the whole of it failed, in one line; empty where it did not."""
        return self._failure

    def stop(self) -> None:
        """Let no further file begin, and give up those being read; what is done stays."""
        self._stopping = True
        with suppress(OSError):  # it is over already
            self._child.requests.close()

    def wait(self, seconds: float) -> bool:
        """Wait until it is over, and say whether it is."""
        return self._over.wait(seconds)

    def _listen(self) -> None:
        told: set[int] = set()
        try:
            while (line := receive(self._child.answers, LONGEST_LINE)) is not None:
                if "number" in line:
                    number = int(str(line["number"]))
                    told.add(number)
                    self._note(number, str(line["status"]), str(line["reason"]))
                else:
                    self._failure = str(line.get("failure", ""))
        except (BrokenFrame, OSError):
            self._failure = "the process that adds files ended early; add them again"
        finally:
            self._child.process.wait()
            for number in range(self.total):
                if number not in told:
                    self._note(number, "stopped", "")
            shutil.rmtree(self._folder, ignore_errors=True)
            with suppress(OSError):
                self._folder.parent.rmdir()
            self._over.set()

    def _note(self, number: int, status: str, reason: str) -> None:
        self._results.append(Uploaded(self._names[number], status, reason))


def clear_uploads(project: Project) -> None:
    """Delete what an upload that was cut off left in the project's folder."""
    shutil.rmtree(project.folder / FOLDER, ignore_errors=True)


def safe_name(name: str) -> str:
    """Return a name that leads to no other folder, and that every system can have."""
    last = PurePosixPath(name.replace("\\", "/")).name
    cleaned = _FORBIDDEN.sub("_", last).strip(" .")
    stem, dot, suffix = cleaned.rpartition(".")
    if dot and len(suffix) <= 10:
        return f"{stem[:_LONGEST_NAME]}.{suffix}" if stem else f"document.{suffix}"
    return cleaned[:_LONGEST_NAME] or "document"
