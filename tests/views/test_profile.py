"""Profiles, documents and what waits for a person, over a real project."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from dashboard_pages import opened, page_at, said
from sample_project import BONDAGE, CIRCLE, DELTA, MEETING, NEPAL, sample_project
from streamlit.testing.v1 import AppTest

from graph.asking.questions import documents
from graph.checks.found import Report, Violation
from graph.checks.kept import keep_report
from graph.project import Project


def test_a_profile_tells_companions_events_documents_and_sentences(app: AppTest) -> None:
    page = page_at(app, "profile", entity=CIRCLE)
    words = said(page)
    assert "Harbour Circle" in words
    assert "Organisation · 3 documents" in words.replace("\\", "")
    labels = {each.key: each.label for each in page.button if each.key}
    assert "← funds" in labels[f"with {DELTA}"]
    assert "→ works on" in labels[f"with {BONDAGE}"]
    assert f"entity {NEPAL}" in labels
    assert page.get("vega_lite_chart")
    assert "In the documents" in words
    assert "Harbour Circle</span> works on" in words


def test_an_event_of_a_profile_has_its_date_and_leads_to_its_own(app: AppTest) -> None:
    page = page_at(app, "profile", entity=DELTA)
    event = page.button(key=f"event {MEETING}")
    assert "June 2004" in event.label
    event.click().run()
    assert page.query_params["entity"] == MEETING


def test_a_companion_leads_to_its_profile_and_to_the_sentences_of_both(app: AppTest) -> None:
    page = page_at(app, "profile", entity=CIRCLE)
    page.button(key=f"with {DELTA}").click().run()
    assert page.query_params["with"] == DELTA
    assert "Funds (90% sure)" in said(page).replace("\\", "")
    page.button(key=f"entity {DELTA}").click().run()
    assert page.query_params["entity"] == DELTA
    assert "with" not in page.query_params
    assert "Delta Network" in said(page)


def test_the_profile_of_an_event_says_when_and_where(app: AppTest) -> None:
    words = said(page_at(app, "profile", entity=MEETING))
    assert "<dt>Date as told</dt><dd>June 2004</dd>" in words


def test_what_a_profile_tells_of_a_place_is_in_the_language_of_the_reader(app: AppTest) -> None:
    words = said(page_at(app, "profile", entity=NEPAL, lang="fr"))
    assert "<dt>Situé dans</dt><dd>Asie" in words


def test_a_profile_without_a_name_is_a_search_and_an_unknown_name_is_told(app: AppTest) -> None:
    page = page_at(app, "profile")
    page.text_input(key="search").set_value("harb").run()
    page.button(key=f"search found {CIRCLE}").click().run()
    assert page.query_params["entity"] == CIRCLE
    words = said(page_at(app, "profile", entity="organisation/name/nobody"))
    assert "not in the graph" in words


def test_a_period_without_documents_is_told_on_a_profile(app: AppTest) -> None:
    assert "No document that counts" in said(page_at(app, "profile", entity=CIRCLE, since="2020"))


def test_documents_of_an_entity_are_listed_and_the_others_shown_again(app: AppTest) -> None:
    page = page_at(app, "documents", about=DELTA)
    assert (
        sorted(page.dataframe[0].value["Mentions"]) == [4, 5] or len(page.dataframe[0].value) == 2
    )
    button = next(each for each in page.button if "mention" in each.label)
    button.click().run()
    assert len(page.dataframe[0].value) == 3


def test_documents_are_narrowed_by_the_filters_of_all_pages(app: AppTest) -> None:
    assert "No document matches" in said(page_at(app, "documents", since="2020"))


def test_a_document_leads_from_one_mention_to_the_next(app: AppTest, project: Project) -> None:
    with project.reading() as store:
        row = next(each for each in documents(store) if each.title.startswith("Bonded"))
    page = page_at(app, "documents", document=row.document_id)
    assert "SHA-256" in said(page)
    assert not [each for each in page.button if "Take out" in each.label]
    places = []
    for _ in range(3):
        page.button(key=f"next {CIRCLE}").click().run()
        places.append(page.query_params["at"])
    assert places == ["0-14", "38-52", "0-14"]


def asked_to_take_out(project: Project, monkeypatch: pytest.MonkeyPatch) -> tuple[AppTest, AppTest]:
    """Return the dashboard for changing a project, and it where a document is to be taken out."""
    monkeypatch.setenv("LINKAGES_EDIT", "1")
    app = opened(project.folder, monkeypatch)
    with project.reading() as store:
        row = next(each for each in documents(store) if each.title == "Who funds whom")
    page = page_at(app, "documents", document=row.document_id)
    next(each for each in page.button if "Take out" in each.label).click().run()
    return app, page


def test_a_document_is_taken_out_where_the_project_may_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = sample_project(tmp_path)
    _, page = asked_to_take_out(project, monkeypatch)
    assert "4 mentions go with it" in said(page)
    page.button(key="keep document").click().run()
    assert "4 mentions go with it" not in said(page)
    next(each for each in page.button if "Take out" in each.label).click().run()
    page.button(key="remove now").click().run()
    assert not page.exception
    assert "2 documents" in said(page)
    with project.reading() as store:
        assert len(documents(store)) == 2


def test_a_document_is_withdrawn_for_good_with_a_reason_and_that_alone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = sample_project(tmp_path)
    app, page = asked_to_take_out(project, monkeypatch)
    page.checkbox(key="for good").check().run()
    page.button(key="remove now").click().run()
    assert "write who decides" in page.error[0].value
    page.text_input(key="removal who").set_value("A. B.")
    page.text_input(key="removal why").set_value("about Who funds whom").run()
    page.button(key="remove now").click().run()
    assert "a title or the file name" in page.error[0].value
    page.text_input(key="removal why").set_value("its authors asked for it").run()
    page.button(key="remove now").click().run()
    assert not page.exception
    assert "2 documents" in said(page)
    words = said(page_at(app, "decisions", part="decided"))
    assert "a document was withdrawn" in words
    assert "its authors asked for it" in words
    assert "Who funds" not in words


def test_what_waits_for_a_person_is_told(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project.open(shutil.copytree(project.folder, tmp_path / "copy"))
    app = opened(project.folder, monkeypatch)
    page = page_at(app, "reliability", part="project")
    words = said(page)
    assert f'linkages check --project "{project.folder}"' in words
    assert "0 names to look at" in words
    assert "Every file that was added could be read" in words
    generation = project.generations.published()
    counts = (("documents", 3), ("mentions", 12), ("statements", 4))
    now = datetime(2026, 11, 26, tzinfo=UTC)
    keep_report(project, generation, Report(counts, ()), now)
    words = " ".join(each.value for each in page.run().success)
    assert "Checked on 26 November 2026: 3 documents, 12 mentions, 4 statements." in words
    keep_report(project, generation, Report(counts, (Violation("g", "n", "<b>is wrong"),)), now)
    page.run()
    assert "1 thing is wrong" in page.error[0].value
    assert list(page.dataframe[0].value["What is wrong"]) == ["<b>is wrong"]
    broken = Violation("g", "n", "A text begins at 0. [beginIndex]: 3")
    keep_report(project, generation, Report(counts, (broken,)), now)
    french = opened(project.folder, monkeypatch)
    page = page_at(french, "reliability", part="project", lang="fr")
    assert "Un texte commence à 0. [beginIndex]: 3" in page.dataframe[0].value.to_string()
