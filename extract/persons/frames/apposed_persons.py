"""Finds who is named behind where somebody is from: `a woman from Reef, Ada, said she was paid`.

Half of given names are towns too, and `in Austin, Texas, said` is written the same: the name is a
person's where it is a given name, somebody is told of before, and the town does not lie in it.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import any_of
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_WORD, is_given_name
from extract.persons.somebody_words import SOMEBODY
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_TOWN = rf"[{CAPITALS}][\w'’-]{{1,24}}(?: [{CAPITALS}][\w'’-]{{1,24}}){{0,2}}"
_DOES = (
    r"(?:who|whose|aged|now|then|told|tells|said|says|was|is|had|has|went|left|came|fled|escaped|"
    r"worked|works|lived|lives|explain(?:s|ed)|describe[sd]|recall(?:s|ed)|remember(?:s|ed)|wept|"
    r"cried|paid|borrowed|never|could|did|qui|dont|a |avait|dit|raconte|explique|était|fut|"
    r"were|have|étaient|ont|fueron|eran|habían|dijeron|quien|que|cuya|dijo|dice|contó|cuenta|fue|era|había|trabajaba|huyó|\d)"
)
_APPOSED = compiled(
    rf"\b{any_of(SOMEBODY)}s?(?: [a-zà-ÿ'’-]{{1,20}}){{0,5}} "
    rf"(?:from|in|of|at|near|de|en|à|du|d['’]) ?"
    rf"(?P<town>{_TOWN}), (?P<name>{NAME_WORD.pattern})"
    rf"(?: (?:and|et|y|e) (?P<other>{NAME_WORD.pattern}))?(?=, {_DOES})"
)


def apposed_persons(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield given names behind a town that somebody is from.

    Args:
        text: Of the document.
        places: Tells what lies in what.
    """
    for match in every_match(_APPOSED, text):
        named = [Span(*match.span(each)) for each in ("name", "other") if match[each]]
        names = [text[span.start : span.end] for span in named]
        if all(map(_is_given, names)) and not _lies_in(match["town"], names[0], places):
            yield from named


def _is_given(name: str) -> bool:
    return is_given_name(name) or name.casefold() in VIRTUES


def _lies_in(town: str, container: str, places: Gazetteer) -> bool:
    """Say whether a place called so may lie in one that is called otherwise."""
    containers = {place.place_id for place in places.candidates(container)}
    return any(
        not containers.isdisjoint(places.ancestors(place.place_id))
        for place in places.candidates(town)
    )
