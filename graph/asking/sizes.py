"""Tells how much a graph has, from numbers that are told in it: it counts nothing."""

from typing import NamedTuple

from extract.model import Kind
from graph.asking.asking import answers, as_whole, as_word
from graph.iris import DATASET, DESCRIPTION_GRAPH
from graph.store import Store
from graph.terms import iri


class Sizes(NamedTuple):
    """How much a graph has.

    Attributes:
        documents: How many there are.
        passages: Sentences with a mention.
        statements: How many there are.
        entities: How many of each kind documents tell of, in the order of the kinds.
        quads: All that the graph has.
    """

    documents: int
    passages: int
    statements: int
    entities: tuple[tuple[Kind, int], ...]
    quads: int


def sizes_of(store: Store) -> Sizes:
    """Return how much a graph has; `linkages check` compares these numbers with what is there."""
    documents, passages, statements = map(as_whole, answers(store, "totals")[0])
    told = {as_word(kind).lower(): as_whole(n) for kind, n in answers(store, "kind_counts")}
    entities = tuple((kind, told.get(kind.value, 0)) for kind in Kind)
    quads = store.object_of(DESCRIPTION_GRAPH, DATASET, iri("void:triples"))
    # Of an empty project nothing is told, and there is little to count.
    every = as_whole(quads) or len(store)
    return Sizes(documents, passages, statements, entities, every)
