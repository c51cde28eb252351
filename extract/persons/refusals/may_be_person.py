"""Says which stretches may be a person's name at all: no office, body, place or people."""

from collections.abc import Sequence

from extract.kept_patterns import compiled
from extract.names.organisation_words import HEADS, INSTRUMENT_HEADS, ROLES
from extract.names.place_words import FOREIGN_OPENERS, NO_PLACES
from extract.names.theme_words import is_theme
from extract.persons.bodies_and_towns import BODY_ENDS, is_office
from extract.persons.known_places import is_people
from extract.persons.letters import LETTERS
from extract.persons.listed_names import is_listed
from extract.persons.no_names import CALENDAR, JOINERS, NO_PERSON
from extract.persons.person_patterns import TITLES
from extract.persons.refusals.no_persons import NEVER_IN_NAMES
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_INNER_CAPITAL = compiled(r"^(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Al|El)[A-Z][a-z]{1,5}[A-Z][a-z]")
"""A body's name as bodies like to write it: `CoMensha`."""

_PEOPLES = compiled(r"(?:[a-z]ians|icans)$")
"""How peoples end: `the Carthaginians`, `as Latin Americans`."""

_HEADING = compiled(r"[IVX]{1,4}\. [A-Z]")
_SITES = word_set(
    """
    drive twp quarry elementary marina schoolhouse airport courthouse island islands peninsula lakes
    ocean sea mountains river desert channel canal province district village cemetery municipality
    camp stadium
    """
)
_FIRST = FOREIGN_OPENERS | word_set(
    """
    storm hurricane hurricanes typhoon cyclone tempête ouragan huracán god proyecto projet projeto
    hotel hôtel palais palacio salle sala auditorium
    programa casa hogar albergue maison foyer parroquia mesa pastoral colectivo
    """
)
"""First words of storms, projects and houses, of what is God's, of rivers and hills elsewhere."""

_NO_SURNAMES = word_set("state monde mundo terre tierra books publishers verlag ediciones éditions")
_GIVEN_HEADS = frozenset({"bill"})


def may_be_person(surface: str, places: Gazetteer) -> bool:
    """Say whether a stretch may name a person, whatever the text says of it."""
    words = [word.casefold() for word in LETTERS.findall(surface)]
    if not words or not any(c.isupper() for c in surface) or all(w in TITLES for w in words):
        return False
    if any(w in HEADS or w in INSTRUMENT_HEADS for w in _telling(words)) or words[0] in CALENDAR:
        return False
    if len(words) > 1 and (words[0] == "rede" or words[-1] in BODY_ENDS):
        return False
    if len(words) > 1 and (words[-1] in _SITES or words[0] in _FIRST or "county" in words):
        return False
    if not NEVER_IN_NAMES.isdisjoint(words) or (
        len(words) > 1 and (words[-1] in _NO_SURNAMES or is_theme(surface))
    ):
        return False
    if _INNER_CAPITAL.search(surface) and " " not in surface:
        return False
    if (
        is_office(surface, places)
        or any(w in JOINERS for w in words)
        or (surface.isupper() and all(_is_numeral(w) for w in words))
    ):
        return False
    if all(w in NO_PERSON or w in ROLES for w in words) or _HEADING.match(surface):
        return False
    found = places.candidates(surface)
    if _PEOPLES.search(surface) or (found and found[0].capital and not is_listed(surface)):
        return False
    return not (found and found[0].is_state) and not (
        places.demonym(surface) is not None
        or (len(words) == 1 and (words[0] in NO_PLACES or is_people(surface, places)))
    )


def _telling(words: Sequence[str]) -> Sequence[str]:
    """Return the words that may say it is a body's or a law's name: not `Bill` at the front."""
    if len(words) == 1:
        return words
    return words[1:] if words[0] in _GIVEN_HEADS else words


def _is_numeral(word: str) -> bool:
    return len(word) > 1 and set(word) <= set("ivxlc")
