"""Finding what is wrong in a graph."""

from collections.abc import Callable

import pytest
from small_graph import FIRST, TEXTS, small_store

from graph.checks.check import Report, check, report
from graph.failures import GraphError
from graph.iris import CURRENT_GRAPH, document_iri, span_iri
from graph.store import Store
from graph.terms import Literal, Quad, iri, whole

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix lk: <https://linkages.example/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
[] a sh:NodeShape ; sh:targetClass lk:Document ;
   sh:property [ sh:path dcterms:title ; sh:minCount 1 ; sh:message "a document has a title" ] .
[] a sh:NodeShape ; sh:targetClass lk:Link ;
   sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:message "a link has a subject" ] .
"""
GRAPH = document_iri(FIRST)


def _report(store: Store, text_of: Callable[[str], str] = TEXTS.__getitem__) -> Report:
    return report(check(store, text_of, shapes=SHAPES))


def test_a_sound_graph_has_no_violation_and_everything_was_looked_at() -> None:
    found = _report(small_store())
    assert found.violations == ()
    counts = dict(found.counts)
    assert counts["documents"] == 3
    assert (counts["mentions"], counts["passages"], counts["statements"]) == (10, 5, 3)
    assert counts["quads"] == len(small_store())
    assert "3 documents" in found.in_words


def _replaced(store: Store, subject: str, predicate: str, value: Literal | None) -> None:
    (old,) = [
        q for q in store.quads(GRAPH) if q.subject == subject and q.predicate == iri(predicate)
    ]
    store.remove([old])
    if value is not None:
        store.insert([Quad(old.subject, old.predicate, value, GRAPH)])


MENTION = span_iri(FIRST, 0, 14)
PASSAGE = span_iri(FIRST, 0, 37)


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "message"),
    [
        (MENTION, "nif:anchorOf", Literal("Harbour Circus"), "it quotes 'Harbour Circus'"),
        (MENTION, "nif:beginIndex", whole(1), "its IRI does not say"),
        (MENTION, "nif:endIndex", whole(10**9), "of the text are ''"),
        (MENTION, "nif:endIndex", Literal("x"), "one beginning, one end"),
        (MENTION, "nif:sentence", None, "the sentence it stands in is not in the graph"),
        (PASSAGE, "nif:anchorOf", Literal("Harbour Circle works."), "it quotes"),
        (PASSAGE, "nif:anchorOf", None, "the sentence that should say it is not in the graph"),
        (PASSAGE, "nif:endIndex", whole(10), "it does not lie within its sentence"),
        (GRAPH, "lk:characters", whole(3), "the document says [3]"),
        (GRAPH, "dcterms:title", None, "a document has a title"),
    ],
)
def test_what_does_not_stand_in_the_text_is_reported_in_words(
    subject: str, predicate: str, value: Literal | None, message: str
) -> None:
    store = small_store()
    _replaced(store, subject, predicate, value)
    found = _report(store)
    assert any(message in each.message for each in found.violations), found.violations
    assert {each.graph for each in found.violations} == {GRAPH}


def test_a_statement_without_a_sentence_is_reported() -> None:
    store = small_store()
    (said,) = [q.subject for q in store.quads(GRAPH) if q.predicate == iri("rdf:subject")]
    _replaced(store, said, "lk:evidence", None)
    (violation,) = _report(store).violations
    assert (violation.node, violation.message) == (said, "no sentence says it")


def test_a_changed_text_breaks_every_quotation_after_the_change() -> None:
    changed = {**TEXTS, FIRST: TEXTS[FIRST].replace("works on", "works in")}
    found = _report(small_store(), changed.__getitem__)
    assert [each.node for each in found.violations] == [PASSAGE]


def test_a_lost_text_is_reported_and_the_rest_is_still_checked() -> None:
    def lost(document_id: str) -> str:
        if document_id == FIRST:
            raise GraphError("the text is gone")
        return TEXTS[document_id]

    found = _report(small_store(), lost)
    assert [each.message for each in found.violations] == [
        "its text cannot be read: the text is gone"
    ]
    assert dict(found.counts)["documents"] == 3


def test_the_derived_graph_is_checked_too() -> None:
    store = small_store()
    links = [q for q in store.quads(CURRENT_GRAPH) if q.predicate == iri("rdf:subject")]
    store.remove(links[:1])
    total = next(store.quads(CURRENT_GRAPH, subject=CURRENT_GRAPH))
    store.remove([total])
    messages = [each.message for each in _report(store).violations]
    assert any("a link has a subject" in each for each in messages)
    assert any("it counts 0 documents, but 3 are in the graph" in each for each in messages)
