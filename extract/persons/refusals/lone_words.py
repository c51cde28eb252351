"""Tells words that are nobody's name: in no list, and nothing around them is said of anybody.

A model takes many a word with a capital for a person's. Of those that no list of given names has,
that stand in no longer name, and near which there is no other person, no pronoun of one and nothing
that people are or do, hardly one in twenty is somebody's: reports of help and papers on firms are
full of them, accounts of lives hold none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import KIN
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.made_surnames import is_made_as_surname
from extract.persons.occupations import OCCUPATIONS
from extract.persons.person_patterns import TITLES
from extract.persons.word_names import VIRTUES

_NEAR = 300
_INITIAL_BEFORE = compiled(r"(?<!\w)[A-Z]\. ?$")
_TITLE_BEFORE = compiled(r"([^\W\d_]+)\.? $")
_LONGEST_TITLE = 16

_SOMEBODY = compiled(
    r"\b(?i:she|hers?|herself|he|hi[ms]|himself|I|my|me|mine|who|whom|whose|somebody|someone|"
    r"nobody|everybody|elle|il|lui|je|j['’]|moi|mon|ma|mes|quelqu['’]un|personne|ella|él|yo|mi|mis|"
    r"quien|alguien|nadie|me|m['’]|"
    r"said|says|told|tells|asked|asks|wrote|writes|thinks?|thought|believes?|believed|explain(?:s|ed)|"
    r"add(?:s|ed)|recall(?:s|ed)|remember(?:s|ed)|born|married|died|ate|eats|slept|sleeps|wept|cried|cries|"
    r"prayed|smiled|laughed|screamed|fled|ran|hid|dit|raconte|explique|affirme|dort|mange|pleure|dijo|dice|"
    r"contó|duerme|come|llora|et al|"
    r"mr|mrs|ms|dr|mme|mlle|sra?|srta|client|survivor|victim|witness|patient|applicant|defendant|"
    r"complainant|accused|resident|inmate|minor|trafficker|broker|landlord|driver|"
    r"interview|testimony|woman|man|girl|boy|child|baby|widow|survivante|victime|"
    r"témoin|prévenue?|requérante?|patronne?|femme|homme|fille|fils|garçon|enfant|bébé|mère|père|sœur|"
    r"frère|tante|oncle|mari|entretien|témoignage|sobreviviente|víctima|testigo|acusad[ao]|mujer|hombre|"
    r"niñ[ao]|chic[ao]|muchach[ao]|madre|padre|mamá|papá|herman[ao]|hij[ao]|tí[ao]|espos[ao]|patrona?|"
    r"entrevista|testimonio|player|captain|coach|champion|cadet|king|queen|prince|princess|student|leader|founder|activist|"
    r"journalist|defender|judge|professor|teacher|doctor|imam|priest|prisoner|president|minister|"
    r"arrested|detained|jailed|convicted|sentenced|surname|family name|alias|arrêtée?|détenue?|"
    r"condamnée?|étudiante?|militante?|journaliste|avocate?|présidente?|estudiante|activista|"
    r"periodista|detenid[ao]|arrestad[ao]|condenad[ao]|líder|presidenta?|apellido|"
    rf"{'|'.join(sorted(map(re.escape, KIN | OCCUPATIONS)))})(?!\w)"
)
"""Who is spoken of, and what only persons are and do."""


def without_lone_words(
    text: str, persons: Sequence[Span], is_told: Callable[[Span], bool], guessed: frozenset[str]
) -> list[Span]:
    """Return the names of persons but for words that are nobody's wherever they stand.

    Args:
        text: What the spans count.
        persons: Who is found, in order, none overlapping another.
        is_told: Says whether the text tells somebody by more than a guess.
        guessed: Words that the model takes for a person's name anywhere.
    """
    company = [span for span in persons if _keeps_company(text[span.start : span.end])]
    starts = [span.start for span in company]
    kept = {
        text[span.start : span.end]
        for span in persons
        if not _may_be_lone(text, span, guessed)
        or is_told(span)
        or _has_company(span, starts)
        or _is_among_people(text, span)
    }
    return [span for span in persons if text[span.start : span.end] in kept]


def _keeps_company(surface: str) -> bool:
    return any(is_listed(word) or word.casefold() in VIRTUES for word in surface.split())


def _may_be_lone(text: str, span: Span, guessed: frozenset[str]) -> bool:
    """Say whether it is one word that nobody is given as a name, and that is not all there is."""
    surface = text[span.start : span.end]
    if "-" in surface or not NAME_WORD.fullmatch(surface):
        return False
    if surface.casefold() in VIRTUES or is_given_name(surface):
        return False
    if is_made_as_surname(surface) or (is_listed(surface) and surface in guessed):
        return False
    title = _TITLE_BEFORE.search(text, max(0, span.start - _LONGEST_TITLE), span.start)
    if title and title[1].casefold() in TITLES:
        return False
    return _INITIAL_BEFORE.search(text, max(0, span.start - 4), span.start) is None


def _has_company(span: Span, starts: Sequence[int]) -> bool:
    """Say whether another person is named near it."""
    first = bisect_left(starts, span.start - _NEAR)
    others = bisect_right(starts, span.end + _NEAR) - first
    own = bisect_right(starts, span.start) - bisect_left(starts, span.start)
    return others > own


def _is_among_people(text: str, span: Span) -> bool:
    around = (max(0, span.start - _NEAR), min(len(text), span.end + _NEAR))
    return _SOMEBODY.search(text, *around) is not None
