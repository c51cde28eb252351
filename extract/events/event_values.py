"""Makes events of what was read of them: their ids, readable names and days."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.events.circumstances import Circumstances, circumstances
from extract.events.dates import DateRange
from extract.events.event_names import EventName
from extract.events.event_sorts import sorts_in
from extract.events.holding import HOLDS, TAKES_PLACE
from extract.events.sessions import OWNER_WORD, Session
from extract.kept_patterns import compiled
from extract.model import Event, Mention, Span
from ontology.gazetteer import gazetteer
from ontology.names import minted_id, name_key

PLAIN_TITLE = 2
"""Words beside its noun that a proper name has at least."""
DAY = compiled(r"\d{4}-\d\d-\d\d(?:/|$)")
_LONGEST_NAME = 160
_IN = compiled(r"\b(?:in|at|en|au|aux|à)\s(?:the\s|la\s|el\s|l['’])?$", re.IGNORECASE)
_LONGEST_IN = 12
_BROKEN = compiled(r"(?<=ty)- (?=[a-z])")
"""Where a line was broken within `twenty-sixth`."""


def session_event(text: str, passage: Span, session: Session, named: Sequence[Mention]) -> Event:
    """Return the event that a numbered session is, with what its passage tells of it."""
    told = circumstances(text, passage, session.span, session.span, named)
    told = replace(told, places=tuple(p for p in told.places if not _is_reviewed(text, p)))
    if (
        session.sort == "session"
        and not session.special
        and told.date
        and _is_day_within(text, told.date, session.span)
    ):
        told = replace(told, date=None)
    special = "special " if session.special else ""
    body, name = session.body, session.body_name
    key = name_key(name)
    if body:
        said = text[body.span.start : body.span.end]
        name = "" if OWNER_WORD.fullmatch(said) else one_line(said)
        key = body.entity_id.removeprefix("organisation/").removeprefix("name/")
    if told.date and (not key or session.sort == "meeting"):
        key = " ".join(
            [key, told.date.edtf, *(i.removeprefix("place/") for i in told.place_ids[:1])]
        )
    ordinal = f"{_ordinal(session.number)} {special}{session.sort}"
    return Event(
        entity_id=minted_id("event", f"{key} {special}{session.sort} {session.number}"),
        name=f"{ordinal} of the {name}" if name else ordinal,
        span=session.span,
        start_date=told.date.start_date if told.date else None,
        end_date=told.date.end_date if told.date else None,
        edtf=told.date.edtf if told.date else None,
        place_ids=told.place_ids,
        organiser_ids=(body.entity_id,) if body else (),
    )


def _is_reviewed(text: str, place: Mention) -> bool:
    """Say whether a state behind a session is whose report it has: `76th session, Peru`."""
    is_state = gazetteer().kind_of(place.entity_id) == "country"
    start = place.span.start
    return is_state and not _IN.search(text, max(0, start - _LONGEST_IN), start)


def dated_session(
    event: Event, session: Session, date: DateRange, places: Sequence[Mention]
) -> Event:
    """Return the event of a session with its days and place; of no known body, its id has them."""
    ids = tuple(place.entity_id for place in places)
    key = event.entity_id
    if not event.organiser_ids:
        place = " ".join(each.removeprefix("place/") for each in ids)
        key = minted_id("event", f"{date.edtf} {place} session {session.number}")
    return replace(
        event,
        entity_id=key,
        start_date=date.start_date,
        end_date=date.end_date,
        edtf=date.edtf,
        place_ids=ids,
    )


def _is_day_within(text: str, date: DateRange, session: Span) -> bool:
    """Say whether a day told beside a session is but one of it: `On 3 May, at its 20th session`."""
    if len(date.edtf) != len("2004-06-01"):
        return False
    low, high = sorted((session.start, session.end, date.span.start, date.span.end))[1:3]
    words = text[low:high]
    return not (HOLDS.search(words) or TAKES_PLACE.search(words))


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def meeting_event(text: str, name: EventName, told: Circumstances) -> Event:
    """Return the event of a name and what is told of it."""
    surface = _BROKEN.sub("-", one_line(text[name.span.start : name.span.end]))
    date = told.date
    return Event(
        entity_id=minted_id("event", _key(text, name, surface, told)),
        name=_readable(name, surface, text, told)[:_LONGEST_NAME],
        span=name.span,
        start_date=date.start_date if date else None,
        end_date=date.end_date if date else None,
        edtf=date.edtf if date else None,
        place_ids=told.place_ids,
        organiser_ids=told.organiser_ids,
    )


def _key(text: str, name: EventName, surface: str, told: Circumstances) -> str:
    """Return what an event's id is made from.

    What it was, on which day and where, which is the same in every language; else a proper name
    and its year, or the words of a plain event with the date and the place as told, in English
    where they tell no more than its sort: `réunion de suivi` is a follow-up meeting.
    """
    date = told.date
    year = date.start_date[:4] if date else ""
    place = told.place_ids[0].removeprefix("place/") if told.places else ""
    if date and place and DAY.match(date.edtf):
        return f"{name.type} {date.start_date} {place}"
    if name.is_title and name.words >= PLAIN_TITLE:
        key = name_key(surface)
        return key if year in key else f"{key} {year}"
    beside = text[name.span.start : name.head.start] + " " + text[name.head.end : name.span.end]
    sorts = sorts_in(beside) if date and place else None
    words = name_key(surface) if sorts is None else " ".join((*sorts, name.type))
    bodies = " ".join(i.rsplit("/", 1)[-1] for i in told.organiser_ids)
    return " ".join(filter(None, (words, date.edtf if date else "", place, bodies)))


def _readable(name: EventName, surface: str, text: str, told: Circumstances) -> str:
    """Return a plain event's name with where and when; a proper name as it is."""
    title = surface[0].upper() + surface[1:]
    if name.is_title and name.words >= PLAIN_TITLE:
        return title
    place = told.places[0].span if told.places else None
    spans = (place, told.date.span if told.date else None)
    parts = [title, *(one_line(text[s.start : s.end]) for s in spans if s)]
    year = told.date.end_date[:4] if told.date else ""
    if year and year not in parts[-1]:
        parts[-1] += f" {year}"  # that of the report: `7 and 8 June`
    return ", ".join(parts)


def one_line(words: str) -> str:
    """Return words without line ends and double spaces."""
    return " ".join(words.split())
