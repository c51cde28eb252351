"""Names bodies of states in English that French and Spanish name: `Ministère du Travail du Mali`.

So that a report in one language meets the same ministry in another's.
"""

from extract.kept_patterns import compiled
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_CHARGES = {
    "travail": "labour", "trabajo": "labour", "emploi": "employment", "empleo": "employment",
    "sante": "health", "sante publique": "public health", "salud": "health",
    "salud publica": "public health", "education": "education", "educacion": "education",
    "education nationale": "national education", "justice": "justice", "justicia": "justice",
    "interieur": "interior", "interior": "interior", "gobernacion": "interior",
    "affaires etrangeres": "foreign affairs", "relaciones exteriores": "foreign affairs",
    "asuntos exteriores": "foreign affairs", "femme": "women", "femmes": "women",
    "mujer": "women", "mujeres": "women", "promotion de la femme": "women", "famille": "family",
    "familia": "family", "enfance": "children", "enfant": "children", "ninez": "children",
    "egalite": "equality", "igualdad": "equality", "genre": "gender", "genero": "gender",
    "finances": "finance", "hacienda": "finance", "finanzas": "finance", "economie": "economy",
    "economia": "economy", "agriculture": "agriculture", "agricultura": "agriculture",
    "defense": "defence", "defensa": "defence", "affaires sociales": "social affairs",
    "asuntos sociales": "social affairs", "prevision social": "social welfare",
    "protection sociale": "social protection", "proteccion social": "social protection",
    "desarrollo social": "social development", "developpement social": "social development",
    "droits de l'homme": "human rights", "droits humains": "human rights",
    "derechos humanos": "human rights", "securite": "security", "seguridad": "security",
    "seguridad publica": "public security", "securite sociale": "social security",
    "seguridad social": "social security", "environnement": "environment",
    "medio ambiente": "environment", "tourisme": "tourism", "turismo": "tourism",
    "culture": "culture", "cultura": "culture", "jeunesse": "youth", "juventud": "youth",
    "migration": "migration", "migraciones": "migration", "commerce": "trade",
    "comercio": "trade", "planification": "planning", "planificacion": "planning",
}  # fmt: skip
"""What ministries are in charge of, folded."""

_BODIES = {
    "parlement": "Parliament", "parlamento": "Parliament", "senat": "Senate", "senado": "Senate",
    "cour supreme": "Supreme Court", "corte suprema": "Supreme Court",
    "corte suprema de justicia": "Supreme Court", "tribunal supremo": "Supreme Court",
    "assemblee nationale": "National Assembly", "asamblea nacional": "National Assembly",
    "police nationale": "National Police", "policia nacional": "National Police",
}  # fmt: skip
_OF = r"(?:de la|de los|de las|de l'|d'|des|del|du|de|a la|a l'|au)"
_ENDING = compiled(rf" {_OF} ?(?=\S)")
_MINISTRY = compiled(rf"minist(?:ere|erio) {_OF} ?(?P<charges>\S.{{2,120}})")
_AND = compiled(rf",? (?:et|y|e) (?:{_OF} ?|l'|la |le |les )?|, (?:{_OF} ?)?")
_LONGEST = 160


def translated_body(surface: str, places: Gazetteer) -> str | None:
    """Return the English name of a state's body told in French or Spanish with its state.

    None where a word is not known: half a translation would be another body.
    """
    written = " ".join(surface.split())
    folded = fold(written)
    if len(written) > _LONGEST or len(folded) != len(written):
        return None
    for ending in reversed(list(_ENDING.finditer(folded))):
        state = places.country_named(written[ending.end() :])
        body = _body(folded[: ending.start()]) if state else None
        if state and body:
            return f"{body} of {state.label}"
    return None


def _body(folded: str) -> str | None:
    ministry = _MINISTRY.fullmatch(folded)
    if ministry is None:
        return _BODIES.get(folded)
    charges = [_CHARGES.get(part) for part in _AND.split(ministry["charges"])]
    known = [charge for charge in charges if charge]
    if len(known) < len(charges):
        return None
    titled = [charge.title() for charge in known]
    listed = f"{', '.join(titled[:-1])} and {titled[-1]}" if len(titled) > 1 else titled[0]
    return f"Ministry of {listed}"
