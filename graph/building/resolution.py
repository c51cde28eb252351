"""Decides which names are one entity, over the whole corpus. Plain values in, plain values out.

A name that no authority file knows stands for the one entity that documents define it to be:
GAATW in a document that never spells it out meets Global Alliance Against Traffic in Women because
a third document defines it. Where documents define several, the name stays an entity of its own,
unless these are one: by decision, or because documents define one to be the other.
Within a document its own definition has already been heard by extraction. What people decided
goes before what documents define.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from extract.model import Annotations
from ontology.names import minted_id

type Definitions = Callable[[str], Collection[str]]
"""From an entity id to the ids that documents define it to be."""

type StandsFor = Callable[[str], str | None]
"""From an id of a document to the entity it stands for; None where it is decided to be nothing."""


def is_minted(entity_id: str) -> bool:
    """Say whether an id was minted from a name; only such an id can stand for another."""
    return entity_id.split("/", 2)[1:2] == ["name"]


def resolved(entity_id: str, definitions: Definitions) -> str:
    """Return the entity an id stands for: itself, or the one that documents define it to be.

    Definitions are followed as far as they lead; ids that define one another are one entity,
    under the first of them in alphabetical order.
    """
    return resolved_as_decided(entity_id, definitions, {}) or entity_id


def resolved_as_decided(
    entity_id: str, definitions: Definitions, decided: Mapping[str, str | None]
) -> str | None:
    """Return the entity an id stands for where people decided what some ids are.

    Args:
        entity_id: The id.
        definitions: What documents define it to be; heard where nothing is decided.
        decided: From an id to the entity it is, itself where it was confirmed, None for nothing.
            Where decisions and definitions lead in a circle, a decision's target stays.
    """
    path = [entity_id]
    while True:
        step = _next(path[-1], definitions, decided)
        if step is None or step == path[-1]:
            return step
        if step in path:
            return _first_of(path[path.index(step) :], decided)
        path.append(step)


def _next(
    entity_id: str, definitions: Definitions, decided: Mapping[str, str | None]
) -> str | None:
    if entity_id in decided:
        return decided[entity_id]
    targets = _targets(entity_id, definitions)
    if len(targets) < 2:
        return next(iter(targets), entity_id)
    ends = {_alone(each, definitions, decided) for each in targets}
    return next(iter(ends)) if len(ends) == 1 else entity_id


def _alone(
    entity_id: str, definitions: Definitions, decided: Mapping[str, str | None]
) -> str | None:
    """Return what an id stands for where only names of one definition are followed."""
    path: list[str] = []
    at: str | None = entity_id
    while at is not None and at not in path:
        path.append(at)
        targets = _targets(at, definitions)
        at = decided[at] if at in decided else next(iter(targets)) if len(targets) == 1 else at
    return None if at is None else _first_of(path[path.index(at) :], decided)


def _targets(entity_id: str, definitions: Definitions) -> set[str]:
    return set(definitions(entity_id)) - {entity_id} if is_minted(entity_id) else set()


def _first_of(circle: list[str], decided: Mapping[str, str | None]) -> str:
    targets = {decided.get(each) for each in circle}
    return min([each for each in circle if each in targets] or circle)


def stands_for(entity_ids: Iterable[str], definitions: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what each id stands for, given (short, long) ids of all documents in any order."""
    targets: dict[str, set[str]] = {}
    for short, long in definitions:
        targets.setdefault(short, set()).add(long)
    return {each: resolved(each, lambda x: targets.get(x, ())) for each in sorted(set(entity_ids))}


def definition_ids(annotations: Annotations) -> list[tuple[str, str] | None]:
    """Return, for each definition of a document, the id minted for its short form, and its entity.

    None where the long form is no entity.
    """
    text = annotations.document.text
    return [
        None
        if (entity := definition.entity_id) is None
        else (
            minted_id(entity.split("/", 1)[0], text[definition.short.start : definition.short.end]),
            entity,
        )
        for definition in annotations.definitions
    ]


def resolve_annotations(annotations: Iterable[Annotations]) -> dict[str, str]:
    """Return what each entity id of these documents stands for, among these documents."""
    ids: set[str] = set()
    definitions: set[tuple[str, str]] = set()
    for each in annotations:
        ids.update(entity.entity_id for entity in each.entities)
        ids.update(mention.entity_id for mention in each.mentions)
        definitions.update(pair for pair in definition_ids(each) if pair is not None)
    return stands_for(ids, definitions)
