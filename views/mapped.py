"""The map of a generation: laid out once, while the first page is looked at, and kept."""

from concurrent.futures import Future
from pathlib import Path
from typing import Any

import streamlit as st

from graph.linkages.corpus_map import CorpusMap
from graph.linkages.deriving import derived_map
from graph.linkages.incidence import Incidence
from views.background import begun
from views.counted import begin_counting, counted
from views.destinations import Destinations
from views.interface.languages import current
from views.map_component.payload import payload
from views.opened import Opened
from views.until_changed import until_changed


def begin_mapping(opened: Opened) -> Future[CorpusMap]:
    """Lay out the map of a generation, once its incidence has been read."""
    return _laid_out((str(opened.store_path), opened.generation), opened)


def map_given(opened: Opened, to: Destinations) -> dict[str, Any]:
    """Return what the component draws, once for each generation and language; waits for the map."""
    return _given((str(opened.store_path), opened.generation, current()), opened, to)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _laid_out(key: tuple[str, str], _opened: Opened) -> Future[CorpusMap]:  # noqa: ARG001
    return begun(_map_of, _opened.folder, begin_counting(_opened))


def _map_of(folder: Path | None, counting: Future[Incidence]) -> CorpusMap:
    return derived_map(folder, counting.result())


@until_changed
@st.cache_resource(max_entries=4, show_spinner=False)
def _given(
    key: tuple[str, str, str],  # noqa: ARG001
    _opened: Opened,
    _to: Destinations,
) -> dict[str, Any]:
    return payload(begin_mapping(_opened).result(), counted(_opened), _to.names)
