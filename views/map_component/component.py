"""Puts the map of a corpus on a page and tells which name a person chose."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from views.components import packed, renderer

_ASSETS = Path(__file__).parent / "assets"
_HTML = '<div class="map"></div>'


def show_map(
    given: Mapping[str, Any],
    *,
    key: str,
    kinds: Collection[str],
    focus: int | None,
    on_choose: Callable[[int], None],
) -> None:
    """Draw a map and call `on_choose` before the page runs again when a person chose a name.

    Args:
        given: What `payload` made.
        key: Of the widget.
        kinds: Those drawn; all for none.
        focus: Place of the node to ring, and to move to where it is out of sight.
        on_choose: Told the place of a node that is on the map, and of nothing else.
    """

    def react() -> None:
        node = chosen_node(st.session_state[key].get("chosen"), len(given["nodes"]["x"]))
        if node is not None:
            on_choose(node)

    visible = [n for n, kind in enumerate(given["kinds"]) if not kinds or kind["kind"] in kinds]
    shown = packed({**given, "visible": visible, "focus": focus})
    renderer(_ASSETS, _HTML)(key=key, data=shown, on_chosen_change=react)


def chosen_node(told: object, nodes: int) -> int | None:
    """Return the node that the browser told, or None where it names none of so many."""
    node = told.get("node") if isinstance(told, dict) else None
    if not isinstance(node, int | float) or isinstance(node, bool) or node % 1:
        return None
    return int(node) if 0 <= node < nodes else None
