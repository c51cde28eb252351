"""Keeps of an amended document what was read and is said otherwise, so that it can be put back.

It stands in the bookkeeping as text: as triples, queries over all graphs would find it again.
"""

from collections.abc import Iterable, Iterator

from graph.decisions.finding import UNHEARD
from graph.iris import SOURCES_GRAPH
from graph.oxigraph_turtle import quads_of_turtle
from graph.store import QuadSource
from graph.terms import Iri, Literal, Quad, iri, text, written

_AS_READ, _AS_DECIDED = iri("lk:asRead"), iri("lk:asDecided")


def set_aside(document: Iri, as_read: Iterable[Quad], now: Iterable[Quad]) -> Iterator[Quad]:
    """Yield what has to be kept of a document that says something else than was read."""
    before, after = dict.fromkeys(as_read), dict.fromkeys(now)
    for predicate, quads in (
        (_AS_READ, before.keys() - after.keys()),
        (_AS_DECIDED, after.keys() - before.keys()),
    ):
        if quads:
            yield Quad(document, predicate, text(triples(quads)), SOURCES_GRAPH)


def kept_aside(store: QuadSource, document: Iri) -> list[Quad]:
    """Return what is kept of a document."""
    return [
        quad
        for predicate in (_AS_READ, _AS_DECIDED, UNHEARD)
        for quad in store.quads(SOURCES_GRAPH, subject=document, predicate=predicate)
    ]


def as_read(quads: Iterable[Quad], kept: Iterable[Quad], document: Iri) -> list[Quad]:
    """Return what was read from a document that decisions were applied to."""
    put_in, taken_out = (
        [
            quad
            for told in kept
            if told.predicate == predicate and isinstance(told.object, Literal)
            for quad in quads_of_turtle(told.object.value, document)
        ]
        for predicate in (_AS_DECIDED, _AS_READ)
    )
    decided = set(put_in)
    return [*(quad for quad in quads if quad not in decided), *taken_out]


def triples(quads: Iterable[Quad]) -> str:
    """Return what quads say as N-Triples, sorted; their graph is not told."""
    return "".join(sorted(f"{' '.join(map(written, quad[:3]))} .\n" for quad in quads))
