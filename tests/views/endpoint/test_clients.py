"""Clients that researchers use, against the endpoint."""

import shutil
import subprocess
from pathlib import Path

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from served_endpoint import COUNT, Served
from SPARQLWrapper import (
    CSV,
    JSON,
    JSONLD,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    XML,
    SPARQLWrapper,
)
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from ontology.namespaces import BASE, LK

INSTALLED = Path(__file__).parent / "comunica" / "node_modules" / ".bin"
COMUNICA = shutil.which("comunica-sparql", path=INSTALLED) or shutil.which("comunica-sparql")

LABELS = "SELECT ?label { ?s a lk:Theme ; rdfs:label ?label } ORDER BY ?label"


def wrapper(served: Served, query: str, format_: str) -> SPARQLWrapper:
    client = SPARQLWrapper(served.address)
    client.setQuery(query)
    client.setReturnFormat(format_)
    return client


@pytest.mark.parametrize("method", ["GET", POST])
@pytest.mark.parametrize("directly", [False, True])
def test_sparqlwrapper_reads_a_table(served: Served, method: str, directly: bool) -> None:  # noqa: FBT001
    client = wrapper(served, COUNT, JSON)
    client.setMethod(method)
    if directly and method == POST:
        client.setRequestMethod(POSTDIRECTLY)
    found = client.queryAndConvert()
    assert found["results"]["bindings"][0]["n"]["value"] == "3"


def test_sparqlwrapper_reads_every_format(served: Served) -> None:
    assert wrapper(served, "ASK { ?s a lk:Theme }", JSON).queryAndConvert()["boolean"] is True
    assert wrapper(served, LABELS, XML).queryAndConvert().getElementsByTagName("result")
    assert wrapper(served, LABELS, CSV).queryAndConvert().startswith(b"label\r\n")
    assert wrapper(served, LABELS, TSV).queryAndConvert().startswith(b"?label\n")
    for format_ in (RDFXML, JSONLD):
        found = wrapper(served, "DESCRIBE theme:debt-bondage", format_).queryAndConvert()
        assert (rdflib.URIRef(f"{BASE}theme/debt-bondage"), None, None) in found
    assert (
        b"skos:Concept" in wrapper(served, "DESCRIBE theme:debt-bondage", TURTLE).queryAndConvert()
    )


def test_sparqlwrapper_hears_of_a_mistake(served: Served) -> None:
    with pytest.raises(QueryBadFormed, match="line 1, column"):
        wrapper(served, "SELECT nonsense", JSON).queryAndConvert()


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_asks_through_its_store(served: Served, method: str) -> None:
    store = SPARQLStore(served.address, method=method)  # type: ignore[arg-type]
    graph = rdflib.Graph(store)
    assert [int(row[0]) for row in graph.query(COUNT)] == [3]  # type: ignore[index,arg-type]
    assert (None, rdflib.RDF.type, rdflib.URIRef(f"{LK}Document")) in graph
    assert graph.query("ASK { ?s a lk:Theme }").askAnswer
    made = graph.query("CONSTRUCT WHERE { ?s a lk:Document }").graph
    assert made is not None
    assert len(made) == 3


def test_rdflib_looks_in_one_named_graph(served: Served) -> None:
    store = SPARQLStore(served.address, context_aware=True)
    sources = rdflib.Graph(store, identifier=rdflib.URIRef(f"{BASE}graph/sources"))
    assert len([*sources.triples((None, rdflib.URIRef(f"{LK}sourceKey"), None))]) == 3


def test_rdflib_joins_what_it_has_itself_with_the_endpoint(served: Served) -> None:
    mine = rdflib.Graph()
    theme, note = rdflib.URIRef(f"{BASE}theme/debt-bondage"), rdflib.URIRef("urn:note")
    mine.add((theme, note, rdflib.Literal("mine")))
    within = "?theme <http://www.w3.org/2000/01/rdf-schema#label> ?label"
    query = f"SELECT * {{ ?theme <{note}> ?note . SERVICE <{served.address}> {{ {within} }} }}"
    assert [row.label.value for row in mine.query(query)] == ["debt bondage"]  # type: ignore[union-attr]


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize(
    "options",
    [
        ["--data-urlencode", f"query={COUNT}"],
        ["--get", "--data-urlencode", f"query={COUNT}"],
        ["--header", "Content-Type: application/sparql-query", "--data-binary", COUNT],
        ["--http1.0", "--data-urlencode", f"query={COUNT}"],
    ],
)
def test_curl_gets_a_table(served: Served, options: list[str]) -> None:
    done = subprocess.run(
        ["curl", "--silent", "--fail", "--header", "Accept: text/csv", *options, served.address],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert done.stdout == "n\n3\n"


@pytest.mark.skipif(COMUNICA is None, reason="run npm ci in tests/views/endpoint/comunica")
@pytest.mark.parametrize("source", ["/sparql", "/theme/debt-bondage"])
def test_comunica_finds_out_by_itself_what_it_asks(served: Served, source: str) -> None:
    """Languages of texts arrive: Comunica 4 lost them, whoever gave the answer."""
    labels = "SELECT ?label WHERE { ?s <http://www.w3.org/2004/02/skos/core#altLabel> ?label }"
    done = subprocess.run(
        [str(COMUNICA), served.address.replace("/sparql", source), labels],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert r"debt slavery\"@en" in done.stdout
