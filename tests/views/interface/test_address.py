"""Choices in the address, one after the other, faster than the browser tells of them."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from views.interface.address import begin_run, keep

    begin_run()
    for name in ("place", "year", "kind"):
        st.button(name, key=name, on_click=keep, args=(name, [f"a {name}"]))
        st.button(f"no {name}", key=f"no {name}", on_click=keep, args=(name, ()))


def shown() -> AppTest:
    return AppTest.from_function(page).run()


def address(app: AppTest) -> dict[str, str]:
    told = ((name, "".join(values)) for name, values in app.query_params.items())
    return {name: value for name, value in told if value}


def tells(app: AppTest, **told: list[str]) -> None:
    """Have the browser tell another address with what comes next."""
    app.query_params.clear()
    app.query_params.update(told)


def press(app: AppTest, *names: str) -> AppTest:
    for name in names:
        app.button(key=name).click().run()
        assert not app.exception
    return app


def test_choices_made_at_leisure_are_both_kept() -> None:
    assert address(press(shown(), "place", "year")) == {"place": "a place", "year": "a year"}


def test_a_second_choice_that_comes_with_the_address_of_before_keeps_the_first() -> None:
    app = press(shown(), "place")
    tells(app)
    assert address(press(app, "year")) == {"place": "a place", "year": "a year"}
    tells(app, place=["a place"])
    assert set(address(press(app, "kind"))) == {"place", "year", "kind"}
    tells(app)
    assert set(address(press(app, "no place"))) == {"year", "kind"}


def test_a_run_in_between_that_tells_the_newest_address_forgets_nothing() -> None:
    app = press(shown(), "place").run()
    tells(app)
    assert address(press(app, "year")) == {"place": "a place", "year": "a year"}


def test_what_was_left_out_does_not_come_back() -> None:
    app = press(shown(), "place", "no place")
    tells(app, place=["a place"])
    assert address(press(app, "year")) == {"year": "a year"}


def test_after_going_back_the_first_choice_is_gone() -> None:
    app = press(shown(), "place")
    tells(app)
    app.run()
    assert address(press(app, "year")) == {"year": "a year"}


def test_an_address_from_elsewhere_is_taken_as_it_is() -> None:
    app = press(shown(), "place")
    tells(app, kind=["typed"])
    assert address(press(app, "year")) == {"kind": "typed", "year": "a year"}
