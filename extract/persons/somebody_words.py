"""What somebody is said to be, in small letters: a woman, a survivor, a worker."""

from extract.persons.kin_words import CLOSE, RELATIVES, RELATIVES_ES, RELATIVES_FR
from extract.words import word_set

_SOMEBODY = word_set(
    """
    woman women girl man men boy teenager child children widow survivor victim worker migrant
    refugee returnee client resident patient student pupil trainee employee helper housekeeper maid
    nanny cleaner nurse teacher farmer fisher fisherman seamstress witness interviewee participant
    director coordinator manager lawyer caseworker volunteer activist advocate organiser officer
    official broker trafficker recruiter
    """
)
_SOMEBODY_FR = word_set(
    """
    homme garçon survivante survivant victime ouvrière ouvrier travailleuse travailleur migrante
    migrant réfugiée réfugié employée employé directrice directeur avocate avocat infirmière
    infirmier militante militant domestique
    """
)
_SOMEBODY_ES = word_set(
    """
    niña niño chica chico hombre muchacha muchacho sobreviviente víctima trabajadora trabajador
    refugiada refugiado empleada empleado directora director abogada abogado enfermera enfermero
    activista
    """
)
SOMEBODY = (
    (_SOMEBODY | _SOMEBODY_FR | _SOMEBODY_ES) | (RELATIVES - CLOSE) | (RELATIVES_FR | RELATIVES_ES)
)
"""In English, French and Spanish; relatives too."""
