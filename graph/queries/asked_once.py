"""Asks queries that many ask, such as the packaged examples, once while a graph stays as it is."""

import threading
from collections.abc import Iterable

from graph.queries.desk import Desk
from graph.queries.query_worker import Asking, begin_asking

_AHEAD = "ahead"
"""Who asks before anybody wants to know, so that no reader's own queries count with these."""


class AskedOnce:
    """Queries to one generation of a graph, each asked for all who want its answer.

    Attributes:
        seconds: How long each may take.
        rows: Of an answer, at most.
    """

    def __init__(self, desk: Desk, *, seconds: float, rows: int) -> None:
        self.seconds = seconds
        self.rows = rows
        self._desk = desk
        self._asked: dict[str, Asking] = {}
        self._lock = threading.Lock()

    def asking(self, query: str) -> Asking:
        """Return the asking of a query for one who waits for it; cancelling it stops no others."""
        return self._begun(query, "page").shared()

    def ask_ahead(self, queries: Iterable[str]) -> None:
        """Ask queries one after another, for whoever will want to know; no more once one fails.

        There is a process besides for those who ask meanwhile.
        """
        self._desk.begin(self._desk.pool.get_ready(2)).result()
        for query in queries:
            asking = self._begun(query, _AHEAD)
            asking.wait(2 * self.seconds)
            if asking.failed or not asking.done:
                return

    def _begun(self, query: str, client: str) -> Asking:
        with self._lock:
            known = self._asked.get(query)
            if known is None or known.failed:
                known = begin_asking(
                    self._desk, query, seconds=self.seconds, rows=self.rows, client=client
                )
                self._asked[query] = known
            return known
