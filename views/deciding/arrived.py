"""Applies what colleagues decided, once their lines are in the project's file of decisions."""

import streamlit as st

from graph.decisions.deciding import apply_decisions, unapplied
from graph.failures import GraphError
from views.interface.messages import say
from views.opened import Opened

type _Mark = tuple[int, int, int]
"""What tells one content of a file from another: moment, size, place."""


@st.cache_resource(show_spinner=False, max_entries=4)
def _looked_at(folder: str) -> dict[str, _Mark]:  # noqa: ARG001
    """Return the file of decisions as it was when it was last looked at, for all visitors."""
    return {}


def apply_what_arrived(opened: Opened) -> None:
    """Bring the graph up to the file where that came to have more; the page begins anew then.

    Where it cannot be, as while another program changes the graph, the page shows what there is.
    """
    looked_at, now = _looked_at(str(opened.project.folder)), _mark(opened)
    if looked_at.get("record") == now:
        return
    try:
        if not unapplied(opened.project, opened.store):
            looked_at["record"] = now
            return
        with st.spinner(say("deciding.applying")):
            is_applied = apply_decisions(opened.project, wait=0)
    except GraphError:  # which the log tells; the next change of the file is looked at again
        looked_at["record"] = now
        return
    if is_applied:
        looked_at["record"] = _mark(opened)  # a withdrawal takes lines out
        st.rerun()


def _mark(opened: Opened) -> _Mark:
    try:
        told = opened.project.decisions.stat()
    except FileNotFoundError:
        return (0, 0, 0)
    return told.st_mtime_ns, told.st_size, told.st_ino
