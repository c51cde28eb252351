"""What the first page shows, kept for all who look at it."""

from concurrent.futures import Future, wait

import streamlit as st

from graph.asking.opening_page import OpeningPage
from graph.failures import GraphError
from graph.linkages.deriving import derived_opening_page
from views.background import begun
from views.opened import Opened

_A_MOMENT = 0.3
"""Seconds in which a small graph is read, or what is kept of a large one."""


def opening_of(opened: Opened) -> OpeningPage:
    """Return what the first page shows, asked once a generation; the first time waits."""
    try:
        return _begun(opened).result()
    except GraphError:
        _opening.clear()  # so that whoever looks next asks again
        raise


def is_opening_made(opened: Opened) -> bool:
    """Say whether it is there, or will be in a moment; else begin with it."""
    return bool(wait([_begun(opened)], timeout=_A_MOMENT).done)


def _begun(opened: Opened) -> Future[OpeningPage]:
    return _opening((str(opened.store_path), opened.generation), opened)


@st.cache_resource(max_entries=2, show_spinner=False)
def _opening(key: tuple[str, str], _opened: Opened) -> Future[OpeningPage]:  # noqa: ARG001
    return begun(derived_opening_page, _opened.folder, _opened.store)
