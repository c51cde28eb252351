"""Works out what decisions say of names, so that the next documents are read with it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from graph.building.resolution import is_minted, resolved_as_decided
from graph.decisions.claims import (
    NOTHING,
    Below,
    Called,
    Claim,
    Is,
    LabelIs,
    Named,
    SameAs,
)
from graph.decisions.decision import Kind
from graph.decisions.replay import Replay
from graph.iris import entity_iri
from graph.store import WorkingStore
from ontology.authority import Alias, KnownEntity, instruments, organisations
from ontology.failures import OntologyError
from ontology.own_authority import KINDS, OwnEntity, checked_entity, known_entity
from ontology.own_cells import checked_name
from ontology.own_thesaurus import checked_change
from ontology.thesaurus import LANGUAGES, Concept, Thesaurus

type Labels = Callable[[str], str | None]
"""From an id that was made from a name to what documents call it most; None where none does."""

_DECIDED = "decided"
_OF_ENTITIES = (Below, Called, Is, LabelIs, Named, SameAs)


def labels_told(store: WorkingStore, replay: Replay) -> Labels:
    """Return what documents of a graph call the entities that are decided on, asked at once."""
    keys = [key.entity for key in replay.claims if isinstance(key, _OF_ENTITIES)]
    into = [claim.value for key, claim in replay.claims.items() if isinstance(key, Is)]
    ids = dict.fromkeys(each for each in (*keys, *into) if each)
    nodes = {each: entity_iri(each) for each in ids}
    told = store.labels_told(list(nodes.values()))
    found = {each: _commonest(told[node]) for each, node in nodes.items() if node in told}
    return found.get


def _commonest(told: Mapping[str, int]) -> str:
    return min((-number, -len(words), words) for words, number in told.items())[2]


def decided_entities(replay: Replay, label: Labels) -> list[OwnEntity]:
    """Return what was decided of organisations and instruments, in order of id.

    Who was confirmed, renamed, linked, given a name, or became another's survivor has a row. What
    nothing knows the name of, or what has a name that no file of names may have, has none.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in replay.claims.values():
        entity = _end(replay, claim)
        if entity and entity.split("/", 1)[0] in KINDS:
            claims[entity].append(claim)
    rows = (_row(each, claims[each], replay, label) for each in sorted(claims))
    return [row for row in rows if row is not None]


def decided_changes(replay: Replay, known: Thesaurus, label: Labels) -> list[Concept]:
    """Return what was decided of themes, in order of id; what does not fit the others is left out.

    Args:
        replay: What is in force.
        known: The packaged thesaurus with what people wrote into the project's.
        label: What documents call entities.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in replay.claims.values():
        if isinstance(claim.key, _OF_ENTITIES):
            claims[claim.key.entity].append(claim)
    new = {key.entity for key in replay.claims if isinstance(key, LabelIs)}
    themes = {each for each in (*claims, *_survivors(claims)) if each.startswith("theme/")}
    found: dict[str, Concept] = {}
    for each in sorted(themes):
        if known.concept(each) is None and each not in new:
            continue
        change = _change(each, claims[each], known, new)
        above = (_theme_now(replay, each) for each in change.broader)
        change = replace(change, broader=tuple(above))
        others = _merged_names(each, replay, label)
        if others:
            change = replace(change, alternatives=_with(change.alternatives, others))
        if change != Concept(each, {}):
            with_sound_names(found, change)
    return fitting(known, found.values())


def with_sound_names(found: dict[str, Concept], change: Concept) -> None:
    """Keep a change whose names a file of names may have."""
    try:
        found[change.concept_id] = checked_change(change, _DECIDED)
    except OntologyError:
        return


def fitting(known: Thesaurus, changes: Iterable[Concept]) -> list[Concept]:
    """Return changes without what leads nowhere or in a circle, as two people's can together."""
    several = list(changes)
    above = {each.concept_id: each.broader for each in known.concepts()}
    above |= {each.concept_id: above.get(each.concept_id, ()) for each in several}
    found = []
    for change in several:
        wanted = [b for b in change.broader if b in above]
        if any(change.concept_id in {b, *_all_above(above, b)} for b in wanted):
            wanted = []
        before = known.concept(change.concept_id)
        related = set(before.related if before else ())
        if wanted and related & {*wanted, *(a for b in wanted for a in _all_above(above, b))}:
            wanted = []
        if wanted:
            above[change.concept_id] = tuple(wanted)
        heir = change.replaced_by if change.replaced_by in above else ""
        found.append(replace(change, broader=tuple(wanted), replaced_by=heir))
    return found


def _all_above(above: Mapping[str, tuple[str, ...]], concept_id: str) -> set[str]:
    found: set[str] = set()
    waiting = [concept_id]
    while waiting:
        more = set(above.get(waiting.pop(), ())) - found
        found |= more
        waiting += more
    return found


def _end(replay: Replay, claim: Claim) -> str:
    """Return the entity that a claim is on once all decisions are followed; nothing for none."""
    if not isinstance(claim.key, Called | Is | Named | SameAs):
        return ""
    at, seen = claim.key.entity, {claim.key.entity}
    while at in replay.rules.stands_for:
        target = replay.rules.stands_for[at]
        if target is None:
            return ""
        if target in seen:
            return at
        seen.add(target)
        at = target
    return at


def _row(
    entity_id: str, claims: Iterable[Claim], replay: Replay, label: Labels
) -> OwnEntity | None:
    known = _packaged(entity_id)
    shown = replay.rules.labels.get(entity_id) or (known.label if known else label(entity_id))
    names: set[str] = set()
    addresses: list[str] = []
    decisions: set[str] = set()
    for claim in claims:
        decisions.add(claim.decision.decision_id)
        names |= _names_said(claim, label)
        shown = shown or (claim.decision.name if isinstance(claim.key, Is) else None)
        if isinstance(claim.key, SameAs):
            addresses.append(claim.key.identifier)
    told = label(entity_id)
    names |= {each for each in (told, known.label if known else None) if each}
    if shown is None:
        return None
    entity = known_entity(
        entity_id, shown, aliases=map(Alias, _sound(names)), identifiers=sorted(addresses)
    )
    try:
        return OwnEntity(checked_entity(entity, _DECIDED), tuple(sorted(decisions)))
    except OntologyError:
        return None


def _names_said(claim: Claim, label: Labels) -> set[str]:
    """Return the names that a claim gives an entity."""
    key, decision = claim.key, claim.decision
    if isinstance(key, Named | Called):
        return {claim.value} - {NOTHING}
    if not isinstance(key, Is):
        return set()
    packaged = _packaged(key.entity)
    own = packaged.label if packaged else label(key.entity)
    alias = decision.name if decision.kind is Kind.ALIAS else None
    return {each for each in (own, alias) if each}


def _packaged(entity_id: str) -> KnownEntity | None:
    if is_minted(entity_id):
        return None
    of_kind = organisations if entity_id.startswith("organisation/") else instruments
    return of_kind.packaged().entity(entity_id)


def _sound(names: Iterable[str]) -> Iterator[str]:
    for each in sorted(names):
        try:
            yield checked_name(each, _DECIDED)
        except OntologyError:
            continue


def _theme_now(replay: Replay, theme: str) -> str:
    """Return the theme that one is by decision; itself where it is none any more."""
    end = resolved_as_decided(theme, lambda _: (), replay.rules.stands_for)
    return end if end is not None and end.startswith("theme/") else theme


def _change(concept_id: str, claims: Iterable[Claim], known: Thesaurus, new: set[str]) -> Concept:
    """Return what was decided of one theme."""
    labels: dict[str, str] = {}
    alternatives: dict[str, tuple[str, ...]] = {}
    dropped: dict[str, tuple[str, ...]] = {}
    change = Concept(concept_id, {})
    for claim in sorted(claims, key=lambda each: (each.decision.order, repr(each.key))):
        key, value = claim.key, claim.value
        if isinstance(key, LabelIs):
            labels[key.language] = value
        elif isinstance(key, Named) and value == NOTHING:
            dropped = _with(dropped, [key.name])
        elif isinstance(key, Named | Called) and claim.decision.kind is not Kind.LABEL:
            alternatives = _with(alternatives, [value])
        elif isinstance(key, Below):
            change = replace(change, broader=(value,))
        elif isinstance(key, SameAs):
            change = replace(change, matches=_address(change, key))
        elif isinstance(key, Is) and value != concept_id:
            is_theme = known.concept(value) is not None or value in new
            change = replace(change, deprecated=True, replaced_by=value if is_theme else "")
    return replace(change, labels=labels, alternatives=alternatives, dropped=dropped)


def _address(change: Concept, key: SameAs) -> dict[str, tuple[str, ...]]:
    before = change.matches.get("exactMatch", ())
    return {"exactMatch": tuple(sorted({*before, key.identifier}))}


def _merged_names(concept_id: str, replay: Replay, label: Labels) -> list[str]:
    """Return the names of what nothing knew and was decided to be a theme."""
    ids = [
        key.entity
        for key, claim in replay.claims.items()
        if isinstance(key, Is) and claim.value == concept_id and is_minted(key.entity)
    ]
    return [name for each in ids if (name := label(each))]


def _survivors(claims: Mapping[str, Iterable[Claim]]) -> set[str]:
    return {c.value for several in claims.values() for c in several if isinstance(c.key, Is)}


def _with(names: Mapping[str, tuple[str, ...]], more: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return names with others that any text may use, whatever its language."""
    added = list(more)
    return {each: tuple(sorted({*names.get(each, ()), *added})) for each in LANGUAGES}
