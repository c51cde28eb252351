"""Takes names of persons out of annotations: text, offsets, names and titles alike."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from extract.model import (
    Annotations,
    Definition,
    Document,
    Entity,
    Event,
    Mention,
    Page,
    Span,
    Statement,
)
from extract.persons.letters import LETTERS
from extract.persons.line_masking import MASK

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Masking:
    """Where a text was rewritten.

    Attributes:
        masked: Stretches taken out, in order, none overlapping.
        text: The text with `MASK` in place of each.
    """

    masked: tuple[Span, ...]
    text: str
    _starts: tuple[int, ...]
    _shifts: tuple[int, ...]

    @staticmethod
    def of(text: str, masked: Sequence[Span]) -> "Masking":
        """Rewrite a text."""
        pieces: list[str] = []
        end = 0
        for span in masked:
            pieces += [text[end : span.start], MASK]
            end = span.end
        shifts = accumulate((len(MASK) - (s.end - s.start) for s in masked), initial=0)
        starts = tuple(span.start for span in masked)
        return Masking(tuple(masked), "".join([*pieces, text[end:]]), starts, tuple(shifts))

    def moved(self, span: Span) -> Span:
        """Return where a stretch of the input stands in the masked text: itself before any mask."""
        if not self._starts or span.end <= self._starts[0]:
            return span
        return Span(self._start_of(span.start), self._end_of(span.end))

    def touches(self, span: Span) -> bool:
        """Say whether a stretch of the input shares a character with a masked one."""
        before = bisect_right(self._starts, span.end - 1)
        return before > 0 and self.masked[before - 1].overlaps(span)

    def _start_of(self, offset: int) -> int:
        before = bisect_right(self._starts, offset)
        if before and offset < self.masked[before - 1].end:
            return self.masked[before - 1].start + self._shifts[before - 1]
        return offset + self._shifts[before]

    def _end_of(self, offset: int) -> int:
        before = bisect_right(self._starts, offset - 1)
        if before and offset <= self.masked[before - 1].end:
            return self.masked[before - 1].start + self._shifts[before - 1] + len(MASK)
        return offset + self._shifts[before]


def mask(annotations: Annotations) -> Annotations:
    """Return the annotations as they may be stored: no masked name in them, all offsets moved.

    Mentions, events and definitions that touch a masked name are left out, and events whose names
    go on with one behind their span.
    """
    masking = Masking.of(annotations.document.text, annotations.masked)
    text = annotations.document.text
    surfaces = (text[span.start : span.end] for span in annotations.masked)
    names = frozenset(" ".join(surface.split()).strip(" .,'’") for surface in surfaces)
    events = tuple(
        _moved_event(e, masking)
        for e in annotations.events
        if not masking.touches(e.span) and not _holds_name(e, names, text)
    )
    gone = {e.entity_id for e in annotations.events} - {e.entity_id for e in events}
    mentions = tuple(
        _moved_mention(m, masking)
        for m in annotations.mentions
        if m.entity_id not in gone and not masking.touches(m.span)
    )
    statements = tuple(
        _moved_statement(s, masking)
        for s in annotations.statements
        if not gone & {s.subject_id, s.object_id, s.said_by}
    )
    return replace(
        annotations,
        document=_masked_document(annotations.document, masking),
        passages=tuple(replace(p, span=masking.moved(p.span)) for p in annotations.passages),
        mentions=mentions,
        events=events,
        statements=statements,
        definitions=_moved_definitions(annotations.definitions, masking),
        entities=used_entities(annotations.entities, mentions, events, statements),
    )


def _holds_name(event: Event, names: frozenset[str], text: str) -> bool:
    """Say whether an event is called by more than its span, which holds a masked name."""
    if not names:
        return False
    own = " ".join(text[event.span.start : event.span.end].split())
    words = [match.span() for match in LETTERS.finditer(event.name)]
    for index, (start, _) in enumerate(words):
        for _, end in words[index : index + _MOST_WORDS]:
            if event.name[start:end] in names and event.name[start:end] not in own:
                return True
    return False


def _masked_document(document: Document, masking: Masking) -> Document:
    pages = tuple(Page(page.number, masking.moved(page.span)) for page in document.pages)
    return replace(document, text=masking.text, pages=pages)


def _moved_mention(mention: Mention, masking: Masking) -> Mention:
    moved = masking.moved(mention.span)
    return mention if moved is mention.span else replace(mention, span=moved)


def _moved_event(event: Event, masking: Masking) -> Event:
    return replace(event, span=masking.moved(event.span))


def _moved_statement(statement: Statement, masking: Masking) -> Statement:
    return replace(statement, evidence=tuple(masking.moved(span) for span in statement.evidence))


def _moved_definitions(
    definitions: Iterable[Definition], masking: Masking
) -> tuple[Definition, ...]:
    return tuple(
        replace(d, short=masking.moved(d.short), long=masking.moved(d.long))
        for d in definitions
        if not masking.touches(d.short) and not masking.touches(d.long)
    )


def used_entities(
    entities: Iterable[Entity],
    mentions: Iterable[Mention],
    events: Iterable[Event],
    statements: Iterable[Statement],
) -> tuple[Entity, ...]:
    """Return the entities that mentions, events and statements use, in the order of their ids."""
    used = {id_ for m in mentions for id_ in (m.entity_id, *m.candidates)}
    used |= {id_ for e in events for id_ in (e.entity_id, *e.place_ids, *e.organiser_ids)}
    used |= {id_ for s in statements for id_ in (s.subject_id, s.object_id, s.said_by) if id_}
    by_id = {entity.entity_id: entity for entity in entities if entity.entity_id in used}
    return tuple(by_id[entity_id] for entity_id in sorted(by_id))


def mentioned_words(annotations: Annotations) -> frozenset[str]:
    """Return the words of every name that is kept, in lower case: no person's by themselves."""
    text = annotations.document.text
    kept = (m for m in annotations.mentions if not m.modifier)
    return frozenset(
        word.casefold()
        for surface in sorted({text[m.span.start : m.span.end] for m in kept})
        for word in LETTERS.findall(surface)
    )
