"""Tells apart bodies of several states that are called alike: `Ministry of Labour`."""

from collections.abc import Sequence

from extract.kept_patterns import compiled
from extract.model import Entity, Kind
from extract.names.linking import Knowledge, Meaning, as_meaning
from extract.names.ministry_initials import MINISTRIES
from extract.names.national_bodies import body_of_text
from extract.names.national_names import is_national
from extract.names.state_bodies import turned_ministry
from extract.names.states_told import StatesTold
from extract.names.translated_bodies import translated_body
from ontology.gazetteer import Gazetteer, Place
from ontology.names import fold, minted_id

_ROMANCE = compiled(r"\b(?:de|du|des|del|la|el|ministere|ministerio|publico|nacional)\b")
"""Tells a French or Spanish name, folded, behind which no `of` stands."""

_OF_STATE = compiled(
    r"(?: \([A-Za-z]{2,8}\)|\))? of (?:the )?"
    r"(?P<state>[A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24}){0,3})"
)
_STATE_BEFORE = compiled(
    r"(?<![\w'’-])(?P<state>[A-ZÀ-Þ][a-zà-ÿ-]{2,20}(?: [A-ZÀ-Þ][a-zà-ÿ]{2,20}){0,2})(?:['’]s?)? $"
)
_LONGEST_STATE = 48


def of_states_there(
    named: Sequence[tuple[int, str, Meaning]], states: StatesTold, knowledge: Knowledge
) -> dict[int, Meaning]:
    """Return, by where they begin, the bodies that every state has, each as its state's.

    `Ministry of Labour` is the one of the state spoken of there. Where none or several may be, it
    is the only one that the text has elsewhere, else one of this text alone: reports on Kenya and
    on Nepal must not meet on it. A short form stands for the one named last before it.

    Args:
        named: Where each name begins, the name, and what it means by itself.
        states: The countries that the text speaks of.
        knowledge: Known bodies and places.
    """
    text = states.analysis.text
    alike = [
        (
            start,
            body,
            _state_beside(text, start, surface, knowledge.places)
            or (states.at(start) if is_national(surface, knowledge.places) else None),
        )
        for start, surface, meaning in named
        if (body := _without_state(surface, meaning, knowledge))
    ]
    told: dict[str, dict[str, Place]] = {}
    for _, body, state in alike:
        if state:
            told.setdefault(body.label, {})[state.place_id] = state
    found: dict[int, Meaning] = {}
    meant = {start: meaning for start, _, meaning in named}
    shorts = {start for start, surface, _ in named if not is_national(surface, knowledge.places)}
    last: dict[str, Place] = {}
    for start, body, state in alike:
        only = list(told.get(body.label, {}).values())
        short = last.get(body.label) if start in shorts else None
        whose = state or short or (only[0] if len(only) == 1 else None)
        if state:
            last[body.label] = state
        if whose or is_national(meant[start].entity.label, knowledge.places):
            found[start] = _of_state(body, whose, states, knowledge)
    return found


def _state_beside(text: str, start: int, surface: str, places: Gazetteer) -> Place | None:
    """Return the state that a text tells behind a body, or before initials: `Uganda's MoH`."""
    before = None
    if surface in MINISTRIES:
        before = _STATE_BEFORE.search(text, max(0, start - _LONGEST_STATE), start)
    state = (
        places.country_named(before["state"]) or places.demonym(before["state"]) if before else None
    )
    if state and state.kind == "country":
        return state
    return _state_behind(text, start + len(surface), places)


def _state_behind(text: str, end: int, places: Gazetteer) -> Place | None:
    """Return the state that an English text tells behind a name of another language."""
    told = _OF_STATE.match(text, end)
    words = told["state"].split() if told else []
    tried = (places.country_named(" ".join(words[:n])) for n in range(len(words), 0, -1))
    return next(filter(None, tried), None)


def _without_state(surface: str, meaning: Meaning, knowledge: Knowledge) -> Entity | None:
    """Return the body of any state that a name stands for; None for others."""
    if meaning.entity.known or meaning.others:
        return None
    written = " ".join(surface.split())
    is_defined = written in MINISTRIES and meaning.entity.label not in (
        written,
        MINISTRIES[written],
    )  # `Ministry of Heritage (MoH)`
    own = () if is_defined else (MINISTRIES.get(written, turned_ministry(written)),)
    for label in (meaning.entity.label, *own):
        if is_national(label, knowledge.places):
            entity_id = minted_id(Kind.ORGANISATION, label)
            return Entity(entity_id, Kind.ORGANISATION, label, known=False)
    return None


def _of_state(
    body: Entity, state: Place | None, states: StatesTold, knowledge: Knowledge
) -> Meaning:
    if state is None:
        return body_of_text(body.label, states.analysis.source.document_id)
    english = translated_body(f"{body.label} de {state.label}", knowledge.places)
    said = f"{body.label} ({state.label})" if _ROMANCE.search(fold(body.label)) else ""
    whole = english or said or f"{body.label} of {state.label}"
    known = knowledge.organisations.candidates(whole)
    if known:
        return as_meaning(known)
    entity_id = minted_id(Kind.ORGANISATION, whole)
    return Meaning(Entity(entity_id, Kind.ORGANISATION, whole, known=False))
