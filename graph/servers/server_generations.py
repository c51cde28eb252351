"""Reads and writes a project's graph in a server, as `graph/generations.py` does on disk.

The project's folder `store/` holds `server.json`, the addresses of the server; `writer.lock`; and
`change`, there from before a change is sent until the server has it, so that what was broken off is
completed by the next command.
"""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from graph.file_lock import locked_alone
from graph.generations import BusyError, GenerationsError
from graph.lease import Lease
from graph.publications import NOTHING, Beside, Draft, Writer, nothing
from graph.safe_files import make_private_folder, write_whole
from graph.servers.addresses import Addresses, find_addresses
from graph.servers.change import Change
from graph.servers.connection import Connection
from graph.servers.credentials import told_credentials
from graph.servers.failures import ServerError
from graph.servers.kinds import BY_NAME
from graph.servers.published import PublishedGraph, version_after
from graph.servers.server_store import ServerStore
from graph.servers.working_copy import WorkingCopy
from graph.store import Store

_FRESH = 0.5
"""Seconds for which the server is not asked again which state it has."""

_PATIENCE_OF_READERS, _PATIENCE_OF_WRITERS = 5.0, 60.0
"""Seconds for which a server may be away, such as being started again."""

_SECONDS_FOR_THE_STATE = 10.0
"""A server that does not say so soon which state it has is as good as away."""

_MOST_QUADS = 20_000
"""Quads of one publication: some 6 MB, and a second of a server's time."""


class ServerGenerations:
    """The states of a project's graph in a server; the server keeps the last one.

    Attributes:
        root: The folder of the project's store.
    """

    near = False

    def __init__(self, root: Path, url: str, update: str = "") -> None:
        self.root = root
        self._url = url
        self._update = update
        self._addresses: Addresses | None = None
        self._seen: tuple[float, str] = (-_FRESH, "")

    @property
    def pointer(self) -> Path:
        """The file with the addresses of the server."""
        return self.root / "server.json"

    @property
    def published_path(self) -> Path:
        """The file with the addresses of the server."""
        self._known_addresses()
        return self.pointer

    def begin(self) -> None:
        """Make the first state in the server where there is none."""
        self._graph(_PATIENCE_OF_READERS).begin()

    def is_begun(self) -> bool:
        """Say whether the server has a state."""
        return self._graph(_PATIENCE_OF_READERS).state().version is not None

    def published(self) -> str:
        """Return the name of the server's state.

        Raises:
            GenerationsError: There is none.
            ServerError: The server does not say.
        """
        when, version = self._seen
        return version if time.monotonic() - when < _FRESH else self.mark()

    def mark(self) -> str:
        """Return the name of the server's state, asked now.

        Raises:
            GenerationsError: There is none.
            ServerError: The server does not say.
        """
        addresses = self._known_addresses()
        if not self.pointer.exists():
            raise GenerationsError(
                f"{self._url}: the graph is no longer kept there; start this program again"
            )
        connection = Connection(told_credentials(), _PATIENCE_OF_READERS, _SECONDS_FOR_THE_STATE)
        try:
            version = PublishedGraph(connection, addresses).state().version
        finally:
            connection.close()
        if version is None:
            raise GenerationsError(f"{self._url}: the server has no project; see: linkages add")
        self._seen = (time.monotonic(), version)
        return version

    def forget(self) -> None:
        """Let nobody read the server's graph any more: it is elsewhere now, and a copy there."""
        self.pointer.unlink(missing_ok=True)
        self._addresses = None
        self._seen = (-_FRESH, "")

    def lease(self) -> Lease:
        """Return a lease, which keeps nothing: the server has one state."""
        return Lease(self.published_path, self.pointer.open("rb"))

    @contextmanager
    def leased(self) -> Iterator[Path]:
        """Give the file with the addresses of the server."""
        yield self.published_path

    @contextmanager
    def reading(self) -> Iterator[tuple[str, Store]]:
        """Open the server's graph, which may change while it is read."""
        name, store = self.open_leased()
        try:
            yield name, store
        finally:
            store.close()

    def open_leased(self) -> tuple[str, Store]:
        """Open the server's graph."""
        return self.published(), self._store(_PATIENCE_OF_READERS)

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """Be the one writer from this folder; a change that was broken off is completed first.

        Raises:
            BusyError: Another process is writing from this folder.
            ServerError: A change from another folder is under way.
        """
        make_private_folder(self.root)
        with locked_alone(self.root / "writer.lock") as alone:
            if not alone:
                raise BusyError(
                    f"{self.root}: another process is changing this project; wait until it is done"
                )
            graph = self._graph(_PATIENCE_OF_WRITERS)
            writer = ServerWriter(graph, self._store(_PATIENCE_OF_WRITERS), self.root / "change")
            writer.recover(self._url)
            yield writer
        self._seen = (-_FRESH, "")

    def retire(self) -> list[str]:
        """Return that no other state remains."""
        return []

    def retire_within(self, seconds: float) -> list[str]:  # noqa: ARG002
        """Return that no other state remains."""
        return []

    def _graph(self, patience: float) -> PublishedGraph:
        return PublishedGraph(Connection(told_credentials(), patience), self._known_addresses())

    def _store(self, patience: float) -> ServerStore:
        return ServerStore(Connection(told_credentials(), patience), self._known_addresses())

    def _known_addresses(self) -> Addresses:
        if self._addresses is None:
            credentials = told_credentials()
            connection = Connection(credentials)
            self._addresses = find_addresses(
                connection, self._url, self._update, known=bool(credentials)
            )
            make_private_folder(self.root)
            written = _written(self._addresses)
            if not self.pointer.exists() or self.pointer.read_bytes() != written:
                write_whole(self.pointer, written)
        return self._addresses


class ServerWriter:
    """Makes drafts of a server's graph and sends them."""

    def __init__(self, graph: PublishedGraph, store: ServerStore, journal: Path) -> None:
        self._graph = graph
        self._store = store
        self._journal = journal
        self._copy: WorkingCopy | None = None
        self._version = ""

    def recover(self, url: str) -> None:
        """Complete a change that was broken off; forget one that another has made needless."""
        state = self._graph.state()
        if self._journal.exists():
            change = Change.read(self._journal)
            if state.becoming == change.after and state.version in (change.before, change.after):
                self._graph.complete(change)
            elif state.becoming == change.after:
                self._graph.withdraw(change)
            elif state == (change.before, None):
                self._graph.apply(change)
            state = self._graph.state()
            if state.becoming is None:
                self._journal.unlink()
        if state.becoming is not None:
            raise ServerError(
                f"{url}: a change is under way that was begun from another project folder; wait"
                " until it is done, or run the same command from there if it was broken off"
            )
        if state.version is None:
            raise GenerationsError(f"{url}: the server has no project; see: linkages add")
        self._version = state.version

    def draft(self) -> Draft:
        """Return the next state, which is the server's as yet."""
        if self._copy is None:
            self._copy = WorkingCopy(self._store)
        return ServerDraft(self, self._copy)

    def put_in_order(self, beside: Beside = nothing) -> None:
        """Do nothing: how a server keeps its files is its own affair."""

    def write_afresh(self, beside: Beside = nothing) -> None:
        """Do nothing: when words are off its disk is the server's own affair."""

    def publish(self, copy: WorkingCopy) -> None:
        """Send the changes, once they are on disk here."""
        removed, inserted = list(copy.removed), list(copy.inserted)
        after = version_after(self._version, removed, inserted)
        change = Change(self._version, after, tuple(removed), tuple(inserted))
        change.write(self._journal)
        self._graph.apply(change)
        self._journal.unlink()
        self._version = after
        copy.settle()

    def forget(self) -> None:
        """Let the next draft begin with what the server has."""
        self._copy = None


class ServerDraft:
    """The next state of a server's graph.

    Attributes:
        store: The graph as it will be.
    """

    def __init__(self, writer: ServerWriter, store: WorkingCopy) -> None:
        self._writer = writer
        self.store = store

    @property
    def is_full(self) -> bool:
        """Say whether it is as large as one change should be."""
        return len(self.store.inserted) + len(self.store.removed) >= _MOST_QUADS

    def publish(self, beside: Mapping[str, bytes] = NOTHING) -> None:  # noqa: ARG002 - no folder
        """Send it to the server."""
        self._writer.publish(self.store)

    def discard(self) -> None:
        """Throw the changes away."""
        self._writer.forget()


def server_store_at(path: Path) -> ServerStore:
    """Open the server whose addresses are in a file, for a process that answers one query.

    Raises:
        ServerError: The file is damaged.
    """
    try:
        told = json.loads(path.read_bytes())
        addresses = Addresses(told["query"], told["update"], BY_NAME[told["kind"]])
    except (ValueError, KeyError, TypeError) as error:
        raise ServerError(f"{path}: is damaged; delete it and try again") from error
    return ServerStore(Connection(told_credentials()), addresses)


def _written(addresses: Addresses) -> bytes:
    told = {
        "kind": addresses.kind.name,
        "query": addresses.query,
        "update": addresses.update,
    }
    return json.dumps(told, indent=1).encode() + b"\n"


@lru_cache(16)
def generations_in_server(root: Path, url: str, update: str = "") -> ServerGenerations:
    """Return the graph in a server; looked for once in the life of the process."""
    return ServerGenerations(root, url, update)
