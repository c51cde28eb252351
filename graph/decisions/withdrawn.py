"""Knows a withdrawn document, and names that only it had, again without keeping which they were.

Of its hash a mark is kept, made with a key that is in the project folder alone, and slowly: whoever
has the graph, an export or the record of decisions can learn nothing from it, and whoever has the
whole folder can try a hundred guesses a second, each of a whole file byte for byte. Marks of names,
a thousand guesses a second, leave that folder never.
"""

import hashlib
import secrets
from collections.abc import Container, Iterable
from functools import lru_cache
from pathlib import Path

from graph.iris import short_hash
from graph.safe_files import write_whole

_BYTES = 32
_MARK_BYTES = 16
_COST, _NAME_COST, _BLOCK = 1 << 12, 1 << 9, 8
"""Of scrypt (RFC 7914): 4 MB of memory and some 10 ms a mark of a document, 1 ms one of a name."""


class Marks:
    """Makes the marks of a project.

    Attributes:
        path: The file with the key; there is none before something was withdrawn.
        names: The file with the marks of names, each after that of a document that had it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names = path.with_suffix(".names")

    def mark(self, document_id: str) -> str | None:
        """Return the mark of a document; None where the project has no key."""
        try:
            key = self.path.read_bytes()
        except FileNotFoundError:
            return None
        return _mark(key, short_hash(document_id))

    def new_mark(self, document_id: str) -> str:
        """Return the mark of a document; make a key first where the project has none."""
        if not self.path.exists():
            write_whole(self.path, secrets.token_bytes(_BYTES))
        return _mark(self.path.read_bytes(), short_hash(document_id))

    def note_names(self, documents: Iterable[str], entities: Iterable[str]) -> None:
        """Keep marks of names that only some documents had that are being withdrawn."""
        of_names = sorted(entities)
        if not of_names:
            return
        pairs = {
            f"{self.new_mark(document)} {self._name_mark(each)}"
            for document in documents
            for each in of_names
        }
        lines = pairs.union(self._lines())
        write_whole(self.names, "".join(f"{each}\n" for each in sorted(lines)).encode())

    def withdrawn_names(self, entities: Iterable[str], withdrawals: Container[str]) -> set[str]:
        """Return which entities only documents had that are withdrawn, by the marks of these."""
        pairs = (each.partition(" ") for each in self._lines())
        gone = {name for document, _, name in pairs if document in withdrawals}
        if not gone or not self.path.exists():
            return set()
        return {each for each in entities if self._name_mark(each) in gone}

    def _name_mark(self, entity_id: str) -> str:
        return _mark(self.path.read_bytes(), entity_id, _NAME_COST)

    def _lines(self) -> list[str]:
        try:
            return self.names.read_text("ascii").splitlines()
        except FileNotFoundError:
            return []


@lru_cache(1 << 16)
def _mark(key: bytes, known_by: str, cost: int = _COST) -> str:
    made = hashlib.scrypt(known_by.encode(), salt=key, n=cost, r=_BLOCK, p=1, dklen=_MARK_BYTES)
    return made.hex()
