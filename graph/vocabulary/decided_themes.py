"""Works out what decisions say of themes, for the project's own thesaurus."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.building.resolution import resolved_as_decided
from graph.decisions.claims import NOTHING, Below, Called, Claim, Is, LabelIs, Named, SameAs
from graph.decisions.decision import Kind
from graph.decisions.replay import Replay
from ontology.failures import OntologyError
from ontology.own_thesaurus import all_above, checked_change
from ontology.thesaurus import LANGUAGES, Concept, Thesaurus

_DECIDED = "decided"
_OF_THEMES = (Below, Called, Is, LabelIs, Named, SameAs)


def decided_changes(replay: Replay, known: Thesaurus) -> list[Concept]:
    """Return what was decided of themes, in order of id; what does not fit the others is left out.

    Args:
        replay: What is in force.
        known: The packaged thesaurus with what people wrote into the project's.
    """
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in replay.claims.values():
        if isinstance(claim.key, _OF_THEMES):
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
    before = {each.concept_id: each.broader for each in known.concepts()}
    there = before.keys() | {each.concept_id for each in several}
    wanted = {each.concept_id: tuple(b for b in each.broader if b in there) for each in several}
    above = before | {each: broader for each, broader in wanted.items() if broader}
    while circular := [each for each in wanted if wanted[each] and each in all_above(above, each)]:
        wanted[circular[0]] = ()
        above[circular[0]] = before.get(circular[0], ())
    return [
        replace(
            each,
            broader=wanted[each.concept_id],
            replaced_by=each.replaced_by if each.replaced_by in there else "",
        )
        for each in several
    ]


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


def _survivors(claims: Mapping[str, Iterable[Claim]]) -> set[str]:
    return {c.value for several in claims.values() for c in several if isinstance(c.key, Is)}


def _with(names: Mapping[str, tuple[str, ...]], more: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return names with others that any text may use, whatever its language."""
    added = list(more)
    return {each: tuple(sorted({*names.get(each, ()), *added})) for each in LANGUAGES}
