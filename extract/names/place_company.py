"""Finds places by the company they keep: named elsewhere in the text, or listed beside others."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.place_evidence import stands_alone
from extract.names.place_names import PlaceName
from extract.names.place_subjects import TOLD
from extract.names.place_view import Stretch, View
from extract.names.place_words import NO_TOWNS
from extract.names.theme_words import is_theme
from extract.spans import TakenSpans
from extract.words import NameFinder, large_words, word_index

_COUNT = r"\(\d{1,5}%?\)"
_BETWEEN = compiled(
    rf"(?:[ \t]?{_COUNT})?(?:,?[ \t](?:and|or|y|e|et|ou|o|&)[ \t]|[,;][ \t]|[ \t]?/[ \t]?|\t|[–—])"
    rf"(?:{_COUNT}[ \t]|\d{{1,5}} (?:from|in|de|en|à) )?"
)
_WIDEST_GAP = 16
_LIST_BEFORE = compiled(
    r"(?:[,/\t–—] ?|\b(?:and|or|y|e|et|ou|o|&) |\(\d{1,5}\) |\d (?:from|in|de|en|à) )$"
)
_LIST_BEHIND = compiled(r"[,/\t–—(]| [a-z(/&]")
_ESTABLISHED = 0.6
_SURE = 0.85
"""Confidence of a place that its context speaks for, whatever the model thinks of its name."""

_ROUNDS = 3
_SHORTEST = 4
_DOUBTFUL = 0.5
"""Confidence below which a name needs places on both sides."""

_TITLE_WORD = compiled(r"(?:[A-ZÀ-ÞŠŽ][^\W\d_]{2,30})(?:[ -][A-ZÀ-ÞŠŽ][^\W\d_]{1,30})?")
_DOUBTED = frozenset({"PERSON", "ORG", "NORP", "PRODUCT"})


def named_again(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield further stretches with the name of a place that the text speaks of elsewhere.

    A model sees one sentence at a time: it takes Raqqah for a town in one, a person in the next.
    """
    taken = TakenSpans.of(name.span for name in names)
    known: dict[str, PlaceName] = {}
    for name in names:
        surface = view.text[name.span.start : name.span.end]
        if _is_established(view, name, surface):
            known.setdefault(surface, name)
            if surface.isupper():
                known.setdefault(surface.title(), name)
    for span, _ in NameFinder(sorted(known)).find(view.words):
        written = view.text[span.start : span.end]
        if written in known and _is_free(view, span) and taken.take(span):
            yield PlaceName(span, known[written].candidates, 0.65, known[written].method)


def _is_established(view: View, name: PlaceName, surface: str) -> bool:
    if name.modifier or name.confidence < _ESTABLISHED:
        return False
    if len(surface) < _SHORTEST:  # `in DRC`, and `DRC soldiers` further on
        return (
            name.state is not None
            and surface.isupper()
            and len(surface) > 2
            and name.method == "pattern"
        )
    if name.confidence >= TOLD:
        return True
    if view.is_ordinary(surface):
        return False
    is_sure = bool(name.candidates) and name.confidence >= _SURE
    if is_sure and name.method == "pattern":  # `in Greer`, whatever the model says elsewhere
        return not view.told.issuperset(surface.replace("-", " ").split())
    return not (view.is_rather_person(surface) if is_sure else view.is_person(surface))


def _is_free(view: View, span: Span) -> bool:
    first = word_index(view.words, span.start)
    last = word_index(view.words, span.end) - 1
    stretch = Stretch.of(view, first, last)
    longer_body = stretch.label in {"ORG", "FAC"} and not stretch.span.contains(stretch.guess)
    return not longer_body and stands_alone(view, stretch)


def listed_with_places(
    view: View, names: Sequence[PlaceName], doubted: Sequence[PlaceName]
) -> Iterator[PlaceName]:
    """Yield doubted names that stand in a list beside a town or division: `Jhapa and Morang`.

    An ordinary word, and a name that nobody knows, needs one on both sides.
    """
    towns = [name for name in names if _is_within_a_state(name)]
    waiting = [name for name in doubted if not view.is_named_person(_surface(view, name))]
    starts = {name.span.start for name in towns}
    ends = {name.span.end for name in towns}
    for _ in range(_ROUNDS):
        told = {name: _sides(view, name, starts, ends) for name in waiting}
        found = [name for name, sides in told.items() if sides]
        if not found:
            return
        for name in found:
            # Between two places no other name stands, whatever the model says.
            yield replace(name, confidence=_SURE, method="pattern") if told[name] > 1 else name
        starts |= {name.span.start for name in found}
        ends |= {name.span.end for name in found}
        waiting = [name for name in waiting if name not in found]


def _sides(view: View, name: PlaceName, starts: set[int], ends: set[int]) -> int:
    """Return on how many sides of a name its list goes on with a place; 0 for too few."""
    sides = _neighbours(view.text, name.span, starts, ends)
    return sides if sides > (1 if name.confidence < _DOUBTFUL else 0) else 0


def _surface(view: View, name: PlaceName) -> str:
    return view.text[name.span.start : name.span.end]


def _is_within_a_state(name: PlaceName) -> bool:
    if name.modifier or not name.candidates:
        return False
    return name.candidates[0].kind not in {"country", "region"}


def _neighbours(text: str, span: Span, starts: set[int], ends: set[int]) -> int:
    """Return on how many sides of a stretch a list goes on with a place."""
    widths = range(1, _WIDEST_GAP + 1)
    before = any(
        span.start - w in ends and _BETWEEN.fullmatch(text, span.start - w, span.start)
        for w in widths
    )
    behind = any(
        span.end + w in starts and _BETWEEN.fullmatch(text, span.end, span.end + w) for w in widths
    )
    return before + behind


def unknown_words(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield single names in lists that neither gazetteer nor model knows: places among places."""
    taken = TakenSpans.of(name.span for name in names)
    for index in large_words(view.words):
        word = view.words[index]
        if not _TITLE_WORD.fullmatch(word.text) or len(word.text) < _SHORTEST:
            continue
        span = Span(word.start, word.end)
        around = view.text[max(0, span.start - 5) : span.start], view.text[span.end : span.end + 2]
        if not (_LIST_BEFORE.search(around[0]) and _LIST_BEHIND.match(around[1])):
            continue
        stretch = Stretch.of(view, index, index)
        if stretch.label or taken.touches(span) or not stands_alone(view, stretch):
            continue
        is_name = view.places.demonym(word.text) is None and not is_theme(word.text)
        if is_name and not view.is_ordinary(word.text):
            yield PlaceName(span, view.places.candidates(word.text), 0.45, "pattern")


def doubted_guesses(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield what the model takes for a person or a body that may be a place no gazetteer has."""
    starts = [name.span.start for name in names]
    for guess in view.analysis.guesses:
        surface = view.text[guess.span.start : guess.span.end]
        if guess.label not in _DOUBTED or not _TITLE_WORD.fullmatch(surface):
            continue
        at = bisect_left(starts, guess.span.start)
        is_taken = at < len(starts) and starts[at] < guess.span.end
        if is_taken or has_head(surface) or is_theme(surface) or surface.casefold() in NO_TOWNS:
            continue
        if not view.is_ordinary(surface):
            yield PlaceName(guess.span, view.places.candidates(surface), 0.5, "model")
