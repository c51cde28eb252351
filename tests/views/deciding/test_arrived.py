"""What colleagues decided is in the graph as soon as their lines are in the file."""

import pytest
from dashboard_pages import page_at, said
from decided_project import asked, take
from sample_project import CIRCLE, DELTA
from streamlit.testing.v1 import AppTest

from graph.building.writing import writing
from graph.decisions.deciding import unapplied
from graph.decisions.record import append
from graph.decisions.standing import Standing, log
from graph.project import Project


def standings(project: Project) -> list[Standing]:
    return [each.standing for each in log(project).entries]


def test_what_a_colleague_decided_is_on_the_next_page(app: AppTest, project: Project) -> None:
    assert "Delta Network" in said(page_at(app, "profile", entity=DELTA))
    append(project.decisions, [asked(project, "rename", DELTA, "Delta of the River")])
    with project.reading() as store:
        assert unapplied(project, store) == 1
    assert "Delta of the River" in said(page_at(app, "profile", entity=DELTA))
    assert standings(project) == [Standing.IN_FORCE]
    with project.reading() as store:
        assert unapplied(project, store) == 0


def test_what_arrives_while_another_program_changes_the_graph_is_applied_later(
    app: AppTest, project: Project
) -> None:
    take(project, "confirm", CIRCLE)
    news = asked(project, "rename", DELTA, "Delta of the River")
    with writing(project):
        append(project.decisions, [news])
        page = page_at(app, "decisions", part="decided")
        assert "not in the graph yet" in said(page)
    page.run()
    assert "not in the graph yet" not in said(page)
    assert Standing.WAITING not in standings(project)


def test_who_may_only_look_changes_nothing(
    app: AppTest, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGES_EDIT", "")
    append(project.decisions, [asked(project, "rename", DELTA, "Delta of the River")])
    assert "not in the graph yet" in said(page_at(app, "decisions"))
    assert standings(project) == [Standing.WAITING]
