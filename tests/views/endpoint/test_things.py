"""Addresses of things answer with a page or with data."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import rdflib
from decided_project import take
from sample_project import CIRCLE, HOSTILE, PROBE, sample_project
from served_endpoint import Served, served_endpoint
from starlette.routing import Match, Route

from builders import annotations
from graph.asking.asking import question
from graph.asking.questions import documents
from graph.building.document_graph import Run
from graph.building.writing import writing
from graph.project import Project
from graph.queries.jobs import Limits
from graph.queries.pool import QueryPool
from graph.terms import Iri
from ontology.namespaces import BASE, LK
from views.endpoint.app import ADDRESSES, Endpoint
from views.endpoint.exchange import Message
from views.endpoint.thing_page import Said, thing_page

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def test_an_entity_a_theme_and_a_document_answer_with_their_triples(
    served: Served, project: Project
) -> None:
    with project.reading() as store:
        document = f"document/{documents(store)[0].document_id[:32]}"
    for path in (CIRCLE, "theme/debt-bondage", "place/1282988", document):
        reply = served.ask(target=f"/{path}", headers={"Accept": "text/turtle"})
        assert (reply.status, reply.media_type) == (200, "text/turtle")
        described = rdflib.Graph().parse(data=reply.body, format="turtle")
        assert (rdflib.URIRef(BASE + path), rdflib.RDF.type, None) in described
        assert {str(subject) for subject in described.subjects()} == {BASE + path}


def test_each_triple_of_a_thing_comes_once(served: Served) -> None:
    reply = served.ask(target="/theme/debt-bondage", headers={"Accept": "application/n-triples"})
    lines = reply.text.splitlines()
    assert len(lines) == len(set(lines))


def test_a_person_gets_a_page_with_links_that_lead_on_here(served: Served) -> None:
    reply = served.ask(target=f"/{CIRCLE}", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (reply.status, reply.media_type) == (200, "text/html")
    assert "<h1>Harbour Circle</h1>" in reply.text
    assert 'href="/theme/debt-bondage"' in reply.text
    assert "What points here" in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]


def test_a_page_speaks_the_language_of_who_opens_it(served: Served) -> None:
    for accepted, language, told, name in (
        ("fr-CA,fr;q=0.9,en;q=0.5", "fr", "Ce qui pointe ici", "servitude pour dettes"),
        ("de, es;q=0.8, en;q=0.7", "es", "Lo que apunta aquí", "servidumbre por deudas"),
        ("de", "en", "What points here", "debt bondage"),
    ):
        headers = {"Accept": "text/html", "Accept-Language": accepted}
        page = served.ask(target="/theme/debt-bondage", headers=headers)
        assert f'<html lang="{language}">' in page.text
        assert f"<h1>{name}</h1>" in page.text
        assert f"<h2>{told}</h2>" in page.text
        assert "Accept-Language" in page.headers["vary"]
        itself = served.ask(target="/sparql", headers=headers).text
        assert f'<html lang="{language}">' in itself
    assert '<span lang="fr">' in page.text


def test_a_page_that_shows_not_all_says_what_gives_all() -> None:
    def page(count: int, direction: str) -> str:
        said = [
            Said(direction, "http://x/p", {"type": "literal", "value": str(n)}, "")
            for n in range(count)
        ]
        return thing_page("http://x/a", said, language="fr").decode()

    assert "<code>SELECT * { ?thing ?property &lt;http://x/a&gt; }</code>" in page(100, "at")
    assert "<code>SELECT * { &lt;http://x/a&gt; ?property ?value }</code>" in page(500, "of")
    assert "SELECT" not in page(99, "at") + page(499, "of")
    limits = [int(word) for word in re.findall(r"LIMIT (\d+)", question("thing"))]
    assert limits == [500, 100]


def test_a_hostile_name_stays_text(served: Served) -> None:
    page = served.ask(target=f"/{HOSTILE}", headers={"Accept": "text/html"}).text
    assert f"onerror={PROBE}&gt;" in page
    assert "<img" not in page
    assert "<script" not in page


def test_the_vocabulary_and_named_graphs_answer_whole(served: Served) -> None:
    for path in ("ontology", "graph/ontology"):
        reply = served.ask(target=f"/{path}")
        described = rdflib.Graph().parse(data=reply.body, format="turtle")
        assert (rdflib.URIRef(f"{LK}Organisation"), rdflib.RDF.type, rdflib.OWL.Class) in described
    assert served.ask(target="/graph/sources").text.count("lk:sourceKey") == 3


def test_a_person_gets_the_vocabulary_with_an_anchor_for_each_term(served: Served) -> None:
    reply = served.ask(target="/ontology", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (reply.status, reply.media_type) == (200, "text/html")
    for term in ("Organisation", "Document", "tookPartIn", "confidence"):
        assert f'id="{term}"' in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert 'lang="fr"' in reply.text


def test_every_address_in_the_graph_leads_to_the_endpoint_beside_the_pages(
    tmp_path: Path,
) -> None:
    project = sample_project(tmp_path)
    take(project, "alias", CIRCLE, "Ring of the Harbour")
    with project.reading() as store:
        terms = {term for quad in store.quads() for term in quad if isinstance(term, Iri)}
    paths = {
        f"/{term.removeprefix(BASE)}".partition("#")[0] for term in terms if term.startswith(BASE)
    }
    assert {"/ontology", "/dataset"} < paths
    assert any(path.startswith("/decision/") for path in paths)
    routes = [Route(path, print) for path in ADDRESSES]
    for path in paths:
        scope = {"type": "http", "method": "GET", "path": path}
        assert any(route.matches(scope)[0] is Match.FULL for route in routes), path


def test_what_is_only_pointed_at_answers_with_what_points_at_it(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    defining = annotations(
        "Harbour Circle (HC) met.",
        [("Harbour Circle", CIRCLE)],
        definitions=[("HC", "Harbour Circle", CIRCLE)],
    )
    with writing(project) as visit:
        visit.add(defining, Run("0", "m"), "key", NOW)
    with served_endpoint(project.folder, tmp_path / "log") as endpoint:
        reply = endpoint.ask(target="/organisation/name/hc", headers={"Accept": "text/turtle"})
        described = rdflib.Graph().parse(data=reply.body, format="turtle")
        assert set(described.objects()) == {rdflib.URIRef(f"{BASE}organisation/name/hc")}
        page = endpoint.ask(target="/organisation/name/hc", headers={"Accept": "text/html"})
        assert (page.status, "What points here" in page.text) == (200, True)


def test_the_data_set_and_its_parts_answer(served: Served) -> None:
    for path in ("dataset", "dataset/documents", "graph/decisions"):  # nobody decided anything
        described = rdflib.Graph().parse(data=served.ask(target=f"/{path}").body, format="turtle")
        assert (rdflib.URIRef(BASE + path), None, None) in described


def test_what_the_vocabulary_leaves_unnamed_answers_too(served: Served) -> None:
    described = served.ask(target="/.well-known/genid/ontology0", headers={"Accept": "text/turtle"})
    assert described.status == 200
    assert f"{BASE}.well-known/genid/ontology0" in {
        str(subject) for subject in rdflib.Graph().parse(data=described.body).subjects()
    }


def test_nothing_is_known_of_other_addresses(served: Served) -> None:
    for path in (
        "/theme/none",
        "/favicon.ico",
        "/graph/none",
        "/%3E%20%7D",
        "/a%22b",
        "/theme/x>y",
    ):
        assert served.ask(target=path.replace(">", "%3e")).status == 404
    assert served.ask(target="/theme/debt-bondage", headers={"Accept": "image/png"}).status == 406
    assert served.ask(target="/").headers["location"] == "/sparql"


def test_a_graph_too_large_for_an_answer_is_refused_with_what_to_do(project: Project) -> None:
    said: list[Message] = []

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        said.append(message)

    async def ask() -> None:
        limits = Limits(answer_bytes=10_000, workers=2, spare=0, express=0)
        async with QueryPool(project.generations, limits).opened() as pool:
            path = "/graph/themes"
            scope = {"type": "http", "method": "GET", "path": path, "query_string": b""}
            await Endpoint(pool, project.generations)({**scope, "headers": []}, receive, send)

    asyncio.run(ask())
    assert said[0]["status"] == 500
    assert b"linkages export nquads" in said[1]["body"]
