"""Reads files in a child process, so that a hostile file costs itself and nothing else."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Self

from extract.child_process import ChildProcess
from extract.closing import Closing
from extract.model import SourceText
from extract.reading.content import check_file, check_size
from extract.reading.failure import Named, ReadFailure
from extract.reading.frames import BrokenFrame, receive, send, send_body, unpacked
from extract.reading.limits import OUT_OF_MEMORY, Limits

_START = (
    "from extract.reading.child import serve; "
    "serve(sys.argv[1], int(sys.argv[2]), *map(float, sys.argv[3:]))"
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


class Reader(Closing):
    """Owns one child process and reads files with it, one at a time; use one per thread.

    A child that takes too long, needs too much memory or crashes is ended, and the next file gets
    a new one. The child ends when the parent does, however that ends.
    """

    def __init__(self, limits: Limits = Limits()) -> None:  # noqa: B008
        """Remember the limits; the child starts with the first file."""
        self.limits = limits
        self._child: _Child | None = None

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
        check_file(path, self.limits.file_bytes)
        return self._read(path, None)

    def read_content(self, content: bytes, path: Named) -> SourceText:
        """Return the text of a file whose bytes were taken already; nothing reaches the disk.

        Args:
            content: The bytes.
            path: Where they came from; only its last part is looked at.

        Raises:
            ReadFailure: When they cannot be read; the message says why and what to do.
        """
        check_size(path, len(content), self.limits.file_bytes)
        return self._read(path, content)

    def _read(self, path: Named, content: bytes | None) -> SourceText:
        try:
            answer = self._ask(path, content)
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

    def _ask(self, path: Named, content: bytes | None) -> Mapping[str, object]:
        child = self._living_child()
        request: dict[str, object] = {
            "path": str(path.absolute())
            if isinstance(path, Path) and content is None
            else path.name,
            "file_bytes": self.limits.file_bytes,
            "characters": self.limits.characters,
        }
        if content is not None:
            request["content_bytes"] = len(content)
        overdue = threading.Event()
        timer = threading.Timer(self.limits.clock_seconds, child.own.end, (overdue,))
        timer.daemon = True  # else Ctrl-C between here and `try` would wait for it at the end
        try:
            timer.start()
            longest = 12 * self.limits.characters + 10_000_000
            answer = child.answer(request, content, longest=longest)
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
    """The reading process, the pipes to and from it, and its folder."""

    own: ChildProcess
    folder: Path

    @classmethod
    def started(cls, limits: Limits) -> Self:
        """Start the process in a folder of its own."""
        folder = Path(mkdtemp(prefix="linkages-"))  # kreuzberg loads a library it unpacks there
        kept = (limits.memory_bytes, limits.seconds, limits.waiting_seconds)
        arguments = [str(folder), *map(str, kept)]
        environment = {**_ONE_THREAD, **dict.fromkeys(_TEMPORARY, str(folder))}
        return cls(ChildProcess.started(_START, arguments, environment), folder)

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The process itself."""
        return self.own.process

    def answer(
        self, request: dict[str, object], content: bytes | None, *, longest: int
    ) -> dict[str, object] | None:
        """Return the answer to a request; None when the process ended before it was complete."""
        try:
            send(self.own.requests, request)
            if content is not None:
                send_body(self.own.requests, content)
            return receive(self.own.answers, longest)
        except (OSError, BrokenFrame):
            return None

    def close(self) -> None:
        """End the process, and give back its pipes and its folder."""
        self.own.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _post_mortem(path: Named, code: int | None, overdue: bool, limits: Limits) -> ReadFailure:  # noqa: FBT001
    spent = sys.platform != "win32" and code == -signal.SIGPROF
    if spent or overdue:
        seconds = limits.seconds if spent else limits.clock_seconds
        return ReadFailure(path, f"took longer than {seconds:g} seconds to read", _SPLIT)
    if code == OUT_OF_MEMORY:
        needed = f"needs more than {limits.memory_bytes / 1024**2:,.0f} MB of memory to read"
        return ReadFailure(path, needed, _SPLIT)
    return _crashed(path)


def _crashed(path: Named) -> ReadFailure:
    advice = "open it in its own program, save it as a new PDF or text file and add that"
    return ReadFailure(path, "made the reading process crash or run out of memory", advice)
