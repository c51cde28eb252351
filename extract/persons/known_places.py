"""Says whether a word that may be a person's name is a place's here: large, or gone to."""

import re
from functools import lru_cache

from ontology.gazetteer import Gazetteer

_LARGE, _TOWN = 100_000, 10_000
"""Inhabitants."""

_WAY = re.compile(
    r"\b(?:[Ii]n|at|[Ff]rom|to|[Nn]ear|[Ee]n|[Dd]esde|[Dd]epuis|[Àà]|(?:town|village|city) of)"
    r"[ \n]([A-ZÀ-ÖØ-Þ][\w'’-]{1,40})"
)


def is_known_place(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is first a state's, a division's, a capital's or a large town's."""
    found = places.candidates(surface)
    return bool(found) and (
        found[0].kind in {"country", "region", "adm1"}
        or found[0].capital
        or found[0].population >= _LARGE
    )


def is_place_here(word: str, text: str, places: Gazetteer) -> bool:
    """Say whether a word is a town's, or a village's that the text speaks of as of a place."""
    found = places.candidates(word)
    if not found:
        return False
    is_town = is_known_place(word, places) or found[0].population >= _TOWN
    return is_town or is_gone_to(word, text)


def is_gone_to(word: str, text: str) -> bool:
    """Say whether the text has `in`, `to`, `from` or the like before the word."""
    return word in _ways(text)


@lru_cache(maxsize=2)
def _ways(text: str) -> frozenset[str]:
    """Return the words before which `in`, `to`, `from` or the like stands."""
    return frozenset(match[1] for match in _WAY.finditer(text))
