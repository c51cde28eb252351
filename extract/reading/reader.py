"""Reads files in a child process, so that a hostile file costs itself and nothing else."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import BinaryIO, Self, cast

from extract.model import SourceText
from extract.reading.failure import ReadFailure
from extract.reading.frames import BrokenFrame, receive, send, unpacked
from extract.reading.limits import OUT_OF_MEMORY, Limits

_ROOT = Path(__file__).resolve().parents[2]
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from extract.reading.child import serve; "
    "serve(sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))"
)
_TEMPORARY = ("TMPDIR", "TMP", "TEMP")
_ONE_THREAD = {
    "MALLOC_ARENA_MAX": "2",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "RAYON_NUM_THREADS": "1",
    "TOKIO_WORKER_THREADS": "1",
}
"""Each thread reserves address space, which counts as memory on a machine of many cores."""
_SPLIT = "split it into smaller files and add those"


class Reader:
    """Owns one child process and reads files with it, one at a time; use one per thread.

    A child that takes too long, needs too much memory or crashes is ended, and the next file gets
    a new one. The child ends when the parent does, however that ends.
    """

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008
        """Remember the limits; the child starts with the first file."""
        self.limits = limits
        self._child: _Child | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child process; the next `read` starts another."""
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def read(self, path: Path) -> SourceText:
        """Return the text of a file.

        Raises:
            ReadFailure: When it cannot be read; the message says why and what to do.
        """
        self._check(path)
        try:
            answer = self._ask(path)
            source = answer.get("source")
            if isinstance(source, dict):
                return unpacked(source)
        except BrokenFrame as error:
            self.close()
            raise _crashed(path) from error
        except ReadFailure:
            raise
        except BaseException:
            self.close()  # else the answer to this file would be taken for the next one's
            raise
        raise ReadFailure(path, str(answer.get("reason")), str(answer.get("advice")))

    def _check(self, path: Path) -> None:
        """Refuse what no child needs to look at: links, devices and pipes, folders, large files."""
        if path.is_symlink():
            advice = "add what it points to, if you trust it"
            raise ReadFailure(path, "is a link, and links are not followed", advice)
        try:
            size = path.stat().st_size
            regular = path.is_file()
        except (OSError, ValueError) as error:
            raise ReadFailure(path, "cannot be found", "check the path") from error
        if not regular:
            raise ReadFailure(path, "is no file", "name a document or a folder of documents")
        if size > self.limits.file_bytes:
            raise ReadFailure(
                path,
                f"has {size / 1_000_000:,.1f} MB, more than the "
                f"{self.limits.file_bytes / 1_000_000:,.1f} MB allowed",
                "split it, or save it without pictures, and add that",
            )

    def _ask(self, path: Path) -> Mapping[str, object]:
        child = self._living_child()
        request: dict[str, object] = {
            "path": str(path.absolute()),
            "file_bytes": self.limits.file_bytes,
            "characters": self.limits.characters,
        }
        overdue = threading.Event()
        timer = threading.Timer(self.limits.seconds, child.end, (overdue,))
        timer.daemon = True  # else Ctrl-C between here and `try` would wait for it at the end
        try:
            timer.start()
            answer = child.answer(request, 12 * self.limits.characters + 10_000_000)
        finally:
            timer.cancel()
        if answer is None:
            self.close()
            raise _post_mortem(path, child.process.returncode, overdue.is_set(), self.limits)
        return answer

    def _living_child(self) -> "_Child":
        if self._child is None or self._child.process.poll() is not None:
            self.close()
            self._child = _Child.started(self.limits)
        return self._child


@dataclass(frozen=True, slots=True)
class _Child:
    """The reading process and the pipes to and from it."""

    process: subprocess.Popen[bytes]
    requests: BinaryIO
    answers: BinaryIO
    folder: Path

    @classmethod
    def started(cls, limits: Limits) -> Self:
        """Start a process that sees neither the working folder's modules nor Python's variables."""
        folder = Path(mkdtemp(prefix="linkages-"))  # kreuzberg loads a library it unpacks there
        arguments = [str(_ROOT), str(folder), str(limits.memory_bytes), str(limits.seconds)]
        process = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-c", _START, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ONE_THREAD, **dict.fromkeys(_TEMPORARY, str(folder))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if process.stdin is None or process.stdout is None:
            raise BrokenFrame("a process without pipes")
        requests, answers = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
        return cls(process, requests, answers, folder)

    def answer(self, request: dict[str, object], longest: int) -> dict[str, object] | None:
        """Return the answer to a request; None when the process ended before it was complete."""
        try:
            send(self.requests, request)
            return receive(self.answers, longest)
        except (OSError, BrokenFrame):
            return None

    def end(self, overdue: threading.Event) -> None:
        """End the process because its time is over."""
        overdue.set()
        self.process.kill()

    def close(self) -> None:
        """End the process and give back its pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.requests, self.answers):
            with suppress(OSError):  # what a killed process has not read cannot be flushed
                pipe.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _post_mortem(path: Path, code: int | None, overdue: bool, limits: Limits) -> ReadFailure:  # noqa: FBT001
    if overdue:
        return ReadFailure(path, f"took longer than {limits.seconds:g} seconds to read", _SPLIT)
    if code == OUT_OF_MEMORY:
        needed = f"needs more than {limits.memory_bytes / 1024**2:,.0f} MB of memory to read"
        return ReadFailure(path, needed, _SPLIT)
    return _crashed(path)


def _crashed(path: Path) -> ReadFailure:
    advice = "open it in its own program, save it as a new PDF or text file and add that"
    return ReadFailure(path, "made the reading process crash or run out of memory", advice)
