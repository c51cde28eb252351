"""The search box with its suggestions."""

from collections.abc import Callable

import streamlit as st

from graph.asking.confidences import entity_confidences
from graph.asking.questions import Found, search
from graph.store import Store
from views.destinations import Destinations
from views.interface.messages import say
from views.kinds import look
from views.opened import Opened, asked
from views.wording import plain, shortened, sure

MOST = 8
"""Suggestions shown."""

UNSURE = 0.6
"""A suggestion whose mentions are less sure than this on average says so."""

_KEY = "search"


def search_box(opened: Opened, to: Destinations, choose: Callable[[str], None]) -> None:
    """Show the box; `choose` is called with the entity that is picked."""
    text = st.text_input(
        say("search.label"),
        key=_KEY,
        type="search",
        live="250ms",
        max_chars=200,
        autocomplete="off",
        placeholder=say("search.placeholder"),
    )
    if text and text.strip():
        _suggest(opened, to, text.strip(), choose)


def _suggest(opened: Opened, to: Destinations, text: str, choose: Callable[[str], None]) -> None:
    found: list[tuple[Found, float | None]] = asked(opened, suggested, text)
    if not found:
        st.info(say("search.none", text=plain(text)))
        return
    with st.container(horizontal=True, gap="small"):
        for each, confidence in found:
            shown = each._replace(label=to.named(each.entity_id, each.label))
            st.button(
                suggestion(shown, confidence),
                key=f"found {each.entity_id}",
                on_click=_pick(each, choose),
            )


def suggested(store: Store, text: str) -> list[tuple[Found, float | None]]:
    """Find entities by name, each with how sure its mentions are on average."""
    found = search(store, text, limit=MOST)
    confidences = entity_confidences(store, [each.entity_id for each in found])
    return [(each, confidences.get(each.entity_id)) for each in found]


def suggestion(found: Found, confidence: float | None) -> str:
    """Return one suggestion as Markdown: shape, name, the name that matched; kind, how often.

    Args:
        found: What is suggested.
        confidence: Mean of its mentions, 0 to 1; told where it is low.
    """
    one = look(found.kind)
    words = f"{one.glyph} **{plain(shortened(found.label, 60))}**"
    if found.matched.casefold() != found.label.casefold():
        words += f" ({plain(shortened(found.matched, 40))})"
    told = [one.one, say("counts.documents", n=found.documents)]
    if confidence is not None and confidence < UNSURE:
        told.append(say("search.unsure", sure=sure(confidence)))
    return f"{words} :small[{' · '.join(told)}]"


def _pick(found: Found, choose: Callable[[str], None]) -> Callable[[], None]:
    def pick() -> None:
        st.session_state[_KEY] = ""
        choose(found.entity_id)

    return pick
