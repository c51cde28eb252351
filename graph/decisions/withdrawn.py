"""Knows a withdrawn document again without keeping which it was.

Of its hash a mark is kept, made with a key that is in the project folder alone, and slowly: whoever
has the graph, an export or the record of decisions can learn nothing from it, and whoever has the
whole folder can try a hundred guesses a second, each of a whole file byte for byte.
"""

import hashlib
import secrets
from functools import lru_cache
from pathlib import Path

from graph.iris import short_hash
from graph.safe_files import write_whole

_BYTES = 32
_MARK_BYTES = 16
_COST, _BLOCK = 1 << 12, 8
"""Of scrypt (RFC 7914): 4 MB of memory and some 10 ms a mark."""


class Marks:
    """Makes the marks of a project.

    Attributes:
        path: The file with the key; there is none before something was withdrawn.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

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


@lru_cache(1 << 16)
def _mark(key: bytes, document_id: str) -> str:
    made = hashlib.scrypt(document_id.encode(), salt=key, n=_COST, r=_BLOCK, p=1, dklen=_MARK_BYTES)
    return made.hex()
