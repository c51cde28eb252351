"""Applies what was decided to documents, while a graph is being changed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from graph.decisions.amending import amended
from graph.decisions.decision import Decision
from graph.decisions.finding import unheard
from graph.decisions.provenance import told_decisions
from graph.decisions.record import append, read_record, together
from graph.decisions.redacting import Left, Redaction
from graph.decisions.replay import Replay, replayed
from graph.decisions.rules import Change, Rules
from graph.decisions.set_aside import as_read, kept_aside, set_aside
from graph.iris import document_iri
from graph.store import QuadSource, WorkingStore
from graph.terms import Iri, Quad
from ontology.namespaces import BASE

_DOCUMENT = f"{BASE}document/"


@dataclass(slots=True)
class Decided:
    """What a writer knows of decisions.

    Attributes:
        record: The file of decisions.
        counted: What was in force when `current` was last counted.
        now: What is in force.
        read: What the record was when it was last read: time of change, size, place.
    """

    record: Path
    counted: Replay
    now: Replay
    read: tuple[int, int, int] | None = None

    @classmethod
    def of(cls, record: Path, store: QuadSource) -> "Decided":
        """Return what a graph tells of as decided; the record may have more."""
        told = replayed(told_decisions(store))
        return cls(record, told, told)

    @property
    def change(self) -> Change:
        """What is decided of entities otherwise than when they were counted."""
        return Change(self.counted.rules, self.now.rules)

    @property
    def rules(self) -> Rules:
        """What `current` was counted with."""
        return self.counted.rules

    @property
    def is_due(self) -> bool:
        """Say whether the record is another than when it was last read."""
        return _mark(self.record) != self.read

    def news(self) -> Replay | None:
        """Return what is in force by the record; None where that is nothing new.

        What the graph tells of and the record lacks, stays: it is undone, not erased.

        Raises:
            DecisionError: The record cannot be read.
        """
        mark = _mark(self.record)
        if mark == self.read:
            return None
        decisions = together(read_record(self.record), self.now.decisions).decisions
        self.read = mark
        return None if decisions == self.now.decisions else replayed(decisions)

    def redacted(self, leaving: Left, withdrawn: Sequence[Decision] = ()) -> Replay:
        """Take out of the record what it may say no more; return what is in force.

        Args:
            leaving: What it may still say.
            withdrawn: Decisions that say that something was withdrawn.
        """
        decisions = together(read_record(self.record), self.now.decisions).decisions
        redaction = Redaction.of(decisions, leaving)
        redaction.rewrite(self.record)
        append(self.record, withdrawn)
        self.read = None
        return replayed([*redaction.applied(decisions), *withdrawn])

    def counting_done(self) -> None:
        """Take note that `current` was counted with what is in force."""
        self.counted = self.now

    def documents_changed(self, news: Replay) -> list[Iri]:
        """Return the documents for which something else is in force than now."""
        return documents_changed(self.now, news)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What one document says as decided, and what is kept of what was read."""

    quads: list[Quad]
    kept: list[Quad]


class Brought(NamedTuple):
    """All that a document's graph says now, and by how many triples what is kept of it grew."""

    quads: list[Quad]
    grown: int


def documents_changed(before: Replay, after: Replay) -> list[Iri]:
    """Return the documents for which something else is in force."""
    return [
        document_iri(each)
        for each in sorted(before.documents.keys() | after.documents.keys())
        if before.documents.get(each) != after.documents.get(each)
    ]


def amendment(
    document: Iri, read: Iterable[Quad], replay: Replay, words: Callable[[], str]
) -> Amendment:
    """Return what a document says as decided.

    Args:
        document: Its IRI.
        read: What was read from it.
        replay: What is in force.
        words: Gives its text.
    """
    quads = list(read)
    claims = replay.documents.get(document.removeprefix(_DOCUMENT))
    if not claims:
        return Amendment(quads, [])
    now = amended(document.removeprefix(_DOCUMENT), quads, claims, words)
    kept = list(set_aside(document, quads, now.quads))
    if now.unfound or now.overruled:
        kept.append(unheard(document, now.unfound, now.overruled.items()))
    return Amendment(list(now.quads), kept)


def read_again(store: QuadSource, document: Iri) -> list[Quad]:
    """Return what was read from a document of a store, whatever was decided since."""
    return as_read(store.quads(document), kept_aside(store, document), document)


def amend(
    store: WorkingStore, before: Sequence[Quad], replay: Replay, words: Callable[[], str]
) -> Brought:
    """Bring one document of a store up to what is decided.

    Args:
        store: Where it is.
        before: All that its graph says.
        replay: What is in force.
        words: Gives its text.
    """
    document = before[0].graph
    kept = kept_aside(store, document)
    after = amendment(document, as_read(before, kept, document), replay, words)
    store.remove([*_without(before, after.quads), *_without(kept, after.kept)])
    store.insert([*_without(after.quads, before), *_without(after.kept, kept)])
    return Brought(after.quads, len(after.kept) - len(kept))


def differs_from_decided(
    store: QuadSource, document: Iri, replay: Replay, words: Callable[[], str]
) -> bool:
    """Say whether a document says something else than what was read and then decided."""
    before, kept = list(store.quads(document)), kept_aside(store, document)
    if not kept and document.removeprefix(_DOCUMENT) not in replay.documents:
        return False
    after = amendment(document, as_read(before, kept, document), replay, words)
    return set(after.quads) != set(before) or set(after.kept) != set(kept)


def _mark(path: Path) -> tuple[int, int, int]:
    try:
        told = path.stat()
    except FileNotFoundError:
        return (0, 0, 0)
    return told.st_mtime_ns, told.st_size, told.st_ino


def _without(quads: Iterable[Quad], others: Iterable[Quad]) -> list[Quad]:
    left_out = set(others)
    return [quad for quad in quads if quad not in left_out]
