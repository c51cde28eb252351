"""Reference graphs as RDF text."""

import csv
import io

import pyshacl
import pytest
from rdflib import SKOS, Graph, Literal, URIRef

from ontology import reference
from ontology.authority import AuthorityFile, KnownEntity, instruments, organisations
from ontology.failures import OntologyError
from ontology.gazetteer import gazetteer
from ontology.namespaces import BASE, PREFIXES
from ontology.packaged import path, text
from ontology.reference import describe_place, reference_graphs, reference_version

SCHEMA = PREFIXES["schema"]


@pytest.mark.parametrize("name", sorted(reference_graphs().keys() - {"description"}))
def test_each_reference_graph_is_turtle_that_keeps_to_the_shapes(name: str) -> None:
    graph = Graph().parse(data=reference_graphs()[name], format="turtle")
    shapes = Graph().parse(data=text("shapes.ttl"), format="turtle")
    conforms, _, found = pyshacl.validate(graph, shacl_graph=shapes, inplace=True)
    assert conforms, found
    assert len(graph) > 500


def test_an_organisation_has_its_names_country_and_identifiers() -> None:
    graph = Graph().parse(data=reference_graphs()["organisations"], format="turtle")
    node = URIRef(f"{BASE}organisation/iom")
    assert set(graph.objects(node, SKOS.prefLabel)) == {
        Literal("International Organization for Migration", "en"),
        Literal("Organisation internationale pour les migrations", "fr"),
        Literal("Organización Internacional para las Migraciones", "es"),
    }
    assert Literal("OIM", "fr") in set(graph.objects(node, SKOS.altLabel))
    assert Literal("IOM") in set(graph.objects(node, SKOS.altLabel))
    assert URIRef("http://www.wikidata.org/entity/Q472311") in set(
        graph.objects(node, URIRef(f"{SCHEMA}sameAs"))
    )


@pytest.mark.parametrize("name", ["organisations", "instruments"])
def test_no_name_is_preferred_and_another_name_at_once(name: str) -> None:
    graph = Graph().parse(data=reference_graphs()[name], format="turtle")
    preferred = set(graph.subject_objects(SKOS.prefLabel))
    assert len([each for _, each in preferred if each.language == "fr"]) > 60
    assert preferred.isdisjoint(graph.subject_objects(SKOS.altLabel))


def test_every_translated_name_is_of_something_known() -> None:
    rows = list(csv.DictReader(io.StringIO(text("translated_names.csv"), newline="")))
    ids = [row["id"] for row in rows]
    known = {e.entity_id for file in (organisations(), instruments()) for e in file.entities()}
    assert ids == sorted(set(ids))
    assert [each for each in ids if each not in known and gazetteer().place(each) is None] == []


def test_a_body_that_a_project_calls_otherwise_is_not_translated() -> None:
    renamed = KnownEntity(
        "organisation/iom", "organisation", "IOM Asia", None, ("IOM Asia",), "UN entity"
    )
    turtle = reference.entities_as_turtle(AuthorityFile.from_entities([renamed]))
    assert "@fr" not in turtle


def test_a_city_is_called_as_french_and_spanish_call_it() -> None:
    graph = Graph().parse(data=describe_place("place/2660646"), format="nt")
    labels = set(graph.objects(URIRef(f"{BASE}place/2660646"), SKOS.prefLabel))
    assert labels == {Literal("Geneva"), Literal("Genève", "fr"), Literal("Ginebra", "es")}


def test_hostile_names_stay_literals() -> None:
    label = 'A "quoted" \\ name\n. <script> \t\r'
    hostile = KnownEntity("organisation/x", "organisation", label, None, (label,), "NGO")
    turtle = reference.entities_as_turtle(AuthorityFile.from_entities([hostile]))
    graph = Graph().parse(data=turtle, format="turtle")
    node = URIRef(f"{BASE}organisation/x")
    assert graph.value(node, SKOS.prefLabel) == Literal(label, "en")
    assert set(graph.subjects()) == {node}


def test_a_city_is_described_with_what_contains_it() -> None:
    graph = Graph().parse(data=describe_place("place/1152188"), format="nt")
    node = URIRef(f"{BASE}place/1152188")
    assert graph.value(node, URIRef(f"{SCHEMA}containedInPlace")) == URIRef(f"{BASE}place/1152187")
    assert str(graph.value(node, URIRef(f"{PREFIXES['wgs']}lat"))) == "16.7167"
    assert graph.value(node, URIRef(f"{SCHEMA}sameAs")) == URIRef(
        "https://sws.geonames.org/1152188/"
    )


@pytest.mark.parametrize("place_id", ["place/1605651", "place/m49-035", "place/region-gms"])
def test_countries_and_regions_have_labels_in_three_languages(place_id: str) -> None:
    graph = Graph().parse(data=describe_place(place_id), format="nt")
    labels = list(graph.objects(URIRef(BASE + place_id), SKOS.prefLabel))
    assert {label.language for label in labels if isinstance(label, Literal)} == {"en", "fr", "es"}
    assert len(labels) == 3


def test_an_unknown_place_is_refused() -> None:
    with pytest.raises(OntologyError, match="place/999999999999 is not in the gazetteer"):
        describe_place("place/999999999999")


def test_the_version_is_the_same_every_time() -> None:
    assert reference_version() == reference_version()
    assert len(reference_version()) == 32


@pytest.mark.parametrize("name", ["../pyproject.toml", "/etc/hosts", "nothing.ttl", "", "."])
def test_only_packaged_files_are_opened(name: str) -> None:
    with pytest.raises(OntologyError, match="is not a packaged file"):
        path(name)
