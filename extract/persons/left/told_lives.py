"""Says which passages tell of lives: they speak more of persons than of bodies, and plainly."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.persons.letters import CAPITALS, SMALL
from extract.spans import TakenSpans

_LIFE = compiled(
    r"\b(?:she|hers?|he|him|his|you|(?:her|him|my)self|I|me|my|we|us|whose|"
    r"(?:no|any|every|some)(?:body|one)|girls?|boys?|wom[ae]n|m[ae]n|child|baby|mother|sister|"
    r"elle|lui|je|j['’]|moi|m['’]|mon|ma|mes|sa|son|ses|nous|on|personne|quelqu['’]un|"
    r"\w{2,12}(?:ait|aient)|fille|garçon|femme|homme|enfant|bébé|mère|sœur|"
    r"ella|él|yo|mi|mis|su|nos|nadie|alguien|quien|le|lo|"
    r"\w{2,12}(?:é|í|ó|aban?|ían?|amos|imos|aron|ieron)|niñ[ao]s?|mujer|hombre|mamá|madre|hermana)\b",
    re.IGNORECASE,
)
_INNER_CAPITAL = compiled(rf"(?<=[{SMALL},;] )[{CAPITALS}]\w")
_BODIES = frozenset({Kind.ORGANISATION, Kind.INSTRUMENT, Kind.EVENT})

_AROUND, _WINDOW = 2, 400
"""Passages before and behind that are looked at, and characters of them."""

_WORDS_A_LIFE, _WORDS_A_CAPITAL, _FREE_WORDS = 20, 8, 28
"""News has a capital in every sixth word."""


@dataclass(frozen=True, slots=True)
class ToldLives:
    """Which passages of a text are plain, and which of these tell of lives.

    Attributes:
        analysis: The text and its passages.
        bodies: Where bodies, instruments and events begin, in order.
        persons: Names of persons, whose capitals do not count.
    """

    analysis: Analysis
    bodies: tuple[int, ...]
    persons: TakenSpans
    _known: dict[int, tuple[bool, bool]] = field(default_factory=dict)

    @staticmethod
    def of(analysis: Analysis, mentions: Sequence[Mention], persons: Sequence[Span]) -> "ToldLives":
        """Prepare to measure the passages of a text; each is measured when it is asked for."""
        bodies = tuple(sorted(m.span.start for m in mentions if m.kind in _BODIES))
        return ToldLives(analysis, bodies, TakenSpans.of(persons))

    def is_plain(self, offset: int) -> bool:
        """Say whether few capitals, and no more bodies than persons, stand around."""
        return self._measured(offset)[0]

    def tells(self, offset: int) -> bool:
        """Say whether what stands around is plain and speaks of persons throughout."""
        return self._measured(offset)[1]

    def _measured(self, offset: int) -> tuple[bool, bool]:
        index = self.analysis.passage_before(offset)
        if index not in self._known:
            self._known[index] = self._measure(index) if index >= 0 else (False, False)
        return self._known[index]

    def _measure(self, index: int) -> tuple[bool, bool]:
        passages, text = self.analysis.passages, self.analysis.text
        here = passages[index].span
        first, last = passages[max(0, index - _AROUND)], passages[index : index + _AROUND + 1][-1]
        start = max(first.span.start, here.start - _WINDOW)
        end = min(last.span.end, here.end + _WINDOW)
        words = text.count(" ", start, end)
        capitals = (Span(*m.span()) for m in _INNER_CAPITAL.finditer(text, start, end))
        free = sum(not self.persons.touches(span) for span in capitals)
        if free * _WORDS_A_CAPITAL > words + _FREE_WORDS:
            return False, False
        lives = sum(1 for _ in _LIFE.finditer(text, start, end))
        bodies = bisect_left(self.bodies, end) - bisect_left(self.bodies, start)
        return lives >= bodies, lives >= max(1, bodies) and lives * _WORDS_A_LIFE >= words
