"""Loads many quads into Oxigraph as text, while the program goes on where it need not wait."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import SpooledTemporaryFile

import pyoxigraph as ox

from extract.room import cores
from graph.native_memory import give_back
from graph.oxigraph_terms import to_ox_quad
from graph.terms import Quad
from graph.trig_lines import PREFIXES_TOLD, trig_lines

WORTH_SORTING = 3000
"""From so many quads on, Oxigraph's bulk loader is faster (at 9,000 twice, at 90,000 three times).

Below, the files it starts for each of its tables cost more than the transaction it spares.
"""

_LOADS = 32
"""Into so many parts what was gathered is cut at most.

RocksDB keeps writers waiting where a table has 36 new files, and each load makes one.
"""

_AT_ONCE = 2 << 20
"""Bytes that are loaded at once, at least: some 32,000 quads; Oxigraph takes 30 MB."""

_FEWEST, _MOST = 4 << 20, 136 << 20
"""Bytes that are gathered before they are loaded, at least and at most."""

_ON_ONE_CORE = 64 << 20
"""As `_FEWEST` where nothing goes on beside loading: each load has tables written once more."""

_PART = 16
"""As many as this part of the store's own files, as they are most: what a publication waits for.

That is a quarter of the store: its files have five times the bytes for a quad.

From two new files of a table on, RocksDB puts them together with all that the table has. While it
is at it, further ones wait and are taken together, so they had better come all at once.
"""

_OUT_AT_ONCE = 2 << 20
"""Bytes of quads that are taken out before RocksDB writes that down: it takes 30 MB until then."""

_IN_MEMORY = 1 << 20
"""Bytes that wait in memory; more of them in a file."""


class Loader:
    """Quads on their way into a store that nobody reads yet, and out of it.

    They wait as text in a file without a name, which is gone when the program is, and are sorted
    and loaded by a thread: Oxigraph lets the program go on for as long as it reads text.
    """

    def __init__(self, path: Path | None) -> None:
        """Begin with none.

        Args:
            path: The folder of the store, beside which they wait; None for one in memory, whose
                quads wait in memory.
        """
        self._path = path
        self._waiting: SpooledTemporaryFile[bytes] | None = None
        self._going: SpooledTemporaryFile[bytes] | None = None
        self._quads = self._enough = 0
        self._thread: ThreadPoolExecutor | None = None
        self._loading: Future[None] | None = None

    def take(self, store: ox.Store, quads: Sequence[Quad]) -> None:
        """Load quads some time before `catch_up` returns."""
        lines = trig_lines(quads)
        if lines is None:
            store.bulk_extend(map(to_ox_quad, quads))
            return
        waiting = self._waiting = self._waiting or self._begun()
        waiting.write(lines.encode())
        self._quads += len(quads)
        if waiting.tell() >= self._enough:
            self._finish_loading()
            self._thread = self._thread or ThreadPoolExecutor(1)
            self._loading = self._thread.submit(_load_all, store, waiting)
            self._waiting, self._quads = None, 0

    def take_out(self, store: ox.Store, quads: Sequence[Quad]) -> None:
        """Take quads out some time before `catch_up` returns, and before what waits comes in.

        Of what is taken out RocksDB keeps 600 bytes a quad in memory until it writes it down. In a
        file, that does not come on top of what is compared meanwhile.
        """
        lines = None if self._path is None else trig_lines(quads)
        if lines is None:
            for quad in quads:
                store.remove(to_ox_quad(quad))
        else:
            self._going = self._going or self._spooled()
            self._going.write(lines.encode())

    @property
    def has_much(self) -> bool:
        """Say whether more waits than is loaded in a moment."""
        return self._waiting is not None and self._waiting.tell() >= _FEWEST

    def pause(self) -> None:
        """Let go of the store until the next call; what waits goes on waiting."""
        self._finish_loading()
        if self._thread is not None:
            self._thread.shutdown()
            self._thread = None

    def catch_up(self, store: ox.Store) -> None:
        """Wait until all that was taken is in the store, and what was to go is not."""
        self._finish_loading()
        going, self._going = self._going, None
        if going is not None:
            _take_all_out(store, going)
        waiting, quads = self._waiting, self._quads
        self._waiting, self._quads = None, 0
        if waiting is not None and quads >= WORTH_SORTING:
            _load_all(store, waiting)
        elif waiting is not None:
            with waiting:
                waiting.seek(0)
                store.load(PREFIXES_TOLD + waiting.read(), ox.RdfFormat.TRIG)

    def close(self) -> None:
        """Forget what waits, once nothing is being loaded any more."""
        if self._thread is not None:
            self._thread.shutdown()
        for waiting in (self._waiting, self._going):
            if waiting is not None:
                waiting.close()
        self._waiting, self._going, self._quads = None, None, 0

    def _begun(self) -> SpooledTemporaryFile[bytes]:
        """Return what further quads wait in, and note how many will be enough."""
        if self._path is None:
            self._enough = _FEWEST
            return SpooledTemporaryFile()
        fewest = _ON_ONE_CORE if cores() == 1 else _FEWEST
        self._enough = min(max(fewest, _held(self._path) // _PART), _MOST)
        return self._spooled()

    def _spooled(self) -> SpooledTemporaryFile[bytes]:
        """Return what keeps lines beside the store."""
        assert self._path is not None  # noqa: S101 - who asks has looked
        return SpooledTemporaryFile(_IN_MEMORY, dir=str(self._path.parent), suffix=".tmp")

    def _finish_loading(self) -> None:
        loading, self._loading = self._loading, None
        if loading is not None:
            loading.result()


def _held(path: Path) -> int:
    """Return the bytes of a store's tables; RocksDB deletes some of them meanwhile."""
    held = 0
    for each in path.glob("*.sst"):
        with suppress(FileNotFoundError):
            held += each.stat().st_size
    return held


def load_many(store: ox.Store, quads: Sequence[Quad]) -> None:
    """Load many quads; not in one transaction."""
    lines = trig_lines(quads)
    if lines is None:  # in text a blank node would get another name
        store.bulk_extend(map(to_ox_quad, quads))
    else:
        _load_sorted(store, lines.encode())


def _load_all(store: ox.Store, waiting: SpooledTemporaryFile[bytes]) -> None:
    """Load what was gathered, and keep nothing of the memory that took."""
    with waiting:
        at_once = max(_AT_ONCE, -(-waiting.tell() // _LOADS))
        waiting.seek(0)
        while several := _lines_of(waiting, at_once):
            _load_sorted(store, several)
            del several  # before the next ones are read
            give_back()


def _take_all_out(store: ox.Store, going: SpooledTemporaryFile[bytes]) -> None:
    """Take out what was gathered to go; some of it at a time, as much as may be in memory."""
    with going:
        going.seek(0)
        while several := _lines_of(going, _OUT_AT_ONCE):
            for quad in ox.parse(PREFIXES_TOLD + several, ox.RdfFormat.TRIG):
                store.remove(quad)
            if len(several) >= _OUT_AT_ONCE:
                store.flush()


def _lines_of(waiting: SpooledTemporaryFile[bytes], at_once: int) -> bytes:
    """Return the next whole lines; nothing at the end."""
    return waiting.read(at_once) + waiting.readline()


def _load_sorted(store: ox.Store, lines: bytes) -> None:
    store.bulk_load(PREFIXES_TOLD + lines, ox.RdfFormat.TRIG)
