"""What is said to conform quickly does so by SHACL, whatever is wrong with a node."""

from collections.abc import Iterator

import pytest
from small_graph import small_store

from graph.checks.quick_shapes import QuickShapes
from graph.checks.shapes import Shapes
from graph.terms import Blank, Iri, Quad, Term, iri, text, typed, whole
from ontology.packaged import text as packaged_text

TYPE = iri("rdf:type")
VALUES = (
    Blank("b"), iri("lk:Place"), text(""), text("x"), text("x", "en"), whole(-1), whole(10**9),
    typed("+1", "integer"), typed("1.5", "decimal"), typed("2024-13-45", "date"),
    typed("true", "boolean"), typed("2026-19-39T29:59:59Z", "dateTime"),
)  # fmt: skip


def one_of_each_class() -> Iterator[tuple[Quad, ...]]:
    quads = list(small_store().quads())
    seen = set[frozenset[Term]]()
    for quad in quads:
        told = tuple(q for q in quads if q.subject == quad.subject and q.graph == quad.graph)
        kinds = frozenset(q.object for q in told if q.predicate == TYPE)
        if kinds and kinds not in seen:
            seen.add(kinds)
            yield told


def spoilt(told: tuple[Quad, ...]) -> Iterator[list[Quad]]:
    """Yield a node with each of its values left out, replaced by another, or with another more."""
    for at, quad in enumerate(told):
        others = [*told[:at], *told[at + 1 :]]
        for value in VALUES:
            yield [*others, quad._replace(object=value)]
        yield [*told, quad._replace(object=text("x"))]
        yield others


def test_what_is_not_doubted_breaks_no_shape() -> None:
    shapes, quick = Shapes(packaged_text("shapes.ttl")), QuickShapes(packaged_text("shapes.ttl"))
    quads: list[Quad] = []
    for told in one_of_each_class():
        quads += told
        for number, other in enumerate(spoilt(told)):
            node = Iri(f"{told[0].subject}-{number}")
            quads += (each._replace(subject=node) for each in other)
    whole_graph = list(dict.fromkeys(quads))
    doubted = {str(each) for each in quick.doubtful(whole_graph)}
    broken = {each.node for each in shapes.breaches_by_shacl(whole_graph)}
    assert broken
    assert broken <= doubted
    assert len(doubted - broken) < len(broken) / 4  # or nothing would be quicker


def test_what_is_not_in_order_is_doubted() -> None:
    days, numbers = ("2024-01-02", "2024-01-10", "2023-12-31"), ("9", "10", "-1")
    told = [
        Quad(Iri(f"urn:{kind}:{one}:{other}"), iri(predicate), value, Iri("urn:g"))
        for kind, first, second, datatype, several in (
            ("Event", "lk:startDate", "lk:endDate", "date", days),
            ("Passage", "nif:beginIndex", "nif:endIndex", "integer", numbers),
        )
        for one in several
        for other in several
        for predicate, value in (
            ("rdf:type", iri(f"lk:{kind}")),
            (first, typed(one, datatype)),
            (second, typed(other, datatype)),
        )
    ]
    turtle = """
    @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix lk: <https://linkages.example/ontology#> .
    @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
    [] a sh:NodeShape ; sh:targetClass lk:Event ;
       sh:property [ sh:path lk:startDate ; sh:lessThanOrEquals lk:endDate ] .
    [] a sh:NodeShape ; sh:targetClass lk:Passage ;
       sh:property [ sh:path nif:beginIndex ; sh:lessThan nif:endIndex ] .
    """
    broken = {each.node for each in Shapes(turtle).breaches_by_shacl(told)}
    assert len(broken) == 3 + 6
    assert set(map(str, QuickShapes(turtle).doubtful(told))) == broken


def test_a_value_that_has_no_order_is_told_and_not_a_fault_of_the_program() -> None:
    shapes = Shapes(packaged_text("shapes.ttl"))
    passage = [
        Quad(Iri("urn:p"), iri(predicate), value, Iri("urn:g"))
        for predicate, value in (
            ("rdf:type", iri("lk:Passage")),
            ("nif:beginIndex", text("x")),
            ("nif:endIndex", whole(3)),
        )
    ]
    assert any("one beginning" in each.message for each in shapes.breaches(passage))


@pytest.mark.parametrize(
    "shape",
    [
        "sh:targetClass lk:Place ; sh:closed true",
        "sh:targetNode lk:Place",
        "sh:targetClass lk:Place ; sh:property [ sh:path [ sh:inversePath lk:kind ] ]",
        "sh:targetClass lk:Place ; sh:property [ sh:path lk:kind ; sh:maxLength 2 ]",
    ],
)
def test_shapes_with_anything_else_leave_all_in_doubt(shape: str) -> None:
    head = "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix lk: <https://l.example/> ."
    quick = QuickShapes(f"{head} [] a sh:NodeShape ; {shape} .")
    assert list(quick.doubtful(small_store().quads()))
