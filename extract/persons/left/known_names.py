"""Finds persons who are called as a body or a place is that lists know: `Avsi`, `Eastleigh`.

What a list knows is that, unless the text tells a person in a way that no body and no place bears
out. What is told so once is somebody wherever nothing tells a body or a way to a place; an acronym
that is written as names are is one where a passage tells of lives.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.organisation_words import ROLES
from extract.persons.acronym_names import is_acronym_as_name, is_like_name
from extract.persons.frames.somebody_signs import (
    is_asked,
    is_behind_way,
    is_brought_in,
    is_called_next,
    is_in_field,
    is_no_place,
    is_no_place_before,
    is_somebody,
    is_speaker,
    says_something,
)
from extract.persons.frames.testimonies import NO_SUBJECTS
from extract.persons.left.name_slots import Slot, slot_of
from extract.persons.left.told_lives import ToldLives
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import NAME_HEADS, NAME_WORD, is_given_name, is_listed
from extract.persons.sentence_openers import opens_sentence
from extract.persons.small_names import is_common, is_ordinary
from extract.persons.written_small import is_known_anywhere
from extract.spans import TakenSpans
from extract.words import Word
from ontology.authority import AuthorityFile, organisations
from ontology.gazetteer import Gazetteer, Place

_SMALL_LETTERS = frozenset(ascii_lowercase)
_SHORTEST = 3
_LARGE = 700_000
_MOST_WORDS = 3
_OTHERS = frozenset({"fr", "es"})
_SPOKEN_OF = frozenset({Slot.ACTING, Slot.WITHIN, Slot.DONE_TO, Slot.DOING_TO})
_CAPITALS = compiled(rf"[{CAPITALS}]{{3,12}}")
_BODY_BEHIND = compiled(
    r"[ \xa0](?:staff|nurses?|doctors?|lawyers?|guards?|soldiers|fighters|volunteers|teams?|"
    r"offices?|clinics?|shelters?|hospitals?|workers?|caseworkers?|members?|"
    r"officers?|guidelines|reports?|camps?|market|village|town|area|border|district|prison|"
    r"foundation|network|project|programme|program|mission|hotline|house|hotel|road|street|"
    rf"in [{CAPITALS}]|\((?![1-9]\d\) [a-z]|(?:s?he|her|his|my|the|who|that is|elle|il|ella|él|"
    rf"mother|sister|"
    rf"daughter|"
    rf"son|father|brother|aunt|wife|husband|baby|child|mère|sœur|fille|fils|madre|hermana|hija|"
    rf"hijo)\b))|[-/&]\w|[ \xa0][{CAPITALS}]"
)
_NEXT_IN_CAPITALS = compiled(
    rf"[ \xa0](?P<next>[{CAPITALS}]{{4,16}})(?![\w@-]|[ \xa0][{CAPITALS}])"
)
_PLAIN_WAYS = (
    " in ",
    " at ",
    " from ",
    " the ",
    " near ",
    " into ",
    " dans ",
    " du ",
    " des ",
    " los ",
)
_GOES_ON = compiled(rf"[-/&]\w|[ \xa0][{CAPITALS}]")
_LISTED_BEHIND = compiled(
    rf"(?:, | and | et | y | & |, and | or )(?P<other>[{CAPITALS}][\w-]{{1,14}})(?![\w@-])"
)
_LISTED_BEFORE = compiled(
    rf"(?<![\w@-])(?P<other>[{CAPITALS}][\w-]{{1,14}})(?:, | and | et | y | & |, and | or )$"
)
"""Another name that a list has beside it."""

_NEXT = compiled(rf"[ \xa0](?P<next>{NAME_WORD.pattern})(?![\w@-]|[ \xa0][{CAPITALS}])")
_LONGEST_BEFORE = 24


@dataclass(frozen=True, slots=True)
class _Known:
    """A name that a list or a model takes for a body's or a place's.

    Attributes:
        span: Where.
        surface: The name.
        is_told: Whether only a person stands there.
        is_other: Whether a body or a place stands there.
    """

    span: Span
    surface: str
    is_told: bool
    is_other: bool


def known_names(
    analysis: Analysis,
    words: tuple[Word, ...],
    mentions: Sequence[Mention],
    persons: Sequence[Span],
    places: Gazetteer,
) -> Iterator[Span]:
    """Yield persons who are called like bodies and places that lists know.

    Args:
        analysis: The text, its passages and languages.
        words: `find_words(analysis.text)`.
        mentions: Organisations and places as they were settled, among others.
        persons: Who is found by what tells them.
        places: Tells towns, states and peoples.
    """
    text = analysis.text
    masked = TakenSpans.of(persons)
    lives = ToldLives.of(analysis, mentions, persons)
    found = [
        _known(analysis, span, lives, is_place=is_place)
        for span, is_place in _mistaken(text, words, mentions, places)
        if not masked.touches(span)
    ]
    whole = (text[span.start : span.end].split() for span in set(persons))
    parts = Counter(word for name in whole if len(name) > 1 for word in name)
    told = Counter(name.surface for name in found if name.is_told)
    told.update({word: n for word, n in parts.items() if not places.candidates(word)})
    others = Counter(name.surface for name in found if name.is_other)
    for name in found:
        is_mostly = told[name.surface] >= others[name.surface]
        if name.is_told or (told[name.surface] and is_mostly and not name.is_other):
            yield name.span
    names = (text[span.start : span.end] for span in set(persons))
    shown = frozenset((*told, *parts, *names))
    yield from _with_surnames(analysis, mentions, masked, lives, shown, places)


def _mistaken(
    text: str, words: tuple[Word, ...], mentions: Sequence[Mention], places: Gazetteer
) -> Iterator[tuple[Span, bool]]:
    """Yield names of lists that may be persons', and whether each is a place's there."""
    named = [m for m in mentions if m.kind is not Kind.THEME]
    for mention in named:
        if _may_be_mistaken(text, mention, places):
            yield mention.span, mention.kind is Kind.PLACE
    bodies = organisations()
    free = [
        Span(start, end)
        for start, end, surface, _ in words
        if surface[0] not in _SMALL_LETTERS  # most words: told at once
        and end - start >= _SHORTEST
        and _is_free(surface, places, bodies)
    ]
    settled = TakenSpans.of(m.span for m in named) if free else TakenSpans()
    for span in free:
        if not settled.touches(span):
            yield span, bool(places.candidates(text[span.start : span.end]))


@lru_cache(maxsize=1 << 14)
def _is_free(surface: str, places: Gazetteer, bodies: AuthorityFile) -> bool:
    """Say whether a list has a word that was taken for nothing: a town, a body, no common word."""
    folded = surface.casefold()
    if folded in NO_SUBJECTS or opens_sentence(surface):
        return False
    if _CAPITALS.fullmatch(surface):
        return bool(bodies.candidates(surface))
    if not NAME_WORD.fullmatch(surface) or is_common(folded):
        return is_acronym_as_name(surface)
    found = places.candidates(surface)
    if found:
        return not (_is_large(found[0]) or is_known_anywhere(folded))
    return bool(bodies.candidates(surface))


def _is_large(place: Place) -> bool:
    return place.is_state_or_part or place.capital or place.population >= _LARGE


def _may_be_mistaken(text: str, mention: Mention, places: Gazetteer) -> bool:
    """Say whether a mention may be a person's name: no state, no large town, no body in full."""
    if mention.modifier or mention.method == "definition":
        return False
    surface = text[mention.span.start : mention.span.end]
    if mention.kind is Kind.ORGANISATION:
        if mention.method == "model":
            return _may_be_name(surface)
        is_word = NAME_WORD.fullmatch(surface) or _CAPITALS.fullmatch(surface)
        return is_word is not None and len(surface) >= _SHORTEST
    if mention.kind is not Kind.PLACE or len(surface.split()) > _MOST_WORDS:
        return False
    found = places.candidates(surface)
    return not (found and _is_large(found[0]))


def _may_be_name(surface: str) -> bool:
    """Say whether what a model takes for a body has one to three words, none of them a body's."""
    words = surface.split()
    if len(words) > _MOST_WORDS or not NAME_HEADS.isdisjoint(map(str.casefold, words)):
        return False
    return all(NAME_WORD.fullmatch(w) or _CAPITALS.fullmatch(w) for w in words)


def _known(analysis: Analysis, span: Span, lives: ToldLives, *, is_place: bool) -> _Known:
    text = analysis.text
    surface = text[span.start : span.end]
    if text.endswith(_PLAIN_WAYS, 0, span.start):  # most places, and bodies: told at once
        return _Known(span, surface, is_told=False, is_other=True)
    is_whole = _GOES_ON.match(text, span.end) is None
    is_told = (is_whole and is_brought_in(text, span)) or is_speaker(text, span)
    is_told = is_told or (is_place and is_no_place_before(text, span))
    is_name = not is_place and is_like_name(surface)
    is_told = is_told or (is_name and _is_spoken_of(text, span, lives))
    is_told = is_told or (is_place and is_in_field(text, span) and lives.tells(span.start))
    is_other = not is_told and _is_other(text, span)
    if not (is_told or is_other):
        is_told = is_somebody(text, span) or (is_place and is_no_place(text, span))
        is_told = is_told or (is_acronym_as_name(surface) and _is_misspelt(analysis, span, lives))
    return _Known(span, surface, is_told, is_other)


def _is_spoken_of(text: str, span: Span, lives: ToldLives) -> bool:
    """Say whether a passage that tells of lives asks it what it did, or goes on with its `She`."""
    if not (is_asked(text, span) or is_in_field(text, span) or is_called_next(text, span)):
        return False
    return lives.tells(span.start) and not is_behind_way(text, span)


def _is_other(text: str, span: Span) -> bool:
    """Say whether a body or a place is told by what stands beside a name."""
    if _BODY_BEHIND.match(text, span.end):
        return True
    beside = _LISTED_BEHIND.match(text, span.end) or _LISTED_BEFORE.search(
        text, max(0, span.start - _LONGEST_BEFORE), span.start
    )
    if beside and organisations().candidates(beside["other"]):
        return True
    return is_behind_way(text, span)


def _is_misspelt(analysis: Analysis, span: Span, lives: ToldLives) -> bool:
    """Say whether an acronym written as a name is one: where a passage tells of lives."""
    text = analysis.text
    if not lives.is_plain(span.start):
        return False
    if says_something(text, span):
        return True
    if not lives.tells(span.start) or is_known_anywhere(text[span.start : span.end].casefold()):
        return False
    is_english = analysis.language_at(span.start) not in _OTHERS
    slot = slot_of(text, span, is_english=is_english)
    return slot in _SPOKEN_OF or slot is Slot.OPENING


def _with_surnames(
    analysis: Analysis,
    mentions: Sequence[Mention],
    masked: TakenSpans,
    lives: ToldLives,
    shown: frozenset[str],
    places: Gazetteer,
) -> Iterator[Span]:
    """Yield what a list knows before a word that nothing but a surname explains: `AVSI Okonkwa`."""
    text = analysis.text
    for mention in mentions:
        first = _first_name(text, mention, places)
        if first is None or masked.touches(mention.span):
            continue
        following = _following(text, first, shown)
        if following is None or following.end() < mention.span.end:
            continue
        whole = Span(first.start, following.end())
        surname = following["next"].title()
        is_shown = surname in shown and not places.candidates(surname)
        is_told = is_shown or _is_told_so(text, first, whole, mention, lives)
        is_name = surname in shown or _is_surname(following["next"], places)
        if is_shown or (is_told and is_name):
            yield whole


def _first_name(text: str, mention: Mention, places: Gazetteer) -> Span | None:
    """Return the first word of a mention that may be a given name: an acronym, a small place."""
    span = mention.span
    if mention.modifier or mention.method == "definition":
        return None
    end = text.find(" ", span.start, span.end + 1)
    if end < 0 or not text[end + 1 : end + 2].isupper():
        return None
    word = text[span.start : span.end].split()[0]
    first = Span(span.start, span.start + len(word))
    if mention.kind is Kind.PLACE:
        is_word = first == span and NAME_WORD.fullmatch(word) is not None
        return first if is_word and _may_be_mistaken(text, mention, places) else None
    is_acronym = _CAPITALS.fullmatch(word) or is_acronym_as_name(word)
    is_acronym = is_acronym and mention.kind is Kind.ORGANISATION
    return first if is_acronym and organisations().candidates(word) else None


def _following(text: str, first: Span, shown: frozenset[str]) -> re.Match[str] | None:
    """Return the word behind; one in capitals only where the text tells of somebody so called."""
    following = _NEXT.match(text, first.end)
    if following is None and text[first.start : first.end].isupper():
        following = _NEXT_IN_CAPITALS.match(text, first.end)
        return following if following and following["next"].title() in shown else None
    return following


def _is_told_so(text: str, first: Span, whole: Span, mention: Mention, lives: ToldLives) -> bool:
    """Say whether the text tells of somebody where an acronym and a further word stand."""
    if is_somebody(text, whole):
        return True
    if mention.kind is Kind.PLACE:
        is_told = is_brought_in(text, whole) or is_no_place_before(text, whole)
        return is_told or is_no_place(text, whole)
    if says_something(text, whole) or lives.tells(first.start):
        return True
    return is_acronym_as_name(text[first.start : first.end]) and lives.is_plain(first.start)


def _is_surname(word: str, places: Gazetteer) -> bool:
    """Say whether a word is no place, people, role and no word of any language."""
    folded = word.casefold()
    found = places.candidates(word)
    if places.demonym(word) or folded in ROLES | NAME_HEADS or organisations().candidates(word):
        return False
    if is_common(folded) or is_ordinary(folded) or (found and _is_large(found[0])):
        return False
    if is_listed(word) or is_given_name(word):
        return True
    return not found and not is_known_anywhere(folded)
