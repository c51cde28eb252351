"""Says what a list counts, which is nobody: `(26) Sabha, (10) Ashati`, `9 families displaced`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.given_names import GIVEN_STATES
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.spans import parted
from ontology.gazetteer import Gazetteer

_WORD = NAME_WORD.pattern
_GIVEN_TOO = VIRTUES | GIVEN_STATES
SHORT = rf"{_WORD}(?: {_WORD}){{0,2}}"
"""A name of up to three words."""

ITEM = rf"(?:{SHORT}|[A-Z]{{2,8}})"
"""Such a name, or an acronym."""

JOINT = compiled(r",? (?:and|et|y|e|&|or|ou|o) |, ")
"""What parts the names of a list."""

_SHORT_LIST = rf"(?P<names>{SHORT}(?:(?:, | and | or |, and | et | y | e ){SHORT}){{0,15}})"
_WHERE = (
    compiled(
        r"\b\d[\d,.]{0,9} (?:[Ff]amilies|IDPs|[Hh]ouseholds|[Ii]ndividuals|[Pp]ersons|[Pp]eople) "
        rf"(?:were )?displaced (?:to|from) {_SHORT_LIST}(?=[ \n]\d|[.;)]|\n|$)"
    ),
    compiled(r"(?<=\d,\d{3} )(?P<names>[A-Z]{2,4}(?: [A-Z]{2,4})?)(?![\w-]| [A-ZÀ-Þ][a-zà-ÿ])"),
)
"""Each has a group `names`: where so many families are, and currencies. Whoever may be somebody by
a list of names stays."""

_COUNTED = compiled(
    rf"(?<![\w'’&.@/-])(?P<name>{ITEM}) ?\((?P<number>\d[\d,.]{{0,9}})[ \xa0]?(?P<share>%?)\)"
    rf"|\((?P<before>\d[\d,.]{{0,9}})\) ?(?P<behind>{ITEM})(?![\w@-])"
    rf"|(?<![\w.,])(?P<much>\d[\d,.]{{0,9}}) from (?P<origin>{ITEM})(?![\w@-])"
)
"""One of a list of counts: `Sebha (21%)`, `(26) Sabha`, `256 from Jere`."""

_FEWEST_COUNTED, _OLDEST = 3, 110
_LONGEST_ACRONYM = 3
"""Letters of a word in capitals that is hardly a name: `GUK`, but `OKOT` may be somebody."""

_BETWEEN_COUNTS = compiled(r"[,;]? (?:and |et |y )?|[,;]\n")


def displaced(text: str) -> Iterator[Span]:
    """Yield towns and currencies behind a number: `9 families displaced to Janzour`."""
    for pattern in _WHERE:
        for match in every_match(pattern, text):
            for span in parted(JOINT, text, *match.span("names")):
                words = text[span.start : span.end].split()
                if not any(is_given_name(word.title()) for word in words):
                    yield span


def counted(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield what a list counts: `(26) Sabha, (10) Ashati`; a given name beside known towns only."""
    for run in _counts(text):
        spans = [_counted_name(match) for match in run]
        names = [text[span.start : span.end] for span in spans]
        if len(run) < _FEWEST_COUNTED or not _are_counts(run, names):
            continue
        towns = sum(bool(places.candidates(name)) and not is_called(name) for name in names)
        is_numbered = any(match["before"] for match in run)
        if not is_numbered and towns + sum(map(is_acronym, names)) == 0:
            continue
        for span, name in zip(spans, names, strict=True):
            is_town = towns > 0 and bool(places.candidates(name))
            if is_town or not any(map(is_given_too, name.split())):
                yield span


def _counts(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield runs of counts of one kind that only commas part."""
    run: list[re.Match[str]] = []
    for match in every_match(_COUNTED, text):
        goes_on = (
            run
            and run[-1].lastgroup == match.lastgroup
            and _BETWEEN_COUNTS.fullmatch(text, run[-1].end(), match.start())
        )
        if run and not goes_on:
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _counted_name(match: re.Match[str]) -> Span:
    return Span(*match.span(next(g for g in ("name", "behind", "origin") if match[g])))


def _are_counts(run: Sequence[re.Match[str]], names: Iterable[str]) -> bool:
    """Say whether numbers are neither ages nor those of a list's items."""
    numbers = [match["number"] or match["before"] or match["much"] for match in run]
    if any(match["share"] for match in run) or any(map(is_acronym, names)):
        return True
    if not all(number.isdigit() for number in numbers):
        return True
    counts = [int(number) for number in numbers]
    if run[0]["number"]:
        return max(counts) > _OLDEST
    return any(later != former + 1 for former, later in pairwise(counts))


def is_given_too(word: str) -> bool:
    """Say whether a word is a given name, virtues and states too."""
    return word.casefold() in _GIVEN_TOO or is_given_name(word.title())


def is_acronym(name: str) -> bool:
    """Say whether a word is in capitals, and nobody is called so."""
    return name.isupper() and len(name) <= _LONGEST_ACRONYM and not is_listed(name.title())


def is_called(name: str) -> bool:
    """Say whether somebody may be called so."""
    return name.casefold() in _GIVEN_TOO or is_listed(name)
