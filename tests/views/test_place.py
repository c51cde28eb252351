"""The place of a reader, kept in the address."""

from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from views.place import MOST_EXPANDED, MOST_KEPT, Place

IDS = st.from_regex(r"[a-z]{1,9}/[a-z0-9-]{1,20}", fullmatch=True)


def test_a_place_comes_back_from_the_address() -> None:
    def script() -> None:
        import streamlit as st

        from views.place import Place

        ends = ("organisation/a", "theme/b")
        place = Place("organisation/a", ("theme/b",), ("place/c",), ("place/d",), ends, "event/e")
        place.write()
        st.text(Place.read() == place)
        Place("theme/b").write()
        st.text(Place.read() == Place("theme/b"))

    page = AppTest.from_function(script).run()
    assert [each.value for each in page.text] == ["True", "True"]
    assert dict(page.query_params) == {"entity": "theme/b"}


def test_what_can_be_no_entity_is_passed_over() -> None:
    def script() -> None:
        import streamlit as st

        from views.place import Place

        st.text(Place.read() == Place())

    page = AppTest.from_function(script)
    page.query_params["entity"] = "<script>"
    page.query_params["also"] = "x" * 1000
    page.query_params["between"] = ["a/b"]
    assert page.run().text[0].value == "True"


@given(IDS, st.lists(IDS, max_size=20))
def test_no_more_is_expanded_than_can_be_drawn(entity: str, more: list[str]) -> None:
    place = Place(entity)
    for each in more:
        place = place.wider(each)
    assert len(place.expanded) <= MOST_EXPANDED
    assert entity not in place.expanded
    assert len(set(place.expanded)) == len(place.expanded)


def test_moving_on_closes_what_was_open() -> None:
    place = Place("a/b").wider("c/d").reading("a/b", "c/d")
    assert place.moved("c/d") == Place("c/d")
    assert place.closed().expanded == ("c/d",)
    assert place.with_card("c/d").between is None
    assert place.with_card("c/d").reading("a/b", "c/d").card is None


@given(st.lists(st.tuples(st.sampled_from(("pin", "hide", "turn", "move")), IDS), max_size=30))
def test_nobody_is_hidden_and_drawn_at_once(steps: list[tuple[str, str]]) -> None:
    place = Place("a/b")
    acts = {"pin": Place.with_pin, "hide": Place.without, "turn": Place.turned, "move": Place.moved}
    for act, entity in steps:
        place = acts[act](place, entity)
        drawn = {place.entity, *place.expanded}
        assert not drawn & set(place.hidden)
        assert max(len(place.pinned), len(place.hidden)) <= MOST_KEPT


def test_pinning_and_expanding_twice_changes_nothing() -> None:
    place = Place("a/b")
    assert place.with_pin("c/d").with_pin("c/d") == place
    assert place.turned("c/d").turned("c/d") == place
    assert place.without("a/b") == place


def test_each_step_is_undone_once_and_the_first_place_stays() -> None:
    def script() -> None:
        import streamlit as st

        from views.place import Place, can_undo, undo

        for entity in ("a/b", "c/d", "c/d"):
            Place.read().moved(entity).write()
        Place.read().with_card("e/f").write()
        told = []
        while can_undo():
            undo()
            told.append(Place.read())
        undo()
        st.text(told == [Place("c/d"), Place("a/b"), Place()])

    assert AppTest.from_function(script).run().text[0].value == "True"
