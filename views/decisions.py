"""The Decisions page: what waits to be decided, and what was decided by whom."""

from collections.abc import Callable, Mapping

import streamlit as st

from views.deciding.log import show_log
from views.deciding.queue import show_queue
from views.deciding.thesaurus import show_thesaurus
from views.destinations import Destinations
from views.highlighting import STYLE
from views.interface.address import choice
from views.interface.messages import named, say
from views.opened import Opened

PARTS = ("waiting", "decided", "themes")


def show(opened: Opened, to: Destinations) -> None:
    """Show the part that the address names; a project that may not be changed has only the log."""
    st.html(STYLE)
    st.title(say("decisions.title"), anchor=False)
    if not opened.may_edit:
        st.caption(say("decisions.only_read"))
        show_log(opened, to)
        return
    part = choice(
        "part",
        PARTS,
        label=say("decisions.part"),
        words=lambda each: named("decisions.parts", each),
    )
    _SHOWN[part](opened, to)


_SHOWN: Mapping[str, Callable[[Opened, Destinations], None]] = {
    "waiting": show_queue,
    "decided": show_log,
    "themes": show_thesaurus,
}
