"""Finds who comes from a body and does something: `Uzqenka from the HDWU has a visa problem`.

Likewise who is called as Karen men are: `our paralegal Saw Eh Uzqa`; the first word is a verb too.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.listed_names import is_listed
from extract.persons.person_patterns import NAME_WORD
from extract.persons.refusals.unexplained import is_unexplained
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_THINGS = word_set(
    """
    aid food help money cash data feedback approval relief word interest expertise capital water
    medicine shelter somebody someone everybody everyone anybody anyone nobody much half letter mail
    clearance praise concern control pressure advice backing coverage demand supply credit debt
    use abuse breach lack fear core grant seed consent research withdrawal reform entry advocacy
    soutien aide appui argent réponse apoyo ayuda dinero respuesta presión
    """
)
"""What comes from bodies and is nobody: `Pressure from the ILO has led to reform`."""

_THING_ENDINGS, _SHORTEST_THING = ("ance", "ence", "ing", "ship"), 7
_FROM = compiled(
    rf"(?:^|[.;:\n•–-] ?|\d[.)] )(?P<name>{NAME_WORD}(?: {NAME_WORD})?) (?P<link>from|of|at|de|du) "
    r"(?:the |la |l['’])?[A-Z]{3,8}(?: \([^()\n]{2,40}\))?,? (?:(?P<state>has|had|is|was|will"
    r"|would|can|cannot|could|a|est|ha|es|fue)|said|says|spoke|asks?|asked|told|came|wrote|writes"
    r"|noted|reported|joined|agreed|offered|suggested|thinks|wants|dit|demande|propose|dice|dijo|pide|propone|preguntó)\b"
)
_SAW = compiled(rf"(?<=[a-zà-ÿ,] )(?P<name>Saw {NAME_WORD}(?: {NAME_WORD}){{0,2}})(?![\w’'-])")


def sent_by_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names before a body that they come from and what they do; those with `Saw`.

    Args:
        text: Of the document.
        places: Tells places and peoples, which come from no body.
    """
    for match in every_match(_FROM, text):
        is_many = match["name"].endswith("s") and not is_listed(match["name"])
        if not is_many and not _is_thing(match) and is_unexplained(match["name"], text, places):
            yield Span(*match.span("name"))
    for match in every_match(_SAW, text):
        yield Span(*match.span("name"))


def _is_thing(match: re.Match[str]) -> bool:
    """Say whether this is what a body gives or does, not who comes from it."""
    name = match["name"].casefold()
    if " " in name or is_listed(match["name"]):
        return False
    is_done = len(name) >= _SHORTEST_THING and name.endswith(_THING_ENDINGS)
    is_part = match["state"] is not None and match["link"] != "from"
    return is_done or is_part or name in _THINGS
