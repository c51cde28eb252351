"""Dates and titles of many documents, filled in in a spreadsheet."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sample_project import HOSTILE_TITLE, sample_project

from graph.asking.questions import every_document
from graph.decisions.asked import Asked, Deciding, decision_for
from graph.decisions.deciding import decide
from graph.decisions.decision import DecisionError
from graph.decisions.document_table import COLUMNS, write_documents
from graph.decisions.known import Known
from graph.decisions.provenance import told_decisions
from graph.decisions.review_table import take_review
from graph.decisions.standing import Standing, log
from graph.project import Project

GROUP = Deciding("The group", datetime(2026, 11, 27, tzinfo=UTC))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return sample_project(tmp_path)


def written(project: Project, path: Path) -> list[dict[str, str]]:
    with project.reading() as store:
        write_documents(path, every_document(store), Known(told_decisions(store)))
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def saved(path: Path, rows: Iterable[Mapping[str, str]], delimiter: str = ";") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def dates(project: Project) -> dict[str, str | None]:
    with project.reading() as store:
        return {each.document_id: each.issued for each in every_document(store)}


@pytest.mark.parametrize(
    ("year", "month", "day", "issued"),
    [("2019", "", "", "2019"), ("2019", "5", "", "2019-05"), ("2019", "05", "1", "2019-05-01")],
)
def test_dates_that_are_filled_in_hold_and_the_others_stay(
    project: Project, tmp_path: Path, year: str, month: str, day: str, issued: str
) -> None:
    first, *others = written(project, tmp_path / "out.csv")
    told = {"because": "its cover", "who": "Another group"}
    first |= {"year": year, "month": month, "day": day, **told}
    for each in others:
        each["issued"] = "01/06/2004"  # as a spreadsheet writes a date it was given otherwise
    taken = take_review(project, saved(tmp_path / "in.csv", [first, *others]), GROUP)
    assert [(d.who, d.why) for d in taken.taken.decisions] == [("Another group", "its cover")]
    after = dates(project)
    assert after.pop(first["document"]) == issued
    assert set(after.values()) == {"2004"}


def test_two_hundred_rows_are_one_change(project: Project, tmp_path: Path) -> None:
    rows = written(project, tmp_path / "out.csv")
    for number, each in enumerate(rows):
        each |= {"year": str(2010 + number), "new title": f"Report {number}", "new language": "fr"}
    take_review(project, saved(tmp_path / "in.csv", rows, ","), GROUP)
    with project.reading() as store:
        found = {(each.title, each.issued, each.language) for each in every_document(store)}
    assert found == {(f"Report {n}", str(2010 + n), "fr") for n in range(len(rows))}
    assert {each.standing for each in log(project).entries} == {Standing.IN_FORCE}
    again = replace(GROUP, when=GROUP.when + timedelta(days=1))
    assert take_review(project, tmp_path / "in.csv", again).already == len(rows)


@pytest.mark.parametrize(
    ("filled", "said"),
    [
        ({"year": "May 2019"}, "row 2: the year is a number such as 2004; got 'May 2019'"),
        ({"year": "2019", "day": "3"}, "row 2: a month needs its year, and a day its month"),
        ({"month": "3"}, "row 2: a month needs its year"),
        ({"year": "2019", "month": "2", "day": "30"}, "row 2: issued must be a date"),
        ({"new language": "French"}, "row 2: .*code of a language"),
        ({"document": "", "year": "2019"}, "row 2: the column document is empty"),
        ({"document": "zzz", "year": "2019"}, "row 2: 'zzz' fits no document"),
    ],
)
def test_what_makes_no_sense_is_told_by_its_row_and_nothing_is_taken(
    project: Project, tmp_path: Path, filled: dict[str, str], said: str
) -> None:
    first, second, *_ = written(project, tmp_path / "out.csv")
    rows = [first | filled, second | {"year": "2001"}]
    with pytest.raises(DecisionError, match=said):
        take_review(project, saved(tmp_path / "in.csv", rows), GROUP)
    assert log(project).entries == ()


def test_a_row_overrules_nothing_that_was_decided_since(project: Project, tmp_path: Path) -> None:
    first, *_ = written(project, tmp_path / "out.csv")
    with project.reading() as store:
        asked = Asked("describe", first["document"], metadata=(("issued", "1999"),))
        meanwhile = decision_for(store, asked, Deciding("A. Member", GROUP.when))
    (made,) = decide(project, meanwhile).decisions
    path = saved(tmp_path / "in.csv", [first | {"year": "2001"}])
    with pytest.raises(DecisionError, match=r"row 2: since .*A\. Member"):
        take_review(project, path, GROUP)
    (anew,) = (
        each
        for each in written(project, tmp_path / "out.csv")
        if each["document"] == first["document"]
    )
    assert anew["known"] == made.decision_id
    take_review(project, saved(path, [anew | {"year": "2001"}]), GROUP)
    assert dates(project)[first["document"]] == "2001"


def test_documents_without_a_date_come_first_and_no_cell_is_a_formula(
    project: Project, tmp_path: Path
) -> None:
    before = written(project, tmp_path / "out.csv")
    assert HOSTILE_TITLE in [each["title"] for each in before]
    title = [before[0] | {"new title": "'=1+1"}]
    take_review(project, saved(tmp_path / "in.csv", title), GROUP)
    found = written(project, tmp_path / "out.csv")
    assert "'=1+1" in [each["title"] for each in found]
    assert found == sorted(found, key=lambda each: bool(each["issued"]))
