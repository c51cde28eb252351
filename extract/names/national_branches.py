"""Finds a known body's branch in a state, which is a body of its own: `UNICEF Bangladesh`."""

from collections.abc import Iterable, Iterator

from extract.calendar_words import MONTHS, WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import COMPASS, PLACE_HEADS, PLACE_OPENERS
from extract.persons.listed_names import is_listed
from extract.persons.small_names import is_common
from extract.words import word_set
from ontology.authority import AuthorityFile
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_STATE = compiled(
    r" (?P<state>[A-ZÀ-Þ](?:[\w-]|['’](?=\w\w)){2,20}"
    r"(?: (?:(?:and|et|y|de|du|del|of|the) |d['’]){0,2}"
    r"[A-ZÀ-Þ](?:[\w-]|['’](?=\w\w)){1,20}){0,3})"
)
_AFTER = compiled(
    r"[-–/]|\s(?:[A-ZÀ-Þ]|(?:offices?|country|missions?|delegations?|projects?|programmes?"
    r"|programs?|reports?|borders?|regions?|relations|agreements?|deals?|summits?|teams?|talks"
    r"|operations?|strateg\w{1,3}|plans?|staff|representatives?|mandates?|data|partnership)\b)"
)
_WITH_BRANCHES = frozenset(
    {"UN entity", "UN fund", "INGO", "NGO", "NGO network", "network", "foundation"}
)
_WITHOUT = word_set("UN UNO UNSC UNGA UNHRC")
_WORD = compiled(r"\S+")
_WORD_OF_NAME = compiled(r"[A-ZÀ-Þ][\w’'&-]{2,24}")
_MOST_WORDS = 5
_SHORTEST_ACRONYM = 3
_SHORT_STATES = frozenset({"UK", "PNG", "DRC"})
_REGIONS = frozenset(
    {"Africa", "East Africa", "West Africa", "Southern Africa", "Europe", "Asia", "Pacific"}
)
_ADJECTIVE = compiled(r"(?:al|ic|ese|ian|ish|ern|ist|ine|ed|ing)$")
_NO_BRANCH = (
    FUNCTION_WORDS | ROLES | PLACE_HEADS | PLACE_OPENERS | HEADS | INSTRUMENT_HEADS
    | NOT_ORGANISATIONS | MONTHS | WEEKDAYS | COMPASS
    | word_set(
        """
        northeastern northwestern southeastern southwestern rural urban mainland colonial modern
        ancient former unified independent occupied present-day post-war pre-war soviet imperial
        federal
        democratic socialist islamic people's metropolitan equatorial atlantic pacific indian
        inner outer sub-saharan new old british french spanish portuguese dutch belgian italian
        german american russian miss mother free young living battle operation war today
        republic kingdom empire state nazi vichy tsarist fascist quarantine curfew lockdown
        """
    )
)  # fmt: skip
"""Words that make no branch of the state behind them, in lower case."""


def national_branches(
    text: str, known: Iterable[OrganisationName], bodies: AuthorityFile, places: Gazetteer
) -> Iterator[Span]:
    """Yield the known bodies that a state's name follows directly, with it.

    Args:
        text: Of the document.
        known: Names of the authority file in it.
        bodies: The authority file.
        places: Tells states.
    """
    for name in known:
        state = _STATE.match(text, name.span.end)
        surface = text[name.span.start : name.span.end]
        if state is None or surface in _WITHOUT or not _may_branch(surface, bodies):
            continue
        words = [word.end() for word in _WORD.finditer(state["state"])]
        for end in reversed(words):
            told = places.country_named(state["state"][:end])
            at = state.start("state") + end
            if told and not surface.endswith(told.label):
                if not _AFTER.match(text, at):
                    yield Span(name.span.start, at)
                break


def is_branch(surface: str, places: Gazetteer) -> bool:
    """Say whether an unknown word and a state or region are a body's branch: `Uzqacom Tanzania`.

    Sides of a state (`Central Nepal`), its waters and who is called like one (`Maria Jordan`) are
    none.
    """
    if is_acronym_of_state(surface, places):
        return True
    words = surface.split()
    is_list = "," in surface
    if is_list or not 2 <= len(words) <= _MOST_WORDS or not all(w[0].isupper() for w in words):
        return False
    for size in range(min(3, len(words) - 1), 0, -1):
        if _is_state(" ".join(words[-size:]), places):
            return all(_is_own_word(word, places) for word in words[:-size])
    return False


def is_acronym_of_state(surface: str, places: Gazetteer) -> bool:
    """Say whether a hyphen joins an acronym that is nobody's name and a state: `WILDAF-Togo`."""
    acronym, _, state = surface.partition("-")
    if not acronym.isalpha() or not acronym.isupper() or len(acronym) < _SHORTEST_ACRONYM:
        return False
    return places.country_named(state) is not None and not is_listed(acronym)


def _is_state(surface: str, places: Gazetteer) -> bool:
    """Say whether a name is a state's own in English, or a part of the world's with bodies."""
    if surface in _SHORT_STATES or surface in _REGIONS:
        return True
    found = places.candidates(surface)
    is_state = bool(found) and found[0].kind == "country" and surface != "States"
    return is_state and fold(surface) in fold(found[0].label)


def _is_own_word(word: str, places: Gazetteer) -> bool:
    folded = word.casefold().strip("'’")
    if not _WORD_OF_NAME.fullmatch(word) or folded in _NO_BRANCH or is_listed(word):
        return False
    if (
        _ADJECTIVE.search(folded)
        or is_common(folded)
        or any(p in _NO_BRANCH for p in folded.split("-"))
    ):
        return False
    return places.demonym(word) is None and not places.candidates(word)


def _may_branch(surface: str, bodies: AuthorityFile) -> bool:
    return any(body.type in _WITH_BRANCHES for body in bodies.candidates(surface)[:1])
