"""The search box with its suggestions."""

from collections.abc import Callable

import streamlit as st

from graph.asking.questions import Found, search
from views.kinds import look
from views.opened import Opened, asked
from views.wording import counted, plain, shortened

MOST = 8
"""Suggestions shown."""

_KEY = "search"


def search_box(opened: Opened, choose: Callable[[str], None]) -> None:
    """Show the box; `choose` is called with the entity that is picked."""
    text = st.text_input(
        "Search by name or acronym",
        key=_KEY,
        type="search",
        live="250ms",
        max_chars=200,
        autocomplete="off",
        placeholder="An organisation, place, theme, event or legal instrument",
    )
    if text and text.strip():
        _suggest(opened, text.strip(), choose)


def _suggest(opened: Opened, text: str, choose: Callable[[str], None]) -> None:
    found: list[Found] = asked(opened, search, text, limit=MOST)
    if not found:
        st.info(
            f"No name in these documents begins like “{plain(text)}”. "
            "Try fewer letters, an acronym, or the name in another language."
        )
        return
    with st.container(horizontal=True, gap="small"):
        for each in found:
            st.button(suggestion(each), key=f"found {each.entity_id}", on_click=_pick(each, choose))


def suggestion(found: Found) -> str:
    """Return one suggestion as Markdown: shape, name, the name that matched, how often."""
    words = f"{look(found.kind).glyph} **{plain(shortened(found.label, 60))}**"
    if found.matched.casefold() != found.label.casefold():
        words += f" ({plain(shortened(found.matched, 40))})"
    return f"{words} :small[{counted(found.documents, 'document')}]"


def _pick(found: Found, choose: Callable[[str], None]) -> Callable[[], None]:
    def pick() -> None:
        st.session_state[_KEY] = ""
        choose(found.entity_id)

    return pick
