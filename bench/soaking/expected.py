"""Owns what must be in a project after all that was done with it, and whether it is."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.asking.questions import documents
from graph.decisions.decision import Decision
from graph.decisions.provenance import told_decisions
from graph.decisions.record import read_record
from graph.iris import short_hash
from graph.project import Project
from soaking.step import Step


def document_id_of(path: Path) -> str:
    """Return the id under which a file's content is known."""
    return short_hash(hashlib.sha256(path.read_bytes()).hexdigest())


def documents_in(project: Project) -> set[str]:
    """Return the ids of the documents in the published graph."""
    with project.reading() as store:
        return {short_hash(row.document_id) for row in documents(store, limit=1_000_000)}


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Documents that were to be withdrawn, and the ids of what they told of."""

    documents: frozenset[str]
    told_of: frozenset[str]

    def may_take(self, decision_id: str, known: Mapping[str, Decision]) -> bool:
        """Say whether a decision may go with them: it is on them, or on what they told of."""
        decision = known[decision_id]
        if decision.undoes in known:
            return self.may_take(decision.undoes, known)
        named = {decision.entity, decision.into, *decision.names}
        on_them = not self.documents.isdisjoint(map(short_hash, decision.documents))
        return on_them or not named.isdisjoint(self.told_of)


@dataclass
class Expected:
    """What must be there.

    Attributes:
        present: Ids of documents that were added, confirmed, and not taken out since.
        unsure: Ids of documents that a killed command was to add or to take out.
        withdrawn: Ids of documents that were withdrawn, confirmed.
        spent: Ids of documents that a killed command was to withdraw; not added again.
        decisions: Every decision that was seen in the record, by its id.
        confirmed: Ids of those that must be there.
    """

    present: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    withdrawn: set[str] = field(default_factory=set)
    spent: set[str] = field(default_factory=set)
    decisions: dict[str, Decision] = field(default_factory=dict)
    confirmed: set[str] = field(default_factory=set)

    def bounds(self, *steps: Step) -> tuple[int, int]:
        """Return how few and how many documents may be there while steps are done."""
        going = self.unsure.union(*(each.removes for each in steps))
        coming = self.unsure.union(*(each.adds for each in steps))
        return len(self.present - going), len(self.present | coming)

    def killed(self, step: Step) -> None:
        """Note that a step was killed: what it was to do is done or not."""
        self.unsure |= step.adds | step.removes
        if step.withdraws:
            self.spent |= step.removes

    def finished(self, step: Step) -> None:
        """Note that a step was confirmed: what it was to do is done."""
        self.present = (self.present | step.adds) - step.removes
        self.unsure -= step.adds | step.removes
        if step.withdraws:
            self.withdrawn |= step.removes

    def faults(self, project: Project, *, settled: bool) -> Iterator[str]:
        """Yield what is wrong with documents and decisions; learn what became of the unsure.

        Args:
            project: As it is now.
            settled: Whether a command that changes the project has just ended by itself, so that
                everything that killed ones left is decided.
        """
        there = documents_in(project)
        for each in sorted(self.present - self.unsure - there):
            yield f"document {each} was added and confirmed, and is lost"
        for each in sorted(there - self.present - self.unsure):
            yield f"document {each} is there and should not be"
        yield from self._faults_in_decisions(project, settled=settled)
        if settled:
            self.present, self.unsure = there, set()

    def _faults_in_decisions(self, project: Project, *, settled: bool) -> Iterator[str]:
        record = read_record(project.decisions)
        for fault in record.faults:
            yield f"decisions.jsonl, line {fault.line}: {fault.reason}"
        recorded = {each.decision_id for each in record.decisions}
        for each in sorted(self.confirmed - recorded):
            yield f"decision {each} was confirmed, and is lost"
        self.decisions |= {each.decision_id: each for each in record.decisions}
        self.confirmed |= recorded
        if settled:
            with project.reading() as store:
                told = {each.decision_id for each in told_decisions(store)}
            for each in sorted(recorded ^ told):
                where = "record" if each in recorded else "graph"
                yield f"decision {each} is in the {where} alone"
