"""What a page shows as a picture for a briefing: chosen, drawn, looked at, taken away as a file."""

import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import streamlit as st

from graph.failures import GraphError
from graph.figures.figure_spec import (
    MOST_HIGHLIGHTS,
    Drawn,
    FigureSpec,
    Format,
    FrameLanguage,
    Paper,
)
from graph.linkages.selection import Part
from views.interface.languages import current
from views.interface.messages import named, say
from views.interface.retold import retold
from views.offered import apart
from views.runs import in_turn
from views.wording import plain

FORMATS: dict[Format, str] = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
}
"""Formats and their media types."""

PAPERS: tuple[Paper, ...] = ("a4", "letter", "slide")

_LONGEST_TITLE = 200
_DRAWN = "drawn picture"
_ONE_AT_ONCE = threading.Lock()
"""The library that draws is not made for several at once."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What can be drawn.

    Attributes:
        key: Of the widgets, and the beginning of the file's name.
        filters: What it is narrowed to.
        draw: Draws it; called when the reader asks for it, outside the page's first view.
        title: The finding, unless the reader writes another; what the figure finds where empty.
        things: What may stand out: labels by id; asked when the dialogue is open.
    """

    key: str
    filters: tuple[Part, ...]
    draw: Callable[[FigureSpec, Format], Drawn]
    title: str = ""
    things: Callable[[], Mapping[str, str]] = dict


def offer_picture(picture: Picture) -> None:
    """Show the button that opens the choice of paper and format."""
    if st.button(say("briefing.offer"), key=f"picture {picture.key}"):
        st.session_state.pop(_DRAWN, None)
        st.dialog(say("briefing.offer"), width="large")(_choose)(picture)


@in_turn()
def _choose(picture: Picture) -> None:
    title = st.text_input(
        say("briefing.finding"),
        value=picture.title,
        max_chars=_LONGEST_TITLE,
        help=say("briefing.finding_help"),
        placeholder=say("briefing.finding_empty"),
        key=f"finding {picture.key}",
    )
    things = apart((each, label, "") for each, label in picture.things().items())
    standing_out: list[str] = []
    if len(things) > 1:
        standing_out = st.multiselect(
            say("briefing.stands_out"),
            [*things],
            max_selections=MOST_HIGHLIGHTS,
            format_func=lambda each: things.get(each, each),
            placeholder=say("briefing.stands_out_empty"),
            help=say("briefing.stands_out_help"),
            key=f"stands out {picture.key}",
        )
    with st.container(horizontal=True, gap="medium"):
        paper = st.segmented_control(
            say("briefing.paper"),
            PAPERS,
            default=PAPERS[0],
            required=True,
            format_func=lambda each: named("briefing.papers", each),
            key=f"paper {picture.key}",
        )
        format_ = st.segmented_control(
            say("briefing.format"),
            list(FORMATS),
            default="png",
            required=True,
            format_func=str.upper,
            key=f"format {picture.key}",
        )
    spec = FigureSpec(
        title.strip() or picture.title,
        paper=paper or PAPERS[0],
        language=cast("FrameLanguage", current()),
        highlights=tuple(standing_out),
        filters=picture.filters,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        is_shown=True,
    )
    if st.button(say("briefing.draw"), key=f"draw {picture.key}"):
        _draw(picture, spec, format_ or "png")
    _show_drawn(picture, (spec, format_))


def _draw(picture: Picture, spec: FigureSpec, format_: Format) -> None:
    try:
        with st.spinner(say("briefing.drawing")), _ONE_AT_ONCE:
            drawn = picture.draw(spec, format_)
    except GraphError as error:
        st.error(plain(say("briefing.failed", reason=retold("briefing.faults", str(error)))))
        return
    st.session_state[_DRAWN] = ((spec, format_), drawn)


def _show_drawn(picture: Picture, wanted: tuple[FigureSpec, Format | None]) -> None:
    """Show what was drawn, unless something else was chosen since."""
    told, drawn = st.session_state.get(_DRAWN, (None, None))
    if told != wanted or drawn is None:
        return
    format_: Format = wanted[1] or "png"
    st.download_button(
        say("briefing.save", format=format_.upper()),
        drawn.content,
        file_name=f"{picture.key}-{_stem(drawn.title)}.{format_}",
        mime=FORMATS[format_],
        key=f"save {picture.key}",
    )
    st.image(drawn.preview, width="stretch", alt=drawn.alt)
    with st.expander(say("briefing.alt")):
        st.code(drawn.alt, language=None, wrap_lines=True)


def _stem(title: str) -> str:
    return re.sub(r"[^\w-]+", "-", title)[:50].strip("-").lower() or "picture"
