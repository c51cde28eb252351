"""Tests the invented graph, that every question is answered there, and what is told of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from querying.figures import FUNCTION, OURS, OXIGRAPH, PYOXIGRAPH, RDFLIB, SERVED, Row, rows_in
from querying.invented_documents import InventedDocuments
from querying.invented_entities import pools
from querying.invented_project import SEED, count_documents, invented_project, total
from querying.questions import of_the_pages, others, over_mentions, small, twelve
from querying.systems import Ask, in_process, oxigraph_server, pool_of, served
from querying.tables import Graph, Report, page
from querying.timing import Times

from extract.model import Kind
from graph.checks.check import check, report
from graph.project import Project
from ontology.packaged import text

QUADS = 240_000
"""Enough that each tie is stated several times, and something is planned, whoever is drawn."""

FEWER = 60_000
"""Of the same documents the first; each quad that is checked takes a thirtieth of a millisecond."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return invented_project(tmp_path_factory.mktemp("invented"), QUADS, lambda _: None)


@pytest.fixture(scope="module")
def inside(project: Project) -> Iterator[Ask]:
    with project.leased() as store, in_process(store) as ask:
        yield ask


@pytest.fixture(scope="module")
def made() -> InventedDocuments:
    return InventedDocuments(pools(SEED), SEED)


def test_a_document_is_the_same_every_time(made: InventedDocuments) -> None:
    assert made.document(3) == InventedDocuments(pools(SEED), SEED).document(3)
    assert made.document(3) != made.document(4)


def test_few_entities_are_named_often_and_many_seldom(made: InventedDocuments) -> None:
    counts: dict[str, int] = {}
    for number in range(60):
        for mention in made.document(number).mentions:
            if mention.kind is Kind.ORGANISATION:
                counts[mention.entity_id] = counts.get(mention.entity_id, 0) + 1
    ordered = sorted(counts.values(), reverse=True)
    assert sum(ordered[:10]) > sum(ordered) / 4
    assert sum(number <= 2 for number in ordered) > len(ordered) / 3


def test_the_graph_is_as_large_as_asked_for(project: Project) -> None:
    assert 0.97 * QUADS < total(project) < 1.25 * QUADS  # the last document may be long


def test_the_graph_passes_the_check(tmp_path: Path) -> None:
    project = invented_project(tmp_path, FEWER, lambda _: None)
    assert total(project) > 0.97 * FEWER
    with project.reading() as store:
        found = report(check(store, project.text, shapes=text("shapes.ttl")))
    assert not found.violations
    assert dict(found.counts)["documents"] == count_documents(project)


def test_a_graph_that_is_kept_is_not_made_again(project: Project) -> None:
    told: list[str] = []
    assert invented_project(project.folder.parent, QUADS, told.append) == project
    assert not told


@pytest.mark.parametrize(
    "question",
    [*twelve(), *small(), *others(), over_mentions()],
    ids=lambda question: question.words[:40],
)
def test_every_question_is_answered(inside: Ask, question: object) -> None:
    answer = inside(question.query)  # type: ignore[attr-defined]
    assert rows_in(answer) != 0
    assert answer.strip()
    assert b'"boolean":false' not in answer


def test_what_the_pages_ask_is_answered(project: Project) -> None:
    with project.reading() as store:
        for question in of_the_pages(store):
            assert question.ask(store), question.words


def test_ours_and_oxigraph_give_the_same_rows(project: Project, inside: Ask) -> None:
    asked = (*twelve()[2:6], *small())
    with (
        project.leased() as store,
        pool_of(project) as pool,
        served(project) as endpoint,
        oxigraph_server(store) as server,
    ):
        for question in asked:
            answers = [ask(question.query) for ask in (inside, pool, endpoint, server)]
            assert len({rows_in(answer) for answer in answers}) == 1, question.words


def test_the_page_tells_medians_ratios_and_what_misses() -> None:
    fast, slow = Times(0.0012, 0.0345, 9, 0.0011), Times(2.5, 3, 3, 2.4)
    four = {OURS: slow, SERVED: fast, PYOXIGRAPH: fast, OXIGRAPH: fast}
    told = page(
        Report(
            "2026-01-01", "2 cores", "linkages 9.9", "Nothing else ran.",
            Graph(5000, 7), Graph(1, 1),
            twelve=(Row("a slow one", 1200, 2.0, 0.25, four),),
            pages=(Row("a page", None, 0.5, 0.1, {FUNCTION: fast}),),
            others=(),
            overhead=(Row("a small one", 1, 2.0, None, {**four, OURS: Times(0.0015, 0.002, 9)}),),
            rdflib=(
                Row("a join", 3, 2.0, None, {OURS: fast, PYOXIGRAPH: fast, RDFLIB: slow}),
                Row("another", 3, 2.0, None, {OURS: fast, PYOXIGRAPH: fast, RDFLIB: None}),
                Row("a near one", 3, 2.0, None, {OURS: fast, PYOXIGRAPH: fast, RDFLIB: fast}),
            ),
        )
    )  # fmt: skip
    assert "| a slow one | 1,200 | 2,500 (3,000) | 1.20 (34.5) |" in told
    assert "| 1.20 (34.5) | 250 | 1.10 |" in told
    assert "| a join | 3 | 1.20 (34.5) | 1.20 (34.5) | 2,500 (3,000) | 1.10 | 2,083 |" in told
    assert "| another | 3 | 1.20 (34.5) | 1.20 (34.5) | no answer | 1.10 |  |" in told
    assert "- a slow one: 2,500 ms, 1.10 ms of processor time; the aim is 2 s." in told
    assert (
        "- Beside rdflib: 1 of 3 questions are answered less than 1,000 times faster; the most is "
        "2,083 times (a join)." in told
    )
    assert "a page:" not in told
    assert "the pool adds" not in told


def test_the_documentation_is_a_page_of_the_benchmark() -> None:
    written = (Path(__file__).parents[2] / "docs" / "sparql-speed.md").read_text("utf-8")
    for question in (*twelve(), *others(), *small()):
        assert f"| {question.words} |" in written
