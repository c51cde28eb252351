"""Finds who goes by a name in quotes: `"Rose", a former domestic worker`, `known as "Lek"`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.kin_words import any_of
from extract.persons.letters import CAPITALS
from extract.persons.somebody_words import SOMEBODY
from extract.scanning import every_match

_OPENING = compiled(rf"[\"“«][ \xa0]?(?=[{CAPITALS}][\w'’-])")
_QUOTED = (
    rf"(?P<name>[{CAPITALS}][\w'’-]{{1,20}}(?: [{CAPITALS}][\w'’-]{{1,20}})?)[ \xa0]?,?[\"”»],? "
)
_GOES_ON = (
    r"(?=[,.;)]| (?:who|from|in|at|with|and|was|told|said|qui|de|à|du|que|en|y|et|sexuelle|sexual|"
    r"domestique|doméstica)\b)"
)
_WHAT = (
    r"(?!(?:[\w-]+ ){0,3}?(?:about|by|for|film|book|novel|song|play|group|of|sur|par|sobre|por)\b)"
    rf"(?:[\w-]{{2,14}} ){{0,3}}?{any_of(SOMEBODY)}{_GOES_ON}"
)
_BEHIND = compiled(
    rf"{_QUOTED}(?:(?:an? |the |une? |la |una? )?{_WHAT}|\((?:aged? )?(?:1\d|[2-7]\d)\)"
    rf"|(?:is|was|est|était|es|era) (?:an? |une? |una? ){_WHAT})"
)
"""One who is told what he or she is behind the quotes; the group `name`."""

_ITEM = rf"[\"“«] ?[{CAPITALS}][\w'’-]{{1,20}}(?: [{CAPITALS}][\w'’-]{{1,20}})? ?,?[\"”»]"
_TOGETHER = compiled(
    rf"\b(?:women|girls|boys|men|activists|workers|survivors|victims|migrants|brokers|recruiters|"
    r"traffickers|femmes|filles|survivantes|victimes|militantes|mujeres|niñas|sobrevivientes|"
    r"activistas|trabajadoras),? (?:who (?:are|were|is) )?(?:known|referred to|called|named|"
    r"nicknamed|connues|appelées|surnommées|nommées|conocidas|llamadas|apodadas)(?: to \w+)?"
    r"(?: as| comme| sous le nom de| como)? "
    rf"(?P<names>{_ITEM}(?:,? (?:and |et |y )?{_ITEM}){{0,9}})"
)
"""Several at once; the group `names`."""

_EACH = compiled(rf"[{CAPITALS}][\w'’ -]*[\w'’]")


def quoted_names(text: str) -> Iterator[Span]:
    """Yield names in quotes of whom the text says what she is, however it is a word or a town."""
    for opening in every_match(_OPENING, text):
        match = _BEHIND.match(text, opening.end())
        if match:
            yield Span(*match.span("name"))
    for match in every_match(_TOGETHER, text):
        for each in _EACH.finditer(text, *match.span("names")):
            yield Span(*each.span())
