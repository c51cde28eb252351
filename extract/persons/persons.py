"""Finds names of persons, so that they can be taken out before anything is stored.

Missing one is worse than masking a word too many, as long as no organisation or place is eaten.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.analysis import Analysis
from extract.model import Span
from extract.names.organisation_words import HEADS, INSTRUMENT_HEADS, ROLES
from extract.names.place_words import NO_PLACES
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.person_evidence import (
    JOINERS,
    MONTHS,
    NO_PERSON,
    guessed_persons,
    in_addresses,
    told_persons,
)
from extract.persons.person_patterns import HONORIFIC_BEFORE, TITLES
from extract.spans import TakenSpans
from extract.words import NameFinder, Word
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_SHORTEST_TOKEN = 3
_LONGEST_TITLE = 16
_LONGEST_NAME = 16


def find_persons(
    analysis: Analysis, words: tuple[Word, ...], places: Gazetteer, protected: Sequence[Span]
) -> tuple[Span, ...]:
    """Return where persons are named, each stretch in one passage, in order.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        places: Tells a place's name from a person's.
        protected: Names of organisations, places and instruments, which stay whole.
    """
    taken = TakenSpans.of(protected)
    bodies = _parts_of_names(analysis.text, protected)
    first = [
        span
        for span in [
            *guessed_persons(analysis),
            *told_persons(analysis, places),
            *in_addresses(analysis.text),
        ]
        if _is_person(analysis.text[span.start : span.end], places)
        and not _is_part(analysis.text[span.start : span.end], bodies)
    ]
    free = [span for span in first if not taken.touches(span)]
    repeats = _repeated(analysis.text, words, free, places)
    found = [*free, *(span for span in repeats if not taken.touches(span))]
    found = [_with_honorific(analysis.text, span) for span in found]
    return tuple(_by_passage(analysis, _merged(found)))


def _parts_of_names(text: str, protected: Sequence[Span]) -> frozenset[str]:
    """Return every run of words inside names that are settled: `Harbour Circle` of a network's."""
    names = {tuple(text[s.start : s.end].split()[:_LONGEST_NAME]) for s in protected}
    return frozenset(
        " ".join(words[first:last])
        for words in names
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
    )


def _is_part(surface: str, parts: frozenset[str]) -> bool:
    """Say whether a name is a part of one that is settled, and does not begin as a person's."""
    words = surface.split()
    return " ".join(words) in parts and words[0].casefold() not in GIVEN_NAMES


def _with_honorific(text: str, span: Span) -> Span:
    before = HONORIFIC_BEFORE.search(text, max(0, span.start - _LONGEST_TITLE), span.start)
    return Span(before.start(), span.end) if before else span


def _is_person(surface: str, places: Gazetteer) -> bool:
    if "@" in surface:
        return True
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", surface)]
    if not words or not any(c.isupper() for c in surface) or all(w in TITLES for w in words):
        return False
    if any(w in HEADS or w in INSTRUMENT_HEADS for w in words) or words[0] in MONTHS:
        return False
    if any(w in JOINERS for w in words) or all(_is_numeral(w) for w in words):
        return False
    if all(w in NO_PERSON or w in ROLES for w in words):
        return False
    found = places.candidates(surface)
    return not (found and found[0].kind in {"country", "region"}) and not (
        len(words) == 1 and (places.demonym(surface) is not None or words[0] in NO_PLACES)
    )


def _is_numeral(word: str) -> bool:
    return len(word) > 1 and set(word) <= set("ivxlc")


def _repeated(
    text: str, words: tuple[Word, ...], persons: Sequence[Span], places: Gazetteer
) -> Iterator[Span]:
    """Yield further places where one of these names, or a part of one, stands as a word."""
    wanted: dict[str, None] = {}
    lower = {word.text for word in words if word.text.islower()}
    for span in persons:
        surface = text[span.start : span.end]
        if "@" in surface:
            continue
        wanted[surface] = None
        parts = [p for p in re.findall(r"[^\W\d_]+", surface) if _is_telling(p, lower, places)]
        wanted.update(dict.fromkeys(parts if len(surface.split()) > 1 else ()))
    exact = set(wanted)
    for span, name in NameFinder(sorted(wanted)).find(words):
        surface = text[span.start : span.end]
        if surface in exact or (surface.isupper() and surface == name.upper()):
            yield span


def _is_telling(part: str, lower: set[str], places: Gazetteer) -> bool:
    """Say whether part of a name gives the person away: no ordinary word, no country."""
    if len(part) < _SHORTEST_TOKEN or not part[0].isupper() or part.casefold() in lower:
        return False
    if part.casefold() in NO_PERSON or part.casefold() in ROLES:
        return False
    found = places.candidates(part)
    return not (found and found[0].kind in {"country", "region"})


def is_allowed(surface: str, allowed: Iterable[str]) -> bool:
    """Say whether the project lists this name, whole or in part (`Doe` of `Jane Doe`)."""
    parts = set(re.findall(r"\w+", fold(surface))) - TITLES
    return bool(parts) and any(parts <= set(re.findall(r"\w+", fold(name))) for name in allowed)


def is_named_otherwise(surface: str, mentioned: frozenset[str]) -> bool:
    """Say whether all words of a guess in a title are of names that the text settles otherwise."""
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", surface)]
    return mentioned.issuperset(words) and not GIVEN_NAMES.intersection(words[:1])


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _by_passage(analysis: Analysis, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut what runs over the end of a passage, so that passages can be rewritten one by one."""
    for span in spans:
        start = span.start
        while start < span.end:
            passage = analysis.passage_at(start)
            if passage is None:
                start += 1
                continue
            end = min(span.end, passage.span.end)
            yield Span(start, end)
            start = end
