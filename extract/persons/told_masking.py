"""Takes out of annotations what somebody told to be a person's name, whatever was found there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extract.model import Annotations, Document, Event, Kind, Mention, Span, Statement
from extract.names.places_of_bodies import METHOD as IN_A_NAME
from extract.persons.masking import Masking, mask
from extract.spans import FindSpans, TakenSpans
from ontology.names import is_minted


def without_told_names(annotations: Annotations, find: FindSpans) -> Annotations:
    """Return annotations without names: not in the text, the titles, nor in what was found.

    What names an entity that is called so goes; of one that authority files have, what is left
    of its mentions stays. A statement goes where the words that named an end of it went.

    Args:
        annotations: As they may be stored, but for these names.
        find: Finds the names.
    """
    document = _renamed(annotations.document, find)
    spans = tuple(find(document.text))
    labels = [masked_line(entity.label, find) for entity in annotations.entities]
    is_called = labels != [entity.label for entity in annotations.entities]
    if not spans and not is_called:
        as_before = document == annotations.document
        return annotations if as_before else replace(annotations, document=document)
    left = _Left(annotations, Masking.of(document.text, spans), find)
    entities = zip(annotations.entities, labels, strict=True)
    return mask(
        replace(
            annotations,
            document=document,
            entities=tuple(replace(entity, label=label) for entity, label in entities),
            mentions=left.mentions,
            definitions=tuple(
                replace(d, entity_id=None) if d.entity_id in left.gone else d
                for d in annotations.definitions
            ),
            events=tuple(left.events()),
            statements=tuple(s for s in annotations.statements if left.is_named(s)),
            subjects=tuple(s for s in annotations.subjects if s.theme_id not in left.unnamed),
            masked=spans,
        )
    )


def masked_line(line: str, find: FindSpans) -> str:
    """Return a line, as a title or a reason, with a mask in place of each name."""
    return Masking.of(line, find(line)).text


def _renamed(document: Document, find: FindSpans) -> Document:
    publisher = document.publisher
    return replace(
        document,
        title=masked_line(document.title, find),
        file_name=masked_line(document.file_name, find),
        publisher=None if publisher and find(publisher) else publisher,
    )


@dataclass(frozen=True)
class _Left:
    """What is left of what a text names once names are out of it."""

    annotations: Annotations
    masking: Masking
    find: FindSpans

    @cached_property
    def gone(self) -> frozenset[str]:
        """The entities called by a name, or by one of its spellings, that only texts tell of."""
        return frozenset(
            entity.entity_id
            for entity in self.annotations.entities
            if is_minted(entity.entity_id, entity.kind) and self.find(entity.label)
        ) | {event.entity_id for event in self.annotations.events if self.find(event.name)}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Those that hold no name and mean nothing that is gone."""
        return tuple(
            replace(m, candidates=tuple(c for c in m.candidates if c not in self.gone))
            for m in self.annotations.mentions
            if not self._is_lost(m)
        )

    @cached_property
    def unnamed(self) -> frozenset[str]:
        """The entities that were mentioned, and are no more."""
        left = {m.entity_id for m in self.mentions}
        return frozenset({m.entity_id for m in self.annotations.mentions} - left)

    def events(self) -> Iterable[Event]:
        """Yield the events that are still called something, with who and where is still named."""
        for event in self.annotations.events:
            if event.entity_id not in self.gone:
                places = tuple(p for p in event.place_ids if p not in self.unnamed)
                held_by = tuple(o for o in event.organiser_ids if o not in self.unnamed)
                yield replace(event, place_ids=places, organiser_ids=held_by)

    def is_named(self, statement: Statement) -> bool:
        """Say whether all that a statement is about is still named where it was said."""
        ends = {statement.subject_id, statement.object_id, statement.said_by}
        return ends.isdisjoint(self.gone | self.unnamed) and not any(
            self._went_from(end, statement.evidence) for end in ends if end
        )

    def _went_from(self, entity_id: str, evidence: Sequence[Span]) -> bool:
        """Say whether passages named an entity by words that went, and by no others."""
        there = [
            is_lost
            for span, is_lost in self._places.get(entity_id, ())
            if any(each.contains(span) for each in evidence)
        ]
        return bool(there) and all(there)

    @cached_property
    def _places(self) -> dict[str, list[tuple[Span, bool]]]:
        """Where each entity is mentioned that some mention was lost of, and whether it is that."""
        lost = [m for m in self.annotations.mentions if self._is_lost(m)]
        places: dict[str, list[tuple[Span, bool]]] = {m.entity_id: [] for m in lost}
        for mention in self.annotations.mentions:
            if mention.entity_id in places:
                places[mention.entity_id].append((mention.span, self._is_lost(mention)))
        return places

    def _is_lost(self, mention: Mention) -> bool:
        return self._is_gone(mention) or (
            mention.method == IN_A_NAME and self._lost_bodies.touches(mention.span)
        )

    def _is_gone(self, mention: Mention) -> bool:
        return mention.entity_id in self.gone or self.masking.touches(mention.span)

    @cached_property
    def _lost_bodies(self) -> TakenSpans:
        """Where bodies were named: what is a town too in such a name was half of a person's."""
        return TakenSpans.of(
            mention.span
            for mention in self.annotations.mentions
            if mention.kind is Kind.ORGANISATION and self._is_gone(mention)
        )
