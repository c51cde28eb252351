"""What the first page shows, kept for all who look at it."""

from concurrent.futures import Future, wait

import streamlit as st

from graph.asking.events import EventRow, events, planned_events
from graph.asking.languages_read import unread_counts
from graph.asking.opening_page import OpeningPage
from graph.failures import GraphError
from graph.linkages.deriving import derived_opening_page
from views.background import begun
from views.opened import Opened, asked
from views.until_changed import until_changed

_A_MOMENT = 0.3
"""Seconds in which a small graph is read, or what is kept of a large one."""


def opening_of(opened: Opened) -> OpeningPage:
    """Return what the first page shows, asked once a generation; the first time waits."""
    try:
        return begin_opening(opened).result()
    except GraphError:
        _opening.clear()  # so that whoever looks next asks again
        raise


def unread_of(opened: Opened) -> tuple[tuple[str, int], ...]:
    """Return code and number of documents of each language that no language model read."""
    if is_opening_made(opened):
        return opening_of(opened).unread
    return asked(opened, unread_counts)


def events_of(opened: Opened) -> tuple[EventRow, ...]:
    """Return all events by first day, those without one last."""
    return opening_of(opened).events if is_opening_made(opened) else asked(opened, events)


def planned_of(opened: Opened) -> frozenset[str]:
    """Return the ids of the events that are only planned."""
    return asked(opened, planned_events)


def is_opening_made(opened: Opened) -> bool:
    """Say whether it is there, or will be in a moment; else begin with it."""
    return bool(wait([begin_opening(opened)], timeout=_A_MOMENT).done)


def begin_opening(opened: Opened) -> Future[OpeningPage]:
    """Ask once a generation for what the first page shows."""
    return _opening((str(opened.store_path), opened.generation), opened)


@until_changed
@st.cache_resource(max_entries=2, show_spinner=False)
def _opening(key: tuple[str, str], _opened: Opened) -> Future[OpeningPage]:  # noqa: ARG001
    return begun(derived_opening_page, _opened.folder, _opened.store)
