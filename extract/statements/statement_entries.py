"""Turns entries of directories into statements: seat, work, donors, partners, networks."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.analysis import Analysis
from extract.entry_fields import Entry, Told, beside, entries, is_unsure
from extract.model import Kind, Mention, Predicate, Span, Statement
from extract.statements.document_roles import may_act
from extract.statements.statement_tables import denies_all, says_otherwise
from ontology.gazetteer import gazetteer

_SURE = 0.9
_LONGEST_BRACKET = 3
_KINDS = {
    Told.SEAT: (Predicate.BASED_IN, Kind.PLACE),
    Told.WHERE: (Predicate.WORKS_IN, Kind.PLACE),
    Told.TOPIC: (Predicate.WORKS_ON, Kind.THEME),
    Told.DONOR: (Predicate.FUNDS, Kind.ORGANISATION),
    Told.PARTNER: (Predicate.PARTNER_OF, Kind.ORGANISATION),
    Told.NETWORK: (Predicate.MEMBER_OF, Kind.ORGANISATION),
}


def statements_of_entries(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    """Yield what the lines of entries tell of the body above them: `Donors: <O1>`.

    Args:
        analysis: The text and its passages.
        named: Everything found in it, in order.
    """
    starts = [mention.span.start for mention in named]
    for entry in entries(analysis.text):
        low, high = (bisect_left(starts, at) for at in (entry.head.start, entry.head.end))
        heads = [m for m in named[low:high] if _is_whole(m, entry)]
        passage = analysis.passage_at(entry.head.start)
        if len(heads) != 1 or passage is None:
            continue
        for told, value in entry.lines:
            if told not in _KINDS or denies_all(analysis.text, value):
                continue
            within = named[bisect_left(starts, value.start) : bisect_left(starts, value.end)]
            inside = [m for m in within if not _is_left_out(analysis.text, value, m.span)]
            evidence = _evidence(analysis, passage.span, value)
            yield from _of_line(heads[0], told, inside, evidence)


def _is_left_out(text: str, value: Span, name: Span) -> bool:
    """Say whether what stands beside a name says that it is not so of that one."""
    around = beside(text, value, name)
    return is_unsure(text, around, name) or says_otherwise(text, around)


def _is_whole(mention: Mention, entry: Entry) -> bool:
    gap = entry.head.end - entry.head.start - (mention.span.end - mention.span.start)
    return mention.kind is Kind.ORGANISATION and gap <= _LONGEST_BRACKET + len("The ")


def _evidence(analysis: Analysis, head: Span, value: Span) -> tuple[Span, ...]:
    line = analysis.passage_at(value.start)
    return (head,) if line is None or line.span == head else (head, line.span)


def _of_line(
    body: Mention, told: Told, inside: Sequence[Mention], evidence: tuple[Span, ...]
) -> Iterator[Statement]:
    predicate, kind = _KINDS[told]
    named = [m for m in inside if m.kind is not Kind.THEME]
    cut = {m for m, after in pairwise(named) if after.span.start == m.span.end + 1}
    found = [m for m in inside if m.kind is kind and not m.modifier and m not in cut]
    if told is Told.SEAT:
        found = [m for m in found if _is_town(m.entity_id)][:1] or found[:1]
    if told is Told.DONOR:
        found += [m for m in named if m.kind is Kind.PLACE and not m.modifier and m not in cut]
    for mention in found:
        ends = (body.entity_id, mention.entity_id)
        subject, object_id = ends if told is not Told.DONOR else ends[::-1]
        if subject != object_id and may_act(subject):
            yield Statement(subject, predicate, object_id, _SURE, evidence)


def _is_town(place_id: str) -> bool:
    return gazetteer().kind_of(place_id) == "city"
