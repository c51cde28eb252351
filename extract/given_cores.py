"""Finds the name in a given span that is a whole phrase: `beautiful Reef Park, which is closed`."""

import re

from extract.model import Kind, Span
from extract.names.organisation_words import HEADS
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_OUTER = " \n\t\"“”'‘’,;:-–"
_CLAUSE = re.compile(
    r",?\s(?:which|who|whose|that|where|known|called|located|situated|based|including"
    r"|qui|que|dont|situé|ubicad[oa])\b|\s[(–—-]\s?|\n"
)
_COMMA = re.compile(r",\s")
_WHERE = re.compile(r",?\s(?:in|at|near|en|à)\s(?:the\s)?(?=[A-ZÀ-Þ])")
_SMALL = word_set("of in to for near by from at on and de du des del la le en")
_SAID_OF_ALL = word_set("today itself proper alone now too")
_AND = re.compile(r"\s(?:and|y|et)\s")
_PART = re.compile(
    r"(?:(?:north|south|east|west|mid)\w{0,8}|central|mainland|downtown|rural|urban|upper|lower"
    r"|inner|outer|coastal|inland|independent)(?:-\w{1,12})?"
)
_MOST_WORDS = 6


def core_of(text: str, span: Span, kind: Kind, places: Gazetteer) -> Span:
    """Return the name within a given span, without clause, place it lies in, or adjectives.

    People who mark names mark whole phrases: `Moscow, Russia` and `present-day Moscow` are Moscow.
    Where no name is left the span is its own core.
    """
    end = span.end
    for mark in (_CLAUSE, _COMMA, _WHERE):
        found = mark.search(text, span.start + 1, end)
        if found and _is_outside(text[found.end() : end], kind, mark, places):
            end = found.start()
    core = _bare(text, _first_capital(text, span.start, end), end)
    return core or span


def _is_outside(rest: str, kind: Kind, mark: re.Pattern[str], places: Gazetteer) -> bool:
    """Say whether what follows a mark is no part of the name; for bodies only a known place is.

    A list (`Reef, Harbour and Point`) has no name for its own.
    """
    if mark is _CLAUSE:
        return True
    if kind is Kind.PLACE:
        return mark is _WHERE or not _AND.search(rest)
    return bool(places.candidates(rest.strip(_OUTER)))


def _first_capital(text: str, start: int, end: int) -> int:
    """Return where the name begins behind adjectives; `capital of the Reef Province` has none."""
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        first = word.group()
        if first[0].isupper() or first[0].isdigit() or first.casefold() in HEADS:
            return word.start()
        if first.casefold() in _SMALL or "-" in first[:3] or count == _MOST_WORDS:
            break
        if _PART.fullmatch(first):
            break  # the south of a country is not the country
    return start


def _bare(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without quotes and `today` or `itself` behind it."""
    words = list(_WORD.finditer(text, start, end))
    while len(words) > 1 and words[-1].group() in _SAID_OF_ALL:
        words.pop()
    if not words or not any(c.isalpha() for c in text[start:end]):
        return None
    last = words[-1].end()
    if text.startswith(("’s", "'s"), last - 2):
        last -= 2
    return Span(words[0].start(), last) if last > words[0].start() else None
