"""Tells how far the name of a person reaches at the front of a row whose cells spaces part."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, HEADS, ROLES
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.person_patterns import TITLES
from extract.persons.small_names import is_common
from extract.persons.word_names import is_called
from extract.words import word_set
from ontology.authority import organisations

_TITLES = "|".join(map(re.escape, sorted(TITLES)))
_TITLE_BEFORE = re.compile(rf"(?:(?:{_TITLES})\.?[ \t]+)+", re.IGNORECASE)
_BEFORE_DATA = re.compile(r"[ \t]+(?:[\d+]|\S+@)")
_DATA = re.compile(r"[ \t]+(?P<data>(?:\+\d|\(?\d{2,4}\)?[ -])[\d ()/-]{5,20}(?!\S)|\S{1,60}@)")
_WORD = re.compile(r"\S+")
_ABBREVIATED = re.compile(r"(?<!\w)(?:[A-Z]\.){1,4}$|\b(?:Inc|Ltd|etc|Co)\.$")
_NAME_WORD = re.compile(
    rf"(?:[{CAPITALS}]\.){{1,3}}|[{CAPITALS}](?:[{CAPITALS}{SMALL}]|['’-](?=[^\W\d_])){{0,24}}"
)
_ACRONYM = re.compile(rf"[{CAPITALS}]{{3,12}}(?![{SMALL}])")
_PARTICLES = word_set(
    "van der von de la del dela delos los las da dos du di bin binti bint ibn al el a/p a/l s/o d/o"
)
_NO_NAMES = HEADS | GENERIC | ROLES | (FUNCTION_WORDS - _PARTICLES)
_LONGEST_BODY, _MOST_WORDS, _SHORT_NAME = 6, 5, 3


def begins_with_name(row: str) -> bool:
    """Say whether a row begins with a title or with a given name, before or behind a surname."""
    title = _TITLE_BEFORE.match(row)
    words = row[title.end() if title else 0 :].split()
    return title is not None or any(is_given_name(word) for word in words[:2])


def parted(row: str, *, fewest: int = 1) -> str | None:
    """Return a row with a tab behind the name that it begins with; None where it holds none."""
    title = _TITLE_BEFORE.match(row)
    words = list(_WORD.finditer(row, title.end() if title else 0))
    surfaces = [word.group() for word in words]
    count = _length(surfaces)
    if count < fewest and not (count and _BEFORE_DATA.match(row, words[0].end())):
        return None
    end = words[count - 1].end()
    rest = row[end:].strip()
    if rest.endswith((".", ";", ":")) and not _ABBREVIATED.search(rest):
        return None  # a sentence
    rest = _DATA.sub(r"\t\g<data>", rest)
    return f"{row[:end]}\t{rest}" if rest else row


def _length(words: Sequence[str]) -> int:
    """Return how many of the words are a name: two, and those behind that nothing else explains."""
    count = 0
    for index, word in enumerate(words[: _MOST_WORDS + 1]):
        bare = word.rstrip(",;")
        if bare.casefold() in _PARTICLES and index and index + 1 < len(words):
            continue
        if not _NAME_WORD.fullmatch(bare) or _opens_other(words, index):
            break
        is_free = index < 2 or _is_of_name(words, index)
        if not is_free or index >= _MOST_WORDS:
            break
        count = index + 1
        if word != bare and index:  # `Drusz, Uzqa` goes on
            break
    return count


def _is_of_name(words: Sequence[str], index: int) -> bool:
    """Say whether a third word or further one still is of the name: a listed one, or the last."""
    if words[index].isupper() and words[0].isupper():
        return True
    is_last = index + 1 == len(words) or _opens_other(words, index + 1)
    is_short = len(words[index]) <= _SHORT_NAME  # as Burmese and Khmer ones are
    return (
        is_last or is_short or is_listed(words[index]) or words[index - 1].casefold() in _PARTICLES
    )


def _opens_other(words: Sequence[str], index: int) -> bool:
    """Say whether another cell begins with a word: a number, a body, an acronym, a common word."""
    word = words[index].strip(",;()")
    folded = word.casefold().removesuffix("'s").removesuffix("’s")
    if not word[:1].isupper() or any(map(str.isdigit, word)) or "@" in word:
        return word.casefold() not in _PARTICLES or not index
    if folded in _NO_NAMES or (is_common(folded) and not (is_listed(word) or is_called(word))):
        return True
    if index and not words[index - 1].isupper() and _ACRONYM.match(word):
        return True  # `DRUSZ Uzqa NGO`, no `DRUSZ LHO Uzqa`
    return bool(index) and _is_known_body(tuple(words[index : index + _LONGEST_BODY]))


@lru_cache(maxsize=1 << 12)
def _is_known_body(words: tuple[str, ...]) -> bool:
    return any(
        organisations().candidates(" ".join(words[:count])) for count in range(len(words), 0, -1)
    )
