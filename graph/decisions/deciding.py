"""Takes decisions: records them first, then brings the graph up to them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module

from graph.building.masking_told import of_persons
from graph.building.reference_graphs import packaged_places
from graph.building.writing import SECONDS_TO_WAIT, writing
from graph.decisions.claims import claims_of
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.finding import Findings
from graph.decisions.knowing import in_knowledge
from graph.decisions.known import Known
from graph.decisions.provenance import told_decisions
from graph.decisions.record import Record, append_knowing, read_record, together
from graph.decisions.refusing import check_beside
from graph.decisions.remaining import Remaining, remaining_of_each
from graph.decisions.theme_sense import check_themes
from graph.decisions.words import in_words
from graph.generations import GenerationsError
from graph.project import Project
from graph.store import QuadSource, Store
from graph.vocabulary.own_files import names_fault
from ontology.reference import reference_version


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of decisions.

    Attributes:
        decisions: As they were recorded.
        applied: Whether the published graph has them.
        names_fault: What is wrong with the project's own files of names, so that they were left
            as they are; empty where nothing is.
        lacking: What decisions do not find, or not everywhere, with the decision's id.
        remaining: What documents keep of the decisions that were undone.
    """

    decisions: tuple[Decision, ...]
    applied: bool
    names_fault: str = ""
    lacking: tuple[tuple[str, str], ...] = ()
    remaining: tuple[Remaining, ...] = ()

    @property
    def notes(self) -> Iterator[str]:
        """Say what to expect where graph or files do not have them yet."""
        if not self.applied:
            yield (
                "recorded; another program is changing this project and will apply it, at the "
                "latest the next time that documents are added or something is decided"
            )
        for decision_id, what in self.lacking:
            yield f"{decision_id} finds nothing there: {what}"
        for each in self.remaining:
            yield each.in_words
        if self.names_fault:
            yield (
                f"{self.names_fault}; until that is put right no file of names says what was "
                "decided, and no document can be added"
            )


class OvertakenError(DecisionError):
    """Somebody else decided on the same matter since it was shown to whoever decides now.

    Attributes:
        decision: What they decided.
    """

    def __init__(self, message: str, decision: Decision) -> None:
        super().__init__(message)
        self.decision = decision


def decide(
    project: Project,
    *decisions: Decision,
    wait: float = SECONDS_TO_WAIT,
    knowing: frozenset[str] | None = None,
) -> Taken:
    """Take decisions: they are on the disk before anything else is done, then in the graph.

    Args:
        project: Where.
        decisions: What was decided; what it replaces is found here.
        wait: Seconds to wait for another writer before the graph is left to it.
        knowing: Ids of the decisions that whoever decides had seen; None for all that there are.

    Raises:
        OvertakenError: One would overrule what they had not seen; then none is recorded.
        DecisionError: One makes no sense beside what is decided already, or gives a name that is
            masked; then none is recorded.
    """
    with project.reading() as store:
        decisions = tuple(as_written(project, store, decisions))
        told = told_decisions(store)
        check_themes(project, decisions, told)

        def known(record: Record) -> Sequence[Decision]:
            return _informed(store, together(record, told).decisions, decisions, knowing)

        taken = append_knowing(project.decisions, known)
    applied = apply_decisions(project, wait=wait)
    fault = names_fault(project)
    if not applied:
        return Taken(taken, applied, fault)
    with project.reading() as store:
        lacking = tuple(_lacking(store, taken))
        remaining = () if fault else _remaining(project, store, taken)
    return Taken(taken, applied, fault, lacking, remaining)


def as_written(
    project: Project, store: QuadSource, decisions: Sequence[Decision]
) -> list[Decision]:
    """Return decisions as they are recorded: without names of persons that somebody told.

    Raises:
        DecisionError: One gives such a name, or is on what is called so.
        ToldNamesError: The file of these names cannot be read.
    """
    told = project.told_names
    if not told.number:
        return list(decisions)
    leaving, found = of_persons(told, store), list[Decision]()
    for place, decision in enumerate(decisions):
        left = leaving.left(decision)
        if left is None:
            error = DecisionError(
                "it has a name of a person that is masked in this project, so that it could not"
                " be kept; give another name, or mask that one no longer: linkages mask --undo",
                "masked_name",
            )
            error.place = place
            raise error
        found.append(decision if left == decision else replace(left, decision_id=""))
    return found


def get_ready(project: Project) -> None:
    """Read once what the first decision in a process would wait for: a third of a second."""
    import_module("ontology.thesaurus_turtle")  # with rdflib, which no page needs before
    packaged_places()
    reference_version()
    names_fault(project)


def apply_decisions(project: Project, *, wait: float = SECONDS_TO_WAIT) -> bool:
    """Bring the graph up to what is recorded; say whether that was possible.

    Raises:
        GraphError: The record or the graph cannot be read.
    """
    try:
        with writing(project, wait=wait):
            return True
    except GenerationsError:
        return False


def unapplied(project: Project, store: QuadSource) -> int:
    """Count the decisions on record that a graph does not tell of, or tells in other words.

    That is so where a colleague's came in, and of one that was taken while another program was
    changing the graph.
    """
    told = set(told_decisions(store))
    return sum(each not in told for each in recorded(project, store).decisions)


def _lacking(store: QuadSource, taken: Sequence[Decision]) -> Iterator[tuple[str, str]]:
    """Yield what decisions do not find that were just taken."""
    findings = Findings(store)
    for each in taken:
        if nothing := findings.of(each).nothing:
            yield each.decision_id, "; ".join(lack.in_words for lack in nothing)


def _remaining(project: Project, store: Store, taken: Sequence[Decision]) -> tuple[Remaining, ...]:
    """Return what documents keep of the decisions that were just undone."""
    if not any(each.kind is Kind.UNDO for each in taken):
        return ()
    return tuple(remaining_of_each(project, store, taken, told_decisions(store)))


def recorded(project: Project, store: QuadSource) -> Record:
    """Return what is recorded, in the file or in the graph."""
    return together(read_record(project.decisions), told_decisions(store))


def _informed(
    store: QuadSource,
    before: Sequence[Decision],
    new: Sequence[Decision],
    knowing: frozenset[str] | None,
) -> list[Decision]:
    """Return decisions with what whoever took them knew, each in the knowledge of those before."""
    found: list[Decision] = []
    recorded = {each.said: each for each in before}
    known = Known(before)
    for place, decision in enumerate(new):
        same = recorded.get(decision.said)
        try:
            if same is not None:  # again, as after a broken connection
                _check_in_force(same, known)
                found.append(same)
                continue
            decision = decision.at(known.moment_after(decision))
            if known.saying(in_knowledge(decision, known, store)) in found:
                continue  # two rows of a table may say the same
            if knowing is not None:
                _check_seen(decision, known, knowing | {each.decision_id for each in found})
            check_beside(decision, known, store, found)
        except DecisionError as error:
            error.place = place
            raise
        found.append(in_knowledge(decision, known, store))
        known.take(found[-1])
    return found


def _check_seen(decision: Decision, known: Known, seen: frozenset[str]) -> None:
    for claim in claims_of(decision):
        there = known.claims.get(claim.key)
        if there is not None and there.value == claim.value:
            continue
        other = there.decision if there is not None else known.undoing_of(claim)
        if other is None or other.decision_id in seen:
            continue
        why = f" ({other.why})" if other.why else ""
        raise OvertakenError(
            f"since this was shown, {other.who} decided that {in_words(other)}{why}, which it "
            f"would overrule; that is decision {other.decision_id}",
            other,
        )


def _check_in_force(decision: Decision, known: Known) -> None:
    if known.undoing(decision.decision_id):
        raise DecisionError(
            "the same was decided in this very second and undone; wait a second and try again",
            "in_this_second",
        )
