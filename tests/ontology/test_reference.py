"""Reference graphs as RDF text."""

import pyshacl
import pytest
from rdflib import SKOS, Graph, Literal, URIRef

from ontology import reference
from ontology.authority import AuthorityFile, KnownEntity
from ontology.failures import OntologyError
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
    assert graph.value(node, SKOS.prefLabel) == Literal(
        "International Organization for Migration", "en"
    )
    assert Literal("OIM", "fr") in set(graph.objects(node, SKOS.altLabel))
    assert Literal("IOM") in set(graph.objects(node, SKOS.altLabel))
    assert URIRef("http://www.wikidata.org/entity/Q472311") in set(
        graph.objects(node, URIRef(f"{SCHEMA}sameAs"))
    )


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
