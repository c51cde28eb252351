"""Works out what decisions say of names, so that the next documents are read with it.

Each id has a row of its own, under which texts name it: which entity it is by decision, and what
that is called, is told beside, and obeyed when the graph is counted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from graph.building.resolution import is_minted
from graph.decisions.claims import NOTHING, Called, Claim, Is, Named, SameAs
from graph.decisions.decision import Kind
from graph.decisions.replay import Replay
from graph.iris import entity_iri
from graph.store import WorkingStore
from ontology.authority import Alias
from ontology.failures import OntologyError
from ontology.names import minted_id
from ontology.own_authority import KINDS, OwnEntity, checked_entity, known_entity, packaged_of
from ontology.own_cells import checked_name

type Labels = Callable[[str], str | None]
"""From an id that was made from a name to what documents call it most; None where none does."""

_DECIDED = "decided"


def labels_told(store: WorkingStore, replay: Replay) -> Labels:
    """Return what documents of a graph call the entities that are decided on, asked at once."""
    ids = dict.fromkeys(each for claim in replay.claims.values() for each in _named_by(claim))
    nodes = {each: entity_iri(each) for each in ids}
    told = store.labels_told(list(nodes.values()))
    found = {each: _commonest(told[node]) for each, node in nodes.items() if node in told}
    return found.get


def _commonest(told: Mapping[str, int]) -> str:
    return min((-number, -len(words), words) for words, number in told.items())[2]


def decided_entities(
    replay: Replay, label: Labels, before: Labels = lambda _: None
) -> list[OwnEntity]:
    """Return what was decided of organisations and instruments, in order of id.

    Who was confirmed, renamed, linked, given a name, merged, or became another's survivor has a
    row, whether or not a document names it. What was rejected or is of another kind by decision
    has none, nor what nothing knows the name of, or what has a name that no file may have.

    Args:
        replay: What is in force.
        label: What documents call an entity.
        before: What the file of names calls it, which counts where nothing else tells.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in replay.claims.values():
        for each in _named_by(claim):
            claims[each].append(claim)
    given = _given_names(replay)

    def shown(entity_id: str) -> str | None:
        told, decided = label(entity_id), given.get(entity_id)
        if told and decided and not is_name_of(entity_id, told):
            told = decided  # documents call it as what it was split from
        return _own_label(entity_id) or told or decided or before(entity_id)

    rows = (_row(each, claims[each], replay, shown) for each in sorted(claims))
    return [row for row in rows if row is not None]


def is_name_of(entity_id: str, name: str) -> bool:
    """Say whether an id was made from a name."""
    return bool(name) and minted_id(_kind(entity_id), name) == entity_id


def _named_by(claim: Claim) -> Iterator[str]:
    """Yield the ids of organisations and instruments that a claim makes names known of."""
    key = claim.key
    if not isinstance(key, Called | Is | Named | SameAs) or _kind(key.entity) not in KINDS:
        return
    if not _is_alias_of_packaged(claim):
        yield key.entity
    if (
        isinstance(key, Is)
        and claim.value != key.entity
        and _kind(claim.value) == _kind(key.entity)
    ):
        yield claim.value


def _given_names(replay: Replay) -> dict[str, str]:
    """Return the names that decisions gave, by the ids that are made from them."""
    return {
        each: claim.decision.name
        for claim in replay.claims.values()
        if isinstance(claim.key, Called | Is)
        for each in (claim.key.entity, claim.value)
        if _kind(each) in KINDS and is_name_of(each, claim.decision.name)
    }


def _is_alias_of_packaged(claim: Claim) -> bool:
    """Say whether a claim is on a name that the package knows: texts give the package's id."""
    decision = claim.decision
    return (
        isinstance(claim.key, Is)
        and decision.kind is Kind.ALIAS
        and bool(packaged_of(_kind(claim.key.entity)).candidates(decision.name))
    )


def _row(
    entity_id: str, claims: Iterable[Claim], replay: Replay, label: Labels
) -> OwnEntity | None:
    end = _end(replay, entity_id)
    if _kind(end) != _kind(entity_id):
        return None
    called = replay.rules.labels.get(entity_id, "")
    several = list(claims)
    shown = label(entity_id) or called
    if not shown:
        return None
    names = {c.value for c in several if isinstance(c.key, Named) and _is_of(entity_id, c.value)}
    addresses = (c.key.identifier for c in several if isinstance(c.key, SameAs))
    entity = known_entity(
        entity_id, shown, aliases=map(Alias, sound_names(names)), identifiers=sorted(addresses)
    )
    decisions = tuple(sorted({claim.decision.decision_id for claim in several}))
    other = called if called != shown else ""
    try:
        if other:
            checked_name(other, _DECIDED)
        checked_entity(entity, _DECIDED)
    except OntologyError:
        return None
    return OwnEntity(entity, decisions, other, end if end != entity_id else "")


def _end(replay: Replay, entity_id: str) -> str:
    """Return the entity that an id is once all decisions are followed; nothing for none."""
    at, seen = entity_id, {entity_id}
    while at in replay.rules.stands_for:
        target = replay.rules.stands_for[at]
        if target is None:
            return NOTHING
        if target in seen:
            return at
        seen.add(target)
        at = target
    return at


def _is_of(entity_id: str, name: str) -> bool:
    """Say whether a text that uses a name means an id by it, not the id made from the name."""
    is_packaged = bool(packaged_of(_kind(entity_id)).candidates(name))
    return name != NOTHING and (is_packaged or is_name_of(entity_id, name))


def _kind(entity_id: str) -> str:
    return entity_id.split("/", 1)[0]


def _own_label(entity_id: str) -> str | None:
    if is_minted(entity_id):
        return None
    known = packaged_of(_kind(entity_id)).entity(entity_id)
    return known.label if known else None


def sound_names(names: Iterable[str]) -> Iterator[str]:
    """Yield, in order, those of some names that a file of names may have."""
    for each in sorted(names):
        try:
            yield checked_name(each, _DECIDED)
        except OntologyError:
            continue
