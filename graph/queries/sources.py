"""Where a pool finds the store that it answers from."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from graph.queries.worker import StoreLease


class StoreSource(Protocol):
    """Where the published store is, which may change at any time."""

    @property
    def published_path(self) -> Path:
        """The folder of the published store."""

    def lease(self) -> StoreLease:
        """Keep the published store in place."""

    def retire(self) -> list[str]:
        """Delete older stores that nobody has open; return those that remain."""


@dataclass(frozen=True, slots=True)
class FixedStore:
    """A store that stays where it is, and is its own lease."""

    path: Path

    @property
    def published_path(self) -> Path:
        """The folder."""
        return self.path

    def lease(self) -> StoreLease:
        """Return the store."""
        return self

    def close(self) -> None:
        """Do nothing: whoever gave the folder keeps it."""

    def retire(self) -> list[str]:
        """Return that no other remains."""
        return []
