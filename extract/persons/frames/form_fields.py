"""Finds whom the fields of forms and case files name, whatever word, town or capitals stand there.

`Father: ASEN`, `Known as KRASI`, `Name: Will` above a date of birth: a field that persons alone
fill in needs no list of names.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import ANY_KIN, any_large_or_small
from extract.persons.letters import CAPITALS
from extract.persons.refusals.may_be_called import is_word_given, may_be_called
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_LETTER = r"(?:[^\W\d_]|['’-](?=[^\W\d_]))"
_WORD = rf"(?:[{CAPITALS}]{_LETTER}{{1,24}}+|[{CAPITALS}]\.)"
_ONE = rf"{_WORD}(?: (?:(?:de|del|la|bin|binti|al|van|von) )?{_WORD}){{0,3}}"
_JOINT = r"(?:, | and | & | et | y | / )"
_ENDS = r"(?=[ \t]{0,3}(?:[.,;(/|\n]|$|[–—-] |aged? |[1-9]\d?\b))"
_AGED = rf"{_ONE}(?:,? \(?[1-9]\d?\)?)?"
_VALUE = rf"[\"“«]?(?P<names>{_AGED}(?:{_JOINT}(?:baby )?{_AGED}){{0,5}}){_ENDS}"

_PERSONS = (
    rf"(?:{any_large_or_small(ANY_KIN)}s?|(?:Foster )?[Cc]arer|[Cc]hild(?:ren)?|[Pp]artner|"
    r"[Cc]aregiver|[Yy]oung person|YP|[Nn]ext of kin|[Gg]uardian|[Ss]olicitor|[Cc]ase ?worker|"
    r"[Rr]ecruiter|[Tt]rafficker|[Ss]muggler|[Bb]roker|[Pp]imp|[Mm]adam|[Ss]urvivor|[Vv]ictim|"
    r"[Cc]omplainant|(?:Client|Agent|Employer|Recruiter|Trafficker|Child)['’]?s name|"
    r"[Nn]ick ?names?|[Oo]ther names?(?: used)?|[Aa]lso known as|[Kk]nown as|AKA|[Aa]\.?k\.?a\.?|"
    r"[Aa]lias(?:es)?|[Rr]eporting person|[Ii]nterviewee|[Cc]aller|[Ss]iblings|[Ww]itnesses|"
    r"[Ee]xpéditeur|[Ee]xpéditrice|[Rr]emitente|(?:[Nn]ight |[Dd]ay )[Ss]taff|"
    r"[Ss]ender|[Rr]eceiver|[Rr]ecipient|[Pp]ayee|[Rr]emitter|[Ee]nquirer|[Pp]ersons? sought|"
    r"[Ss]ought persons?|[Dd]eponent|[Aa]ffiant|[Cc]aretaker|[Tt]ravelled with|"
    r"SENDER|RECEIVER|RECIPIENT|PAYEE|(?:SENDER|RECEIVER|RECIPIENT)(?:['’]S)? NAME|"
    r"[Ee]nfants?|[Cc]onjointe?|[Ss]urnoms?|[Pp]seudonymes?|[Rr]ecruteu(?:r|se)|[Pp]asseu(?:r|se)|"
    r"[Pp]atronne?|[Vv]ictime|[Pp]lacée? chez|[Cc]onfiée? à|[Tt]ut(?:eur|rice)|[Rr]éférente?|"
    r"[Aa]pod[oa]s?|[Ss]obrenombres?|[Cc]onocid[ao] como|[Cc]aptador|[Rr]eclutadora?|[Tt]ratante|"
    r"[Vv]íctima|[Tt]utora?|[Nn]iñ[ao]s?|[Cc]ónyuge)"
)
_FIELD = compiled(
    rf"(?:^[ \t]{{0,8}}(?:[-•*] )?|(?<=[.;|] )|(?<=[.;|] [\"“]))(?:{_PERSONS})[\"”]?"
    rf"(?: \([^()\n]{{2,20}}\))?[ \xa0]?:[ \t]{{0,3}}(?!(?:[A-Z]\.){{2}}){_VALUE}",
    re.MULTILINE,
)
"""A field that only a person's name fills; the group `names`."""

_CALLED = compiled(
    r"\b(?:[Aa]lso |[Bb]etter )?(?:[Kk]nown as|(?:is|was|one|girl|boy|woman|man|agent|"
    r"also) called|[Nn]icknamed|[Ss]urnommée?|[Aa]podad[ao]|"
    rf"[Aa]lias|AKA|[Aa]ka) [\"“«]?(?P<names>[{CAPITALS}]{{4,24}}(?: [{CAPITALS}]{{2,24}}){{0,2}})"
    r"(?=[.,;)\n\"”»]|$| (?:and|in|by|from|et|y)\b)"
)
"""A name in capitals by which somebody is known; the group `names`."""

_WITNESS = compiled(
    r"\b(?:PW|DW|CW|W)[- ]?\d{1,2},? (?:was |is )?(?P<names>"
    rf"{_WORD}(?: {_WORD}){{0,2}})(?=[.,;(]| [a-z])"
)
"""Whom a court heard; the group `names`."""

_NAME_FIELD = compiled(
    r"(?:^[ \t]{0,8}|(?<=[.;|] ))(?:(?:Full |First )?[Nn]ames?|NAMES?|[Cc]lient|CLIENT|"
    r"[Ss]ubject|SUBJECT|[Cc]ase|"
    r"[Bb]eneficiary|[Pp]atient|[Mm]inor|[Rr]esident|[Ww]itness|[Nn]om|NOM|[Pp]rénom|[Cc]liente|"
    r"[Uu]suari[ao]|[Bb]eneficiari[ao]|[Nn]ombre|NOMBRE|[Mm]enor|[Tt]estigo)[ \xa0]?:[ \t]{0,3}"
    rf"{_VALUE}",
    re.MULTILINE,
)
"""A field that bodies and matters fill as well; the group `names`."""

_NAMES = compiled(r"[ \t]*(?:(?:[Ff]ull |[Ff]irst )?names?|nom|prénom|nombre)\b", re.IGNORECASE)
_PERSONAL = compiled(
    r"(?:^|(?<=[.;|] ))[ \t]{0,8}(?:(?i:date of birth|d\.?o\.?b\.?|age|sex|gender|marital status|"
    r"next of kin|nationality|nick ?name|other names?|known as|date de naissance|née? le|âge|sexe|"
    r"nationalité|situation familiale|fecha de nacimiento|edad|sexo|estado civil|nacionalidad|"
    r"apodo|"
    rf"passport(?: no\.?)?|recruiter|children|village|husband|tribe|ethnicity)[ \xa0]?:|{_PERSONS}"
    r"[ \xa0]?:)",
    re.MULTILINE,
)
"""A field that only persons have."""

_NEAR = 500


def form_fields(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the names in fields that are filled with persons' alone, or stand in a person's form.

    Args:
        text: Of the document.
        places: Tells states and peoples.
    """
    for pattern in (_FIELD, _CALLED, _WITNESS):
        for match in every_match(pattern, text):
            yield from _each(match, places)
    for match in every_match(_NAME_FIELD, text):
        since, until = max(0, match.start() - _NEAR), match.end() + _NEAR
        is_form = _PERSONAL.search(text, since, match.start()) or _PERSONAL.search(
            text, match.end(), until
        )
        if is_form or (_NAMES.match(match[0]) and is_word_given(match["names"])):
            yield from _each(match, places)


_PARTED = compiled(_JOINT)
_SEVERAL = compiled(
    r"(?i:siblings|witnesses|children|daughters|sons|sisters|brothers|enfants|filles|frères|sœurs|"
    r"hij[ao]s|herman[ao]s|niñ[ao]s)[\"”]?[ \xa0]?:"
)
"""A field that holds several persons, and not where one is from."""


def _each(match: re.Match[str], places: Gazetteer) -> Iterator[Span]:
    """Yield the names of a field one by one."""
    start, end = match.span("names")
    are_persons = _SEVERAL.search(match.string, match.start(), start) is not None
    for joint in [*_PARTED.finditer(match.string, start, end), None]:
        span = _without_age(match.string, start, joint.start() if joint else end)
        name = match.string[span.start : span.end]
        is_origin = span.start > match.start("names") and bool(places.candidates(name))
        is_origin = is_origin and not are_persons
        if may_be_called(name, places) and (not is_origin or is_word_given(name)):
            yield span
        start = joint.end() if joint else end


_AGE_BEHIND = compiled(r",? \(?[1-9]\d?\)?$")
_BABY_BEFORE = compiled(r"baby ")


def _without_age(text: str, start: int, end: int) -> Span:
    """Return a name without how old its bearer is."""
    baby, age = _BABY_BEFORE.match(text, start, end), _AGE_BEHIND.search(text, start, end)
    return Span(baby.end() if baby else start, age.start() if age else end)
