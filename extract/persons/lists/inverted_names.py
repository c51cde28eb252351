"""Finds surnames before given names, as lists write them: `UNEBORG-DRUSZ, Talla`, `DRUSZ Talla`.

Capitals tell the surname from the given name; where nothing does, the lines around have to.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS, HEADS
from extract.names.place_words import NO_PLACES, PLACE_HEADS
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS, ONE_WORD, PARTICLES
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import ARTICLES, is_word_of_name
from extract.persons.offices import OFFICES, holds_office
from extract.persons.small_names import is_ordinary
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_HOUR = r"(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}[:.h]\d\d[ \t]{1,4}"
_LEAD = (
    r"(?:^|\t|; ?|\| ?)[ ]{0,8}"
    rf"(?:(?:[-•*–·▪◦]|\(?\d{{1,3}}[.):]?|\(?[a-z]\))[ \t]{{1,4}}|{_HOUR})?"
)
_PARTICLE = rf"(?:{PARTICLES})"
_UPPER = rf"(?:(?:Mc|Mac|D['’]|O['’])?[{CAPITALS}][{CAPITALS}'’]{{1,24}})"
_SURNAME = rf"(?:{_PARTICLE} )?{_UPPER}(?:[ -](?:{_PARTICLE} )?{_UPPER}){{0,3}}"
_GIVEN_WORD = rf"(?:{NAME_WORD.pattern}|[{CAPITALS}]\.)"
_GIVEN = rf"{_GIVEN_WORD}(?:[ -](?:{_PARTICLE}[ -])?{_GIVEN_WORD}){{0,3}}(?: {_PARTICLE})?"
_END = r"(?=[ ]{0,3}(?:$|[\n\t,;(|/]|[-–—] |\d{1,2}[A-K]\b|\.(?:$|\n)))"
_IN_CAPITALS = compiled(
    rf"{_LEAD}(?P<name>(?P<last>{_SURNAME})(?P<comma>,)? (?P<first>{_GIVEN})){_END}", re.MULTILINE
)
_IN_SMALL = compiled(
    rf"^[ ]{{0,8}}(?:(?:[-•*–·▪◦]|\(?\d{{1,3}}[.):]?)[ \t]{{1,4}}|{_HOUR})?"
    rf"(?P<name>(?P<last>{NAME_WORD.pattern}(?: {NAME_WORD.pattern}){{0,2}})(?P<comma>,)"
    rf" (?P<first>{_GIVEN})){_END}",
    re.MULTILINE,
)
_WITHIN = compiled(
    rf"(?<![\w.&-])(?P<name>(?P<last>{_SURNAME})(?P<comma>,) (?P<first>{_GIVEN}))"
    r"(?= \((?:DOB|D\.O\.B|born|aged?|née?|nacid[ao]|[1-9]\d?[,)])|,? (?:DOB|born|née?|aged)\b)"
)
"""Within a line, where a birth or an age stands behind."""

_NO_NAMES = (
    (HEADS | FUNCTION_WORDS | NO_PLACES | PLACE_HEADS | OFFICES)
    - ARTICLES
    - word_set("di da dos van von")
)
_INITIAL = compiled(rf"[{CAPITALS}]\.")
_LONGEST_ACRONYM = 5
_FEW = 3


def inverted_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield surnames with the given names behind them, at the start of a line, cell or entry.

    Args:
        text: Of the document.
        places: Tells places and peoples.
    """
    found = [m for m in every_match(_IN_CAPITALS, text) if _may_be_name(m, places)]
    told = [_is_told(text, match, places) for match in found]
    are_list = any(told) or len(found) >= _FEW
    for match, is_told in zip(found, told, strict=True):
        is_where = bool(places.candidates(match["first"]))  # `AIDWATCH, Sydney`
        is_listed_here = any(told) if is_where else are_list or _is_new(match)
        if is_told or (is_listed_here and not _is_acronym(match)):
            yield Span(*match.span("name"))
    yield from (
        Span(*m.span("name")) for m in every_match(_WITHIN, text) if _may_be_name(m, places)
    )
    small = [m for m in every_match(_IN_SMALL, text) if _may_be_name(m, places)]
    if len(small) >= _FEW and _FEW * sum(_is_told(text, m, places) for m in small) >= len(small):
        yield from (Span(*match.span("name")) for match in small)


def _is_told(text: str, match: re.Match[str], places: Gazetteer) -> bool:
    """Say whether the given name is one and no city's, or an office stands behind."""
    first = ONE_WORD.findall(match["first"])[0]
    is_called = is_given_name(first) or first.casefold() in VIRTUES
    is_called = is_called and not is_known_place(match["first"], places)
    is_initial = _INITIAL.fullmatch(match["first"]) is not None
    is_called = is_called or (is_initial and is_listed(match["last"]))
    return is_called or (match["comma"] is not None and holds_office(text, match.end("name")))


def _is_acronym(match: re.Match[str]) -> bool:
    """Say whether what stands in capitals without a comma may be a body's: `UNICEF Feed`."""
    return match["comma"] is None and _is_short(match["last"])


def _is_new(match: re.Match[str]) -> bool:
    """Say whether no word of it is a common one, so that a comma alone tells the name."""
    words = ONE_WORD.findall(match["name"].casefold())
    long = [word for word in words if len(word) >= _FEW]
    is_entry = match.start("name") > match.start() + 1 or not _is_short(match["last"])
    return match["comma"] is not None and is_entry and not any(map(is_ordinary, long))


def _is_short(last: str) -> bool:
    return last.isalpha() and len(last) <= _LONGEST_ACRONYM and not is_listed(last)


def _may_be_name(match: re.Match[str], places: Gazetteer) -> bool:
    """Say whether neither side is a body, a place, an office or a heading's word."""
    last, first = match["last"], match["first"]
    words = ONE_WORD.findall(match["name"])
    if words[0] == "NGO" and " " in last:
        words = words[1:]  # a surname of Cameroon and Viet Nam: `NGO UNEBORG Talla`
    folded = [word.casefold() for word in words if len(word) > 1]
    if not _NO_NAMES.isdisjoint(folded) or not all(is_word_of_name(w) for w in words if len(w) > 2):
        return False
    is_called = is_given_name(ONE_WORD.findall(first)[0])
    if organisations().candidates(last) or organisations().candidates(match["name"]):
        return False
    if any(places.demonym(word) is not None for word in ONE_WORD.findall(first)):
        return False
    if not is_called and (is_known_place(first, places) or is_known_place(last, places)):
        return False
    return not (places.country_named(first) or places.country_named(last.title()))
