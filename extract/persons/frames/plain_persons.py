"""Finds persons in the plainest sentences: `Hope (17 ans)`, `When Paris had no papers, she could`.

Who is called as a town, a month or a word is, no list and no model tells; what is done to them, and
what they do, does.
"""

import re
from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.frames.plain_frames import (
    BYLINE,
    IN_QUOTES,
    LIKELY,
    SURE,
    UNQUOTED,
    VIRTUOUS,
)
from extract.persons.known_places import is_known_place, is_state_or_people
from extract.persons.letters import CAPITALS, ONE_WORD, SMALL, has_quotes
from extract.persons.listed_names import NAME_HEADS, is_given_name, is_listed
from extract.persons.refusals.unexplained import is_unexplained
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import is_called
from extract.scanning import every_match
from extract.words import word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_SYLLABLES = compiled(rf"[{CAPITALS}][{SMALL}]{{1,6}}-[{SMALL}]{{1,6}}")
"""A name as Korean ones are written: `Uzq-hee`."""

_WAY_BEFORE = compiled(r"(?:\b(?:[Ii]n|from|near|at|of|[Ee]n|desde)|, de)[ \n]$")
_CALLED_TOO = frozenset({"May", "Will"})
_WILL = compiled(
    r"\bWill(?=, (?:aged )?[1-9]\d[,.]"
    r"| (?:told|asked|promised|beat|hit|raped|took|brought|sold|drove|met|paid|gave|left|came) "
    r"(?:me|us|her|him|them|my|home|back)\b)"
)
"""Who is called as a question begins: `Will, 19, ran`, `Will told me`."""

_NO_NAMES = NAME_HEADS | word_set(
    """
    catholic protestant orthodox muslim christian jewish hindu buddhist evangelical anglican
    elle elles il ils ella ellas él ellos nobody everybody somebody someone everyone anyone
    personne quelqu'un chacun chacune certains certaines beaucoup plusieurs tout tous toute toutes
    nadie alguien cada quien todos todas todo muchos muchas algunas algunos cualquiera
    """
)
_LONGEST_ACRONYM, _LONGEST_WAY = 5, 8


def plain_persons(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom a plain sentence tells to be a person, whatever a word or town is called so.

    Args:
        text: Of the document.
        places: Tells states, peoples and towns.
    """
    yield from _sure(text, places)
    yield from (Span(*match.span()) for match in every_match(_WILL, text))
    for pattern in LIKELY:
        for match in every_match(pattern, text):
            yield from _if_likely(text, match.span("name"), places)
    for match in every_match(BYLINE, text):
        if is_given_name(match["other"]):
            yield from _if_likely(text, match.span("name"), places)
    for match in every_match(VIRTUOUS, text):
        last = match["last"]
        is_free = not is_ordinary(last.casefold()) and is_unexplained(last, text, places)
        if is_listed(last) or is_free:
            yield from _if_person(text, match.span("name"), places)


def _sure(text: str, places: Gazetteer) -> Iterator[Span]:
    quoted = (IN_QUOTES,) if has_quotes(text) else ()
    for pattern in (*SURE, *quoted, UNQUOTED):
        for match in every_match(pattern, text):
            group = "name" if match["name"] else "first"  # before or behind what says so
            yield from _if_person(text, match.span(group), places)


def _if_likely(text: str, span: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    for name in _if_person(text, span, places):
        if _is_likely(text[name.start : name.end], text, places):
            yield name


def _if_person(text: str, span: tuple[int, int], places: Gazetteer) -> Iterator[Span]:
    """Yield the name without what opens its sentence, if it is no body's, state's or people's."""
    start, end = span
    words = list(ONE_WORD.finditer(text, start, end))
    while words and _is_opener(words[0]):
        words.pop(0)
    if not words:
        return
    surface = text[words[0].start() : end]
    is_none = not _NO_NAMES.isdisjoint(word.group().casefold() for word in words)
    is_none = (
        is_none or _is_thing(surface, text) or _is_way_to(text, words[0].start(), surface, places)
    )
    if not is_none and not _is_body(surface) and not is_state_or_people(surface, places):
        yield Span(words[0].start(), end)


def _is_opener(word: re.Match[str]) -> bool:
    is_name = is_called(word.group()) or word.group() in _CALLED_TOO
    return opens_sentence(word.group()) and not is_name


def _is_thing(surface: str, text: str) -> bool:
    """Say whether a common word is one here: several of them, one of which the text speaks."""
    word = surface.casefold()
    if is_called(surface) or not is_common(word):
        return False
    return word.endswith("s") or word in ordinary_words(text) or f"the {surface}" in text


def _is_way_to(text: str, start: int, surface: str, places: Gazetteer) -> bool:
    """Say whether a place stands behind `in` or `region of`."""
    before = _WAY_BEFORE.search(text, max(0, start - _LONGEST_WAY), start)
    return before is not None and bool(places.candidates(surface))


def _is_body(surface: str) -> bool:
    """Say whether a known body is called so; `Eti` is none for `ETI`."""
    is_short = len(surface) <= _LONGEST_ACRONYM and surface.istitle()
    return not is_short and bool(organisations().candidates(surface))


def _is_likely(name: str, text: str, places: Gazetteer) -> bool:
    """Say whether nothing but a person explains a name."""
    words = [word for word in ONE_WORD.findall(name) if word[0].isupper()]
    if is_known_place(name, places):
        return False
    if is_called(words[0]) or (len(words) == 1 and _SYLLABLES.fullmatch(words[0])):
        return True
    are_words = all(is_common(word.casefold()) for word in words)
    return not are_words and is_unexplained(" ".join(words), text, places)
