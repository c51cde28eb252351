"""Finds who asked not to be named, or is said to be a woman from somewhere: `Georgia, who asked …`.

Nobody says so of a town or a state, so the name is a person's whatever else is called so.
"""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import HEADS, NOT_ORGANISATIONS, ROLES
from extract.names.place_words import PLACE_HEADS
from extract.persons.acronym_names import is_known_body
from extract.persons.listed_names import NAME_WORD
from extract.persons.sentence_openers import SENTENCE_OPENERS
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_ASKS = (
    r"(?:who (?:has |had |also |only |all )?(?:asked|asks|requested|requests|wished|wishes|"
    r"wants|wanted|prefers|preferred|chose|insisted|insists|declined|refused|gave only|gives only|"
    r"spoke|speaks|did not (?:want|wish)|does not (?:want|wish)|would not|would only)|"
    r"qui (?:a |avait |n['’]a pas |ne )?(?:demandé|demande|souhaite|souhaité|souhaitait|préfère|"
    r"préféré|préférait|veut|voulu|voulait|refusé|tient|requis|gardé)|"
    r"(?:quien|que) (?:ha |había |no )?(?:pidió|pedido|pide|solicitó|solicitado|prefiere|prefirió|"
    r"preferido|quiso|quiere|exigió|optó|deseaba|desea))"
)
_NAMELESS = (
    r"(?:(?:her|his|their) (?:own |real |full |true |first |last |other |family |proper )*"
    r"(?:name|surname|identity)|(?:a|first|last|full|real) names?|"
    r"(?:not|to|than) be (?:named|identified)|"
    r"to remain (?:nameless|unnamed)|anonym(?:ity|ous|at|e)|"
    r"son (?:vrai |propre )?(?:nom|prénom|identité)|pas être (?:nommée?|identifiée?|citée?)|"
    r"su (?:verdadero |propio )?(?:nombre|apellido|identidad)|anonimato|anónim[ao]|"
    r"ser (?:identificad|nombrad|citad)[ao])"
)
_OTHERWISE = (
    r"(?:whose (?:(?:real|full|first|last|true) )?(?:name|identity) (?:(?:has|had|is being|was) "
    r"(?:been )?(?:changed|withheld|altered|protected|concealed|disguised)|"
    r"(?:is|was) (?:not |being )?(?:known to|given here|withheld|printed|used|changed))|"
    r"dont (?:le (?:vrai )?(?:pré)?nom|l['’]identité) "
    r"(?:a été (?:changée?|modifiée?)|n['’]est pas)|"
    r"cuy[ao] (?:verdader[ao] )?(?:nombre|identidad) (?:ha sido|fue|se ha|se) "
    r"(?:cambiad[ao]|modificad[ao]|protege|omite|omitid[ao]|reservad[ao]|reserva))"
)
_UNNAMED = compiled(
    rf"(?<![\w@./&'’-])(?P<name>(?P<first>{NAME_WORD.pattern})(?: {NAME_WORD.pattern}){{0,3}})"
    rf"[\"”»]?(?:,| \() ?(?:{_ASKS}\b[^.;:!?()\n]{{0,60}}?\b{_NAMELESS}|{_OTHERWISE})\b"
)
"""The name stands before a clause about being named; the groups `name` and `first`."""

_DESCRIBED = compiled(
    rf"(?<![\w@./&'’-])(?P<name>(?P<first>{NAME_WORD.pattern})(?: {NAME_WORD.pattern})?),"
    r" (?:an?|une|una) (?:(?!of\b|by\b|in\b)[\w-]{3,14} ){0,3}?(?:woman|girl|boy|man|mother"
    r"|teenager|widow|femme|fille|garçon|homme|mujer|niña|niño|hombre|madre)"
    r" (?:[a-zà-ÿ]{3,12} )?(?:from|de|originaire de|procedente de|du|des) (?=[A-ZÀ-Þ])"
)
"""Who is somebody from somewhere: `Rosalía, a Garífuna woman from Reef`."""

_SOMEWHERE = compiled(
    r"\b(?:[Ii]n|[Ff]rom|[Aa]t|[Nn]ear|to|for|[Oo]utside|around|[Dd]e|du|des|[àÀ]|[Aa]u|[Aa]ux|[Ee]n|[Dd]ans|depuis|[Dd]esde|del|"
    r"the|la|le|les|el|los|las) $"
)
"""Before a town or a body that somebody belongs to: `a woman from Surin, who asked …`."""

_NOBODY = HEADS | NOT_ORGANISATIONS | ROLES | PLACE_HEADS | SENTENCE_OPENERS | word_set(
    "women men girls boys people workers migrants survivors victims participants respondents"
)  # fmt: skip


def anonymous_by_wish(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the names of those of whom the text says that they do not want to be named.

    Args:
        text: Of the document.
        places: Tells peoples.
    """
    for match in (*every_match(_UNNAMED, text), *every_match(_DESCRIBED, text)):
        start, end = match.span("name")
        if _SOMEWHERE.search(text, max(0, start - 12), start):
            continue
        if match.re is _UNNAMED and text.endswith(" of ", 0, start):
            continue
        if _SOMEWHERE.fullmatch(f"{match['first']} "):  # `In Lima, a woman from Cusco`
            continue
        if match["first"].casefold() in SENTENCE_OPENERS:
            start = match.end("first") + 1
        if start < end and _may_be_name(text[start:end], places):
            yield Span(start, end)


def _may_be_name(surface: str, places: Gazetteer) -> bool:
    words = [word.casefold() for word in surface.split()]
    if not _NOBODY.isdisjoint(words) or places.demonym(words[-1]) is not None:
        return False
    return not is_known_body(surface)
