"""Works out what decisions say of themes, for the project's own thesaurus."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.building.resolution import resolved_as_decided
from graph.decisions.claims import NOTHING, Below, Called, Claim, Is, LabelIs, Named, SameAs
from graph.decisions.decision import Kind
from graph.decisions.replay import Replay
from graph.decisions.sense import name_error
from graph.vocabulary.decided_names import sound_names
from ontology.failures import OntologyError
from ontology.own_thesaurus import checked_change, fitting
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
    new = {
        key.entity
        for key, claim in replay.claims.items()
        if isinstance(key, LabelIs) and _label_in(claim)
    }
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
            labels |= _label_in(claim)
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


def _label_in(claim: Claim) -> dict[str, str]:
    """Return the label that a claim gives a theme, by its language; nothing if none may have it."""
    key = claim.key
    if not isinstance(key, LabelIs) or name_error(claim.value, key.language):
        return {}
    return {key.language: claim.value}


def _with(names: Mapping[str, tuple[str, ...]], more: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return names with others that any text may use, whatever its language.

    A name that no file may have is left out; it would take all that is decided of its theme along.
    """
    added = list(sound_names(more))
    if not added:
        return dict(names)
    return {each: tuple(sorted({*names.get(each, ()), *added})) for each in LANGUAGES}
