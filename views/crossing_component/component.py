"""Puts a crossing on a page and tells which cell or link a person picked."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from views.crossing_component.payload import ends_of


def draw_crossing(
    shown: Mapping[str, Any], *, key: str, on_pick: Callable[[tuple[str, str]], None]
) -> None:
    """Draw a crossing and call `on_pick` before the page runs again when a person picked.

    Args:
        shown: Of `views.crossing_component.payload`.
        key: Of the widget.
        on_pick: Told both ends of what was drawn and picked, and of nothing else.
    """
    drawn = {each["id"] for each in (*shown.get("cells", ()), *shown.get("edges", ()))}

    def react() -> None:
        picked = st.session_state[key].get("picked")
        if picked in drawn:
            on_pick(ends_of(picked))

    component = st.components.v2.component(
        "linkages_crossing",
        html='<div class="crossing"></div>',
        css=_asset("crossing.css"),
        js=_asset("crossing.js"),
    )
    component(key=key, data=dict(shown), on_picked_change=react)


@cache
def _asset(name: str) -> str:
    return files("views.crossing_component").joinpath("assets", name).read_text("utf-8")
