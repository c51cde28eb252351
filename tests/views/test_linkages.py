"""The Linkages page over a real project."""

import json
from pathlib import Path
from typing import Any

import pytest
from dashboard_pages import opened, page_at, told_by_picture
from sample_project import (
    BONDAGE,
    CIRCLE,
    DELTA,
    FUNDS,
    HOSTILE,
    HOSTILE_NAME,
    NEPAL,
    empty_project,
)
from streamlit.testing.v1 import AppTest

from graph.linkages.gaps import Gap, GapKind
from graph.linkages.matrix import Line
from graph.linkages.selection import Selection
from views.destinations import Destinations
from views.linkages.gaps import gap_in_words


def linkages(app: AppTest, **address: str | list[str]) -> AppTest:
    return page_at(app, "linkages", **address)


def said(page: AppTest) -> str:
    kinds = ("title", "markdown", "caption", "info")
    parts = [str(each.value) for kind in kinds for each in page.get(kind)]
    parts += [each.proto.body for each in page.get("html")]
    parts += [each.proto.label for each in page.get("page_link")]
    parts += [each.label for each in page.button]
    return "\n".join(parts).replace("\\", "")


def drawn(page: AppTest) -> dict[str, Any]:
    shown = (each.proto for each in page.get("bidi_component"))
    given = (json.loads(proto.json) for proto in shown if proto.json)
    unpacked = (json.loads(each["packed"]) for each in given if "packed" in each)
    found: dict[str, Any] = next(each for each in unpacked if "view" in each)
    return found


def test_a_matrix_counts_the_documents_of_each_cell(app: AppTest) -> None:
    shown = drawn(linkages(app))
    cells = {each["id"]: each for each in shown["cells"]}
    assert shown["view"] == "matrix"
    assert cells[f"{CIRCLE}|{BONDAGE}"]["text"] == "1"
    assert cells[f"{DELTA}|{BONDAGE}"]["text"] == ""
    assert "1 document with both in one passage" in cells[f"{CIRCLE}|{BONDAGE}"]["title"]
    assert "; 1 of 3 name both somewhere" in cells[f"{DELTA}|{BONDAGE}"]["title"]


def test_the_table_holds_the_same_cells(app: AppTest) -> None:
    page = linkages(app)
    table = page.dataframe[0].value
    assert len(table) == len(drawn(page)["cells"])
    first = table.iloc[0]
    assert (first["This"], first["With"], first["Docs"]) == ("Harbour Circle", "debt bondage", 1)
    assert page.get("download_button")


def test_a_cell_in_the_address_shows_its_sentences(app: AppTest) -> None:
    words = said(linkages(app, cell=[CIRCLE, BONDAGE]))
    assert "Of 3 documents, 3 name Harbour Circle and 2 name debt bondage; 2 name both" in words
    assert "1 sentence in 1 document" in words
    assert "works on" in words


def test_a_cell_without_a_passage_leads_to_the_documents(app: AppTest) -> None:
    words = said(linkages(app, cell=[DELTA, BONDAGE]))
    assert "No passage names both, lists of more than 20 names aside." in words
    assert "Who funds whom" in words


def test_a_cell_of_what_is_not_there_is_no_error(app: AppTest) -> None:
    assert "0 name both" in said(linkages(app, cell=["theme/none", "place/none"]))


def test_bands_are_as_wide_as_their_documents(app: AppTest) -> None:
    shown = drawn(linkages(app, view="bands", cross="actors-actors"))
    sizes = {each["id"]: each["size"] for each in shown["cells"]}
    assert sizes == {f"{CIRCLE}|{DELTA}": 1, f"{CIRCLE}|{HOSTILE}": 1}
    assert {"Harbour Circle", "Delta Network", HOSTILE_NAME} == {
        each["label"] for each in (*shown["rows"], *shown["columns"])
    }


def test_few_documents_make_no_gap_and_what_is_empty_is_told_with_numbers(app: AppTest) -> None:
    page = linkages(app, view="gaps")
    assert "few documents make no gap" in said(page)
    assert "too few documents to call it a gap" in said(page)
    assert " expected: " in said(page)


def test_what_no_chosen_document_mentions_is_told_apart_from_a_gap(app: AppTest) -> None:
    words = said(linkages(app, view="gaps", cross="themes-places", title="letter"))
    assert "No document fits" in words
    words = said(linkages(app, view="gaps", cross="themes-places", title="report"))
    assert "No documents, so nothing can be said" in words
    assert "debt bondage" in words.split("nothing can be said")[1]


def test_a_gap_is_told_from_its_rarer_end_with_denominators() -> None:
    to = Destinations({}, {BONDAGE: "servitude"})
    nepal, bondage = Line(NEPAL, "Nepal", 12), Line(BONDAGE, "debt bondage", 40)
    gap = Gap(GapKind.NONE_MENTIONS_BOTH, bondage, nepal, 0, 31.2, 0.001, 118)
    assert gap_in_words(gap, to) == (
        "12 documents on Nepal, none mentions servitude; 31 expected: 40 of all 118 mention it."
    )
    few = gap._replace(kind=GapKind.FAR_BELOW, documents=2, expected=5.25)
    assert "only 2 mention servitude; 5.2 expected" in gap_in_words(few, to)


def test_a_gap_among_some_passages_says_nothing_of_the_rest_of_their_documents() -> None:
    to = Destinations({}, {})
    nepal, bondage = Line(NEPAL, "Nepal", 2), Line(BONDAGE, "debt bondage", 3)
    gap = Gap(GapKind.NONE_MENTIONS_BOTH, nepal, bondage, 0, 1.0, 0.3, 6)
    near = Selection(places=("place/m49-035",))
    assert gap_in_words(gap, to, near) == (
        "2 documents on Nepal in the passages chosen, none mentions debt bondage there; "
        "1.0 expected: 3 of all 6 mention it there."
    )
    few = gap._replace(kind=GapKind.FAR_BELOW, documents=1)
    assert "only 1 mention debt bondage there" in gap_in_words(few, to, near)
    assert "there" not in gap_in_words(gap, to, Selection(since=2004, title_words="report"))


def test_views_of_some_passages_say_that_documents_may_say_more(app: AppTest) -> None:
    told = "and not whole documents"
    assert told not in said(linkages(app, view="gaps"))
    assert told in said(linkages(app, view="gaps", theme=BONDAGE))
    assert told in said(linkages(app, theme=BONDAGE, cell=[CIRCLE, BONDAGE]))


def test_what_is_empty_without_being_a_gap_has_a_picture_that_says_so(app: AppTest) -> None:
    page = linkages(app, view="gaps")
    assert "too few documents to call it a gap" in said(page)
    told = told_by_picture(page, "empty")
    assert "names together; documents that would by chance" in told
    assert told.endswith(" – debt bondage: 0.7.")


def test_a_picture_of_the_matrix_is_drawn_for_a_briefing(app: AppTest) -> None:
    page = linkages(app)
    page.button(key="picture matrix").click().run()
    page.text_input(key="finding matrix").set_value("Nobody speaks of fees")
    page.multiselect(key="stands out matrix").set_value(["debt bondage"])
    page.button(key="picture matrix").click()  # the dialog is open in the same run
    page.button(key="draw matrix").click().run()
    assert not page.exception
    saved = next(each for each in page.get("download_button") if "Save" in each.proto.label)
    assert saved.proto.label == "Save as PNG"
    assert "Nobody speaks of fees" in page.code[0].value
    spec, _ = page.session_state["drawn picture"][0]
    assert spec.highlights == (BONDAGE,)


def test_the_page_of_a_change_says_first_that_all_of_it_may_be_chance(app: AppTest) -> None:
    page = linkages(app, view="change", cross="actors-actors", compare="titles", first="who funds")
    assert "more than chance alone may explain" in page.warning[0].value
    shown = drawn(page)
    assert all(each["chance"] for each in shown["edges"])
    assert "may be chance" in {each["words"] for each in shown["legend"]}
    (table,) = page.dataframe
    assert "More than chance" in table.value.columns
    assert not json.loads(table.proto.columns).keys() & {"hidden"}


def test_a_picture_of_the_change_is_drawn_for_a_briefing(app: AppTest) -> None:
    page = linkages(app, view="change", cross="actors-actors", compare="titles", first="who funds")
    told = told_by_picture(page, "change")
    assert "before: with “who funds” in the title (1 document)" in told
    assert "Gone: Delta Network – Harbour Circle (1 → 0)" in told


def test_two_sets_of_documents_are_compared(app: AppTest) -> None:
    page = linkages(app, view="change", cross="actors-actors", compare="titles", first="who funds")
    shown = drawn(page)
    verdicts = {each["id"]: each["verdict"] for each in shown["edges"]}
    assert verdicts == {f"{DELTA}|{CIRCLE}": "gone", f"{CIRCLE}|{HOSTILE}": "new"}
    assert "1 document in the first set, 2 documents in the second" in said(page)
    assert list(page.dataframe[0].value["Change"]) == ["Gone", "New"]
    assert [each["verdict"] for each in drawn(linkages(app, verdict="new"))["edges"]] == ["new"]
    del app.query_params["verdict"]
    page = linkages(app, cell=[DELTA, CIRCLE])
    assert "Chance alone could bring this about" in said(page)
    assert FUNDS.split()[2] in said(page)


def test_a_period_without_documents_is_told(app: AppTest) -> None:
    words = said(linkages(app, view="change"))
    assert "One side has no documents" in words


def test_two_sets_must_be_named(app: AppTest) -> None:
    assert "Write words of the titles" in said(linkages(app, view="change", compare="titles"))


def test_an_empty_project_says_where_to_begin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = opened(empty_project(tmp_path).folder, monkeypatch)
    assert "nothing to cross yet" in said(linkages(app))


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("view", ["matrix", "bands", "gaps", "change"])
def test_every_view_speaks_every_language(app: AppTest, language: str, view: str) -> None:
    page = linkages(
        app, lang=language, view=view, compare="titles", first="who", cross="themes-places"
    )
    assert page.title[0].value in {"Recoupements", "Cruces"}


def test_places_have_their_names_in_the_language(app: AppTest) -> None:
    shown = drawn(linkages(app, lang="fr", cross="themes-places"))
    assert "Népal" in {each["label"] for each in shown["columns"]}
    assert NEPAL in shown["cells"][0]["id"]
