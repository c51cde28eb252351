"""Tells which lines of a text are written small, and which words of them no language knows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from string import ascii_lowercase

from extract.kept_patterns import compiled
from extract.language import detect
from extract.model import Span
from extract.persons.small_names import is_common
from ontology.known_words import LANGUAGES, frequent_words, known_words
from ontology.names import fold

_SMALL = "a-zß-öø-ÿā-ž"
_LEAD = compiled(r"[\s>*•~+#\d.():,/\[\]–—-]*(?:[^\n:]{1,24}: )?")
_BARE_LEAD = compiled(r"\s*")
_LINE = compiled(r"[^\n]+")
_ANY_SMALL_LINE = compiled(
    rf"^[\s>*•~+#\d.():,/\[\]–—-]*(?:[^\n:]{{1,24}}: )?[{_SMALL}]", re.MULTILINE
)
_LARGE_WORD = compiled(r"(?<![\w.@'’/-])[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-öø-ÿ]")
_ANY_SMALL_WORD = compiled("[a-zß-öø-ÿ]{3,}")
_ANY_WORD = compiled(r"[^\W\d_]{2,}")
_LARGE_OPENING = compiled(r"[.!?][ \xa0]+[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]")
_LARGE_INSIDE = compiled(r"(?<=[a-zß-öø-ÿ,;)] )[A-ZÀ-ÖØ-Þ][^\W\d_]*[a-zß-öø-ÿ]")
_FEW_INSIDE = 8
"""Words of a note for one with a capital within a sentence: `the Home Office`."""

_FEWEST_INSIDE, _LONGEST_NOTE = 25, 6_000
"""The same of a text that is one of notes as a whole, and how long such a text is."""

_STOP = frozenset(".!?:;…")

_WRAPPED = 60
"""Characters of a line below which the next one may go on with it."""

_FEW_LARGE = 20
"""Words for one with a capital that a line written small may have."""

_MOST = 0.6
"""Share of a text's words in lines written small from which the text is written so."""

_MOST_LARGE = 0.8
"""The same of lines in capitals."""

_FEWEST_LINES, _FEWEST_WORDS = 3, 12
"""Of a stretch written small within another text."""

WORD = compiled(rf"(?<![\w@#/'’.-])[{_SMALL}]{{2,24}}(?:-[{_SMALL}]{{2,24}})?(?![\w@/]|[.-]\w)")
"""A word in small letters, outside of an address."""

_TOKEN = compiled(
    rf"(?<![\w@#/])[{_SMALL}]{{2,24}}(?:-[{_SMALL}]{{2,24}})?(?![\w@/]|[.-]\w|['’]t\b)"
)
_AROUND = 6
_FOREIGN, _FREQUENT_FOREIGN = 3, 2
"""Words of another language, of six on either side, from which a word may be of it."""

_SYLLABLE = frozenset({"n'", "n’", "m'", "m’"})
"""What opens names before a consonant, which no elided word does: `n'deye`."""

_THRICE = compiled(r"(.)\1\1")
_ELIDED_LETTERS = frozenset("cdjlmnst")
_VOWELS = frozenset("aeiouyh")
_PREFIX = compiled(
    r"(?:re|de|des|in|im|non|anti|auto|sur|super|mini|multi|pre|co|un|over|mis|sub)(?=\w{4})"
)
_SHORTEST_SLIP, _SHORTEST_STEM = 6, 3
_ENDINGS = ("s", "es", "x", "ing", "in", "ed", "er", "ers", "ly", "ito", "ita", "itos", "itas")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, with those that it was wrapped into; `is_small` says whether it is written small."""

    start: int
    end: int
    words: int
    is_small: bool
    stands_alone: bool


@lru_cache(maxsize=2)  # of the same text organisations, places and persons ask
def lines_written_small(text: str) -> tuple[Span, ...]:
    """Return the lines that are written small where most are, or where several stand together."""
    if _ANY_SMALL_LINE.search(text) is None:
        return ()
    lines = [line for line in _lines(text) if line.words]
    small = [line for line in lines if line.is_small]
    if sum(line.words for line in small) >= _MOST * sum(line.words for line in lines):
        return tuple(Span(line.start, line.end) for line in small)
    return tuple(Span(line.start, line.end) for run in _runs(lines) for line in run)


def is_of_notes(text: str) -> bool:
    """Say whether a text has capitals at the beginning of sentences only, but for a few."""
    if len(text) > _LONGEST_NOTE:
        return False
    return len(_LARGE_INSIDE.findall(text)) * _FEWEST_INSIDE <= len(_ANY_WORD.findall(text))


def lines_of_notes(text: str) -> tuple[Span, ...]:
    """Return the lines in which next to nothing within a sentence has a capital."""
    return tuple(
        Span(line.start, line.end)
        for line in _lines(text)
        if _FEW_INSIDE * len(_LARGE_INSIDE.findall(text, line.start, line.end)) <= line.words
    )


@lru_cache(maxsize=2)
def in_small_letters(text: str) -> str | None:
    """Return a text that is written in capitals with its lines in small letters; None for others.

    Each letter stands where it stood.
    """
    if _ANY_SMALL_WORD.search(text) and len(_ANY_SMALL_WORD.findall(text)) * 5 > len(text) // 8:
        return None
    lines = text.split("\n")
    words = [len(_ANY_WORD.findall(line)) for line in lines]
    large = [line.isupper() and count > 1 for line, count in zip(lines, words, strict=True)]
    told = sum(count for count, is_large in zip(words, large, strict=True) if is_large)
    if told < _FEWEST_WORDS or told < _MOST_LARGE * sum(words):
        return None
    lowered = (
        line.lower() if is_large else line for line, is_large in zip(lines, large, strict=True)
    )
    small = "\n".join(lowered)
    return small if len(small) == len(text) else None


def _runs(lines: Sequence[_Line]) -> Iterator[Sequence[_Line]]:
    """Yield lines written small that stand together, each by itself and no part of a sentence."""
    run: list[_Line] = []
    for line in (*lines, None):
        if line is not None and line.is_small and line.stands_alone:
            run.append(line)
            continue
        if len(run) >= _FEWEST_LINES and sum(each.words for each in run) >= _FEWEST_WORDS:
            yield run
        run = []


def _lines(text: str) -> Iterator[_Line]:
    """Yield the lines of a text; what a line was wrapped into is a part of it."""
    start = end = -1
    is_alone = True
    for match in _LINE.finditer(text):
        above = text[end - 1 : end] if end > 0 else "."
        lead = _LEAD.match(text, match.start(), match.end())
        bare = _BARE_LEAD.match(text, match.start(), match.end())
        is_bare = lead is not None and bare is not None and lead.end() == bare.end()
        is_next = end >= 0 and match.start() == end + 1
        if is_next and is_bare and end - start >= _WRAPPED and above not in _STOP:
            end = match.end()
            continue
        if end >= 0:
            yield replace(_line(text, start, end), stands_alone=is_alone)
        is_alone = not is_bare or not is_next or above in _STOP
        start, end = match.span()
    if end >= 0:
        yield replace(_line(text, start, end), stands_alone=is_alone)


def _line(text: str, start: int, end: int) -> _Line:
    lead = _LEAD.match(text, start, end)
    first = lead.end() if lead else start
    words = len(_ANY_WORD.findall(text, first, end))
    is_small = text[first : first + 1].islower()
    if is_small:
        large = len(_LARGE_WORD.findall(text, first, end))
        is_small = large * _FEW_LARGE <= words and not _LARGE_OPENING.search(text, first, end)
    return _Line(start, end, words, is_small, stands_alone=True)


@lru_cache(maxsize=4)
def strangers(text: str, lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return words in small letters of some lines of a text that no language of it knows."""
    language = detect(text) if lines else ""
    if language not in LANGUAGES:
        return ()
    found: list[Span] = []
    for line in lines:
        tokens = list(_TOKEN.finditer(text, line.start, line.end))
        unknown = [not is_known(token.group(), language) for token in tokens]
        for i, token in enumerate(tokens):
            if unknown[i] and not _is_foreign(tokens, unknown, i, language):
                start = token.start()
                is_part = text[start - 2 : start] in _SYLLABLE and token.group()[0] not in _VOWELS
                found.append(Span(start - 2 if is_part else start, token.end()))
    return tuple(found)


def _is_foreign(
    tokens: Sequence[re.Match[str]], unknown: Sequence[bool], index: int, language: str
) -> bool:
    """Say whether a word is of another language, of which there are others beside it."""
    around = range(max(0, index - _AROUND), min(len(tokens), index + _AROUND + 1))
    beside = [fold(tokens[i].group()) for i in around if unknown[i]]
    word = fold(tokens[index].group())
    if len(beside) < _FREQUENT_FOREIGN:
        return False
    for other in LANGUAGES:
        frequent, known = frequent_words(other), known_words(other)
        if other == language or word not in known:
            continue
        if word in frequent and sum(w in frequent for w in beside) >= _FREQUENT_FOREIGN:
            return True
        if sum(w in known for w in beside) >= _FOREIGN:
            return True
    return False


@lru_cache(maxsize=4_096)
def is_known(word: str, language: str) -> bool:
    """Say whether a word in small letters is one of a language, or of notes in any."""
    if is_common(word):
        return True
    known, folded = known_words(language), fold(word)
    if folded in known or folded in frequent_words("en") or _THRICE.search(folded):
        return True
    if "-" in folded:
        return all(part in known for part in folded.split("-"))
    stems = (folded.removesuffix(ending) for ending in _ENDINGS if folded.endswith(ending))
    if any(len(stem) >= _SHORTEST_STEM and stem in known for stem in stems):
        return True
    before = _PREFIX.match(folded)
    if before and folded[before.end() :] in known.frequent:
        return True
    is_elided = language == "fr" and folded[:1] in _ELIDED_LETTERS and folded[1:2] in _VOWELS
    return is_elided and folded[1:] in known


def is_known_anywhere(word: str) -> bool:
    """Say whether a word in small letters is one of any language."""
    return any(is_known(word, language) for language in LANGUAGES)


def is_frequent(word: str) -> bool:
    """Say whether a word in small letters is often written in any language."""
    folded = fold(word)
    return any(folded in frequent_words(language) for language in LANGUAGES)


@lru_cache(maxsize=4_096)
def is_slip(word: str, language: str) -> bool:
    """Say whether a word is a frequent one with a letter too many, too few, wrong or misplaced."""
    folded = fold(word)
    if len(folded) < _SHORTEST_SLIP:
        return False
    known = frequent_words(language)
    return any(variant[:1] == folded[:1] and variant in known for variant in _variants(folded))


def _variants(word: str) -> Iterator[str]:
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        yield from (head + letter + tail for letter in ascii_lowercase)
        if tail:
            yield head + tail[1:]
            yield head + tail[1:2] + tail[0] + tail[2:]
            yield from (head + letter + tail[1:] for letter in ascii_lowercase)
