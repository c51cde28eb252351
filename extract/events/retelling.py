"""Adds to an event what the sentence after it tells: `It was held in Lima`."""

from collections.abc import Sequence
from dataclasses import replace

from extract.events.circumstances import Circumstances
from extract.events.date_lines import days_line
from extract.events.event_continuations import (
    circumstances_told_next,
    organisers_told_next,
    told_noun,
)
from extract.events.event_names import type_of
from extract.events.event_values import DAY, dated_session
from extract.events.event_words import HEAD
from extract.events.passage_events import Here, Told
from extract.events.sessions import session_in_heading
from extract.events.unreal import is_called_off_next
from extract.model import Event, Span
from ontology.names import minted_id

_ANY_SORT = frozenset(
    {"event", "meeting", "gathering", "session", "activity", "discussion", "actividad", "activité"}
    | {"événement", "évènement", "evento", "evenement"}
)
"""Nouns that any event may be called by in the next sentence."""

_SORTS_ALIKE = (
    frozenset({"workshop", "training", "course", "seminar"}),
    frozenset({"conference", "summit", "congress", "symposium", "forum", "colloquium"}),
    frozenset({"consultation", "dialogue", "roundtable", "round table", "forum"}),
)


def with_what_is_told_next(before: Sequence[Told], here: Here) -> list[Told]:
    """Return the events of the passage before, one of them with what this passage tells of it.

    None where this passage tells nothing of them. The one is that of the sort named (`the
    workshop`), or the only one.
    """
    dated = _with_date_below(before, here)
    if dated:
        return dated
    index = _meant(before, here)
    if index is None:
        return []
    event = before[index].event
    bodies = (
        () if event.organiser_ids else organisers_told_next(here.text, here.passage, here.named)
    )
    told = circumstances_told_next(here.text, here.passage, here.named)
    if told and _is_another_day(event, told):
        return []
    if bodies:
        ids = tuple(dict.fromkeys(m.entity_id for m in bodies))
        event = replace(event, organiser_ids=ids)
    fuller = _with_circumstances(here.text, event, told) if told else event
    if fuller == before[index].event:
        return []
    enough = before[index].is_enough or bool(fuller.edtf or fuller.organiser_ids)
    return [*before[:index], Told(fuller, enough), *before[index + 1 :]]


def _with_date_below(before: Sequence[Told], here: Here) -> list[Told]:
    """Return a session that a heading names, with the line of days, or of place and day, below."""
    event = before[-1].event if before else None
    session = session_in_heading(here.text, _last_line(here)) if here.above else None
    if event is None or session is None or event.span.end != session.span.end or event.edtf:
        return []
    line = days_line(here.text, here.passage, here.around)
    if line is None:
        return []
    return [
        *before[:-1],
        Told(dated_session(event, session, line.date, line.places), is_enough=True),
    ]


def _last_line(here: Here) -> Span:
    """Return the last line above: a body's long name and its session's number are one passage."""
    above = here.above[-1]
    return Span(here.text.rfind("\n", above.start, above.end) + 1 or above.start, above.end)


def without_what_is_called_off(before: Sequence[Told], here: Here) -> list[Told]:
    """Return the events of the passage before but for one that this passage says was called off."""
    if not before or not is_called_off_next(here.text, here.passage):
        return list(before)
    index = _meant(before, here)
    return [told for i, told in enumerate(before) if i != index]


def _meant(before: Sequence[Told], here: Here) -> int | None:
    """Return which event `it` or `the workshop` that opens a passage means."""
    noun = told_noun(here.text, here.passage)
    kinds = [kind_of(here.text, told.event) for told in before]
    alike = [i for i, kind in enumerate(kinds) if noun and kind == type_of(noun)]
    if len(alike) == 1:
        return alike[0]
    sure = [i for i, told in enumerate(before) if told.is_enough]
    only = 0 if len(before) == 1 else sure[0] if len(sure) == 1 else None
    if only is None or not noun:
        return only
    return only if _may_be_called(kinds[only], type_of(noun)) else None


def _may_be_called(kind: str, noun: str) -> bool:
    """Say whether an event of a sort is called so next: a training `the workshop`, or any `it`."""
    if not kind or noun in _ANY_SORT or kind in _ANY_SORT:
        return True
    return any(kind in sorts and noun in sorts for sorts in _SORTS_ALIKE)


def _is_another_day(event: Event, told: Circumstances) -> bool:
    """Say whether an event that has its day is told to be held on others: that is another one."""
    if told.date is None or not event.start_date or not event.end_date:
        return False
    return told.date.end_date < event.start_date or event.end_date < told.date.start_date


def kind_of(text: str, event: Event) -> str:
    """Return the noun of an event in English; "" where its words have none."""
    noun = HEAD.search(text, event.span.start, event.span.end)
    return type_of(noun.group()) if noun else ""


def _with_circumstances(text: str, event: Event, told: Circumstances) -> Event:
    date = None if event.edtf else told.date
    places = event.place_ids or told.place_ids
    edtf = date.edtf if date else event.edtf
    start = date.start_date if date else event.start_date
    kind = kind_of(text, event)
    key = event.entity_id
    if kind and edtf and DAY.match(edtf) and places and (date or not event.place_ids):
        key = minted_id("event", f"{kind} {start} {places[0].removeprefix('place/')}")
    return replace(
        event,
        entity_id=key,
        start_date=start,
        end_date=date.end_date if date else event.end_date,
        edtf=edtf,
        place_ids=places,
        organiser_ids=event.organiser_ids or told.organiser_ids,
    )
