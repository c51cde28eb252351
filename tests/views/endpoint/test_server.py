"""The command that serves the endpoint: how it ends, follows the graph, and what it logs."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from places import Published
from sample_project import sample_project
from served_endpoint import COUNT, ENDLESS, LINKAGES, Served, served_endpoint, target
from sparql_servers import oxigraph_server

from graph.iris import CURRENT_GRAPH
from graph.project import Project
from graph.queries.jobs import limits_of_server
from graph.store import WorkingStore
from graph.terms import Iri, Quad, iri
from ontology.namespaces import BASE
from views.endpoint.access import Access
from views.endpoint.log import silent
from views.endpoint.server import Listening, PortTakenError, serve_endpoint

no_windows = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def all_end(processes: list[int], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and any(map(alive, processes)):
        time.sleep(0.05)
    return not any(map(alive, processes))


@no_windows
def test_control_c_ends_the_endpoint_and_its_processes(project: Project, tmp_path: Path) -> None:
    with served_endpoint(project.folder, tmp_path / "log") as served:
        assert served.query(COUNT).number == 3
        workers = served.workers()
        with served.connect() as connection:
            connection.sendall(
                f"GET {target(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            )
            time.sleep(0.3)
            served.process.send_signal(signal.SIGINT)
            assert served.process.wait(30) == 0
        assert all_end(workers)
    said = [line for line in served.log.read_text("utf-8").splitlines() if line[:1] != "{"]
    assert said == [
        f"The endpoint is at http://127.0.0.1:{served.port}/sparql. Ctrl-C stops it.",
        "The endpoint is stopped.",
    ]


@no_windows
def test_no_process_outlives_a_server_that_was_killed(project: Project, tmp_path: Path) -> None:
    with served_endpoint(project.folder, tmp_path / "log") as served:
        with served.connect() as connection:
            connection.sendall(
                f"GET {target(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            )
            time.sleep(0.3)
            workers = served.workers()
            served.process.send_signal(signal.SIGKILL)
            served.process.wait(30)
        assert workers
        assert all_end(workers)


def test_what_is_removed_is_gone_from_the_next_answer(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    with served_endpoint(project.folder, tmp_path / "log") as served:
        command = [sys.executable, "-c", LINKAGES]
        before = served.query(COUNT)
        document = served.query("SELECT ?d { ?d a lk:Document } LIMIT 1", "text/csv").text.split()[
            1
        ]
        subprocess.run(
            [*command, "remove", document.rsplit("/", 1)[-1], "--project", str(project.folder)],
            check=True,
            timeout=60,
            capture_output=True,
        )
        after = served.ask(target=target(COUNT), headers={"If-None-Match": before.headers["etag"]})
        assert (before.number, after.number) == (3, 2)
        assert served.ask(target=document.removeprefix("https://linkages.example")).status == 404


def test_a_client_keeps_an_answer_as_long_as_the_graph_in_a_server_stays(tmp_path: Path) -> None:
    server = oxigraph_server(tmp_path)
    try:
        project = Project.create(tmp_path / "project", server.url)
        place = Published(project.generations)
        document = Quad(
            Iri(f"{BASE}document/d"), iri("rdf:type"), iri("lk:Document"), CURRENT_GRAPH
        )
        with served_endpoint(project.folder, tmp_path / "log") as served:
            changes: list[Callable[[WorkingStore], None]] = [
                lambda store: store.insert([document]),
                lambda store: store.remove([document]),
            ]
            for number, change in zip((1, 0), changes, strict=True):
                before = served.query(COUNT)
                known = {"If-None-Match": before.headers["etag"]}
                assert served.ask(target=target(COUNT), headers=known).status == 304
                place.change(change)
                after = served.ask(target=target(COUNT), headers=known)
                assert (after.status, after.number) == (200, number)
            known = {"If-None-Match": after.headers["etag"]}
            server.kill()
            assert served.ask(target=target(COUNT), headers=known).status == 503
    finally:
        server.kill()


def test_the_log_has_a_line_for_each_request_and_no_words_of_it(served: Served) -> None:
    told = "SELECT ?x { VALUES ?x { 'harbour confidential' } }"
    before = len(served.requests())
    assert "confidential" in served.query(told).text
    served.query("SELECT 'harbour confidential")
    entries = served.logged(before + 2)[before:]
    assert [entry["status"] for entry in entries] == [200, 400]
    assert all(entry["path"] == "/sparql" and entry["client"] == "127.0.0.1" for entry in entries)
    assert "confidential" not in served.log.read_text("utf-8")


def test_clients_are_not_told_where_a_store_is_that_is_missing(tmp_path: Path) -> None:
    project = sample_project(tmp_path / "project")
    pointer = project.folder / "store" / "current"
    with served_endpoint(project.folder, tmp_path / "log") as served:
        for spoil in (lambda: pointer.write_text("gen-000099"), pointer.unlink):
            spoil()
            reply = served.query(COUNT)
            assert reply.status == 503, reply.text
            assert str(tmp_path) not in reply.text
            assert "log" in reply.text
        assert all(str(project.folder) in str(e["reason"]) for e in served.logged(2))


def test_a_project_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINKAGES, "serve", "--project", str(tmp_path / "none")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("linkages: ")
    assert "there is no project" in done.stderr


def test_nothing_is_said_of_an_endpoint_whose_port_was_taken_meanwhile(project: Project) -> None:
    said: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PortTakenError):
        serve_endpoint(
            project,
            Listening("127.0.0.1", taken.getsockname()[1]),
            access=Access(),
            limits=limits_of_server(2, 300 << 20, 2),
            log=silent,
            ready=lambda: said.append("ready"),
            warn=said.append,
        )
    assert "ready" not in said
