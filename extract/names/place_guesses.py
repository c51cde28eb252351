"""Takes the places among what the language model guesses."""

import re
from collections.abc import Iterator

from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.organisation_trimming import trim_name
from extract.names.organisation_words import FUNCTION_WORDS, INSTRUMENT_HEADS, ROLES
from extract.names.place_evidence import COMPASS, is_after_preposition
from extract.names.place_names import PlaceName
from extract.names.place_readings import places_around
from extract.names.place_view import View
from extract.names.place_words import NO_PLACES, PLACE_HEADS, PLACE_OPENERS
from extract.names.theme_words import is_theme
from ontology.gazetteer import Gazetteer

_LONGEST = 9
_GUESSED_LABELS = frozenset({"GPE", "LOC", "FAC"})
_MISTAKEN = frozenset({"ORG", "PERSON", "PRODUCT"})
_PARTY = re.compile(r"[DRI]-(?=[A-Z])")
_UNLIKELY = re.compile(
    r"^[A-Z]{2,8}s?$|^[A-Za-z]+ \d{1,4}[A-Z]?$|[\[\]|]| - |\b(?!Mc|Mac|De|Di|La|Le)\w*[a-z][A-Z]"
)
"""Acronyms that no gazetteer has (`TxDOT`), what is only numbered (`Exit 6`), cells of tables."""


def guessed_names(view: View) -> Iterator[PlaceName]:
    """Yield the guesses that may be places, with what they may mean."""
    for guess in view.analysis.guesses:
        span = trim_name(view.text, guess.span)
        if span is None:
            continue
        span = _without_party(view.text, span)
        surface = view.text[span.start : span.end]
        if guess.label not in _GUESSED_LABELS and not _has_place_head(surface, guess.label):
            continue
        if not _is_plausible(surface) or view.is_person(surface):
            continue
        yield from _guessed(view, span)


def _guessed(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield what the model takes for a place, where the name itself does not speak against it."""
    surface = view.text[span.start : span.end]
    short = view.places.abbreviation(surface) or view.places.abbreviation(f"{surface}.")
    if short is not None:
        yield PlaceName(span, (short.place,), 0.9, "gazetteer")
        return
    demonym = view.places.demonym(surface)
    if demonym is not None and not view.places.candidates(surface):
        yield PlaceName(span, (demonym,), 0.8, "gazetteer", modifier=True)
        return
    # `Northern Iraq` is in Iraq, and no gazetteer has it.
    candidates = places_around(surface, view.places)
    if not candidates and (_UNLIKELY.search(surface) or _is_pair(surface, view.places)):
        return
    is_town = all(place.kind == "city" for place in candidates)
    if is_town and view.places.is_common_word(surface) and not is_after_preposition(view, span):
        return
    yield PlaceName(span, candidates, 0.8 if candidates else 0.55, "model")


def _is_pair(surface: str, places: Gazetteer) -> bool:
    """Say whether a hyphen joins the names of two places: `Fargo-Moorhead`."""
    parts = [part.strip() for part in surface.split("-")]
    return len(parts) > 1 and all(len(p) > 1 and places.candidates(p) for p in parts)


def _without_party(text: str, span: Span) -> Span:
    """Return the span without the party before a politician's state: `D-N.J.`."""
    party = _PARTY.match(text, span.start, span.end)
    return Span(party.end(), span.end) if party and party.end() < span.end else span


def _has_place_head(surface: str, label: str) -> bool:
    """Say whether a guess says itself that it is a place: `Hancock Pond`, `Gulf of Oman`."""
    words = [word.casefold() for word in surface.split()]
    if label not in _MISTAKEN or not 2 <= len(words) <= _LONGEST or has_head(surface):
        return False
    return words[-1] in PLACE_HEADS or (words[0] in PLACE_OPENERS and words[1] == "of")


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
