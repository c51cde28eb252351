"""Finds names of persons, so that they can be taken out before anything is stored.

Missing one is worse than masking a word too many, as long as no organisation or place is eaten.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from extract.analysis import Analysis
from extract.model import Span
from extract.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.person_patterns import (
    ADDRESS,
    LIKELY_PATTERNS,
    SHARED_MAILBOX,
    SURE_PATTERNS,
    TITLE_AT_START,
    TITLES,
)
from extract.spans import TakenSpans
from extract.words import NameFinder, Word, word_set
from ontology.gazetteer import Gazetteer
from ontology.names import fold

_MONTHS = word_set(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday enero febrero marzo abril mayo
    junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai
    juin juillet août septembre octobre novembre décembre
    """
)
_PARTICLES = word_set("de la el los las del y le les du des al")
_NO_PERSON = (
    HEADS | INSTRUMENT_HEADS | FUNCTION_WORDS | NOT_ORGANISATIONS | GENERIC | _MONTHS
    | word_set(
        """protocol protocols plan round dialogue process compact summit day week year distr
        majesty highness excellency hajj ramadan eid rohingya roma romany dalit countrywide
        empowerment"""
    )
) - _PARTICLES  # fmt: skip
_JOINERS = frozenset({"and", "of", "the", "for", "in", "against"})
_NO_NAME_END = _NO_PERSON | ROLES
_NO_PERSON_LABELS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC"})
_OUTER = " \n\t,;:.-–\"“”'‘’()[]*•/|"
_SHORTEST_TOKEN = 3
_LONGEST_ACRONYM = 5


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
    first = [
        span
        for span in [
            *_guessed(analysis),
            *_by_pattern(analysis),
            *_in_addresses(analysis.text),
        ]
        if _is_person(analysis.text[span.start : span.end], places)
    ]
    free = [span for span in first if not taken.touches(span)]
    repeats = _repeated(analysis.text, words, free, places)
    found = [*free, *(span for span in repeats if not taken.touches(span))]
    return tuple(_by_passage(analysis, _merged(found)))


def person_words(analysis: Analysis) -> frozenset[str]:
    """Return the words of names that can only be persons': guessed whole, or with a title."""
    text = analysis.text
    guessed = [text[s.start : s.end] for s in _guessed(analysis)]
    bodies = Counter(text[g.span.start : g.span.end] for g in analysis.guesses if g.label == "ORG")
    alone = [n for n, c in Counter(guessed).items() if " " not in n and 2 * c >= bodies[n]]
    told = [text[s.start : s.end] for s in _by_pattern(analysis)]
    whole = [name for name in guessed if " " in name] + alone + told
    words = {word for name in whole for word in re.findall(r"[^\W\d_]{2,}", name)}
    return frozenset(
        w
        for w in words
        if (w.istitle() or len(w) > _LONGEST_ACRONYM)
        and w.casefold() not in _NO_PERSON
        and w.casefold() not in ROLES
    )


def _guessed(analysis: Analysis) -> Iterator[Span]:
    for guess in analysis.guesses:
        if guess.label == "PERSON":
            span = _trimmed(analysis.text, guess.span.start, guess.span.end)
            if span is not None:
                yield span


def _by_pattern(analysis: Analysis) -> Iterator[Span]:
    """Yield names behind titles and with ages, and of authors and speakers that are no bodies."""
    text = analysis.text
    bodies = TakenSpans.of(g.span for g in analysis.guesses if g.label in _NO_PERSON_LABELS)
    for pattern in (*SURE_PATTERNS, *LIKELY_PATTERNS):
        for match in pattern.finditer(text):
            span = _trimmed(text, *match.span("name"))
            span = _without_last_words(text, span) if span else None
            if span is None or (pattern in LIKELY_PATTERNS and bodies.touches(span)):
                continue
            yield span


def _in_addresses(text: str) -> Iterator[Span]:
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


def _is_person(surface: str, places: Gazetteer) -> bool:
    if "@" in surface:
        return True
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", surface)]
    if not words or not any(c.isupper() for c in surface) or all(w in TITLES for w in words):
        return False
    if any(w in HEADS or w in INSTRUMENT_HEADS for w in words) or words[0] in _MONTHS:
        return False
    if any(w in _JOINERS for w in words) or all(_is_numeral(w) for w in words):
        return False
    if all(w in _NO_PERSON or w in ROLES for w in words):
        return False
    found = places.candidates(surface)
    return not (found and found[0].kind in {"country", "region"}) and not (
        len(words) == 1
        and (places.demonym(surface) is not None or _names_division(surface, places))
    )


def _is_numeral(word: str) -> bool:
    return len(word) > 1 and set(word) <= set("ivxlc")


def _names_division(word: str, places: Gazetteer) -> bool:
    """Say whether a gazetteer has the word with the sort of division behind it: Rakhine State."""
    return any(places.candidates(f"{word} {sort}") for sort in ("State", "Province"))


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
    if part.casefold() in _NO_PERSON or part.casefold() in ROLES:
        return False
    found = places.candidates(part)
    return not (found and found[0].kind in {"country", "region"})


def is_allowed(surface: str, allowed: Iterable[str]) -> bool:
    """Say whether the project lists this name, whole or in part (`Doe` of `Jane Doe`)."""
    parts = set(re.findall(r"\w+", fold(surface)))
    return bool(parts) and any(parts <= set(re.findall(r"\w+", fold(name))) for name in allowed)


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
