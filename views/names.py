"""What entities are called in the reader's language."""

from collections.abc import Mapping

import streamlit as st

from graph.asking.labels import labels_in
from graph.store import Store
from views.interface.languages import DEFAULT, current
from views.opened import Opened
from views.until_changed import until_changed


def names_in_language(opened: Opened) -> Mapping[str, str]:
    """Return entity ids with their labels in the reader's language, where authorities have one.

    Nothing for English, in which labels are shown anyway.
    """
    if current() == DEFAULT:
        return {}
    key = (str(opened.store_path), opened.generation)
    return _names(key, current(), opened.store)


@until_changed
@st.cache_resource(max_entries=8, show_spinner=False)
def _names(key: tuple[str, str], language: str, _store: Store) -> Mapping[str, str]:  # noqa: ARG001
    return labels_in(_store, language)
