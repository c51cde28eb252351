"""Finds names of organisations: known ones, guessed ones, and those whose head says so."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extract.analysis import Analysis, NameGuess
from extract.model import Span
from extract.names.forums import without_held_forums
from extract.names.organisation_contexts import acting_acronyms
from extract.names.organisation_patterns import find_pattern_names, has_head
from extract.names.organisation_refusals import is_refused
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    INSTRUMENT_HEADS,
    NO_BODY_ENDS,
    NO_BODY_OPENERS,
    NOT_ORGANISATIONS,
    ROLES,
    WEAK_HEADS,
)
from extract.persons.person_evidence import person_words
from extract.spans import TakenSpans
from extract.words import NameFinder, Word, word_set
from ontology.authority import AuthorityFile, organisations
from ontology.gazetteer import Gazetteer, gazetteer
from ontology.names import fold

_ARTICLE = re.compile(
    r"(?:the|an?|this|these|its|our|le|la|les|el|los|las)\s+|l['’]", re.IGNORECASE
)
_TRAILING_ACRONYM = re.compile(r"\s*\((?:the\s+)?[^()]{0,40}\)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
_ALLOWED_SIGNS = re.compile(r"^[\w\s.,&'’\"“”()/+–:-]+$")
_TRAILING_LINK = re.compile(
    r"(?:\s+(?:of|the|in|and|for|on|to|at|by|with|from|de|du|des|del|la|et|y))+$"
)
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,5}[A-Z]")
_ACRONYM_SUFFIX = re.compile(r"-[A-Z]{2,8}\b")
_SYMBOL = re.compile(r"(?<![\w/])[A-Z][\w.]{0,15}(?:/[\w.()-]{1,20}){2,10}")
_NO_NAME = re.compile(
    r"^[A-Z]{1,2}\. |^[A-Z]{2}\.\d|www\.|https?:|[a-z][.,]\d{1,3}\s|\b(?:its|their|his|her|which)\b"
)
_FOOTNOTE = re.compile(r"(?<=[^\W\d_])[.,]?\d{1,3}$")
_NO_BODY_LAST = INSTRUMENT_HEADS | NO_BODY_ENDS | ROLES
_MISTAKEN_LABELS = frozenset({"ORG", "GPE", "FAC", "PERSON", "LOC", "PRODUCT", "WORK_OF_ART"})
_SHORTEST = 2
_LONGEST = 160
_ACRONYM = re.compile(r"^(?:[A-ZÀ-Þ]{2,12}s?|(?:[A-Z]\.){2,8}|[A-Z]{2,8}[-/][A-Z]{2,8})$")
_WORDLIKE_ACRONYMS = word_set(
    """
    IT WHO IS CAT AID CARE ACT AIM ALL AN AS AT BE DO IF IN OR SO US WE
    """
)
_SHORT_NAME = 5
_TITLE_CASE = re.compile(r"[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]+")
_TITLE_TAIL = re.compile(r"(?:\s+[A-ZÀ-Þ][\w-]{2,30}){1,4}")


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A stretch of text that names an organisation, not yet linked.

    Attributes:
        span: Without article, possessive and trailing acronym.
        confidence: 0 to 1.
        method: `authority`, `model` or `pattern`.
    """

    span: Span
    confidence: float
    method: str


def find_organisation_names(
    analysis: Analysis, words: tuple[Word, ...], defined: Sequence[OrganisationName] = ()
) -> tuple[OrganisationName, ...]:
    """Return the names of organisations in a text; of overlapping ones the longest.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        defined: Names that the document itself defines as an organisation's.
    """
    known = list(_known_names(analysis, words, organisations()))
    patterns = [
        OrganisationName(span, 0.85, "pattern")
        for span in find_pattern_names(analysis.text, words, gazetteer())
        if not is_refused(analysis.text[span.start : span.end])
    ]
    guessed = list(_guessed_names(analysis, gazetteer(), person_words(analysis, gazetteer())))
    acting = [
        OrganisationName(span, 0.6, "pattern") for span in acting_acronyms(analysis, gazetteer())
    ]
    guesses = _without_tails(analysis.text, [*patterns, *guessed, *acting], [*defined, *known])
    bodies = without_held_forums(analysis.text, (name.span for name in guesses))
    found = _longest_first([*defined, *known, *(g for g in guesses if g.span in bodies)])
    barred = _barred(analysis, words)
    kept = [name for name in found if _may_stand(analysis, name.span, barred)]
    repeats = _repeated(analysis, words, kept)
    also = [name for name in repeats if _may_stand(analysis, name.span, barred)]
    return tuple(sorted([*kept, *also], key=lambda n: n.span.start))


def _without_tails(
    text: str, guesses: list[OrganisationName], known: Sequence[OrganisationName]
) -> list[OrganisationName]:
    """Leave out guesses that are a known name with a heading's word behind or before it.

    `International Labour Organization Violence`, `AI Amnesty International`.
    """
    starts = {n.span.start: n.span for n in known if " " in text[n.span.start : n.span.end]}
    ends = {n.span.end: n.span for n in known if " " in text[n.span.start : n.span.end]}
    return [g for g in guesses if not _has_tail(text, g.span, starts, ends)]


def _has_tail(text: str, span: Span, starts: dict[int, Span], ends: dict[int, Span]) -> bool:
    begins, stops = starts.get(span.start), ends.get(span.end)
    if begins and begins.end < span.end:
        rest = text[begins.end : span.end]
        return not has_head(rest) and bool(_TITLE_TAIL.fullmatch(rest))
    if stops and span.start < stops.start:
        return bool(_ACRONYM.match(text[span.start : stops.start].strip()))
    return False


def _barred(analysis: Analysis, words: tuple[Word, ...]) -> TakenSpans:
    """Return where no name stands: document symbols, and single words that are ordinary here.

    `CERD/C/SVN/CO/6` names neither; `Families` opens a sentence in a text that speaks of families.
    """
    ordinary = frozenset(word.text for word in words if word.text[0].islower())
    symbols = [Span(*match.span()) for match in _SYMBOL.finditer(analysis.text)]
    singles = [
        guess.span
        for guess in analysis.guesses
        if analysis.text[guess.span.start : guess.span.end].casefold() in ordinary
        and not analysis.text[guess.span.start : guess.span.end].isupper()
    ]
    return TakenSpans.of([*symbols, *singles])


def _may_stand(analysis: Analysis, span: Span, barred: TakenSpans) -> bool:
    return _lies_in_one_passage(analysis, span) and not barred.touches(span)


@cache
def _known_finder() -> NameFinder:
    return NameFinder(name for name, _ in organisations().names())


def _known_names(
    analysis: Analysis, words: tuple[Word, ...], known: AuthorityFile
) -> Iterator[OrganisationName]:
    for span, name in _known_finder().find(words):
        surface = analysis.text[span.start : span.end]
        if known.candidates(name) and _is_written_as_name(analysis, span, surface, name):
            yield OrganisationName(span, 0.95 if len(surface) > _SHORT_NAME else 0.85, "authority")


def _is_written_as_name(analysis: Analysis, span: Span, surface: str, name: str) -> bool:
    if " " in name.strip():
        return _is_capitalised_name(surface)
    if surface in _WORDLIKE_ACRONYMS and _is_in_capitals(analysis, span):
        return False
    # A short name or acronym is one only in its own spelling: `WHO`, not `Who`.
    return surface == name or (
        surface.isupper() and name.isupper() and surface == fold(name).upper()
    )


def _is_capitalised_name(surface: str) -> bool:
    content = [
        w for w in re.findall(r"\w+", surface) if w.casefold() not in FUNCTION_WORDS and len(w) > 1
    ]
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in content)
    # In French and Spanish only the first word of a name need be written in capitals.
    return bool(content) and content[0][0].isupper() and (capitals >= 2 or len(content) >= 4)


def _is_in_capitals(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    if passage is None:
        return False
    text = analysis.text[passage.span.start : passage.span.end]
    return len(text) > _LONGEST // 8 and text.upper() == text


def _guessed_names(
    analysis: Analysis, places: Gazetteer, persons: frozenset[str]
) -> Iterator[OrganisationName]:
    labels = Counter(
        (analysis.text[g.span.start : g.span.end], g.label == "ORG") for g in analysis.guesses
    )
    for guess in analysis.guesses:
        span = _judge(analysis, guess, places, persons)
        if span is not None and not _is_stray(analysis.text, span, labels):
            yield OrganisationName(_with_suffix(analysis.text, span), 0.7, "model")


def _is_stray(text: str, span: Span, labels: Counter[tuple[str, bool]]) -> bool:
    """Say whether a word in title case opens a line or sentence, or is mostly no body's name."""
    surface = text[span.start : span.end]
    if not _TITLE_CASE.fullmatch(surface) or has_head(surface):
        return False
    if labels[surface, False] >= labels[surface, True]:
        return True
    before = text[max(0, span.start - 3) : span.start].rstrip(" ")
    return labels[surface, True] < 2 and (not before or before[-1] in "\n\t.!?•-*|:")


def _judge(
    analysis: Analysis, guess: NameGuess, places: Gazetteer, persons: frozenset[str]
) -> Span | None:
    """Return what a guess names, where that is an organisation; else None."""
    span = trim_name(analysis.text, guess.span)
    if span is None:
        return None
    surface = analysis.text[span.start : span.end]
    if not is_plausible(surface, places) or is_refused(surface):
        return None
    if has_head(surface):
        return span if guess.label in _MISTAKEN_LABELS else None
    if guess.label != "ORG" or _is_in_capitals(analysis, span):
        return None
    if persons.issuperset(re.findall(r"[^\W\d_]+", surface)):
        return None
    # `Raqqa` is a place whatever the model says; `WHO` and `SDF` are spelt otherwise.
    return span if surface.isupper() or not places.candidates(surface) else None


def _with_suffix(text: str, span: Span) -> Span:
    """Return the span with what a tokeniser cut off an acronym: `CJTF-OIR`."""
    if not text[span.start : span.end].isupper():
        return span
    suffix = _ACRONYM_SUFFIX.match(text, span.end)
    return Span(span.start, suffix.end()) if suffix else span


def trim_name(text: str, span: Span) -> Span | None:
    """Return the span without article, possessive, trailing acronym and outer punctuation."""
    start, end = span.start, span.end
    article = _ARTICLE.match(text, start, end)
    if article:
        start = article.end()
    surface = text[start:end]
    if " " in surface:
        surface = _FOOTNOTE.sub("", surface)
    for pattern in (_TRAILING_ACRONYM, _POSSESSIVE):
        surface = pattern.sub("", surface.rstrip(" \n,;:-–\"”’'"))
    lead = len(surface) - len(surface.lstrip(" \n,;:.-–\"“‘'(•*"))
    surface = _TRAILING_LINK.sub("", surface[lead:]).rstrip(' \n,;:-–"”')
    if _INITIALS.fullmatch(surface) and text.startswith(".", start + lead + len(surface)):
        surface += "."
    return Span(start + lead, start + lead + len(surface)) if surface else None


def is_plausible(surface: str, places: Gazetteer) -> bool:
    """Say whether a name may be an organisation's: no heading word, role, place or law."""
    words = re.findall(r"[^\W_][\w'’.&-]*", surface)
    folded = [word.rstrip(".").casefold() for word in words]
    if not words or not _SHORTEST <= len(surface) <= _LONGEST or not _ALLOWED_SIGNS.match(surface):
        return False
    if _NO_NAME.search(surface):
        return False
    if not any(word[0].isupper() for word in words) or not any(c.isalpha() for c in words[-1]):
        return False
    if all(
        word in NOT_ORGANISATIONS or word in GENERIC or word in FUNCTION_WORDS for word in folded
    ):
        return _is_named_body(folded)
    if folded[0] in ROLES or folded[0] in NO_BODY_OPENERS:
        return False
    if len(words) > 1 and folded[-1] in _NO_BODY_LAST:
        return False
    return not _is_place_or_people(surface, places)


def _is_named_body(folded: list[str]) -> bool:
    """Let through `Supreme Court` and `Human Rights Council`, not `Council` or `Human Rights`."""
    last = folded[-1]
    unsaid = last in WEAK_HEADS or last in ROLES or last in {"parties", "states"}
    return len(folded) > 1 and has_head(" ".join(folded)) and not unsaid


def _is_place_or_people(surface: str, places: Gazetteer) -> bool:
    found = places.candidates(surface)
    if found and (found[0].kind in {"country", "region"} or places.demonym(surface)):
        return True
    return places.demonym(surface) is not None


def _longest_first(names: Iterable[OrganisationName]) -> list[OrganisationName]:
    ranked = sorted(
        names,
        key=lambda n: (n.span.start - n.span.end, -n.confidence, n.span.start, n.method),
    )
    kept = TakenSpans()
    return [name for name in ranked if kept.take(name.span)]


def _lies_in_one_passage(analysis: Analysis, span: Span) -> bool:
    passage = analysis.passage_at(span.start)
    return passage is not None and span.end <= passage.span.end


def _repeated(
    analysis: Analysis, words: tuple[Word, ...], names: list[OrganisationName]
) -> Iterator[OrganisationName]:
    """Yield further places where a name stands that the document has established.

    A model sees one sentence at a time: it guesses ISIL in one and misses it in the next.
    """
    counts = Counter(analysis.text[n.span.start : n.span.end] for n in names)
    refused = _refused(analysis, counts)
    established = {s for s in counts if s not in refused and (_ACRONYM.match(s) or " " in s)}
    taken = TakenSpans()
    for name in names:
        taken.take(name.span)
    finder = NameFinder(sorted(established))
    for span, written in finder.find(words):
        exact = analysis.text[span.start : span.end] == written
        if exact and _lies_in_one_passage(analysis, span) and taken.take(span):
            yield OrganisationName(span, 0.65, "model")


def _refused(analysis: Analysis, counts: Counter[str]) -> set[str]:
    """Return names that the model mostly takes for something else, such as a person."""
    others = Counter(
        analysis.text[g.span.start : g.span.end]
        for g in analysis.guesses
        if g.label in {"PERSON", "GPE", "LOC", "DATE", "NORP", "LAW"}
    )
    return {surface for surface, count in counts.items() if others[surface] > count}
