"""Finds events that were held: when, where, by whom; a meeting without any of these is none."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from extract.analysis import Analysis
from extract.events.body_references import body_references
from extract.events.circumstances import Circumstances, circumstances
from extract.events.date_lines import DateLine, date_line_above
from extract.events.enumerations import find_listed
from extract.events.event_continuations import circumstances_told_next, organisers_told_next
from extract.events.event_names import EventName, find_event_names
from extract.events.event_values import DAY, PLAIN_TITLE, meeting_event, one_line, session_event
from extract.events.event_words import HEAD, HEADS
from extract.events.sessions import find_sessions
from extract.model import Event, Kind, Mention, Passage, Span
from ontology.names import fold, minted_id, name_key

_SURE_TITLE = 3
_OPENING, _BARE = 50, 12
_MOST_NAMES = 12
# The date after such words is the day of an adoption: `adopted by the Conference on 21 June 2019`.
_ADOPTED_BY = re.compile(
    r"\b(?:adopted|approved|concluded|signed|adoptée?s?|approuvée?s?|adoptad[oa]s?|aprobad[oa]s?)"
    r"(?: (?:unanimously|in (?:19|20)\d\d))? (?:by|par|por) (?:the |la |le |el |l['’])?$"
)
_COUNTED = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th|e|ème|er|ère|º|ª|\.º|\.ª)|[IVXL]{1,6}|(?:First|Second|Third"
    r"|Fourth|Fifth"
    r"|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth"
    r"|Première?|Deuxième|Troisième|Quatrième|Cinquième|Primera?|Segund[ao]|Tercera?"
    r"|Cuart[ao]|Quint[ao])"
    r"|(?:19|20)\d\d)\s",
    re.IGNORECASE,
)
# What somebody calls for has not been held.
_WISHED = re.compile(
    r"\b(?:call\w{0,3} for|calls? to|propos\w{1,4}|need for|appel\w{0,3} à|propone\w?|pid\w{1,3})"
    r" (?:the )?(?:(?:holding|convening|organi[sz]ing|hosting|convene|hold|organi[sz]e|tenue"
    r"|celebración)"
    r" (?:of )?)?(?:an? |the |une? |la |le |una? |el )?$"
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
    told = sorted(
        (m for m in mentions if m.kind in {Kind.ORGANISATION, Kind.PLACE} and not m.modifier),
        key=lambda m: m.span.start,
    )
    named = sorted(
        [*told, *body_references(analysis.text, told)], key=lambda m: (m.span.start, -m.span.end)
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
        retold = _retold(before, surroundings)
        found.extend(retold or before)
        before = list(_events_in(surroundings))
        # What opens the passage was `the workshop` of the one before, told once more.
        if retold and before and before[0].span.start - passage.span.start < _BARE:
            before = before[1:]
        above = (*above[-1:], passage)
    sound = [e for e in (*found, *before) if not analysis.is_boilerplate(e.span)]
    return _named_alike(analysis.text, sound)


def _named_alike(text: str, events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events, those that bear the name of a dated and placed one with its id."""
    dated = [e for e in events if e.place_ids and e.edtf and DAY.match(e.edtf)]
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
    words = one_line(text[event.span.start : event.span.end])
    proper = words[0].isupper() and len(words.split()) > PLAIN_TITLE
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


def _retold(before: Sequence[Event], here: _Surroundings) -> list[Event]:
    """Return the only event of the passage before with what this passage tells of it; else none."""
    if len(before) != 1 or (before[0].edtf and before[0].place_ids):
        return []
    told = circumstances_told_next(here.text, here.passage, here.named)
    if told is None or not (told.date or told.places):
        return []
    event = before[0]
    date = None if event.edtf else told.date
    places = event.place_ids or told.place_ids
    edtf = date.edtf if date else event.edtf
    kind = HEAD.search(here.text, event.span.start, event.span.end)
    start = date.start_date if date else event.start_date
    key = event.entity_id
    if kind and edtf and DAY.match(edtf) and places:
        sort = HEADS.get(fold(kind.group()).replace("-", " "), fold(kind.group()))
        key = minted_id("event", f"{sort} {start} {places[0].removeprefix('place/')}")
    return [
        replace(
            event,
            entity_id=key,
            start_date=start,
            end_date=date.end_date if date else event.end_date,
            edtf=edtf,
            place_ids=places,
            organiser_ids=event.organiser_ids or told.organiser_ids,
        )
    ]


def _events_in(here: _Surroundings) -> Iterator[Event]:
    """Yield the events of one passage in order, none overlapping another."""
    line = date_line_above(here.text, here.above, here.passage, here.around)
    if line and line.title:
        yield _titled_event(here.text, line, line.title)
        line = None
    free = here.passage.start
    for event in sorted(
        (
            *_sessions(here),
            *_listed(here),
            *_meetings(here, line),
        ),
        key=lambda event: (event.span.start, -event.span.end),
    ):
        if event.span.start >= free:
            free = event.span.end
            yield event


def _titled_event(text: str, line: DateLine, title: Span) -> Event:
    name = EventName(title, title, "event", is_title=True, words=_SURE_TITLE)
    return meeting_event(text, name, Circumstances(line.date, line.places, ()))


def _listed(here: _Surroundings) -> Iterator[Event]:
    for one in find_listed(here.text, here.passage, here.named):
        place = one.place.entity_id
        name = f"{one.head} {one.date.edtf} {place.removeprefix('place/')}"
        yield Event(
            entity_id=minted_id("event", name),
            name=f"{one.head.capitalize()}, {one_line(here.text[one.span.start : one.span.end])}",
            span=one.span,
            start_date=one.date.start_date,
            end_date=one.date.end_date,
            edtf=one.date.edtf,
            place_ids=(place,),
        )


def _sessions(here: _Surroundings) -> Iterator[Event]:
    text, passage, named = here.text, here.passage, here.named
    bodies = [m for m in here.around if m.kind is Kind.ORGANISATION]
    for session in find_sessions(text, passage, bodies):
        event = session_event(text, passage, session, named)
        if event.edtf or (session.body and session.sort == "session"):
            yield event


def _meetings(here: _Surroundings, line: DateLine | None) -> Iterator[Event]:
    text = here.text
    named = [m for m in here.named if not _is_event_name(text, m)]
    places = frozenset(m.span.start for m in named if m.kind is Kind.PLACE)
    for name in islice(find_event_names(text, here.passage, places), _MOST_NAMES):
        if any(_is_body(text, m, name) for m in named):
            continue
        before = text[here.passage.start : name.span.start][-60:]
        if _ADOPTED_BY.search(before) or _WISHED.search(before):
            continue
        told = circumstances(text, here.passage, name.span, name.head, named)
        if line and name.span.start - here.passage.start < _OPENING:
            told = Circumstances(
                told.date or line.date, told.places or line.places, told.organisers
            )
            line = None
        if _is_event(name, told):
            yield meeting_event(text, name, told)


def _is_body(text: str, mention: Mention, name: EventName) -> bool:
    """Say whether an event's noun belongs to a body: not where `Second` or `XIV` counts it."""
    if mention.kind is not Kind.ORGANISATION or not mention.span.overlaps(name.head):
        return False
    before = (
        text[name.span.start : mention.span.start] if name.span.start < mention.span.start else ""
    )
    return not _COUNTED.fullmatch(before)


def _is_event_name(text: str, mention: Mention) -> bool:
    """Say whether the model took the name of an event for an organisation."""
    words = text[mention.span.start : mention.span.end]
    return mention.entity_id.startswith("organisation/name/") and bool(
        _EVENT_WORD.search(words) or _COUNTED.match(words)
    )


def _is_event(name: EventName, told: Circumstances) -> bool:
    """Say whether a name and what is told of it are enough: a proper name, or one circumstance."""
    day = told.date is not None and len(told.date.edtf) > len("2004")
    if name.is_title:
        if name.words >= _SURE_TITLE and not name.is_shouted:
            return True
        enough = bool(told.date or told.places or told.organisers)
        return enough if name.words >= PLAIN_TITLE else bool(day and told.places)
    if name.words == 0 and name.is_definite:
        return day and bool(told.places)
    if name.type == "meeting":
        return day or (bool(told.organisers) and name.words > _SURE_TITLE)
    return day or bool(told.places) or bool(told.organisers)
