"""Tells apart bodies of several states that are called alike: `Ministry of Labour`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.model import Entity, Kind
from extract.names.linking import Knowledge, Meaning, as_meaning
from extract.names.national_bodies import body_of_text
from extract.names.states_told import StatesTold
from extract.names.translated_bodies import translated_body
from extract.words import word_set
from ontology.gazetteer import Gazetteer, Place
from ontology.names import fold, minted_id

_SMALL = word_set(
    """
    the of for on and against to in with de la le les el los las l des du del d y e et pour para
    sur sobre contre contra a al au aux & en
    """
)
_NATIONAL_HEADS = word_set(
    """
    ministry ministries department departments parliament court courts tribunal police army
    directorate inspectorate commission commissioner ombudsman ombudsperson bureau authority
    registry council agency ministere ministerio departement departamento parlement parlamento
    cour tribunal policia armee ejercito direction direccion inspection inspeccion commission
    comision defensoria fiscalia procuraduria assemblee asamblea conseil consejo
    """
)
"""Heads, folded, of bodies that states have."""

_CHARGES = word_set(
    """
    national central federal general supreme high public special state constitutional criminal
    civil family human rights right labour labor employment immigration migration migrants
    emigration foreign interior home internal external affairs justice women woman gender equality
    children child youth social welfare development health education security border customs
    trafficking human-trafficking anti persons person statistics passport passports prisons prison
    correctional corrections agriculture finance economy economic planning overseas manpower
    tourism industry trade population police criminal investigation investigations prosecution
    prosecutions public electoral election elections law reform refugees refugee registration
    protection disability disabilities minorities relations industrial occupational safety
    travail emploi sante justice interieur affaires etrangeres sociales femmes femme famille enfants
    enfance droits homme humains nationale nationaux superieure supreme generale general publique
    publics securite frontieres immigration migrations statistique douanes electorale elections
    trabajo empleo salud educacion justicia interior gobernacion relaciones exteriores mujer mujeres
    ninez infancia familia derechos humanos nacional suprema superior general publica publico
    seguridad migracion migraciones extranjeria estadistica aduanas electoral pueblo republica
    nacion trata personas
    """
)
"""What bodies of states do, and which of them, folded."""

_OFFICE = re.compile(
    r"office of the (?:attorney|solicitor|auditor|registrar|public prosecutor|prosecutor"
    r"|director of|public defender|ombuds|chief prosecutor|prime minister|president|vice"
    r"|governor|labou?r)"
    r"[a-z -]{0,30}$"
)
"""What is called after who leads it, folded: `Office of the Attorney General`."""

_ROMANCE = re.compile(r"\b(?:de|du|des|del|la|el|ministere|ministerio|publico|nacional)\b")
"""Tells a French or Spanish name, folded, behind which no `of` stands."""


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
    alike = [
        (start, body, states.at(start) if is_national(surface, knowledge.places) else None)
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


def _without_state(surface: str, meaning: Meaning, knowledge: Knowledge) -> Entity | None:
    """Return the body of any state that a name stands for; None for others."""
    if meaning.entity.known or meaning.others:
        return None
    for label in (meaning.entity.label, " ".join(surface.split())):
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


@lru_cache(maxsize=8_192)
def is_national(name: str, places: Gazetteer) -> bool:
    """Say whether every state may have a body called so: `Human Rights Commission`, `Parlement`.

    A ministry may be in charge of anything; what other bodies do has to be known.
    """
    if _OFFICE.match(fold(name)):
        return True
    words = [word for word in fold(name).replace("-", " ").split() if word not in _SMALL]
    words = [word.strip(",.()’'").removeprefix("l'").removeprefix("d'") for word in words]
    words = [word.removeprefix("l’").removeprefix("d’").removesuffix("'s") for word in words]
    if len(words) < 2 or not _NATIONAL_HEADS & {words[0], words[-1]}:
        return False
    own = [word for word in words if word not in _NATIONAL_HEADS and word not in _CHARGES]
    if not words[0].startswith("minist") and words[-1] != "ministry":
        return not own
    return not any(places.candidates(word) or places.demonym(word) for word in own)
