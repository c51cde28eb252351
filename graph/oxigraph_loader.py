"""Loads many quads into Oxigraph as text, while the program goes on where it need not wait."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import pyoxigraph as ox

from graph.oxigraph_terms import to_ox_quad
from graph.terms import Quad, nquads

WORTH_SORTING = 3000
"""From so many quads on, Oxigraph's bulk loader is faster (at 9,000 twice, at 90,000 three times).

Below, the files it starts for each of its tables cost more than the transaction it spares.
"""

_AT_ONCE = 32 << 20
"""Bytes of N-Quads that are gathered before they are loaded: some 130,000 quads."""


class Loader:
    """Quads on their way into a store that nobody reads yet.

    They wait as text, and are sorted and loaded by a thread: Oxigraph lets the program go on for as
    long as it reads text. At most twice `_AT_ONCE` is in memory.
    """

    def __init__(self) -> None:
        self._waiting: list[bytes] = []
        self._bytes = self._quads = 0
        self._thread: ThreadPoolExecutor | None = None
        self._loading: Future[None] | None = None

    def take(self, store: ox.Store, quads: Sequence[Quad]) -> None:
        """Load quads some time before `catch_up` returns."""
        written = nquads(quads).encode()
        if _has_blank(written):
            load_many(store, quads)
            return
        self._waiting.append(written)
        self._bytes += len(written)
        self._quads += len(quads)
        if self._bytes >= _AT_ONCE:
            self._finish_loading()
            self._thread = self._thread or ThreadPoolExecutor(1)
            self._loading = self._thread.submit(_load_sorted, store, self._taken())

    def catch_up(self, store: ox.Store) -> None:
        """Wait until all that was taken is in the store."""
        self._finish_loading()
        if self._quads >= WORTH_SORTING:
            _load_sorted(store, self._taken())
        elif self._quads:
            store.load(self._taken(), ox.RdfFormat.N_QUADS)

    def close(self) -> None:
        """Forget what waits, once nothing is being loaded any more."""
        if self._thread is not None:
            self._thread.shutdown()
        self._taken()

    def _finish_loading(self) -> None:
        loading, self._loading = self._loading, None
        if loading is not None:
            loading.result()

    def _taken(self) -> bytes:
        written = b"".join(self._waiting)
        self._waiting, self._bytes, self._quads = [], 0, 0
        return written


def load_many(store: ox.Store, quads: Sequence[Quad]) -> None:
    """Load many quads; not in one transaction."""
    written = nquads(quads).encode()
    if _has_blank(written):
        store.bulk_extend(map(to_ox_quad, quads))
    else:
        _load_sorted(store, written)


def _load_sorted(store: ox.Store, written: bytes) -> None:
    store.bulk_load(written, ox.RdfFormat.N_QUADS)


def _has_blank(written: bytes) -> bool:
    """Say whether there may be a blank node, which would get another name when it is loaded."""
    return written.startswith(b"_:") or b"\n_:" in written or b" _:" in written
