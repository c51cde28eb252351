"""Puts the editor on a page and tells which query a person wants answered."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

import streamlit as st

from graph.asking.completion import Term
from views.components import packed, renderer
from views.interface.messages import say
from views.streamlit_scripts import CHART, TABLE, script_names

LONGEST = 10_000
"""Characters of a query: with each of them escaped, an address still holds it."""

_ASSETS = Path(__file__).parent / "assets"
_HTML = '<div class="editor"></div>'


def edit(query: str, terms: Sequence[Term], *, key: str, on_run: Callable[[str], None]) -> None:
    """Show the editor; `on_run` is called with its query before the page runs again.

    Args:
        query: Shown at first, and again whenever it changes: what a person writes stays until then.
        terms: Offered while writing.
        key: Of the widget.
        on_run: Told of a query that a person wants answered.
    """

    def react() -> None:
        query_told = query_of(st.session_state[key].get("run"))
        if query_told is not None:
            on_run(query_told)

    shown = {
        "query": query,
        "terms": [term._asdict() for term in terms],
        "words": {"name": say("query.editor"), "run": say("query.run")},
        "longest": LONGEST,
        "ahead": script_names(*TABLE, *CHART),
        "revision": hashlib.sha256(query.encode()).hexdigest()[:16],
    }
    renderer(_ASSETS, _HTML)(key=key, data=packed(shown), on_run_change=react)


def query_of(told: object) -> str | None:
    """Return the query that the browser told; None where it told none."""
    query = told.get("query") if isinstance(told, dict) else None
    return query[:LONGEST] if isinstance(query, str) else None
