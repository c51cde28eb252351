"""Keeps the masked text of each document, named by its content hash."""

import re
from collections.abc import Container, Iterable
from pathlib import Path

from graph.failures import GraphError
from graph.iris import HASH_LENGTH
from graph.safe_files import Settling, make_private_folder, write_whole
from graph.terms import sound

_HASH = re.compile(rf"[0-9a-f]{{{HASH_LENGTH},64}}")


class TextsError(GraphError):
    """A document's text is not there."""


class Texts:
    """The texts of a project, a file each. Offsets in the graph count their characters."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, document_id: str) -> str:
        """Return the text of a document, known by its hash, full or as in its IRI.

        Raises:
            TextsError: There is none.
        """
        try:
            return self._path(document_id).read_bytes().decode("utf-8")
        except FileNotFoundError as error:
            raise TextsError(
                f"{self.folder}: the text of {document_id[:12]} is not there; if another folder"
                " added it to the same server, it is in that one, or else remove the document and"
                " add it again"
            ) from error
        except (OSError, UnicodeDecodeError) as error:
            raise TextsError(
                f"{self.folder}: the text of {document_id[:12]} cannot be read;"
                " remove the document and add it again"
            ) from error

    def has(self, document_id: str) -> bool:
        """Say whether there is a text of a document, known by its hash."""
        return self._path(document_id).exists()

    def write(self, document_id: str, text: str, settling: Settling) -> None:
        """Store a text in one step; it is on disk once `settling` was waited for.

        One in the place of another, of which what is published may tell, is on disk at once.
        """
        make_private_folder(self.folder)
        path, content = self._path(document_id), sound(text).encode("utf-8")
        if path.exists():
            write_whole(path, content)
        else:
            settling.write(path, content)

    def remove(self, hashes: Iterable[str]) -> None:
        """Delete texts; those not there are no error."""
        for each in hashes:
            self._path(each).unlink(missing_ok=True)

    def keep_only(self, hashes: Container[str]) -> None:
        """Delete the texts of other documents, and what a killed writer left behind."""
        if not self.folder.is_dir():
            return
        for path in self.folder.iterdir():
            if path.suffix != ".txt" or path.stem not in hashes:
                path.unlink(missing_ok=True)

    def _path(self, document_id: str) -> Path:
        name = document_id.removeprefix("document/")
        if not _HASH.fullmatch(name):
            raise TextsError(f"{document_id[:80]!r} is no document; see: linkages list")
        return self.folder / f"{name[:HASH_LENGTH]}.txt"
