"""Each page of the dashboard over a real project, as a person would use it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from dashboard_pages import at_page, drawn, explore, opened, page_at, said, told_by_picture
from sample_project import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FUNDS,
    HOSTILE,
    empty_project,
    made_by_an_older_version,
    sample_project,
)
from streamlit.testing.v1 import AppTest

from extract.measured import measured
from graph.asking.examples import Example, examples
from graph.asking.questions import Found, documents
from graph.building.ingest import remove_documents
from graph.project import Project
from graph.queries.query_worker import ask_question
from views.interface.messages import catalogue
from views.interface.numbers import date
from views.search import suggestion


def test_the_overview_tells_what_is_in_the_graph(app: AppTest) -> None:
    page = app.run()
    assert not page.exception
    words = said(page)
    assert "Documents 3" in words
    assert "Organisations 3" in words
    assert "Who funds whom" in words
    assert "Harbour Circle" in words


_VIEWED = """
import sys, pytest
from dashboard_pages import at_page, opened
with pytest.MonkeyPatch.context() as patch:
    for name in ("", "explore", "why", "linkages", "documents", "query", "reliability", "profile"):
        assert not at_page(opened(sys.argv[1], patch), name).exception
    asked = opened(sys.argv[1], patch)
    asked.query_params.update(query="SELECT ?t (1 AS ?n) { ?t a lk:Theme }", form="chart")
    chart = at_page(asked, "query")
    while not chart.get("vega_lite_chart"):
        assert not chart.run().exception
heavy = {"matplotlib", "pandas", "pyshacl", "rdflib", "requests", "spacy"}
print(*(heavy | {"extract.names.linking"}) & sys.modules.keys())
"""


def test_first_views_and_charts_import_nothing_that_takes_longer_than_they_do(
    project: Project,
) -> None:
    viewing = [sys.executable, "-c", _VIEWED, str(project.folder)]
    viewed = subprocess.run(
        viewing, cwd=Path(__file__).parents[1], capture_output=True, check=False
    )
    assert viewed.returncode == 0, viewed.stderr.decode()
    assert viewed.stdout.strip() == b""


def test_an_empty_project_says_how_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = empty_project(tmp_path)
    words = said(opened(project.folder, monkeypatch).run())
    assert f'linkages add --project "{project.folder}" FOLDER' in words


def test_a_graph_of_another_version_is_told_on_every_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = made_by_an_older_version(sample_project(tmp_path))
    app = opened(project.folder, monkeypatch)
    for name in ("", "query"):
        assert "Another version of Linkages counted this graph" in said(at_page(app, name))


def test_a_folder_that_is_no_project_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(tmp_path / "nowhere", monkeypatch).run()
    assert not page.exception
    assert "there is no project" in said(page)


def test_a_search_leads_to_the_network_of_a_name(app: AppTest) -> None:
    page = explore(app)
    page.text_input(key="search").set_value("harb").run()
    page.button(key=f"search found {CIRCLE}").click().run()
    assert page.query_params["entity"] == CIRCLE
    shown = drawn(page)
    assert {CIRCLE, DELTA, BONDAGE} <= {node["id"] for node in shown["nodes"]}
    assert page.text_input(key="search").value == ""


def test_a_search_without_result_says_what_to_try(app: AppTest) -> None:
    page = explore(app)
    page.text_input(key="search").set_value("zzzz").run()
    assert "Try fewer letters" in said(page)


def test_a_link_in_the_address_shows_its_sentence(app: AppTest) -> None:
    words = said(explore(app, entity=CIRCLE, between=[CIRCLE, DELTA]))
    assert "Funds (90% sure)" in words
    assert "Who funds whom, 2004, p. 1" in words


def test_filters_narrow_the_network(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE)
    every = drawn(page)
    page.segmented_control(key="links").set_value("statements").run()
    stated = drawn(page)
    assert all(edge["stated"] for edge in stated["edges"])
    assert len(stated["edges"]) < len(every["edges"])
    page.pills(key="kinds").set_value(["theme"]).run()
    assert {node["kind"] for node in drawn(page)["nodes"] if not node["centre"]} == {"theme"}


def test_filters_come_back_from_the_address(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, links="statements")
    assert all(edge["stated"] for edge in drawn(page)["edges"])


def test_filters_that_leave_nothing_say_so(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE)
    page.number_input(key="least").set_value(99).run()
    assert "Nothing is linked to this name under these filters" in said(page)


def test_a_name_that_is_not_in_the_graph_is_told(app: AppTest) -> None:
    assert "not in the graph" in said(explore(app, entity="organisation/name/nobody"))


def test_a_page_that_is_only_looked_at_lets_go_of_what_was_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = sample_project(tmp_path)
    app = opened(project.folder, monkeypatch)
    explore(app, entity=CIRCLE)
    with project.reading() as store:
        first = documents(store)[0].document_id
    remove_documents(project, [first])
    assert project.generations.retire_within(20) == []
    assert said(at_page(app, "documents")).count("2 documents") == 1


@pytest.mark.parametrize(
    "odd", ["organisation/<b>", "organisation/gaatw\n", "theme/a b", "a/%zz[#"]
)
def test_an_address_that_can_be_no_iri_is_told_kindly(app: AppTest, odd: str) -> None:
    assert "not in the graph" in said(explore(app, entity=odd))
    page = explore(app, entity=CIRCLE, also=odd, between=[CIRCLE, odd])
    assert "Harbour Circle" in said(page)


def test_documents_are_listed_and_found(app: AppTest) -> None:
    page = at_page(app, "documents")
    assert "3 documents" in said(page)
    page.text_input(key="find").set_value("funds").run()
    assert list(page.dataframe[0].value["Title"]) == ["Who funds whom"]
    page.text_input(key="find").set_value("zzzz").run()
    assert "No document matches" in said(page)


def test_a_document_shows_its_mentions(app: AppTest, project: Project) -> None:
    with project.reading() as store:
        row = next(each for each in documents(store) if each.title == "Who funds whom")
    app.query_params["document"] = row.document_id
    app.query_params["at"] = f"0-{len(FUNDS)}"
    page = at_page(app, "documents")
    assert not page.exception
    text = next(each.proto.body for each in page.get("html") if "lk-text" in each.proto.body[:30])
    assert '<span class="lk-passage">' in text
    assert "profile?entity=organisation%2Fname%2Fharbour-circle" in text
    page.pills[0].set_value(["place"]).run()
    text = next(each.proto.body for each in page.get("html") if "lk-text" in each.proto.body[:30])
    assert "harbour-circle" not in text
    page.button[0].click().run()
    assert "3 documents" in said(page)


def test_a_picture_of_a_document_shows_what_it_links(app: AppTest, project: Project) -> None:
    with project.reading() as store:
        row = next(each for each in documents(store) if each.title == "Who funds whom")
    app.query_params["document"] = row.document_id
    told = told_by_picture(at_page(app, "documents"), "document")
    assert "in 1 document; in Who funds whom" in told
    assert "Delta Network funds Harbour Circle" in told


@pytest.mark.parametrize("at", ["x", "5-", "9999999-99999999", "-4", "12-3"])
def test_a_strange_place_in_the_address_shows_the_document(
    app: AppTest, project: Project, at: str
) -> None:
    with project.reading() as store:
        app.query_params["document"] = documents(store)[0].document_id
    app.query_params["at"] = at
    assert not at_page(app, "documents").exception


def test_a_document_that_is_not_there_is_told(app: AppTest) -> None:
    app.query_params["document"] = "f" * 32
    assert "no longer" in said(at_page(app, "documents"))


def asking(app: AppTest, query: str, **address: str) -> AppTest:
    """Show the Query page with a query in its address, until it is answered."""
    for name, worth in {"query": query, **address}.items():
        app.query_params[name] = worth
    page = at_page(app, "query")
    for _ in range(40):
        if "Asking" not in said(page):
            break
        page.run()
    assert not page.exception
    return page


def test_a_query_gives_a_table(app: AppTest) -> None:
    page = asking(app, "SELECT ?label WHERE { ?e a lk:Theme ; rdfs:label ?label }")
    assert "debt bondage" in list(page.dataframe[0].value["label"])
    assert "http://127.0.0.1:8501/sparql" in said(page) or "/sparql" in said(page)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT ?x WHERE {", "was not answered"),
        ("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }", "was not answered"),
        ("DROP ALL", "was not answered"),
        ("  ", "Write a query"),
        ("SELECT ?s WHERE { ?s a lk:Nothing }", "No rows"),
    ],
)
def test_a_query_that_fails_is_told_in_words(app: AppTest, query: str, words: str) -> None:
    assert words in said(asking(app, query))


def test_an_example_is_taken_over_and_answered(app: AppTest) -> None:
    page = at_page(app, "query")
    offered = page.selectbox[0]
    assert offered.options == [each.question for each in examples()]
    whole = next(each for each in examples() if each.name == "30-one-document")
    offered.select(whole.question).run()
    assert page.query_params["query"] == whole.query
    page = asking(page, whole.query)
    assert "Turtle" in said(page)
    assert list(page.dataframe[0].value) == ["subject", "predicate", "object"]


def test_an_example_is_answered_once_for_all_visitors(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = examples()[0].query
    visits = [asking(opened(project.folder, monkeypatch), query) for _ in range(2)]
    first, second = (visit.session_state["query asked"].asking.answer() for visit in visits)
    assert first.rows
    assert second is first


def test_an_answer_is_a_chart_or_a_network_where_it_can_be(app: AppTest) -> None:
    who = next(each.query for each in examples() if each.name == "04-who-with-whom")
    page = asking(app, who, form="network")
    assert [(e["source"], e["label"]) for e in drawn(page)["edges"]] == [
        (DELTA, "funds"),
        (HOSTILE, "partner of"),
    ]
    page = asking(app, who, form="chart")
    assert page.get("vega_lite_chart")
    page = asking(app, "SELECT ?d { ?d a lk:Document }", form="chart")
    assert "Nothing to draw as a chart" in said(page)
    page = asking(app, "SELECT ?d { ?d a lk:Document }", form="network")
    assert "Nothing to draw as a network" in said(page)


NOT_SO = """SELECT ?a (lk:funds AS ?how) ?b {
  GRAPH graph:current { ?a a lk:Organisation . ?b a lk:Theme }
}"""
"""What no document says."""
PAIRS = """SELECT ?a ?b { GRAPH graph:current { ?a a lk:Organisation . ?b a lk:Theme } }"""


@pytest.mark.parametrize("query", [NOT_SO, PAIRS])
def test_no_network_of_an_answer_says_that_documents_say_so(app: AppTest, query: str) -> None:
    page = asking(app, query, form="network")
    shown = drawn(page)
    assert shown["edges"]
    legend = "in one row of the answer"
    assert shown["words"]["together"] == legend
    assert shown["words"]["stated"].startswith(legend)
    for edge in shown["edges"]:
        assert legend in edge["title"]
        assert "document" not in edge["title"]
    rows = page.dataframe[0].value
    assert len(rows) == len(shown["edges"])
    assert "named together" not in rows.to_string()
    told = told_by_picture(page, "answer")
    assert told.startswith("Network figure. The answer to a query.")
    assert f"{legend}, with the word between them:" in told


def test_a_picture_of_an_answer_is_drawn_for_a_briefing(app: AppTest) -> None:
    who = next(each.query for each in examples() if each.name == "04-who-with-whom")
    told = told_by_picture(asking(app, who, form="network"), "answer")
    assert "Delta Network funds Harbour Circle" in told
    assert "partners, members or funders of which?" in told
    told = told_by_picture(asking(app, who, form="chart"), "chart")
    assert told.startswith("Bars. The answer to a query. Documents; 2 rows.")


def test_a_query_that_was_stopped_says_so_in_the_readers_language(
    app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("views.query.SECONDS", 0.2)
    long = " . ".join(f"?s{n} ?p{n} ?o{n}" for n in range(6))
    told = said(asking(app, f"SELECT (COUNT(*) AS ?n) {{ {long} }}", lang="fr"))
    assert "elle a duré plus de 0.2 secondes et a été arrêtée" in told


def test_a_query_that_runs_can_be_stopped(app: AppTest) -> None:
    long = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(6))
    app.query_params["query"] = f"SELECT (COUNT(*) AS ?n) {{ {long} }}"
    page = at_page(app, "query")
    assert "Asking" in said(page)
    page.button(key="stop query").click().run()
    assert "Stopped" in said(page.run())


@pytest.mark.parametrize("example", examples()[::7], ids=lambda each: each.name)
def test_an_example_runs_within_the_limits_of_the_page(project: Project, example: Example) -> None:
    with project.leased() as path:
        assert ask_question(path, example.query).columns


def test_the_dashboard_follows_what_is_added_and_removed(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(project.folder, copy)
    page = opened(copy, monkeypatch).run()
    assert "Documents 3" in said(page)
    with project.reading() as store:
        last = documents(store)[0].document_id
    remove_documents(Project.open(copy), [last])
    assert "Documents 2" in said(page.run())


def test_the_reliability_page_tells_how_often_it_is_right(app: AppTest) -> None:
    page = at_page(app, "reliability")
    assert not page.exception
    words = said(page)
    found = measured()
    assert date(found.date) in words
    assert "Look yourself before you publish" in words
    shown = page.dataframe[0].value
    assert len(shown) == sum(rate.grouping == "all" for rate in found.rates)
    page.segmented_control(key="grouping").set_value("region").run()
    assert set(page.dataframe[0].value["Where"]) >= {"Africa", "Asia"}
    assert page.get("download_button")


def test_every_name_and_every_stated_link_says_how_sure_it_is(
    app: AppTest, project: Project
) -> None:
    page = explore(app, entity=CIRCLE)
    assert "90% sure on average" in said(page)
    sure = [edge for edge in drawn(page)["edges"] if "90% sure" in edge["title"]]
    assert [edge["stated"] for edge in sure] == [True] * len(sure)
    assert sure
    assert "90%" in list(page.dataframe[0].value["Sure"])
    with project.reading() as store:
        row = next(each for each in documents(store) if each.title == "Who funds whom")
    app.query_params.clear()
    app.query_params["document"] = row.document_id
    assert "1× · 90% sure" in said(at_page(app, "documents"))


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "Derniers ajouts"), ("es", "Añadidos al final"), ("x<b>", "Added last")],
)
def test_the_address_names_the_language(app: AppTest, language: str, words: str) -> None:
    app.query_params["lang"] = language
    page = app.run()
    assert not page.exception
    assert words in said(page)


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("name", ["documents", "query", "reliability"])
def test_every_page_speaks_every_language(app: AppTest, language: str, name: str) -> None:
    app.query_params["lang"] = language
    page = at_page(app, name)
    assert not page.exception
    assert catalogue()[f"{name}.title"][language] == page.title[0].value


def test_a_place_and_a_theme_have_their_names_in_the_language(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, lang="fr")
    assert {"Népal", "servitude pour dettes"} <= {node["label"] for node in drawn(page)["nodes"]}


def test_a_suggestion_says_kind_and_documents_and_where_it_is_unsure(app: AppTest) -> None:
    page = explore(app)
    page.text_input(key="search").set_value("harb").run()
    label = page.button(key=f"search found {CIRCLE}").label
    assert "Organisation · 3 documents" in label
    assert "unsure" not in label
    found = Found(CIRCLE, "organisation", "Harbour Circle", "Harbour Circle", 3)
    assert suggestion(found, 0.4).endswith("3 documents · unsure, 40% sure]")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("explore", {"place": "place/nowhere"}),
        ("linkages", {"theme": "theme/none"}),
        ("linkages", {"view": "spiral"}),
        ("documents", {"publisher": "Nobody"}),
        ("why", {"first": "x"}),
        ("profile", {"entity": "nope"}),
    ],
)
def test_what_an_address_asks_for_in_vain_is_told(
    app: AppTest, name: str, address: dict[str, str]
) -> None:
    page = page_at(app, name, **address)
    assert not page.exception
    assert page.warning
    assert "not in the graph" in page.warning[0].value.replace("\\", "")
