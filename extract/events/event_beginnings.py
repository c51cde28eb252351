"""Tells places from the beginnings of what events are called: `La Consulta` is a town, too."""

from collections.abc import Sequence

from extract.model import Event, Kind, Mention


def without_beginnings(
    mentions: Sequence[Mention], events: Sequence[Event], text: str
) -> list[Mention]:
    """Return the mentions without places whose last words begin the name of an event.

    In `La Consulta tricontinental sobre ...` the name is that of the event, and so it is wherever
    the text says `La Consulta` again. Where an event was held stays a place.
    """
    held_in = {place for event in events for place in event.place_ids}
    starts = {event.span.start: event.span.end for event in events}
    begun = {
        (mention.entity_id, text[mention.span.start : mention.span.end])
        for mention in mentions
        if mention.kind is Kind.PLACE
        and mention.entity_id not in held_in
        and any(
            mention.span.end <= starts.get(at, 0)
            for at in range(mention.span.start + 1, mention.span.end)
        )
    }
    return [m for m in mentions if (m.entity_id, text[m.span.start : m.span.end]) not in begun]
