"""The sample corpus as `linkages add` reads it, and two SPARQL servers, each made once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from loaded import packaged_pipeline
from places import credentials_of
from sharing import made_once
from sparql_servers import Server, oxigraph_server, virtuoso_server

import examples as sample
from extract.reading.reader import Reader
from graph.building.ingest import add_files
from graph.project import Project


@pytest.fixture(scope="package")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with the sample corpus, read with the language model."""
    return Project.open(made_once(tmp_path_factory, "corpus", _read_corpus))


def _read_corpus(made: Path) -> None:
    folder = Path(sample.__file__).parent / "corpus"
    project = Project.create(made)
    with Reader() as reader:
        outcomes = list(
            add_files(
                project,
                sorted(path for path in folder.iterdir() if not path.name.startswith(".")),
                pipeline=packaged_pipeline(),
                reader=reader,
                now=datetime(2026, 11, 25, tzinfo=UTC),
            )
        )
    assert {outcome.status for outcome in outcomes} == {"added"}


@pytest.fixture(scope="package")
def oxigraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a running `oxigraph serve`."""
    started = oxigraph_server(tmp_path_factory.mktemp("oxigraph"))
    yield started
    started.kill()


@pytest.fixture(scope="package")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a running Virtuoso."""
    started = virtuoso_server(tmp_path_factory.mktemp("virtuoso"))
    yield started
    started.kill()


@pytest.fixture(params=["oxigraph", "virtuoso"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    """Give each server, and have the environment tell who asks it."""
    started: Server = request.getfixturevalue(request.param)
    with credentials_of(started):
        yield started
