"""Says whether an office stands behind a name, as in lists: `Talla Uneborg, Adviser, Ministry`."""

from extract.kept_patterns import compiled
from extract.names.organisation_words import ADJECTIVAL_ROLES, ROLES
from extract.persons.occupations import OCCUPATIONS
from extract.words import word_set

_BODIES_TOO = ADJECTIVAL_ROLES | word_set("member members membre membres miembro miembros experts")
OFFICES = (
    ROLES | OCCUPATIONS
    | word_set(
        """
        counsellor counselor attaché attache analyst assistant lecturer student intern volunteer
        plenipotentiary undersecretary director-general manager supervisor accountant trainer
        facilitator organiser organizer caseworker translator interpreter clerk
        magistrate inspector superintendent legislator parliamentarian
        coordinatrice coordinateur chargée chargé responsable conseillère conseiller
        déléguée délégué trésorière trésorier assistante gestionnaire juge magistrat procureur
        députée député sénatrice sénateur consultante formatrice formateur animatrice animateur
        ambassadeur ambassadrice représentante représentant étudiante étudiant juriste
        coordinadora coordinador encargada encargado asesora asesor jefa jefe tesorera tesorero
        vocal jueza juez fiscal magistrada magistrado asistente técnica técnico consultora consultor
        diputada diputado senadora senador docente estudiante investigadora investigador
        representante oficial delegada delegado directora embajador embajadora psicóloga psicólogo
        """
    )
) - _BODIES_TOO  # fmt: skip
"""What persons are in bodies, in lower case."""

_BEHIND = compiled(r"(?:,| \(|\t| [-–—]|:)[ \xa0]?(?P<office>[^,;:()|\t\n]{3,60})")
_LETTERS = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST_WORDS = 5


def holds_office(text: str, end: int) -> bool:
    """Say whether the first words behind a name that ends here tell an office."""
    behind = _BEHIND.match(text, end)
    words = _LETTERS.findall(behind["office"].casefold())[:_MOST_WORDS] if behind else []
    return not OFFICES.isdisjoint(words)
