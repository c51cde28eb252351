"""Finds further places where a person's name stands, or a part that gives the person away."""

import re
from collections.abc import Iterator, Sequence

from extract.calendar_words import MONTHS
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_words import ROLES
from extract.persons.frames.month_names import is_dated
from extract.persons.known_places import is_known_place, is_placed_here, is_state
from extract.persons.left.first_name_terms import FirstNameTerms
from extract.persons.letters import LETTERS
from extract.persons.listed_names import is_given_name
from extract.persons.no_names import NO_PERSON
from extract.persons.person_patterns import TITLES
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.word_names import GIVEN_WORDS, TOLD_VIRTUES
from extract.words import NameFinder, Word, word_set
from ontology.gazetteer import Gazetteer

_SHORTEST_TOKEN = 3
_LONGEST_PART = 32
_SHORT_WORDS = word_set(
    """
    am an as at be by do go he hi ho if in is it me my no of oh ok on or so to up us we uh um ah eh
    la le el al de du da di il lo st mt dr mr ms sr jr ne ni si se te tu un ce je on ou où sa ta ma
    en et es ha va ya yo mi su ti ay os da van bin ben von and not
    """
)
_NO_SHORT_NAMES = NO_PERSON | TITLES | ROLES | _SHORT_WORDS
_GIVEN_BILL = frozenset({"Bill"})
_NICKNAME = compiled(r"[\"“«]([A-ZÀ-Þ][^\W\d_]{1,20})[\"”»]")
"""What a name has in quotes, also in capitals: `Talla "TJ" Uneborg`."""

_INITIALS = compiled(r"(?<![\w.])[A-Z]\.(?:[ \xa0-]?[A-Z]\.){1,3}(?!\w)")
_STATES = frozenset({"US", "UN", "UK", "EU", "USA", "UAE", "DR", "HK"})
_NO_PLURALS = ("us", "is", "as", "os")
"""How names end that are no plurals: `LACATUS`, `TSEGAS`."""

_ARTICLE_BEFORE = compiled(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]|[Dd]raft|[A-Z]\w+) $")


def repeated_names(
    text: str, words: tuple[Word, ...], persons: Sequence[Span], places: Gazetteer
) -> Iterator[Span]:
    """Yield further places where one of these names, or a part of one, stands as a word."""
    wanted: dict[str, None] = {}
    lower = ordinary_words(text)
    for span in persons:
        surface = text[span.start : span.end]
        if "@" in surface:
            continue
        wanted[surface] = None
        parts = [p for p in LETTERS.findall(surface) if _is_telling(p, lower, places)]
        parts = [p for p in parts if not (is_known_place(p, places) and is_placed_here(p, text))]
        parts += [p for p in surface.split()[:1] if p in _GIVEN_BILL]
        parts += [m[1] for m in _NICKNAME.finditer(surface) if m[1].casefold() not in lower]
        parts += [p for p in surface.split() if _is_short_name(p, lower)]
        wanted.update(dict.fromkeys(parts if len(surface.split()) > 1 else ()))
    exact = set(wanted)
    terms = FirstNameTerms.of(text, persons)
    titled = {name.title() for name in wanted if name.isupper() and _is_shouted(name, places)}
    small = {name.lower() for name in wanted if name.istitle()} & lower
    small = {name for name in small if _is_only_name(name, places)}
    for span, name in NameFinder(sorted(wanted), small).find(words):
        surface = text[span.start : span.end]
        if surface in _GIVEN_BILL and _ARTICLE_BEFORE.search(
            text, max(0, span.start - _LONGEST_PART), span.start
        ):
            continue
        is_same = surface in exact or (surface.isupper() and surface == name.upper())
        is_same = is_same or (surface in titled and not _is_in_longer(text, span))
        is_same = is_same or (surface in small and terms.hold(span.start))
        if is_same and not is_dated(text, span):
            yield span


def repeated_initials(text: str, persons: Sequence[Span]) -> Iterator[Span]:
    """Yield further places where somebody's initials stand, however they are spaced: `E. W.`."""
    told = {
        "".join(re.findall(r"[A-Z]", match.group()))
        for span in persons
        if (match := _INITIALS.fullmatch(text, span.start, span.end))
    } - _STATES
    if not told:
        return
    for match in _INITIALS.finditer(text):
        if "".join(re.findall(r"[A-Z]", match.group())) in told:
            yield Span(*match.span())


def _is_only_name(word: str, places: Gazetteer) -> bool:
    """Say whether a word in small letters is a name's, and no other: `maya`, not `hope`."""
    if len(word) <= _SHORTEST_TOKEN or is_common(word):
        return False
    return is_given_name(word) or (word in GIVEN_WORDS and bool(places.candidates(word)))


def _is_in_longer(text: str, span: Span) -> bool:
    """Say whether a word with a capital stands right before: `San Rafael`."""
    before = text[max(0, span.start - _LONGEST_PART) : span.start].split(" ")
    is_behind = len(before) > 1 and not before[-1] and before[-2][:1].isupper()
    return is_behind and before[-2].casefold() not in MONTHS


def _is_shouted(name: str, places: Gazetteer) -> bool:
    """Say whether a name in capitals is no word that is written large for another reason."""
    is_long = len(name) > len("ABC") and name.isalpha()
    folded = name.casefold()
    if folded in TOLD_VIRTUES:
        return is_long
    is_word = is_common(folded) if folded.endswith(_NO_PLURALS) else is_ordinary(folded)
    return is_long and not is_word and not places.candidates(name)


def _is_short_name(part: str, lower: frozenset[str]) -> bool:
    """Say whether a part of two letters is a name by itself: `Li`, no particle and no word."""
    folded = part.casefold()
    return (
        len(part) == _SHORTEST_TOKEN - 1
        and part.istitle()
        and part.isalpha()
        and folded not in lower
        and folded not in _NO_SHORT_NAMES
    )


def _is_telling(part: str, lower: frozenset[str], places: Gazetteer) -> bool:
    """Say whether part of a name gives the person away: no ordinary word, no country."""
    if len(part) < _SHORTEST_TOKEN or not part[0].isupper() or part.casefold() in lower:
        return False
    if any(part.casefold() in words for words in (NO_PERSON, ROLES, TITLES)):
        return False
    return not is_state(part, places)
