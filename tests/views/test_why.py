"""The page Why linked? over a real project."""

import pytest
from dashboard_pages import page_at, said, told_by_picture
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, MEETING, NEPAL
from streamlit.testing.v1 import AppTest


def verdict(page: AppTest) -> str:
    return str(page.subheader[0].value)


def test_what_documents_state_comes_with_its_sentence(app: AppTest) -> None:
    page = page_at(app, "why", first=CIRCLE, second=DELTA)
    words = said(page)
    assert verdict(page) == "Documents say so."
    assert "Delta Network – funds – Harbour Circle: 1 document, 90% sure" in words
    assert "</span> funds <span" in words
    assert "Who funds whom, 2004, p. 1" in words
    assert page.get("download_button")


def test_names_that_only_meet_are_told_so(app: AppTest) -> None:
    page = page_at(app, "why", first=BONDAGE, second=NEPAL)
    assert verdict(page) == "No document states a link; passages name both."
    assert "Named together" in said(page)


def test_a_way_over_others_has_a_sentence_for_each_step(app: AppTest) -> None:
    page = page_at(app, "why", first=HOSTILE, second=DELTA)
    assert verdict(page) == "Nothing links the two directly; 1 way leads over other names."
    words = said(page)
    assert "→ Harbour Circle → Delta Network" in words
    assert words.count('<blockquote class="lk-quote">') == 2


def test_where_nothing_links_them_the_page_says_so(app: AppTest) -> None:
    page = page_at(app, "why", first=CIRCLE, second=DELTA, title="bonded")
    assert verdict(page) == "No link backed by evidence."
    assert "In 1 document, nothing is stated" in said(page)
    assert not page.get("download_button")


def test_two_names_are_searched_for(app: AppTest) -> None:
    page = page_at(app, "why", first=CIRCLE)
    assert "Choose two names" in said(page)
    page.text_input(key="second search").set_value("delta").run()
    page.button(key=f"second search found {DELTA}").click().run()
    assert page.query_params["second"] == DELTA
    assert verdict(page) == "Documents say so."
    page.button(key="first change").click().run()
    assert "first" not in page.query_params


@pytest.mark.parametrize("odd", ["organisation/<b>", "place/none", "theme/a b"])
def test_a_name_that_is_not_there_is_told(app: AppTest, odd: str) -> None:
    assert "not in the graph" in said(page_at(app, "why", first=CIRCLE, second=odd))


def test_one_name_twice_is_told(app: AppTest) -> None:
    assert "This is one name" in said(page_at(app, "why", first=MEETING, second=MEETING))


@pytest.mark.parametrize(
    ("ends", "title", "drawn"),
    [
        ((CIRCLE, DELTA), "Delta Network funds Harbour Circle", "funds Harbour Circle"),
        ((BONDAGE, NEPAL), "One passage names both debt bondage and Nepal", "Nepal – debt bondage"),
        ((HOSTILE, DELTA), "are linked through Harbour Circle", "3 organisations"),
    ],
)
def test_a_picture_shows_what_links_the_two(
    app: AppTest, ends: tuple[str, str], title: str, drawn: str
) -> None:
    told = told_by_picture(page_at(app, "why", first=ends[0], second=ends[1]), "why")
    assert title in told
    assert drawn in told
