"""Checks triples against SHACL shapes with pyshacl; nothing else imports it, or rdflib."""

import logging
from collections.abc import Iterable, Iterator
from itertools import batched, groupby
from typing import NamedTuple

import pyshacl
import rdflib
from pyshacl.errors import ReportableRuntimeError
from rdflib.namespace import SH

from graph.checks.quick_shapes import QuickShapes
from graph.checks.said import BETWEEN, CHECKED_IN
from graph.terms import Blank, Iri, Literal, Quad, Term

logging.getLogger("rdflib.term").setLevel(logging.ERROR)
# Which tells a literal that is none with a traceback; the shapes tell it with its place.

NODES_AT_A_TIME = 5_000
"""Nodes of a large graph checked together, for memory."""


class Breach(NamedTuple):
    """A node that breaks a shape, and how, in words."""

    node: str
    message: str


class Shapes:
    """SHACL shapes, read once."""

    def __init__(self, turtle: str) -> None:
        self._graph = rdflib.Graph().parse(data=turtle, format="turtle")
        self._unordered = rdflib.Graph() + self._graph
        for order in (SH.lessThan, SH.lessThanOrEquals):
            self._unordered.remove((None, order, None))
        self._quick = QuickShapes(turtle)

    def breaches(self, quads: Iterable[Quad]) -> list[Breach]:
        """Return every breach in one graph, in order of node and message."""
        several = list(quads)
        doubted = any(True for _ in self._quick.doubtful(several))
        return self.breaches_by_shacl(several) if doubted else []

    def breaches_by_shacl(self, quads: Iterable[Quad]) -> list[Breach]:
        """Return every breach in one graph as `breaches` does, always by pyshacl."""
        checked = rdflib.Graph()
        for quad in quads:
            checked.add((_node(quad.subject), rdflib.URIRef(quad.predicate), _node(quad.object)))
        try:
            found = pyshacl.validate(checked, shacl_graph=self._graph, inplace=True)
        except (TypeError, ReportableRuntimeError):  # a value has no order; its datatype is told
            found = pyshacl.validate(checked, shacl_graph=self._unordered, inplace=True)
        conforms, results, _ = found
        if conforms:
            return []
        if not isinstance(results, rdflib.Graph):
            return [Breach("", f"the shapes could not be applied: {results}")]
        return sorted(_breach(results, each) for each in results.objects(predicate=SH.result))

    def breaches_in_parts(self, quads: Iterable[Quad]) -> Iterator[Breach]:
        """Yield the breaches of a large graph whose shapes look at one node at a time.

        Args:
            quads: Grouped by subject.
        """
        described = (tuple(same) for _, same in groupby(quads, key=lambda quad: quad.subject))
        for nodes in batched(described, NODES_AT_A_TIME):
            yield from self.breaches(quad for node in nodes for quad in node)


def _node(term: Term) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    if isinstance(term, Iri):
        return rdflib.URIRef(term)
    if isinstance(term, Blank):
        return rdflib.BNode(term)
    return _literal(term)


def _literal(literal: Literal) -> rdflib.Literal:
    if literal.language:
        return rdflib.Literal(literal.value, lang=literal.language)
    return rdflib.Literal(literal.value, datatype=rdflib.URIRef(literal.datatype))


def _breach(results: rdflib.Graph, result: rdflib.term.Node) -> Breach:
    messages = sorted(
        str(message)
        for message in results.objects(result, SH.resultMessage)
        if getattr(message, "language", None) in (None, CHECKED_IN)
    )
    path = results.value(result, SH.resultPath)
    value = results.value(result, SH.value)
    where = f" [{_last(path)}]" if path is not None else ""
    found = f": {str(value)[:120]}" if value is not None else ""
    return Breach(
        str(results.value(result, SH.focusNode)),
        f"{BETWEEN.join(messages) or 'breaks a shape'}{where}{found}",
    )


def _last(path: rdflib.term.Node) -> str:
    return str(path).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
