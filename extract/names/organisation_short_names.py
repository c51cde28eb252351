"""Finds bodies by a part of their name that no model sees: `at Harbour` for Harbour University."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.analysis import Analysis
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, NOT_ORGANISATIONS
from extract.persons.person_evidence import named_person_words, person_words
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_CALLED_BY_FRONT = word_set("university college airlines airways")
"""Heads that are left unsaid: `Harbour` for Harbour University."""

_ALONE = r"(?![\w-]|['’](?!s\b)| [A-ZÀ-Þ])"
_AT = r"(?<=\bat )"
_NO_WORD = FUNCTION_WORDS | GENERIC | NOT_ORGANISATIONS
_LARGE = 100_000
"""Inhabitants of a town that is meant by its name, whatever is called after it."""

_CONFIDENCE = 0.65
_MOST = 50
"""Names whose parts are looked for in one text, so that time stays linear."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a body's name, and what has to stand before it.

    Attributes:
        written: The part.
        before: A pattern.
    """

    written: str
    before: str


def short_body_names(
    analysis: Analysis, names: Sequence[OrganisationName], places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield where a part of a name stands for the body: `at Harbour`, `the Jays`.

    Towns, persons of the text and words that it also writes small are left out.
    """
    text = analysis.text
    surfaces = dict.fromkeys(text[name.span.start : name.span.end] for name in names)
    parts = [part for surface in surfaces for part in _parts(surface, places)]
    if not parts:
        return
    barred = ordinary_words(text) | _NO_WORD
    persons, named = person_words(analysis, places), named_person_words(analysis, places)
    taken = TakenSpans.of(name.span for name in names)
    for part in parts[:_MOST]:
        words = part.written.split()
        if part.written.casefold() in barred or not named.isdisjoint(words):
            continue
        before = part.before if persons.isdisjoint(words) else _AT
        for match in re.finditer(before + re.escape(part.written) + _ALONE, text):
            span = Span(match.end() - len(part.written), match.end())
            passage = analysis.passage_at(span.start)
            if passage and span.end <= passage.span.end and taken.take(span):
                yield OrganisationName(span, _CONFIDENCE, "pattern")


def _parts(surface: str, places: Gazetteer) -> Iterator[_Part]:
    words = surface.split()
    front = " ".join(words[:-1])
    if not 2 <= len(words) <= 3 or not all(word[0].isupper() for word in words):
        return
    if places.demonym(front) or places.is_common_word(front) or has_head(front):
        return
    found = places.candidates(front)
    if words[-1].casefold() in _CALLED_BY_FRONT:
        is_town = any(place.has_people(_LARGE) for place in found[:3])
        if not is_town:
            yield _Part(front, _AT if found else r"(?<![\w’'.&/-])")
    elif found and _is_crowd(words[-1], places):
        yield _Part(words[-1], r"(?<=\b[Tt]he )")


def _is_crowd(word: str, places: Gazetteer) -> bool:
    """Say whether a team or the like is called by its last word alone: `the Jays`."""
    is_plain = word.istitle() and word.endswith("s") and not word.endswith("ss")
    return is_plain and not has_head(word) and not places.is_common_word(word[:-1].casefold())
