"""Editing the project's thesaurus on the page Decisions, with the effect told before."""

from pathlib import Path

import pytest
from dashboard_pages import page_at, said
from decided_project import NOW, take
from deciding_pages import field, offered, pressed, told
from loaded import pipeline_with
from sample_project import BONDAGE
from streamlit.testing.v1 import AppTest

from extract.reading.reader import Reader
from graph.asking.labels import themes_in
from graph.building.ingest import add_files
from graph.decisions.standing import Standing, log
from graph.project import Project
from graph.vocabulary.own_files import (
    authority_path,
    own_vocabulary,
    project_thesaurus,
    thesaurus_path,
)

LEVIES = "theme/market-levies"


def test_a_name_that_people_wrote_for_two_themes_is_told(app: AppTest, project: Project) -> None:
    thesaurus_path(project).write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://linkages.example/theme/child-labour> a skos:Concept ;\n"
        '  skos:altLabel "bonded labour"@en .\n',
        encoding="utf-8",
    )
    page = page_at(app, "decisions", part="themes")
    assert "is a name of several themes: child labour; debt bondage" in said(page)
    page = page_at(app, "decisions", part="waiting")
    assert "1 name is that of several themes; see Themes" in said(page)


def test_a_theme_is_made_named_moved_and_made_one_with_another(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "decisions", part="themes")
    assert "debt bondage" in list(page.dataframe[0].value["Theme"])
    pressed(page, "theme label")
    pressed(page, "decide now")
    assert "Something is missing" in said(page)
    page.text_input(key=field(page, "line")).set_value("market  levies").run()
    pressed(page, "decide now")
    assert told(page) == "Decided: market levies is called market levies (English)."
    assert "market levies" in list(page.dataframe[0].value["Theme"])

    page.selectbox(key="concept").set_value(LEVIES).run()
    assert "themes of this project" in said(page)
    pressed(page, "theme name")
    page.text_input(key=field(page, "line")).set_value("Nothing is named").run()
    assert "1 document has the words" in said(page)
    pressed(page, "decide now")
    assert "Nothing is named" in said(page)
    pressed(page, "theme below")
    page.selectbox(key=field(page, "other")).set_value(BONDAGE).run()
    pressed(page, "decide now")
    concept = project_thesaurus(project).concept(LEVIES)
    assert concept is not None
    assert concept.broader == (BONDAGE,)

    page.selectbox(key="concept").set_value(BONDAGE).run()
    pressed(page, "theme below")
    page.selectbox(key=field(page, "other")).set_value(LEVIES).run()
    pressed(page, "decide now")
    assert "market levies is below debt bondage already; move" in page.error[0].value.replace(
        "\\", ""
    )
    pressed(page, "decide nothing")


def test_what_would_be_refused_is_told_before_it_is_decided(app: AppTest) -> None:
    page = page_at(app, "decisions", part="themes", concept="theme/labour-exploitation")
    pressed(page, "theme below")
    page.selectbox(key=field(page, "other")).set_value(BONDAGE).run()
    assert not page.exception
    assert "This cannot be decided: debt bondage is below labour exploitation already" in said(page)
    assert "At once" not in said(page)


def test_a_theme_that_no_document_names_yet_is_used_no_longer(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "decisions", part="themes", concept="theme/kafala")
    pressed(page, "theme same")
    page.selectbox(key=field(page, "other")).set_value("theme/domestic-work").run()
    assert "At once: 0 documents" in said(page)
    pressed(page, "decide now")
    pressed(page, "undo last decision")
    page = page_at(app, "decisions", part="themes", concept="theme/wages")
    pressed(page, "theme deprecate")
    pressed(page, "decide now")
    for each in ("theme/kafala", "theme/wages"):
        concept = project_thesaurus(project).concept(each)
        assert concept is not None
        assert concept.deprecated == (each == "theme/wages")
    assert {each.standing for each in log(project).entries} == {
        Standing.IN_FORCE,
        Standing.UNDONE,
    }


def test_a_name_is_taken_from_a_theme_and_a_theme_is_used_no_longer(
    app: AppTest, project: Project
) -> None:
    page = page_at(app, "decisions", part="themes", concept=BONDAGE)
    assert "<dt>Français</dt><dd>servitude pour dettes</dd>" in said(page)
    pressed(page, "theme unlabel")
    page.selectbox(key=field(page, "name")).select("bonded labour").run()
    pressed(page, "decide now")
    assert told(page) == "Decided: bonded labour is no name of debt bondage."
    concept = project_thesaurus(project).concept(BONDAGE)
    assert concept is not None
    assert "bonded labour" not in concept.alternatives.get("en", ())
    pressed(page, "theme deprecate")
    assert "At once: 2 documents, 2 passages" in said(page)
    pressed(page, "decide now")
    assert offered(page, "theme") == ["theme label"]
    with project.reading() as store:
        assert BONDAGE not in themes_in(store, "en")
    pressed(page, "undo last decision")
    assert "theme deprecate" in offered(page, "theme")


def test_files_of_names_that_cannot_be_read_are_told_and_stop_no_page(
    app: AppTest, project: Project
) -> None:
    authority_path(project).write_text("id,label\norganisation/name/foo", encoding="utf-8")
    page = page_at(app, "decisions", part="themes", concept=BONDAGE)
    pressed(page, "theme deprecate")
    pressed(page, "decide now")
    assert told(page).startswith("Decided:")
    assert "line 2: expected a name" in page.warning[0].value.replace("\\", "")
    thesaurus_path(project).write_text("<x", encoding="utf-8")
    pressed(page, "undo last decision")
    assert "line 1: is not Turtle" in page.error[0].value.replace("\\", "")


@pytest.mark.model
def test_undoing_tells_what_documents_keep_until_they_are_read_again(
    app: AppTest, project: Project, tmp_path: Path
) -> None:
    dropped = take(project, "unlabel", BONDAGE, "bonded labour")
    letter = tmp_path / "letter.txt"
    letter.write_text("Bonded labour is what our members told of.", encoding="utf-8")
    own = pipeline_with(own_vocabulary(project))
    with Reader() as reader:
        list(add_files(project, [letter], pipeline=own, reader=reader, now=NOW))
    page = page_at(app, "decisions", part="decided")
    (undoing,) = [key for key in offered(page, "undo log") if dropped.decision_id in key]
    pressed(page, undoing)
    (warning,) = page.warning
    assert warning.value.startswith("1 document was read without the name “bonded labour”")
    assert "linkages add --again" in warning.value.replace("\\", "")
