"""The bar of filters: what the address chooses is what counts."""

import pytest
from dashboard_pages import drawn, explore, said
from sample_project import BONDAGE, CIRCLE, DELTA, NEPAL
from streamlit.testing.v1 import AppTest

from views.filters import IN_ADDRESS
from views.offered import apart

ASIA = "place/m49-142"


def names(page: AppTest) -> set[str]:
    return {node["id"] for node in drawn(page)["nodes"]}


def test_the_address_chooses_what_counts_and_says_how_much(app: AppTest) -> None:
    everybody = names(explore(app, entity=CIRCLE))
    page = explore(app, title="who funds")
    assert "Counted: 1 of 3 documents" in said(page)
    assert {CIRCLE, DELTA} <= names(page) < everybody
    assert page.text_input(key="title").value == "who funds"


def test_a_place_chooses_what_is_said_there(app: AppTest) -> None:
    assert "Counted" not in said(explore(app, entity=CIRCLE))
    page = explore(app, theme=BONDAGE, place=ASIA)
    assert page.multiselect(key="place").value == [ASIA]
    assert "Counted: 2 of 3 documents" in said(page)


def test_a_choice_goes_into_the_address_and_all_are_cleared_at_once(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE)
    page.multiselect(key="theme").set_value([BONDAGE]).run()
    page.number_input(key="since").set_value(2003).run()
    page.segmented_control(key="sure").set_value("0.8").run()
    assert [page.query_params[each] for each in ("theme", "since", "sure")] == [
        BONDAGE,
        "2003",
        "0.8",
    ]
    next(each for each in page.button if each.label == "Clear filters").click().run()
    assert set(page.query_params) == {"entity"}
    assert page.number_input(key="since").value is None
    assert page.multiselect(key="theme").value == []


def test_a_period_without_documents_says_that_nothing_counts(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, since="1990", until="1991")
    words = said(page)
    assert "Counted: 0 of 3 documents" in words
    assert "Nothing is linked to this name under these filters" in words


@pytest.mark.parametrize("odd", ["<b>", "-1", "99999999999999999999", "٣", "place/none\n", ""])
def test_what_an_address_cannot_choose_is_passed_over(app: AppTest, odd: str) -> None:
    strange = {name: odd for part in IN_ADDRESS.values() for name in part if name != "title"}
    page = explore(app, entity=CIRCLE, **strange)
    assert "Counted" not in said(page)
    assert {DELTA, BONDAGE, NEPAL} <= names(page)


def test_two_of_one_name_are_told_apart() -> None:
    found = [("a/1", "Georgia", "Asia"), ("a/2", "Georgia", "United States"), ("a/3", "Oslo", "x")]
    assert list(apart(found).values()) == ["Georgia (Asia)", "Georgia (United States)", "Oslo"]
    assert len(set(apart([("a/1", "Paris", ""), ("a/2", "Paris", "")]).values())) == 2
