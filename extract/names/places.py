"""Finds names of places: those a gazetteer holds, and those the language model guesses."""

from bisect import bisect_left
from dataclasses import replace

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.island_or_meeting import is_the_island, names_it
from extract.names.language_names import is_language
from extract.names.organisation_words import FUNCTION_WORDS, HEADS
from extract.names.place_appositions import told_names
from extract.names.place_brackets import bracketed_names
from extract.names.place_company import (
    doubted_guesses,
    listed_with_places,
    named_again,
    unknown_words,
)
from extract.names.place_evidence import belief, is_told
from extract.names.place_guesses import UNSURE, guessed_names
from extract.names.place_lists import place_list_names
from extract.names.place_matches import longest_match
from extract.names.place_names import PlaceName
from extract.names.place_patterns import pattern_names
from extract.names.place_people import OFFICE, town_of_officer, towns_of_people
from extract.names.place_refusals import is_date
from extract.names.place_roads import road_names
from extract.names.place_short_names import short_names
from extract.names.place_styles import styled_names
from extract.names.place_subjects import told_subjects, vouched_for
from extract.names.place_view import Stretch, View
from extract.names.place_waters import is_half_of_name, water_names
from extract.names.place_words import NO_TOWNS
from extract.names.region_names import region_names
from extract.names.romance_peoples import peoples_written_small
from extract.names.theme_words import is_theme
from extract.names.towns_of_states import towns_of_states
from extract.words import Word
from ontology.gazetteer import Gazetteer, Place

_SHORTEST = 3
_FOR_BOTH = frozenset({"Saudi"})
"""States as people call them short, and what is of them: `went to Saudi`, `Saudi homes`."""

_WOMEN = frozenset({"Filipinas"})
"""Women in English, and a state in Spanish."""

_NOUN_BEHIND = compiled(
    rf"[ \n](?!(?:{'|'.join(sorted(FUNCTION_WORDS))})\b)(?:family|[a-z]{{3,}}(?<!ed)(?<!ly))\b"
)
_INITIALS = compiled(r"(?:[A-Z]\.\s?){2,5}")


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
    told = [*told_subjects(view), *told_names(view)]
    given_away = [
        *pattern_names(view),
        *towns_of_people(view),
        *bracketed_names(view),
        *place_list_names(view),
        *told,
        *road_names(view),
        *styled_names(view),
        *water_names(view),
        *region_names(view),
        *peoples_written_small(view),
    ]
    guessed = tuple(guessed_names(view))
    unsure = [name for name in guessed if name.confidence == UNSURE]
    sure = [name for name in guessed if name.confidence != UNSURE]
    believed = _without_parts(believed, unsure)
    names = _without_overlaps([*believed, *given_away, *sure])
    names = _without_overlaps([*names, *named_again(view, names)])
    names = _without_overlaps([*names, *towns_of_states(view, names, doubted)])
    waiting = [*doubted, *unsure, *doubted_guesses(view, names), *unknown_words(view, names)]
    listed = _without_overlaps([*names, *listed_with_places(view, names, waiting)])
    again = _without_overlaps([*listed, *named_again(view, listed)])
    found = vouched_for(view, _without_overlaps([*again, *short_names(view, again)]))
    meant = (name for name in found if _is_meant(analysis, name))
    return tuple(_without_stop(analysis.text, name, places) for name in meant)


def _without_stop(text: str, name: PlaceName, places: Gazetteer) -> PlaceName:
    """Return a name without the full stop of the sentence: `Takua Pa.`, `Mrauk-U.`."""
    span = name.span
    whole = text[span.start : span.end - 1]
    if not (_LAST_STOP.search(text, span.start, span.end) and places.candidates(whole)):
        return name
    return replace(name, span=Span(span.start, span.end - 1))


_LAST_STOP = compiled(r"[ -][A-ZÀ-Þ][a-zà-ÿ]?\.$")
_THE = compiled(r"\b(?:the|la|le|el|del|du|au|al)\s$|\bl['’]$")
_DIVISION = compiled(
    r"\b(?i:région|region|département|department|province|district|departamento|provincia|distrito"
    r"|región|estado|state) (?:du|de la|de l['’]|del|of the) ?$"
)
_COUNTED = frozenset({"Mesa", "Sala", "Paso", "Eje", "Bloque", "Panel", "Parte", "Tema", "Taller"})
"""What is counted in programmes: `Mesa 1`; `Kenya 12` in a list is of Kenya."""

_NUMBER = compiled(r" \d{1,2}(?:[.:)]| ?[–—-] |\n|$)")
_WHOLE = frozenset({"World", "Monde", "Mundo"})
"""What is everywhere is no place: the `World` of `Bread for the World`."""


def _is_meant(analysis: Analysis, name: PlaceName) -> bool:
    """Say whether a name is not that of something else: a meeting, a river called like a state."""
    start = name.span.start
    surface = analysis.text[start : name.span.end]
    if is_date(analysis.text, name.span) or surface in _WHOLE:
        return False
    before = analysis.text[max(0, start - 30) : start]
    if surface in _COUNTED and _NUMBER.match(analysis.text, name.span.end):
        return False  # `Mesa 1. Rutas`, the first of several tables
    if surface.casefold() in HEADS and _THE.search(before) and not _DIVISION.search(before):
        return False  # `la Cour a conclu`, whatever hamlet is called so
    is_meeting = names_it(surface) and not is_the_island(analysis, name.span)
    return not is_meeting and not is_half_of_name(analysis, name)


def _gazetteer_names(view: View) -> tuple[list[PlaceName], list[PlaceName]]:
    """Return the names that text or model speak for, and those neither does."""
    believed: list[PlaceName] = []
    doubted: list[PlaceName] = []
    index = 0
    while index < len(view.words):
        match = longest_match(view, index)
        name = _believed(view, index, match) if match else None
        if name is not None:
            believed.append(name)
        elif match and match[1]:
            doubted += _doubted(view, Stretch.of(view, index, match[0]), match[1])
        index = match[0] + 1 if match else index + 1
    return believed, doubted


def _doubted(view: View, stretch: Stretch, candidates: tuple[Place, ...]) -> list[PlaceName]:
    if len(stretch.surface) < _SHORTEST or is_theme(stretch.surface):
        return []
    if stretch.surface.casefold() in NO_TOWNS:
        return []
    if not stretch.span.contains(stretch.guess) or stretch.surface.isupper():
        return []
    is_ordinary = view.is_ordinary(stretch.surface)
    return [PlaceName(stretch.span, candidates, 0.45 if is_ordinary else 0.6, "gazetteer")]


def _believed(view: View, first: int, match: tuple[int, tuple[Place, ...]]) -> PlaceName | None:
    """Return a match of the gazetteer as a name, where the text or the model speaks for it."""
    last, candidates = _without_city(view, first, match)
    stretch = Stretch.of(view, first, last)
    demonym = view.places.demonym(stretch.surface)
    is_state = bool(candidates) and candidates[0].is_state
    if demonym is not None and not is_state:
        is_people = not is_language(view.text, stretch.span)
        return _named(view, stretch, (demonym,), 0.8, modifier=True) if is_people else None
    if is_state and _is_of_people(view, stretch):
        return _named(view, stretch, candidates[:1], 0.8, modifier=True)
    confidence = belief(view, stretch, candidates) if candidates else None
    if not confidence:
        return None
    name = _named(view, stretch, candidates, confidence)
    return replace(name, method="pattern") if is_told(view, stretch) else name


def _without_city(
    view: View, first: int, match: tuple[int, tuple[Place, ...]]
) -> tuple[int, tuple[Place, ...]]:
    """Return a match without a `City` that is no part of the name: `Dublin City` Manager."""
    last, _ = match
    bare = town_of_officer(view, Span(view.words[first].start, view.words[last].end))
    return (last - 1, bare) if bare else match


def _is_of_people(view: View, stretch: Stretch) -> bool:
    """Say whether a state's name is what is of it here, or its women in English."""
    if stretch.surface in _FOR_BOTH:
        return bool(_NOUN_BEHIND.match(view.text, stretch.span.end))
    return stretch.surface in _WOMEN and view.analysis.language_at(stretch.span.start) == "en"


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


def _without_parts(names: list[PlaceName], unsure: list[PlaceName]) -> list[PlaceName]:
    """Return the names but for towns further on in one that is hardly a place's: `Al Salem`."""
    starts = [name.span.start for name in unsure]
    return [name for name in names if not _is_town_within(name, unsure, starts)]


def _is_town_within(name: PlaceName, unsure: list[PlaceName], starts: list[int]) -> bool:
    at = bisect_left(starts, name.span.start) - 1
    is_within = at >= 0 and name.span.end <= unsure[at].span.end
    return is_within and bool(name.candidates) and name.candidates[0].kind == "city"


def _without_overlaps(names: list[PlaceName]) -> tuple[PlaceName, ...]:
    ranked = sorted(names, key=lambda n: (n.span.start, n.span.start - n.span.end, -n.confidence))
    kept: list[PlaceName] = []
    for name in ranked:
        if kept and kept[-1].span.overlaps(name.span):
            if _is_better(name, kept[-1]):
                kept[-1] = name
            elif name.whole and name.span == kept[-1].span:
                kept[-1] = replace(kept[-1], whole=name.whole)
            continue
        kept.append(name)
    return tuple(kept)


def _is_better(name: PlaceName, other: PlaceName) -> bool:
    if name.confidence == OFFICE and not other.candidates:
        return name.span.start == other.span.start  # `Kent` in the guess `Kent Fire`
    longer = name.span.end - name.span.start > other.span.end - other.span.start
    return longer and bool(name.candidates)
