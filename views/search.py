"""The search box with its suggestions."""

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from graph.asking.questions import Found
from graph.linkages.names import found_by_name, found_within
from views.counted import counted, names_of
from views.destinations import Destinations
from views.interface.messages import say
from views.kinds import look
from views.opened import Opened
from views.wording import plain, shortened, sure

MOST = 8
"""Suggestions shown."""

UNSURE = 0.6
"""A suggestion whose mentions are less sure than this on average says so."""

_ICONS_ALONE = (
    '<style>[class*="-pencil-"] button [data-testid="stMarkdownContainer"]{position:absolute;'
    "width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}</style>"
)
"""Shows of buttons to correct the icon alone; their words are for those who hear the page."""


class Box(NamedTuple):
    """A search box.

    Attributes:
        label: Heads it.
        choose: Called with the entity that is picked.
        add: Called with one that is to be looked at as well; None where only one can be.
        key: Of its field, where a page has several.
        correct: Called with one that is to be corrected; None where nothing can be.
        without: Id of an entity that is not suggested.
    """

    label: str
    choose: Callable[[str], None]
    add: Callable[[str], None] | None = None
    key: str = "search"
    correct: Callable[[str], None] | None = None
    without: str = ""


def search_box(opened: Opened, to: Destinations, box: Box) -> None:
    """Show the box, and while somebody types in it what begins so."""
    text = st.text_input(
        box.label,
        key=box.key,
        type="search",
        live=True,
        max_chars=200,
        autocomplete="off",
        placeholder=say("search.placeholder"),
    )
    if text and text.strip():
        _suggest(opened, to, text.strip(), box)


def _suggest(opened: Opened, to: Destinations, text: str, box: Box) -> None:
    found = [each for each in suggested(opened, text) if each[0].entity_id != box.without]
    if not found:
        found = [each for each in within(opened, text) if each[0].entity_id != box.without]
        named = plain(text)
        st.info(say("search.within", text=named) if found else say("search.none", text=named))
    if not found:
        return
    st.html(_ICONS_ALONE)
    with st.container(gap="xsmall"):
        for each, confidence in found:
            shown = each._replace(label=to.named(each.entity_id, each.label))
            with st.container(horizontal=True, gap=None):
                st.button(
                    suggestion(shown, confidence),
                    key=f"{box.key} found {each.entity_id}",
                    on_click=_pick(each, box, box.choose),
                )
                if box.add:
                    st.button(
                        "\\+",
                        key=f"{box.key} add {each.entity_id}",
                        type="tertiary",
                        help=say("search.add", name=plain(shown.label)),
                        on_click=_pick(each, box, box.add),
                    )
                if box.correct:
                    words = say("search.correct", name=plain(shown.label))
                    st.button(
                        words,
                        key=f"{box.key} pencil {each.entity_id}",
                        type="tertiary",
                        icon=":material/edit:",
                        help=words,
                        on_click=_pick(each, box, box.correct),
                    )


def within(opened: Opened, text: str) -> list[tuple[Found, float | None]]:
    """Find entities whose names stand in a text, in its order, with how sure their mentions are."""
    incidence = counted(opened)
    found = found_within(incidence, names_of(opened), text, limit=MOST)
    return [(each, incidence.sureness_of(each.entity_id)) for each in found]


def suggested(opened: Opened, text: str) -> list[tuple[Found, float | None]]:
    """Find entities by name, each with how sure its mentions are on average."""
    incidence = counted(opened)
    found = found_by_name(incidence, names_of(opened), text, limit=MOST)
    return [(each, incidence.sureness_of(each.entity_id)) for each in found]


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


def _pick(found: Found, box: Box, then: Callable[[str], None]) -> Callable[[], None]:
    def pick() -> None:
        st.session_state[box.key] = ""
        then(found.entity_id)

    return pick
