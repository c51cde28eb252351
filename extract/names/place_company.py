"""Finds places by the company they keep: named elsewhere in the text, or listed beside others."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.place_evidence import Stretch, View, stands_alone
from extract.names.place_names import PlaceName
from extract.names.theme_words import is_theme
from extract.spans import TakenSpans
from extract.words import NameFinder, word_index

_BETWEEN = re.compile(r",? (?:and|or|y|e|et|ou|o|&) |, | ?/ ?|\t|[–—]")
_WIDEST_GAP = 6
_ESTABLISHED = 0.6
_ROUNDS = 3
_SHORTEST = 4
_TITLE_WORD = re.compile(r"(?:[A-ZÀ-ÞŠŽ][^\W\d_]{2,30})(?:[ -][A-ZÀ-ÞŠŽ][^\W\d_]{1,30})?")
_DOUBTED = frozenset({"PERSON", "ORG", "NORP", "PRODUCT"})


def named_again(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield further stretches with the name of a place that the text speaks of elsewhere.

    A model sees one sentence at a time: it takes Raqqah for a town in one, a person in the next.
    """
    taken = TakenSpans.of(name.span for name in names)
    known: dict[str, PlaceName] = {}
    for name in names:
        surface = view.text[name.span.start : name.span.end]
        if name.modifier or len(surface) < _SHORTEST or name.confidence < _ESTABLISHED:
            continue
        if not view.is_ordinary(surface) and not view.is_person(surface):
            known.setdefault(surface, name)
    for span, written in NameFinder(sorted(known)).find(view.words):
        if view.text[span.start : span.end] != written:
            continue
        if _is_free(view, span) and taken.take(span):
            yield PlaceName(span, known[written].candidates, 0.65, known[written].method)


def _is_free(view: View, span: Span) -> bool:
    first = word_index(view.words, span.start)
    last = word_index(view.words, span.end) - 1
    stretch = Stretch.of(view, first, last)
    longer_body = stretch.label in {"ORG", "FAC"} and not stretch.span.contains(stretch.guess)
    return not longer_body and stands_alone(view, stretch)


def listed_with_places(
    view: View, names: Sequence[PlaceName], doubted: Sequence[PlaceName]
) -> Iterator[PlaceName]:
    """Yield doubted names that stand in a list beside a town or division: `Jhapa and Morang`."""
    towns = [name for name in names if _is_within_a_state(name)]
    waiting = [name for name in doubted if not view.is_named_person(_surface(view, name))]
    for _ in range(_ROUNDS):
        starts = {name.span.start for name in towns}
        ends = {name.span.end for name in towns}
        found = [name for name in waiting if _has_neighbour(view.text, name.span, starts, ends)]
        if not found:
            return
        yield from found
        towns = found
        waiting = [name for name in waiting if name not in found]


def _surface(view: View, name: PlaceName) -> str:
    return view.text[name.span.start : name.span.end]


def _is_within_a_state(name: PlaceName) -> bool:
    if name.modifier or not name.candidates:
        return False
    return name.candidates[0].kind not in {"country", "region"}


def _has_neighbour(text: str, span: Span, starts: set[int], ends: set[int]) -> bool:
    for width in range(1, _WIDEST_GAP + 1):
        if span.start - width in ends and _BETWEEN.fullmatch(text, span.start - width, span.start):
            return True
        if span.end + width in starts and _BETWEEN.fullmatch(text, span.end, span.end + width):
            return True
    return False


def doubted_guesses(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield what the model takes for a person or a body that may be a place no gazetteer has."""
    starts = [name.span.start for name in names]
    for guess in view.analysis.guesses:
        surface = view.text[guess.span.start : guess.span.end]
        if guess.label not in _DOUBTED or not _TITLE_WORD.fullmatch(surface):
            continue
        at = bisect_left(starts, guess.span.start)
        is_taken = at < len(starts) and starts[at] < guess.span.end
        if is_taken or has_head(surface) or is_theme(surface):
            continue
        if not view.is_ordinary(surface):
            yield PlaceName(guess.span, view.places.candidates(surface), 0.5, "model")
