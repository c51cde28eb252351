"""Works out what is in force of many decisions, the same whatever order they are given in.

They are replayed by the moment, then by id. An undone decision says nothing; of those that claim
something on one matter, one that somebody took in the knowledge of another replaces it. Where two
disagree and neither knew the other, the later is in force and the conflict is told.
"""

from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.decisions.circles import Replacing, replacing
from graph.decisions.claims import (
    CLAIMLESS,
    NOTHING,
    Apart,
    Called,
    Claim,
    DocumentHas,
    Is,
    Key,
    LabelIs,
    MentionIs,
    Named,
    StatementIs,
    ThemeIs,
    apart_among,
    claims_of,
)
from graph.decisions.conflicts import Conflict, across_matters, path_of
from graph.decisions.decision import Decision, Kind
from graph.decisions.record import in_order
from graph.decisions.rules import Rules

_OF_NAMES = (Called, Named)
"""Matters that are looked at last."""

_DECISIVE: Mapping[Kind, type] = {Kind.ALIAS: Named, Kind.LABEL: LabelIs}
"""By which of its claims a decision stands that has several; another kind stands by any."""

_GIVING = frozenset({Kind.RENAME, Kind.ALIAS, Kind.LABEL, Kind.LINK})
"""Kinds of decision that do nothing once what they are on is nothing."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What is in force.

    Attributes:
        decisions: All, in the order of replay.
        undone_by: From the id of an undone decision to the one that undid it.
        replaced_by: From the id of a decision of which nothing is in force to one in its place.
        conflicts: Decisions of people who did not know of each other's.
        claims: What is in force on each matter.
        documents: What is in force for each document that is decided on, in the order of replay.
        rules: What follows for entities.
        withdrawals: Those that took a document out for good, by its mark.
    """

    decisions: tuple[Decision, ...]
    undone_by: Mapping[str, str]
    replaced_by: Mapping[str, str]
    conflicts: tuple[Conflict, ...]
    claims: Mapping[Key, Claim]
    documents: Mapping[str, tuple[Claim, ...]]
    rules: Rules
    withdrawals: Mapping[str, Decision]

    def has(self, decision_id: str) -> bool:
        """Say whether there is a decision of this id."""
        return any(each.decision_id == decision_id for each in self.decisions)

    def is_in_force(self, decision: Decision) -> bool:
        """Say whether a decision was neither undone nor replaced."""
        name = decision.decision_id
        return name not in self.undone_by and name not in self.replaced_by


def replayed(decisions: Iterable[Decision]) -> Replay:
    """Return what is in force of decisions, given in any order."""
    ordered = in_order(decisions)
    undone_by, conflicts = _undone(ordered)
    valid = [each for each in ordered if each.decision_id not in undone_by]
    replaces = replacing(valid)
    replaced = {other: one.decision_id for one in valid for other in replaces[one.decision_id]}
    matters: dict[Key, list[Claim]] = {}
    for decision in valid:
        for claim in claims_of(decision):
            matters.setdefault(claim.key, []).append(claim)
    claims: dict[Key, Claim] = {}
    for key, told in sorted(matters.items(), key=lambda matter: isinstance(matter[0], _OF_NAMES)):
        several = _naming_something(told, claims) if isinstance(key, _OF_NAMES) else told
        if not several:
            continue
        live = [each for each in several if not _is_replaced(each, several, replaces)]
        claims[key] = live[-1]
        conflicts.extend(_disagreement(live))
    conflicts.extend(_break_circles(claims))
    conflicts.extend(across_matters(claims))
    standing = {c.decision.decision_id for c in claims.values() if _is_decisive(c)}
    lost = {
        each.decision_id: replaced.get(each.decision_id)
        or _winner(each, claims)
        or _against(each, conflicts)
        for each in valid
        if each.kind not in CLAIMLESS and each.decision_id not in standing
    } | _on_nothing(claims)
    rules = Rules.of(_stands_for(claims), _labels(claims), apart_among(claims))
    found = tuple(sorted(set(conflicts)))
    gone = {each.mark: each for each in valid if each.kind is Kind.WITHDRAW}
    return Replay(ordered, undone_by, lost, found, claims, _on_documents(claims), rules, gone)


def _is_decisive(claim: Claim) -> bool:
    """Say whether a decision stands as long as a claim of it does."""
    return isinstance(claim.key, _DECISIVE.get(claim.decision.kind, object))


def _on_nothing(claims: Mapping[Key, Claim]) -> dict[str, str]:
    """Return names and addresses given to what is nothing now, and the decisions that say so.

    They stay claimed: a theme that is one again has its names, also in texts read meanwhile.
    """
    found: dict[str, str] = {}
    for claim in claims.values():
        if claim.decision.kind in _GIVING and _is_decisive(claim):
            path = path_of(claims, claim.decision.entity)
            if path and path[-1].value == NOTHING:
                found[claim.decision.decision_id] = path[-1].decision.decision_id
    return found


def _on_documents(claims: Mapping[Key, Claim]) -> dict[str, tuple[Claim, ...]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims.values():
        if isinstance(claim.key, MentionIs | StatementIs | ThemeIs | DocumentHas):
            found.setdefault(claim.key.document, []).append(claim)
    return {each: tuple(sorted(several, key=_place)) for each, several in found.items()}


def _place(claim: Claim) -> tuple[tuple[str, str], str]:
    return claim.decision.order, repr(claim.key)


def _undone(ordered: Sequence[Decision]) -> tuple[dict[str, str], list[Conflict]]:
    """Return what is undone and by what; an undoing that is undone itself undoes nothing."""
    known = {each.decision_id: each for each in ordered}
    undoings: dict[str, list[Decision]] = {}
    waiting: Counter[str] = Counter()
    for each in ordered:
        if each.kind is Kind.UNDO and each.undoes in known:
            undoings.setdefault(each.undoes, []).append(each)
            waiting[each.undoes] += 1
    undone: dict[str, str] = {}
    ready = deque(each for each in ordered if not waiting[each.decision_id])
    settled = 0
    while ready:
        decision = ready.popleft()
        settled += 1
        valid = [u for u in undoings.get(decision.decision_id, ()) if u.decision_id not in undone]
        if valid:
            undone[decision.decision_id] = valid[0].decision_id
        if decision.kind is Kind.UNDO and decision.undoes in known:
            waiting[decision.undoes] -= 1
            if not waiting[decision.undoes]:
                ready.append(known[decision.undoes])
    if settled == len(ordered):
        return undone, []
    circle = tuple(each.decision_id for each in ordered if waiting[each.decision_id])
    return undone, [Conflict(circle, "they undo one another, so that none of them counts")]


def _naming_something(several: Sequence[Claim], claims: Mapping[Key, Claim]) -> list[Claim]:
    """Return claims on a name without those that what came later on other matters left empty.

    That is one of a split of which no mention is left, and one of an alias that means another.
    """
    return [each for each in several if _names_something(each.decision, claims)]


def _names_something(decision: Decision, claims: Mapping[Key, Claim]) -> bool:
    if decision.kind is Kind.SPLIT:
        on_mentions = (c.key for c in claims_of(decision) if isinstance(c.key, MentionIs))
        return any(claims[each].decision == decision for each in on_mentions)
    if decision.kind is Kind.ALIAS:
        meant = (claim for claim in claims_of(decision) if isinstance(claim.key, Is))
        return all(claims[each.key].value == each.value for each in meant)
    return True


def _is_replaced(claim: Claim, several: Sequence[Claim], replaces: Replacing) -> bool:
    name = claim.decision.decision_id
    return any(name in replaces[other.decision.decision_id] for other in several)


def _disagreement(live: Sequence[Claim]) -> list[Conflict]:
    if len({claim.value for claim in live}) < 2:
        return []
    names = tuple(claim.decision.decision_id for claim in live)
    said = ", ".join(dict.fromkeys(f"{claim.value or 'nothing'!r}" for claim in live))
    return [Conflict(names, f"they disagree on {_in_words(live[0].key)}: {said}")]


def _in_words(key: Key) -> str:
    match key:
        case Is(entity):
            return f"which entity {entity} is"
        case Apart(one, other):
            return f"whether {one} and {other} are the same"
        case Called(entity):
            return f"what {entity} is called"
        case DocumentHas(document, name):
            return f"the {name} of document {document[:12]}"
        case StatementIs(document, passage):
            return f"a statement of document {document[:12]}: {_short(passage)}"
        case ThemeIs(document, passage, theme):
            return f"{theme} in document {document[:12]}: {_short(passage)}"
        case MentionIs(document, entity, words):
            return f"{_short(words) if words else entity} in document {document[:12]}"
        case _:
            return f"{key.entity}"


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:60]}…")


def _break_circles(claims: dict[Key, Claim]) -> list[Conflict]:
    """Take out of each circle of entities that are one another the claim on its survivor.

    The latest decision of the circle names the survivor.
    """
    conflicts = []
    done: set[str] = set()
    for start in sorted(key.entity for key in claims if isinstance(key, Is)):
        path: list[str] = []
        at = start
        while at not in done and at not in path:
            path.append(at)
            claim = claims.get(Is(at))
            if claim is None or claim.value in {NOTHING, at}:
                break
            at = claim.value
        else:
            if at in path:
                circle = [claims[Is(each)] for each in path[path.index(at) :]]
                latest = max(circle, key=lambda claim: claim.decision.order)
                del claims[Is(latest.value)]
                names = sorted((c.decision for c in circle), key=lambda each: each.order)
                ids = tuple(each.decision_id for each in names)
                conflicts.append(Conflict(ids, f"they lead in a circle; {latest.value} stays"))
        done.update(path)
    return conflicts


def _winner(decision: Decision, claims: Mapping[Key, Claim]) -> str:
    """Return the decision that is in force on a matter of one that is not."""
    for claim in claims_of(decision):
        if claim.key in claims:
            return claims[claim.key].decision.decision_id
    return ""


def _against(decision: Decision, conflicts: Iterable[Conflict]) -> str:
    """Return the latest decision that one of another matter does not go with."""
    name = decision.decision_id
    return next((each.decisions[-1] for each in conflicts if name in each.decisions), "")


def _stands_for(claims: Mapping[Key, Claim]) -> dict[str, str | None]:
    return {key.entity: claim.value or None for key, claim in claims.items() if isinstance(key, Is)}


def _labels(claims: Mapping[Key, Claim]) -> dict[str, str]:
    """Return what entities are called; of another kind, each is called as it was before."""
    called = {key.entity: claim for key, claim in claims.items() if isinstance(key, Called)}
    carried = sorted(
        (called[key.entity].decision.order, claim.value, called[key.entity].value)
        for key, claim in claims.items()
        if isinstance(key, Is) and claim.decision.kind is Kind.RETYPE and key.entity in called
    )
    labels = {entity: name for _, entity, name in carried}
    return labels | {entity: claim.value for entity, claim in called.items()}
