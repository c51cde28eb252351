"""What can be done with a network, and what stands beside it."""

from urllib.parse import parse_qs

import pytest
from dashboard_pages import drawn, explore, said
from sample_project import BONDAGE, CIRCLE, DELTA, HOSTILE, HOSTILE_NAME, NEPAL
from streamlit.testing.v1 import AppTest

from graph.networks.communities import Bridge, Communities, Community
from views.explore import _left_out
from views.explore_panel import told_groups
from views.place import Place


def names(page: AppTest) -> set[str]:
    return {node["id"] for node in drawn(page)["nodes"]}


def press(page: AppTest, label: str) -> AppTest:
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception
    return page


def test_without_a_name_the_strongest_links_are_drawn(app: AppTest) -> None:
    page = explore(app)
    assert {CIRCLE, DELTA} <= names(page)
    assert drawn(page)["centre"] == []


def test_what_is_left_out_is_reached_by_what_the_page_has(app: AppTest) -> None:
    """Without a name in the middle there is no number of neighbours to raise."""
    asked_for = "Neighbours, at most"
    assert asked_for not in [each.label for each in explore(app).number_input]
    assert asked_for in [each.label for each in explore(app, entity=CIRCLE).number_input]
    assert _left_out(3, Place()) == (
        "3 names with weaker links left out (search for one to see its links)"
    )
    assert _left_out(3, Place(entity=CIRCLE)).endswith(f"(raise “{asked_for}”)")


@pytest.mark.parametrize(
    ("entity", "chosen", "change", "gaps"),
    [
        (BONDAGE, {}, {"theme": [BONDAGE]}, {"theme": [BONDAGE]}),
        (NEPAL, {"theme": BONDAGE}, *[{"place": [NEPAL], "theme": [BONDAGE]}] * 2),
        (BONDAGE, {"theme": "theme/other"}, *[{"theme": ["theme/other"]}] * 2),
        (CIRCLE, {"since": "2001", "kinds": "place"}, {}, {"since": ["2001"]}),
    ],
)
def test_a_network_leads_on_to_change_and_gaps_with_what_was_chosen(
    app: AppTest,
    entity: str,
    chosen: dict[str, str],
    change: dict[str, list[str]],
    gaps: dict[str, list[str]],
) -> None:
    page = explore(app, entity=entity, **chosen)
    links = {each.proto.label: parse_qs(each.proto.query_string) for each in page.get("page_link")}
    assert links["What changed between two periods"] == {"view": ["change"], **change}
    assert links["What nobody works on"] == {"view": ["gaps"], **gaps}


def test_a_card_tells_what_is_known_and_leads_on(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, card=DELTA)
    words = said(page)
    assert "Organisation · 2 documents" in words
    assert "Why linked with Harbour Circle?" in words
    assert drawn(page)["chosen"] == DELTA
    press(page, "Put in the middle")
    assert drawn(page)["centre"] == [DELTA]
    assert "card" not in page.query_params


def test_neighbours_are_added_and_taken_away(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, card=DELTA)
    before = names(page)
    press(page, "Add its neighbours")
    assert before < names(page)
    press(page, "Take its neighbours away")
    assert names(page) == before


def test_who_is_hidden_goes_and_comes_back(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, card=DELTA)
    press(page, "Hide")
    assert DELTA not in names(page)
    assert DELTA not in {end for e in drawn(page)["edges"] for end in (e["source"], e["target"])}
    press(page, "1 name hidden: show it again")
    assert DELTA in names(page)
    assert drawn(page)["can_undo"]


def test_who_is_pinned_stays_where_others_are_looked_at(app: AppTest) -> None:
    page = explore(app, entity=HOSTILE, card=HOSTILE)
    assert NEPAL not in names(page)
    page = explore(app, pin=NEPAL)
    assert {each["id"] for each in drawn(page)["nodes"] if each["pinned"]} == {NEPAL}
    page = explore(app, card=NEPAL)
    press(page, "Unpin")
    assert NEPAL not in names(page)


def test_a_search_adds_to_what_is_drawn(app: AppTest) -> None:
    page = explore(app, entity=HOSTILE)
    page.text_input(key="search").set_value("debt").run()
    page.button(key=f"search add {BONDAGE}").click().run()
    assert drawn(page)["centre"] == [HOSTILE, BONDAGE]
    assert page.query_params["also"] == BONDAGE


def test_a_question_is_answered_with_the_names_in_it(app: AppTest) -> None:
    page = explore(app, entity=HOSTILE)
    page.text_input(key="search").set_value("who works on debt bondage in Nepal?").run()
    assert "but these stand in it" in page.info[0].value
    page.button(key=f"search found {NEPAL}").click().run()
    assert drawn(page)["centre"] == [NEPAL]


def test_how_many_name_the_middle_is_told_of_the_passages_chosen(app: AppTest) -> None:
    assert "counted name the one in the middle." in said(explore(app, entity=NEPAL))
    near = said(explore(app, entity=NEPAL, theme=BONDAGE))
    assert "the one in the middle in the passages chosen." in near


def test_how_sure_the_name_in_the_middle_has_to_be_is_told(app: AppTest) -> None:
    certain = said(explore(app, entity=NEPAL, sure="0.8"))
    assert "the one in the middle, 80% sure or more (a statement is as sure as" in certain
    assert "passages chosen" not in certain


def test_groups_are_outlined_and_listed(app: AppTest) -> None:
    page = explore(app, entity=HOSTILE, also=[DELTA, BONDAGE], groups="yes")
    shown = drawn(page)
    for group in shown["groups"]:
        assert len(group["members"]) >= 3
        assert HOSTILE not in group["members"]
    assert "Groups of three names or more" in said(page)
    page.segmented_control(key="panel").set_value("links").run()
    assert "click a row" in said(page)
    page.toggle(key="groups").set_value(False).run()
    assert drawn(page)["groups"] == []


def test_only_bridges_between_groups_that_are_listed_are_told() -> None:
    groups = Communities(
        (Community(("a", "b", "c"), ""), Community(("d", "e", "f"), ""), Community(("g",), "")),
        (Bridge("a", 0.5, (0, 1, 2)), Bridge("b", 0.4, (0, 2)), Bridge("g", 0.3, (2, 0))),
        (),
    )
    numbers, bridges = told_groups(groups)
    assert numbers == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2}
    assert bridges == [(groups.bridges[0], (1, 2))]


def test_a_picture_for_a_briefing_is_offered_and_drawn(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE)
    page.button(key="picture network").click().run()
    page.button(key="picture network").click()  # the dialog is open in the same run
    page.button(key="draw network").click().run()
    assert not page.exception
    assert "Save as PNG" in [each.proto.label for each in page.get("download_button")]
    page.button(key="picture network").click()
    page.segmented_control(key="format network").set_value("pdf")
    page.button(key="draw network").click().run()
    assert not page.exception
    assert "Save as PDF" in [each.proto.label for each in page.get("download_button")]


def test_a_hostile_name_is_shown_letter_for_letter(app: AppTest) -> None:
    page = explore(app, entity=CIRCLE, card=HOSTILE)
    assert HOSTILE_NAME not in "".join(each.proto.body for each in page.get("html"))
    assert "&lt;img src=x" in said(page)


@pytest.mark.parametrize("odd", ["organisation/<b>", "place/none", "x"])
def test_strange_places_in_the_address_are_passed_over(app: AppTest, odd: str) -> None:
    page = explore(app, entity=CIRCLE, card=odd, pin=odd, hide=odd, also=odd)
    assert CIRCLE in names(page)
