"""Finds who comes from a body and does something: `Uzqenka from the HDWU has a visa problem`.

Likewise who is called as Karen men are: `our paralegal Saw Eh Uzqa`; the first word is a verb too.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.listed_names import is_listed
from extract.persons.person_patterns import NAME_WORD
from extract.persons.refusals.unexplained import is_unexplained
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer

_FROM = compiled(
    rf"(?:^|[.;:\n•–-] ?|\d[.)] )(?P<name>{NAME_WORD}(?: {NAME_WORD})?) (?:from|of|at|de|du) "
    r"(?:the |la |l['’])?[A-Z]{3,8}(?: \([^()\n]{2,40}\))?,? (?:has|had|is|was|will|would|can"
    r"|cannot|could|said|says|spoke|asks?|asked|told|came|wrote|writes|noted|reported|joined|agreed|offered"
    r"|suggested|thinks|wants|a|est|dit|demande|propose|ha|es|fue|dice|dijo|pide|propone|preguntó)\b"
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
        if not is_many and is_unexplained(match["name"], text, places):
            yield Span(*match.span("name"))
    for match in every_match(_SAW, text):
        yield Span(*match.span("name"))
