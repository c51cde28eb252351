"""Places a graph can be in, with one way to change and to ask it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

import pytest
from sparql_servers import Server

from graph.oxigraph_store import OxigraphStore
from graph.publications import Publications
from graph.servers.server_generations import ServerGenerations
from graph.store import Store, WorkingStore


class Place(Protocol):
    """Where a graph is."""

    def change(self, make: Callable[[WorkingStore], None]) -> None:
        """Make a change, and publish it."""

    def asked(self) -> AbstractContextManager[Store]:
        """Open what is published."""


class InMemory:
    """A store of this process."""

    def __init__(self) -> None:
        self._store = OxigraphStore.in_memory()

    def change(self, make: Callable[[WorkingStore], None]) -> None:
        make(self._store)

    @contextmanager
    def asked(self) -> Iterator[Store]:
        yield self._store


class Published:
    """Generations on disk or in a server."""

    def __init__(self, publications: Publications) -> None:
        self._publications = publications

    def change(self, make: Callable[[WorkingStore], None]) -> None:
        with self._publications.writing() as writer:
            draft = writer.draft()
            make(draft.store)
            draft.publish()

    @contextmanager
    def asked(self) -> Iterator[Store]:
        with self._publications.reading() as (_, store):
            yield store


@contextmanager
def credentials_of(server: Server) -> Iterator[None]:
    """Let the environment tell who asks a server."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("LINKAGES_STORE_USER", "LINKAGES_STORE_PASSWORD", "LINKAGES_STORE_TOKEN"):
            environment.delenv(name, raising=False)
        for name, value in server.credentials.items():
            environment.setenv(name, value)
        yield


def emptied(generations: ServerGenerations) -> Published:
    """Return a place in a server with nothing in it."""
    generations.begin()
    place = Published(generations)

    def empty(store: WorkingStore) -> None:
        for name in store.graphs():
            store.remove_graph(name)

    place.change(empty)
    return place
