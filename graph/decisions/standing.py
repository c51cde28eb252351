"""Says of each decision whether it is in force, and of those that are what they no longer find."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from graph.building.renaming import definitions_of
from graph.decisions.claims import Claim, Is, claims_of
from graph.decisions.conflicts import Conflict
from graph.decisions.deciding import recorded
from graph.decisions.decision import Decision, Kind
from graph.decisions.finding import Finding, Findings, Lack
from graph.decisions.moments import in_time
from graph.decisions.provenance import told_decisions
from graph.decisions.record import Fault
from graph.decisions.replay import Replay, replayed
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.project import Project
from graph.store import QuadSource, Store
from graph.terms import iri

_STANDS_FOR = iri("lk:standsFor")
_COUNTS = ("this one counts", "a part of this one counts")
"""What is told of one in a conflict that is in force: of all that it says, or of a part."""

_ELSEWHERE = "in another folder, of a document not told; one here too has to be withdrawn here"

_GIVING = frozenset({Kind.RENAME, Kind.ALIAS, Kind.LINK})
"""Kinds of decision by which something has a name or an address, as long as it is itself."""


class Standing(StrEnum):
    """Where a decision stands."""

    IN_FORCE = "in force"
    WAITING = "not applied yet"
    UNDONE = "undone"
    REPLACED = "replaced"
    CONFLICT = "conflict"
    UNFOUND = "finds nothing"
    PARTLY = "finds a part"
    IN_PART = "in force in part"
    CONTRADICTED = "contradicted"


OPEN = frozenset({Standing.CONFLICT, Standing.UNFOUND, Standing.PARTLY, Standing.CONTRADICTED})
"""Where a person has to look."""


class Entry(NamedTuple):
    """A decision in the log, where it stands, and why.

    Attributes:
        reason: Why, in a line of English.
        against: Ids of the decisions that it does not go with, or that are in its place.
        lacking: What it does not find.
        defined: What documents define its entity to be, against it.
        counts: Of one in a conflict, whether it is the one that is in force until that is settled.
        in_part: Of one that counts, whether that is so of a part of what it says.
        elsewhere: Of a withdrawal, whether it was in another folder, so that nothing was here.
    """

    decision: Decision
    standing: Standing
    reason: str = ""
    against: tuple[str, ...] = ()
    lacking: tuple[Lack, ...] = ()
    defined: tuple[str, ...] = ()
    counts: bool = True
    in_part: bool = False
    elsewhere: bool = False


class Filters(NamedTuple):
    """Which decisions are wanted; empty stands for any.

    Attributes:
        only_open: Only those where a person has to look.
        who: By whom.
        kind: Of which kind.
        about: On which entity or document.
        since: Not before this moment, or the beginning of one: `2026-11`.
    """

    only_open: bool = False
    who: str = ""
    kind: str = ""
    about: str = ""
    since: str = ""


ANY = Filters()


class Log(NamedTuple):
    """Decisions, the latest first, and lines of the record that are none."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def log(project: Project, filters: Filters = ANY) -> Log:
    """Return what was decided in a project and where it stands."""
    with project.reading() as store:
        record = recorded(project, store)
        applied = {each.decision_id for each in told_decisions(store)}
        standings = _standings(store, replayed(record.decisions))
        entries = [
            each if each.decision.decision_id in applied else Entry(each.decision, Standing.WAITING)
            for each in standings
        ]
    if not project.marks.path.exists():  # by which a document is known again
        entries = [_withdrawn_elsewhere(each) for each in entries]
    wanted = (each for each in reversed(entries) if is_wanted(each, filters))
    return Log(tuple(wanted), record.faults)


def _withdrawn_elsewhere(entry: Entry) -> Entry:
    """Return it; a withdrawal that came with a file takes nothing out of this project."""
    if entry.decision.kind is not Kind.WITHDRAW or entry.standing is not Standing.IN_FORCE:
        return entry
    return entry._replace(reason=_ELSEWHERE, elsewhere=True)


def open_decisions(store: Store) -> list[Entry]:
    """Return the decisions a graph tells of that a person has to look at."""
    replay = replayed(told_decisions(store))
    return [each for each in _standings(store, replay) if each.standing in OPEN]


def to_look_at(project: Project) -> frozenset[str]:
    """Return the ids of the decisions of a project that a person has to look at."""
    if not project.decisions.exists():
        return frozenset()
    with project.reading() as store:
        return frozenset(each.decision.decision_id for each in open_decisions(store))


def decided_documents(project: Project) -> list[frozenset[str]]:
    """Return of each decision on documents which those are, by the hashes in their IRIs."""
    with project.reading() as store:
        found = recorded(project, store).decisions
    return [frozenset(each.documents) for each in found if each.documents]


def is_wanted(entry: Entry, filters: Filters) -> bool:
    """Say whether filters let a decision through."""
    decision = entry.decision
    about = (decision.entity, decision.into, decision.subject, decision.object, *decision.documents)
    return (
        (not filters.only_open or entry.standing in OPEN)
        and (not filters.who or decision.who == filters.who)
        and (not filters.kind or decision.kind == filters.kind)
        and (not filters.about or any(each.startswith(filters.about) for each in about if each))
        and in_time(decision.when) >= in_time(filters.since)
    )


def _standings(store: QuadSource, replay: Replay) -> Iterator[Entry]:
    quarrels: dict[str, list[Conflict]] = {}
    for conflict in replay.conflicts:
        for each in conflict.decisions:
            quarrels.setdefault(each, []).append(conflict)
    findings = Findings(store)
    for decision in replay.decisions:
        yield _standing(decision, replay, quarrels, findings, store)


def _standing(
    decision: Decision,
    replay: Replay,
    quarrels: Mapping[str, Sequence[Conflict]],
    findings: Findings,
    store: QuadSource,
) -> Entry:
    name = decision.decision_id
    if name in replay.undone_by:
        return Entry(decision, Standing.UNDONE, f"by {replay.undone_by[name]}")
    if several := quarrels.get(name):
        reason = "; ".join(dict.fromkeys(each.reason for each in several))
        others = dict.fromkeys(each for told in several for each in told.decisions if each != name)
        counts = decision.kind is not Kind.UNDO and replay.is_in_force(decision)
        in_part = counts and any(True for _ in _said_otherwise(decision, replay))
        told = _COUNTS[in_part] if counts else "it does not count"
        return Entry(
            decision,
            Standing.CONFLICT,
            f"{reason}; {told}",
            against=tuple(others),
            counts=counts,
            in_part=in_part,
        )
    if name in replay.replaced_by:
        return _replaced(decision, replay.replaced_by[name])
    if decision.kind is Kind.UNDO and not replay.has(decision.undoes):
        return Entry(decision, Standing.UNFOUND, f"there is no decision {decision.undoes}")
    if against := _against(decision, replay, store):
        reason = f"documents now define it to be {', '.join(against)}"
        return Entry(decision, Standing.CONTRADICTED, reason, defined=against)
    if both := findings.of_both(decision):
        reason = "; ".join(each.in_words for each in both)
        return Entry(decision, Standing.CONFLICT, reason, lacking=both)
    entry = _as_found(decision, findings.of(decision))
    if entry.standing is Standing.IN_FORCE and (rest := _in_place_of_a_part(decision, replay)):
        return Entry(decision, Standing.IN_PART, f"the rest by {', '.join(rest)}", against=rest)
    return entry


def _said_otherwise(decision: Decision, replay: Replay) -> Iterator[Claim | None]:
    """Yield what is in force where a decision says something else; None where nothing is."""
    for claim in claims_of(decision):
        now = replay.claims.get(claim.key)
        if now is None or now.value != claim.value:
            yield now


def _in_place_of_a_part(decision: Decision, replay: Replay) -> tuple[str, ...]:
    """Return the decisions that say something else on a part of what one says."""
    others = (now.decision.decision_id for now in _said_otherwise(decision, replay) if now)
    return tuple(dict.fromkeys(others))


def _replaced(decision: Decision, by: str, how: str = "") -> Entry:
    """Return the entry of a decision in whose place another is; nothing is known of some."""
    against = (by,) if by else ()
    return Entry(decision, Standing.REPLACED, f"by {by}{how}", against)


def _as_found(decision: Decision, told: Finding) -> Entry:
    reason = "; ".join(each.in_words for each in told.nothing)
    if told.is_anywhere:
        standing = Standing.PARTLY if told.nothing else Standing.IN_FORCE
        return Entry(decision, standing, reason, lacking=told.nothing)
    if told.overruled_by:
        return _replaced(decision, told.overruled_by, ", which is on all that it was on")
    return Entry(decision, Standing.UNFOUND, reason, lacking=told.nothing)


def _against(decision: Decision, replay: Replay, store: QuadSource) -> tuple[str, ...]:
    """Return what documents define an entity to be, by evidence that came after the decision."""
    if decision.documents:
        return _parts_defined_as_one(decision, replay, store)
    found: set[str] = set()
    if decision.kind is Kind.DISTINCT:
        return tuple(sorted(_defined_as_one(decision, replay, store) - set(decision.seen)))
    for claim in claims_of(decision):
        if isinstance(claim.key, Is):
            found |= definitions_of(store, claim.key.entity) - {claim.key.entity, claim.value}
    here = _resolved(store, decision.into or decision.entity)
    news = {each for each in found - set(decision.seen) if _resolved(store, each) != here}
    if decision.kind in _GIVING:
        end = replay.rules.way(decision.entity)[-1]
        news |= {_resolved(store, end)} - {end}  # which has another name, and other addresses
    return tuple(sorted(news))


def _parts_defined_as_one(decision: Decision, replay: Replay, store: QuadSource) -> tuple[str, ...]:
    """Return what both parts of what was split are once documents define one to be the other."""
    if decision.kind is not Kind.SPLIT:
        return ()
    parts = (decision.entity, decision.into)
    decided, now = ({replay.rules.way(e)[-1] for e in parts}, {_resolved(store, e) for e in parts})
    return tuple(now) if len(now) == 1 < len(decided) else ()


def _defined_as_one(decision: Decision, replay: Replay, store: QuadSource) -> set[str]:
    """Return of two that are not the same the one that documents define the other to be."""
    ends = (decision.entity, decision.into), (decision.into, decision.entity)
    return {
        each
        for one, other in ends
        for known_as in replay.rules.way(one)
        for each in definitions_of(store, known_as)
        if _resolved(store, each) == _resolved(store, other)
    }


def _resolved(store: QuadSource, entity_id: str) -> str:
    found = store.object_of(CURRENT_GRAPH, entity_iri(entity_id), _STANDS_FOR)
    return entity_id if found is None else id_of(str(found))
