"""Finding what is wrong in a graph."""

from collections.abc import Callable

import pytest
from small_graph import FIRST, TEXTS, small_store

from graph.building.current import rebuild_current
from graph.building.description import tell_sizes
from graph.building.reference_graphs import packaged_places
from graph.checks.check import check, graphs_to_check, report
from graph.checks.found import Report
from graph.failures import GraphError
from graph.iris import (
    CURRENT_GRAPH,
    DATASET,
    DESCRIPTION_GRAPH,
    DOCUMENTS_PART,
    ONTOLOGY_GRAPH,
    ORGANISATIONS_GRAPH,
    PLACES_GRAPH,
    SOURCES_GRAPH,
    THEMES_GRAPH,
    document_iri,
    span_iri,
)
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Iri, Literal, Quad, iri, text, whole
from ontology.packaged import text as packaged_text
from ontology.reference import reference_version

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


VERSION = Quad(ONTOLOGY_GRAPH, iri("dcterms:hasVersion"), text(reference_version()), SOURCES_GRAPH)


def sound_store() -> Store:
    """Return the small store with the derived graphs that its documents give."""
    store = small_store()
    store.insert([VERSION])
    rebuild_current(store, packaged_places())
    return store


def _report(store: Store, text_of: Callable[[str], str] = TEXTS.__getitem__) -> Report:
    return report(check(store, text_of, shapes=SHAPES))


def test_a_sound_graph_has_no_violation_and_everything_was_looked_at() -> None:
    found = _report(sound_store())
    assert found.violations == ()
    counts = dict(found.counts)
    assert counts["documents"] == 3
    assert (counts["mentions"], counts["passages"], counts["statements"]) == (10, 5, 3)
    assert counts["quads"] == len(sound_store())
    derived = [q for q in sound_store().quads() if q.graph in {CURRENT_GRAPH, PLACES_GRAPH}]
    assert counts["derived quads compared with what the documents say"] == len(derived) > 100
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
    store = sound_store()
    _replaced(store, subject, predicate, value)
    found = _report(store)
    assert any(message in each.message for each in found.violations), found.violations
    assert GRAPH in {each.graph for each in found.violations}


def test_a_statement_without_a_sentence_is_reported() -> None:
    store = sound_store()
    (said,) = [q.subject for q in store.quads(GRAPH) if q.predicate == iri("rdf:subject")]
    _replaced(store, said, "lk:evidence", None)
    first, *others = _report(store).violations
    assert (first.node, first.message) == (said, "no sentence says it")
    assert {each.graph for each in others} == {CURRENT_GRAPH}


def test_a_quad_lost_from_a_document_is_missed_in_the_number_of_its_triples() -> None:
    store = sound_store()
    (publisher,) = store.quads(predicate=iri("dcterms:publisher"))
    store.remove([publisher])
    first = _report(store).violations[0]
    assert (first.graph, first.node) == (CURRENT_GRAPH, DOCUMENTS_PART)
    assert "it lacks triples" in first.message


def test_a_quad_lost_from_a_graph_that_is_not_derived_is_missed_in_its_size() -> None:
    store = sound_store()
    store.load_turtle(packaged_text("description.ttl"), DESCRIPTION_GRAPH)
    tell_sizes(store, {})
    assert _report(store).violations == ()
    store.remove([next(store.quads(ORGANISATIONS_GRAPH))])
    found = _report(store).violations
    assert [each.node for each in found] == [DATASET, ORGANISATIONS_GRAPH]
    assert "triples is told" in found[0].message
    steps = list(check(store, TEXTS.__getitem__, shapes=SHAPES, unread={ORGANISATIONS_GRAPH}))
    assert report(steps).violations == found
    assert ORGANISATIONS_GRAPH not in {each.graph for each in steps}


def test_a_changed_text_breaks_every_quotation_after_the_change() -> None:
    changed = {**TEXTS, FIRST: TEXTS[FIRST].replace("works on", "works in")}
    found = _report(sound_store(), changed.__getitem__)
    assert [each.node for each in found.violations] == [PASSAGE]


def test_a_lost_text_is_reported_and_the_rest_is_still_checked() -> None:
    def lost(document_id: str) -> str:
        if document_id == FIRST:
            raise GraphError("the text is gone")
        return TEXTS[document_id]

    found = _report(sound_store(), lost)
    assert [each.message for each in found.violations] == [
        "its text cannot be read: the text is gone"
    ]
    assert dict(found.counts)["documents"] == 3


def test_a_thesaurus_that_breaks_skos_is_told() -> None:
    store = sound_store()
    one, other = Iri("urn:test:one"), Iri("urn:test:other")
    store.insert(
        Quad(node, predicate, value, THEMES_GRAPH)
        for node, wider in ((one, other), (other, one))
        for predicate, value in ((iri("skos:broader"), wider), (iri("skos:prefLabel"), text(node)))
    )
    found = _report(store).violations
    assert {each.graph for each in found} == {THEMES_GRAPH}
    assert all("broader than itself" in each.message for each in found)


def test_a_triple_that_two_graphs_state_is_told_once() -> None:
    store = sound_store()
    label = next(store.quads(GRAPH, predicate=iri("rdfs:label")))
    store.insert([label._replace(graph=THEMES_GRAPH)])
    (violation,) = _report(store).violations
    assert (violation.graph, violation.node) == (GRAPH, label.subject)
    assert violation.message.startswith("its label is stated in graph/themes as well; ")


def test_the_derived_graph_is_checked_too() -> None:
    store = sound_store()
    links = [q for q in store.quads(CURRENT_GRAPH) if q.predicate == iri("rdf:subject")]
    store.remove(links[:1])
    messages = [each.message for each in _report(store).violations]
    assert any("a link has a subject" in each for each in messages)


@pytest.mark.parametrize("name", [CURRENT_GRAPH, PLACES_GRAPH])
def test_every_quad_taken_out_of_a_derived_graph_is_missed(name: Iri) -> None:
    sound = sorted(sound_store().quads(name), key=str)
    for quad in sound[:: len(sound) // 12]:
        store = sound_store()
        store.remove([quad])
        found = [each for each in _report(store).violations if "it lacks" in each.message]
        assert [(each.graph, each.node) for each in found] == [(name, quad.subject)]
        said = quad.object.value if isinstance(quad.object, Literal) else quad.object
        assert said.rsplit("/", 1)[-1].rsplit("#", 1)[-1] in found[0].message


def test_what_no_document_says_is_reported_with_what_to_do() -> None:
    store = sound_store()
    circle, invented = Iri("urn:test:circle"), iri("lk:heldIn")
    store.insert([Quad(circle, invented, Iri("urn:test:there"), CURRENT_GRAPH)])
    first, last = _report(store).violations
    assert first == (
        CURRENT_GRAPH,
        circle,
        "it has heldIn urn:test:there, as no document says",
    )
    assert "restore the project folder" in last.message


def test_a_derived_graph_that_is_gone_is_told_in_a_few_lines() -> None:
    store = sound_store()
    store.remove_graph(CURRENT_GRAPH)
    found = _report(store).violations
    assert len(found) == 21
    assert "more differences" in found[-1].message
    steps = list(check(store, TEXTS.__getitem__, shapes=SHAPES))
    assert len(steps) == graphs_to_check(store)


def test_what_another_version_derived_is_not_compared_but_told() -> None:
    store = sound_store()
    labels = list(store.quads(CURRENT_GRAPH, predicate=iri("skos:prefLabel")))
    store.remove([VERSION, *labels])
    found = _report(store).violations
    assert {each.graph for each in found} == {CURRENT_GRAPH, PLACES_GRAPH}
    assert all("linkages add" in each.message for each in found)


def test_a_graph_in_which_nothing_is_yet_has_no_violation() -> None:
    assert not _report(OxigraphStore.in_memory()).violations


def test_a_document_that_cannot_be_counted_is_told_once_and_not_by_what_follows() -> None:
    store = sound_store()
    _replaced(store, MENTION, "nif:sentence", None)
    found = _report(store).violations
    assert {each.graph for each in found} == {GRAPH}
    assert any("add it again" in each.message for each in found)
