"""Puts a network on a page and tells what a person did with it."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from graph.networks.network import Network
from views.components import packed, renderer
from views.network_component.payload import Shown, edge_id, payload

HEIGHT = 620
"""Of the drawing in CSS pixels."""

_ASSETS = Path(__file__).parent / "assets"
_HTML = '<div class="network"></div>'


class Act(NamedTuple):
    """What a person did.

    `node` and `edge` are clicks; `expand`, `pin` and `hide` ask that of a node; `undo` takes the
    last step back, and has no target.
    """

    act: str
    target: str


def draw(
    network: Network, *, key: str, title: str, on_act: Callable[[Act], None], shown: Shown
) -> None:
    """Draw a network and call `on_act` before the page runs again when a person did something.

    Args:
        network: With positions.
        key: Of the widget; positions and zoom are kept for as long as the centre stays.
        title: Heads the saved picture.
        on_act: Told of acts on what was drawn, and of nothing else.
        shown: What is marked in it.
    """

    def react() -> None:
        act = act_of(st.session_state[key].get("act"), network)
        if act is not None:
            on_act(act)

    view_key = f"{key}:{network.centre[:1]}:{bool(shown.groups)}"
    given = payload(network, title=title, view_key=view_key, height=HEIGHT, shown=shown)
    renderer(_ASSETS, _HTML)(key=key, data=packed(given), on_act_change=react)


def act_of(told: object, network: Network) -> Act | None:
    """Return what the browser told, or None where it names nothing that was drawn."""
    act, target = (told.get("act"), told.get("id")) if isinstance(told, dict) else (None, None)
    if not isinstance(act, str) or not isinstance(target, str):
        return None
    nodes = {node.node_id for node in network.nodes}
    drawn = dict.fromkeys(("node", "expand", "pin", "hide"), nodes)
    drawn |= {"edge": {edge_id(edge) for edge in network.edges}, "undo": {""}}
    return Act(act, target) if target in drawn.get(act, set()) else None
