"""Reads the events of one passage: sessions, lists and gatherings, with what it tells of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, zip_longest

from extract.events.circumstances import Circumstances, circumstances
from extract.events.date_lines import DateLine, date_line_above
from extract.events.datelines import Dateline, with_dateline
from extract.events.dates import DateRange
from extract.events.entry_leads import with_entry_lead
from extract.events.enumerations import find_listed
from extract.events.event_names import EventName, find_event_names
from extract.events.event_values import PLAIN_TITLE, meeting_event, one_line, session_event
from extract.events.report_dates import with_year
from extract.events.sessions import find_sessions, session_in_heading
from extract.events.unreal import is_unreal
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Span
from ontology.names import is_minted, minted_id

_TWO, _SURE_TITLE = 2, 3
_OF_BODIES = frozenset({"congress", "dialogue", "forum"})
"""What in capitals may as well be a body."""
_OPENING = 50
_MOST_NAMES = 12
_SITTINGS, _SHORTLY = 12, 3_000
# The date after such words is the day of an adoption: `adopted by the Conference on 21 June 2019`.
_ADOPTED_BY = compiled(
    r"\b(?:adopted|approved|concluded|signed|adoptée?s?|approuvée?s?|adoptad[oa]s?|aprobad[oa]s?)"
    r"(?: (?:unanimously|in (?:19|20)\d\d))? (?:by|par|por) (?:the |la |le |el |l['’])?$"
)
_COUNTED = compiled(
    r"(?:\d{1,3}(?:st|nd|rd|th|e|ème|er|ère|º|ª|\.º|\.ª)|[IVXL]{1,6}|(?:First|Second|Third"
    r"|Fourth|Fifth"
    r"|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Fifteenth"
    r"|Première?|Deuxième|Troisième|Quatrième|Cinquième|Primera?|Segund[ao]|Tercera?"
    r"|Cuart[ao]|Quint[ao])"
    r"|(?:19|20)\d\d)\s",
    re.IGNORECASE,
)
# What somebody calls for has not been held.
_WISHED = compiled(
    r"\b(?:call\w{0,3} for|calls? to|propos\w{1,4}|need for|appel\w{0,3} à|propone\w?|pid\w{1,3})"
    r" (?:the )?(?:(?:holding|convening|organi[sz]ing|hosting|convene|hold|organi[sz]e|tenue"
    r"|celebración)"
    r" (?:of )?)?(?:an? |the |une? |la |le |una? |el )?$"
)
_EVENT_WORD = compiled(
    r"\b(?:Consultation|Round[ -]?[Tt]able|Workshop|Seminar|Summit|Symposium|Meeting|Colloquium"
    r"|Atelier"
    r"|Séminaire|Colloque|Sommet|Table [Rr]onde|Taller|Seminario|Coloquio|Cumbre)\b"
)

# `Conference on Combating Trafficking` was held; a `Bishops' Conference` is a body.
_CONFERENCE_ON = compiled(
    r"\bConf[eé]renc(?:e|ia)(?: (?:on|to|for|against|concerning|sur|contre|sobre|contra|pour|para)"
    r"\b)"
)

_AFTER_IT = compiled(
    r"(?:follow(?:ed)?[- ]?up|thanks|feedback|invitation|suites?|suivi|seguimiento|invitación) "
    r"(?:to|on|of|from|for|à|de|du|des|al?|del) (?:the |our |this |la |l['’]|las? )?",
    re.IGNORECASE,
)
"""What was written after or before an event bears its own day: `FOLLOW UP TO THE CONSULTATION`."""

_FOLLOWS = compiled(
    r"\b(?:follow-up|preparatory|suivi|préparatoires?|seguimiento|preparatori[oa]s?)\b",
    re.IGNORECASE,
)
_TO_ANOTHER = compiled(
    r"\s(?:to|of|for|on|de|du|del|à|au|a|al|para)\s(?:the\s|la\s|le\s|l['’]|el\s)?"
)
"""Between an event and the one that it follows or prepares."""
_OF_DATE = compiled(
    r"\s(?:of|de|du|del)\s(?:[\d–-]{1,5}\s)?(?:de\s)?(?:[^\W\d_]{3,12}\s)?(?:de\s)?(?:19|20)\d\d\b"
)

_ITS_OWN = compiled(r"\s{0,3}(?:Its|Sa|Son|Su)\s")
_SENT_TO = compiled(
    r"(?:(?:(?:alternative|shadow|joint|parallel|civil society|NGO|stakeholder)s?[’']? )*"
    r"(?:submissions?|reports?|contributions?|information|observations)(?: submitted)? (?:to|for)"
    r"(?: the| the UN)?|(?:rapport|contribution|informe|contribución)(?: \w{5,12}){0,2}"
    r" (?:au|à la|al|ante el|a la))?",
    re.IGNORECASE,
)
"""What stands before a body to which a paper goes, in its title; or nothing."""
_AND_ITS = compiled(r"[^;:]{0,90}?,?\s(?:and|et|y)\s(?:its|sa|su)\s")
"""Between two sessions that one body held in one place."""


@dataclass(frozen=True, slots=True)
class Here:
    """A passage, the two above it, and the names in it and in the nearest one.

    Attributes:
        text: The whole text.
        passage: Where.
        above: The two passages before, nearest last.
        around: Names of the passage and of the one before, in order.
        sitting: The bodies whose sessions and meetings were told so far.
        dateline: Where and when the report was written whose lead the passage is.
        written: The day that a line at the beginning gives the report.
    """

    text: str
    passage: Span
    above: tuple[Span, ...]
    around: Sequence[Mention]
    sitting: list[Mention]
    dateline: Dateline | None
    written: DateRange | None = None

    @property
    def named(self) -> Sequence[Mention]:
        """Return the names in the passage itself."""
        return [m for m in self.around if m.span.start >= self.passage.start]


@dataclass(frozen=True, slots=True)
class Told:
    """An event as far as it is told.

    Attributes:
        event: With what is known of it.
        is_enough: Whether that is enough; else the next sentence may tell more.
    """

    event: Event
    is_enough: bool


def events_in(here: Here) -> list[Told]:
    """Return the events of one passage in order, none overlapping another."""
    line = date_line_above(here.text, here.above, here.passage, here.around)
    titled = (
        [Told(_titled_event(here.text, line, line.title), is_enough=True)]
        if line and line.title
        else []
    )
    listed = list(_listed(here))
    sure = [Told(event, is_enough=True) for event in (*_sessions(here), *listed)]
    sure += _heading(here)
    each = {(event.edtf, event.place_ids) for event in listed}
    free = here.passage.start
    found = titled
    for told in sorted(
        (*sure, *_meetings(here, None if titled else line)),
        key=lambda told: (told.event.span.start, -told.event.span.end),
    ):
        if is_unreal(here.text, here.passage, told.event.span):
            continue
        if (told.event.edtf, told.event.place_ids) in each and told.event not in listed:
            continue  # several at once, of which each is told by itself
        if told.event.span.start >= free:
            free = told.event.span.end if told.is_enough else free
            found.append(told)
    return found


def _titled_event(text: str, line: DateLine, title: Span) -> Event:
    name = EventName(title, title, "event", is_title=True, words=_SURE_TITLE)
    return meeting_event(text, name, Circumstances(line.date, line.places, ()))


def _listed(here: Here) -> Iterator[Event]:
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


def _sessions(here: Here) -> Iterator[Event]:
    text, passage, named = here.text, here.passage, here.named
    bodies = [m for m in here.around if m.kind is Kind.ORGANISATION]
    before: Event | None = None
    for session in find_sessions(text, passage, bodies):
        if session.body:
            here.sitting.append(session.body)
        elif session.sort == "meeting" and not session.body_name:
            session = replace(session, body=_sitting_body(here))
        event = session_event(text, passage, session, named)
        if before and not event.place_ids and _is_coordinated(text, before.span, event):
            event = replace(event, place_ids=before.place_ids)
        before = event
        if event.edtf or ((session.body or session.body_name) and session.sort == "session"):
            yield event


def _is_coordinated(text: str, before: Span, event: Event) -> bool:
    """Say whether a session and the one before it are held by one verb, and in one place."""
    between = text[before.end : event.span.start]
    return event.edtf is not None and _AND_ITS.fullmatch(between) is not None


def _heading(here: Here) -> Iterator[Told]:
    """Yield the session that a heading of its own names, of the body in the line above."""
    session = session_in_heading(here.text, here.passage)
    if session is None:
        return
    above = [m for m in here.around if m.kind is Kind.ORGANISATION and _is_line(here, m)]
    session = replace(session, body=above[0] if above else None)
    event = session_event(here.text, here.passage, session, ())
    yield Told(event, is_enough=session.body is not None)


def _is_line(here: Here, body: Mention) -> bool:
    """Say whether a body's name is the whole line above."""
    line = here.above[-1] if here.above else here.passage
    rest = here.text[line.start : body.span.start] + here.text[body.span.end : line.end]
    return line.contains(body.span) and _SENT_TO.fullmatch(rest.strip()) is not None


def _sitting_body(here: Here) -> Mention | None:
    """Return whose meetings a passage tells of: the only body that sat shortly before it."""
    near = [m for m in here.sitting[-_SITTINGS:] if m.span.start > here.passage.start - _SHORTLY]
    return near[-1] if len({m.entity_id for m in near}) == 1 else None


def _meetings(here: Here, line: DateLine | None) -> Iterator[Told]:
    text = here.text
    named = [m for m in here.named if not _is_event_name(text, m)]
    places = frozenset(m.span.start for m in named if m.kind is Kind.PLACE)
    opening, lead = here.dateline, here.passage.end
    names = [*islice(find_event_names(text, here.passage, places), _MOST_NAMES)]
    of_another = here.passage.start
    for name, following in zip_longest(names, names[1:]):
        if any(_is_body(text, m, name) for m in named) or name.head.start < of_another:
            continue
        before = text[here.passage.start : name.span.start][-60:]
        if _ADOPTED_BY.search(before) or _WISHED.search(before):
            continue
        if _AFTER_IT.match(text, name.span.start, name.head.start):
            continue
        other = _other(text, name, following) if following else None
        of_another = other.end if other else of_another
        whole = Span(name.span.start, max(name.span.end, of_another))
        told = circumstances(text, here.passage, whole, name.head, named)
        told = with_entry_lead(text, here.passage, name.span, told, named)
        if other:
            told = replace(told, places=tuple(m for m in told.places if not other.contains(m.span)))
        if not told.organisers:
            told = replace(told, organisers=_owner(here, name))
        if line and name.span.start - here.passage.start < _OPENING:
            told = Circumstances(
                told.date or line.date, told.places or line.places, told.organisers
            )
            line = None
        # `three-day training` is a `training workshop` too
        if opening and name.span.start <= lead:
            told = with_dateline(text, here.passage, name.span, told, opening)
            lead = name.span.start
        told = with_year(text, here.passage, told, here.written)
        yield Told(meeting_event(text, name, told), _is_event(name, told))


def _other(text: str, one: EventName, other: EventName) -> Span | None:
    """Return the event that one follows or prepares: of `follow-up meeting to the Dakar summit`.

    What is told then is told of the meeting, and the summit is but what it is for.
    """
    if not _FOLLOWS.search(text, one.span.start, one.span.end):
        return None
    link = text[one.span.end : other.span.start]
    if not one.span.contains(other.head) and not _TO_ANOTHER.fullmatch(link):
        return None
    of_date = _OF_DATE.match(text, other.span.end)
    return Span(other.span.start, of_date.end() if of_date else other.span.end)


def _owner(here: Here, name: EventName) -> tuple[Mention, ...]:
    """Return whose an event is that opens a sentence: `Its third conference`.

    The sentence before opens with an organisation and names no other.
    """
    before = here.text[here.passage.start : name.span.start]
    bodies = [m for m in here.around if m.kind is Kind.ORGANISATION and here.above]
    told = [m for m in bodies if here.above[-1].contains(m.span)]
    if not _ITS_OWN.fullmatch(before) or len({m.entity_id for m in told}) != 1:
        return ()
    is_first = told[0].span.start - here.above[-1].start <= len("The ")
    return (told[0],) if is_first else ()


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
    if not is_minted(mention.entity_id, Kind.ORGANISATION):
        return False
    guessed = mention.method == "model" and _CONFERENCE_ON.search(words)
    return bool(guessed or _EVENT_WORD.search(words) or _COUNTED.match(words))


def _is_event(name: EventName, told: Circumstances) -> bool:
    """Say whether a name and what is told of it are enough: a proper name, or one circumstance."""
    day = told.date is not None and len(told.date.edtf) > len("2004")
    told_of = sum(map(bool, (told.date, told.places, told.organisers)))
    if name.is_several or (name.words == 0 and name.is_definite and not name.is_title):
        return told_of > 1 and (day or told_of > _TWO)
    if name.is_loose:
        return day and bool(told.places or told.organisers)
    if name.is_title:
        if name.words >= _SURE_TITLE and not name.is_shouted:
            return True
        enough = bool(told.date or told.places or told.organisers)
        if name.words >= PLAIN_TITLE or (name.words and name.type not in _OF_BODIES):
            return enough
        return bool(day and (told.places or told.organisers))
    if name.type == "session" and name.head.end - name.head.start < len("special session"):
        return bool(told.organisers) and day
    if name.is_open and not told.organisers:
        return False
    if name.type == "meeting":
        return day or told_of > 1 or (name.words > 0 and bool(told.organisers))
    return day or bool(told.places) or bool(told.organisers)
