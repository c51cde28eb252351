"""A plain query over all graphs of the sample corpus counts each thing once."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.model import Kind
from graph.asking.questions import overview
from graph.checks.check import check, report
from graph.project import Project
from graph.store import Store
from graph.terms import Literal
from ontology.authority import organisations
from ontology.namespaces import BASE
from ontology.packaged import text

README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def store(corpus: Project) -> Iterator[Store]:
    with corpus.reading() as opened:
        yield opened


def number(store: Store, pattern: str) -> int:
    """Return COUNT(*) of a pattern, over all named graphs."""
    [(count,)] = store.select(f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}")
    assert isinstance(count, Literal)
    return int(count.value)


def test_no_triple_is_in_two_named_graphs(store: Store) -> None:
    stated = Counter((quad.subject, quad.predicate, quad.object) for quad in store.quads())
    assert [triple for triple, graphs in stated.items() if graphs > 1] == []
    assert len(stated) > 20_000


def test_check_finds_nothing_wrong_with_the_corpus(store: Store, corpus: Project) -> None:
    found = report(check(store, corpus.texts.read, shapes=text("shapes.ttl")))
    assert found.violations == ()


def test_the_example_of_the_readme_gives_each_organisation_once(store: Store) -> None:
    [query] = re.findall(r'linkages query "(SELECT [^"]*)"', README)
    rows = store.select(query.partition(" LIMIT ")[0])
    assert len(rows) == len(set(rows)) == dict(overview(store).counts)["organisation"] > 30


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_counts_each_entity_that_documents_tell_of_once(store: Store, kind: Kind) -> None:
    counted = dict(overview(store).counts)[kind]
    entity = f"?e a lk:{kind.capitalize()}"
    assert counted > 0
    assert number(store, entity) == counted
    assert number(store, f"{entity} ; rdfs:label ?label ; lk:documents ?n") == counted
    assert number(store, f"{entity} ; lk:standsFor ?e") == counted


def test_what_no_document_tells_of_is_known_and_not_of_the_corpus(store: Store) -> None:
    known = sum(1 for _ in organisations().entities())
    assert number(store, "GRAPH graph:organisations { ?e a org:Organization }") == known
    unused = f"?e a org:Organization FILTER(STRSTARTS(STR(?e), '{BASE}organisation/'))"
    assert number(store, unused) > known
    assert number(store, f"{unused} FILTER NOT EXISTS {{ ?e a lk:Organisation }}") > known / 2


def test_every_entity_has_a_preferred_label_once_in_a_language(store: Store) -> None:
    entity = "?e lk:documents ?n ; a ?kind . ?kind rdfs:subClassOf ?wider . ?e rdfs:label ?shown"
    assert number(store, f"{entity} FILTER NOT EXISTS {{ ?e skos:prefLabel ?label }}") == 0
    labels = store.select("SELECT ?e ?label { ?e skos:prefLabel ?label }")
    languages = Counter((e, label.language) for e, label in labels if isinstance(label, Literal))
    assert set(languages.values()) == {1}


def test_each_document_was_read_by_one_run(store: Store) -> None:
    documents = number(store, "?d a lk:Document ; prov:wasGeneratedBy ?run . ?run lk:version ?v")
    assert documents == number(store, "?run a prov:Activity ; lk:model ?model") == 20


def test_an_event_is_told_of_once_with_where_each_document_tells_it(store: Store) -> None:
    event = "?e a lk:Event ; lk:startDate ?start ; lk:endDate ?end ; lk:edtf ?edtf"
    rows = store.select(f"SELECT ?e {{ {event} }}")
    assert len(rows) == len(set(rows)) > 3
    told = "?telling a lk:Telling ; prov:specializationOf ?e ; lk:inDocument ?document"
    assert number(store, f"?e a lk:Event . {told} ; lk:startDate ?start") > len(rows)
