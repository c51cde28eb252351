"""Reads events from notices: a title, and below it fields such as `Date:`, `Lieu :`, `Organiza:`.

A day (or a month) has to be told, and where or by whom; a title that names no gathering needs who.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.analysis import Analysis
from extract.events.circumstances import Circumstances
from extract.events.dates import DateRange, find_dates
from extract.events.event_names import EventName, type_of
from extract.events.event_values import PLAIN_TITLE, meeting_event, one_line
from extract.events.event_words import HEAD
from extract.events.headings import is_sentence, report_lead
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Passage, Span
from extract.notice_fields import Field, LabelledField, labelled_fields
from ontology.gazetteer import gazetteer
from ontology.names import minted_id

_LONGEST_TITLE, _LONGEST_GAP = 250, 200
UNSAID = "event"
"""The sort of an event that is called by its subject alone."""

_REACH = 40
_MONTH = len("2004-06")
_SURE_TITLE = 3
_CORE = frozenset({Field.WHEN, Field.WHERE, Field.BOTH, Field.WHO, Field.TITLE})
_WORD = compiled(r"[^\W_][\w’'-]*")
_FULL_STOP = compiled(r"[.!?]\s")
_AND = compiled(r",?\s(?:and|et|y|e|&)\s|\s?[;/]\s?")
# What is dated and placed, and no gathering.
_NOT_HELD = compiled(
    r"\b(?:incidents?|interview(?:ee|er)?s?|cases?|judge?ments?|signatures?|testimon\w{1,3}"
    r"|complaints?|arrests?|victims?|accidents?|vacanc\w{1,3}|positions?|applications?|publication"
    r"|invoices?|decisions?|press release|entretiens?|affaires?|jugements?|arrêts?|plaintes?"
    r"|témoignages?|communiqués?|postes?|entrevistas?|casos?|sentencias?|denuncias?|testimonios?"
    r"|comunicados?|vacantes?)\b",
    re.IGNORECASE,
)
_BUILDING = compiled(
    r"\b(?:h[oôó]tel|palais|palacio|maison|casa|centre|centro|center|salle|sala|room|hall"
    r"|université|universidad|university|villa|auberge|résidence|residencia)\s"
    r"(?:(?:of|de|du|del|la|le|the)\s){0,2}$",
    re.IGNORECASE,
)
_MINUTES = compiled(
    r"(?:ACTA|Acta|MINUTES|Minutes|PROCÈS-VERBAL|Procès-verbal|COMPTE[ -]RENDU|Compte[ -]rendu"
    r"|AYUDA MEMORIA|Ayuda memoria|RELATORÍA|Relatoría)"
    r"(?: (?i:(?:of|de|du) ?(?:the |la |l['’])?(?:[a-zà-ÿ]{3,14} ){0,2}(?:meeting|réunion|séance"
    r"|assemblée(?: générale)?"
    r"|reunión|sesión|asamblea(?: general)?)(?: [a-zà-ÿ]{3,14}){0,2}))?"
    r"(?: (?:(?:N\.?[º°o]?\.?|No\.?|n[°º]|#) ?)?\d{1,4}(?:[-/]\d{2,4})?)?:?"
)
_SHORT_FORM = 16
_SEAT = compiled(r",? |\s?[–—-] |\s?\(|, (?:à|en) ")
"""Between the body that met and where it sits: `Groupe de travail Protection, Agadez`."""

_NEEDS = compiled(
    r"\s(?:report|rapport|informe|minutes|room|centre|center|hall|needs)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Notice:
    """An event told in fields.

    Attributes:
        event: With what the fields tell of it.
        span: From the title to the last of the fields, or from the first to a title below.
    """

    event: Event
    span: Span


def find_notices(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Notice]:
    """Yield the notices of a text.

    Args:
        analysis: The text and its passages.
        named: Organisations and places found in it, in order.
    """
    for block in _blocks(analysis.text):
        notice = _notice(analysis, block, named)
        if notice:
            yield notice


def hosts_below(
    analysis: Analysis, events: Sequence[Event], named: Sequence[Mention]
) -> list[Event]:
    """Return the events, with who held them where a field right below their line says so.

    `Regional Seminar, Cotonou, 17-19 November 2009`, below it `Organised by: Harbour Circle`.
    """
    hosts = {
        above.span: named_within([field.value], named, Kind.ORGANISATION)
        for field in labelled_fields(analysis.text)
        if field.tells is Field.WHO and (above := _passage_above(analysis, field.start))
    }
    return [_hosted(event, analysis.passage_at(event.span.start), hosts) for event in events]


def _hosted(event: Event, own: Passage | None, hosts: Mapping[Span, Sequence[Mention]]) -> Event:
    bodies = hosts.get(own.span, ()) if own and event.edtf and not event.organiser_ids else ()
    ids = tuple(dict.fromkeys(m.entity_id for m in bodies))
    return replace(event, organiser_ids=ids) if ids else event


def _blocks(text: str) -> Iterator[list[LabelledField]]:
    """Yield runs of fields with hardly anything between; a second day begins another notice."""
    fields = list(labelled_fields(text))
    block = fields[:1]
    for before, field in pairwise(fields):
        gap = text[before.value.end : field.start]
        again = field.tells in {Field.WHEN, Field.BOTH, Field.TITLE} and any(
            field.tells is each.tells for each in block
        )
        if again or len(gap) > _LONGEST_GAP or _FULL_STOP.search(gap) or gap.count("\n\n") > 1:
            yield block
            block = []
        block.append(field)
    if block:
        yield block


def _notice(
    analysis: Analysis, block: Sequence[LabelledField], named: Sequence[Mention]
) -> Notice | None:
    text = analysis.text
    told = {tells: [field.value for field in block if field.tells is tells] for tells in _CORE}
    date = _date(text, [*told[Field.WHEN], *told[Field.BOTH]])
    if date is None or not (told[Field.WHERE] or told[Field.BOTH] or told[Field.WHO]):
        return None
    places = _places(text, [*told[Field.WHERE], *told[Field.BOTH]], named)
    bodies = named_within(told[Field.WHO], named, Kind.ORGANISATION)
    core = [field for field in block if field.tells in _CORE]
    extent = Span(core[0].start, core[-1].value.end)
    name = _title(analysis, extent, told[Field.TITLE], is_hosted=bool(told[Field.WHO]))
    minutes = _minutes_above(analysis, extent.start, named) if name is None else None
    if minutes:
        return Notice(meeting_of(text, minutes, date, places), Span(minutes[0].start, extent.end))
    if name is None or (name.type == UNSAID and not (places or bodies)):
        return None
    event = meeting_event(text, name, Circumstances(date, places, bodies))
    low, high = min(name.span.start, extent.start), max(name.span.end, extent.end)
    return Notice(event, Span(low, high))


def _minutes_above(
    analysis: Analysis, start: int, named: Sequence[Mention]
) -> tuple[Span, Mention] | None:
    """Return the line `ACTA N.º 4`, and the body below it whose meeting it was."""
    below = _passage_above(analysis, start)
    above = _passage_above(analysis, below.span.start) if below else None
    if below is None or above is None:
        return None
    inside = [m for m in named if below.span.contains(m.span)]
    whole = [m for m in inside if m.kind is Kind.ORGANISATION]
    is_line = whole and _is_whole(analysis.text, below.span, whole[0].span, inside)
    title = _MINUTES.fullmatch(analysis.text, above.span.start, above.span.end)
    return (Span(*title.span()), whole[0]) if title and is_line else None


def _is_whole(text: str, line: Span, name: Span, inside: Sequence[Mention]) -> bool:
    """Say whether a line holds a name, its short form and where it sits, and nothing else."""
    places = (m.span.start for m in inside if m.kind is Kind.PLACE and m.span.start > name.end)
    seat = next((at for at in places if _SEAT.fullmatch(text, name.end, at)), line.end)
    return name.end - name.start + _SHORT_FORM > seat - line.start


def meeting_of(
    text: str, minutes: tuple[Span, Mention], date: DateRange, places: Sequence[Mention]
) -> Event:
    """Return the meeting of a body that minutes are of, by what tells its day and place.

    Args:
        text: The whole text.
        minutes: The line that says that they are minutes, and the body.
        date: When.
        places: Where.
    """
    span, body = minutes
    ids = tuple(place.entity_id for place in places)
    key = " ".join([body.entity_id.rpartition("/")[2], "meeting", date.edtf, *ids[:1]])
    name = one_line(text[body.span.start : body.span.end])
    return Event(
        entity_id=minted_id("event", key.replace("place/", "")),
        name=f"Meeting of the {name}, {date.edtf}",
        span=span,
        start_date=date.start_date,
        end_date=date.end_date,
        edtf=date.edtf,
        place_ids=ids,
        organiser_ids=(body.entity_id,),
    )


def _date(text: str, values: Sequence[Span]) -> DateRange | None:
    """Return the only date told, at least a month."""
    found = [date for value in values for date in find_dates(text, value.start, value.end)]
    return found[0] if len(found) == 1 and len(found[0].edtf) >= _MONTH else None


def named_within(
    values: Sequence[Span], named: Sequence[Mention], kind: Kind
) -> tuple[Mention, ...]:
    """Return the names of a kind that stand in what some fields hold, in order."""
    return tuple(m for m in named if m.kind is kind and any(v.contains(m.span) for v in values))


def _places(text: str, values: Sequence[Span], named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return where it was held: the first town, and what `and` joins to it; else the first place.

    Of a building in a town the town: `Palais Wilson, Geneva`.
    """
    found = named_within(values, named, Kind.PLACE)
    free = tuple(m for m in found if not _BUILDING.search(text[: m.span.start][-_REACH:]))
    found = free or found
    towns = [m for m in found if _is_town(m)] or list(found[:1])
    where = towns[:1]
    for mention in towns[1:]:
        if not _AND.fullmatch(text, where[-1].span.end, mention.span.start):
            break
        where.append(mention)
    return tuple(where)


def _is_town(mention: Mention) -> bool:
    return gazetteer().kind_of(mention.entity_id) not in {"", "country", "region"}


def _title(
    analysis: Analysis, fields: Span, told: Sequence[Span], *, is_hosted: bool
) -> EventName | None:
    """Return what a notice is about: what a field says, else the line above, else the one below."""
    text = analysis.text
    if told:
        return _name(text, told[0], is_hosted=True)
    above = _passage_above(analysis, fields.start)
    name = _name(text, above.span, is_hosted=is_hosted) if above else None
    if name:
        return name
    below = analysis.passage_at(_next_line(text, fields.end))
    return _name(text, below.span, is_hosted=False) if below else None


def _passage_above(analysis: Analysis, start: int) -> Passage | None:
    end = len(analysis.text[:start].rstrip(" \t\n|•▪●*–—-"))
    is_near = end > 0 and analysis.text.count("\n", end, start) <= _SURE_TITLE
    return analysis.passage_at(end - 1) if is_near else None


def _next_line(text: str, end: int) -> int:
    """Return where the next line begins; the end where something stands on this one."""
    at = end
    while at < len(text) and text[at].isspace():
        at += 1
    return at if "\n" in text[end:at] else end


def _name(text: str, line: Span, *, is_hosted: bool) -> EventName | None:
    """Return the name of what is held that is a whole line."""
    words = text[line.start : line.end].rstrip(" :–-")
    start = report_lead(text, line)
    end = line.start + len(words)
    if start >= end or end - start > _LONGEST_TITLE or is_sentence(text[start:end]):
        return None
    surface = text[start:end]
    if (
        not (surface[0].isupper() or surface[0].isdigit() or surface[0] in "“\"«'")
        or "\t" in surface
    ):
        return None
    head = HEAD.search(text, start, end)
    if head and _NEEDS.match(text, head.end(), end):
        head = None
    if _NOT_HELD.search(surface) or not (head or is_hosted):
        return None
    if head is None:
        span = Span(start, end)
        return EventName(span, span, UNSAID, is_title=True, words=_SURE_TITLE)
    beside = len(_WORD.findall(surface)) - len(head.group().split())
    is_title = beside > 0
    return EventName(
        Span(start, end),
        Span(*head.span()),
        type_of(head.group()),
        is_title=is_title,
        words=max(beside, PLAIN_TITLE) if is_title else 0,
    )
