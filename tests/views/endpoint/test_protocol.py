"""The SPARQL 1.1 Protocol, asked over HTTP."""

import gzip
import io
import json
import socket
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from sample_project import sample_project
from served_endpoint import COUNT, ENDLESS, Reply, Served, served_endpoint, target

from graph.building.writing import writing
from graph.project import Project
from ontology.namespaces import BASE

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
BODY_HEADERS = {"content-length", "transfer-encoding", "content-type"}
SOURCES, CURRENT = f"{BASE}graph/sources", f"{BASE}graph/current"
UPDATE = "DELETE WHERE { ?s ?p ?o }"


def form(**parameters: str | list[str]) -> bytes:
    return urlencode(parameters, doseq=True).encode()


def post(served: Served, media_type: str, body: bytes, at: str = "/sparql") -> Reply:
    return served.ask("POST", at, body, {"Content-Type": media_type})


def test_a_query_is_asked_by_get_and_by_post_in_both_ways(served: Served) -> None:
    assert served.query(COUNT).number == 3
    assert post(served, FORM, form(query=COUNT)).number == 3
    assert post(served, QUERY, COUNT.encode()).number == 3
    assert post(served, f"{QUERY}; charset=UTF-8", COUNT.encode()).number == 3


def test_an_address_with_a_slash_at_its_end_is_asked_the_same(served: Served) -> None:
    assert served.ask(target=target(COUNT).replace("/sparql", "/sparql/", 1)).number == 3
    assert post(served, FORM, form(query=COUNT), "/sparql/").number == 3
    described = served.ask(target="/sparql/", headers={"Accept": "text/turtle"})
    assert f"<{served.address}>" in described.text


@pytest.mark.parametrize(
    ("query", "accept", "media_type"),
    [
        ("SELECT * { ?s a lk:Document }", "", "application/sparql-results+json"),
        ("SELECT * { ?s a lk:Document }", "application/json", "application/sparql-results+json"),
        ("SELECT * { ?s a lk:Document }", "application/xml", "application/sparql-results+xml"),
        ("SELECT * { ?s a lk:Document }", "text/csv", "text/csv"),
        (
            "SELECT * { ?s a lk:Document }",
            "text/csv;q=.1, text/*;q=.9",
            "text/tab-separated-values",
        ),
        ("ASK {}", "text/csv, application/sparql-results+xml", "application/sparql-results+xml"),
        ("DESCRIBE theme:debt-bondage", "", "text/turtle"),
        ("DESCRIBE theme:debt-bondage", "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE theme:debt-bondage", "application/n-triples", "application/n-triples"),
        ("CONSTRUCT WHERE { ?s a lk:Event }", "application/ld+json", "application/ld+json"),
    ],
)
def test_the_answer_is_in_the_format_asked_for(
    served: Served, query: str, accept: str, media_type: str
) -> None:
    reply = served.query(query, accept)
    assert (reply.status, reply.media_type) == (200, media_type)
    assert "Accept" in reply.headers["vary"]


def test_every_format_reads_back(served: Served) -> None:
    import rdflib

    query = "SELECT ?label { ?s a lk:Theme ; rdfs:label ?label } LIMIT 1"
    assert json.loads(served.query(query).body)["head"]["vars"] == ["label"]
    assert served.query(query, "text/csv").text.startswith("label\r\n")
    parsed = rdflib.query.Result.parse(
        io.BytesIO(served.query(query, "application/sparql-results+xml").body), format="xml"
    )
    assert len(parsed) == 1
    sizes = {
        name: len(
            rdflib.Graph().parse(
                data=served.query("DESCRIBE theme:debt-bondage", media_type).body, format=name
            )
        )
        for name, media_type in {
            "turtle": "text/turtle",
            "nt": "application/n-triples",
            "xml": "application/rdf+xml",
            "json-ld": "application/ld+json",
        }.items()
    }
    assert len(set(sizes.values())) == 1
    assert sizes["nt"] > 10


def test_several_accept_lines_are_read_together(served: Served) -> None:
    with served.connect() as connection:
        connection.sendall(
            f"GET {target('ASK {}')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            "Accept: text/csv\r\nAccept: application/sparql-results+xml;q=0.4\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: connection.recv(4096), b""))
    assert b"application/sparql-results+xml" in answer


@pytest.mark.parametrize(
    ("query", "accept"),
    [
        ("SELECT * { ?s a lk:Document }", "text/turtle"),
        ("ASK {}", "text/csv"),
        ("DESCRIBE theme:debt-bondage", "application/sparql-results+json"),
    ],
)
def test_a_format_that_does_not_fit_is_not_acceptable(
    served: Served, query: str, accept: str
) -> None:
    reply = served.query(query, accept)
    assert reply.status == 406
    assert "ask for one of these" in reply.text


def test_graphs_are_chosen_beside_the_query_and_outdo_from(served: Served) -> None:
    counted = "SELECT (COUNT(*) AS ?n) { ?s lk:sourceKey ?o }"
    chosen = "default-graph-uri"
    assert served.ask(target=target(counted, **{chosen: SOURCES})).number == 3
    assert served.ask(target=target(counted, **{chosen: CURRENT})).number == 0
    both = form(query=counted, **{chosen: [CURRENT, SOURCES]})
    assert post(served, FORM, both).number == 3
    at = f"/sparql?{urlencode({chosen: SOURCES})}"
    assert post(served, QUERY, counted.encode(), at).number == 3
    told = "SELECT (COUNT(*) AS ?n) FROM graph:sources { ?s lk:sourceKey ?o }"
    assert served.query(told).number == 3
    assert served.ask(target=target(told, **{chosen: CURRENT})).number == 0


def test_an_empty_field_for_a_graph_chooses_none(served: Served) -> None:
    """So do forms of Virtuoso, and scripts that were written for one."""
    empty = {"default-graph-uri": "", "named-graph-uri": ""}
    assert served.ask(target=target(COUNT, **empty)).number == 3
    assert post(served, FORM, form(query=COUNT, **empty)).number == 3


def test_a_graph_given_twice_counts_once(served: Served) -> None:
    counted = "{ ?s lk:sourceKey ?o }"
    twice = form(
        query=f"SELECT (COUNT(*) AS ?n) {counted}", **{"default-graph-uri": [SOURCES, SOURCES]}
    )
    assert post(served, FORM, twice).number == 3
    for told in (
        f"FROM graph:sources FROM graph:sources {counted}",
        f"FROM graph:sources # FROM x\nFROM <{SOURCES}> {counted}",
        f"FROM NAMED graph:sources FROM NAMED <{SOURCES}> {{ GRAPH ?g {counted} }}",
        f"FROM graph:sources FROM graph:current {counted}",
    ):
        assert served.query(f"SELECT (COUNT(*) AS ?n) {told}").number == 3
    glued = f"PREFIX : <{BASE}graph/> SELECT (COUNT(*) AS ?n) FROM:current {counted}"
    assert "FROM:current is read as several words" in served.query(glued).text
    reply = served.query("SELECT * FROM graph:sources FROM nowhere:a { ?s ?p ?o }")
    assert (reply.status, "line 1, column" in reply.text) == (400, True)


@pytest.mark.parametrize(
    ("query", "accept", "reason"),
    [
        ('CONSTRUCT { <a:a> <http://e.x/1> "x" } {}', "application/rdf+xml", "a name"),
        ("CONSTRUCT { <a:a> <http://e.x/#> 1 } {}", "application/rdf+xml", "a name"),
        ('CONSTRUCT { <a:a> <a:b> "\1" } {}', "application/rdf+xml", "control character"),
        ('SELECT ("\1" AS ?x) {}', "application/sparql-results+xml", "control character"),
        ('SELECT ("\uffff" AS ?x) {}', "application/sparql-results+xml", "control character"),
    ],
)
def test_what_xml_cannot_write_is_refused(
    served: Served, query: str, accept: str, reason: str
) -> None:
    reply = served.query(query, accept)
    assert reply.status == 406
    assert reason in reply.text
    assert served.query(query).status == 200


def test_a_triple_about_a_triple_is_written_in_what_can_say_it(served: Served) -> None:
    query = "CONSTRUCT { <a:a> <a:b> <<( <a:c> <a:d> <a:e> )>> } {}"
    refused = served.query(query, "application/ld+json")
    assert refused.status == 406
    assert "JSON-LD" in refused.text
    for media_type in ("text/turtle", "application/n-triples", "application/rdf+xml"):
        assert served.query(query, media_type).status == 200
    unnamed = served.query(query.replace("a:d", "http://e.x/1"), "application/rdf+xml")
    assert unnamed.status == 406
    for media_type in ("application/sparql-results+json", "text/csv"):
        assert served.query("SELECT (TRIPLE(<a:a>, <a:b>, 1) AS ?t) {}", media_type).status == 200


def test_rdf_xml_is_written_wherever_it_can_be(served: Served) -> None:
    import rdflib

    ends = ("x", "é", "1a", "a.b-c", "a%20b", "a?b=c", "_")
    triples = " . ".join(f'<a:a> <http://e.x/{end}> "a\tb"' for end in ends)
    reply = served.query(f"CONSTRUCT {{ {triples} }} {{}}", "application/rdf+xml")
    assert reply.status == 200, reply.text
    read = rdflib.Graph().parse(data=reply.body, format="xml")
    assert {str(p) for p in read.predicates()} == {f"http://e.x/{end}" for end in ends}


def test_named_graphs_are_chosen_and_the_default_graph_is_then_empty(served: Served) -> None:
    graphs = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    both = urlencode({"query": graphs, "named-graph-uri": [SOURCES, CURRENT]}, doseq=True)
    assert served.ask(target=f"/sparql?{both}").number == 2
    default = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    assert served.ask(target=target(default, **{"named-graph-uri": SOURCES})).number == 0


BAD = [
    ("GET", target("SELECT * { ?s ?p"), "", b"", 400),
    ("GET", "/sparql?query=", "", b"", 400),
    ("GET", "/sparql?format=json", "", b"", 400),
    ("GET", f"{target('ASK {}')}&query={quote('ASK {}')}", "", b"", 400),
    ("GET", "/sparql?query=%FF", "", b"", 400),
    ("GET", target("ASK {}", **{"default-graph-uri": "no iri"}), "", b"", 400),
    ("GET", target("ASK {}", **{"named-graph-uri": "relative"}), "", b"", 400),
    ("GET", target("ASK { ?s ?p ?o \0 }"), "", b"", 400),
    ("GET", f"/sparql?{urlencode({'update': UPDATE})}", "", b"", 403),
    ("GET", target("ASK {}", update=UPDATE), "", b"", 400),
    ("GET", target(UPDATE), "", b"", 400),
    ("POST", "/sparql", FORM, b"", 400),
    ("POST", "/sparql", FORM, form(update=UPDATE), 403),
    ("POST", "/sparql", FORM, form(update=UPDATE, query="ASK {}"), 400),
    ("POST", "/sparql", FORM, form(query=["ASK {}", "ASK {}"]), 400),
    ("POST", target("ASK {}"), FORM, form(query="ASK {}"), 400),
    ("POST", target("ASK {}"), QUERY, b"ASK {}", 400),
    ("POST", "/sparql", QUERY, b"", 400),
    ("POST", "/sparql", QUERY, b"ASK { ?s ?p '\xff' }", 400),
    ("POST", "/sparql", f"{QUERY}; charset=iso-8859-1", b"ASK {}", 415),
    ("POST", "/sparql", "application/sparql-update", UPDATE.encode(), 403),
    ("POST", "/sparql", "text/turtle", b"<a:a> <a:b> <a:c> .", 415),
    ("POST", "/sparql?default", "application/n-triples", b"<a:a> <a:b> <a:c> .", 415),
    ("POST", "/sparql", "", b"ASK {}", 415),
    ("PUT", f"/sparql?graph={CURRENT}", "text/turtle", b"<a:a> <a:b> <a:c> .", 405),
    ("DELETE", f"/sparql?graph={CURRENT}", "", b"", 405),
    ("PATCH", "/sparql", "text/turtle", b"", 405),
    ("DELETE", "/theme/debt-bondage", "", b"", 405),
    ("GET", f"/sparql?graph={CURRENT}", "", b"", 400),
    ("POST", "/sparql", QUERY, b"ASK {} #" + b"x" * (1 << 20), 413),
    ("POST", "/sparql", QUERY, b"ASK {} #" + b"x" * (1 << 19), 400),
    ("POST", "/sparql", FORM, b"a=1&" * 2000 + b"query=ASK+{}", 400),
]


@pytest.mark.parametrize(("method", "at", "media_type", "body", "status"), BAD)
def test_what_is_not_the_protocol_is_refused_in_one_line(
    served: Served, method: str, at: str, media_type: str, body: bytes, status: int
) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    reply = served.ask(method, at, body or None, headers)
    assert reply.status == status
    assert reply.media_type == "text/plain"
    assert len(reply.text.splitlines()) == 1
    assert "Traceback" not in reply.text


def test_a_mark_that_editors_put_before_a_text_is_no_part_of_the_query(served: Served) -> None:
    headers = {"Content-Type": QUERY}
    assert served.ask("POST", "/sparql", "\ufeffASK {}".encode(), headers).status == 200
    assert served.ask(target=target("\ufeffASK {}")).status == 200
    form = urlencode({"query": "\ufeffASK {}"}).encode()
    assert served.ask("POST", "/sparql", form, {"Content-Type": FORM}).status == 200


def test_a_mistake_is_told_with_its_place(served: Served) -> None:
    reply = served.query("SELECT ?x\nWHERE { ?x }")
    assert reply.status == 400
    assert reply.text.startswith("line 2, column ")


def test_head_gives_the_headers_of_get_and_no_body(served: Served) -> None:
    got, headed = served.query(COUNT), served.ask("HEAD", target(COUNT))
    assert headed.body == b""
    assert headed.status == 200
    for name in ("content-type", "content-length", "etag"):
        assert headed.headers[name] == got.headers[name]
    assert served.ask("HEAD", target("SELECT")).status == 400


def test_the_columns_of_a_star_come_in_the_order_of_the_query(served: Served) -> None:
    reply = served.query("SELECT * { ?thing a ?kind ; rdfs:label ?called } LIMIT 1", "text/csv")
    assert reply.text.startswith("thing,kind,called\r\n")


def test_an_address_alone_can_ask_for_a_format(served: Served) -> None:
    table = served.ask(target=target(COUNT, format="csv"), headers={"Accept": "text/html,*/*"})
    assert (table.media_type, table.text) == ("text/csv", "n\r\n3\r\n")
    other = served.ask(target=target(COUNT, format="tsv"))
    assert other.media_type == "text/tab-separated-values"
    assert table.headers["etag"] != other.headers["etag"]
    form = urlencode({"query": "DESCRIBE theme:debt-bondage", "format": "nt"}).encode()
    triples = served.ask("POST", "/sparql", form, {"Content-Type": FORM})
    assert triples.media_type == "application/n-triples"
    assert served.ask(target="/sparql?format=csv").status == 400


def test_options_says_what_is_allowed(served: Served) -> None:
    reply = served.ask("OPTIONS")
    assert reply.status == 204
    assert reply.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert not BODY_HEADERS & reply.headers.keys()


def test_an_answer_asked_for_again_is_not_sent_again(served: Served) -> None:
    tag = served.query(COUNT).headers["etag"]
    again = served.ask(target=target(COUNT), headers={"If-None-Match": f'"x", {tag}'})
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert not BODY_HEADERS & again.headers.keys()
    other = served.ask(target=target(COUNT), headers={"If-None-Match": tag, "Accept": "text/csv"})
    assert other.status == 200
    for known in (tag.removeprefix("W/"), '"a, b", ' + tag, "*"):
        assert served.ask(target=target(COUNT), headers={"If-None-Match": known}).status == 304
    assert served.ask(target=target("ASK"), headers={"If-None-Match": "*"}).status == 400


@pytest.mark.parametrize("path", ["/sparql", "/theme/debt-bondage", "/ontology"])
def test_a_page_asked_for_again_is_not_sent_again(served: Served, path: str) -> None:
    page = served.ask(target=path, headers={"Accept": "text/html"})
    assert page.headers["cache-control"] == "no-cache"
    tag = page.headers["etag"]
    again = served.ask(target=path, headers={"Accept": "text/html", "If-None-Match": tag})
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert not BODY_HEADERS & again.headers.keys()


def said(served: Served, *lines: str, half: bool = False) -> bytes:
    """Send a request by its lines and return the whole answer."""
    with served.connect() as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        if half:
            connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(4096), b""))


def test_an_address_in_full_is_asked_of_its_host(served: Served) -> None:
    asked, close = target(COUNT), "Connection: close"
    whole = f"GET http://localhost:{served.port}{asked} HTTP/1.1"
    assert said(served, whole, "Host: evil.example", close).startswith(b"HTTP/1.1 200")
    other = f"GET http://evil.example{asked} HTTP/1.1"
    assert said(served, other, "Host: localhost", close).startswith(b"HTTP/1.1 421")


def test_a_client_that_says_no_more_gets_its_answer(served: Served) -> None:
    answer = said(served, f"GET {target(COUNT)} HTTP/1.1", "Host: localhost", half=True)
    assert answer.replace(b"HTTP/1.1 100 Continue\r\n\r\n", b"").startswith(b"HTTP/1.1 200")
    late = said(served, f"GET {target(ENDLESS)} HTTP/1.1", "Host: localhost", half=True)
    assert late.startswith(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert b"HTTP/1.1 504" in late


def test_what_changes_by_itself_has_no_tag(served: Served) -> None:
    assert "etag" not in served.query("SELECT (NOW#c\n() AS ?now) {}").headers
    assert "etag" in served.query("SELECT ('NOW()' AS ?now) {}").headers


def test_a_compressed_body_is_not_read(served: Served) -> None:
    packed = gzip.compress(COUNT.encode())
    headers = {"Content-Type": QUERY, "Content-Encoding": "gzip"}
    reply = served.ask("POST", body=packed, headers=headers)
    assert (reply.status, reply.headers["accept-encoding"]) == (415, "identity")
    headers["Content-Encoding"] = "identity"
    assert served.ask("POST", body=COUNT.encode(), headers=headers).number == 3


def _graphs_of_the_project(served: Served) -> dict[str, int]:
    """Return the size of every named graph that is not a document's."""
    query = (
        "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } "
        "FILTER(STRSTARTS(STR(?g), STR(graph:))) } GROUP BY ?g"
    )
    reply = served.ask("POST", body=query.encode(), headers={"Content-Type": QUERY})
    rows = json.loads(reply.body)["results"]["bindings"]
    return {row["g"]["value"]: int(row["n"]["value"]) for row in rows}


def test_the_endpoint_describes_itself(served: Served) -> None:
    import rdflib
    from rdflib.namespace import RDFS, VOID

    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    for accept, name in (("text/turtle", "turtle"), ("application/rdf+xml", "xml")):
        reply = served.ask(headers={"Accept": accept})
        described = rdflib.Graph().parse(data=reply.body, format=name)
        service = described.value(None, rdflib.RDF.type, sd.Service)
        assert str(described.value(service, sd.endpoint)) == served.address
        assert (service, sd.feature, sd.UnionDefaultGraph) in described
        assert (service, sd.supportedLanguage, sd.SPARQL11Query) in described
        assert (service, sd.resultFormat, None) in described
        served_graphs = described.value(service, sd.defaultDataset)
        assert "each document has one" in str(described.value(served_graphs, RDFS.comment))
        sizes = {
            str(described.value(named, sd.name)): int(
                str(described.value(described.value(named, sd.graph), VOID.triples))
            )
            for named in described.objects(served_graphs, sd.namedGraph)
        }
        assert sizes == _graphs_of_the_project(served)
    assert served.ask(headers={"Accept": "image/png"}).status == 406
    page = served.ask(headers={"Accept": "text/html"})
    assert page.media_type == "text/html"
    assert served.address in page.text


def test_the_data_set_describes_itself_with_its_counts(served: Served) -> None:
    import rdflib

    void = rdflib.Namespace("http://rdfs.org/ns/void#")
    reply = served.ask(target="/.well-known/void")
    described = rdflib.Graph().parse(data=reply.body, format="turtle")
    dataset = rdflib.URIRef(f"{BASE}dataset")
    assert str(described.value(dataset, void.sparqlEndpoint)) == served.address
    assert int(str(described.value(dataset, void.documents))) == 3
    vocabularies = [str(each).rstrip("#/") for each in described.objects(dataset, void.vocabulary)]
    assert "https://linkages.example/ontology" in vocabularies
    assert len(set(vocabularies)) == len(vocabularies)
    of_class = {
        str(described.value(part, void["class"])): int(str(described.value(part, void.entities)))
        for part in described.objects(dataset, void.classPartition)
    }
    assert of_class[f"{BASE}ontology#Organisation"] == 3
    assert of_class[f"{BASE}ontology#Place"] == 1
    examples = [str(each) for each in described.objects(dataset, void.exampleResource)]
    assert len({each.split("/")[3] for each in examples}) == 3
    for each in examples:
        assert served.ask(target=quote(each.removeprefix(BASE[:-1]))).status == 200


def test_the_data_set_tells_where_it_is_asked_and_fetched_and_how_much_that_is(
    served: Served,
) -> None:
    import rdflib
    from rdflib.namespace import DCAT, VOID

    reply = served.ask(target="/.well-known/void")
    described = rdflib.Graph().parse(data=reply.body, format="turtle")
    dataset, endpoint = rdflib.URIRef(f"{BASE}dataset"), rdflib.URIRef(served.address)
    everything = served.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").number
    assert described.value(dataset, VOID.triples) == rdflib.Literal(everything)
    assert described.value(None, rdflib.RDF.type, DCAT.DataService) == endpoint
    assert described.value(endpoint, DCAT.endpointURL) == endpoint
    assert described.value(endpoint, DCAT.servesDataset) == dataset
    [asked] = described.objects(dataset, DCAT.distribution)
    assert described.value(asked, DCAT.accessService) == endpoint
    fetched = 0
    for part in described.objects(dataset, VOID.subset):
        for file in described.objects(part, DCAT.distribution):
            at = str(described.value(file, DCAT.downloadURL)).removeprefix(f"http://{served.host}")
            whole = served.ask(target=at.removeprefix(f":{served.port}")).body
            number = len(rdflib.Graph().parse(data=whole, format="turtle"))
            assert described.value(part, VOID.triples) == rdflib.Literal(number)
            assert described.value(part, VOID.dataDump) == described.value(file, DCAT.accessURL)
            fetched += 1
    assert fetched == 8


def test_the_licence_of_a_project_is_told_of_all_that_offers_it(tmp_path: Path) -> None:
    import rdflib
    from rdflib.namespace import DCAT, DCTERMS

    project = sample_project(tmp_path)
    (project.folder / "linkages.toml").write_text('licence = "https://x.example/terms"\n', "utf-8")
    with writing(Project.open(project.folder)):
        pass
    with served_endpoint(project.folder, tmp_path / "log") as endpoint:
        for at in ("/.well-known/void", "/sparql"):
            reply = endpoint.ask(target=at, headers={"Accept": "text/turtle"})
            described = rdflib.Graph().parse(data=reply.body, format="turtle")
            service = rdflib.URIRef(endpoint.address)
            assert str(described.value(service, DCTERMS.license)) == "https://x.example/terms"
            assert (service, DCAT.servesDataset, rdflib.URIRef(f"{BASE}dataset")) in described
