"""Writes one line of JSON for each request: who, what, how long; never a query or its results."""

import json
import queue
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TextIO

from views.endpoint.exchange import Exchange

type Log = Callable[[Exchange, float], None]

_MOST_WAITING = 10_000


def silent(exchange: Exchange, seconds: float) -> None:
    """Write nothing."""


def log_to(output: TextIO) -> Log:
    """Return a log that writes to `output` in a thread of its own.

    Whoever reads the lines may be slow: the server does not wait, and lines beyond 10,000 that
    wait are left out.
    """
    waiting: queue.Queue[str] = queue.Queue(_MOST_WAITING)

    def write() -> None:
        while True:
            output.write(waiting.get())
            if waiting.empty():
                output.flush()

    def log(exchange: Exchange, seconds: float) -> None:
        line = json.dumps(record(exchange, seconds), ensure_ascii=True) + "\n"
        if not waiting.full():
            waiting.put_nowait(line)

    threading.Thread(target=write, daemon=True).start()
    return log


def record(exchange: Exchange, seconds: float) -> Mapping[str, object]:
    """Return what the log says of a request; the status is 499 where the client left first."""
    return {
        "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "client": exchange.client,
        "method": exchange.method,
        "path": exchange.path[:200],
        "status": exchange.status or 499,
        "seconds": round(seconds, 4),
        "bytes": exchange.sent,
        **exchange.note,
    }
