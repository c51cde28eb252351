"""A text with all that tells places from other names in it, and runs of its words."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_trimming import trim_name
from extract.names.place_words import PLACE_HEADS
from extract.persons.listed_names import is_listed
from extract.persons.person_evidence import named_person_words, person_words, told_persons
from extract.words import Word
from ontology.gazetteer import Gazetteer

_OFTEN = 2
"""Votes more for a place than for a person, which a guess at a longer name does not outweigh."""

_ARTICLE = compiled(r"(?:the|la|las|los|el|le|les) ", re.IGNORECASE)


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
        told: Those that the text itself tells to be persons', whatever the model says.
        ordinary: Words that the text also writes without a capital.
        votes: How much oftener the model takes a name for a place's than for a person's.
    """

    analysis: Analysis
    words: tuple[Word, ...]
    places: Gazetteer
    labels: dict[int, tuple[Span, str]]
    persons: frozenset[str]
    named: frozenset[str]
    told: frozenset[str]
    ordinary: frozenset[str]
    votes: Mapping[str, int]

    @staticmethod
    def of(analysis: Analysis, words: tuple[Word, ...], places: Gazetteer) -> "View":
        """Gather what the text tells."""
        lower = frozenset(word.text for word in words if word.text[0].islower())
        persons = person_words(analysis, places)
        named = named_person_words(analysis, places)
        spans = told_persons(analysis, places)
        told = frozenset(w for s in spans for w in _words(analysis.text[s.start : s.end]))
        labels, votes = _labels(analysis), _votes(analysis)
        return View(analysis, words, places, labels, persons, named, told, lower, votes)

    @staticmethod
    def bare(analysis: Analysis, words: tuple[Word, ...], places: Gazetteer) -> "View":
        """Return a view without what model and text tell of persons."""
        nobody: frozenset[str] = frozenset()
        return View(analysis, words, places, {}, nobody, nobody, nobody, nobody, {})

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

    def is_rather_person(self, surface: str) -> bool:
        """Say whether a name is a person's, though the model takes it for a place here.

        `Squirrel Hill` is none where the model says so as often as not, and `York` none for the
        sake of a `York Minster` that the model takes for somebody.
        """
        vote = self.votes.get(surface, -1)
        if vote < 0 or not self.is_person(surface):
            return self.is_person(surface)
        if surface.split()[-1].casefold() in PLACE_HEADS and " " in surface:
            return False
        if vote >= _OFTEN and self.places.candidates(surface):
            return self.told.issuperset(surface.replace("-", " ").split())
        is_tied = not vote and (is_listed(surface) or not self.places.candidates(surface))
        return is_tied or self.is_named_person(surface)

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


def _words(name: str) -> list[str]:
    return name.replace("-", " ").split()


def _votes(analysis: Analysis) -> Counter[str]:
    votes: Counter[str] = Counter()
    for guess in analysis.guesses:
        vote = 1 if guess.label in {"GPE", "LOC"} else -1 if guess.label == "PERSON" else 0
        votes[analysis.text[guess.span.start : guess.span.end]] += vote
    return votes


def _labels(analysis: Analysis) -> dict[int, tuple[Span, str]]:
    labels: dict[int, tuple[Span, str]] = {}
    starts = analysis.token_starts
    at = 0
    for guess in analysis.guesses:
        at = bisect_left(starts, guess.span.start, at)
        end = bisect_left(starts, guess.span.end, at)
        labels.update(dict.fromkeys(starts[at:end], (guess.span, guess.label)))
        at = end
    return labels
