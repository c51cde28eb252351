"""Decides which body an acronym of several means: by whole names, and by the state it goes with."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Entity, Kind
from extract.names.linking import Knowledge, Meaning, as_meaning
from extract.names.organisation_short_forms import country_called
from extract.scanning import every_match
from ontology.authority import KnownEntity
from ontology.gazetteer import Gazetteer, Place
from ontology.names import minted_id

_ACRONYM = compiled(r"[A-Z][A-Z&/-]{1,14}")
_OWNER = compiled(
    r"(?<![\w'’-])((?:[A-ZÀ-Þ][\w-]{1,24} ){0,2}[A-ZÀ-Þ][\w-]{1,24})(?P<sure>['’]s?)? $"
)
_OWNED = compiled(
    r"(?:(?P<sure> (?:of|du|de|de la|del) (?:the )?| d['’])| (?:in|for) (?:the )?| ?\(|, )"
    r"([A-ZÀ-Þ][\w-]{1,24}(?: [A-ZÀ-Þ][\w-]{1,24}){0,2})"
)
_WITH_STATE = compiled(r"([A-Z]{2,15}) (?:of|de|du|del|de la) (?:the )?([A-ZÀ-Þ][\w -]{1,40})")
_CAPITALISED = compiled(r"(?<![\w-])[A-ZÀ-Þ][\w-]{1,24}")
_REACH = 80
_NATIONAL = frozenset({"NHRI", "government", "government (former)", "national society"})
"""Types of bodies that one state has of its own."""

_INSTITUTION = "NHRI"


@dataclass(frozen=True, slots=True)
class Settled:
    """What the text says of its shared acronyms.

    Attributes:
        meanings: By surface.
        tied: By where an acronym begins to which a state is tied: `Nepal's NHRC`.
    """

    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    tied: Mapping[int, Meaning] = field(default_factory=dict)


def settle_acronyms(
    meanings: Mapping[str, Meaning], analysis: Analysis, knowledge: Knowledge, state: Place | None
) -> Settled:
    """Return the meanings of acronyms that several bodies share, as the text tells them apart.

    A body whose whole name the text has comes first, then that of the state tied to the acronym,
    then that of the state spoken of. The body of one state is not meant where nothing of that
    state is named.

    Args:
        meanings: What each surface means by itself; what the text defines is left out.
        analysis: The text.
        knowledge: Known bodies and places.
        state: The country the text speaks of, where one stands out.
    """
    shared = {s: bodies for s in meanings if (bodies := _namesakes(s, knowledge))}
    found = dict(_with_state(meanings, knowledge))
    if not shared:
        return Settled(found)
    named = {m.entity.entity_id for s, m in meanings.items() if s not in shared}
    ties = _ties(analysis.text, shared, knowledge.places)
    present = _states_present(analysis, knowledge.places)
    for surface, bodies in sorted(shared.items()):
        states = {place.iso2: place for s, place in ties.values() if s == surface}
        whole = [body for body in bodies if body.entity_id in named]
        if len(whole) == 1:
            found[surface] = as_meaning(whole)
        elif len(states) == 1:
            found[surface] = _of_state(surface, bodies, *states.values())
        elif len(bodies) > 1:
            found[surface] = _by_states(surface, bodies, present, state)
    tied = {
        start: _of_state(surface, shared[surface], place)
        for start, (surface, place) in ties.items()
    }
    return Settled(found, tied)


def _namesakes(surface: str, knowledge: Knowledge) -> tuple[KnownEntity, ...]:
    """Return the bodies that an acronym may mean, where there are several, or one of a state."""
    known = knowledge.organisations.candidates(surface) if _ACRONYM.fullmatch(surface) else ()
    is_shared = len(known) > 1 or (bool(known) and known[0].type == _INSTITUTION)
    return known if is_shared else ()


def _with_state(
    meanings: Mapping[str, Meaning], knowledge: Knowledge
) -> Iterator[tuple[str, Meaning]]:
    """Yield what names mean that are a shared acronym with its state: `NHRC of Nepal`."""
    for surface, meaning in meanings.items():
        parts = None if meaning.entity.known else _WITH_STATE.fullmatch(surface)
        bodies = _namesakes(parts[1], knowledge) if parts else ()
        state = country_called(parts[2], knowledge.places) if parts and bodies else None
        if parts and state and any(body.type in _NATIONAL for body in bodies):
            yield surface, _of_state(parts[1], bodies, state)


def _of_state(surface: str, bodies: Iterable[KnownEntity], state: Place) -> Meaning:
    """Return the state's body called so, or one that no file knows: `NHRC of Nigeria`."""
    own = [b for b in bodies if b.type in _NATIONAL and b.country == state.iso2]
    return as_meaning(own) if own else _unknown(f"{surface} of {state.label}")


def _by_states(
    surface: str, bodies: tuple[KnownEntity, ...], present: frozenset[str], state: Place | None
) -> Meaning:
    """Return what an acronym means by the states that a text names."""
    spoken = [b for b in bodies if state and b.type in _NATIONAL and b.country == state.iso2]
    fitting = [b for b in bodies if b.type not in _NATIONAL or b.country in present]
    if spoken or fitting:
        return as_meaning(spoken or fitting)
    return _unknown(f"{surface} of {state.label}" if state else surface)


def _unknown(label: str) -> Meaning:
    entity_id = minted_id(Kind.ORGANISATION, label)
    return Meaning(Entity(entity_id, Kind.ORGANISATION, label, known=False))


def _ties(
    text: str, shared: Mapping[str, tuple[KnownEntity, ...]], places: Gazetteer
) -> dict[int, tuple[str, Place]]:
    """Return where acronyms begin, each with itself and the state that is said to have it.

    `CHR of Kenya` is Kenya's whatever else is called so; `CHR, Kenya` only where the body is one
    that states have.
    """
    found: dict[int, tuple[str, Place]] = {}
    national = {s: b for s, b in shared.items() if any(body.type in _NATIONAL for body in b)}
    if not national:
        return found
    written = "|".join(re.escape(s) for s in sorted(national, key=lambda s: (-len(s), s)))
    for match in re.finditer(rf"(?<![\w-])(?:{written})(?![\w-])", text):
        sure, state = _tied_state(text, match, places)
        if state and (sure or _may_be_its(national[match.group()], state)):
            found[match.start()] = (match.group(), state)
    return found


def _tied_state(text: str, match: re.Match[str], places: Gazetteer) -> tuple[bool, Place | None]:
    """Return the state named right before or behind, and whether as the body's owner."""
    before = _OWNER.search(text, max(0, match.start() - _REACH), match.start())
    after = _OWNED.match(text, match.end(), match.end() + _REACH)
    owner = _state(before[1], places, last=True) if before else None
    named = _state(after[2], places, last=False) if after else None
    if before and owner and (before["sure"] or not named):
        return bool(before["sure"]), owner
    return bool(after and after["sure"]), named


def _may_be_its(bodies: tuple[KnownEntity, ...], state: Place) -> bool:
    national = [body for body in bodies if body.type in _NATIONAL]
    return len(national) == len(bodies) or any(b.country == state.iso2 for b in national)


def _state(words: str, places: Gazetteer, *, last: bool) -> Place | None:
    """Return the state that the longest run of words names, at their end or at their beginning."""
    parts = words.split()
    for count in range(len(parts), 0, -1):
        place = country_called(" ".join(parts[-count:] if last else parts[:count]), places)
        if place is not None:
            return place
    return None


def _states_present(analysis: Analysis, places: Gazetteer) -> frozenset[str]:
    """Return the codes of the states that a text names, or of whose towns it names one."""
    words = [match.group() for match in every_match(_CAPITALISED, analysis.text)]
    names = {*words, *map(" ".join, pairwise(words))}
    states = {place.iso2 for name in names if (place := country_called(name, places))}
    towns = {analysis.text[g.span.start : g.span.end] for g in analysis.guesses if g.label == "GPE"}
    states |= {found[0].iso2 for town in towns if (found := places.candidates(town))}
    return frozenset(code for code in states if code)
