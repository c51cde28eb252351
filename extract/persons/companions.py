"""Finds who is named in one breath with a person: `Grace` in `Amina and Grace escaped`."""

import re
from collections.abc import Iterator, Sequence

from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.persons.known_places import is_known_place
from extract.persons.listed_names import NAME_WORD, is_given_name
from extract.persons.word_names import VIRTUES
from extract.spans import TakenSpans
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_JOINT = r"(?:, and | and |, | & | et | y )"
_AFTER = re.compile(rf"{_JOINT}({NAME_WORD.pattern})(?![\w'’&-]|[ \xa0][A-ZÀ-Þ])")
_BEFORE = re.compile(rf"(?<![\w'’&.-])({NAME_WORD.pattern}){_JOINT}$")
_LONGEST = 44
_MOST = 12
_ONE_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def companions(
    text: str, persons: Sequence[Span], taken: TakenSpans, places: Gazetteer
) -> Iterator[Span]:
    """Yield given names and virtues in a list with persons of one name.

    Args:
        text: What the spans count.
        persons: Who is found.
        taken: Names of bodies, places and the like.
        places: Tells large towns.
    """
    lower = ordinary_words(text)
    for person in persons:
        if not _ONE_WORD.fullmatch(text, person.start, person.end):
            continue
        if not is_given_name(text[person.start : person.end]):
            continue
        for span in (*_behind(text, person.end), *_before(text, person.start)):
            word = text[span.start : span.end]
            is_name = word.casefold() in VIRTUES or is_given_name(word)
            is_other = is_known_place(word, places) or organisations().candidates(word)
            if not is_name or is_other or word.casefold() in lower or taken.touches(span):
                continue
            yield span


def _behind(text: str, end: int) -> Iterator[Span]:
    for _ in range(_MOST):
        found = _AFTER.match(text, end, end + _LONGEST)
        if found is None:
            return
        yield Span(*found.span(1))
        end = found.end(1)


def _before(text: str, start: int) -> Iterator[Span]:
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    if found:
        yield Span(*found.span(1))
