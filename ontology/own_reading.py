"""What of a project's own names texts are read with, and what its rows say taken together.

Decisions say which entity an id is and what it is called when a graph is counted, so that undoing
one holds for every document at once. A text must not be read with that too: each name gives the
id that it has by its own words.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ontology.authority import Alias, KnownEntity
from ontology.names import is_minted, minted_id, name_key
from ontology.own_authority import OwnEntity, known_entity, people_rows, together
from ontology.thesaurus import Concept


def entities_to_read_with(rows: Sequence[OwnEntity]) -> tuple[KnownEntity, ...]:
    """Return the entities of a project's authority file with the names that texts find them by.

    A name that a person's own row gives to something is of that alone. What an entity is called by
    decision is a further name of it, unless another row has the id made from that name.
    """
    by_people = {
        name_key(name): row.entity.entity_id
        for row in people_rows(rows)
        for name in row.entity.names
    }
    own_ids = {row.entity.entity_id for row in rows}
    found = (
        _to_read_with(row, by_people, own_ids) if row.decisions else row.entity for row in rows
    )
    return tuple(entity for entity in found if entity is not None)


def changes_to_read_with(decided: Iterable[Concept]) -> tuple[Concept, ...]:
    """Return what was decided of themes without which of them are no themes any more, or others.

    Their words mean them still: what is rejected is left out when the graph is counted, and what
    was merged is the other there.
    """
    found = (replace(each, deprecated=False, replaced_by="") for each in decided)
    return tuple(each for each in found if each != Concept(each.concept_id, {}))


def as_one(rows: Iterable[OwnEntity]) -> list[OwnEntity]:
    """Return one row for each entity, with all names of what is it by decision.

    The rows name no decisions: as a file for others, or a person's own. What a decided row has of
    documents and would not be read by, as the name of what it was split from, is left out.
    """
    found: dict[str, KnownEntity] = {}
    for row in sorted(rows, key=lambda row: (bool(row.stands_for), bool(row.decisions))):
        entity_id = row.stands_for or row.entity.entity_id
        own = _by_own_names(row)
        if own is None:
            continue
        said = replace(own, entity_id=entity_id)
        known = found.get(entity_id)
        if known is None:
            found[entity_id] = said
        else:
            found[entity_id] = together(said, known) if row.stands_for else together(known, said)
    return [OwnEntity(found[each]) for each in sorted(found)]


def _by_own_names(row: OwnEntity) -> KnownEntity | None:
    """Return an entity as it is called, with the names that are its own; None where none is."""
    entity = row.entity
    if not row.decisions or _has_own_label(entity):
        return _as_called(row)
    names = [each for each in (row.called, *(alias.name for alias in entity.aliases)) if each]
    if not names:
        return None
    return known_entity(
        entity.entity_id, names[0], aliases=entity.aliases, identifiers=entity.identifiers
    )


def _as_called(row: OwnEntity) -> KnownEntity:
    """Return an entity under what it is called by decision, its other names beside."""
    if not row.called:
        return row.entity
    return together(row.entity, replace(row.entity, label=row.called, names=(row.called,)))


def _has_own_label(entity: KnownEntity) -> bool:
    """Say whether an entity is found by its label: the id is the package's or made from it."""
    is_made = is_minted(entity.entity_id, entity.kind)
    return not is_made or minted_id(entity.kind, entity.label) == entity.entity_id


def _to_read_with(
    row: OwnEntity, by_people: dict[str, str], own_ids: set[str]
) -> KnownEntity | None:
    entity = row.entity
    is_made = is_minted(entity.entity_id, entity.kind)
    aliases = (*entity.aliases, *_called(row, own_ids))
    names = dict.fromkeys(alias.name for alias in aliases)
    if _has_own_label(entity):
        names = {entity.label: None, **names}  # `the Committee` of one document is none elsewhere
    kept = tuple(
        name
        for name in names
        if by_people.get(name_key(name), entity.entity_id) == entity.entity_id
    )
    return replace(entity, names=kept, aliases=aliases, by_name=is_made) if kept else None


def _called(row: OwnEntity, own_ids: set[str]) -> Iterator[Alias]:
    if row.called and minted_id(row.entity.kind, row.called) not in own_ids:
        yield Alias(row.called)
