"""What the files of a store still hold of quads that were taken out of it. Knows no store.

Oxigraph keeps each long string once, and forgets none; so it is noted which of them nothing uses
any more. The note lies in the folder of the store, and copies of the store take it along.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.safe_files import write_whole
from graph.terms import Literal, Quad

_FILE = "left-behind.json"
_LONG = 16
"""Bytes from which on a string is kept apart from the quads with it; shorter ones go with them."""

_MOST = 100_000
"""So many strings are noted; where more are left behind, a store is sooner written anew."""

type LiteralForm = tuple[str | None, str]
"""What makes a literal of a string: a language, or a datatype."""


@dataclass(slots=True)
class Traces:
    """What is known of strings in a store's files.

    Attributes:
        forms: The forms of all literals that were ever put in.
        strings: Those that quads had which were taken out; others may have them yet.
    """

    forms: set[LiteralForm] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, folder: Path) -> "Traces | None":
        """Return what was noted of a store; None where nobody did from the beginning on, readably.

        Then it is not known, which costs time and nothing else.
        """
        try:
            told = json.loads((folder / _FILE).read_bytes())
            forms = {(language, datatype) for language, datatype in told["forms"]}
            return cls(forms, set(told["strings"]))
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None

    def keep(self, folder: Path) -> None:
        """Note it in the folder of a store; of too many strings, that it is not known."""
        strings = sorted(filter(is_long, self.strings))
        if len(strings) > _MOST:
            forget(folder)
            return
        forms = sorted(self.forms, key=lambda form: (form[0] or "", form[1]))
        told = {"forms": forms, "strings": strings}
        write_whole(folder / _FILE, json.dumps(told, ensure_ascii=False).encode())

    def put_in(self, quads: Sequence[Quad]) -> None:
        """Take note of quads that go in."""
        literals = [quad.object for quad in quads if isinstance(quad.object, Literal)]
        self.forms.update((literal.language, literal.datatype) for literal in literals)
        if self.strings:
            self.strings.difference_update([quad.subject for quad in quads])
            self.strings.difference_update([_object_string(quad) for quad in quads])

    def took_out(self, quads: Iterable[Quad]) -> None:
        """Take note of quads that went out."""
        self.strings.update(each for quad in quads for each in _strings_of(quad))


def forget(folder: Path) -> None:
    """Note of a store that it is not known what its files still hold."""
    (folder / _FILE).unlink(missing_ok=True)


def is_long(string: str) -> bool:
    """Say whether a string is kept apart from the quads that have it."""
    return len(string) >= _LONG or len(string.encode()) >= _LONG


def _strings_of(quad: Quad) -> tuple[str, str]:
    """Return the strings of a quad but for those of its predicate and graph."""
    return quad.subject, _object_string(quad)


def _object_string(quad: Quad) -> str:
    told = quad.object
    return told.value if isinstance(told, Literal) else told
