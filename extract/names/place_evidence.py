"""Weighs whether a name in the gazetteer is a place where it stands, by model and context."""

import re
from dataclasses import dataclass

from extract.analysis import Analysis
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.organisations import trim_name
from extract.names.place_words import NO_PLACES
from extract.names.theme_words import is_theme
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.person_evidence import named_person_words, person_words
from extract.words import Word, word_set
from ontology.gazetteer import Gazetteer, Place

PLACE_LABELS = frozenset({"GPE", "LOC"})
"""What the model calls places."""

COMPASS = word_set(
    """
    north south east west northern southern eastern western central upper lower greater
    north-east north-west south-east south-west northeast northwest southeast southwest
    nord sud est ouest norte sur este oeste centro occidente oriente
    """
)
"""Words that stand before a place without belonging to its name."""

_SHORT = 4
"""Letters; a shorter name that is no country needs the model to agree."""

_LARGE = 100_000
"""Inhabitants; a town of this size is believed without the model."""

_PREPOSITIONS = word_set(
    """
    in at from near to into across around outside inside throughout towards toward between
    within en à au aux a desde hasta hacia dans vers chez depuis
    """
)
_LISTING = frozenset(["and", "or", "y", "e", "et", "ou", "o"])
_LONGEST_LIST = 12
_LANGUAGE_AFTER = frozenset(["language", "languages", "only", "version", "speaking"])
_ARTICLE = re.compile(r"(?:the|la|las|los|el|le|les) ", re.IGNORECASE)
_OTHER_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "EVENT", "LAW", "FAC", "WORK_OF_ART"})


@dataclass(frozen=True, slots=True)
class View:
    """A text with all that tells places from other names in it.

    Attributes:
        analysis: Passages and guesses.
        words: `find_words(analysis.text)`.
        places: Names of places known.
        labels: The model's guess, by the offset of each of its tokens.
        persons: Words of names that can only be persons'.
        named: Those of names given whole, with a title or as a speaker's.
        ordinary: Words that the text also writes without a capital.
    """

    analysis: Analysis
    words: tuple[Word, ...]
    places: Gazetteer
    labels: dict[int, tuple[Span, str]]
    persons: frozenset[str]
    named: frozenset[str]
    ordinary: frozenset[str]

    @staticmethod
    def of(analysis: Analysis, words: tuple[Word, ...], places: Gazetteer) -> "View":
        """Gather what the text tells."""
        lower = frozenset(word.text for word in words if word.text[0].islower())
        persons = person_words(analysis, places)
        named = named_person_words(analysis, places)
        return View(analysis, words, places, _labels(analysis), persons, named, lower)

    @property
    def text(self) -> str:
        """Return the text that all offsets count."""
        return self.analysis.text

    def is_person(self, surface: str) -> bool:
        """Say whether all words of a name belong to persons of this text."""
        return self.persons.issuperset(surface.replace("-", " ").split())

    def is_named_person(self, surface: str) -> bool:
        """Say whether all words of a name belong to persons named whole, or with a title."""
        return self.named.issuperset(surface.replace("-", " ").split())

    def is_ordinary(self, surface: str) -> bool:
        """Say whether a name is also a common word, in general or in this text."""
        bare = _ARTICLE.sub("", surface)
        return self.places.is_common_word(surface) or bare.casefold() in self.ordinary


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words that may be a place's name.

    Attributes:
        first: Index of its first word.
        last: Index of its last word.
        span: Where it stands.
        surface: Its text.
        guess: What the model took for a name there; its own span where it took nothing.
        label: What the model takes that name for; empty where it took nothing.
    """

    first: int
    last: int
    span: Span
    surface: str
    guess: Span
    label: str

    @staticmethod
    def of(view: View, first: int, last: int) -> "Stretch":
        """Return the run of words from `first` to `last`."""
        span = Span(view.words[first].start, view.words[last].end)
        guess, label = view.labels.get(span.start, (span, ""))
        trimmed = trim_name(view.text, guess) or guess
        return Stretch(first, last, span, view.text[span.start : span.end], trimmed, label)


def _labels(analysis: Analysis) -> dict[int, tuple[Span, str]]:
    starts: dict[int, tuple[Span, str]] = {}
    tokens = iter(analysis.tokens)
    token = next(tokens, None)
    for guess in analysis.guesses:
        while token and token.start < guess.span.start:
            token = next(tokens, None)
        while token and token.start < guess.span.end:
            starts[token.start] = (guess.span, guess.label)
            token = next(tokens, None)
    return starts


def belief(view: View, stretch: Stretch, candidates: tuple[Place, ...]) -> float | None:
    """Return how sure it is that a stretch names one of the candidates; None if it does not."""
    first = candidates[0]
    if is_theme(stretch.surface) and not _before_container(view, stretch):
        return None
    if stretch.surface.casefold() in COMPASS or stretch.surface.casefold() in NO_PLACES:
        return None
    if stretch.surface.isupper() and len(stretch.surface) <= _SHORT and first.kind != "country":
        return None
    if stretch.surface.isupper() and len(stretch.surface) > _SHORT and first.kind == "city":
        return None if not stretch.label else _by_model(view, stretch, first)
    return _by_model(view, stretch, first)


def _by_model(view: View, stretch: Stretch, place: Place) -> float | None:
    if stretch.label in PLACE_LABELS and stretch.span.contains(stretch.guess):
        is_name = (
            place.kind != "city" or not view.is_person(stretch.surface) or _is_placed(view, stretch)
        )
        return 0.9 if is_name else None
    is_state = place.kind in {"country", "region"}
    if stretch.label in _OTHER_NAMES and not (is_state and stretch.guess == stretch.span):
        return _against_model(view, stretch, place)
    return _without_model(view, stretch, place)


def _against_model(view: View, stretch: Stretch, place: Place) -> float | None:
    """Judge a name that the model takes for an organisation, a building or a person."""
    if not stretch.span.contains(stretch.guess) or not stands_alone(view, stretch):
        return None
    if view.is_ordinary(stretch.surface) or len(stretch.surface) < _SHORT:
        return None
    if view.is_person(stretch.surface):
        return 0.6 if _is_big(place) and _before_container(view, stretch) else None
    if stretch.label != "PERSON":
        return 0.65
    # A name of several words that a gazetteer has is a place, unless it begins as a person's does.
    is_long = (
        stretch.last > stretch.first
        and view.words[stretch.first].text.casefold() not in GIVEN_NAMES
    )
    return 0.6 if is_long or _is_placed(view, stretch) else None


def _without_model(view: View, stretch: Stretch, place: Place) -> float | None:
    """Judge a name that the model says nothing of."""
    alone, placed = stands_alone(view, stretch), _is_placed(view, stretch)
    ordinary, long = view.is_ordinary(stretch.surface), stretch.last > stretch.first
    if place.kind in {"country", "region"}:
        return (0.9 if alone else 0.7) if placed or (not ordinary and (alone or long)) else None
    if len(stretch.surface) < _SHORT or not alone or view.is_person(stretch.surface):
        return None
    if ordinary:
        return 0.6 if placed and _before_container(view, stretch) else None
    return 0.75 if placed or long or _is_big(place) else None


def _is_big(place: Place) -> bool:
    return (
        place.kind in {"country", "region", "adm1"} or place.capital or place.population >= _LARGE
    )


def stands_alone(view: View, stretch: Stretch) -> bool:
    """Say whether no other capitals touch the name, as in `Bangkok Post` or `Anna Victoria`."""
    words, after = view.words, stretch.last + 1
    left = (
        stretch.first > 0
        and _touches(view, stretch.first)
        and _is_part(words[stretch.first - 1])
        and not _is_acronym(words[stretch.first - 1], stretch)
    )
    right = after < len(words) and _touches(view, after) and _is_part(words[after])
    return not left and not right


def _is_acronym(word: Word, stretch: Stretch) -> bool:
    """Say whether an acronym stands before a name, as cells of a table do: `RRC Dakar`."""
    return word.text.isupper() and len(word.text) > 1 and not stretch.surface.isupper()


def _touches(view: View, index: int) -> bool:
    gap = view.text[view.words[index - 1].end : view.words[index].start]
    return view.words[index].joined and gap in {" ", "-", "'", "’"}


def _is_part(word: Word) -> bool:
    lower = word.text.casefold()
    return word.text[0].isupper() and lower not in FUNCTION_WORDS and lower not in COMPASS


def _is_placed(view: View, stretch: Stretch) -> bool:
    """Say whether `in`, `from` or the like stands before the name, or a country behind it.

    In a list (`at Kakarbhitta or Raxaul`) what stands before the first name counts for all.
    """
    words, first = view.words, stretch.first
    for _ in range(_LONGEST_LIST):
        if not first or not words[first].joined:
            break
        before = words[first - 1]
        gap = view.text[before.end : words[first].start].strip()
        if not gap and before.text.casefold() in _PREPOSITIONS:
            return True
        is_listed = gap in {"", ","} and (before.text in _LISTING or before.text[0].isupper())
        if not is_listed or (not gap and before.text not in _LISTING and first == stretch.first):
            break
        first -= 1
    return _before_container(view, stretch)


def _before_container(view: View, stretch: Stretch) -> bool:
    """Say whether a country or state follows after a comma: `Hope, Arkansas`."""
    words, after = view.words, stretch.last + 1
    if after >= len(words) or view.text[words[after - 1].end : words[after].start] != ", ":
        return False
    if not words[after].text[0].isupper():
        return False
    for end in range(min(stretch.last + 4, len(words) - 1), stretch.last, -1):
        found = view.places.candidates(view.text[words[after].start : words[end].end])
        if found and found[0].kind in {"country", "adm1"}:
            return True
    return False


def is_language(view: View, stretch: Stretch) -> bool:
    """Say whether a demonym is used as the name of a language: `in French`, `English only`."""
    after = stretch.last + 1
    following = view.words[after].text.casefold() if after < len(view.words) else ""
    before = view.text[max(0, stretch.span.start - 4) : stretch.span.start].casefold()
    mark = view.text[stretch.span.end : stretch.span.end + 1]
    return following in _LANGUAGE_AFTER or (before.endswith(" in ") and mark in ".,;)")
