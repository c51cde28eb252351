"""The process that adds uploaded files to a project, and tells its parent what became of each.

It is started by `uploads.py`. When standard input ends, whether the parent wants it or is gone, no
further file begins; what was added is published, and the files are deleted.
"""

import shutil
import signal
import sys
import threading
from itertools import takewhile
from pathlib import Path
from typing import BinaryIO

from extract.failures import ExtractError
from extract.reading.frames import private_pipes, send
from graph.building.adding import Adding, adding
from graph.building.ingest import Outcome, Status
from graph.failures import GraphError
from graph.native_memory import share_between_threads
from graph.project import Project

STOPPED = "stopped"


def serve() -> None:
    """Add the files below `sys.argv[2]` to the project `sys.argv[1]`."""
    share_between_threads()
    requests, answers = private_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent; then the pipe ends
    project, folder = Path(sys.argv[1]), Path(sys.argv[2])
    files = [next(place.iterdir()) for place in sorted(folder.iterdir())]
    stopped = threading.Event()
    try:
        wanted = takewhile(lambda _: not stopped.is_set(), files)
        with adding(Project.open(project), wanted) as begun:
            threading.Thread(target=_heed, args=(requests, stopped, begun), daemon=True).start()
            for outcome in begun.outcomes:
                send(answers, _told(files, outcome, stopped=stopped.is_set()))
    except BrokenPipeError:
        pass  # the parent is gone; what was added is published
    except (ExtractError, GraphError, OSError) as error:
        if not stopped.is_set():
            _tell_failure(answers, error)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _heed(requests: BinaryIO, stopped: threading.Event, begun: Adding) -> None:
    """Give up what is being read when standard input ends."""
    requests.read()
    stopped.set()
    begun.reader.close()
    begun.workers.close()


def _told(files: list[Path], outcome: Outcome, *, stopped: bool) -> dict[str, object]:
    given_up = stopped and outcome.status == Status.FAILED
    return {
        "number": [str(file) for file in files].index(str(outcome.path)),
        "status": STOPPED if given_up else outcome.status.value,
        "reason": "" if given_up else _reason(outcome),
    }


def _reason(outcome: Outcome) -> str:
    """Return why a file failed, without the folder in which it lay for a moment."""
    return (outcome.reason or "").replace(str(outcome.path), outcome.path.name)


def _tell_failure(answers: BinaryIO, error: Exception) -> None:
    line = " ".join(str(error).split())
    send(answers, {"failure": line[:2_000]})
