"""Turns events into statements: who held them, where they were held, what they were about."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from extract.analysis import Analysis
from extract.model import Event, Kind, Mention, Passage, Predicate, Span, Statement

_NEAR = 600
_NO_TOPIC = re.compile(r"(?:States? )?(?:Treat|Convention|Protocol|Part)(?:y|ies|s)?")
_QUALIFIER = re.compile(r"(?:awareness|capacity|training|research|advocacy|policy)", re.IGNORECASE)
_TOPIC_AFTER = re.compile(r":\s")


def statements_of_events(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield who organised an event, where it was held, and which themes its name holds.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found.
    """
    starts = [m.span.start for m in named]
    for event in events:
        own = analysis.passage_at(event.span.start)
        if own is None:
            continue
        low = bisect_left(starts, event.span.start - _NEAR)
        around = named[low : bisect_left(starts, event.span.end + _NEAR)]
        for organiser in event.organiser_ids:
            bodies = [m for m in around if m.entity_id == organiser]
            # Who organised it is told in the event's own sentence or in the next one.
            later = [m for m in bodies if m.span.start >= event.span.end]
            evidence = _telling(
                analysis, own.span, event, bodies if _any_in(own, bodies) else later
            )
            yield Statement(organiser, Predicate.ORGANISED, event.entity_id, 0.9, evidence)
        for place in event.place_ids:
            evidence = _telling(
                analysis, own.span, event, [m for m in around if m.entity_id == place]
            )
            yield Statement(event.entity_id, Predicate.HELD_IN, place, 0.92, evidence)
        for theme in around:
            if theme.kind is Kind.THEME and _is_topic(analysis.text, event, theme.span):
                yield Statement(
                    event.entity_id, Predicate.CONCERNS, theme.entity_id, 0.95, (own.span,)
                )


def _is_topic(text: str, event: Event, theme: Span) -> bool:
    """Say whether a theme in an event's name is what it was about: not `Beyond Borders: Work`."""
    if not event.span.contains(theme) or _NO_TOPIC.match(text, theme.start, theme.end):
        return False
    if _QUALIFIER.match(text, theme.start, theme.end):
        return False
    return not _TOPIC_AFTER.search(text, theme.end, event.span.end)


def _any_in(own: Passage, mentions: Iterable[Mention]) -> bool:
    return any(own.span.contains(m.span) for m in mentions)


def _telling(
    analysis: Analysis, own: Span, event: Event, places: Sequence[Mention]
) -> tuple[Span, ...]:
    """Return the passage of an event, and the line above or below it that names the place."""
    if not places or any(own.contains(place.span) for place in places):
        return (own,)
    nearest = min(places, key=lambda m: (abs(m.span.start - event.span.start), m.span.start))
    line = analysis.passage_at(nearest.span.start)
    return (own, line.span) if line else (own,)
