"""A copy of the sample project for each test that corrects it, open for editing."""

from pathlib import Path

import pytest
from dashboard_pages import opened
from sample_project import sample_project
from streamlit.testing.v1 import AppTest

from graph.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a sample project that the test may change."""
    return sample_project(tmp_path)


@pytest.fixture
def app(project: Project, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Return its dashboard, not yet run, with somebody who decides."""
    monkeypatch.setenv("LINKAGES_EDIT", "1")
    monkeypatch.setenv("LINKAGES_WHO", "A. B.")
    return opened(project.folder, monkeypatch)
