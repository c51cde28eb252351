"""Reads what a report is of from its title page: the title, who organised it, where and when.

`Report of the Regional Consultation on`, `"Access to Justice"`, `Organised by: Harbour Circle`,
`Chennai, India, 17-19 August 2014`, each on a line of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.events.circumstances import Circumstances
from extract.events.date_lines import date_line
from extract.events.event_names import EventName, type_of
from extract.events.event_values import DAY, PLAIN_TITLE, meeting_event
from extract.events.event_words import HEAD, REPORT_OF
from extract.events.headings import is_sentence, report_lead
from extract.events.notices import meeting_of, named_within
from extract.events.unreal import is_called_off_next
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Span
from extract.notice_fields import Field, labelled_fields

_TOP, _MOST_LINES, _REACH, _LONGEST = 1_500, 14, 6, 250
_OPEN_END = compiled(
    r"(?:\b(?:on|of|for|to|and|the|sur|pour|de|du|des|la|sobre|para|del|y|et)|[:–-])$"
)
_GOES_ON = compiled(r"[“\"«‘a-zà-ÿ(]")
_BY = compiled(r"(?:by|par|por|prepared|written|edited|compiled|rédigé|elaborado)\s")
_SHORT_FORM = 16
_MINUTES_OF = compiled(
    r"(?:(?:draft |summary )?minutes of(?: the)?|compte[ -]rendu (?:de la |de l['’]|du"
    r" )(?:réunion (?:de la |de l['’]"
    r"|du ))?|procès-verbal (?:de la |de l['’]|du )(?:réunion (?:de la |de l['’]|du ))?|acta"
    r" de(?: la reunión"
    r" de)?(?:l| la)?) ?",
    re.IGNORECASE,
)
_WORD = compiled(r"[^\W_][\w’'-]*")


def event_of_title_page(analysis: Analysis, named: Sequence[Mention]) -> Event | None:
    """Return the event whose report or notice a text is, told by lines at its top.

    Args:
        analysis: The text and its passages.
        named: Organisations and places found in it, in order.
    """
    text = analysis.text
    lines = _lines(text)
    for index, line in enumerate(lines):
        inside = [m for m in named if line.contains(m.span)]
        told = date_line(text, line, inside)
        if told is None or not DAY.match(told.date.edtf):
            continue
        above = lines[max(0, index - _REACH) : index]
        name = _name(text, above)
        below = lines[index + 1] if index + 1 < len(lines) else None
        minutes = _minutes(text, above, named) if name is None else None
        if minutes:
            return meeting_of(text, minutes, told.date, told.places)
        if name is None or (below and is_called_off_next(text, below)):
            return None
        bodies = _organisers(text, Span(above[0].start, line.end + _LONGEST), named)
        event = meeting_event(text, name, Circumstances(told.date, told.places, bodies))
        passage = analysis.passage_at(event.span.start)
        end = min(event.span.end, passage.span.end) if passage else event.span.end
        return replace(event, span=Span(event.span.start, end))
    return None


def _lines(text: str) -> list[Span]:
    found: list[Span] = []
    start = 0
    for line in text[:_TOP].split("\n"):
        stripped = line.strip()
        if stripped:
            begin = start + line.index(stripped)
            found.append(Span(begin, begin + len(stripped)))
        start += len(line) + 1
    return found[:_MOST_LINES]


def _name(text: str, above: Sequence[Span]) -> EventName | None:
    """Return the title among some lines: with a gathering's noun, and what it goes on with."""
    fields = [field.start for field in labelled_fields(text)] if above else []
    for index, line in enumerate(above):
        start, end = report_lead(text, line), line.end
        head = HEAD.search(text, start, end)
        if head is None or any(line.start <= at < line.end for at in fields):
            continue
        is_led = REPORT_OF.match(text, line.start, line.end) is not None
        if start >= end or is_sentence(text[start:end]) or not (text[start].isupper() or is_led):
            return None
        for following in above[index + 1 :]:
            is_open = _OPEN_END.search(text, start, end) is not None
            if _BY.match(text, following.start):
                break
            if not (is_open or _GOES_ON.match(text, following.start)):
                break
            end = following.end
        beside = len(_WORD.findall(text[start:end])) - len(head.group().split())
        kind = type_of(head.group())
        if end - start > _LONGEST or beside < PLAIN_TITLE or kind == "session":
            return None
        return EventName(Span(start, end), Span(*head.span()), kind, is_title=True, words=beside)
    return None


def _minutes(
    text: str, above: Sequence[Span], named: Sequence[Mention]
) -> tuple[Span, Mention] | None:
    """Return the line right above the day that says whose minutes a text is, and the body."""
    line = above[-1] if above else None
    title = _MINUTES_OF.match(text, line.start, line.end) if line else None
    bodies = (m for m in named if m.kind is Kind.ORGANISATION)
    body = next((m for m in bodies if title and m.span.start == title.end()), None)
    if line is None or body is None or line.end - body.span.end > _SHORT_FORM:
        return None
    return line, body


def _organisers(text: str, within: Span, named: Sequence[Mention]) -> tuple[Mention, ...]:
    values = [
        field.value
        for field in labelled_fields(text)
        if field.tells is Field.WHO and within.contains(field.value)
    ]
    return named_within(values, named, Kind.ORGANISATION)
