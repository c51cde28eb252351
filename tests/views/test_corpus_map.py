"""The Map page over a real project."""

from pathlib import Path

import pytest
from dashboard_pages import drawn, opened, page_at, said, told_by_picture
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE_NAME, empty_project
from streamlit.testing.v1 import AppTest

from views.map_component.component import chosen_node


def at_map(app: AppTest, **address: str | list[str]) -> AppTest:
    return page_at(app, "map", **address)


def test_the_map_shows_everything_that_is_linked_and_its_regions(app: AppTest) -> None:
    page = at_map(app)
    given = drawn(page)
    assert {"Harbour Circle", "Delta Network", HOSTILE_NAME} <= set(given["nodes"]["label"])
    assert len(given["nodes"]["x"]) == len(given["nodes"]["kind"]) == len(given["nodes"]["label"])
    assert max(given["links"]) < len(given["nodes"]["x"])
    assert given["focus"] is None
    assert f"{len(given['nodes']['x'])} names, 3 of them in 1 region." in said(page)
    assert len(page.dataframe[0].value) == len(given["regions"])


def test_a_search_rings_a_name_and_lists_its_region(app: AppTest) -> None:
    page = at_map(app)
    page.text_input(key="search").set_value("harb").run()
    page.button(key=f"search found {CIRCLE}").click().run()
    given = drawn(page)
    assert page.query_params["at"] == CIRCLE
    assert given["nodes"]["label"][given["focus"]] == "Harbour Circle"
    assert "Harbour Circle" in list(page.dataframe[0].value["Name"])
    assert "linked with" in said(page)


def test_kinds_that_are_not_shown_are_not_in_the_table_either(app: AppTest) -> None:
    page = at_map(app, at=CIRCLE, kinds="theme")
    given = drawn(page)
    assert [given["kinds"][each]["kind"] for each in given["visible"]] == ["theme"]
    assert set(page.dataframe[0].value["Kind"]) <= {"Theme"}


def test_a_name_that_is_not_on_the_map_is_told(app: AppTest) -> None:
    page = at_map(app, at="theme/nobody-mentions-this")
    assert "not on the map" in said(page)
    assert drawn(page)["focus"] is None


def test_names_on_the_map_are_those_of_the_language(app: AppTest) -> None:
    given = drawn(at_map(app, lang="fr", at=BONDAGE))
    assert given["nodes"]["label"][given["focus"]].startswith("servitude")


def test_an_empty_project_has_no_map_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at_map(opened(empty_project(tmp_path).folder, monkeypatch))
    assert "There is no map yet" in said(page)
    assert not page.dataframe


def test_a_picture_of_the_whole_map_or_of_the_region_looked_at_is_drawn(app: AppTest) -> None:
    whole = told_by_picture(at_map(app), "map")
    assert whole.startswith("Map of all that is linked.")
    region = told_by_picture(at_map(app, at=CIRCLE), "region")
    assert region.startswith("Network figure. More of the links shown meet in ")
    assert "in the region of" in region
    assert "Harbour Circle" in region


def test_another_name_keeps_what_is_drawn(app: AppTest) -> None:
    first, second = (drawn(at_map(app, at=each)) for each in (CIRCLE, DELTA))
    assert first["revision"] == second["revision"]
    assert first["focus"] != second["focus"]


@pytest.mark.parametrize(
    ("told", "node"),
    [
        ({"node": 2}, 2),
        ({"node": 2.0}, 2),
        ({"node": 3}, None),
        ({"node": -1}, None),
        ({"node": 0.5}, None),
        ({"node": True}, None),
        ({"node": float("nan")}, None),
        ({"node": "1"}, None),
        ([1], None),
        (None, None),
    ],
)
def test_only_nodes_of_the_map_are_chosen(told: object, node: int | None) -> None:
    assert chosen_node(told, 3) == node
