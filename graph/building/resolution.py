"""Decides which names are one entity, over the whole corpus. Plain values in, plain values out.

A name that no authority file knows stands for the one entity that documents define it to be:
GAATW in a document that never spells it out meets Global Alliance Against Traffic in Women because
a third document defines it. Where documents define several, the name stays an entity of its own.
Within a document its own definition has already been heard by extraction.
"""

from collections.abc import Callable, Collection, Iterable

from extract.model import Annotations
from ontology.names import minted_id

type Definitions = Callable[[str], Collection[str]]
"""From an entity id to the ids that documents define it to be."""


def is_minted(entity_id: str) -> bool:
    """Say whether an id was minted from a name; only such an id can stand for another."""
    return entity_id.split("/", 2)[1:2] == ["name"]


def resolved(entity_id: str, definitions: Definitions) -> str:
    """Return the entity an id stands for: itself, or the one that documents define it to be.

    Definitions are followed as far as they lead; ids that define one another are one entity,
    under the first of them in alphabetical order.
    """
    path = [entity_id]
    while is_minted(path[-1]):
        targets = set(definitions(path[-1])) - {path[-1]}
        if len(targets) != 1:
            break
        target = targets.pop()
        if target in path:
            return min(path[path.index(target) :])
        path.append(target)
    return path[-1]


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
