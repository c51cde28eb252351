"""Says whether a name that stands where bodies stand as well is a person's.

Lists of names tell most (`Amina Drusz`, `Drusz Amina`, `April Uneborg`). What is a word of no
language and no body's may be a name in no list: what stands around has to say the rest.
"""

from extract.kept_patterns import compiled
from extract.names.organisation_words import HEADS
from extract.persons.acronym_names import is_known_body
from extract.persons.bodies_and_towns import BODY_ENDS
from extract.persons.firm_words import FIRM_WORDS
from extract.persons.given_names import GIVEN_STATES
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_known_place
from extract.persons.letters import ONE_WORD
from extract.persons.list_rows import NAME
from extract.persons.listed_names import NAMED_AFTER, is_given_name, is_listed
from extract.persons.local_body_words import LOCAL_BODY_WORDS
from extract.persons.no_names import ARTICLES, CALENDAR, OF_OTHER_NAMES
from extract.persons.occupations import OCCUPATIONS
from extract.persons.roster_heads import is_head
from extract.persons.word_names import GIVEN_WORDS
from extract.persons.written_small import is_frequent, is_known_anywhere
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_REFUGES = word_set(
    """
    house home garden link bridge hope haven light lights shelter voice voices path dawn future
    life lives dream dreams heart hearts hand hands sisters brothers ministries mission village
    rescue freedom justice dragon lotus relief aid care project initiative vision action rights
    """
)
"""Last words by which bodies are called after somebody, in lower case: `Ruth Home`."""

_NO_NAMES = (
    OF_OTHER_NAMES | NAMED_AFTER | KIN | OCCUPATIONS | BODY_ENDS | LOCAL_BODY_WORDS | FIRM_WORDS
) - ARTICLES
_GIVEN_TOO = GIVEN_WORDS | CALENDAR | word_set("noel noël")
_MOST_WORDS, _SHORTEST = 4, 3

_ACRONYM = compiled(r"(?=.{2,12}$)(?:[A-ZÀ-Þ][\w&/-]*[A-ZÀ-Þ]\w*|[A-ZÀ-Þ]{2,})")


def tells_body(surface: str) -> bool:
    """Say whether a name tells by itself that it is a body's: head, known, in capitals."""
    folded = {word.casefold() for word in ONE_WORD.findall(surface)}
    is_told = not HEADS.isdisjoint(folded) or is_known_body(surface)
    return is_told or _ACRONYM.fullmatch(surface) is not None or not _REFUGES.isdisjoint(folded)


def may_be_somebody(surface: str, places: Gazetteer) -> bool:
    """Say whether a person may be called so where the row says that one is meant."""
    words = ONE_WORD.findall(surface)
    folded = [word.casefold() for word in words]
    if not words or len(words) > _MOST_WORDS or not _NO_NAMES.isdisjoint(folded):
        return False
    if is_head(surface) or is_known_body(surface):
        return False
    if places.country_named(surface) is not None or (len(words) == 1 and surface.isupper()):
        return False
    return not any(
        places.demonym(word) is not None
        or (word.casefold() not in GIVEN_STATES and places.country_named(word) is not None)
        for word in words[1:]
    )


def is_somebody(surface: str, places: Gazetteer) -> bool:
    """Say whether lists of names tell a person: `Amina Drusz`, `Drusz Amina`, `April Uneborg`."""
    words = ONE_WORD.findall(surface)
    if surface.isupper():
        return False
    if len(words) == 1:
        return is_listed(surface) and not (_is_word(surface) or is_known_place(surface, places))
    if any(place.label == surface for place in places.candidates(surface)[:1]):
        return False
    first, *rest = words
    if rest[-1].casefold() in _REFUGES or first.casefold() in ARTICLES:
        return False
    if is_given_name(first) or first.casefold() in _GIVEN_TOO:
        return all(map(_may_be_part, rest))
    if any(map(is_given_name, rest)):
        return all(map(_may_be_part, words))
    return any(map(is_listed, words)) and not any(map(_is_word, words))


def _may_be_part(word: str) -> bool:
    """Say whether a word beside a given name may be another: `Li` too, which is short."""
    is_plain = is_frequent(word.casefold()) and len(word) >= _SHORTEST
    return not is_plain or is_listed(word) or word.casefold() in ARTICLES


def _is_word(word: str) -> bool:
    """Say whether a word is one of any language, and no given name."""
    return not is_given_name(word) and is_known_anywhere(word.casefold())


def is_strange(surface: str, places: Gazetteer) -> bool:
    """Say whether a cell holds two or three words that nothing explains: no list, no language."""
    words = ONE_WORD.findall(surface)
    if not 1 < len(words) < _MOST_WORDS or NAME.fullmatch(surface) is None:
        return False
    is_other = not may_be_somebody(surface, places) or bool(places.candidates(surface))
    return not (is_other or is_somebody(surface, places)) and not any(
        _is_word(word) or len(word) < _SHORTEST or word.isupper() for word in words
    )
