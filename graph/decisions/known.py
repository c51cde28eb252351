"""What is decided already when somebody decides, kept up while many decisions are taken."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.decisions.claims import (
    Apart,
    Below,
    Claim,
    DocumentHas,
    Is,
    Key,
    LabelIs,
    Named,
    claims_of,
    needed_by,
)
from graph.decisions.conflicts import Conflict, across_matters
from graph.decisions.decision import Decision, Kind
from graph.decisions.moments import in_time, next_moment, second_of
from graph.decisions.replay import replayed

_MOST_ALONG = 500
_BESIDES = ("when", "who", "why", "replaces", "seen", "along", "decision_id")
"""Attributes of a decision besides what is decided."""

_ACROSS = (Is, Apart, Below, LabelIs, Named)


class Known:
    """Decisions taken so far."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._decisions = list(decisions)
        self._replay()

    @property
    def claims(self) -> Mapping[Key, Claim]:
        """What is in force on each matter."""
        return self._claims

    @property
    def stands_for(self) -> Mapping[str, str | None]:
        """What is decided of which entity each id is."""
        return self._stands_for

    def take(self, decision: Decision) -> None:
        """Take note of one more, taken in the knowledge of all others."""
        self._decisions.append(decision)
        if decision.kind is Kind.UNDO:
            self._replay()
            return
        self._ids.add(decision.decision_id)
        self._last[decision.second] = decision.when
        self._last_on |= dict.fromkeys(decision.documents, decision.when)
        self._note(decision)
        for claim in claims_of(decision):
            self._claims[claim.key] = claim
            if isinstance(claim.key, Is):
                self._stands_for[claim.key.entity] = claim.value or None

    def moment_after(self, decision: Decision) -> str:
        """Return when a decision counts that is taken now, as close to its moment as can be told.

        That is after those of the same second, and after all on its documents, though the clock
        of whoever took one of these be fast: of several that overlap there, the later counts.
        """
        there = (self._last_on[each] for each in decision.documents if each in self._last_on)
        when = max([decision.when, *there], key=in_time)
        last = self._last.get(second_of(when))
        return when if last is None else next_moment(last)

    def has(self, decision_id: str) -> bool:
        """Say whether there is a decision of this id."""
        return decision_id in self._ids

    def decision(self, decision_id: str) -> Decision:
        """Return the decision that has an id."""
        return next(each for each in self._decisions if each.decision_id == decision_id)

    def needing(self, entity_id: str) -> Sequence[str]:
        """Return the decisions in force that say something of an entity, as long as it is one."""
        found = (c for c in self._claims.values() if entity_id in needed_by(c))
        return list(dict.fromkeys(each.decision.decision_id for each in found))

    def has_in_force(self, decision: Decision) -> bool:
        """Say whether all that a decision says is in force already."""
        there = [(claim, self._claims.get(claim.key)) for claim in claims_of(decision)]
        return all(other is not None and _agree(claim, other) for claim, other in there)

    def saying(self, decision: Decision) -> Decision | None:
        """Return the decision in force that says just what another does, and knew as much."""
        there = [self._claims.get(claim.key) for claim in claims_of(decision)]
        first = there[0].decision if there and there[0] is not None else None
        if first is None or any(each is None or each.decision != first for each in there):
            return None
        return first if _adds_nothing(decision, first) else None

    def undoing(self, decision_id: str) -> str | None:
        """Return the decision that undid another; None where it counts."""
        return self._undone_by.get(decision_id)

    def on_matter(self, key: Key) -> Sequence[str]:
        """Return the decisions on a matter that were not undone, replaced ones too."""
        return self._on.get(key, ())

    def along(self, entity_id: str) -> tuple[str, ...]:
        """Return the ids that are decided to be an entity, itself among them; none if too many."""
        leading: dict[str, list[str]] = {}
        for one, other in self._stands_for.items():
            if other is not None and other != one:
                leading.setdefault(other, []).append(one)
        found, waiting = {entity_id}, [entity_id]
        while waiting:
            more = [each for each in leading.get(waiting.pop(), ()) if each not in found]
            found |= set(more)
            waiting += more
        return tuple(sorted(found)) if len(found) <= _MOST_ALONG else ()

    def conflicts_with(self, decision: Decision) -> list[Conflict]:
        """Return what a decision does not go with among those on other matters."""
        mine = {claim.key: claim for claim in claims_of(decision)}
        if decision.kind is Kind.REJECT or not any(isinstance(key, _ACROSS) for key in mine):
            return []
        of_theme = decision.entity.startswith("theme/")
        if not of_theme and not any(isinstance(key, Apart) for key in (*mine, *self._claims)):
            return []
        found = across_matters(dict(self._claims) | mine)
        return [each for each in found if decision.decision_id in each.decisions]

    def on_entities(self, *entities: str) -> Sequence[str]:
        """Return the decisions on some entities that count now, and those that undid others."""
        found = (c for c in self._claims.values() if getattr(c.key, "entity", None) in entities)
        counting = [each.decision.decision_id for each in found]
        undoing = [
            by.decision_id
            for (key, _), by in self._undone.items()
            if getattr(key, "entity", None) in entities
        ]
        return list(dict.fromkeys([*counting, *undoing]))

    def describing(self) -> Mapping[str, Sequence[str]]:
        """Return the decisions that describe each document and count, and those that undid some."""
        found: dict[str, dict[str, None]] = {}
        for key, claim in self._claims.items():
            if isinstance(key, DocumentHas):
                found.setdefault(key.document, {})[claim.decision.decision_id] = None
        for (key, _), by in self._undone.items():
            if isinstance(key, DocumentHas):
                found.setdefault(key.document, {})[by.decision_id] = None
        return {document: [*ids] for document, ids in found.items()}

    def undoing_of(self, claim: Claim) -> Decision | None:
        """Return the latest decision that undid what a claim says again."""
        return self._undone.get((claim.key, claim.value))

    def _replay(self) -> None:
        replay = replayed(self._decisions)
        self._ids = {each.decision_id for each in replay.decisions}
        self._undone_by = dict(replay.undone_by)
        self._claims = dict(replay.claims)
        self._stands_for = dict(replay.rules.stands_for)
        known = {each.decision_id: each for each in replay.decisions}
        self._undone = {
            (claim.key, claim.value): known[self._undone_by[each.decision_id]]
            for each in replay.decisions
            if each.decision_id in self._undone_by
            for claim in claims_of(each)
        }
        self._on: dict[Key, list[str]] = {}
        self._last = {each.second: each.when for each in replay.decisions}
        self._last_on = {name: each.when for each in replay.decisions for name in each.documents}
        for each in replay.decisions:
            if each.decision_id not in self._undone_by:
                self._note(each)

    def _note(self, decision: Decision) -> None:
        for claim in claims_of(decision):
            self._on.setdefault(claim.key, []).append(decision.decision_id)


def _adds_nothing(one: Decision, other: Decision) -> bool:
    """Say whether a decision is another taken again, in the knowledge of nothing more."""
    if one.kind is not other.kind:
        return False
    told = {name: getattr(other, name) for name in _BESIDES}
    known = {other.decision_id, *other.replaces}
    return (
        replace(one, **told) == other
        and set(one.replaces) <= known
        and set(one.seen) <= set(other.seen)
        and one.along == other.along
    )


def _agree(one: Claim, other: Claim) -> bool:
    """Say whether two claims on one matter say the same; of another kind, its name is no matter."""
    if one.decision.kind is other.decision.kind is Kind.RETYPE:
        return one.value.split("/", 1)[0] == other.value.split("/", 1)[0]
    return one.value == other.value
