"""Finds bodies by a word for their sort or number beside the name: `the leftist Uzqa party`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_refusals import is_plausible, is_refused
from extract.names.organisation_words import FUNCTION_WORDS, HEADS, LED_BY, ROLES
from extract.names.theme_words import is_theme
from extract.persons.listed_names import is_listed
from extract.scanning import every_match
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_FORCE = compiled(
    r"(?<![\w.-])(?:(?:Combined|Joint|Multi-?[Nn]ational|Special|Inter-?[Aa]gency|Operations)[ -])"
    r"{0,3}Task Force[ -](?!(?:Against|On|For|To|In|Of|And|The|Members?|Report)\b)"
    r"(?:[A-Z][\w-]{2,20}|\d{1,4})(?![\w-])"
)
_DIVISION = compiled(
    r"(?<![\w.-])Multi-?[Nn]ational (?:Division|Corps|Force|Brigade)[ –-]{1,3}[A-Z][\w-]{2,20}"
)
"""`Task Force Uzqa`, `Combined Joint Task Force 101`, `Multi-National Division-North`."""

_OFFICE = compiled(rf"(?<![\w-])Office of the {LED_BY}(?![\w-])")
"""Bodies that are called after who leads them."""

_WORD = r"[A-ZÀ-Þ][\w’'-]{2,24}"
_DESCRIBED = compiled(
    r"\b[Tt]he (?:(?:opposition|ruling|governing|leftist|left-wing|right-wing|far-right|far-left"
    r"|centre-left|centre-right|center-left|center-right|conservative|liberal|socialist|communist"
    r"|nationalist|militant|rebel|armed|Islamist|jihadist|Shiite|Shia|Sunni|daily|state-run|weekly"
    r"|smuggling|trafficking|criminal|extremist) ){0,2}"
    rf"(?P<name>{_WORD}(?: (?:(?:cha|na|al|el|for|of) )?{_WORD}){{0,4}})"
    r" $"
)
"""A name that a word for its sort follows, written small; the group `name`."""

_SORTS = tuple(
    f" {sort}"
    for sort in (
        "party", "movement", "militia", "network", "newspaper", "cartel", "gang", "faction",
        "rebels", "militants", "insurgents", "fighters", "guerrillas", "separatists",
    )
)  # fmt: skip
_SIGNS = (
    (_FORCE, "Task Force"), (_DIVISION, "ational "), (_OFFICE, "Office of the "),
)  # fmt: skip
"""Patterns, and what a text holds where one may match."""

_REACH, _LONGEST_WORD = 160, 28

_SIDES = word_set(
    """
    republican democratic democrat labour labor conservative liberal socialist communist green
    christian islamic muslim jewish catholic protestant hindu orthodox workers peasants shia shiite
    sunni social political national internet facebook whatsapp twitter telegram
    """
)
"""Words that say which sort of party or network, and name none."""
_NO_FIRST = ROLES | FUNCTION_WORDS | _SIDES


def described_bodies(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield names that a word beside them tells to be bodies'.

    Args:
        text: Of the document.
        places: Tells towns, states and peoples, whose networks and parties have no name there.
    """
    for pattern, sign in _SIGNS:
        if sign in text:
            yield from (Span(*match.span()) for match in every_match(pattern, text))
    for sort in _SORTS:
        at = text.find(sort)
        while at >= 0:
            yield from _before(text, at, at + len(sort), places)
            at = text.find(sort, at + 1)


def _before(text: str, start: int, end: int, places: Gazetteer) -> Iterator[Span]:
    """Yield the name before a word for its sort, which begins at `start` with a space."""
    word = text.rfind(" ", max(0, start - _LONGEST_WORD), start) + 1
    if not text[word].isupper() or text[end : end + 1].isalpha():
        return
    described = _DESCRIBED.search(text, max(0, start - _REACH), start + 1)
    if described and _is_name(described["name"], places):
        yield Span(*described.span("name"))


def _is_name(name: str, places: Gazetteer) -> bool:
    """Say whether words before `party` or `network` are a name: of no place, people or person."""
    words = name.split()
    folded = [word.casefold() for word in words]
    if not _NO_FIRST.isdisjoint(folded[:1]) or folded[-1] in HEADS:
        return False
    if len(words) == 1 and folded[0].endswith(("ist", "ists")):
        return False
    if places.candidates(name) or any(places.demonym(word) is not None for word in words):
        return False
    if is_refused(name) or is_theme(name) or all(is_listed(word) for word in words):
        return False
    return is_plausible(name, places)
