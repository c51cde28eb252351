"""Finds statements: who organised, funds, ratified, calls on whom; never from standing together."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.analysis import Analysis
from extract.model import Event, Kind, Mention, Modality, Passage, Predicate, Span, Statement
from extract.statements.statement_patterns import PATTERNS
from extract.statements.statement_pronouns import presence_mention, pronoun_mention
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_templates import Template, template
from ontology.gazetteer import gazetteer

_FEWEST_MENTIONS, _MOST_MENTIONS = 2, 25
_NEAR = 600
_THEMED = frozenset({Predicate.WORKS_ON, Predicate.CONCERNS})
# What a line must hold at least, so that most patterns need not be tried on most lines.
_SLOTS: dict[Predicate, tuple[str, ...]] = {
    Predicate.RATIFIES: ("<I",),
    Predicate.INVOKES: ("<O", "<I"),
    Predicate.CONCERNS: ("<I", "<T"),
    Predicate.WORKS_ON: ("<O", "<T"),
    Predicate.TOOK_PART_IN: ("<O", "<E"),
    Predicate.BASED_IN: ("<O", "<P"),
    Predicate.WORKS_IN: ("<O", "<P"),
}
_UNREAL = re.compile(
    r"\b(?:if|whether|unless|until|once|si|Si|If|Whether|Unless|Once|could|should|may"
    r"|might)\b[^<>,;]{0,20}$"
)
_INSIDE = re.compile(
    r"\b(?:of|by|from|with|against|to|for|under|than|between|among|through|via|de|du|des|del|par"
    r"|por"
    r"|contre|contra|avec|con|pour|para)\s(?:the\s|la\s|le\s|les\s|el\s|l['’])?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(
    r"(?:According to|As reported by|Selon|D['’]après|Según|De acuerdo con)"
    r" (?:the |la |le |el |l['’])?(<O\d+>)[^<>]{0,30},"
)
_SAID = re.compile(
    r"(<[OP]\d+>) (?:also |has |had |further ){0,2}(?:said|says|reported|reports|stated|states"
    r"|noted|notes|claimed|claims"
    r"|argued|argues|alleged|observed|indicated|indique|affirme|a déclaré|señaló|afirma|indicó"
    r"|declaró)"
    r" (?:that|que|qu['’])"
)


# Whoever says so has no slot: `Joint Submission 1 reported that`, `it was alleged that`.
_HEARSAY = re.compile(
    r"(?:\b[A-Z]\w+|\b[A-Z]\w* \d{1,3}|\bit (?:is|was)) (?:also |further )?(?:reported|stated|noted"
    r"|claimed|alleged|indicated|said|argued) that [^;]{0,20}$"
)
_WISHED = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:on|for|upon)|urg\w{1,3}|recommend\w{0,3}|encourag\w{1,3}"
    r"|consider\w{0,3}"
    r"|support\w{0,3}|await\w{0,3}|toward|towards|need for|strengthen\w{0,3}|enhanc\w{1,3}"
    r"|increas\w{1,3}|promot\w{1,3}|seek\w{0,3}|propos\w{1,3})\b[^;:<>]{0,60}$",
    re.IGNORECASE,
)
_WISHES = frozenset({Predicate.RATIFIES, Predicate.PARTNER_OF})
_NO_TOPIC = re.compile(r"(?:States? )?(?:Treat|Convention|Protocol|Part)(?:y|ies|s)?")
_TOPIC_AFTER = re.compile(r":\s")


def find_statements(
    analysis: Analysis, mentions: Iterable[Mention], events: Iterable[Event]
) -> tuple[Statement, ...]:
    """Return what the document states, each once with every passage that says so.

    A pattern of words inside one passage must join the two names. Passages with more than 25
    mentions (lists of participants, indexes) are passed over, and so are headers that repeat.

    Args:
        analysis: The text and its passages.
        mentions: Everything found in it, events included.
        events: What `events.find_events` found.
    """
    named = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
    told = (
        *_of_events(analysis, named, tuple(events)),
        *_of_passages(analysis, named),
    )
    return _merged(told)


def _of_passages(analysis: Analysis, named: Sequence[Mention]) -> Iterator[Statement]:
    starts = [m.span.start for m in named]
    before, earlier = Span(0, 1), named[:0]
    for passage in analysis.passages:
        low, high = (bisect_left(starts, at) for at in (passage.span.start, passage.span.end))
        here = named[low:high]
        if 1 <= len(here) <= _MOST_MENTIONS and not analysis.is_boilerplate(passage.span):
            meant = _meant(analysis.text, (before, passage.span), earlier, here)
            both = (before, passage.span)
            yield from _of_passage(analysis.text, both, meant, [*meant, *here])
        before, earlier = passage.span, here[:_MOST_MENTIONS]


def _meant(
    text: str, passages: tuple[Span, Span], earlier: Sequence[Mention], here: Sequence[Mention]
) -> list[Mention]:
    """Return mentions for what the second passage only points at in the first."""
    before, passage = passages
    found = (
        pronoun_mention(text, before, passage, earlier),
        presence_mention(text, passage, earlier, here),
    )
    return [mention for mention in found if mention]


def _of_passage(
    text: str, passages: tuple[Span, Span], meant: Sequence[Mention], named: Sequence[Mention]
) -> Iterator[Statement]:
    """Yield what the second of two passages states; the first tells what `meant` points at."""
    if len(named) < _FEWEST_MENTIONS:
        return
    # A verb such as `ratified` may be a theme as well, and must not hide behind its slot.
    plain = template(text, passages[-1], [m for m in named if m.kind is not Kind.THEME])
    themed = template(text, passages[-1], named)
    if plain.line.endswith("?"):
        return
    for pattern in PATTERNS:
        shape = themed if pattern.predicate in _THEMED else plain
        if not all(slot in shape.line for slot in _SLOTS.get(pattern.predicate, ("<O",))):
            continue
        opening = _ACCORDING.match(shape.line)
        for match in pattern.words.finditer(shape.line, opening.end() if opening else 0):
            if _is_told(shape.line, match, pattern):
                source = opening or _last_said(shape.line, match.start())
                said_by = shape.ids(source.group(1))[0] if source else None
                hearsay = _HEARSAY.search(shape.line[max(0, match.start() - 80) : match.start()])
                points = any(m in meant for m in shape.named_in(match.group()))
                evidence = passages if points else passages[1:]
                told = _Told(evidence, said_by, bool(source or hearsay))
                yield from _stated(shape, match, pattern, told)


def _is_told(line: str, match: re.Match[str], pattern: Pattern) -> bool:
    before = line[max(0, match.start() - 60) : match.start()]
    if _UNREAL.search(before) or (not pattern.inside and _INSIDE.search(before)):
        return False
    if pattern.predicate in _WISHES and _WISHED.search(before):
        return False
    return "> ratify " not in match.group() or bool(match.groupdict().get("negated"))


def _last_said(line: str, end: int) -> re.Match[str] | None:
    said = list(_SAID.finditer(line, 0, end))
    return said[-1] if said else None


@dataclass(frozen=True, slots=True)
class _Told:
    """Where something is told, and who is reported to say it."""

    passages: tuple[Span, ...]
    said_by: str | None
    is_reported: bool


def _stated(
    shape: Template, match: re.Match[str], pattern: Pattern, told: _Told
) -> Iterator[Statement]:
    modality = Modality.REPORTED if told.is_reported else Modality.ASSERTED
    if match.groupdict().get("negated"):
        modality = Modality.NEGATED
    for subject in shape.ids(match["subject"]):
        for object_id in shape.ids(match["object"]):
            if subject not in {object_id, told.said_by} and _fits(pattern, object_id):
                yield Statement(
                    subject,
                    pattern.predicate,
                    object_id,
                    pattern.confidence,
                    told.passages,
                    modality,
                    told.said_by,
                )


def _fits(pattern: Pattern, object_id: str) -> bool:
    """Say whether an object may be one: a criticised place is a state, not a town."""
    if pattern.predicate is not Predicate.CRITICISES or not object_id.startswith("place/"):
        return True
    place = gazetteer().place(object_id)
    return place is not None and place.kind == "country"


def _of_events(
    analysis: Analysis, named: Sequence[Mention], events: Sequence[Event]
) -> Iterator[Statement]:
    """Yield who organised an event, where it was held, and which themes its name holds."""
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


def _merged(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return each statement once, with all its evidence and the best confidence, in order."""
    merged: dict[tuple[str, str, str, str, str], Statement] = {}
    for one in told:
        key = (
            one.subject_id, str(one.predicate), one.object_id, str(one.modality), one.said_by or "",
        )  # fmt: skip
        other = merged.get(key)
        evidence = {*one.evidence, *(other.evidence if other else ())}
        merged[key] = Statement(
            one.subject_id,
            one.predicate,
            one.object_id,
            max(one.confidence, other.confidence if other else 0.0),
            tuple(sorted(evidence, key=lambda span: (span.start, span.end))),
            one.modality,
            one.said_by,
        )
    return tuple(merged[key] for key in sorted(merged))
