"""Finds authors before a year, and names behind a plural title: `(Uneborg & Secunda, 2013)`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.persons.letters import ONE_WORD
from extract.persons.listed_names import is_listed
from extract.persons.no_names import is_no_other, is_word_of_name
from extract.persons.person_patterns import CITATION, ET_AL, TITLED_LIST
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_LARGE, _TOWN = 100_000, 10_000
"""Inhabitants of a town that is meant where it stands alone before a year; less if no surname."""

_MANY = 8
"""Citations of a text that cites by author and year: there `(Reef, 2012)` is no town's meeting."""

_LONGEST_PART = 32
_PART_BEFORE = compiled(r"[A-ZÀ-Þ][\w.-]{0,29}[ \xa0]$")
_BEFORE_AUTHORS = FUNCTION_WORDS | word_set(
    "según selon ver voir véase véanse see como comme cf e.g."
)

_YEARS_ON = compiled(r"[-–/](?:\d\d|\d{4})(?!\d)")
_BEFORE_YEARS = word_set(
    """
    since until till before after between circa mid early late around
    depuis dès avant après entre vers jusqu'en courant fin début
    desde hasta antes después hacia durante fines comienzos
    """
)
"""What stands before a year and is nobody: `Depuis 1994, le CCEM`."""


@lru_cache(maxsize=2)
def cited_persons(analysis: Analysis, places: Gazetteer) -> tuple[Span, ...]:
    """Return authors before a year: `(Uneborg & Secunda, 2013)`; no places and no words."""
    return tuple(_cited(analysis.text, places))


def _cited(text: str, places: Gazetteer) -> Iterator[Span]:
    for match in every_match(ET_AL, text):
        if _is_author(match.group("name"), places, alone=False):
            yield Span(*match.span("name"))
    for match in every_match(TITLED_LIST, text):
        for name in ONE_WORD.finditer(text, *match.span("names")):
            if is_no_other(name.group().title(), places):
                yield Span(*name.span())
    citations = list(every_match(CITATION, text))
    is_scholarly = len(citations) >= _MANY
    for match in citations:
        if not _is_citation(text, match):
            continue
        names = list(ONE_WORD.finditer(text, *match.span("names")))
        for name in names:
            if _is_author(name.group(), places, alone=len(names) == 1 and not is_scholarly):
                yield Span(*name.span())


def _is_citation(text: str, match: re.Match[str]) -> bool:
    """Say whether names before a year begin there, and no other year follows it.

    `Plan of Action (2018-2030)` cites nobody.
    """
    part = _PART_BEFORE.search(text, max(0, match.start() - _LONGEST_PART), match.start())
    if part and part.group().strip().casefold() not in _BEFORE_AUTHORS:
        return False
    return _YEARS_ON.match(text, match.end()) is None


def _is_author(surface: str, places: Gazetteer, *, alone: bool) -> bool:
    """Say whether a word before a year is an author's; of a town alone it tells a meeting's."""
    if not surface[0].isupper() or surface.isupper() or places.demonym(surface) is not None:
        return False
    if not is_word_of_name(surface) or surface.casefold() in _BEFORE_YEARS:
        return False
    found = places.candidates(surface)
    if not found:
        return True
    if found[0].capital or found[0].is_state:
        return False
    most = _LARGE if is_listed(surface) else _TOWN
    return not alone or found[0].population < most
