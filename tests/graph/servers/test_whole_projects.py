"""A project whose graph is in a server is the project it is on disk, quad for quad."""

import asyncio
import io
import re
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from places import credentials_of, emptied
from plain_files import CapitalNames, PlainFiles
from sparql_servers import Server
from streamlit.testing.v1 import AppTest

from graph.asking import questions
from graph.asking.examples import examples
from graph.building.ingest import Batch, add_files, remove_documents
from graph.exports.export_rdf import write_nquads
from graph.generations import GenerationsError
from graph.iris import CURRENT_GRAPH, SOURCES_GRAPH
from graph.linkages.reading import read_incidence
from graph.moving import move
from graph.networks.network import whole
from graph.project import Project
from graph.queries.jobs import limits_of_one
from graph.queries.pool import QueryPool
from graph.queries.query_guard import QueryFailure
from graph.queries.query_worker import ask_question, asked_of, stream_answer
from graph.queries.sources import FixedStore
from graph.servers import server_generations
from graph.servers.failures import ServerError
from graph.servers.server_generations import ServerGenerations
from graph.status import status_of
from graph.store import Store
from graph.terms import Iri, Literal, Quad, Term

NOW = datetime(2026, 11, 26, tzinfo=UTC)
DOCUMENTS = 6
DASHBOARD = Path(__file__).parents[3] / "dashboard.py"


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def running(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Give each server once for this file."""
    server: Server = request.getfixturevalue(request.param)
    with credentials_of(server):
        yield server


@pytest.fixture(scope="module")
def twin(corpus: Project, running: Server, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the sample corpus, moved to a server."""
    folder = tmp_path_factory.mktemp("moved") / "project"
    shutil.copytree(corpus.folder, folder)
    emptied(ServerGenerations(folder.parent / "store", running.url))
    return move(Project.open(folder), running.url).project


@pytest.fixture(scope="module")
def on_disk(corpus: Project, running: Server, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Give the sample corpus on disk, to be changed as the one in the server is."""
    folder = tmp_path_factory.mktemp("on_disk") / "project"
    shutil.copytree(corpus.folder, folder)
    return Project.open(folder)


def exported(project: Project) -> bytes:
    """Return every quad."""
    output = io.BytesIO()
    with project.reading() as store:
        write_nquads(store, output)
    return output.getvalue()


def counted(project: Project) -> tuple[list[Iri], set[Quad]]:
    """Return the names of all graphs, and what follows from all documents together."""
    with project.reading() as store:
        return store.graphs(), {q for g in (CURRENT_GRAPH, SOURCES_GRAPH) for q in store.quads(g)}


@pytest.fixture(scope="module")
def corpus_exported(corpus: Project) -> bytes:
    """Return every quad of the sample corpus."""
    return exported(corpus)


def test_what_was_moved_is_the_same(
    twin: Project, on_disk: Project, corpus_exported: bytes
) -> None:
    assert not (twin.folder / "store" / "current").exists()
    assert exported(twin) == corpus_exported
    ours = {"folder", "size on disk", "graph kept by", "generation"}
    told = [[row for row in status_of(each) if row[0] not in ours] for each in (twin, on_disk)]
    assert told[0] == told[1]


def test_every_question_has_the_same_answer(twin: Project, on_disk: Project) -> None:
    with twin.reading() as there, on_disk.reading() as here:
        for each in examples():
            if "CONSTRUCT" in each.query:
                assert len(turtle(there, each.query)) == len(turtle(here, each.query))
            else:
                assert rows(there, each.query) == rows(here, each.query), each.question
        for ask in asked_by_pages(here):
            assert ask(there) == ask(here)


def test_what_stands_in_the_documents_is_read_the_same(twin: Project, on_disk: Project) -> None:
    with twin.reading() as there, on_disk.reading() as here:
        read, wanted = read_incidence(there), read_incidence(here)
    assert (read.documents, read.entities, read.labels) == (
        wanted.documents,
        wanted.entities,
        wanted.labels,
    )
    assert (read.within, read.statements) == (wanted.within, wanted.statements)
    for found, right in zip(
        (*read.passages, *read.mentions), (*wanted.passages, *wanted.mentions), strict=True
    ):
        assert np.array_equal(found, right)


def test_the_dashboard_shows_it(twin: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINKAGES_PROJECT", str(twin.folder))
    page = AppTest.from_file(str(DASHBOARD), default_timeout=60).run()
    assert not page.exception
    assert "20" in [metric.value for metric in page.metric]


def test_another_computer_asks_the_same_graph(twin: Project, tmp_path: Path) -> None:
    command = ["status", "--project", str(tmp_path / "new"), "--store", twin.settings.store]
    told = subprocess.run(
        [sys.executable, "-c", "from cli import main; main()", *command],
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(r"documents\s+20\b", told.stdout)


def rows(store: Store, query: str) -> Counter[str]:
    """Return an answer whatever its order; a list of words in one cell has none either."""
    return Counter(str(list(map(_words, row))) for row in store.select(query))


def _words(term: Term | None) -> object:
    return sorted(term.value.split("; ")) if isinstance(term, Literal) else term


def turtle(store: Store, query: str) -> list[bytes]:
    output = io.BytesIO()
    store.answer(query, lambda _: "ntriples", output=output)
    return output.getvalue().splitlines()


def asked_by_pages(store: Store) -> list[Callable[[Store], object]]:
    """Return what the pages ask, of the things that are most mentioned."""
    seen = questions.overview(store)
    ids = [seen.organisations[0].entity_id, seen.themes[0].entity_id, seen.places[0].entity_id]
    document = seen.latest[0].document_id
    asks: list[Callable[[Store], object]] = [
        questions.overview,
        questions.documents,
        whole,
        lambda store: questions.document(store, document),
        lambda store: questions.mentions_in(store, document),
        lambda store: questions.evidence(store, ids[0], ids[1]),
        lambda store: questions.search(store, "réseau d'"),
        lambda store: questions.search(store, "consultation on"),
    ]
    for each in ids:
        asks.append(lambda store, each=each: questions.card(store, each))  # type: ignore[misc]
        asks.append(lambda store, each=each: questions.statements_about(store, each))  # type: ignore[misc]
        asks.append(lambda store, each=each: questions.documents_about(store, each))  # type: ignore[misc]
    return asks


def test_a_query_of_a_person_is_guarded_limited_and_streamed(twin: Project) -> None:
    with twin.leased() as path:
        answer = ask_question(path, "SELECT ?t { ?t a lk:Theme } ORDER BY ?t", rows=5)
        assert len(answer.rows) == 5
        assert answer.cut
        output = io.BytesIO()
        stream_answer(path, "SELECT (COUNT(*) AS ?n) { ?s a lk:Theme }", "csv", output)
        assert output.getvalue() == b"n\r\n94\r\n"
        for refused in ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "CLEAR ALL"):
            with pytest.raises(QueryFailure):
                ask_question(path, refused)
        begun = time.monotonic()
        with pytest.raises(QueryFailure, match=r"longer than|ran out of time"):
            ask_question(path, LONG, seconds=0.2)
        assert time.monotonic() - begun < 30
        assert ask_question(path, "ASK { ?s a lk:Theme }").rows == [("true",)]


ASKED = (
    "SELECT ?t (COUNT(?d) AS ?n) { ?d a ?t } GROUP BY ?t ORDER BY DESC(?n) ?t LIMIT 5",
    "# PREFIX rdfs: is known\nSELECT ?l { ?t a lk:Theme ; rdfs:label ?l } ORDER BY ?l LIMIT 5",
    "PREFIX RDFS: <http://x/> SELECT ?l { lk:Theme rdfs:label ?l; RDFS:x* ?y } ORDER BY ?l",
    "SELECT ?t { ?t a lk:Theme FILTER(STR(?t) != '\\u00e9') } ORDER BY EXISTS { ?t ?p 1 } ?t",
)


def test_queries_of_people_have_the_same_answer(twin: Project, on_disk: Project) -> None:
    queries = [*ASKED, *(each.query for each in examples() if "GROUP BY" in each.query)]
    with twin.leased() as there, on_disk.leased() as here:
        told, wanted = asyncio.run(all_told(there, queries)), asyncio.run(all_told(here, queries))
    for query, found, expected in zip(queries, told, wanted, strict=True):
        assert found == expected, query


async def all_told(path: Path, queries: Sequence[str]) -> list[Counter[str]]:
    """Return what a person is told by each query, whatever its order, from one process."""
    async with QueryPool(FixedStore(path), limits_of_one(10)).opened() as pool:
        answers = [await asked_of(pool, each, seconds=10, rows=10_000) for each in queries]
    return [Counter(str(list(map(_parts, row))) for row in answer.rows) for answer in answers]


def _parts(value: str | None) -> list[str]:
    """Return what a list of words in one cell holds; it has no order either."""
    return sorted((value or "").split("; "))


LONG = """SELECT (COUNT(*) AS ?n) {
  { SELECT * { ?a ?b ?c } LIMIT 3000 } { SELECT * { ?d ?e ?f } LIMIT 3000 }
}"""
"""Takes a server a second or two: one that is given up goes on, whatever its limit of time."""


def files(folder: Path) -> list[Path]:
    """Write a few documents that name what the others name."""
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(DOCUMENTS):
        path = folder / f"{number:02}.txt"
        path.write_text(f"Alba met Brio{number % 5}. Cima met Alba. Dune{number} met Brio1.")
        paths.append(path)
    return paths


def added(project: Project, paths: list[Path]) -> list[str]:
    outcomes = add_files(
        project,
        paths,
        pipeline=CapitalNames(),
        reader=PlainFiles(),
        now=NOW,
        batch=Batch(documents=2),
    )
    return [str(outcome.status) for outcome in outcomes]


def wait_for_change(project: Project, adding: threading.Thread) -> None:
    """Return when a change is about to be sent, or nobody adds any more."""
    while adding.is_alive() and not (project.folder / "store" / "change").exists():
        time.sleep(0.001)


def test_a_server_killed_again_and_again_while_documents_come_and_go(
    twin: Project, on_disk: Project, running: Server, tmp_path: Path
) -> None:
    paths = files(tmp_path / "files")
    assert set(added(on_disk, paths)) == {"added"}
    told: list[str] = []
    adding = threading.Thread(target=lambda: told.extend(added(twin, paths)))
    adding.start()
    for turn in range(2):
        wait_for_change(twin, adding)
        assert adding.is_alive() or turn
        running.kill()
        running.start()
    adding.join()
    assert told == ["added"] * DOCUMENTS
    assert set(added(twin, paths)) == {"unchanged"}
    for project in (twin, on_disk):
        paths[3].write_text("Ember met Alba.")
        assert added(project, paths[3:4]) == ["replaced"]
        with project.reading() as store:
            gone = [row.document_id for row in questions.documents(store, text="05.txt")]
        assert len(gone) == 1
        assert remove_documents(project, gone) == gone
    assert counted(twin) == counted(on_disk)


def test_what_was_broken_off_for_good_is_completed_by_the_next_command(
    twin: Project,
    on_disk: Project,
    running: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    paths = files(tmp_path / "more")
    for number, path in enumerate(paths):
        path.write_text(f"Gala{number} met Hale. Hale met Alba.")
    added(on_disk, list(reversed(paths)))
    monkeypatch.setattr(server_generations, "_PATIENCE_OF_WRITERS", 0.5)
    ended: list[Exception] = []

    def add_until_it_fails() -> None:
        try:
            added(twin, paths)
        except ServerError as error:
            ended.append(error)

    adding = threading.Thread(target=add_until_it_fails)
    adding.start()
    wait_for_change(twin, adding)
    running.kill()
    adding.join()
    running.start()
    assert [str(each) for each in ended if "cannot be reached" in str(each)], ended
    added(twin, paths)
    assert counted(twin) == counted(on_disk)


def test_back_in_the_folder_it_is_the_same(twin: Project, on_disk: Project) -> None:
    # Every quad that came and went above is among these, read from the server.
    settings = twin.settings
    serving = ServerGenerations(twin.folder / "store", settings.store, settings.store_update)
    assert serving.mark()
    back = move(twin, "").project
    with pytest.raises(GenerationsError, match="no longer kept there; start this program again"):
        serving.mark()  # what is taken out from now on must not be answered from the copy there
    assert exported(back) == exported(on_disk)
    assert back.settings.store == ""
