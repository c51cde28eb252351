"""One sample project for all tests of pages that only look at it."""

import pytest
from dashboard_pages import opened
from sample_project import sample_project
from streamlit.testing.v1 import AppTest

from graph.project import Project
from views.interface import messages, numbers


@pytest.fixture(scope="package")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return the sample project, which no test changes."""
    return sample_project(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def app(project: Project, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return its dashboard, not yet run."""
    return opened(project.folder, monkeypatch)


@pytest.fixture
def _spoken(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have everything told in the language that a test is given."""
    for module in (messages, numbers):
        monkeypatch.setattr(module, "current", lambda: language)
