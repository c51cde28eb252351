"""An endpoint over the sample project, with small limits, shared by the tests of this folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_project import sample_project
from served_endpoint import Served, served_endpoint

from graph.project import Project


@pytest.fixture(scope="package")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return sample_project(tmp_path_factory.mktemp("endpoint"))


@pytest.fixture(scope="package")
def served(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    log: Path = tmp_path_factory.mktemp("log") / "log"
    with served_endpoint(project.folder, log, "--time-limit", "2", "--memory", "300") as endpoint:
        yield endpoint
