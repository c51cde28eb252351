"""Says whether a word that may be a person's name is a place's here: large, or gone to."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match
from extract.spans import parted
from ontology.gazetteer import Gazetteer

_LARGE, _TOWN = 100_000, 10_000
"""Inhabitants."""

MEANT = 20_000
"""Inhabitants of a town that is meant where the text says no more."""

_SHORTEST_STEM = 3
_SELDOM = 3

_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,20}(?: [A-ZÀ-ÖØ-Þ][^\W\d_]{1,20}){0,2}"
_ALL_OF_THEM = compiled(
    r" (?:counties|provinces|districts|rivers|streets|avenues|roads|townships|parishes|departments|"
    r"governorates|municipalities|boroughs|islands|départements|régions|communes|calles|"
    r"departamentos|provincias|municipios|distritos)\b"
)
_COORDINATED = compiled(
    rf"(?<![\w'’-])(?P<names>{_NAME}(?:, {_NAME}){{0,12}},? (?:and|or|&|et|y) {_NAME})$"
)
"""Places before what they all are: `Harper and Kingman counties`; the group `names`."""

_SUCH_AS = compiled(
    r"\b(?:[Vv]illages|[Tt]owns|[Cc]ities|[Dd]istricts|[Pp]rovinces|[Cc]amps|[Mm]unicipalities|"
    r"[Ii]slands|[Cc]ounties|[Rr]egions|[Vv]illes|[Cc]ommunes|[Qq]uartiers|[Rr]égions|[Pp]ueblos|"
    r"[Cc]iudades|[Aa]ldeas|[Mm]unicipios|[Cc]omunidades|[Bb]arrios)"
    r"(?:,? (?:like|such as|including|of|comme|telles que|de|d['’]|como|tales como)) ?"
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,12}},? (?:and|or|&|et|y) {_NAME})(?![\w'’-])"
)
"""Places that are said to be such: `villages like Harper and Kingman`; the group `names`."""

_LONGEST_LIST = 240
_JOINT = compiled(r",? (?:and|or|&|et|y) |, ")
_PEOPLE_ENDS = (("ns", ""), ("ans", ""), ("ans", "o"), ("ans", "as"), ("ers", ""))
_WAY = compiled(
    r"\b(?:(?P<in>[Ii]n|at|[Nn]ear|[Ee]n|[Àà])|[Ff]rom|to|[Dd]esde|[Dd]epuis|(?:town|village|"
    r"city) of)"
    r"[ \n](?P<name>[A-ZÀ-ÖØ-Þ][\w'’-]{1,40})"
)


def is_known_place(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is first a state's, a division's, a capital's or a large town's."""
    found = places.candidates(surface)
    return bool(found) and (
        found[0].is_state_or_part or found[0].capital or found[0].population >= _LARGE
    )


def is_state(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is first a state's, or that of a region of several."""
    found = places.candidates(surface)
    return bool(found) and found[0].is_state


def is_state_or_capital(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is first a state's or a capital's."""
    found = places.candidates(surface)
    return bool(found) and (found[0].is_state or found[0].capital)


def is_state_or_people(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is first a state's, or a people's."""
    return is_state(surface, places) or places.demonym(surface) is not None


def is_place_here(word: str, text: str, places: Gazetteer) -> bool:
    """Say whether a word is a town's, or a village's that the text speaks of as of a place."""
    found = places.candidates(word)
    if not found:
        return False
    is_town = is_known_place(word, places) or found[0].population >= _TOWN
    return is_town or is_gone_to(word, text)


def is_gone_to(word: str, text: str) -> bool:
    """Say whether the text has `in`, `to`, `from` or the like before the word."""
    return word in _ways(text)[0]


def is_placed_here(word: str, text: str) -> bool:
    """Say whether the text has `in`, `at` or `near` before the word, one time in three."""
    times = _ways(text)[1][word]
    return times > 0 and _SELDOM * times >= text.count(word)


def coordinated_places(text: str) -> tuple[Span, ...]:
    """Return the names in lists beside what all of them are: `Harper and Kingman counties`."""
    found: list[Span] = []
    for head in every_match(_ALL_OF_THEM, text):
        match = _COORDINATED.search(text, max(0, head.start() - _LONGEST_LIST), head.start())
        found += _listed(match) if match else ()
    for match in every_match(_SUCH_AS, text):
        found += _listed(match)
    return tuple(found)


def _listed(match: re.Match[str]) -> Iterator[Span]:
    return parted(_JOINT, match.string, *match.span("names"))


def is_people(word: str, places: Gazetteer) -> bool:
    """Say whether a word is who lives in a state, a division of one or a large town: `Ohioans`."""
    stems = (word.removesuffix(e) + more for e, more in _PEOPLE_ENDS if word.endswith(e))
    return any(len(stem) > _SHORTEST_STEM and is_known_place(stem, places) for stem in stems)


@lru_cache(maxsize=2)
def _ways(text: str) -> tuple[frozenset[str], Counter[str]]:
    """Return the words that somebody is in, comes from or goes to, and those somebody is in."""
    found = [(match["name"], match["in"] is not None) for match in every_match(_WAY, text)]
    return frozenset(name for name, _ in found), Counter(name for name, is_in in found if is_in)
