"""What nobody works on: pairs that documents name together far less than chance would give."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import streamlit as st

from extract.model import Kind
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.gaps import Gap, GapKind, gaps, largest_empty
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import matrix, most_mentioned
from graph.linkages.selection import Selection
from views.briefing import Picture, offer_picture
from views.counted import EVERYTHING, asked_among, counted
from views.destinations import Destinations
from views.drawing_component.payload import WIDER
from views.interface.address import keep
from views.interface.messages import named, say
from views.interface.numbers import about, decimal
from views.linkages.cell import chosen_cell, show_cell
from views.linkages.unworked import show_unworked
from views.offered import parts_chosen
from views.opened import Opened
from views.tables import Cell, as_table, offer_csv
from views.wording import plain, sentence_case

MOST = 30
"""Of each kind, how many are crossed: those that most documents of the project name."""

DRAWN = (16, 14)
"""Rows and columns of the picture: as many as leave room for the numbers of sources."""

_WIDE = 135
"""Pixels of a column of numbers, so that its heading is whole in three languages."""

TOLD = 6
"""Gaps told in words; the table has them all."""

KINDS = {
    GapKind.NO_DOCUMENTS: "documents",
    GapKind.NONE_MENTIONS_BOTH: "none",
    GapKind.FAR_BELOW: "below",
}
"""What is missing, as messages name it."""


class Looked(NamedTuple):
    """What was found between rows and columns.

    Attributes:
        gaps: The most surprising first.
        cells: Among how many they were looked for.
        empty: Cells without a document where most were expected, whether they are gaps or not.
    """

    gaps: tuple[Gap, ...]
    cells: int
    empty: tuple[Gap, ...]


def gaps_among(incidence: Incidence, rows: Sequence[str], columns: Sequence[str]) -> Looked:
    """Return the gaps between rows and columns, and what is empty without being one."""
    crossed = matrix(incidence, rows, columns)
    return Looked(gaps(crossed), len(crossed.each_once()), largest_empty(crossed))


def show_gaps(
    opened: Opened, to: Destinations, selection: Selection, kinds: tuple[str, str]
) -> None:
    """Show the gaps in words and as a table; one opens the documents behind it."""
    rows, columns = (
        asked_among(opened, EVERYTHING, most_mentioned, kind, limit=MOST) for kind in kinds
    )
    found, cells, empty = asked_among(opened, selection, gaps_among, rows, columns)
    told = [each for each in found if each.kind != GapKind.NO_DOCUMENTS]
    unnamed = [each for each in found if each.kind == GapKind.NO_DOCUMENTS]
    cell = chosen_cell()
    total = say("counts.documents", n=counted(opened, selection).total)
    if set(kinds) == {Kind.ORGANISATION, Kind.THEME}:
        show_unworked(opened, to, selection)
    _show_told(opened, to, selection, (told, cells))
    if not told:
        _show_empty(opened, to, selection, empty)
    if {*kinds} & {*WIDER}:
        st.caption(say("linkages.with_narrower"))
    _show_unnamed(to, unnamed, total)
    left, right = st.columns([3, 2], gap="medium") if cell else (st.container(), None)
    with left:
        if told:
            _show_table(to, told)
            offer_picture(_picture(opened, to, selection, told, (rows, columns)))
    if right is not None and cell is not None:
        with right:
            show_cell(opened, to, selection, cell)


def _picture(
    opened: Opened,
    to: Destinations,
    selection: Selection,
    told: Sequence[Gap],
    sides: tuple[Sequence[str], Sequence[str]],
) -> Picture:
    """Return the gaps as they are drawn for print; the most surprising is the finding."""

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.figure_sheet import draw as drawn  # heavy, and seldom wanted
        from graph.figures.find_pairs import gaps_drawn
        from graph.figures.matrix import compose_matrix

        incidence = counted(opened, selection)
        data = gaps_drawn(opened.store, incidence, told, sides, most=DRAWN).called(to.named)
        return drawn(compose_matrix, data, spec, format_)

    names = {
        line.entity_id: to.named(line.entity_id, line.label)
        for gap in told
        for line in (gap.row, gap.column)
    }
    return Picture("gaps", parts_chosen(opened, to, selection), draw, things=lambda: names)


def _show_empty(
    opened: Opened, to: Destinations, selection: Selection, empty: Sequence[Gap]
) -> None:
    """Tell what no document names together where most would by chance, though it is no gap."""
    if not empty:
        return
    st.markdown(say("linkages.empty_cells"))
    with st.container(gap="xxsmall"):
        for n, cell in enumerate(empty):
            told = plain(gap_in_words(cell, to, selection))
            st.button(told, key=f"empty {n}", type="tertiary", on_click=_opens(cell))
    offer_picture(_empty_picture(opened, to, selection, empty))


def _empty_picture(
    opened: Opened, to: Destinations, selection: Selection, empty: Sequence[Gap]
) -> Picture:
    """Return what is empty as bars: how many documents were expected. No source says nothing."""
    total = say("counts.documents", n=counted(opened, selection).total)
    bars = tuple(
        (" – ".join(to.named(line.entity_id, line.label) for line in (cell.row, cell.column)),
         round(cell.expected, 1))
        for cell in empty
    )  # fmt: skip
    data = (bars, say("linkages.empty_counted", n=len(empty), documents=total), None)
    caption = say("linkages.empty_no_gap")
    if selection.is_part_of_documents:
        caption = f"{caption} {say('linkages.passages_only')}"

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.bars import BarsData, compose_bars  # heavy, and seldom wanted
        from graph.figures.figure_sheet import draw as drawn

        return drawn(compose_bars, BarsData(*data), replace(spec, caption=caption), format_)

    title = gap_in_words(empty[0], to, selection).removesuffix(".")
    return Picture("empty", parts_chosen(opened, to, selection), draw, title)


def _show_told(
    opened: Opened, to: Destinations, selection: Selection, looked: tuple[Sequence[Gap], int]
) -> None:
    told, cells = looked
    if selection.is_part_of_documents:
        st.caption(say("linkages.passages_only"))
    if not told:
        total = say("counts.documents", n=counted(opened, selection).total)
        st.info(say("linkages.no_gaps", cells=cells, documents=total))
        return
    counted_gaps = say("linkages.gaps_n", n=len(told))
    st.caption(say("linkages.gaps_found", gaps=counted_gaps, cells=cells))
    with st.container(gap="xxsmall"):
        for n, gap in enumerate(told[:TOLD]):
            st.button(
                plain(gap_in_words(gap, to, selection)),
                key=f"gap {n}",
                type="tertiary",
                on_click=_opens(gap),
            )


def _opens(gap: Gap) -> Callable[[], None]:
    return lambda: keep("cell", (gap.row.entity_id, gap.column.entity_id))


def _show_unnamed(to: Destinations, unnamed: Sequence[Gap], total: str) -> None:
    """Tell which rows and columns no document names: nothing can be said of them."""
    lines = [line for gap in unnamed for line in (gap.row, gap.column) if not line.documents]
    names = dict.fromkeys(to.named(each.entity_id, each.label) for each in lines)
    if names:
        st.markdown(
            say("linkages.no_documents", documents=total, names=plain(", ".join(sorted(names))))
        )


def gap_in_words(gap: Gap, to: Destinations, selection: Selection = EVERYTHING) -> str:
    """Return a gap with its denominators: `12 documents on Nepal, none mentions ...`.

    Where only some passages of a document count, it is told of these alone.
    """
    # The rarer of the two is what is asked about: of its documents, how many mention the other.
    rare, other = sorted((gap.row, gap.column), key=lambda line: line.documents)
    rare_name, name = (to.named(each.entity_id, each.label) for each in (rare, other))
    there, n, both = selection.is_part_of_documents, rare.documents, gap.documents
    if both and there:
        missing = say("linkages.gap_below_there", n=n, rare=rare_name, other=name, both=both)
    elif both:
        missing = say("linkages.gap_below", n=n, rare=rare_name, other=name, both=both)
    elif there:
        missing = say("linkages.gap_none_there", n=n, rare=rare_name, other=name)
    else:
        missing = say("linkages.gap_none", n=n, rare=rare_name, other=name)
    worth, documents = about(gap.expected), other.documents
    expected = (
        say("linkages.gap_expected_there", expected=worth, documents=documents, total=gap.total)
        if there
        else say("linkages.gap_expected", expected=worth, documents=documents, total=gap.total)
    )
    return say("linkages.gap", missing=missing, expected=expected)


def _show_table(to: Destinations, found: Sequence[Gap]) -> None:
    columns = (
        say("linkages.columns.row"),
        say("linkages.columns.column"),
        say("linkages.columns.row_documents"),
        say("linkages.columns.column_documents"),
        say("linkages.columns.both"),
        say("linkages.columns.expected"),
        say("linkages.columns.gap"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            to.named(each.row.entity_id, each.row.label),
            to.named(each.column.entity_id, each.column.label),
            each.row.documents,
            each.column.documents,
            each.documents,
            round(each.expected, 1),
            sentence_case(named("linkages.gap_kinds", KINDS[each.kind])),
        )
        for each in found
    ]

    shown = [
        (*row[:5], decimal(each.expected, 1), row[6]) for row, each in zip(rows, found, strict=True)
    ]

    def react() -> None:
        picked = st.session_state["gaps table"]["selection"]["cells"]
        if picked and 0 <= picked[0][0] < len(found):
            _opens(found[picked[0][0]])()

    st.dataframe(
        as_table(columns, shown),
        key="gaps table",
        hide_index=True,
        lazy=False,
        height=min(420, 38 + 35 * len(rows)),
        column_config={
            **{name: st.column_config.NumberColumn(width=_WIDE) for name in columns[2:5]},
            columns[5]: st.column_config.TextColumn(width="small", alignment="right"),
        },
        on_select=react,
        selection_mode="single-cell",
        alt=say("linkages.gaps_table"),
    )
    offer_csv(columns, rows, "gaps")
