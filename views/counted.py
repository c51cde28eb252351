"""What counts: all documents or a reader's selection of them, read once and kept for all pages."""

from collections.abc import Callable
from concurrent.futures import Future

import streamlit as st

from graph.asking.rows import DocumentRow
from graph.asking.short_forms import SharedShortForm
from graph.linkages.deriving import (
    derived_documents,
    derived_incidence,
    derived_names,
    derived_short_forms,
)
from graph.linkages.incidence import Incidence
from graph.linkages.names import Names
from graph.linkages.selection import LeftOut, Selection, left_out, selected
from graph.linkages.why import Relations, relations_of
from views.background import begun
from views.interface.messages import say
from views.opened import Opened
from views.until_changed import until_changed

EVERYTHING = Selection()


def counted(opened: Opened, selection: Selection = EVERYTHING) -> Incidence:
    """Return who is mentioned where, in all documents or in a selection; the first time waits."""
    if selection == EVERYTHING:
        found = begin_counting(opened)
        if found.done():
            return found.result()
        with st.spinner(say("shared.counting")):
            return found.result()
    return _selected(_key(opened), selection, opened)


def asked_among[Answer](
    opened: Opened,
    selection: Selection,
    question: Callable[..., Answer],
    *arguments: object,
    **options: object,
) -> Answer:
    """Ask `question(incidence, *arguments, **options)` of a selection, once for each generation."""
    name = f"{question.__module__}.{question.__qualname__}"
    return _answered(
        (*_key(opened), selection, name, arguments, sorted(options.items())),
        lambda: question(counted(opened, selection), *arguments, **options),
    )


def not_counted(opened: Opened, selection: Selection) -> LeftOut:
    """Count the documents that a selection leaves out."""
    return _left_out(_key(opened), selection, opened)


def steps_of(opened: Opened, selection: Selection = EVERYTHING) -> Relations:
    """Return the steps that a way between two entities may take in a selection."""
    return _steps(_key(opened), selection, opened)


def begin_counting(opened: Opened) -> Future[Incidence]:
    """Read the incidence of a generation once, while the first page is looked at."""
    return _read(_key(opened), opened)


def names_of(opened: Opened) -> Names:
    """Return what entities are called, read once a generation; the first time waits."""
    return _names(_key(opened), opened)


def documents_of(opened: Opened) -> tuple[DocumentRow, ...]:
    """Return all documents, last added first, read once a generation."""
    return _documents(_key(opened), opened)


def short_forms_of(opened: Opened) -> tuple[SharedShortForm, ...]:
    """Return what documents define as several things, read once a generation."""
    return _short_forms(_key(opened), opened)


def _key(opened: Opened) -> tuple[str, str]:
    return (str(opened.store_path), opened.generation)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _read(key: tuple[str, str], _opened: Opened) -> Future[Incidence]:  # noqa: ARG001
    return begun(derived_incidence, _opened.folder, _opened.store)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _documents(key: tuple[str, str], _opened: Opened) -> tuple[DocumentRow, ...]:  # noqa: ARG001
    return derived_documents(_opened.folder, _opened.store)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _short_forms(key: tuple[str, str], _opened: Opened) -> tuple[SharedShortForm, ...]:  # noqa: ARG001
    return derived_short_forms(_opened.folder, _opened.store)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _names(key: tuple[str, str], _opened: Opened) -> Names:  # noqa: ARG001
    return derived_names(_opened.folder, _opened.store, counted(_opened))


@until_changed
@st.cache_resource(max_entries=12, show_spinner=False)
def _selected(
    key: tuple[str, str],  # noqa: ARG001
    selection: Selection,
    _opened: Opened,
) -> Incidence:
    return selected(counted(_opened), selection)


@until_changed
@st.cache_resource(max_entries=6, show_spinner=False)
def _steps(
    key: tuple[str, str],  # noqa: ARG001
    selection: Selection,
    _opened: Opened,
) -> Relations:
    return relations_of(counted(_opened, selection))


@until_changed
@st.cache_resource(max_entries=100, show_spinner=False)
def _left_out(
    key: tuple[str, str],  # noqa: ARG001
    selection: Selection,
    _opened: Opened,
) -> LeftOut:
    return left_out(counted(_opened), selection)


@until_changed
@st.cache_data(max_entries=300, show_spinner=False)
def _answered[Answer](key: object, _answer: Callable[[], Answer]) -> Answer:  # noqa: ARG001
    return _answer()
