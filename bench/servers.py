"""Measures a graph on disk and in SPARQL servers: moving it there, questions, one document.

    PYTHONPATH=tests uv run python bench/servers.py PROJECT COPIES

PROJECT is made by `linkages add`; its documents are taken COPIES times, under other hashes.
Virtuoso has to be installed. Prints a table in Markdown.
"""

import hashlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from plain_files import CapitalNames, PlainFiles
from sparql_servers import Server, oxigraph_server, virtuoso_server

from graph.asking import questions
from graph.asking.examples import examples
from graph.building.current import rebuild_current
from graph.building.ingest import add_files, remove_documents
from graph.building.reference_graphs import load_reference, packaged_places
from graph.moving import move
from graph.networks.network import whole
from graph.project import Project
from graph.store import Store
from graph.terms import Iri, Quad, Term

SERVERS: dict[str, Callable[[Path], Server]] = {
    "`oxigraph serve`": oxigraph_server,
    "Virtuoso": lambda folder: virtuoso_server(folder, most_rows=100_000_000),
}


def main() -> None:
    """Measure and print."""
    source, copies = Project.open(Path(sys.argv[1])), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        project = _multiplied(source, copies, Path(folder) / "project")
        with project.reading() as store:
            print(
                f"{len(store):,} quads, {len(questions.documents(store, limit=10**6)):,} documents"
            )
        print("| | " + " | ".join(("moved there", *_COLUMNS)) + " |")
        print("|---" * (len(_COLUMNS) + 2) + "|")
        _print_row("folder", "–", project)
        for name, start in SERVERS.items():
            place = Path(folder) / name.strip("`").replace(" ", "-")
            place.mkdir()
            server = start(place)
            try:
                os.environ.update(server.credentials)
                begun = time.perf_counter()
                moved = move(project, server.url)
                rate = moved.quads / (time.perf_counter() - begun)
                project = moved.project
                _print_row(name, f"{rate:,.0f} quads/s", project)
                project = move(project, "").project
            finally:
                server.kill()
                for key in server.credentials:
                    del os.environ[key]


_COLUMNS = (
    "packaged questions, median",
    "slowest",
    "page *Overview*",
    "whole network",
    "one document added",
    "removed",
)


def _print_row(name: str, rate: str, project: Project) -> None:
    with project.reading() as store:
        times = [_seconds(partial(_answer, store, each.query)) for each in examples()]
        overview = _seconds(lambda: questions.overview(store))
        network = _seconds(lambda: whole(store))
    added, removed = _one_document(project)
    cells = (statistics.median(times), max(times), overview, network, added, removed)
    print(
        f"| {name} | {rate} | " + " | ".join(f"{cell:.2f} s" for cell in cells) + " |", flush=True
    )


def _answer(store: Store, query: str) -> None:
    with open(os.devnull, "wb") as output:  # noqa: PTH123 - no file
        store.answer(query, lambda form: "ntriples" if form == "triples" else "json", output=output)


def _one_document(project: Project) -> tuple[float, float]:
    path = project.folder / "one.txt"
    path.write_text("Alba met Brio. Cima met Dune and Ember at Fjord.")
    now = datetime(2026, 11, 26, tzinfo=UTC)

    def add() -> list[str | None]:
        outcomes = add_files(project, [path], pipeline=CapitalNames(), reader=PlainFiles(), now=now)
        return [outcome.document_id for outcome in outcomes]

    begun = time.perf_counter()
    [document] = add()
    middle = time.perf_counter()
    remove_documents(project, [str(document)])
    return middle - begun, time.perf_counter() - middle


def _multiplied(source: Project, copies: int, folder: Path) -> Project:
    project = Project.create(folder)
    with source.reading() as store, project.generations.writing() as writer:
        draft = writer.draft()
        for name in store.graphs():
            quads = list(store.quads(name))
            times = copies if "/document/" in name else 1
            for number in range(times):
                draft.store.insert_many(list(_renamed(quads, name, number)))
            if "/document/" in name:
                for number in range(times):
                    about = store.quads(Iri("https://linkages.example/graph/sources"), subject=name)
                    draft.store.insert_many(list(_renamed(list(about), name, number)))
        load_reference(draft.store)  # else the first document added renews every graph
        rebuild_current(draft.store, packaged_places())
        draft.publish()
    return project


def _renamed(quads: list[Quad], document: Iri, number: int) -> Iterator[Quad]:
    """Yield the quads of a document as those of another one."""
    old = document.rsplit("/", 1)[-1]
    new = hashlib.sha256(f"{old}{number}".encode()).hexdigest()[: len(old)] if number else old

    def renamed(term: Term) -> Term:
        if not isinstance(term, Iri):
            return term
        for start in ("telling/", "statement/", "run/"):
            if number and start in term:
                return Iri(f"{term}{number:x}")
        return Iri(term.replace(old, new))

    for quad in quads:
        yield Quad(*map(renamed, quad))  # type: ignore[arg-type]


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
