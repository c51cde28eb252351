"""Reads an event from a heading above a line of place and day: `Regional Workshop`, `Lima, 3 May`.

The line may stand in the passage of the heading, also behind it, or be the next one; it tells
nothing else: `Seminar: Rights at Sea (Taipei, 21-22 November 2017)`.
"""

import re
from collections.abc import Sequence

from extract.events.circumstances import Circumstances
from extract.events.date_lines import date_line
from extract.events.dates import find_dates
from extract.events.event_names import EventName, type_of
from extract.events.event_values import DAY, PLAIN_TITLE, meeting_event
from extract.events.event_words import BODY, HEAD, REPORT_OF
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Span

_LONGEST, _LONGEST_LINE = 200, 100
_TITLE_AND_TWO = 3
_BEFORE_PLACE = compiled(r"(?:,\s|\s?[(\[]|\s[–—-]\s|:\s)$")
# Of a sentence, in front of its noun: `Harbour Circle joined the Round Table`.
_SMALL = compiled(r"(?<![\w’'-])(?!(?:and|of|de|du|the|la)\b)[a-zà-ÿ]")
_OPEN_END = compiled(
    r"^(?:The|This|These|An?|Le|La|Les|L['’]|Cet|Cette|Une?|El|Los|Las|Este|Esta|Una?)\s"
    r"|\b(?:in|at|on|of|and|the|à|en|au|de|du|des|et|le|la|del|y|el)$"
)
_FRONT = 6
_PAPER_BELOW = compiled(
    r"\n[ \t]*(?:(?:final |summary |draft |full |short )?(?:report|summary|minutes|proceedings"
    r"|agenda|programme|program|concept note|outcome document)|rapport(?: final| de synthèse)?"
    r"|synthèse|compte[ -]rendu|note conceptuelle|ordre du jour|informe(?: final)?|relatoría"
    r"|memorias?|actas?|nota conceptual)[ \t]*$",
    re.IGNORECASE,
)
"""The kind of the document, on a line below the title of a gathering."""

_WORD = compiled(r"[^\W_][\w’'-]*")
# A sentence, and no heading.
_VERB = compiled(
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
    if above and _PAPER_BELOW.match("\n" + text[above[-1].start : above[-1].end]):
        above = above[:-1]
    title_and_line = _two_lines_below(text, above, passage, named)
    cut = text.rfind("\n", passage.start, passage.end)
    own = _line_within(text, passage, named) if cut < 0 else None
    if title_and_line:
        title, line = title_and_line
    elif cut >= 0:
        title, line = Span(passage.start, cut), Span(cut + 1, passage.end)
    elif own:
        title, line = own
    elif above:
        title, line = above[-1], passage
    else:
        return None
    name = _name(text, title)
    if name and own and _SMALL.search(text, name.span.start, name.head.start):
        return None
    told = date_line(text, line, named) if name else None
    if name is None or told is None or not DAY.match(told.date.edtf):
        return None
    return meeting_event(text, name, Circumstances(told.date, told.places, ()))


def _two_lines_below(
    text: str, above: Sequence[Span], passage: Span, named: Sequence[Mention]
) -> tuple[Span, Span] | None:
    """Return a heading, and two lines below it of which one tells the place, one the day."""
    if passage.end - passage.start > _LONGEST + _LONGEST_LINE:
        return None
    lines = [*above, *_lines(text, passage)][-_TITLE_AND_TWO:]
    if len(lines) < _TITLE_AND_TWO or lines[-1].end - lines[-2].start > _LONGEST_LINE:
        return None
    first, second = lines[-2:]
    if HEAD.search(text, lines[-3].start, min(lines[-3].end, lines[-3].start + _LONGEST)) is None:
        return None
    dated = [bool(find_dates(text, line.start, line.end)) for line in (first, second)]
    placed = [any(line.contains(m.span) for m in named) for line in (first, second)]
    if dated == placed or dated[0] == dated[1] or placed[0] == placed[1]:
        return None
    return lines[-3], Span(first.start, second.end)


def _lines(text: str, passage: Span) -> list[Span]:
    """Return the lines of a passage, at most four."""
    spans, start = [], passage.start
    for line in text[passage.start : passage.end].split("\n", _TITLE_AND_TWO):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _line_within(text: str, passage: Span, named: Sequence[Mention]) -> tuple[Span, Span] | None:
    """Return a heading, and the place and day behind it in brackets or behind a comma."""
    if passage.end - passage.start > _LONGEST + _LONGEST_LINE:
        return None
    inside = [m.span.start for m in named if passage.contains(m.span) and m.kind is Kind.PLACE]
    dates = find_dates(text, passage.start, passage.end)
    if len(dates) != 1 or not inside:
        return None
    for at in sorted([*inside, dates[0].span.start]):
        mark = _BEFORE_PLACE.search(text, max(passage.start, at - 4), at)
        title = text[passage.start : mark.start()] if mark else ""
        line = Span(at, passage.end)
        is_title = HEAD.search(title) and not _OPEN_END.search(title)
        if is_title and date_line(text, line, named):
            return Span(passage.start, passage.start + len(title)), line
    return None


def is_sentence(words: str) -> bool:
    """Say whether words that might be a heading are a sentence."""
    return _VERB.search(words) is not None


def report_lead(text: str, title: Span) -> int:
    """Return where the name of what was held begins: behind `Report of the`."""
    report = REPORT_OF.match(text, title.start, title.end)
    if report:
        return report.end()
    words = text[title.start : title.end]
    return title.start + len(words) - len(words.lstrip())


def _name(text: str, title: Span) -> EventName | None:
    """Return the gathering that a line names, and nothing else; sessions have readers of theirs."""
    words = _PAPER_BELOW.sub("", text[title.start : title.end].rstrip()).rstrip()
    if not words or len(words) > _LONGEST or is_sentence(words):
        return None
    start = report_lead(text, title)
    end = title.start + len(words)
    head = HEAD.search(text, start, end)
    if head is None or len(_WORD.findall(text[start : head.start()])) > _FRONT:
        return None
    # Behind `Rapport de la` French and Spanish write the name small.
    is_led = REPORT_OF.match(text, title.start, title.end) is not None
    if not (text[start].isupper() or is_led) or BODY.match(text, start, end):
        return None
    beside = len(_WORD.findall(text[start:end])) - len(head.group().split())
    kind = type_of(head.group())
    if kind == "session" or beside < 1:
        return None
    return EventName(
        Span(start, end), Span(*head.span()), kind, is_title=True, words=max(beside, PLAIN_TITLE)
    )
