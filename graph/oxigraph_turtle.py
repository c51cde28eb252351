"""Reads Turtle; blank nodes get IRIs in their order, which every store gives back as they are."""

from collections.abc import Iterator

import pyoxigraph as ox

from graph.iris import genid_iri
from graph.oxigraph_terms import named, quad_of
from graph.store_failures import StoreError
from graph.terms import Iri, Quad


def quads_of_turtle(turtle: bytes | str, graph: Iri) -> Iterator[Quad]:
    """Yield what Turtle or N-Triples text says, as quads of a graph.

    Blank nodes get IRIs in their order (RDF 1.1, 3.5), which every store gives back as they are.

    Raises:
        StoreError: It is not Turtle; nothing was yielded.
    """
    return map(quad_of, read_turtle(turtle, graph))


def read_turtle(turtle: bytes | str, graph: Iri) -> Iterator[ox.Quad]:
    """Yield it as `quads_of_turtle` does, as Oxigraph has quads."""
    try:
        triples = list(ox.parse(turtle, ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise StoreError(f"this is no Turtle for {graph}: {error.msg}") from error
    known: dict[ox.BlankNode, ox.NamedNode] = {}
    start = graph.rsplit("/", 1)[-1]
    for subject, predicate, object_, _ in triples:
        subject, object_ = (
            known.setdefault(term, ox.NamedNode(genid_iri(f"{start}{len(known)}")))
            if isinstance(term, ox.BlankNode)
            else term
            for term in (subject, object_)
        )
        yield ox.Quad(subject, predicate, object_, named(graph))
