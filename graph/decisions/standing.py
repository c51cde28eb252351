"""Says of each decision whether it is in force, and of those that are what they no longer find."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from graph.decisions.amending import amended
from graph.decisions.applying import read_again
from graph.decisions.asked import PHRASE
from graph.decisions.claims import Is, claims_of
from graph.decisions.deciding import definitions_of, recorded
from graph.decisions.decision import Decision, Kind
from graph.decisions.provenance import told_decisions
from graph.decisions.record import Fault
from graph.decisions.replay import Replay, replayed
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, THEMES_GRAPH, document_iri, entity_iri, id_of
from graph.project import Project
from graph.store import QuadSource, Store
from graph.terms import Iri, iri

_TELLS_OF, _STANDS_FOR, _DEFINES = (
    iri("prov:specializationOf"),
    iri("lk:standsFor"),
    iri("lk:defines"),
)
_TYPE = iri("rdf:type")


class Standing(StrEnum):
    """Where a decision stands."""

    IN_FORCE = "in force"
    WAITING = "not applied yet"
    UNDONE = "undone"
    REPLACED = "replaced"
    CONFLICT = "conflict"
    UNFOUND = "finds nothing"
    CONTRADICTED = "contradicted"


_FOR_LATER = frozenset({Kind.ALIAS, Kind.LABEL, Kind.UNLABEL, Kind.BROADER})
"""Kinds of decision that are on documents to come as well."""

OPEN = frozenset({Standing.CONFLICT, Standing.UNFOUND, Standing.CONTRADICTED})
"""Where a person has to look."""


class Entry(NamedTuple):
    """A decision in the log, where it stands, and why."""

    decision: Decision
    standing: Standing
    reason: str = ""


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
        standings = _standings(store, replayed(record.decisions), project.text)
        entries = [
            each if each.decision.decision_id in applied else Entry(each.decision, Standing.WAITING)
            for each in standings
        ]
    wanted = (each for each in reversed(entries) if _is_wanted(each, filters))
    return Log(tuple(wanted), record.faults)


def open_decisions(store: Store, words_of: Callable[[str], str]) -> list[Entry]:
    """Return the decisions a graph tells of that a person has to look at."""
    replay = replayed(told_decisions(store))
    return [each for each in _standings(store, replay, words_of) if each.standing in OPEN]


def decided_documents(project: Project) -> list[frozenset[str]]:
    """Return of each decision on documents which those are, by the hashes in their IRIs."""
    with project.reading() as store:
        found = recorded(project, store).decisions
    return [frozenset(each.documents) for each in found if each.documents]


def _is_wanted(entry: Entry, filters: Filters) -> bool:
    decision = entry.decision
    about = (decision.entity, decision.into, decision.subject, decision.object, *decision.documents)
    return (
        (not filters.only_open or entry.standing in OPEN)
        and (not filters.who or decision.who == filters.who)
        and (not filters.kind or decision.kind == filters.kind)
        and (not filters.about or any(each.startswith(filters.about) for each in about if each))
        and decision.when >= filters.since
    )


def _standings(
    store: QuadSource, replay: Replay, words_of: Callable[[str], str]
) -> Iterator[Entry]:
    quarrels = {
        each: conflict.reason for conflict in replay.conflicts for each in conflict.decisions
    }
    unfound = _unfound_in_documents(store, replay, words_of)
    for decision in replay.decisions:
        yield Entry(decision, *_standing(decision, replay, quarrels, unfound, store))


def _standing(
    decision: Decision,
    replay: Replay,
    quarrels: Mapping[str, str],
    unfound: Mapping[str, Sequence[str]],
    store: QuadSource,
) -> tuple[Standing, str]:
    name = decision.decision_id
    if name in replay.undone_by:
        return Standing.UNDONE, f"by {replay.undone_by[name]}"
    if name in quarrels:
        return Standing.CONFLICT, quarrels[name]
    if name in replay.replaced_by:
        return Standing.REPLACED, f"by {replay.replaced_by[name]}"
    if decision.kind is Kind.UNDO:
        known = any(each.decision_id == decision.undoes for each in replay.decisions)
        lacking = f"there is no decision {decision.undoes}"
        return (Standing.IN_FORCE, "") if known else (Standing.UNFOUND, lacking)
    if decision.kind is Kind.WITHDRAW:
        return Standing.IN_FORCE, ""
    if decision.documents:
        missing = unfound.get(name)
        return (Standing.UNFOUND, "; ".join(missing)) if missing else (Standing.IN_FORCE, "")
    return _on_entity(decision, store)


def _on_entity(decision: Decision, store: QuadSource) -> tuple[Standing, str]:
    if against := _against(decision, store):
        return Standing.CONTRADICTED, f"documents now define it to be {', '.join(against)}"
    if not _is_for_later(decision, store) and not is_used(store, decision.entity):
        return Standing.UNFOUND, f"no document names {decision.entity}"
    return Standing.IN_FORCE, ""


def _is_for_later(decision: Decision, store: QuadSource) -> bool:
    """Say whether a decision is on documents to come as well, so that none need name its entity."""
    if decision.kind in _FOR_LATER or decision.entity.startswith(PHRASE):
        return True
    theme = entity_iri(decision.entity)
    return any(True for _ in store.quads(THEMES_GRAPH, subject=theme))


def _against(decision: Decision, store: QuadSource) -> list[str]:
    """Return what documents define an entity to be, by evidence that came after the decision."""
    found: set[str] = set()
    for claim in claims_of(decision):
        if isinstance(claim.key, Is):
            found |= definitions_of(store, claim.key.entity) - {claim.key.entity, claim.value}
    here = _resolved(store, decision.into or decision.entity)
    news = (each for each in found - set(decision.seen) if _resolved(store, each) != here)
    return sorted(news)


def is_used(store: QuadSource, entity_id: str) -> bool:
    """Say whether a document names something by this id, or something that stands for it."""
    node = entity_iri(entity_id)
    patterns: Iterable[tuple[Iri | None, Iri]] = (
        (None, _TELLS_OF),
        (CURRENT_GRAPH, _STANDS_FOR),
        (CURRENT_GRAPH, _DEFINES),
    )
    return any(
        True
        for graph, predicate in patterns
        for _ in store.quads(graph, predicate=predicate, object=node)
    )


def _resolved(store: QuadSource, entity_id: str) -> str:
    found = store.object_of(CURRENT_GRAPH, entity_iri(entity_id), _STANDS_FOR)
    return entity_id if found is None else id_of(str(found))


def _unfound_in_documents(
    store: QuadSource, replay: Replay, words_of: Callable[[str], str]
) -> dict[str, list[str]]:
    """Return of each decision on documents what is missing, document by document."""
    missing: dict[str, dict[str, None]] = {}
    for document_id, claims in replay.documents.items():
        document = document_iri(document_id)
        if store.object_of(document, document, _TYPE) is None:
            unfound, why = claims, "is not in the project"
        else:
            read = read_again(store, document)
            unfound = amended(document_id, read, claims, _words(words_of, document_id)).unfound
            why = "has not what it speaks of"
        for claim in unfound:
            said = f"document {document_id[:12]} {why}"
            missing.setdefault(claim.decision.decision_id, {})[said] = None
    return {each: list(found) for each, found in missing.items()}


def _words(words_of: Callable[[str], str], document_id: str) -> Callable[[], str]:
    def words() -> str:
        try:
            return words_of(document_id)
        except GraphError:
            return ""

    return words
