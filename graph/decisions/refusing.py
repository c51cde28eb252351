"""Refuses what makes no sense, or would do nothing, beside what is decided and defined already."""

from collections.abc import Sequence

from graph.building.renaming import definitions_of
from graph.building.resolution import resolved_as_decided
from graph.decisions.claims import NOTHING, Is, apart_among, claims_of, needed_by
from graph.decisions.conflicts import path_of
from graph.decisions.decision import Decision, DecisionError, Kind
from graph.decisions.knowing import in_knowledge
from graph.decisions.known import Known
from graph.decisions.rules import Rules
from graph.store import QuadSource


def check_beside(
    decision: Decision, known: Known, store: QuadSource, with_it: Sequence[Decision]
) -> None:
    """Raise where a decision goes against others, or would do nothing because of them.

    Args:
        decision: What somebody wants to decide.
        known: What is decided already.
        store: What documents define.
        with_it: Of what is decided already, that which is being taken together with it.

    Raises:
        DecisionError: With what to do first.
    """
    if decision.kind is Kind.UNDO:
        _check_undoing(decision, known)
    _check_is_new(decision, known, store)
    _check_is_something(decision, known, with_it)
    if decision.kind is Kind.RENAME:
        _check_is_itself(decision, known, with_it)
    if decision.kind is Kind.SPLIT:
        _check_parts(decision, known, store)
    _check_no_circle(decision, known, with_it)
    _check_across(decision, known, with_it)


def _check_is_new(decision: Decision, known: Known, store: QuadSource) -> None:
    """Raise where just this is decided already: of two, undoing one would change nothing."""
    there = known.saying(in_knowledge(decision, known, store))
    if there is not None:
        raise DecisionError(
            f"{there.who} decided so already, on {there.when[:10]}; to take it back: "
            f"linkages decide undo {there.decision_id}",
            "decided_already",
            who=there.who,
        )


def _check_is_something(decision: Decision, known: Known, with_it: Sequence[Decision]) -> None:
    """Raise where something is said of what was rejected."""
    for claim in claims_of(decision):
        for needed in needed_by(claim):
            path = path_of(known.claims, needed)
            if path and path[-1].value == NOTHING:
                _refuse_nothing(needed, path[-1].decision, with_it)


def _check_is_itself(decision: Decision, known: Known, with_it: Sequence[Decision]) -> None:
    """Raise where what gets a name is another by decision, whose name is shown."""
    path = path_of(known.claims, decision.entity)
    if not path:
        return
    by = path[-1].decision
    told = f"{decision.entity} is {path[-1].value}"
    if by in with_it:
        raise _refusal_within(told)
    raise DecisionError(
        f"{told} by decision {by.decision_id}, and called as that is; give that another name, or "
        f"undo it first: linkages decide undo {by.decision_id}",
        "is_another",
        entity=decision.entity,
        other=path[-1].value,
    )


def _check_parts(decision: Decision, known: Known, store: QuadSource) -> None:
    """Raise where both parts of what is split would be one all the same."""
    rules = Rules.of(known.stands_for, {}, apart_among(known.claims))

    def defined(entity_id: str) -> frozenset[str]:
        return rules.heard(entity_id, definitions_of(store, entity_id))

    ends = (
        resolved_as_decided(each, defined, known.stands_for)
        for each in (decision.entity, decision.into)
    )
    one, other = ends
    if one == other and other is not None:
        merged = decision.entity if decision.into == other else decision.into
        raise DecisionError(
            f"{merged} is {other} already, so that nothing would be two; give another "
            f"name, or say first that it is its own: linkages decide confirm {merged}",
            "split_into_same",
            entity=merged,
            other=other,
        )


def _check_no_circle(decision: Decision, known: Known, with_it: Sequence[Decision]) -> None:
    """Raise where an entity would be one that is nothing, or is it itself by decision."""
    for claim in claims_of(decision):
        if not isinstance(claim.key, Is) or claim.value in {NOTHING, claim.key.entity}:
            continue
        path = path_of(known.claims, claim.value)
        if path and path[-1].value == NOTHING:
            _refuse_nothing(claim.value, path[-1].decision, with_it)
        back = next((each for each in path if each.value == claim.key.entity), None)
        if back is not None:
            told = f"{claim.value} is {claim.key.entity} itself"
            raise _refusal(
                told,
                back.decision,
                with_it,
                "the_other_way",
                entity=claim.value,
                other=claim.key.entity,
            )


def _refuse_nothing(entity: str, by: Decision, with_it: Sequence[Decision]) -> None:
    raise _refusal(f"{entity} is no entity", by, with_it, "rejected", entity=entity, other="")


def _refusal(
    told: str, by: Decision, with_it: Sequence[Decision], key: str, **named: str
) -> DecisionError:
    """Return what tells that something is so by another decision, which is to be undone first."""
    if by in with_it:
        return _refusal_within(told)
    return DecisionError(
        f"{told} by decision {by.decision_id}; undo that first: "
        f"linkages decide undo {by.decision_id}",
        key,
        **named,
    )


def _refusal_within(told: str) -> DecisionError:
    """Return what tells that something is so by another of the decisions taken together."""
    return DecisionError(f"{told} by another of the decisions taken with it", "within")


def _check_across(decision: Decision, known: Known, with_it: Sequence[Decision]) -> None:
    """Raise where a decision does not go with one on another matter."""
    for conflict in known.conflicts_with(decision):
        other = next((e for e in conflict.decisions if e != decision.decision_id), None)
        if other is None:  # by the thesaurus alone
            raise DecisionError(
                f"{decision.into} is below {decision.entity} already; move that first",
                "below",
                entity=decision.into,
                other=decision.entity,
            )
        by = known.decision(other)
        is_pair = Kind.DISTINCT in {decision.kind, by.kind}
        raise _refusal(
            f"{conflict.reason},",
            by,
            with_it,
            "apart" if is_pair else "name_of_another" if decision.name else "below_itself",
            entity=decision.entity if is_pair else by.entity,
            other=decision.into,
            name=decision.name,
        )


def _check_undoing(decision: Decision, known: Known) -> None:
    if not known.has(decision.undoes):
        raise DecisionError(
            f"there is no decision {decision.undoes}; see: linkages decisions", "no_decision"
        )
    if by := known.undoing(decision.undoes):
        raise DecisionError(
            f"{decision.undoes} is undone already, by {by}; to have it back: "
            f"linkages decide undo {by}",
            "undone",
        )
