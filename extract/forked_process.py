"""Processes that a child of ours makes of itself once it has loaded all it needs: on Linux alone.

Each talks to this program through pipes of its own, and ends when they do. It is no child of this
one, so it is known by a descriptor that stands for it and no other, however long it has been gone.
"""

import os
import select
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple

_SECONDS_TO_END = 5.0


def can_fork() -> bool:
    """Say whether this system knows processes by descriptors."""
    if sys.platform != "linux" or not hasattr(os, "pidfd_open"):
        return False
    try:
        watched = os.pidfd_open(os.getpid())
    except OSError:  # an older one, or one that forbids it
        return False
    try:
        signal.pidfd_send_signal(watched, 0)
    except OSError:
        return False
    finally:
        os.close(watched)
    return True


class Ends(NamedTuple):
    """The descriptors that a process to be forked gets: to read requests from, to answer to."""

    requests: int
    answers: int


class ForkedProcess:
    """One process, from before it is there; its `pid` is told by its first answer.

    A thread may close it while another is asking it, and both will when it is gone: the descriptor
    is given back by one of them.
    """

    def __init__(self, requests: BinaryIO, answers: BinaryIO) -> None:
        self.requests, self.answers = requests, answers
        self.pid = 0
        self._lock = threading.Lock()
        self._watched: int | None = None
        self._is_closed = False

    def is_known(self, pid: int) -> None:
        """Take note of which process it is, which has just said so."""
        self.pid = pid
        with self._lock, suppress(ProcessLookupError):
            if not self._is_closed:
                self._watched = os.pidfd_open(pid)

    def has_ended(self) -> bool:
        """Say whether a process that is known is there no more."""
        with self._lock:
            return self._watched is None or _ends_within(self._watched, 0)

    def end(self, overdue: threading.Event) -> None:
        """End the process because its time is over."""
        overdue.set()
        with self._lock:
            if self._watched is not None:
                _kill(self._watched)

    def close(self) -> None:
        """End the process and give back its pipes; one that is not there yet ends with these."""
        with self._lock:
            watched, self._watched, self._is_closed = self._watched, None, True
        if watched is not None:
            _kill(watched)
        for pipe in (self.requests, self.answers):
            with suppress(OSError):  # what a killed process has not read cannot be flushed
                pipe.close()
        if watched is not None:
            _ends_within(watched, _SECONDS_TO_END)
            os.close(watched)


def _kill(watched: int) -> None:
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(watched, signal.SIGKILL)


def _ends_within(watched: int, seconds: float) -> bool:
    """Wait for the end of a process; say whether it came."""
    waiting = select.poll()
    waiting.register(watched, select.POLLIN)
    return bool(waiting.poll(1000 * seconds))


@contextmanager
def pipes_for(count: int) -> Iterator[tuple[list[ForkedProcess], list[Ends]]]:
    """Make the pipes of processes to be forked; the ends that these get are closed here at the end.

    Within the context the child that forks them is started, and gets these ends.
    """
    processes, ends = list[ForkedProcess](), list[Ends]()
    try:
        for _ in range(count):
            asked, requests = os.pipe()
            answers, answered = os.pipe()
            processes.append(ForkedProcess(os.fdopen(requests, "wb"), os.fdopen(answers, "rb")))
            ends.append(Ends(asked, answered))
        yield processes, ends
    finally:
        for end in (each for pair in ends for each in pair):
            os.close(end)


def fork_for(several: Sequence[Ends], own: tuple[BinaryIO, BinaryIO]) -> tuple[BinaryIO, BinaryIO]:
    """Make a process for each pair of ends; return to each process its own pipes.

    Where one cannot be made its pipes are closed, and whoever holds their other ends sees that.

    Args:
        several: Of the further processes.
        own: The pipes of this one.
    """
    if several:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system forgets those that ended
    for at, ends in enumerate(several):
        if _is_forked():
            for pipe in own:
                pipe.close()
            for end in (each for pair in several[at + 1 :] for each in pair):
                os.close(end)
            return os.fdopen(ends.requests, "rb"), os.fdopen(ends.answers, "wb")
        for end in ends:
            os.close(end)
    return own


def _is_forked() -> bool:
    """Fork, unless something else runs in this process; say whether this is the new one."""
    if len(list(Path("/proc/self/task").iterdir())) > 1:
        return False  # what another thread holds would be held for ever
    with suppress(OSError):  # no memory, or no more processes
        return os.fork() == 0
    return False
