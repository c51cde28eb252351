"""Finds governments named by their country or people: `Government of Nepal`, `Gobierno chileno`."""

from extract.words import Word, is_next_word, word_set
from ontology.gazetteer import Gazetteer

GOVERNMENTS = frozenset({"government", "gobierno", "gouvernement"})
_OF = frozenset({"of", "de", "du", "del", "des", "d"})
_ARTICLES = word_set("the la los las les le l el all")
_OF_ALL = word_set("fédéral central national royal nacional")
"""What may part a government from its people: `Gouvernement fédéral allemand`."""

_LONGEST_PEOPLE = 3


def government_around(
    text: str, words: tuple[Word, ...], index: int, places: Gazetteer
) -> tuple[int, int] | None:
    """Return `Government of Nepal` or `Thai Government` around the word at `index`."""
    people = _people_around(text, words, index, places)
    if people:
        return people
    following = index + 1
    if not is_next_word(words, following, _OF):
        return None
    following += 1
    if is_next_word(words, following, _ARTICLES):
        following += 1
    last = _country_end(text, words, following, places)
    return (index, last) if last is not None else None


def _people_around(
    text: str, words: tuple[Word, ...], index: int, places: Gazetteer
) -> tuple[int, int] | None:
    """Return the words of `Sri Lankan Government`, `Gouvernement togolais`, or None."""
    if words[index].text.casefold() == "government":
        for first in range(max(0, index - _LONGEST_PEOPLE), index):
            run = words[first : index + 1]
            is_joined = run[0].text[0].isupper() and all(w.joined for w in run[1:])
            people = text[run[0].start : run[-2].end]
            if is_joined and "\n" not in people and _is_people(people, places):
                return first, index
        return None
    first = index + 1 + is_next_word(words, index + 1, _OF_ALL)
    for last in range(min(first + _LONGEST_PEOPLE, len(words)) - 1, first - 1, -1):
        run = words[index + 1 : last + 1]
        said = text[words[first].start : words[last].end]
        is_said = bool(run) and all(w.joined and w.text[0].islower() for w in run)
        if is_said and _is_people(said, places):
            return index, last
    return None


def _is_people(words: str, places: Gazetteer) -> bool:
    """Say whether words are for a country's people, or its name: `New Zealand`, `suisse`."""
    found = places.demonym(words) or places.country_named(words)
    return found is not None and found.kind == "country"


def _country_end(text: str, words: tuple[Word, ...], first: int, places: Gazetteer) -> int | None:
    """Return the index of the last word of a country's name that starts at `first`."""
    for last in range(min(first + 5, len(words) - 1), first - 1, -1):
        run = words[first : last + 1]
        if run[0].text[0].isupper() and all(w.joined for w in run[1:]):
            found = places.candidates(text[run[0].start : run[-1].end])
            if found and found[0].kind in {"country", "adm1"}:
                return last
    return None
