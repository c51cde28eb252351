"""The child process that answers one query: reads a job from stdin, writes the answer to stdout.

Started by `query_worker.py` as `python -m graph.queries.query_process`, and killed by it.
"""

import json
import os
import sys
import threading
from pathlib import Path

from graph.failures import GraphError
from graph.queries.query_guard import names_its_graphs
from graph.queries.sandbox import confine
from graph.store import Dataset, Store

FAILED = 3
"""Exit code when stderr holds a message for the person who asked."""

_STACK_BYTES = 64 << 20


def main() -> None:
    """Answer the job on stdin in a thread whose stack is deep enough for any query let through."""
    job = json.load(sys.stdin)
    threading.stack_size(_STACK_BYTES)
    codes: list[int] = []
    thread = threading.Thread(target=lambda: codes.append(_answer(job)))
    thread.start()
    thread.join()
    sys.stdout.flush()
    os._exit(codes[0] if codes else 1)


def _answer(job: dict[str, str]) -> int:
    try:
        store = Store.read_only(Path(job["store"]))
        store.ask("ASK {}")
        confine(int(job["memory"]))
        query = job["query"]
        dataset = Dataset.OWN if names_its_graphs(query) else Dataset.UNION
        store.answer(query, job["format"], output=sys.stdout.buffer, dataset=dataset)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        return 0
    except (GraphError, SyntaxError, ValueError, OSError, RuntimeError) as error:
        sys.stderr.write(" ".join(str(error).split()))
        sys.stderr.flush()
        return FAILED
    return 0


if __name__ == "__main__":
    main()
