"""Takes out of decisions what they may tell no more: withdrawn documents, names of persons.

A decision on withdrawn documents alone goes, and so does one on a name that only they had, on what
is called by a person's name, and the undoing of one that goes. What others decided on with them
stays decided for the others; where words that are quoted hold a name, they are quoted without it.
"""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from extract.model import Span
from extract.spans import FindSpans, merged
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
class OfDocuments:
    """Leaves of decisions what says nothing of documents that are gone.

    Attributes:
        gone: What they may not tell of.
        holds: Says whether a document that is left has certain words.
    """

    gone: Gone
    holds: Holds

    def left(self, decision: Decision) -> Decision | None:
        """Return what a decision may still say by itself; None where that is nothing."""
        gone = self.gone
        if not gone.entities.isdisjoint(
            (decision.entity, decision.into, decision.subject, decision.object, decision.said_by)
        ):
            return None
        if decision.documents and not gone.documents.isdisjoint(decision.documents):
            quoted = decision.passage or decision.words
            documents = tuple(
                each
                for each in decision.documents
                if each not in gone.documents and (not quoted or self.holds(each, quoted))
            )
            if not documents:
                return None
            decision = replace(decision, documents=documents)
        return _but_for(decision, gone.entities.__contains__)

    def is_tainted(self, line: str) -> bool:
        """Say whether a line that is no decision tells of them all the same."""
        named = any(
            re.search(rf"{re.escape(each)}(?![\w%.~-])", line) for each in self.gone.entities
        )
        return named or any(each in line for each in self.gone.documents)


@dataclass(frozen=True, slots=True)
class OfPersons:
    """Leaves of decisions what holds no name of a person.

    Attributes:
        find: Finds the names that are masked in all documents.
        find_in: Finds those that are masked in a document, by its hash.
        called: Gives what documents call an entity, by its id; nothing where none tells of it.
    """

    find: FindSpans
    find_in: Callable[[str], FindSpans]
    called: Callable[[str], Iterable[str]]

    def left(self, decision: Decision) -> Decision | None:
        """Return a decision that quotes without names; None where it is on one."""
        from extract.persons.told_masking import masked_line  # seldom wanted

        find = self._finder(decision)
        on = (decision.entity, decision.into, decision.subject, decision.object, decision.said_by)
        address = unquote(decision.identifier)
        if find(decision.name) or find(address) or any(self._is_called(e, find) for e in on):
            return None
        why, words, passage, title, publisher = (
            masked_line(told, find)
            for told in (
                decision.why,
                decision.words,
                decision.passage,
                decision.title,
                decision.publisher,
            )
        )
        left = _but_for(decision, lambda entity_id: self._is_called(entity_id, find))
        return replace(
            left, why=why, words=words, passage=passage, title=title, publisher=publisher
        )

    def is_tainted(self, line: str) -> bool:
        """Say whether a line that is no decision has a name all the same."""
        try:
            plain = json.dumps(json.loads(line), ensure_ascii=False)
        except (ValueError, RecursionError):
            plain = line
        return any(self.find(each) for each in (line, plain, unquote(plain).title()))

    def _finder(self, decision: Decision) -> FindSpans:
        finders = [self.find_in(each) for each in decision.documents] or [self.find]
        return finders[0] if len(finders) == 1 else lambda text: _of_any(finders, text)

    def _is_called(self, entity_id: str, find: FindSpans) -> bool:
        """Say whether what has an id that was made from its words is called by a name.

        Ids have no capitals: where these tell a name, what documents call it counts, and every
        word may have one where no document tells of it.
        """
        _, minted, words = entity_id.partition("/name/")
        words = unquote(words)
        if not minted or not find(words.title()):
            return False
        return bool(find(words)) or all(map(find, self.called(entity_id)))


def _of_any(finders: Iterable[FindSpans], text: str) -> list[Span]:
    return merged(span for find in finders for span in find(text))


type Left = OfDocuments | OfPersons
"""What leaves of a decision what it may still say."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """What becomes of decisions.

    Attributes:
        leaving: What they may still say.
        dropped: Ids of those that go.
    """

    leaving: Left
    dropped: frozenset[str]

    @classmethod
    def of(cls, decisions: Sequence[Decision], leaving: Left) -> "Redaction":
        """Return what becomes of all decisions of a project."""
        dropped = {each.decision_id for each in decisions if leaving.left(each) is None}
        while more := {
            each.decision_id
            for each in decisions
            if each.undoes in dropped and each.decision_id not in dropped
        }:
            dropped |= more
        return cls(leaving, frozenset(dropped))

    def apply(self, decision: Decision) -> Decision | None:
        """Return what is left of a decision; None where it goes."""
        left = self.leaving.left(decision)
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
            return None if self.leaving.is_tainted(line.decode("utf-8", "replace")) else line
        left = self.apply(decision)
        if left == decision:
            return line
        return None if left is None else left.line.encode("utf-8")


def _but_for(decision: Decision, is_gone: Callable[[str], bool]) -> Decision:
    """Return a decision without ids, of those that it lists, of what is gone."""
    names, seen, along = (
        tuple(each for each in several if not is_gone(each))
        for several in (decision.names, decision.seen, decision.along)
    )
    return replace(decision, names=names, seen=seen, along=along)
