"""Says whether somebody may be called so, where a text says that a name of somebody stands there.

A town, a word that is given as a name and capitals do not matter there; bodies, states that nobody
is called like, peoples and common words are no names.
"""

from extract.persons.acronym_names import is_known_body
from extract.persons.given_names import GIVEN_STATES
from extract.persons.letters import LETTERS, ONE_WORD
from extract.persons.listed_names import is_listed
from extract.persons.refusals.unexplained import has_no_word
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import GIVEN_WORDS, is_called
from ontology.gazetteer import Gazetteer

_LONGEST_ACRONYM = 5


def may_be_called(surface: str, places: Gazetteer) -> bool:
    """Say whether a name that a text tells to be somebody's may be one."""
    words = [word for word in ONE_WORD.findall(surface) if len(word) > 1]
    if not words:
        return False
    first = words[0].casefold()
    is_given = is_word_given(words[0].title())
    if not is_given and (not has_no_word(" ".join(words)) or is_known_body(surface)):
        return False
    if surface.isupper() and len(words) == 1 and is_known_body(surface):
        return False
    if is_given:
        return len(words) == 1 or all(_may_follow(word) for word in words[1:])
    if any(places.demonym(word.title()) is not None for word in words):
        return False
    if places.country_named(surface) is not None:
        return False
    is_word = is_common(first) or (len(words) == 1 and is_ending_as_word(first))
    return not is_word or (len(words) > 1 and is_listed(words[-1].title()))


def is_word_given(surface: str) -> bool:
    """Say whether a single word is a given name, or one that is given as a name."""
    folded = surface.casefold()
    return folded in GIVEN_WORDS or folded in GIVEN_STATES or is_called(surface)


def is_ending_as_word(word: str) -> bool:
    """Say whether an unlisted word ends as common ones do: `Farming`, `Deceased`."""
    return len(word) > _LONGEST_ACRONYM and is_ordinary(word) and not is_listed(word.title())


def _may_follow(word: str) -> bool:
    return has_no_word(word) or not LETTERS.fullmatch(word) or is_listed(word.title())
