"""Keeps a generation of a store on disk while it is used."""

from pathlib import Path
from typing import IO, Self


class Lease:
    """Keeps the folder of a generation in place.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self.path = path
        self._file = file

    def close(self) -> None:
        """Let the folder be deleted."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
