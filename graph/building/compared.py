"""Compares counts that change with those that `current` has: which quads go and which come."""

from collections.abc import Iterator, Sequence
from itertools import batched
from typing import NamedTuple

from graph.building.contribution import Contribution, Counts, WithinKey, added_up, parts_of
from graph.building.current_quads import COUNTED, node_of, quads_of
from graph.iris import CURRENT_GRAPH
from graph.store import Pattern, QuadSource, WorkingStore
from graph.terms import Iri, Literal, Quad

_AT_ONCE = 1_000
"""Counts that are compared before what goes and comes is handed on: 8 kB of quads each."""


class Follows(NamedTuple):
    """What follows from counts that changed.

    Attributes:
        places: Ids of places that came into use or went out of it.
        parts: What is counted of `current` as a part of the data set.
    """

    places: list[str]
    parts: Contribution


def compared(
    store: WorkingStore, change: Contribution, follows: Follows
) -> Iterator[tuple[list[Quad], list[Quad]]]:
    """Yield what goes and what comes, of some counts at a time.

    Args:
        store: Has `current` as it was, of the counts that are still to be yielded.
        change: By how much each count is another.
        follows: Is added to.
    """
    changed = ((key, difference) for key, difference in change.items() if any(difference))
    for several in batched(changed, _AT_ONCE):
        removed, inserted = list[Quad](), list[Quad]()
        nodes = [node_of(key) for key, _ in several]
        store.expect(Pattern(CURRENT_GRAPH, node) for node in nodes)
        for (key, difference), subject in zip(several, nodes, strict=True):
            before = _counts(store, subject, COUNTED[type(key)])
            after = tuple(a + b for a, b in zip(before, difference, strict=True))
            old, new = (list(quads_of(key, subject, each)) for each in (before, after))
            removed.extend(quad for quad in old if quad not in new)
            inserted.extend(quad for quad in new if quad not in old)
            if isinstance(key, WithinKey) and bool(before[0]) != bool(after[0]):
                follows.places.append(key.place_id)
            added_up(follows.parts, parts_of(key, before), -1)
            added_up(follows.parts, parts_of(key, after), 1)
        yield removed, inserted


def count_on(store: QuadSource, subject: Iri, predicate: Iri) -> int:
    """Return a count that `current` has on a node, 0 where it has none."""
    found = store.object_of(CURRENT_GRAPH, subject, predicate)
    return int(found.value) if isinstance(found, Literal) else 0


def _counts(store: QuadSource, subject: Iri, predicates: Sequence[Iri]) -> Counts:
    """Return the counts on a node; where the first is not there, none is."""
    first, *others = predicates
    documents = count_on(store, subject, first)
    rest = (count_on(store, subject, each) if documents else 0 for each in others)
    return (documents, *rest)
