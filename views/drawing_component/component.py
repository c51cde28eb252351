"""Puts a drawing on a page and tells what a person picked in it."""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import streamlit as st

from views.components import packed

_PICKED = ("cells", "edges", "places", "years")
"""What can be picked."""


def show_drawing(shown: Mapping[str, Any], *, key: str, on_pick: Callable[[str], None]) -> None:
    """Draw something and call `on_pick` before the page runs again when a person picked.

    Args:
        shown: With a `view` and what it needs; what can be picked has an `id`.
        key: Of the widget.
        on_pick: Told the id of what was drawn and picked, and of nothing else.
    """
    drawn = {each["id"] for name in _PICKED for each in shown.get(name, ())}

    def react() -> None:
        picked = st.session_state[key].get("picked")
        if picked in drawn:
            on_pick(picked)

    component = st.components.v2.component(
        "linkages_drawing",
        html='<div class="drawing"></div>',
        css=_asset("drawing.css"),
        js=_asset("drawing.js") + _asset("places_and_years.js"),
    )
    component(key=key, data=packed(_revised(shown)), on_picked_change=react)


def _revised(shown: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is drawn with a mark that changes with it, so that nothing is drawn twice."""
    content = json.dumps(shown, sort_keys=True).encode()
    return {**shown, "revision": hashlib.sha256(content).hexdigest()[:16]}


@cache
def _asset(name: str) -> str:
    return files("views.drawing_component").joinpath("assets", name).read_text("utf-8")
