"""Says whether a name is one that a body of any state may have, without the rest of extraction."""

import re
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.names.ministry_initials import MINISTRIES, is_ministry
from extract.names.organisation_words import LED_BY
from extract.words import word_set
from ontology.gazetteer import Gazetteer
from ontology.names import fold

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

_OFFICE = compiled(rf"Office of the {LED_BY}[a-z -]{{0,30}}", re.IGNORECASE)
"""What is called after who leads it, folded: `Office of the Attorney General`."""


@lru_cache(maxsize=8_192)
def is_national(name: str, places: Gazetteer) -> bool:
    """Say whether every state may have a body called so: `Human Rights Commission`, `Parlement`.

    A ministry may be in charge of anything; what other bodies do has to be known.
    """
    if name in MINISTRIES or is_ministry(name) or _OFFICE.fullmatch(fold(name)):
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
