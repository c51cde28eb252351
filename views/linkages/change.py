"""What changed between two periods or two sets of documents, on one layout."""

from collections.abc import Mapping
from typing import Literal

import streamlit as st

from graph.building.contribution import MOST_ENTITIES
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.change import Change, ChangedLink, Verdict, change
from graph.linkages.choices import Choices
from graph.linkages.choices import choices as what_there_is
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import evidence_between
from graph.linkages.selection import Selection
from graph.linkages.sides import Sides, sides_of
from graph.palette import SIGNS
from views.briefing import Picture, offer_picture
from views.counted import asked_among, counted
from views.destinations import Destinations, entity_link
from views.drawing_component.change_payload import change_payload
from views.drawing_component.component import show_drawing
from views.drawing_component.payload import ends_of
from views.evidence import MOST as MOST_SENTENCES
from views.evidence import show_sentences
from views.interface.address import (
    choice,
    choices,
    keep,
    number_told,
    told_among,
    whole_number,
    words,
    words_told,
)
from views.interface.messages import named, say
from views.linkages.cell import chosen_cell, names_in
from views.offered import parts_chosen
from views.opened import Opened
from views.tables import Cell, as_table, heights, offer_csv
from views.wording import sentence_case

type Comparison = Literal["periods", "titles"]

COMPARISONS: tuple[Comparison, ...] = ("periods", "titles")

DRAWN = 24
"""Links drawn at most; the table has the same."""

_WIDTHS = (200, 160, 100, 65, 70, 120, 130, 150, 125)
"""Of the columns of the table, in pixels: all of them are in sight on a page of 1280."""

_YEARS = (1, 9999)


def show_change(
    opened: Opened, to: Destinations, selection: Selection, kinds: tuple[str, str]
) -> None:
    """Show the controls for both sides, and what changed between them."""
    offered: Choices = asked_among(opened, selection, what_there_is)
    sides = _chosen_sides(offered)
    if sides is None:
        return
    only = tuple(told_among("verdict", list(Verdict)))
    found = asked_among(opened, selection, changed, sides, kinds, only)
    before = say("counts.documents", n=found.total_before)
    after = say("counts.documents", n=found.total_after)
    if not found.total_before or not found.total_after:
        st.info(say("linkages.one_side_empty", before=before, after=after))
        return
    dated = any(each.since or each.until for each in sides)
    told = (
        say("linkages.sides", before=before, after=after)
        if dated
        else say("linkages.sets", before=before, after=after)
    )
    if dated and offered.undated:
        told = f"{told} {say('linkages.undated', n=offered.undated)}"
    if selection.is_part_of_documents:
        told = f"{told} {say('linkages.passages_only')}"
    st.caption(f"{told} {say('linkages.lists', most=MOST_ENTITIES)}")
    _choose_verdicts(found)
    if not found.links:
        st.info(say("linkages.nothing_changed"))
        return
    _show_found(opened, to, selection, found)
    offer_picture(_picture(opened, to, selection, sides, found))


def _picture(
    opened: Opened, to: Destinations, selection: Selection, sides: Sides, found: Change
) -> Picture:
    """Return the change as it is drawn for print, with names in the reader's language."""
    incidence = counted(opened, selection)

    def drawn(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.change import compose_change  # heavy, and seldom wanted
        from graph.figures.figure_sheet import draw
        from graph.figures.find_change import change_data

        both = sides_of(incidence, sides)
        data = change_data(opened.store, incidence, both, sides, found, to.named)
        return draw(compose_change, data, spec, format_)

    names = {each.node_id: to.named(each.node_id, each.label) for each in found.network.nodes}
    return Picture("change", parts_chosen(opened, to, selection), drawn, things=lambda: names)


def changed(
    incidence: Incidence, sides: Sides, kinds: tuple[str, str], only: tuple[Verdict, ...]
) -> Change:
    """Compare two sides of a selection: links between entities of two kinds."""
    return change(*sides_of(incidence, sides), Selection(), across=kinds, only=only, limit=DRAWN)


def _chosen_sides(offered: Choices) -> Sides | None:
    comparison = choice(
        "compare",
        COMPARISONS,
        label=say("linkages.compare"),
        words=lambda each: named("linkages.comparisons", each),
    )
    return _sets() if comparison == "titles" else _periods(offered)


def _periods(offered: Choices) -> Sides | None:
    if offered.years is None:
        st.info(say("linkages.no_years"))
        return None
    first, last = offered.years
    middle = (first + last) // 2
    usual = (first, middle, middle + 1, last)
    names = ("b1", "b2", "a1", "a2")
    labels = (
        say("linkages.before_from"),
        say("linkages.before_to"),
        say("linkages.after_from"),
        say("linkages.after_to"),
    )
    with st.container(horizontal=True, gap="small"):
        for name, label, year in zip(names, labels, usual, strict=True):
            with st.container(width=140):
                whole_number(name, _YEARS, label=label, hint=str(year))
    years = [number_told(name, _YEARS) or year for name, year in zip(names, usual, strict=True)]
    return Sides(
        Selection(since=years[0], until=years[1]), Selection(since=years[2], until=years[3])
    )


def _sets() -> Sides | None:
    with st.container(horizontal=True, gap="small"):
        for name, label in (
            ("first", say("linkages.first_words")),
            ("second", say("linkages.second_words")),
        ):
            with st.container(width=300):
                words(name, label=label, hint="")
    told = [Selection(title_words=words_told(name)) for name in ("first", "second")]
    if told[0] == told[1] == Selection():
        st.info(say("linkages.name_sets"))
        return None
    st.caption(say("linkages.title_words_help"))
    return Sides(*told)


def _choose_verdicts(found: Change) -> None:
    """Show how many links changed how, and let the reader keep some of these alone."""

    def counted_words(verdict: Verdict) -> str:
        word = named("linkages.verdicts", verdict.value)
        number = found.counts[verdict]
        return f"{SIGNS[verdict]} {say('linkages.verdict_counted', verdict=word, n=number)}"

    present = [each for each in Verdict if found.counts[each]]
    choices("verdict", present, label=say("linkages.only"), words=counted_words)


def _show_found(opened: Opened, to: Destinations, selection: Selection, found: Change) -> None:
    chosen = chosen_cell()
    _tell_chance(found)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        shown = change_payload(found, to.named, chosen)
        show_drawing(shown, key="change", on_pick=lambda told: keep("cell", ends_of(told)))
    with right:
        if chosen is None:
            drawn, every = len(found.links), len(found.links) + found.left_out
            st.caption(say("linkages.drawn", drawn=drawn, all=every))
        else:
            _show_link(opened, to, selection, found, chosen)
    _show_table(to, found)


def _tell_chance(found: Change) -> None:
    """Say before anything is looked at how much of it chance alone may explain."""
    sure, drawn = sum(each.is_sure for each in found.links), len(found.links)
    if sure:
        st.caption(say("linkages.more_than_chance", n=sure, drawn=drawn))
    else:
        st.warning(say("linkages.all_may_be_chance", n=drawn))


def _columns() -> tuple[str, ...]:
    return (
        say("linkages.columns.row"),
        say("linkages.columns.column"),
        say("linkages.columns.change"),
        say("linkages.columns.before"),
        say("linkages.columns.after"),
        say("linkages.columns.certain"),
        say("linkages.columns.new_sources"),
        say("linkages.columns.known_sources"),
        say("linkages.columns.untold_sources"),
    )


def _show_table(to: Destinations, found: Change) -> None:
    labels = {each.node_id: to.named(each.node_id, each.label) for each in found.network.nodes}
    rows = [_row(each, labels) for each in found.links]
    columns = _columns()

    def react() -> None:
        picked = st.session_state["change table"]["selection"]["cells"]
        if picked and 0 <= picked[0][0] < len(found.links):
            link = found.links[picked[0][0]]
            keep("cell", (link.first, link.second))

    high = heights(rows, {0: 28, 1: 22}, most=520)
    st.dataframe(
        as_table(columns, rows),
        key="change table",
        hide_index=True,
        lazy=False,
        height=high.table,
        row_height=high.row,
        on_select=react,
        selection_mode="single-cell",
        column_config={
            name: st.column_config.Column(width=wide)
            for name, wide in zip(columns, _WIDTHS, strict=True)
        },
        alt=say("linkages.change_table"),
    )
    offer_csv(columns, rows, "change")


def _row(link: ChangedLink, labels: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        labels[link.first],
        labels[link.second],
        sentence_case(named("linkages.verdicts", link.verdict.value)),
        link.before,
        link.after,
        say("linkages.yes") if link.is_sure else say("linkages.no"),
        link.sources.new,
        link.sources.known,
        link.sources.untold,
    )


def _show_link(
    opened: Opened, to: Destinations, selection: Selection, found: Change, ends: tuple[str, str]
) -> None:
    """Show one link: how it changed, where the later documents come from, the sentences."""
    st.button(say("linkages.back"), on_click=lambda: keep("cell", ()))
    labels = {each.node_id: each.label for each in found.network.nodes}
    with st.container(gap="xxsmall"):
        for end in ends:
            entity_link(to, (end, labels.get(end, end), end.partition("/")[0]))
    link = next((each for each in found.links if (each.first, each.second) == ends), None)
    if link is not None:
        _tell_change(found, link)
    incidence = counted(opened, selection)
    sentences = evidence_between(opened.store, incidence, *ends, limit=MOST_SENTENCES)
    if not sentences:
        st.markdown(say("linkages.no_passage", most=MOST_ENTITIES))
    with st.container(height=480, border=False):
        show_sentences(sentences, to, names_in(opened, ends))


def _tell_change(found: Change, link: ChangedLink) -> None:
    verdict = sentence_case(named("linkages.verdicts", link.verdict.value))
    st.markdown(
        say(
            "linkages.changed",
            verdict=verdict,
            before=link.before,
            total_before=found.total_before,
            after=link.after,
            total_after=found.total_after,
        )
    )
    if not link.is_sure:
        st.caption(say("linkages.may_be_chance"))
    if link.after:
        new, known, untold = link.sources
        st.caption(say("linkages.sources_new", new=new, known=known, untold=untold))
