"""Breaks each constraint of the shapes in turn, and looks for the sentence that tells of it."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import pyshacl
import pytest
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef
from rdflib.namespace import SH
from rdflib.term import Node
from sound_graphs import CURRENT, DOCUMENT, REFERENCE, parsed

from ontology.packaged import text

SHAPES = Graph().parse(data=text("shapes.ttl"), format="turtle")
WRONG = URIRef("https://x.example/wrong")
LATE = {XSD.integer: Literal(10**9), XSD.date: Literal("9999-01-01", datatype=XSD.date)}


class Constraint(NamedTuple):
    """One thing that a shape asks of a property of a node."""

    shape: URIRef
    path: URIRef
    kind: URIRef
    value: Node
    message: str


class Place(NamedTuple):
    """Where a constraint applies: a graph, a node, and a value that the node has."""

    graph: Graph
    node: Node
    path: URIRef
    value: Node


def constraints() -> Iterator[Constraint]:
    for shape, each in SHAPES.subject_objects(SH.property):
        assert isinstance(shape, URIRef)
        path, message = SHAPES.value(each, SH.path), SHAPES.value(each, SH.message)
        assert isinstance(path, URIRef)
        for kind, value in SHAPES.predicate_objects(each):
            if kind not in (SH.path, SH.message):
                assert isinstance(kind, URIRef)
                yield Constraint(shape, path, kind, value, str(message))


def named(constraint: Constraint) -> str:
    parts = (constraint.shape, constraint.path, constraint.kind)
    return " ".join(part.rsplit("#", 1)[-1].rsplit("/", 1)[-1] for part in parts)


@cache
def sound() -> tuple[Graph, ...]:
    return tuple(map(parsed, (DOCUMENT, CURRENT, REFERENCE)))


def place_for(constraint: Constraint) -> Place:
    """Return a node of the sound graphs that has the property and that the shape looks at."""
    for graph in sound():
        for node in targets(graph, constraint.shape):
            for value in graph.objects(node, constraint.path):
                return Place(graph, node, constraint.path, value)
    raise AssertionError(f"no sound graph has what {named(constraint)} is about")


def targets(graph: Graph, shape: URIRef) -> Iterator[Node]:
    for kind in SHAPES.objects(shape, SH.targetClass):
        yield from graph.subjects(RDF.type, kind)
    for predicate in SHAPES.objects(shape, SH.targetSubjectsOf):
        yield from graph.subjects(predicate)


def _replaced(value: Node) -> Callable[[Graph, Place, Node], None]:
    def broken(graph: Graph, place: Place, _: Node) -> None:
        graph.set((place.node, place.path, value))

    return broken


def _without(graph: Graph, place: Place, _: Node) -> None:
    graph.remove((place.node, place.path, place.value))


def _too_many(graph: Graph, place: Place, most: Node) -> None:
    for number in range(int(str(most))):
        more = Literal(7 + number) if isinstance(place.value, Literal) else WRONG + str(number)
        graph.add((place.node, place.path, more))


def _beyond(step: int) -> Callable[[Graph, Place, Node], None]:
    def broken(graph: Graph, place: Place, bound: Node) -> None:
        assert isinstance(place.value, Literal)
        value = Literal(int(str(bound)) + step, datatype=place.value.datatype)
        graph.set((place.node, place.path, value))

    return broken


def _misfit(graph: Graph, place: Place, _: Node) -> None:
    value = Literal("?") if isinstance(place.value, Literal) else WRONG
    graph.set((place.node, place.path, value))


def _late(graph: Graph, place: Place, _: Node) -> None:
    assert isinstance(place.value, Literal)
    assert place.value.datatype
    graph.set((place.node, place.path, LATE[place.value.datatype]))


def _shared(graph: Graph, place: Place, other: Node) -> None:
    graph.add((place.node, other, place.value))


def _same_language(graph: Graph, place: Place, _: Node) -> None:
    assert isinstance(place.value, Literal)
    graph.add((place.node, place.path, Literal("another", lang=place.value.language or "en")))
    graph.add((place.node, place.path, Literal("and one more", lang=place.value.language or "en")))


BROKEN = {
    SH.minCount: _without,
    SH.maxCount: _too_many,
    SH.datatype: _replaced(Literal("x", datatype=XSD.hexBinary)),
    SH.nodeKind: _replaced(Literal("no IRI")),
    SH.pattern: _misfit,
    SH.minInclusive: _beyond(-1),
    SH.maxInclusive: _beyond(1),
    SH.minLength: _replaced(Literal("")),
    SH["in"]: _replaced(WRONG),
    SH["class"]: _replaced(WRONG),
    SH.hasValue: _replaced(Literal(7)),
    SH.lessThan: _late,
    SH.lessThanOrEquals: _late,
    SH.disjoint: _shared,
    SH.uniqueLang: _same_language,
}


def messages(graph: Graph) -> dict[str, set[str]]:
    """Return what is told of a graph, by the kind of constraint that is broken."""
    found: dict[str, set[str]] = {}
    _, results, _ = pyshacl.validate(graph, shacl_graph=SHAPES)
    for result in results.objects(None, SH.result):
        kind = str(results.value(result, SH.sourceConstraintComponent)).lower()
        told = {str(message) for message in results.objects(result, SH.resultMessage)}
        found.setdefault(kind, set()).update(told)
    return found


@pytest.mark.parametrize("constraint", list(constraints()), ids=named)
def test_a_broken_constraint_is_told_in_its_own_words(constraint: Constraint) -> None:
    place = place_for(constraint)
    graph = Graph()
    graph += place.graph
    BROKEN[constraint.kind](graph, place, constraint.value)
    kind = f"{str(constraint.kind).lower()}constraintcomponent"
    assert constraint.message in messages(graph).get(kind, set())


@pytest.mark.parametrize(
    ("graph", "named", "said"),
    [
        (DOCUMENT, "text/h#char=0,5", "has an IRI that says where it stands"),
        (CURRENT, "organisation/gaatw", "An entity has an IRI"),
    ],
)
def test_a_node_without_an_iri_is_told_of(graph: str, named: str, said: str) -> None:
    renamed = Graph()
    for triple in parsed(graph):
        ends = [BNode("x") if str(term).endswith(f"/{named}") else term for term in triple]
        renamed.add((ends[0], ends[1], ends[2]))
    assert any(said in message for told in messages(renamed).values() for message in told)


def test_messages_are_sentences_that_no_two_constraints_share() -> None:
    said = [str(message) for message in SHAPES.objects(None, SH.message)]
    assert len(said) == len(set(said)) > 70
    for message in said:
        assert message[0].isupper(), message
        assert message.endswith("."), message
        assert ":" not in message, f"{message} names a term, where a person wants a word"
