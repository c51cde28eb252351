"""Owns one change of a server's graph, as it is kept on disk until the server has it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from graph.oxigraph_answers import quads_of_nquads
from graph.safe_files import write_whole
from graph.servers.failures import ServerError
from graph.terms import Quad, nquads


@dataclass(frozen=True, slots=True)
class Change:
    """What leads from one state of a server's graph to the next.

    Applied twice it does what it does once: whole quads go and come, and no count is added to.

    Attributes:
        before: The state it may be applied to.
        after: The state it leads to.
        removed: Quads that go.
        inserted: Quads that come; none of them goes.
    """

    before: str
    after: str
    removed: tuple[Quad, ...]
    inserted: tuple[Quad, ...]

    def write(self, path: Path) -> None:
        """Put it on disk in one step."""
        removed, inserted = nquads(self.removed).encode(), nquads(self.inserted).encode()
        head = {"before": self.before, "after": self.after, "removed": len(removed)}
        write_whole(path, json.dumps(head).encode() + b"\n" + removed + inserted)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Return what was put on disk.

        Raises:
            ServerError: The file is damaged.
        """
        head, _, quads = path.read_bytes().partition(b"\n")
        try:
            told = json.loads(head)
            end = told["removed"]
            removed, inserted = quads_of_nquads(quads[:end]), quads_of_nquads(quads[end:])
            return cls(str(told["before"]), str(told["after"]), tuple(removed), tuple(inserted))
        except (ValueError, KeyError, TypeError, SyntaxError) as error:
            raise ServerError(
                f"{path}: is damaged; restore it from a copy, or delete it and run: linkages check"
            ) from error
