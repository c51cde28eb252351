"""Reads lines that stand above an event's description: `4-7 July 2010, Bangkok, Thailand`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date as day

from extract.calendar_words import WEEKDAYS
from extract.events.dates import DateRange, find_dates
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.words import word_set

_LONGEST_LINE, _LONGEST_TITLE = 100, 160
_DESCRIPTION = compiled(
    r"(?:The|This|Le|La|Cette|Cet|El|Este|Esta)\s(?:[\w-]{2,20}\s){0,4}(?:event|consultation"
    r"|conference|meeting"
    r"|workshop|seminar|round[ -]?table|symposium|summit|forum|réunion|atelier|conférence"
    r"|table ronde"
    r"|séminaire|consulta|taller|conferencia|seminario|encuentro|reunión|événement|evento)\b"
)
_JOINING = WEEKDAYS | word_set(
    "in at à en and the le el du des del from les los held on tenue tenu celebrada celebrado"
)
_HOUSE = r"(?:Hotel|Centre|Center|Hall|Resort|House|University|Institute|Hôtel|Palais)"
_VENUE = compiled(
    rf"[A-ZÀ-Þ][^,;:.\n]{{2,50}}\b{_HOUSE}(?: [A-ZÀ-Þ][\w'’-]{{2,20}}){{0,3}}, (?=[A-ZÀ-Þ\d])"
    r"|(?:H[oôó]tel|Palais|Centre|Salle|Casa|Auditorio|Universidad|Université) [^,;:.\n]{2,50}, "
    r"(?=[A-ZÀ-Þ\d])"
)
"""The house before its town: `Kairaba Beach Hotel, Kololi, 12-13 July 2022`."""

_WORDS = compiled(r"[^\W\d_]+")
_LONGEST_SESSION = 60
_DAYS = compiled(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that tells nothing but when and where.

    Attributes:
        date: When.
        places: Where: the first named, which is the narrowest.
        title: The line above, where it looks like the name of what was held.
    """

    date: DateRange
    places: tuple[Mention, ...]
    title: Span | None


def date_line_above(
    text: str, above: Sequence[Span], passage: Span, named: Sequence[Mention]
) -> DateLine | None:
    """Return the date line right above a passage that describes an event, if there is one.

    Args:
        text: The whole text.
        above: The two passages before, nearest last.
        passage: The passage that may describe an event.
        named: Places of the nearest passage before.
    """
    if not above or not _DESCRIPTION.match(text, passage.start, passage.end):
        return None
    line = date_line(text, above[-1], named)
    return replace(line, title=_title(text, above)) if line else None


def date_line(text: str, line: Span, named: Sequence[Mention]) -> DateLine | None:
    """Return what a line tells that holds nothing but a date and places; it has no title.

    Args:
        text: The whole text.
        line: The passage that may be such a line.
        named: Places in it and around.
    """
    if line.end - line.start > _LONGEST_LINE:
        return None
    venue = _VENUE.match(text, line.start, line.end)
    line = Span(venue.end(), line.end) if venue else line
    told = _date_and_places(text, line, named)
    return told if told and told.places else None


def days_line(text: str, line: Span, named: Sequence[Mention]) -> DateLine | None:
    """Return what a line tells that holds nothing but a date and places, or a range of days alone.

    Below the number of a session, as papers of the United Nations have it: `10–28 February 2020`.
    One day alone may be that of the paper.
    """
    if line.end - line.start > _LONGEST_LINE:
        return None
    told = _date_and_places(text, line, named)
    return told if told and (told.places or _are_days_of_session(told.date)) else None


def _are_days_of_session(date: DateRange) -> bool:
    """Say whether a date is a range of days that a session may last: no period of a report."""
    if _DAYS.fullmatch(date.edtf) is None:
        return False
    lasts = day.fromisoformat(date.end_date) - day.fromisoformat(date.start_date)
    return lasts.days <= _LONGEST_SESSION


def _date_and_places(text: str, line: Span, named: Sequence[Mention]) -> DateLine | None:
    dates = find_dates(text, line.start, line.end)
    places = tuple(m for m in named if m.kind is Kind.PLACE and line.contains(m.span))
    if len(dates) != 1 or not is_bare(text, line, (dates[0].span, *(m.span for m in places))):
        return None
    return DateLine(dates[0], places[:1], None)


def is_bare(text: str, line: Span, told: Sequence[Span]) -> bool:
    """Say whether a line holds nothing but some dates and places."""
    rest, at = [], line.start
    for span in sorted(told, key=lambda s: s.start):
        rest.append(text[at : span.start])
        at = max(at, span.end)
    left = _WORDS.findall(" ".join([*rest, text[at : line.end]]))
    return all(word.casefold() in _JOINING for word in left)


def _title(text: str, above: Sequence[Span]) -> Span | None:
    """Return the passage above the line if it is a title: short, without a full stop."""
    if len(above) < 2:
        return None
    title = above[-2]
    words = text[title.start : title.end].strip()
    capitals = sum(word[0].isupper() for word in _WORDS.findall(words) if len(word) > 3)
    longer = sum(len(word) > 3 for word in _WORDS.findall(words))
    looks = len(words) <= _LONGEST_TITLE and words[-1:] not in ".;:" and 2 * capitals >= longer > 1
    return title if looks else None
