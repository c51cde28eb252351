"""The quads of one document, as docs/architecture.md has them."""

import random
from dataclasses import replace

import pytest

from builders import annotations, corpus, document_id, statement
from extract.model import Event, Modality, Passage, Predicate, Span
from graph.building.document_graph import Run, document_quads, issued
from graph.failures import GraphError
from graph.iris import document_iri, span_iri
from graph.oxigraph_store import OxigraphStore
from graph.store import Store
from graph.terms import Iri, Literal, iri, nquads, text, typed, whole
from ontology.namespaces import BASE, LK

RUN = Run("0.1.0", "en_core_web_md 3.8")
TEXT = "The Harbour Circle (HC) met in Nepal.\nIt works on debt bondage."
LONG = "organisation/name/harbour-circle"
EVENT = Event(
    "event/name/meeting", "Meeting", Span(24, 36), "2004-06-01", "2004-06-30", "2004-06",
    ("place/1282988",), (LONG,),
)  # fmt: skip
ANNOTATIONS = annotations(
    TEXT,
    [("Harbour Circle", LONG), ("HC", LONG), ("Nepal", "place/1282988")],
    name="meeting",
    definitions=[("HC", "Harbour Circle", LONG)],
    events=[EVENT],
    statements=[
        statement(
            LONG,
            Predicate.WORKS_ON,
            "theme/debt-bondage",
            evidence=Span(38, len(TEXT)),
            modality=Modality.REPORTED,
            said_by=LONG,
        )
    ],
)
ID = document_id("meeting")


@pytest.fixture(scope="module")
def store() -> Store:
    made = OxigraphStore.in_memory()
    made.insert(document_quads(ANNOTATIONS, RUN))
    return made


def values(store: Store, subject: Iri, name: str) -> set[object]:
    return {quad.object for quad in store.quads(subject=subject, predicate=iri(name))}


def subjects(store: Store, name: str, value: Iri) -> list[Iri]:
    return [Iri(quad.subject) for quad in store.quads(predicate=iri(name), object=value)]


def test_everything_lies_in_the_graph_named_by_the_content(store: Store) -> None:
    assert store.graphs() == [document_iri(ID)]
    assert document_iri(ID) == f"{BASE}document/{ID[:32]}"


def test_a_mention_says_where_what_and_how_sure(store: Store) -> None:
    node = span_iri(ID, 4, 18)
    assert values(store, node, "rdf:type") == {iri("lk:Mention"), iri("nif:Phrase")}
    assert values(store, node, "nif:anchorOf") == {text("Harbour Circle", "en")}
    assert values(store, node, "nif:beginIndex") == {whole(4)}
    assert values(store, node, "nif:sentence") == {span_iri(ID, 0, 37)}
    assert values(store, node, "itsrdf:taIdentRef") == {Iri(BASE + LONG)}
    assert values(store, node, "itsrdf:taConfidence") == {typed("0.9", "decimal")}


def test_a_definition_leads_from_the_short_name_to_the_entity(store: Store) -> None:
    node = Iri(f"{BASE}definition/{ID[:32]}/20-22")
    assert values(store, node, "lk:shortEntity") == {Iri(f"{BASE}organisation/name/hc")}
    assert values(store, node, "lk:defines") == {Iri(BASE + LONG)}
    assert values(store, node, "lk:evidence") == {span_iri(ID, 0, 37)}


def test_a_statement_has_its_evidence_and_who_says_so(store: Store) -> None:
    [row] = store.select(
        "SELECT ?quote ?modality ?by { ?s a lk:Statement ; lk:evidence/nif:anchorOf ?quote ;"
        " lk:modality ?modality ; lk:saidBy ?by }"
    )
    assert row == (
        text("It works on debt bondage.", "en"),
        Iri(f"{LK}reported"),
        Iri(BASE + LONG),
    )


def test_an_event_has_its_dates_place_and_organiser(store: Store) -> None:
    [node] = subjects(store, "prov:specializationOf", Iri(f"{BASE}event/name/meeting"))
    assert values(store, node, "rdfs:label") == {text("meeting")}
    assert values(store, node, "lk:inDocument") == {document_iri(ID)}
    assert values(store, node, "lk:startDate") == {typed("2004-06-01", "date")}
    assert values(store, node, "lode:atPlace") == {Iri(f"{BASE}place/1282988")}
    assert values(store, node, "lk:organisedBy") == {Iri(BASE + LONG)}


def test_only_passages_that_say_something_are_kept() -> None:
    store = OxigraphStore.in_memory()
    store.insert(
        document_quads(
            annotations("Nothing here.\nAlba met.", [("Alba", "organisation/name/alba")]), RUN
        )
    )
    quotes = store.select("SELECT ?quote { ?p a lk:Passage ; nif:anchorOf ?quote }")
    assert quotes == [(text("Alba met.", "en"),)]


def test_a_heading_that_is_a_mention_has_one_quotation() -> None:
    quads = document_quads(annotations("Alba", [("Alba", "organisation/name/alba")], name="h"), RUN)
    node = span_iri(document_id("h"), 0, 4)
    assert len([q for q in quads if q.subject == node and q.predicate == iri("nif:anchorOf")]) == 1


def test_the_same_annotations_give_the_same_bytes() -> None:
    [again] = corpus(1)
    [once] = corpus(1)
    random.seed(1)
    assert nquads(document_quads(once, RUN)) == nquads(document_quads(again, RUN))


def test_a_mention_outside_every_passage_is_a_fault() -> None:
    whole_text = annotations("Alba met.", [("Alba", "organisation/name/alba")])
    without = type(whole_text)(whole_text.document, mentions=whole_text.mentions)
    with pytest.raises(GraphError, match="no passage"):
        document_quads(without, RUN)


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2004", typed("2004", "gYear")),
        ("2004-06", typed("2004-06", "gYearMonth")),
        ("2004-06-15", typed("2004-06-15", "date")),
        ("2004/2005", Literal("2004/2005")),
    ],
)
def test_a_date_has_the_datatype_that_fits(edtf: str, expected: Literal) -> None:
    assert issued(edtf) == expected


def test_a_passage_and_what_it_names_are_quoted_in_its_own_language() -> None:
    said = annotations(
        "Nepal agreed.\nNépal: accord.", [("Nepal", "place/1282988"), ("Népal", "place/1282988")]
    )
    french = Passage(Span(14, 28), language="fr")
    mixed = replace(said, passages=(Passage(Span(0, 13)), french))
    quoted = {q.object for q in document_quads(mixed, RUN) if q.predicate == iri("nif:anchorOf")}
    assert quoted == {
        text("Nepal", "en"),
        text("Nepal agreed.", "en"),
        text("Népal", "fr"),
        text("Népal: accord.", "fr"),
    }
