"""Collects what a document's mentions, events and statements point at, each with a label."""

from collections.abc import Iterable, Sequence

from extract.model import Entity, Event, Kind, Mention, Statement
from extract.persons.masking import used_entities
from ontology.authority import instruments
from ontology.gazetteer import gazetteer
from ontology.thesaurus import thesaurus


def describe_entities(
    text: str,
    mentions: Sequence[Mention],
    events: Iterable[Event],
    statements: Iterable[Statement],
    linked: Iterable[Entity],
) -> tuple[Entity, ...]:
    """Return every entity that is used, once, in the order of their ids.

    Args:
        text: What the mentions' spans count.
        mentions: Settled.
        events: Named by themselves.
        statements: May use ids that no mention has.
        linked: Organisations and places as they were linked; these labels win.
    """
    described: dict[str, Entity] = {e.entity_id: e for e in linked}
    for event in events:
        described.setdefault(
            event.entity_id, Entity(event.entity_id, Kind.EVENT, event.name, known=False)
        )
    for entity_id in _ids_of(mentions):
        known = _known(entity_id) if entity_id not in described else None
        if known is not None:
            described[entity_id] = known
    for mention in mentions:
        _name_by_surface(
            described, mention, " ".join(text[mention.span.start : mention.span.end].split())
        )
    return used_entities(described.values(), mentions, events, statements)


def _ids_of(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(i for m in mentions for i in (m.entity_id, *m.candidates)))


def _known(entity_id: str) -> Entity | None:
    """Return an entity that the thesaurus, the authority file or the gazetteer holds."""
    kind = Kind(entity_id.split("/", 1)[0])
    label: str | None = None
    if kind is Kind.THEME:
        concept = thesaurus().concept(entity_id)
        label = concept.labels.get("en") if concept else None
    elif kind is Kind.INSTRUMENT:
        instrument = instruments().entity(entity_id)
        label = instrument.label if instrument else None
    elif kind is Kind.PLACE:
        place = gazetteer().place(entity_id)
        label = place.label if place else None
    return Entity(entity_id, kind, label, known=True) if label else None


def _name_by_surface(described: dict[str, Entity], mention: Mention, surface: str) -> None:
    """Label what nothing knows by the longest surface form met."""
    before = described.get(mention.entity_id)
    if before is None or (
        not before.known and before.kind is Kind.INSTRUMENT and len(surface) > len(before.label)
    ):
        described[mention.entity_id] = Entity(mention.entity_id, mention.kind, surface, known=False)
