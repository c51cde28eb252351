"""The Linkages page: one crossing at a time, as a matrix, as bands, by its gaps or its change."""

from typing import Literal

import streamlit as st

from graph.linkages.selection import Selection
from views.counted import counted
from views.destinations import Destinations
from views.filters import DOCUMENTS, PERIOD, PLACES, THEMES, chosen_selection
from views.highlighting import STYLE
from views.interface.address import begin_part, choice, listed
from views.interface.messages import named, say
from views.linkages.change import show_change
from views.linkages.crossing import CROSSINGS, crossing_words, show_crossed
from views.linkages.gaps import show_gaps
from views.opened import Left, Opened
from views.runs import in_turn
from views.wording import plain, shortened

type View = Literal["matrix", "bands", "gaps", "change"]

VIEWS: tuple[View, ...] = ("matrix", "bands", "gaps", "change")

_LONGEST_VIEW = 40


def show(opened: Opened, to: Destinations) -> None:
    """Show the page for what the address tells."""
    st.html(STYLE)
    st.title(say("linkages.title"), anchor=False)
    with st.spinner(say("linkages.counting")):
        documents = counted(opened).total
    if not documents:
        st.info(say("linkages.empty"))
        return
    view, crossing = _chosen()
    asked = st.query_params.get("view", view)
    if asked not in VIEWS:
        st.warning(plain(say("filters.unknown", names=shortened(asked, _LONGEST_VIEW))))
    selection = chosen_selection(opened, to, (PERIOD, THEMES, PLACES, DOCUMENTS))
    if not counted(opened, selection).total:
        st.info(say("linkages.nothing_chosen"))
        return
    _show_view(Left.of(opened), to, selection, view, crossing)


def _chosen() -> tuple[View, tuple[str, str]]:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        view = choice(
            "view",
            VIEWS,
            label=say("linkages.view"),
            words=lambda each: named("linkages.views", each),
        )
        with st.container(width=300):
            crossing = listed(
                "cross", tuple(CROSSINGS), label=say("linkages.cross"), words=crossing_words
            )
    return view, CROSSINGS[crossing]


@st.fragment
@in_turn()
def _show_view(
    left: Left, to: Destinations, selection: Selection, view: View, kinds: tuple[str, str]
) -> None:
    """Show one view; what is picked in it runs this alone, and not the filters with their lists."""
    opened = left.opened()
    begin_part()
    if view == "gaps":
        show_gaps(opened, to, selection, kinds)
    elif view == "change":
        show_change(opened, to, selection, kinds)
    else:
        show_crossed(opened, to, selection, kinds, as_bands=view == "bands")
