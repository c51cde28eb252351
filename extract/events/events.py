"""Finds events that were held: when, where, by whom; a meeting without any of these is none."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.analysis import Analysis
from extract.events.body_references import body_references
from extract.events.calendars import with_calendar
from extract.events.datelines import Dateline, dateline_of, is_of_that_day
from extract.events.event_values import DAY, PLAIN_TITLE, one_line
from extract.events.event_words import DEFINITE
from extract.events.headings import event_of_heading
from extract.events.notices import Notice, find_notices, hosts_below
from extract.events.passage_events import Here, Told, events_in
from extract.events.report_dates import report_date
from extract.events.retelling import kind_of, with_what_is_told_next, without_what_is_called_off
from extract.events.title_pages import event_of_title_page
from extract.model import Event, Kind, Mention, Passage
from extract.spans import TakenSpans
from ontology.names import name_key

_BARE = 12
_LATEST = 4


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
    before: list[Told] = []
    sitting: list[Mention] = []
    above: tuple[Passage, ...] = ()
    latest: Dateline | None = None
    written = report_date(analysis.text)
    for passage in analysis.passages:
        first = above[-1].span.start if above else passage.span.start
        low, high = (bisect_left(starts, at) for at in (first, passage.span.end))
        lines, around = tuple(p.span for p in above), named[low:high]
        opening = dateline_of(analysis.text, lines, passage.span, around)
        latest = opening or latest
        if latest and not opening and is_of_that_day(analysis.text, passage.span, latest):
            opening = latest
        here = Here(analysis.text, passage.span, lines, around, sitting, opening, written)
        before = without_what_is_called_off(before, here)
        heading = event_of_heading(analysis.text, lines, passage.span, around)
        if heading:
            found.extend(e.event for e in before if e.is_enough)
            found[-_LATEST:] = [e for e in found[-_LATEST:] if not _shares(e, heading)]
            before = [Told(heading, is_enough=True)]
            above = (*above[-1:], passage)
            continue
        retold = with_what_is_told_next(before, here)
        found.extend(told.event for told in retold or before if told.is_enough)
        if retold:
            before = [t for t in events_in(here) if not _is_told_again(analysis.text, t, retold)]
        else:
            before = events_in(here)
        before = [t for t in before if not any(_shares(t.event, e) for e in found[-_LATEST:])]
        # What opens the passage was `the workshop` of the one before, told once more.
        if retold and before and before[0].event.span.start - passage.span.start < _BARE:
            before = before[1:]
        above = (*above[-1:], passage)
    found.extend(told.event for told in before if told.is_enough)
    sound = [e for e in found if not analysis.is_boilerplate(e.span)]
    sound = _with_notices(hosts_below(analysis, sound, told), tuple(find_notices(analysis, told)))
    sound = with_calendar(analysis, _with_title_page(analysis, sound, told), told)
    return _named_alike(analysis.text, sound)


def _with_notices(events: Sequence[Event], notices: Sequence[Notice]) -> list[Event]:
    """Return the events in order, with those of notices in place of what their lines told."""
    taken = TakenSpans.of([notice.span for notice in notices])
    outside = [event for event in events if not taken.touches(event.span)]
    return sorted([*outside, *(n.event for n in notices)], key=lambda e: e.span.start)


def _with_title_page(
    analysis: Analysis, events: Sequence[Event], named: Sequence[Mention]
) -> list[Event]:
    """Return the events with the one whose report the text is, unless its lines told it already."""
    whole = event_of_title_page(analysis, named)
    same = [
        e for e in events if whole and ((e.edtf == whole.edtf and e.place_ids) or _shares(e, whole))
    ]
    if whole is None or any(each.edtf for each in same):
        return list(events)
    return sorted([*(e for e in events if e not in same), whole], key=lambda e: e.span.start)


def _is_then_and_there(one: Event, other: Event) -> bool:
    return one.edtf == other.edtf and not set(one.place_ids).isdisjoint(other.place_ids)


def _shares(one: Event, other: Event) -> bool:
    return one.span.overlaps(other.span)


def _is_told_again(text: str, told: Told, before: Sequence[Told]) -> bool:
    """Say whether an event is one of the sentence before, told once more: `held the workshop`."""
    if told.event.entity_id in {each.event.entity_id for each in before}:
        return True
    if told.event.edtf or told.event.place_ids:
        return False
    sorts = {kind_of(text, each.event) for each in before if each.event.edtf}
    is_the = DEFINITE.search(text, max(0, told.event.span.start - 8), told.event.span.start)
    return is_the is not None and kind_of(text, told.event) in sorts


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
