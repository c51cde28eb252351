"""Turns the fields of notices into statements: who is listed under `Participants:` took part."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from extract.analysis import Analysis
from extract.model import Event, Kind, Mention, Predicate, Statement
from extract.notice_fields import Field, labelled_fields
from extract.statements.announcements import how_told
from extract.statements.statement_tables import says_otherwise

_NEAR = 600
"""Characters between the name of an event and the field below it."""

_MOST_APART = 6_000
"""Characters of a text in which a line far from its only event may tell who held it."""

_MOST = 60
"""Bodies listed in one field."""

_SURE = 0.9


def statements_of_notices(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield who took part in the event above a field that lists participants.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found.
    """
    dated = sorted((event for event in events if event.edtf), key=lambda e: e.span.end)
    ends = [event.span.end for event in dated]
    bodies = [m for m in named if m.kind is Kind.ORGANISATION]
    starts = [m.span.start for m in bodies]
    for field in labelled_fields(analysis.text):
        above = bisect_right(ends, field.start) - 1
        if field.tells is not Field.ATTENDING or above < 0 or ends[above] < field.start - _NEAR:
            continue
        event = dated[above]
        if analysis.passage_at(event.span.start) is None:
            continue
        low, high = (bisect_left(starts, at) for at in (field.value.start, field.value.end))
        listed = [m for m in bodies[low:high] if field.value.contains(m.span)]
        how = how_told(analysis, event, events)
        for mention in listed[:_MOST]:
            here = analysis.passage_at(mention.span.start)
            if here and mention.entity_id not in event.organiser_ids:
                evidence = analysis.evidence_at(event.span.start, mention.span.start)
                yield Statement(
                    mention.entity_id, Predicate.TOOK_PART_IN, event.entity_id, _SURE, evidence, how
                )


def hosts_told_apart(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Mapping[str, tuple[Mention, ...]]:
    """Return who held the only dated event of a text that is short, where a line tells it.

    `Organised by: Harbour Circle and Reef Union` at the foot of an agenda or a report.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found.
    """
    text = analysis.text
    dated = {event.entity_id: event for event in events if event.edtf}
    fields = [f for f in labelled_fields(text) if f.tells is Field.WHO]
    if len(dated) != 1 or len(fields) != 1:
        return {}
    (event,) = dated.values()
    value = fields[0].value
    is_near = event.span.end <= fields[0].start <= event.span.end + _MOST_APART
    if not is_near or event.organiser_ids or says_otherwise(text, value):
        return {}
    bodies = [m for m in named if m.kind is Kind.ORGANISATION and value.contains(m.span)]
    return {event.entity_id: tuple({m.entity_id: m for m in bodies}.values())}
