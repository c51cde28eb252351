"""The report of a check, kept beside what was checked."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sample_project import empty_project, sample_project

from graph.building.ingest import remove_documents
from graph.checks.found import Report, Violation
from graph.checks.kept import MOST, KeptReport, keep_report, kept_report
from graph.project import Project

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
COUNTS = (("graphs", 2), ("documents", 3))


def kept(project: Project) -> KeptReport | None:
    return kept_report(project, project.generations.published())


def test_a_report_is_kept_for_as_long_as_nothing_changes(tmp_path: Path) -> None:
    project = sample_project(tmp_path)
    assert kept(project) is None
    faults = tuple(Violation("g", f"n{n}", "is wrong") for n in range(MOST + 1))
    keep_report(project, project.generations.published(), Report(COUNTS, faults), NOW)
    assert kept(project) == KeptReport("2026-11-26", COUNTS, faults[:MOST], MOST + 1)
    assert kept_report(project, "another") is None
    with project.reading() as store:
        (first, *_) = store.select("SELECT ?d { ?d a lk:Document }")
    remove_documents(project, [str(first[0]).rsplit("/", 1)[-1]])
    assert kept(project) is None
    assert list(project.folder.rglob("check.json")) == []


@pytest.mark.parametrize("written", ["", "[]", '{"generation": 1}', "\x00"])
def test_a_report_that_is_not_whole_is_none(tmp_path: Path, written: str) -> None:
    project = empty_project(tmp_path)
    (project.folder / "check.json").write_text(written, "utf-8")
    assert kept(project) is None
