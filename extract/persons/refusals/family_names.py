"""Says which names are of the family, or the namesakes, of a person of the text: `the Secundas`."""

from extract.model import Span
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, Ballot, is_listed
from extract.persons.small_names import is_ordinary
from extract.persons.told_words import Named

_THE = "the "
_OPENERS = ("St. ", "St ", "Saint ", "Sainte ", "San ", "Santa ")
_OFTEN = 3


def is_family(text: str, span: Span, surface: str, named: Named) -> bool:
    """Say whether these are the family of a person of the text: `the Uneborgs`."""
    before = text[max(0, span.start - len(_THE)) : span.start]
    is_plural = surface.endswith("s") and surface[:-1] in named.whole
    return is_plural and before.lower() == _THE and NAME_WORD.fullmatch(surface) is not None


def is_of_family(surface: str, ballot: Ballot, named: Named) -> bool:
    """Say whether a name ends with a surname of the text, and begins as nothing known does."""
    first, *further = surface.split()
    if len(further) != 1 or not (NAME_WORD.fullmatch(first) and NAME_WORD.fullmatch(further[0])):
        return False
    if further[0].casefold() in NAME_HEADS or _is_word(first) or _is_word(further[0]):
        return False
    is_surname = is_listed(further[0]) or is_listed(first) or ballot.persons[further[0]] >= _OFTEN
    is_other = ballot.bodies[first] or ballot.placed[first]
    return is_surname and further[0] in named.whole and not is_other


def _is_word(surface: str) -> bool:
    return is_ordinary(surface.casefold()) and not is_listed(surface)


def is_saint(surface: str, ballot: Ballot) -> bool:
    """Say whether the text speaks of the saint alone, as of a person: `St. Jerome`."""
    saint = next((surface.removeprefix(o) for o in _OPENERS if surface.startswith(o)), None)
    return saint is not None and ballot.persons[saint] > ballot.places[saint] + 1
