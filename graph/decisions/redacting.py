"""Takes out of decisions what they say of documents that were withdrawn.

A decision on withdrawn documents alone goes, and so does one on a name that only they had, and the
undoing of one that goes. What others decided on with them stays decided for the others.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.decisions.decision import Decision, DecisionError, parsed
from graph.decisions.record import rewrite

type Holds = Callable[[str, str], bool]
"""Says whether a document that is left has certain words."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What nothing may tell of any more.

    Attributes:
        documents: Hashes of documents, as their IRIs have them.
        entities: Ids that only they told of.
    """

    documents: frozenset[str]
    entities: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Redaction:
    """What becomes of decisions.

    Attributes:
        gone: What they may not tell of.
        dropped: Ids of those that go.
        holds: Says whether a document that is left has certain words.
    """

    gone: Gone
    dropped: frozenset[str]
    holds: Holds

    @classmethod
    def of(cls, decisions: Sequence[Decision], gone: Gone, holds: Holds) -> "Redaction":
        """Return what becomes of all decisions of a project."""
        dropped = {each.decision_id for each in decisions if _left(each, gone, holds) is None}
        while more := {
            each.decision_id
            for each in decisions
            if each.undoes in dropped and each.decision_id not in dropped
        }:
            dropped |= more
        return cls(gone, frozenset(dropped), holds)

    def apply(self, decision: Decision) -> Decision | None:
        """Return what is left of a decision; None where it goes."""
        left = _left(decision, self.gone, self.holds)
        if left is None or left.decision_id in self.dropped or left.undoes in self.dropped:
            return None
        kept = tuple(each for each in left.replaces if each not in self.dropped)
        return replace(left, replaces=kept)

    def applied(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Return what is left of decisions."""
        return [left for each in decisions if (left := self.apply(each)) is not None]

    def rewrite(self, path: Path) -> int:
        """Take it out of the file of decisions; return how many lines changed or went."""
        return rewrite(path, self._line) if path.exists() else 0

    def _line(self, line: bytes) -> bytes | None:
        try:
            decision = parsed(line.decode("utf-8"))
        except (UnicodeDecodeError, DecisionError):  # no decision, and it may quote all the same
            return None if self._is_tainted(line.decode("utf-8", "replace")) else line
        left = self.apply(decision)
        if left == decision:
            return line
        return None if left is None else left.line.encode("utf-8")

    def _is_tainted(self, line: str) -> bool:
        named = any(
            re.search(rf"{re.escape(each)}(?![\w%.~-])", line) for each in self.gone.entities
        )
        return named or any(each in line for each in self.gone.documents)


def _left(decision: Decision, gone: Gone, holds: Holds) -> Decision | None:
    """Return what a decision may still say by itself."""
    if not gone.entities.isdisjoint(
        (decision.entity, decision.into, decision.subject, decision.object, decision.said_by)
    ):
        return None
    if decision.documents and not gone.documents.isdisjoint(decision.documents):
        quoted = decision.passage or decision.words
        documents = tuple(
            each
            for each in decision.documents
            if each not in gone.documents and (not quoted or holds(each, quoted))
        )
        if not documents:
            return None
        decision = replace(decision, documents=documents)
    names, seen, along = (
        tuple(each for each in several if each not in gone.entities)
        for several in (decision.names, decision.seen, decision.along)
    )
    return replace(decision, names=names, seen=seen, along=along)
