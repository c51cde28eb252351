"""Chooses the label of an entity, from the reference graphs or from what documents call it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from graph.building.resolution import is_minted
from graph.iris import CURRENT_GRAPH, entity_iri, id_of
from graph.store import Pattern, QuadSource, WorkingStore
from graph.terms import Iri, Literal, iri

_PREFERRED, _STANDS_FOR = iri("skos:prefLabel"), iri("lk:standsFor")
_NONE: Counter[str] = Counter()
NONE_SURE: Mapping[str, str] = MappingProxyType({})


class Label(NamedTuple):
    """What an entity is called; whether a reference graph prefers it, so that it is told there."""

    words: str
    is_known: bool


def labels_of(
    store: WorkingStore,
    entity_ids: Sequence[str],
    decided: Mapping[str, str],
    sure: Mapping[str, str] = NONE_SURE,
) -> dict[str, Label]:
    """Return the label most documents use, then the longest; the reference's for a known entity.

    What was decided goes before either. An entity without a label of its own takes one from the
    names that stand for it.

    Args:
        store: With the documents.
        entity_ids: Of which entities.
        decided: What entities are called by decision.
        sure: The label most used where it is known; documents are not asked for it.
    """
    nodes = {each: entity_iri(each) for each in entity_ids}
    store.expect(Pattern(subject=nodes[e], predicate=_PREFERRED) for e in nodes if not is_minted(e))
    known = {e: None if is_minted(e) else reference_label(store, nodes[e]) for e in nodes}
    asked = [nodes[each] for each in nodes if not known[each] and each not in sure]
    told = store.labels_told(asked)
    labels = {}
    for each, node in nodes.items():
        own = sure.get(each) or most_told(told.get(node, _NONE))
        words = decided.get(each) or known[each] or own or _borrowed_label(store, node) or each
        labels[each] = Label(words, is_known=bool(known[each]))
    return labels


def reference_label(store: QuadSource, node: Iri) -> str | None:
    """Return what a reference graph calls an entity, in English where it does; None where not."""
    found = {
        (quad.object.language not in {None, "en"}, quad.object.value)
        for quad in store.quads(subject=node, predicate=_PREFERRED)
        if quad.graph != CURRENT_GRAPH and isinstance(quad.object, Literal)
    }
    return min(found)[1] if found else None


def most_told(told: Counter[str]) -> str | None:
    """Return the label that most documents use, then the longest; None where there is none."""
    ranked = [(-number, -len(label), label) for label, number in told.items()]
    return min(ranked)[2] if ranked else None


def _borrowed_label(store: WorkingStore, node: Iri) -> str | None:
    names = store.quads(CURRENT_GRAPH, predicate=_STANDS_FOR, object=node)
    others = sorted(id_of(quad.subject) for quad in names if quad.subject != node)
    told = store.labels_told([entity_iri(other) for other in others])
    labels = (most_told(told.get(entity_iri(other), _NONE)) for other in others)
    return next((label for label in labels if label), None)
