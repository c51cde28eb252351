"""Turns events into statements: who held them, where they were held, what they were about."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.analysis import Analysis
from extract.events.report_dates import report_date
from extract.kept_patterns import compiled
from extract.model import Event, Kind, Mention, Modality, Predicate, Span, Statement
from extract.statements.announcements import is_announced, is_call
from extract.statements.plans import is_it_planned, is_told_as_now, is_told_as_planned
from extract.statements.reports import report_of, with_source_behind
from extract.statements.statement_templates import template
from ontology.gazetteer import gazetteer
from ontology.names import is_minted

_NEAR = 600
_NO_TOPIC = compiled(r"(?:States? )?(?:Treat|Convention|Protocol|Part)(?:y|ies|s)?")
_QUALIFIER = compiled(r"(?:awareness|capacity|training|research|advocacy|policy)", re.IGNORECASE)
_TOPIC_AFTER = compiled(r":\s")
# What somebody said there is not its title: `the Summit “eradication of poverty must`.
_QUOTED = compiled(r"[“\"«]\s?[a-zà-ÿ]")
# A line broke within the number.
_CUT = compiled(r"(?:ty|[–-])\s?[-–]\s?$")
# What stands right before a place where something is held.
_AT = compiled(
    r"(?:\b(?:in|at|en|à|au|aux|near|from|of|de|du)\s(?:(?:the|la|le|el|city of|capital|nearby)\s)?"
    r"|\b(?:in|at) (?:\w+ ){0,3}|[,(–—:-]\s?(?:the\s)?)$|^\s$"
)
# Another gathering begins before the place; `session of the Conference` is still the first.
_ANOTHER = compiled(
    r"\b(?:and|an?|et|y|une?|una)\s[^,;]{0,40}\b(?:COP|conferences?|summits?|meetings?|sessions?"
    r"|talks|workshops?|forums?|dialogues?"
    r"|consultations?|conférences?|réunions?|ateliers?|sommets?|reuni(?:ón|ones)|cumbres?|talleres"
    r"|taller|foros?)\b",
    re.IGNORECASE,
)


type Hosts = tuple[Collection[str], Mapping[str, Sequence[Mention]]]
"""Events of which words say who held them, and who held those that a line apart tells of."""


def statements_of_events(
    analysis: Analysis,
    named: Sequence[Mention],
    events: Sequence[Event],
    hosts: Hosts = ((), {}),
) -> Iterator[Statement]:
    """Yield who organised an event, where it was held, and which themes its name holds.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
        events: What `events.find_events` found.
        hosts: Events of which words say who held them, so that the name theirs begins with does
            not; and by the event who is named as its host on a line apart from it.
    """
    hosted, apart = hosts
    starts = [m.span.start for m in named]
    text = analysis.text
    for event in events:
        own = analysis.passage_at(event.span.start)
        if own is None or is_cut(text, event.span):
            continue
        low = bisect_left(starts, event.span.start - _NEAR)
        around = named[low : bisect_left(starts, event.span.end + _NEAR)]
        told = _Told(event, own.span, around)
        circumstances = (
            *_hosts(analysis, told, is_hosted=event.entity_id in hosted),
            *_places(analysis, told),
            *_told_apart(analysis, told, apart.get(event.entity_id, ())),
        )
        yield from _as_told(analysis, told, circumstances, events)
        for theme in around:
            if theme.kind is Kind.THEME and _is_topic(text, event, theme.span):
                yield Statement(
                    event.entity_id, Predicate.CONCERNS, theme.entity_id, 0.95, (own.span,)
                )


def _as_told(
    analysis: Analysis, told: "_Told", stated: Sequence[Statement], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield what is stated of an event, as reported or planned where its sentence tells it so."""
    if not stated:
        return
    text, event = analysis.text, told.event
    shape = template(text, told.own, [m for m in told.around if m.kind is not Kind.THEME])
    slot = next((f"<E{i}>" for i, m in enumerate(shape.mentions) if m.span == event.span), "")
    line = with_source_behind(shape.line)
    at = line.find(slot) if slot else -1
    report = report_of(line, at, at + len(slot)) if at >= 0 else None
    if report:
        who = next(iter(shape.ids(report.slot)), None)
        for one in stated:
            if one.subject_id != who:
                yield replace(one, modality=Modality.REPORTED, said_by=who)
        return
    is_planned = at >= 0 and (
        is_told_as_planned(text, told.own, event.span, (line, at))
        or (
            is_told_as_now(line, at, at + len(slot))
            and (_is_later(analysis, event) or is_call(analysis.text))
        )
    )
    is_planned = is_planned or is_announced(analysis, event, events)
    for one in stated:
        if is_planned or _is_planned_next(text, told, one):
            yield replace(one, modality=Modality.PLANNED)
        else:
            yield one


def _is_later(analysis: Analysis, event: Event) -> bool:
    """Say whether an event begins after the day, month or year of its document."""
    written = report_date(analysis.text)
    issued = written.end_date if written else analysis.source.issued or ""
    return bool(issued and event.start_date and event.start_date[: len(issued)] > issued)


def _is_planned_next(text: str, told: "_Told", one: Statement) -> bool:
    """Say whether the sentence behind that tells where or by whom says that it is to be so."""
    return any(
        is_it_planned(
            template(text, span, [m for m in told.around if m.kind is not Kind.THEME]).line
        )
        for span in one.evidence
        if span.start >= told.own.end
    )


def is_cut(text: str, event: Span) -> bool:
    """Say whether the name of an event lost its head: `twenty- sixth session`."""
    return bool(_CUT.search(text, max(0, event.start - 20), event.start))


@dataclass(frozen=True, slots=True)
class _Told:
    """An event, the passage that names it, and the names around it."""

    event: Event
    own: Span
    around: Sequence[Mention]


def _hosts(analysis: Analysis, told: _Told, *, is_hosted: bool) -> Iterator[Statement]:
    event, own = told.event, told.own
    for organiser in event.organiser_ids:
        bodies = [m for m in told.around if m.entity_id == organiser]
        if _is_only_a_name(analysis.text, event, bodies, is_hosted=is_hosted):
            continue
        # Who organised it is told in the event's own sentence or in the next one.
        later = [m for m in bodies if m.span.start >= event.span.end]
        is_here = any(own.contains(m.span) for m in bodies)
        evidence = _telling(analysis, own, event, bodies if is_here else later)
        yield Statement(organiser, Predicate.ORGANISED, event.entity_id, 0.9, evidence)


def _told_apart(analysis: Analysis, told: _Told, bodies: Sequence[Mention]) -> Iterator[Statement]:
    """Yield that bodies held an event of which a line apart from it says so."""
    for body in bodies:
        evidence = analysis.evidence_at(told.event.span.start, body.span.start)
        yield Statement(body.entity_id, Predicate.ORGANISED, told.event.entity_id, 0.88, evidence)


def _places(analysis: Analysis, told: _Told) -> Iterator[Statement]:
    event, own = told.event, told.own
    for place in event.place_ids:
        spots = [m for m in told.around if m.entity_id == place]
        beside = [m for m in spots if own.contains(m.span)] or spots
        if any(_may_be_where(analysis.text, own, event, m) for m in beside):
            evidence = _telling(analysis, own, event, spots)
            yield Statement(event.entity_id, Predicate.HELD_IN, place, 0.92, evidence)


def _may_be_where(text: str, own: Span, event: Event, place: Mention) -> bool:
    """Say whether the words between an event and a place in its sentence let it be held there.

    `the session the Kyrgyz Republic intends` and `the session and the talks in Tunis` do not, nor
    does a region, or what no gazetteer knows, in the event's name: `African Summit`.
    """
    start = place.span.start
    if event.span.contains(place.span):
        return _is_spot(place.entity_id)
    if start < event.span.end or start >= own.end:
        return True
    between = " ".join(text[event.span.end : start].split())
    return bool(_AT.search(f"{between} ")) and not _ANOTHER.search(between)


def _is_only_a_name(
    text: str,
    event: Event,
    bodies: Sequence[Mention],
    is_hosted: bool,  # noqa: FBT001
) -> bool:
    """Say whether a body stands at the head of an event's name and did not hold it for that.

    So where words say who else did, where nothing else tells that it is a body, and in
    `UN-sponsored conference`.
    """
    heads = [m for m in bodies if 0 <= m.span.start - event.span.start <= len("the ")]
    is_known = any(
        not is_minted(m.entity_id, Kind.ORGANISATION) or not event.span.contains(m.span)
        for m in bodies
    )
    return any(is_hosted or not is_known or text.startswith("-", m.span.end) for m in heads)


def _is_spot(place_id: str) -> bool:
    return gazetteer().kind_of(place_id) not in {"", "region"}


def _is_topic(text: str, event: Event, theme: Span) -> bool:
    """Say whether a theme in an event's name is what it was about: not `Beyond Borders: Work`."""
    if not event.span.contains(theme) or _NO_TOPIC.match(text, theme.start, theme.end):
        return False
    if _QUALIFIER.match(text, theme.start, theme.end):
        return False
    if _QUOTED.search(text, event.span.start, theme.start + 1):
        return False
    return not _TOPIC_AFTER.search(text, theme.end, event.span.end)


def _telling(
    analysis: Analysis, own: Span, event: Event, places: Sequence[Mention]
) -> tuple[Span, ...]:
    """Return the passage of an event, and the line above or below it that names the place."""
    if not places or any(own.contains(place.span) for place in places):
        return (own,)
    nearest = min(places, key=lambda m: (abs(m.span.start - event.span.start), m.span.start))
    line = analysis.passage_at(nearest.span.start)
    return (own, line.span) if line else (own,)
