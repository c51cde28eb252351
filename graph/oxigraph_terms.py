"""Terms and quads as Oxigraph has them, and as `graph/terms.py` has them."""

from functools import lru_cache

import pyoxigraph as ox

from graph.store import QueryError
from graph.terms import XSD_STRING, Blank, Iri, Literal, Quad, Term


def to_ox(term: Term) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Return a term as Oxigraph has it."""
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(term.value, language=term.language)
        if term.datatype == XSD_STRING:
            return ox.Literal(term.value)
        return ox.Literal(term.value, datatype=named(term.datatype))
    return ox.BlankNode(term) if isinstance(term, Blank) else named(term)


def to_ox_or_none(term: Term | None) -> ox.NamedNode | ox.BlankNode | ox.Literal | None:
    """Return a term as Oxigraph has it; None for none."""
    return None if term is None else to_ox(term)


def to_ox_quad(quad: Quad) -> ox.Quad:
    """Return a quad as Oxigraph has it."""
    subject = ox.BlankNode(quad[0]) if isinstance(quad[0], Blank) else named(quad[0])
    return ox.Quad(subject, named(quad[1]), to_ox(quad[2]), named(quad[3]))


named = lru_cache(4096)(ox.NamedNode)
"""The node of an IRI: predicates, graphs and subjects come again and again."""


def from_ox(term: object) -> Term:
    """Return a term of Oxigraph as ours.

    Raises:
        QueryError: It is a triple term.
    """
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal) and term.language:
        return Literal(term.value, language=term.language)
    if isinstance(term, ox.Literal):
        return Literal(term.value, Iri(term.datatype.value))
    if isinstance(term, ox.BlankNode):
        return Blank(term.value)
    raise QueryError(f"triple terms are not supported: {term}")


def from_ox_or_none(term: object | None) -> Term | None:
    """Return a term of Oxigraph as ours; None for none."""
    return None if term is None else from_ox(term)


def _node(term: object) -> Iri | Blank:
    node = from_ox(term)
    if isinstance(node, Literal):
        raise QueryError(f"a literal cannot be a subject: {node.value}")
    return node


def quad_of(quad: ox.Quad) -> Quad:
    """Return a quad of Oxigraph as ours; a triple of its default graph has an empty name there."""
    graph = quad.graph_name
    name = graph.value if isinstance(graph, ox.NamedNode) else ""
    return Quad(_node(quad.subject), Iri(quad.predicate.value), from_ox(quad.object), Iri(name))
