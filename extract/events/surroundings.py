"""Owns the words around an event's name, and which of them may stand between it and its facts."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extract.events.dates import DateRange
from extract.events.event_words import HEAD
from extract.kept_patterns import compiled
from extract.model import Mention, Span
from ontology.names import fold

_PLACED = compiled(
    r"\b(?:(?:will|shall|would|to)\s)?(?:took|takes|taken|take|taking|tuvo|tuvieron|tendrá)"
    r"\s(?:place|part|lugar)\b"
    r"|\bse\s(?:celebr|realiz|desarroll|efectu|llev)(?:ó|aron)(?:\sa\scabo)?\b"
    r"|\bbrought together\b|\b(?:began|begins|opened|opens|started|concluded|ended)"
    r"(?=\s(?:here|today|on|in|at)\b)|\bmet(?=\s(?:here|in|on|at|from)\b)"
)
_NEGATED = compiled(
    r"\b(?:not|never|cancel\w{0,6}|postpone\w{0,2}|jamais|nunca|reporté\w{0,2}|aplazad\w{1,2})\b",
    re.IGNORECASE,
)
_BREAKS = """
which who whose whom that where when while because although though if but should would could may
might must can cannot after before since until following despite led made gave saw came went
became began began put set found said told wrote met built drew kept took will shall however
thereby therefore also thus than according per versus due because
qui dont lorsque pendant alors mais après avant depuis car donc pourtant doit devrait peut
cuando quien quienes donde pero después antes desde porque debe debería puede sino aunque
does do did has have had calls asks notes shows says includes remains
"""
_JOINED = """
organised organized hosted convened held sponsored supported facilitated entitled titled
delivered conducted arranged coordinated co-sponsored gathered opened
organizaron celebraron celebró organizó realizó realizaron tuvo llevó desarrolló convocó
related based focused attended united forced unaccompanied trafficked displaced affected limited
combined launched inaugurated two-day co-hosted co-organised co-organized led-by scheduled planned
undocumented
need seed speed bed red advanced skilled experienced armed exploited
"""
_PARTICIPLE = compiled(r"\w{2,30}(?:ed|aron|ieron)|\w{3,30}ó")
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WHICH_WAS = compiled(
    r",?\s(?:which|that|qui|que|(?:where|où|donde)(?:\s(?:it|il|elle))?)\s(?:was|were|is|are"
    r"|has been|had been|will be|will take place|will meet|will open|aura lieu|a été|s['’]est|se"
    r"|fue|took(?: place)?|takes place|a eu(?: lieu)?|tuvo(?: lugar)?|ran|opened|met)\b"
)
_WHICH_BODY = compiled(
    r",?\s(?:which|that|que)\s(?:(?:and|et|y|e|the|la|le|el|les)\b|[\s,]){0,16}"
    r"(?:organi[sz]ed|hosted|convened|held|ran|gave|conducted|opened"
    r"|a\sorganisée?|organizó|celebró)\b"
)
# `a adopté`, `han pedido` beside the verbs of holding: another clause has begun.
_ROMANCE_VERB = compiled(
    r"\b(?:a|ont|avait|avaient)\s(?!eu\slieu|été|tenu|(?:co-?)?organis|accueilli|convoqu|anim"
    r"|réuni|rassembl|dispens)[^\W\d_A-Z]{3,20}(?:é|ée|és|ées|ert|is|it|li|ni|ti|u)\b"
    r"|\b(?:ha|han|había)\s(?!sido|tenido|(?:co)?organizad|celebrad|convocad)\w{2,20}(?:ad|id)o\b"
)
_HAS_BEEN = compiled(
    r"\b(?:has|have|had)\sbeen\b|\b(?:will|shall)\s(?:be|take|open|meet|run)\b"
    r"|\b(?:doi(?:t|vent)|v(?:a|ont))\s(?:se\s(?:tenir|dérouler)|avoir\slieu|être\s(?:organis|tenu))"
)
_ANOTHER = compiled(
    rf"{HEAD.pattern}|\b(?:session|sesión|sesiones|séance|meetings|workshops|conferences"
    r"|panel|COP\s?\d{1,2})\b",
    re.IGNORECASE,
)
"""Another event, whose day and place these may be."""
_BRACKETS = compiled(r"\([^()]{0,40}\)")
_COLON = compiled(r"[ \xa0]?:\s")
_FIELD_ENDS = compiled(r"[ \xa0]?(?:[,;(\n]|[-–] ?\d|\.?$|\.\s)")
"""`Conference: Lagos police freed 30 girls` tells no place of one."""

_MOST_BETWEEN = 26


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


_BREAK_WORDS, _JOINED_WORDS = _set(_BREAKS), _set(_JOINED)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A passage with its dates, and the name of an event in it.

    Attributes:
        text: The whole text.
        passage: What is near the event in its passage.
        name: The event's name.
        dates: In order.
        named: Organisations and places, in order.
        begins: Where the whole passage begins.
        planned: What was planned of it before it was held otherwise; read as if it were not there.
    """

    text: str
    passage: Span
    name: Span
    dates: tuple[DateRange, ...]
    named: Sequence[Mention]
    begins: int
    planned: Span | None = None

    def joins(self, start: int, end: int) -> bool:
        """Say whether the words between two places may lead from an event to when or where.

        They hold no new clause: no finite verb beside those of holding, no `which` or `after`.
        """
        colon = _COLON.match(self.text, start, end) if start == self.name.end else None
        if colon and self._begins_at(colon.end()):  # `Next meeting: Quito, 3 June 2014`
            start = colon.end()
        between = self.text[start:end]
        if re.search(r"[;:!?•]|\.\s|\n\n", between) or is_negated(between):
            return False
        rest = self.without_names(start, end)
        if _ANOTHER.search(rest) or _ROMANCE_VERB.search(rest):
            return False
        rest = _BRACKETS.sub(" ", rest)
        for pattern in (_WHICH_WAS, _PLACED, _WHICH_BODY, _HAS_BEEN):
            rest = pattern.sub(" ", rest)
        words = [fold(word) for word in _WORD.findall(rest)]
        return len(words) <= _MOST_BETWEEN and not any(map(_breaks, words))

    def _begins_at(self, offset: int) -> bool:
        """Say whether a date, or a name that a comma or the line ends, begins at an offset."""
        if any(d.span.start == offset for d in self.dates):
            return True
        ends = (m.span.end for m in self.named if m.span.start == offset)
        return any(_FIELD_ENDS.match(self.text, end) for end in ends)

    def without_names(self, start: int, end: int) -> str:
        """Return what parts two places, without the dates, names and plans in between."""
        pieces, at = [], start
        passed_over = () if self.planned is None else (self.planned,)
        spans: Iterable[Span] = (
            *(d.span for d in self.dates),
            *(m.span for m in self.named),
            *passed_over,
        )
        for span in sorted(spans, key=lambda s: (s.start, s.end)):
            if at <= span.start and span.end <= end:
                pieces.append(self.text[at : span.start])
                at = span.end
        return " ".join([*pieces, self.text[at:end]])


def is_negated(words: str) -> bool:
    """Say whether words deny that something was held."""
    return bool(_NEGATED.search(words))


def _breaks(word: str) -> bool:
    if word in _JOINED_WORDS:
        return False
    return word in _BREAK_WORDS or bool(_PARTICIPLE.fullmatch(word))
