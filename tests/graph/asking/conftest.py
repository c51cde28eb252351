"""The sample corpus as `linkages add` reads it, for every test of this folder."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import examples as sample
from extract.pipeline import Pipeline
from extract.reading.reader import Reader
from graph.building.ingest import add_files
from graph.project import Project


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a project with the sample corpus, read with the language model."""
    folder = Path(sample.__file__).parent / "corpus"
    project = Project.create(tmp_path_factory.mktemp("corpus") / "project")
    with Reader() as reader:
        outcomes = list(
            add_files(
                project,
                sorted(path for path in folder.iterdir() if not path.name.startswith(".")),
                pipeline=Pipeline.load(model=project.settings.model),
                reader=reader,
                now=datetime(2026, 11, 25, tzinfo=UTC),
            )
        )
    assert {outcome.status for outcome in outcomes} == {"added"}
    return project
