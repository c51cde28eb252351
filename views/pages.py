"""The pages of the dashboard, and the menu that leads to them."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st
from streamlit.navigation.page import Page

from graph.renewal import renewal_due
from views import (
    corpus_map,
    decisions,
    documents,
    explore,
    overview,
    profile,
    query,
    reliability,
    why,
)
from views.deciding.arrived import apply_what_arrived
from views.deciding.dialogues import show_dialogue
from views.deciding.taking import show_outcome
from views.destinations import DECISIONS, DOCUMENTS, EXPLORE, LINKAGES, PROFILE, WHY, Destinations
from views.interface.address import begin_run
from views.interface.messages import say
from views.linkages import page as linkages
from views.names import names_in_language
from views.opened import Left, Opened, asked
from views.tables import STYLE as TABLES


class Entry(NamedTuple):
    """A page of the menu.

    Attributes:
        path: Last part of its address, the same for ever; empty for the first page.
        title: Its name in the reader's language.
        show: Puts it on the screen.
        in_menu: Whether the menu names it; else links alone lead there.
    """

    path: str
    title: Callable[[], str]
    show: Callable[[Opened, Destinations], None]
    in_menu: bool = True


PAGES: tuple[Entry, ...] = (
    Entry("", lambda: say("overview.title"), overview.show),
    Entry(EXPLORE, lambda: say("explore.title"), explore.show),
    Entry(WHY, lambda: say("why.title"), why.show),
    Entry(LINKAGES, lambda: say("linkages.title"), linkages.show),
    Entry(DOCUMENTS, lambda: say("documents.title"), documents.show),
    Entry("map", lambda: say("corpus_map.title"), corpus_map.show),
    Entry("query", lambda: say("query.title"), query.show),
    Entry(DECISIONS, lambda: say("decisions.title"), decisions.show),
    Entry("reliability", lambda: say("reliability.title"), reliability.show),
    Entry(PROFILE, lambda: say("profile.title"), profile.show, in_menu=False),
)
"""In the order of the menu, which narrow screens fold away.

Without headings: Streamlit writes those as a list that a screen reader cannot read as one.
"""


def show(opened: Opened) -> str:
    """Show the page that the address names, with the others a click away; return its path."""
    begin_run()
    if opened.may_edit:
        apply_what_arrived(opened)
    st.html(TABLES)
    pages: dict[str, Page] = {}
    to = Destinations(pages, names_in_language(opened))
    if asked(opened, renewal_due):
        st.caption(say("shared.renewal"))
    left = Left.of(opened)
    pages.update({entry.path: _page(entry, left, to) for entry in PAGES})
    page = st.navigation(list(pages.values()), position="top")
    if opened.may_edit:
        with st.container(key="outcome"):  # else all below were made anew, and focus lost
            show_outcome(opened, to, page.url_path)
    page.run()
    if opened.may_edit:
        show_dialogue(opened, to)
    return page.url_path


def _page(entry: Entry, left: Left, to: Destinations) -> Page:
    """Return a page; whoever keeps `to` for later keeps this, too."""
    return st.Page(
        lambda: entry.show(left.opened(), to),
        title=entry.title(),
        url_path=entry.path,
        default=not entry.path,
        visibility="visible" if entry.in_menu else "hidden",
    )
