"""Finds names of places: those a gazetteer holds, and those the language model guesses."""

import re
from collections.abc import Iterator

from extract.analysis import Analysis
from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS, INSTRUMENT_HEADS, ROLES
from extract.names.organisations import trim_name
from extract.names.place_company import doubted_guesses, listed_with_places, named_again
from extract.names.place_evidence import COMPASS, PLACE_LABELS, Stretch, View, belief, is_language
from extract.names.place_names import PlaceName
from extract.names.place_words import NO_PLACES, PEOPLES, PLACE_HEADS, PLACE_OPENERS
from extract.names.theme_words import is_theme
from extract.words import Word, word_set
from ontology.gazetteer import Gazetteer, Place

_SHORTEST = 3
_LONGEST = 9
_TOWNS_OF_PEOPLES = frozenset({"es", "it"})
"""Words of a place's name."""

_CONNECTORS = word_set(
    """
    of and the de del la las los el da do dos das di du des le les sur en es al am an der y
    et
    """
)
_DIVISIONS = re.compile(
    r"\s+(?:province|district|county|region|state|governorate|department|prefecture|division|"
    r"municipality|parish|township|oblast|city|town|village|island|islands|refugee camp|camp)$",
    re.IGNORECASE,
)
_DIVISION_FIRST = re.compile(
    r"^(?:province|district|county|region|state|governorate|department|city|town|village|"
    r"municipality|island|port|republic) of (?:the )?",
    re.IGNORECASE,
)
_GUESSED_LABELS = frozenset({"GPE", "LOC", "FAC"})
_MISTAKEN = frozenset({"ORG", "PERSON", "PRODUCT"})
_INITIALS = re.compile(r"(?:[A-Z]\.\s?){2,5}")


def find_place_names(
    analysis: Analysis, words: tuple[Word, ...], places: Gazetteer
) -> tuple[PlaceName, ...]:
    """Return the names of places in a text, in order; they may overlap names of other kinds.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        places: Names of places known.
    """
    view = View.of(analysis, words, places)
    believed, doubted = _gazetteer_names(view)
    names = _without_overlaps([*believed, *_guessed_names(view)])
    names = _without_overlaps([*names, *named_again(view, names)])
    waiting = [*doubted, *doubted_guesses(view, names)]
    listed = _without_overlaps([*names, *listed_with_places(view, names, waiting)])
    return _without_overlaps([*listed, *named_again(view, listed)])


def _gazetteer_names(view: View) -> tuple[list[PlaceName], list[PlaceName]]:
    """Return the names that text or model speak for, and those neither does."""
    believed: list[PlaceName] = []
    doubted: list[PlaceName] = []
    index = 0
    while index < len(view.words):
        match = _longest_match(view, index)
        name = _believed(view, index, match) if match else None
        if name is not None:
            believed.append(name)
        elif match and match[1]:
            doubted += _doubted(view, Stretch.of(view, index, match[0]), match[1])
        index = match[0] + 1 if match else index + 1
    return believed, doubted


def _doubted(view: View, stretch: Stretch, candidates: tuple[Place, ...]) -> list[PlaceName]:
    if len(stretch.surface) < _SHORTEST or view.is_ordinary(stretch.surface):
        return []
    if is_theme(stretch.surface):
        return []
    if not stretch.span.contains(stretch.guess) or stretch.surface.isupper():
        return []
    return [PlaceName(stretch.span, candidates, 0.6, "gazetteer")]


def _longest_match(view: View, index: int) -> tuple[int, tuple[Place, ...]] | None:
    """Return the last word and the candidates of the longest known name that starts at `index`."""
    words, places = view.words, view.places
    if not words[index].text[0].isupper():
        return None
    for last in range(_furthest(view.text, words, index), index - 1, -1):
        if words[last].text[0].islower():
            continue
        surface = view.text[words[index].start : words[last].end]
        if _is_people(view, surface):
            return last, ()
        candidates = places.candidates(surface)
        if candidates or (last == index and places.demonym(surface) is not None):
            return last, candidates
    return None


def _is_people(view: View, surface: str) -> bool:
    language = view.analysis.source.language
    return surface.removeprefix("The ") in PEOPLES and language not in _TOWNS_OF_PEOPLES


def _furthest(text: str, words: tuple[Word, ...], index: int) -> int:
    last = index
    while last + 1 < len(words) and last + 1 - index < _LONGEST:
        word = words[last + 1]
        gap = text[words[last].end : word.start]
        if not word.joined or "," in gap or "/" in gap or (". " in gap and last > index):
            break
        if not (word.text[0].isupper() or word.text in _CONNECTORS or gap in {"-", "'", "’"}):
            break
        last += 1
    return last


def _believed(view: View, first: int, match: tuple[int, tuple[Place, ...]]) -> PlaceName | None:
    """Return a match of the gazetteer as a name, where the text or the model speaks for it."""
    last, candidates = match
    stretch = Stretch.of(view, first, last)
    demonym = view.places.demonym(stretch.surface)
    is_state = bool(candidates) and candidates[0].kind in {"country", "region"}
    if demonym is not None and not is_state and stretch.label not in PLACE_LABELS:
        is_people = not is_language(view, stretch)
        return _named(view, stretch, (demonym,), 0.8, modifier=True) if is_people else None
    confidence = belief(view, stretch, candidates) if candidates else None
    return _named(view, stretch, candidates, confidence) if confidence else None


def _named(
    view: View,
    stretch: Stretch,
    candidates: tuple[Place, ...],
    confidence: float,
    *,
    modifier: bool = False,
) -> PlaceName:
    span = Span(stretch.span.start, stretch.span.end + view.text.startswith(".", stretch.span.end))
    is_initials = bool(_INITIALS.fullmatch(view.text[span.start : span.end]))
    kept = span if is_initials else stretch.span
    return PlaceName(kept, candidates, confidence, "gazetteer", modifier)


def _guessed_names(view: View) -> Iterator[PlaceName]:
    for guess in view.analysis.guesses:
        span = trim_name(view.text, guess.span)
        if span is None:
            continue
        surface = view.text[span.start : span.end]
        if guess.label not in _GUESSED_LABELS and not _has_place_head(surface, guess.label):
            continue
        if not _is_plausible(surface) or view.is_person(surface):
            continue
        candidates = places_named(surface, view.places)
        yield PlaceName(span, candidates, 0.8 if candidates else 0.55, "model")


def _has_place_head(surface: str, label: str) -> bool:
    """Say whether a guess says itself that it is a place: `Hancock Pond`, `Gulf of Oman`."""
    words = [word.casefold() for word in surface.split()]
    if label not in _MISTAKEN or not 2 <= len(words) <= _LONGEST or has_head(surface):
        return False
    return words[-1] in PLACE_HEADS or (words[0] in PLACE_OPENERS and words[1] == "of")


def places_named(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places a name may mean, also without `District`, `Province of` and the like."""
    direct = places.candidates(surface)
    if direct:
        return direct
    bare = _DIVISION_FIRST.sub("", _DIVISIONS.sub("", surface))
    found = places.candidates(bare) if bare != surface else ()
    # `Kandahar province` means the division before the town it is named after.
    return tuple(sorted(found, key=lambda place: not place.kind.startswith("adm")))


def _is_plausible(surface: str) -> bool:
    words = re.findall(r"[^\W_]+", surface)
    if surface.casefold() in NO_PLACES or is_theme(surface):
        return False
    if not words or not surface[0].isupper() or not any(c.islower() for c in surface[1:] + "a"):
        return False
    lower = [word.casefold() for word in words]
    if lower[-1] in INSTRUMENT_HEADS or lower[0] in ROLES or lower[-1] in ROLES:
        return False
    return len(surface) > 1 and not all(w in FUNCTION_WORDS or w in COMPASS for w in lower)


def _without_overlaps(names: list[PlaceName]) -> tuple[PlaceName, ...]:
    ranked = sorted(names, key=lambda n: (n.span.start, n.span.start - n.span.end, -n.confidence))
    kept: list[PlaceName] = []
    for name in ranked:
        if kept and kept[-1].span.overlaps(name.span):
            if _is_better(name, kept[-1]):
                kept[-1] = name
            continue
        kept.append(name)
    return tuple(kept)


def _is_better(name: PlaceName, other: PlaceName) -> bool:
    longer = name.span.end - name.span.start > other.span.end - other.span.start
    return longer and bool(name.candidates)
