"""Finds events that were held: when, where, by whom; a meeting without any of these is none."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from extract.analysis import Analysis
from extract.events.circumstances import Circumstances, circumstances
from extract.events.date_lines import DateLine, date_line_above
from extract.events.event_continuations import organisers_told_next
from extract.events.event_names import EventName, find_event_names
from extract.events.sessions import Session, find_sessions
from extract.model import Event, Kind, Mention, Passage, Span
from ontology.names import minted_id, name_key

_PLAIN_TITLE, _SURE_TITLE = 2, 4
_LONGEST_NAME = 160
_OPENING = 50
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/|$)")
_MOST_NAMES = 12
# The date after such words is the day of an adoption: `adopted by the Conference on 21 June 2019`.
_ADOPTED_BY = re.compile(
    r"\b(?:adopted|approved|concluded|signed|adoptée?s?|approuvée?s?|adoptad[oa]s?|aprobad[oa]s?)"
    r"(?: (?:unanimously|in (?:19|20)\d\d))? (?:by|par|por) (?:the |la |le |el |l['’])?$"
)
_EVENT_WORD = re.compile(
    r"\b(?:Consultation|Round[ -]?[Tt]able|Workshop|Seminar|Summit|Symposium|Meeting|Colloquium"
    r"|Atelier"
    r"|Séminaire|Colloque|Sommet|Table [Rr]onde|Taller|Seminario|Coloquio|Cumbre)\b"
)


def find_events(analysis: Analysis, mentions: Iterable[Mention]) -> tuple[Event, ...]:
    """Return the events of a document in order, each in one passage.

    An event in small letters counts only where its sentence tells a date and a place, or one of
    them and the organiser; a proper name needs one of the three, or four words beside its noun.

    Args:
        analysis: The text and its passages.
        mentions: Organisations and places found in it, already linked.
    """
    named = sorted(
        (m for m in mentions if m.kind in {Kind.ORGANISATION, Kind.PLACE} and not m.modifier),
        key=lambda m: m.span.start,
    )
    starts = [m.span.start for m in named]
    found: list[Event] = []
    before: list[Event] = []
    above: tuple[Passage, ...] = ()
    for passage in analysis.passages:
        first = above[-1].span.start if above else passage.span.start
        low, high = (bisect_left(starts, at) for at in (first, passage.span.end))
        surroundings = _Surroundings(
            analysis.text, passage.span, tuple(p.span for p in above), named[low:high]
        )
        before = _with_organisers(before, surroundings)
        found.extend(before)
        before = list(_events_in(surroundings))
        above = (*above[-1:], passage)
    told = [e for e in (*found, *before) if not analysis.is_boilerplate(e.span)]
    return _named_alike(analysis.text, told)


def _named_alike(text: str, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events, those that bear the name of a dated and placed one with its id."""
    dated = [e for e in events if e.place_ids and e.edtf and _DAY.match(e.edtf)]
    ids: dict[str, set[str]] = {}
    for event in dated:
        ids.setdefault(_own_name(text, event), set()).add(event.entity_id)
    return tuple(
        replace(event, entity_id=min(same)) if len(same) == 1 and not event.edtf else event
        for event in events
        for same in (ids.get(_own_name(text, event), set()),)
    )


def _own_name(text: str, event: Event) -> str:
    """Return the key of a proper name; of other words the id, which no other event shares."""
    words = _one_line(text[event.span.start : event.span.end])
    proper = words[0].isupper() and len(words.split()) > _PLAIN_TITLE
    return name_key(words) if proper else event.entity_id


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """A passage, the two above it, and the names in it and in the nearest one."""

    text: str
    passage: Span
    above: tuple[Span, ...]
    around: Sequence[Mention]

    @property
    def named(self) -> Sequence[Mention]:
        """Return the names in the passage itself."""
        return [m for m in self.around if m.span.start >= self.passage.start]


def _with_organisers(before: list[Event], here: _Surroundings) -> list[Event]:
    """Return the events of the passage before, the only one with who this passage names."""
    if len(before) != 1 or before[0].organiser_ids:
        return before
    organisers = organisers_told_next(here.text, here.passage, here.named)
    return [replace(before[0], organiser_ids=tuple(dict.fromkeys(m.entity_id for m in organisers)))]


def _events_in(here: _Surroundings) -> Iterator[Event]:
    """Yield the events of one passage in order, none overlapping another."""
    line = date_line_above(here.text, here.above, here.passage, here.around)
    if line and line.title:
        yield _titled_event(here.text, line, line.title)
        line = None
    free = here.passage.start
    for event in sorted(
        (*_sessions(here.text, here.passage, here.named), *_meetings(here, line)),
        key=lambda event: (event.span.start, -event.span.end),
    ):
        if event.span.start >= free:
            free = event.span.end
            yield event


def _titled_event(text: str, line: DateLine, title: Span) -> Event:
    name = EventName(title, title, "event", is_title=True, words=_SURE_TITLE)
    return _meeting_event(text, name, Circumstances(line.date, line.places, ()))


def _sessions(text: str, passage: Span, named: Sequence[Mention]) -> Iterator[Event]:
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    for session in find_sessions(text, passage, bodies) if bodies else ():
        yield _session_event(text, passage, session, named)


def _session_event(text: str, passage: Span, session: Session, named: Sequence[Mention]) -> Event:
    told = circumstances(text, passage, session.span, session.span, named)
    body = session.body.entity_id.removeprefix("organisation/").removeprefix("name/")
    special = "special " if session.special else ""
    surface = text[session.body.span.start : session.body.span.end]
    return Event(
        entity_id=minted_id("event", f"{body} {special}session {session.number}"),
        name=f"{_ordinal(session.number)} {special}session of the {_one_line(surface)}",
        span=session.span,
        start_date=told.date.start_date if told.date else None,
        end_date=told.date.end_date if told.date else None,
        edtf=told.date.edtf if told.date else None,
        place_ids=told.place_ids,
        organiser_ids=(session.body.entity_id,),
    )


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _meetings(here: _Surroundings, line: DateLine | None) -> Iterator[Event]:
    text = here.text
    named = [m for m in here.named if not _is_event_name(text, m)]
    places = frozenset(m.span.start for m in named if m.kind is Kind.PLACE)
    for name in islice(find_event_names(text, here.passage, places), _MOST_NAMES):
        if any(m.kind is Kind.ORGANISATION and m.span.overlaps(name.head) for m in named):
            continue
        if _ADOPTED_BY.search(text[here.passage.start : name.span.start][-60:]):
            continue
        told = circumstances(text, here.passage, name.span, name.head, named)
        if line and name.span.start - here.passage.start < _OPENING:
            told = Circumstances(
                told.date or line.date, told.places or line.places, told.organisers
            )
            line = None
        if _is_event(name, told):
            yield _meeting_event(text, name, told)


def _is_event_name(text: str, mention: Mention) -> bool:
    """Say whether the model took the name of an event for an organisation."""
    return mention.entity_id.startswith("organisation/name/") and bool(
        _EVENT_WORD.search(text, mention.span.start, mention.span.end)
    )


def _is_event(name: EventName, told: Circumstances) -> bool:
    day = told.date is not None and len(told.date.edtf) > len("2004")
    if name.is_title:
        if name.words >= _SURE_TITLE and not name.is_shouted:
            return True
        enough = bool(told.date or told.places or told.organisers)
        return enough if name.words >= _PLAIN_TITLE else bool(day and told.places)
    return sum((day, bool(told.places), bool(told.organisers))) >= 2 and (
        name.type != "meeting" or day
    )


def _meeting_event(text: str, name: EventName, told: Circumstances) -> Event:
    surface = _one_line(text[name.span.start : name.span.end])
    date = told.date
    return Event(
        entity_id=minted_id("event", _key(name, surface, told)),
        name=_readable(name, surface, text, told)[:_LONGEST_NAME],
        span=name.span,
        start_date=date.start_date if date else None,
        end_date=date.end_date if date else None,
        edtf=date.edtf if date else None,
        place_ids=told.place_ids,
        organiser_ids=told.organiser_ids,
    )


def _key(name: EventName, surface: str, told: Circumstances) -> str:
    """Return what an event's id is made from.

    What it was, on which day and where, which is the same in every language; else a proper name
    and its year, or the words of a plain event with the date and the place as told.
    """
    date = told.date
    year = date.start_date[:4] if date else ""
    place = told.place_ids[0].removeprefix("place/") if told.places else ""
    if date and place and _DAY.match(date.edtf):
        return f"{name.type} {date.start_date} {place}"
    if name.is_title and name.words >= _PLAIN_TITLE:
        key = name_key(surface)
        return key if year in key else f"{key} {year}"
    bodies = " ".join(i.rsplit("/", 1)[-1] for i in told.organiser_ids)
    return " ".join(filter(None, (name_key(surface), date.edtf if date else "", place, bodies)))


def _readable(name: EventName, surface: str, text: str, told: Circumstances) -> str:
    """Return a plain event's name with where and when; a proper name as it is."""
    title = surface[0].upper() + surface[1:]
    if name.is_title and name.words >= _PLAIN_TITLE:
        return title
    place = told.places[0].span if told.places else None
    spans = (place, told.date.span if told.date else None)
    return ", ".join([title, *(_one_line(text[s.start : s.end]) for s in spans if s)])


def _one_line(words: str) -> str:
    return " ".join(words.split())
