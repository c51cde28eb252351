"""Asks rdflib in a process of its own, which can be killed when an answer takes too long."""

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Self

from rdflib.plugins.sparql.sparql import SPARQLError

from querying.systems import in_memory

_SPAWN = multiprocessing.get_context("spawn")  # none of this process's threads and stores
_LOADS_WITHIN = 600


class RdflibProcess:
    """rdflib with a store's quads in memory; loaded again after a question that was stopped."""

    def __init__(self, store: Path, seconds: float) -> None:
        self._store = store
        self.seconds = seconds
        self._start()

    def __enter__(self) -> Self:
        """Use it for a while."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self._stop()

    def ask(self, query: str) -> bytes | None:
        """Return the answer; None where rdflib fails, or takes longer than `seconds`."""
        self._pipe.send(query)
        if self._pipe.poll(self.seconds):
            answer: bytes | None = self._pipe.recv()
            return answer
        self._stop()
        self._start()
        return None

    def _start(self) -> None:
        self._pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_answer, args=(self._store, theirs), daemon=True)
        self._process.start()
        if not self._pipe.poll(_LOADS_WITHIN):
            raise SystemExit("bench: rdflib did not load the graph; make it smaller with --small")
        self._pipe.recv()

    def _stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()


def _answer(store: Path, pipe: Connection) -> None:
    with in_memory(store) as ask:
        pipe.send(b"loaded")
        while True:
            query = pipe.recv()
            try:
                pipe.send(ask(query))
            except SPARQLError:  # it takes DISTINCT of what is not bound for a fault
                pipe.send(None)
