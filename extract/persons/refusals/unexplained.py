"""Says whether nothing but a person explains a name: no word, place, people or known body."""

from extract.names.ordinary_words import ordinary_words
from extract.persons.acronym_names import is_known_body
from extract.persons.bodies_and_towns import is_office
from extract.persons.kin_words import KIN
from extract.persons.known_places import is_gone_to, is_known_place
from extract.persons.letters import LETTERS
from extract.persons.listed_names import NAMED_AFTER, is_given_name, is_listed
from extract.persons.no_names import ARTICLES, CALENDAR, NO_NAME_ENDINGS, OF_OTHER_NAMES
from extract.persons.occupations import OCCUPATIONS
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_LONGEST_ACRONYM = 5
_ENDINGS = (*NO_NAME_ENDINGS, "dad", "ings")
_NO_NAMES = (
    OF_OTHER_NAMES | NAMED_AFTER | KIN | OCCUPATIONS | CALENDAR
    | word_set(
        """
        government embassy foundation women girls survivors survivor victims people none yes no
        staff staffs unknown confidential withheld anonymous tbc tbd name names date place age
        interviewer interpreter translator respondent notetaker moderator question answer
        note notes source sources english french spanish
        states state city one two three day paragraph article section table figure annex step
        warning example summary outcome action objective result background recommendation speaker
        rep hon crown oui non mise lu
        aim goal theme topic task output input issue challenge response comment remark title
        """
    )
) - ARTICLES  # fmt: skip


def has_no_word(surface: str) -> bool:
    """Say whether no word of it heads bodies or is a common word of labels."""
    return _NO_NAMES.isdisjoint(word.casefold() for word in LETTERS.findall(surface))


def is_unexplained(surface: str, text: str, places: Gazetteer) -> bool:
    """Say whether nothing explains it otherwise: no word, place, people or known body."""
    words = [word for word in LETTERS.findall(surface) if len(word) > 1]
    folded = [word.casefold() for word in words]
    if not words or not _NO_NAMES.isdisjoint(folded) or is_known_body(surface):
        return False
    if any(places.demonym(word) is not None for word in words) or is_office(surface, places):
        return False
    small = ordinary_words(text)
    word = words[0]
    if len(words) > 1:
        is_heading = not is_listed(word) and not small.isdisjoint(folded)
        return is_listed(word) or not (is_heading or places.candidates(surface))
    if word.isupper() and (len(word) <= _LONGEST_ACRONYM or not is_listed(word)):
        return False
    if is_known_place(surface, places) or (folded[0] in small and not is_given_name(word)):
        return False
    if is_listed(word):
        return True
    is_place = bool(places.candidates(surface)) and is_gone_to(word, text)
    return not is_place and not folded[0].endswith(_ENDINGS)
