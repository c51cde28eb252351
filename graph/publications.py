"""How the graph of a project is read and written, in generations on disk or in a server."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from graph.lease import Lease
from graph.store import Store, WorkingStore

NOTHING: Mapping[str, bytes] = MappingProxyType({})

type Beside = Callable[[], Mapping[str, bytes]]
"""Gives files by name, as they are when it is asked."""


def nothing() -> Mapping[str, bytes]:
    """Give no file."""
    return NOTHING


class Draft(Protocol):
    """The next state of a graph while it is being changed. Nobody reads it until published."""

    @property
    def store(self) -> WorkingStore:
        """The graph as it will be."""

    @property
    def is_full(self) -> bool:
        """Say whether it had better be published."""

    def publish(self, beside: Mapping[str, bytes] = NOTHING) -> None:
        """Make it what readers see.

        Args:
            beside: Files by name that go into its folder; left out where it has none.
        """

    def discard(self) -> None:
        """Throw the changes away."""


class Writer(Protocol):
    """Makes drafts; there is one at a time."""

    def draft(self) -> Draft:
        """Return the next state, which is the published one as yet."""

    def put_in_order(self, beside: Beside = nothing) -> None:
        """Write the published state anew, so that it is read faster; it says the same.

        Where that cannot be done, as on a full disk, it stays as it is.

        Args:
            beside: Gives the files that go into the folder of what is published then.
        """

    def write_afresh(self, beside: Beside = nothing) -> None:
        """Write the published state anew, without a trace of what was taken out; it says the same.

        Args:
            beside: As for `put_in_order`.
        """


class Publications(Protocol):
    """The published states of a graph.

    Attributes:
        root: The folder of the project's store.
        near: Whether `mark` answers at once, as a folder does; a server may take its time.
    """

    root: Path
    near: bool

    @property
    def published_path(self) -> Path:
        """What a process of our own opens with `graph.opening.opened_store`."""

    def is_begun(self) -> bool:
        """Say whether there is a published state."""

    def forget(self) -> None:
        """Let no program go on reading here: the graph is kept elsewhere now."""

    def published(self) -> str:
        """Return the name of the published state."""

    def mark(self) -> str:
        """Return what is another with every published state, asked of the place itself each time.

        Raises:
            GraphError: There is none, or the place does not say.
        """

    def lease(self) -> Lease:
        """Keep the published state in place until the lease is closed."""

    def leased(self) -> AbstractContextManager[Path]:
        """Keep the published state in place while `published_path` is used."""

    def reading(self) -> AbstractContextManager[tuple[str, Store]]:
        """Open the published state for reading."""

    def open_leased(self) -> tuple[str, Store]:
        """Open the published state for as long as the store is in use."""

    def writing(self) -> AbstractContextManager[Writer]:
        """Be the one writer."""

    def retire(self) -> list[str]:
        """Delete older states that nobody reads; return those that remain."""

    def retire_within(self, seconds: float) -> list[str]:
        """Delete older states as their readers let go; return those that remain then."""
