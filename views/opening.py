"""What the first page shows, kept for all who look at it."""

import streamlit as st

from graph.asking.opening_page import OpeningPage
from graph.linkages.deriving import derived_opening_page
from views.opened import Opened


def opening_of(opened: Opened) -> OpeningPage:
    """Return what the first page shows, asked once a generation."""
    return _opening((str(opened.store_path), opened.generation), opened)


@st.cache_resource(max_entries=2, show_spinner=False)
def _opening(key: tuple[str, str], _opened: Opened) -> OpeningPage:  # noqa: ARG001
    return derived_opening_page(_opened.folder, _opened.store)
