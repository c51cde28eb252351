"""Turns the fields of notices into statements: who is listed under `Participants:` took part."""

from collections.abc import Iterator, Sequence

from extract.analysis import Analysis
from extract.model import Event, Kind, Mention, Predicate, Statement
from extract.notice_fields import Field, labelled_fields

_NEAR = 600
"""Characters between the name of an event and the field below it."""

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
    dated = [event for event in events if event.edtf]
    for field in labelled_fields(analysis.text):
        if field.tells is not Field.ATTENDING or not dated:
            continue
        above = [e for e in dated if field.start - _NEAR <= e.span.end <= field.start]
        event = max(above, key=lambda e: e.span.end, default=None)
        own = analysis.passage_at(event.span.start) if event else None
        if event is None or own is None:
            continue
        listed = [m for m in named if m.kind is Kind.ORGANISATION and field.value.contains(m.span)]
        for mention in listed[:_MOST]:
            here = analysis.passage_at(mention.span.start)
            if here and mention.entity_id not in event.organiser_ids:
                evidence = (own.span,) if here == own else (own.span, here.span)
                yield Statement(
                    mention.entity_id, Predicate.TOOK_PART_IN, event.entity_id, _SURE, evidence
                )
