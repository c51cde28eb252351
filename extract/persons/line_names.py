"""Finds names of persons in titles and file names that no model reads: `letter ngozi uno.txt`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.persons.handles import in_addresses
from extract.persons.line_masking import split_words
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.person_evidence import is_word_of_name
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_ENDING = re.compile(
    r"\.(?:txt|pdf|docx?|odt|html?|xlsx?|rtf|md|csv|eml|msg|json|epub|pptx?)$", re.I
)
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_BETWEEN = re.compile(r"[\s.]{1,3}")
_LONGEST_LINE = 500
_LARGE = 100_000
_FEMININE = (("ska", "ski"), ("cka", "cki"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"))
"""Ends of Slavic surnames, of which lists often have one only."""


def readable_line(line: str) -> str:
    """Return a title or file name as a reader would say it, without its ending."""
    bare = _ENDING.sub("", line[:_LONGEST_LINE].strip())
    return bare if "@" in bare else split_words(bare).strip()


def named_in_line(line: str, places: Gazetteer) -> Iterator[str]:
    """Yield addresses, listed given names with a listed surname, and a given name all alone.

    Args:
        line: As `readable_line` returns it.
        places: Tells towns from names.
    """
    yield from (line[span.start : span.end] for span in in_addresses(line))
    words = list(_WORD.finditer(line))
    for first, second in pairwise(words):
        given, surname = first.group(), second.group()
        if not _BETWEEN.fullmatch(line, first.end(), second.start()):
            continue
        pair = (given, surname) if is_given_name(given) else (surname, given)
        if _is_pair(*pair, places):
            yield f"{given} {surname}".title()
    if len(words) == 1 and _is_alone(words[0].group(), places):
        yield words[0].group().title()


def _is_pair(given: str, surname: str, places: Gazetteer) -> bool:
    if not is_given_name(given) or not _is_surname(surname):
        return False
    if organisations().candidates(f"{given} {surname}"):
        return False
    return all(_is_no_other(word, places) for word in (given, surname))


def _is_surname(word: str) -> bool:
    return is_listed(word) or any(
        word.endswith(end) and is_listed(word.removesuffix(end) + other) for end, other in _FEMININE
    )


def _is_alone(word: str, places: Gazetteer) -> bool:
    return is_given_name(word) and _is_no_other(word, places)


def _is_no_other(word: str, places: Gazetteer) -> bool:
    title = word.title()
    found = places.candidates(title)
    is_place = bool(found) and (
        found[0].kind in {"country", "region"} or found[0].capital or found[0].population >= _LARGE
    )
    is_other = is_place or places.demonym(title) is not None
    return is_word_of_name(word) and not is_other and not organisations().candidates(title)
