"""Reads an event from a heading above a line of place and day: `Regional Workshop`, `Lima, 3 May`.

The line may stand in the passage of the heading or be the next one; it tells nothing else.
"""

import re
from collections.abc import Sequence

from extract.events.circumstances import Circumstances
from extract.events.date_lines import date_line
from extract.events.event_names import EventName, type_of
from extract.events.event_values import DAY, PLAIN_TITLE, meeting_event
from extract.events.event_words import BODY, HEAD
from extract.model import Event, Mention, Span

_LONGEST = 200
_FRONT = 6
_REPORT_OF = re.compile(
    r"\s{0,3}(?:(?:(?:final|summary|draft)\s)?(?:report|summary|minutes|proceedings|outcomes?)"
    r"\s(?:of|on)(?:\sthe)?|(?:rapport|compte[ -]rendu|actes|synthèse)\s(?:final\s)?(?:de\sla"
    r"|de\sl['’]|du|des|sur\sla)|(?:informe|memorias?|relatoría|actas?)\s(?:final\s)?(?:de\sla"
    r"|del|de\slas|sobre\sla))\s?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
# A sentence, and no heading.
_VERB = re.compile(
    r"[.;:?!]\s*$|\b(?:was|were|is|are|has|have|had|will|held|organi[sz]ed|organisée?|tenue?|a été"
    r"|est|sont|fue|será|celebr(?:ó|ada)|se)\b"
)


def event_of_heading(
    text: str, above: Sequence[Span], passage: Span, named: Sequence[Mention]
) -> Event | None:
    """Return the event that a heading names whose line of place and day a passage ends with.

    Args:
        text: The whole text.
        above: The passages before, nearest last.
        passage: The line, or the heading and the line.
        named: Names in it and in the nearest passage above.
    """
    cut = text.rfind("\n", passage.start, passage.end)
    if cut >= 0:
        title, line = Span(passage.start, cut), Span(cut + 1, passage.end)
    elif above:
        title, line = above[-1], passage
    else:
        return None
    name = _name(text, title)
    told = date_line(text, line, named) if name else None
    if name is None or told is None or not DAY.match(told.date.edtf):
        return None
    return meeting_event(text, name, Circumstances(told.date, told.places, ()))


def _name(text: str, title: Span) -> EventName | None:
    """Return the gathering that a line names, and nothing else; sessions have readers of theirs."""
    words = text[title.start : title.end].rstrip()
    if not words or len(words) > _LONGEST or _VERB.search(words):
        return None
    report = _REPORT_OF.match(text, title.start, title.end)
    start = report.end() if report else title.start + len(words) - len(words.lstrip())
    end = title.start + len(words)
    head = HEAD.search(text, start, end)
    if head is None or len(_WORD.findall(text[start : head.start()])) > _FRONT:
        return None
    if not text[start].isupper() or BODY.match(text, start, end):
        return None
    beside = len(_WORD.findall(text[start:end])) - len(head.group().split())
    kind = type_of(head.group())
    if kind == "session" or beside < 1:
        return None
    return EventName(
        Span(start, end), Span(*head.span()), kind, is_title=True, words=max(beside, PLAIN_TITLE)
    )
