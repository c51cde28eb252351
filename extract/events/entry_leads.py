"""Reads when and where from what stands before an event in a list: `12 May 2027, Lima: Seminar`."""

from collections.abc import Sequence
from dataclasses import replace

from extract.events.circumstances import Circumstances
from extract.events.date_lines import is_bare
from extract.events.dates import find_dates
from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span

_REACH = 110
_LEAD = compiled(
    r"(?:^|[;\n]|[.:]\s)\s?(?:[•*–—-]\s)?(?P<lead>[^;:\n]{6,70}?)\s?(?::|\s[–—-])\s"
    r"(?:(?:an?|the|une?|la|le|una?|el)\s)?(?:[^\W\d_]{3,16}\s){0,2}$"
)


def with_entry_lead(
    text: str, passage: Span, name: Span, told: Circumstances, named: Sequence[Mention]
) -> Circumstances:
    """Return the circumstances of an event, its day and place from the lead of its entry.

    A lead holds nothing but one date and places, and ends with a colon or a dash.

    Args:
        text: The whole text.
        passage: The passage that names the event.
        name: The event's name.
        told: What the words around it tell.
        named: Organisations and places of the passage, in order.
    """
    low = max(passage.start, name.start - _REACH)
    found = _LEAD.search(text[low : name.start])
    if found is None:
        return told
    lead = Span(low + found.start("lead"), low + found.end("lead"))
    dates = find_dates(text, lead.start, lead.end)
    places = tuple(m for m in named if m.kind is Kind.PLACE and lead.contains(m.span))
    if len(dates) != 1 or not is_bare(text, lead, (dates[0].span, *(m.span for m in places))):
        return told
    return replace(told, date=dates[0], places=places[:1] or told.places)
