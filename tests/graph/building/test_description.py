"""What a project tells of itself as a data set, and that it stays right."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from sample_project import made_by_an_older_version, sample_project

from builders import corpus
from extract.model import Annotations
from graph.building.contribution import document_facts
from graph.building.current import update_current
from graph.building.document_graph import Run, document_quads
from graph.building.ingest import remove_documents
from graph.building.place_knowledge import PlaceKnowledge
from graph.building.writing import writing
from graph.checks.shapes import Shapes
from graph.iris import (
    CURRENT_GRAPH,
    DATASET,
    DECISIONS_GRAPH,
    DESCRIPTION_GRAPH,
    DOCUMENTS_PART,
    document_iri,
)
from graph.oxigraph_store import OxigraphStore
from graph.project import Project
from graph.store import Store
from graph.terms import Iri, Literal, Term, iri
from ontology.namespaces import BASE
from ontology.packaged import text

NOWHERE = PlaceKnowledge(ancestors=lambda _: (), describe=lambda _: "")
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


def filled(documents: Iterable[Annotations]) -> Store:
    store = OxigraphStore.in_memory()
    for each in documents:
        quads = document_quads(each, Run("1", "m"))
        store.insert(quads)
        facts = document_facts(document_iri(each.document.document_id), quads)
        update_current(store, added=[facts], places=NOWHERE)
    return store


def told(store: Store, part: Iri, partition: str, what: str, number: str) -> dict[str, int]:
    rows = store.select(
        f"SELECT ?what ?number {{ GRAPH graph:current {{ <{part}> void:{partition} ?partition ."
        f" ?partition void:{what} ?what ; void:{number} ?number }} }}"
    )
    return _numbers(rows)


def counted(store: Store, query: str) -> dict[str, int]:
    return _numbers(store.select(query))


def _numbers(rows: list[tuple[Term | None, ...]]) -> dict[str, int]:
    return {str(what): int(n.value) for what, n in rows if isinstance(n, Literal)}


def _is_right(store: Store) -> None:
    """Compare every number that is told with what is there."""
    documents = told(store, DOCUMENTS_PART, "classPartition", "class", "entities")
    assert documents == counted(
        store,
        "SELECT ?class (COUNT(*) AS ?n) { GRAPH ?g { ?s a ?class }"
        " VALUES ?class { lk:Document lk:Passage lk:Mention lk:Statement lk:Definition lk:Telling }"
        " } GROUP BY ?class",
    )
    current = told(store, CURRENT_GRAPH, "classPartition", "class", "entities")
    assert current == counted(
        store,
        "SELECT ?class (COUNT(*) AS ?n) { GRAPH graph:current { ?s a ?class } } GROUP BY ?class",
    )
    properties = told(store, CURRENT_GRAPH, "propertyPartition", "property", "triples")
    assert properties == counted(
        store,
        "SELECT ?p (COUNT(*) AS ?n) { GRAPH graph:current { ?s ?p ?o . ?link rdf:predicate ?p ;"
        " rdf:subject ?s ; rdf:object ?o } } GROUP BY ?p",
    )
    quads = [quad for quad in store.quads() if quad.graph.startswith(f"{BASE}document/")]
    triples = store.object_of(CURRENT_GRAPH, DOCUMENTS_PART, iri("void:triples"))
    assert (int(triples.value) if isinstance(triples, Literal) else 0) == len(quads)


def _sizes_are_right(store: Store) -> None:
    """Compare the sizes that the description tells with what is there."""
    sizes = counted(store, "SELECT ?part ?n { GRAPH graph:description { ?part void:triples ?n } }")
    graphs = {n for n in store.graphs() if not n.startswith(f"{BASE}document/")} | {
        CURRENT_GRAPH,
        DECISIONS_GRAPH,
    }
    assert sizes == {
        DATASET: len(store),
        **{name: len(list(store.quads(name))) for name in graphs},
    }
    described = counted(
        store,
        "SELECT ?what ?n { GRAPH graph:description { id:dataset ?what ?n }"
        " VALUES ?what { void:documents void:entities } }",
    )
    [[documents]] = store.select("SELECT (COUNT(*) AS ?n) { ?d a lk:Document }")
    [[entities]] = store.select(
        "SELECT (COUNT(*) AS ?n) { GRAPH graph:current { ?e rdfs:label ?l } }"
    )
    assert described == _numbers(
        [(iri("void:documents"), documents), (iri("void:entities"), entities)]
    )


@pytest.mark.parametrize("number", [1, 7])
def test_every_number_told_is_what_is_there(number: int) -> None:
    store = filled(corpus(number, sentences=4))
    assert len(told(store, DOCUMENTS_PART, "classPartition", "class", "entities")) == 6
    assert told(store, CURRENT_GRAPH, "propertyPartition", "property", "triples")
    _is_right(store)


def test_the_numbers_stay_right_when_documents_go() -> None:
    documents = corpus(7, sentences=4)
    store = filled(documents)
    for each in documents[:6]:
        name = document_iri(each.document.document_id)
        facts = document_facts(name, store.quads(name))
        store.remove_graph(name)
        update_current(store, removed=[facts], places=NOWHERE)
        _is_right(store)
    assert set(store.quads()) == set(filled(documents[6:]).quads())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return sample_project(tmp_path_factory.mktemp("described"))


def _chosen(project: Project) -> tuple[Term | None, Term | None]:
    with project.reading() as store:
        title = store.object_of(DESCRIPTION_GRAPH, DATASET, iri("dcterms:title"))
        return title, store.object_of(DESCRIPTION_GRAPH, DATASET, iri("dcterms:license"))


def test_a_project_is_described_with_its_parts_and_what_is_in_them(project: Project) -> None:
    with project.reading() as store:
        _is_right(store)
        rows = store.select(
            "SELECT ?part ?title { GRAPH graph:description {"
            " id:dataset a dcat:Dataset ; void:subset ?part . ?part dcterms:title ?title } }"
        )
        assert len(rows) == 10
        _sizes_are_right(store)
        rules = Shapes(text("shapes.ttl"))
        assert rules.breaches(store.quads(DESCRIPTION_GRAPH)) == []
    assert _chosen(project) == (Literal("Linkages"), None)


def test_title_and_licence_are_what_the_settings_say_at_the_next_visit(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    settings = project.folder / "linkages.toml"
    settings.write_text(f'title = "Harbour reports"\nlicence = "{CC_BY}"\n', "utf-8")
    with writing(Project.open(project.folder)):
        pass
    assert _chosen(project) == (Literal("Harbour reports"), Iri(CC_BY))
    with project.reading() as store:
        _sizes_are_right(store)
    generation = project.generations.published()
    with writing(Project.open(project.folder)):
        pass
    assert project.generations.published() == generation
    settings.write_text("", "utf-8")
    with writing(Project.open(project.folder)):
        pass
    assert _chosen(project) == (Literal("Linkages"), None)


def test_a_description_is_the_same_whatever_went_before(project: Project, tmp_path: Path) -> None:
    other = sample_project(tmp_path)
    with other.reading() as store:
        documents = [n for n in store.graphs() if n.startswith(f"{BASE}document/")]
        before = set(store.quads(DESCRIPTION_GRAPH))
    remove_documents(Project.open(other.folder), [documents[0].rsplit("/", 1)[-1]])
    with other.reading() as store, project.reading() as first:
        assert set(first.quads(DESCRIPTION_GRAPH)) == before != set(store.quads(DESCRIPTION_GRAPH))
        _is_right(store)
        _sizes_are_right(store)


def test_the_sizes_stay_right_whatever_a_visit_does(tmp_path: Path) -> None:
    project = made_by_an_older_version(sample_project(tmp_path))
    with writing(project) as visit:
        first, second, *others = visit.documents()
        visit.point(first, "0f" * 32)
        visit.publish()
        visit.remove(second)
    with project.reading() as store:
        _sizes_are_right(store)
    with writing(made_by_an_older_version(project)):
        pass
    with project.reading() as store:
        _sizes_are_right(store)
        kept = set(store.quads(DESCRIPTION_GRAPH))
    with writing(project) as visit:
        visit.point(first, "1f" * 32)
        visit.publish()
        visit.point(others[0], "1f" * 32)
    with project.reading() as store:
        _sizes_are_right(store)
        assert set(store.quads(DESCRIPTION_GRAPH)) != kept
    with writing(project) as visit:
        for each in visit.documents():
            visit.remove(each)
    with project.reading() as store:
        _sizes_are_right(store)
        assert len(store) > 1000
