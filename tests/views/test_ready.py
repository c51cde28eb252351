"""What is got ready before anybody looks."""

from pathlib import Path

import pytest
from dashboard_pages import opened, said
from sample_project import sample_project
from streamlit.testing.v1 import AppTest

from graph.long_reader import Reader
from graph.project import Project
from views.opened import Opened, open_project
from views.opening import is_opening_made
from views.ready import get_ready


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project that no page has looked at."""
    return sample_project(tmp_path)


def test_a_first_view_takes_what_was_got_ready(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = str(project.folder)
    get_ready(folder)
    seen, reader = open_project(folder)
    name, store = reader.current
    told = Opened(seen, store, name, seen.folder)
    assert is_opening_made(told)

    def never(*_arguments: object) -> None:
        raise AssertionError("it is there")

    monkeypatch.setattr(Project, "reader", never)
    monkeypatch.setattr(Reader, "follow", never)
    monkeypatch.setattr("views.opening.derived_opening_page", never)
    monkeypatch.setattr("views.counted.derived_incidence", never)
    page: AppTest = opened(folder, monkeypatch).run()
    assert not page.exception
    assert "Documents 3" in said(page)


def test_a_project_that_is_not_there_is_left_to_the_page(tmp_path: Path) -> None:
    get_ready(str(tmp_path / "nowhere"))
