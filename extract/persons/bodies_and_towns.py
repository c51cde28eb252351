"""Says which guessed names of persons are bodies or towns, by what stands beside them."""

import re

from extract.model import Span
from extract.persons.listed_names import is_listed
from ontology.gazetteer import Gazetteer

BODY_ENDS = frozenset({"kendra", "samiti", "sangathan", "samuha", "sangh"})
"""Last words of names of bodies in South Asia."""

_LONGEST_BEFORE, _LONGEST_WORD = 16, 32
_TOWN, _LARGE = 10_000, 100_000
"""Inhabitants of a town that no list of names has, so that it is no person whatever is guessed."""
_PLACE_BEFORE = re.compile(
    r"\b(?:(?:[Ii]n|[Ff]rom|at|to|[Nn]ear|left|leaving|[Ee]n|[Dd]esde|[Dd]epuis|[Àà])[ \n]"
    r"|(?:worker|female|male|farmer|cook|driver|nurse|lawyer|student), )$"
)
_BODY_BEFORE = re.compile(
    r"\b(?:Foundation|Organi[sz]ation|Association|Fund|Centre|Center|NGO|Union|Network|Society|"
    r"Fondation|Réseau|Fundación|Asociación|Red|Centro)[ \n][\"“«‘]$"
)


def is_town_or_body(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a guess is a town's or a body's: `from Mae Sot`, `Foundation "Uzqenka"`."""
    if _BODY_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start):
        return True
    surface = text[span.start : span.end]
    found = places.candidates(surface)
    is_town = bool(found) and " " in surface and found[0].population >= _TOWN
    if not found or (is_listed(surface.split()[0]) and not is_town):
        return False
    before = _PLACE_BEFORE.search(text, max(0, span.start - _LONGEST_BEFORE), span.start)
    return before is not None or found[0].population >= _LARGE


def ends_body(text: str, span: Span) -> bool:
    """Say whether a word is the last of a body's name: `Uzqenka Nari Kendra`."""
    is_end = text[span.start : span.end].casefold() in BODY_ENDS
    before = text[max(0, span.start - _LONGEST_WORD) : span.start].split()
    return is_end and bool(before) and before[-1][0].isupper()
