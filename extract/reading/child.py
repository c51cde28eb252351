"""The process that opens files: reads one after another, under limits, and dies with its parent.

It is started by `reader.py`, listens on standard input and answers on standard output; what any
library prints goes nowhere.
"""

import os
import shutil
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from extract.reading.content import file_content
from extract.reading.failure import Unreadable
from extract.reading.frames import (
    BrokenFrame,
    packed,
    private_pipes,
    receive,
    receive_body,
    send,
)
from extract.reading.limits import OUT_OF_MEMORY
from extract.reading.source import source_text

_LONGEST_REQUEST = 100_000
_LOOK_EVERY = 0.05
_LATER = 2.0
"""Seconds by which the parent is given the first word."""

type _Request = tuple[dict[str, object], bytes | None]
"""What is asked, and the bytes of the file where they come with it."""


def serve(folder: str, memory_bytes: int, seconds: float, waiting_seconds: float) -> None:
    """Answer requests until standard input ends, then leave at once, even in the middle of a file.

    Args:
        folder: For what libraries unpack (never the text of a file); removed at the end.
        memory_bytes: Memory the process may use, where the system can say.
        seconds: Processor time for one file; the system keeps it, where it has such a clock.
        waiting_seconds: Time for one file by the wall clock; the parent keeps it, the child only
            makes sure.
    """
    requests, answers = private_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends the child
    _limit_memory(memory_bytes)
    asked: SimpleQueue[_Request] = SimpleQueue()
    threading.Thread(target=_listen, args=(requests, asked, folder), daemon=True).start()
    while True:
        request = asked.get()
        _set_alarms(seconds, waiting_seconds + _LATER)
        try:
            answer = _answer(*request)
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        send(answers, answer)
        _set_alarms(0, 0)


def _listen(requests: BinaryIO, asked: "SimpleQueue[_Request]", folder: str) -> None:
    """Pass requests on; when the parent goes, the pipe ends, and this process with it."""
    with suppress(BrokenFrame, OSError):
        while (request := receive(requests, _LONGEST_REQUEST)) is not None:
            content = None
            if "content_bytes" in request:
                content = receive_body(requests, int(str(request["content_bytes"])))
            asked.put((request, content))
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def _answer(request: dict[str, object], content: bytes | None) -> dict[str, object]:
    path, file_bytes, characters = request["path"], request["file_bytes"], request["characters"]
    if not (isinstance(path, str) and isinstance(file_bytes, int) and isinstance(characters, int)):
        raise BrokenFrame("a request that asks for nothing")
    try:
        content = file_content(Path(path), file_bytes) if content is None else content
        return {"source": packed(source_text(content, Path(path).name, characters))}
    except Unreadable as failure:
        return {"reason": failure.reason, "advice": failure.advice}


def _set_alarms(seconds: float, waiting_seconds: float) -> None:
    """Let the system end this process when the time is over, where it has alarms; 0 is none."""
    if sys.platform != "win32":
        for number, clock, each in (
            (signal.SIGPROF, signal.ITIMER_PROF, seconds),
            (signal.SIGALRM, signal.ITIMER_REAL, waiting_seconds),
        ):
            signal.signal(number, signal.SIG_DFL)
            signal.setitimer(clock, each)


def _limit_memory(memory_bytes: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not leave the text on disk
    if sys.platform == "darwin":  # where RLIMIT_AS is not kept
        threading.Thread(target=_watch_memory, args=(memory_bytes,), daemon=True).start()
        return
    _, ceiling = resource.getrlimit(resource.RLIMIT_AS)
    allowed = memory_bytes if ceiling == resource.RLIM_INFINITY else min(memory_bytes, ceiling)
    resource.setrlimit(resource.RLIMIT_AS, (allowed, ceiling))


def _watch_memory(memory_bytes: int) -> None:
    import resource

    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss <= memory_bytes:
        time.sleep(_LOOK_EVERY)
    os._exit(OUT_OF_MEMORY)
