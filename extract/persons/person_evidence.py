"""Finds what speaks for a person: the model, titles, bylines, given names, pronouns, ages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from extract.analysis import Analysis
from extract.model import Span
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import PLACE_HEADS, PLACE_OPENERS
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.person_patterns import (
    ADDRESS,
    BEHIND_TITLE,
    FULL_NAME,
    LIKELY_PATTERNS,
    PRONOUN_AFTER,
    SHARED_MAILBOX,
    SURE_PATTERNS,
    TITLE_AT_START,
)
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.gazetteer import Gazetteer

MONTHS = word_set(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai
    juin juillet août septembre octobre novembre décembre
    """
)
_PARTICLES = word_set("de la el los las del y le les du des al")
NO_PERSON = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | MONTHS
    | word_set(
        """protocol protocols plan round dialogue process compact summit day week year distr
        majesty highness excellency hajj ramadan eid rohingya roma romany dalit countrywide
        empowerment"""
    )
) - _PARTICLES  # fmt: skip
JOINERS = frozenset({"and", "of", "the", "for", "in", "against"})
_NO_NAME_END = NO_PERSON | ROLES
NO_PERSON_LABELS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC"})
_OUTER = " \n\t,;:.-–\"“”'‘’()[]*•/|"
_LONGEST_ACRONYM = 5
_SINGLE = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{2,30}")
_NO_GIVEN_END = HEADS | INSTRUMENT_HEADS | PLACE_HEADS


def person_words(analysis: Analysis, places: Gazetteer) -> frozenset[str]:
    """Return the words of names that can only be persons': named whole, or guessed alone.

    What the model takes for a person and a gazetteer has (`Mae Sot`) is not told by that.
    """
    guessed = Counter(_guessed_surfaces(analysis, places))
    text = analysis.text
    bodies = Counter(text[g.span.start : g.span.end] for g in analysis.guesses if g.label == "ORG")
    alone = [n for n, c in guessed.items() if " " not in n and 2 * c >= bodies[n]]
    return named_person_words(analysis, places) | _telling_words(alone)


def named_person_words(analysis: Analysis, places: Gazetteer) -> frozenset[str]:
    """Return the words of names given whole, with a title or as a speaker's."""
    text = analysis.text
    told = [text[s.start : s.end] for s in told_persons(analysis, places)]
    whole = [name for name in _guessed_surfaces(analysis, places) if " " in name]
    return _telling_words([*whole, *told])


def _guessed_surfaces(analysis: Analysis, places: Gazetteer) -> list[str]:
    guessed = [analysis.text[s.start : s.end] for s in guessed_persons(analysis)]
    return [name for name in guessed if not places.candidates(name)]


def _telling_words(names: Iterable[str]) -> frozenset[str]:
    words = {word for name in names for word in re.findall(r"[^\W\d_]{2,}", name)}
    return frozenset(
        w
        for w in words
        if (w.istitle() or len(w) > _LONGEST_ACRONYM)
        and w.casefold() not in NO_PERSON
        and w.casefold() not in ROLES
    )


def told_persons(analysis: Analysis, places: Gazetteer) -> Iterator[Span]:
    """Yield names that the text itself tells to be persons', whatever the model says."""
    yield from _by_pattern(analysis, places)
    yield from _by_given_name(analysis.text, places)
    yield from _by_pronoun(analysis, places)


def _by_given_name(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield runs of capitals that begin with a given name: `Ada` and what follows."""
    for match in FULL_NAME.finditer(text):
        words = list(re.finditer(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", match.group()))
        folded = [word.group().casefold() for word in words]
        first = next((i for i, w in enumerate(folded[:-1]) if w in GIVEN_NAMES), None)
        if first is None or (first and folded[first - 1] in PLACE_OPENERS):
            continue
        if any(w in _NO_GIVEN_END for w in folded[first:]):
            continue
        span = Span(match.start() + words[first].start(), match.end())
        kept = _without_last_words(text, span)
        if kept and kept.start == span.start and " " in text[kept.start : kept.end]:
            found = places.candidates(text[kept.start : kept.end])
            if not found:
                yield kept


def _by_pronoun(analysis: Analysis, places: Gazetteer) -> Iterator[Span]:
    """Yield single words that `his` or `her` follows, as in `Uneborg finished her report`."""
    text = analysis.text
    for guess in analysis.guesses:
        surface = text[guess.span.start : guess.span.end]
        if guess.label == "PERSON" or not _SINGLE.fullmatch(surface) or surface.isupper():
            continue
        if PRONOUN_AFTER.match(text, guess.span.end) and _is_no_other(surface, places):
            yield guess.span


def _is_no_other(surface: str, places: Gazetteer) -> bool:
    if surface.casefold() in NO_PERSON or surface.casefold() in ROLES:
        return False
    return not places.candidates(surface) and places.demonym(surface) is None


def guessed_persons(analysis: Analysis) -> Iterator[Span]:
    """Yield what the model takes for persons' names, without titles."""
    for guess in analysis.guesses:
        if guess.label == "PERSON":
            span = _trimmed(analysis.text, guess.span.start, guess.span.end)
            if span is not None:
                yield span


def _by_pattern(analysis: Analysis, places: Gazetteer) -> Iterator[Span]:
    """Yield names behind titles and with ages, and of authors and speakers that are no bodies."""
    text = analysis.text
    bodies = TakenSpans.of(g.span for g in analysis.guesses if g.label in NO_PERSON_LABELS)
    for pattern in (*SURE_PATTERNS, *LIKELY_PATTERNS):
        for match in pattern.finditer(text):
            span = _trimmed(text, *match.span("name"))
            span = _without_last_words(text, span) if span else None
            if span is None or (pattern in LIKELY_PATTERNS and bodies.touches(span)):
                continue
            # `Lima, 21 y 22 de marzo` tells a day, and no age.
            if pattern is not BEHIND_TITLE and places.candidates(text[span.start : span.end]):
                continue
            yield span


def in_addresses(text: str) -> Iterator[Span]:
    """Yield e-mail addresses that are a person's own."""
    for match in ADDRESS.finditer(text):
        if not SHARED_MAILBOX.fullmatch(match.group("name")):
            yield Span(match.start(), match.end())


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without title, possessive and outer punctuation."""
    surface = text[start:end]
    title = TITLE_AT_START.match(surface)
    while title:
        start += title.end()
        surface = text[start:end]
        title = TITLE_AT_START.match(surface)
    surface = re.sub(r"['’]s?$", "", surface.rstrip(_OUTER))
    lead = len(surface) - len(surface.lstrip(_OUTER))
    surface = surface.strip(_OUTER)
    return Span(start + lead, start + lead + len(surface)) if surface else None


def _without_last_words(text: str, span: Span) -> Span | None:
    """Drop words at the end, and sentence openers at the front, that are no part of a name."""
    start, end = span.start, span.end
    words = list(re.finditer(r"[^\s]+", text[start:end]))
    while words and words[-1].group().strip(_OUTER).casefold() in _NO_NAME_END:
        words.pop()
    while words and words[0].group().strip(_OUTER).casefold() in _NO_NAME_END:
        words.pop(0)
    return _trimmed(text, start + words[0].start(), start + words[-1].end()) if words else None
