"""Themes that documents mention and on which nobody is said to work, here or anywhere."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from extract.model import Kind
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.incidence import Incidence
from graph.linkages.selection import Selection
from graph.linkages.unworked import NobodyWorks, Unworked, unworked
from views.briefing import Picture, offer_picture
from views.counted import asked_among, counted
from views.destinations import Destinations, entity_link
from views.interface.messages import say
from views.offered import parts_chosen
from views.opened import Opened
from views.tables import offer_csv

UNWORKED = 12
"""Themes told on which nobody is said to work; the download has them all."""


def show_unworked(opened: Opened, to: Destinations, selection: Selection) -> None:
    """Tell on which themes no organisation is said to work, and how much is said of any."""
    found = _unworked(opened, selection)
    if not found.themes and not found.elsewhere:
        return
    st.subheader(say("linkages.unworked"), anchor=False, help=say("linkages.unworked_help"))
    if found.statements:
        _show_found(opened, to, selection, found)
    else:
        st.caption(say("linkages.works_unsaid"))
    st.subheader(say("linkages.below_chance"), anchor=False)


def _show_found(opened: Opened, to: Destinations, selection: Selection, found: NobodyWorks) -> None:
    said = say("linkages.works_said", n=found.statements)
    among = say("linkages.unworked_of", n=len(found.themes), mentioned=found.mentioned)
    silent = "" if found.tells else say("linkages.unworked_no_finding")
    itself = say("linkages.unworked_itself")
    st.caption(" ".join(filter(None, (said, among, silent, itself))))
    with st.container(horizontal=True, gap="small"):
        for each in found.themes[:UNWORKED]:
            note = f"· {say('counts.documents', n=each.documents)}"
            entity_link(to, (each.entity_id, each.label, Kind.THEME), note)
    if len(found.themes) > UNWORKED:
        st.caption(say("linkages.more_themes", n=len(found.themes) - UNWORKED))
    _show_elsewhere(to, found.elsewhere)
    listed = (*found.themes, *found.elsewhere)
    rows = [
        (to.named(each.entity_id, each.label), each.documents, each.elsewhere) for each in listed
    ]
    columns = (
        say("kinds.one.theme"),
        say("linkages.columns.together"),
        say("linkages.columns.elsewhere"),
    )
    with st.container(horizontal=True, gap="small"):
        offer_csv(columns, rows, "unworked-themes")
        if found.tells:
            offer_picture(_unworked_picture(opened, to, selection, found.themes))


def _show_elsewhere(to: Destinations, found: Sequence[Unworked]) -> None:
    """Tell on which themes somebody is said to work, though not by what is chosen."""
    if not found:
        return
    st.markdown(say("linkages.elsewhere"))
    with st.container(horizontal=True, gap="small"):
        for each in found[:UNWORKED]:
            note = say("linkages.elsewhere_by", n=each.elsewhere)
            entity_link(to, (each.entity_id, each.label, Kind.THEME), f"· {note}")
    if len(found) > UNWORKED:
        st.caption(say("linkages.more_themes", n=len(found) - UNWORKED))


def _unworked(opened: Opened, selection: Selection) -> NobodyWorks:
    def among(chosen: Incidence) -> NobodyWorks:
        return unworked(chosen, counted(opened))

    return asked_among(opened, selection, among)


def _unworked_picture(
    opened: Opened, to: Destinations, selection: Selection, found: Sequence[Unworked]
) -> Picture:
    """Return the themes that nobody is said to work on as bars, with a page that names each."""
    named = [(each, to.named(each.entity_id, each.label)) for each in found]
    total = say("counts.documents", n=counted(opened, selection).total)
    subtitle = say("linkages.unworked_counted", n=len(found), documents=total)
    mention = say("counts.documents", n=found[0].documents)

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.bars import MOST_LYING, BarsData, compose_bars  # seldom wanted
        from graph.figures.figure_sheet import draw as drawn
        from graph.figures.find_sources import sources_of_names

        ids = tuple(each.entity_id for each in found[:MOST_LYING])
        sources = sources_of_names(opened.store, counted(opened, selection), ids)
        bars = tuple((label, float(each.documents)) for each, label in named)
        data = BarsData(bars, subtitle, None, ids=ids, sources=sources)
        spec = replace(spec, caption=say("linkages.unworked_help"))
        return drawn(compose_bars, data, spec, format_)

    title = say(
        "linkages.unworked_finding",
        theme=named[0][1],
        documents=say("linkages.unworked_among", documents=mention, total=total),
    )
    return Picture("unworked", parts_chosen(opened, to, selection), draw, title)
