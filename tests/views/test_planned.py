"""What is only planned, as the pages tell it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dashboard_pages import opened, page_at, said
from sample_project import CIRCLE, DELTA, NameAnnotator, SourceReader
from streamlit.testing.v1 import AppTest

from extract.model import Annotations, Modality, SourceText
from graph.building.ingest import add_files
from graph.project import Project
from views.wording import relation


class _Announcer(NameAnnotator):
    """States what the sources say as what is to come."""

    def read(self, source: SourceText) -> Annotations:
        told = super().read(source)
        planned = (replace(one, modality=Modality.PLANNED) for one in told.statements)
        return replace(told, statements=tuple(planned))


@pytest.fixture
def announced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(str(number), "utf-8")
    project = Project.create(tmp_path / "project")
    at = datetime(2026, 11, 25, tzinfo=UTC)
    outcomes = [*add_files(project, files, pipeline=_Announcer(), reader=SourceReader(), now=at)]
    assert not [each.reason for each in outcomes if each.reason]
    return opened(project.folder, monkeypatch)


def test_why_says_that_it_is_only_planned(announced: AppTest) -> None:
    page = page_at(announced, "why", first=CIRCLE, second=DELTA)
    words = said(page)
    assert page.subheader[0].value == (
        "Documents say that it is planned, and none that it came to be."
    )
    assert "Delta Network – funds (planned) – Harbour Circle: 1 document" in words
    assert "Funds (planned; 90% sure)" in words


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "funds (planned)"), ("fr", "finance (prévu)"), ("es", "financia a (previsto)")],
)
@pytest.mark.usefixtures("_spoken")
def test_a_link_that_is_only_planned_is_called_so(language: str, words: str) -> None:
    assert relation(("funds/planned",)) == words, language
