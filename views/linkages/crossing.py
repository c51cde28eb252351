"""What goes with what: a matrix or bands, with the table and the sentences behind a cell."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from extract.model import Kind
from graph.building.contribution import MOST_ENTITIES
from graph.figures.figure_spec import Drawn, FigureSpec, Format
from graph.linkages.gaps import GapKind, gaps
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import Cell, Matrix, bands, matrix, most_mentioned
from graph.linkages.selection import Selection
from views.briefing import Picture, offer_picture
from views.counted import asked_among, counted
from views.destinations import Destinations
from views.drawing_component.component import show_drawing
from views.drawing_component.payload import (
    bands_payload,
    ends_of,
    matrix_payload,
    takes_in_narrower,
)
from views.interface.address import keep, number_told, whole_number
from views.interface.messages import say
from views.interface.numbers import strength_told
from views.kinds import look
from views.linkages.cell import chosen_cell, show_cell
from views.offered import parts_chosen
from views.opened import Opened
from views.tables import Cell as TableCell
from views.tables import as_table, heights, offer_csv
from views.wording import name_shortened

CROSSINGS: Mapping[str, tuple[str, str]] = {
    "actors-themes": (Kind.ORGANISATION, Kind.THEME),
    "themes-places": (Kind.THEME, Kind.PLACE),
    "themes-themes": (Kind.THEME, Kind.THEME),
    "actors-places": (Kind.ORGANISATION, Kind.PLACE),
    "actors-actors": (Kind.ORGANISATION, Kind.ORGANISATION),
    "places-instruments": (Kind.PLACE, Kind.INSTRUMENT),
}
"""What can be crossed: its name in the address, the kind of the rows, the kind of the columns."""

MOST, BOUNDS = 12, (3, 40)
"""Rows, and columns, unless the reader chose another number; fewest and most of them."""

DRAWN = 36
"""Bands drawn at most."""

_LONGEST_NAME = 60
"""Letters of a name in the table: four lines."""


def crossing_words(name: str) -> str:
    """Return what a crossing is called: `Themes × Places`."""
    rows, columns = CROSSINGS[name]
    return say("linkages.crossed", rows=look(rows).many, columns=look(columns).many)


def crossed(incidence: Incidence, kinds: tuple[str, str], most: int) -> tuple[Matrix, int]:
    """Return the matrix of what most documents name, and how many of these kinds it leaves out."""
    named = {kind: most_mentioned(incidence, kind, limit=len(incidence.entities)) for kind in kinds}
    left_out = sum(max(0, len(each) - most) for each in named.values())
    rows, columns = (named[kind][:most] for kind in kinds)
    return matrix(incidence, rows, columns), left_out


def show_crossed(
    opened: Opened,
    to: Destinations,
    selection: Selection,
    kinds: tuple[str, str],
    *,
    as_bands: bool,
) -> None:
    """Show a matrix, or the same as bands; a cell opens its sentences."""
    most = number_told("most", BOUNDS) or MOST
    found, left_out = asked_among(opened, selection, crossed, kinds, most)
    if not found.cells:
        st.info(say("linkages.nothing_there"))
        return
    cell = chosen_cell()
    left, right = st.columns([3, 2], gap="medium")
    with left:
        shown = _bands_shown(found, to, cell) if as_bands else _matrix_shown(found, to, cell)
        show_drawing(shown, key="crossing", on_pick=lambda told: keep("cell", ends_of(told)))
        _tell_what_is_drawn(found, left_out, as_bands=as_bands)
        with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
            with st.container(width=240):
                whole_number("most", BOUNDS, label=say("linkages.most"), hint=str(MOST))
            offer_picture(_picture(opened, to, selection, found, as_bands=as_bands))
    with right:
        if cell is None:
            _show_table(found, to)
        else:
            show_cell(opened, to, selection, cell)


def _picture(
    opened: Opened, to: Destinations, selection: Selection, found: Matrix, *, as_bands: bool
) -> Picture:
    """Return the crossing as it is drawn for print, with names in the reader's language."""
    incidence = counted(opened, selection)

    def draw(spec: FigureSpec, format_: Format) -> Drawn:
        from graph.figures.bands import compose_bands  # heavy, and seldom wanted
        from graph.figures.figure_sheet import draw as drawn
        from graph.figures.find_pairs import pairs_of
        from graph.figures.matrix import compose_matrix

        data = pairs_of(opened.store, incidence, found).called(to.named)
        return drawn(compose_bands if as_bands else compose_matrix, data, spec, format_)

    key, parts = "bands" if as_bands else "matrix", parts_chosen(opened, to, selection)
    return Picture(key, parts, draw, things=partial(_names, found, to))


def _names(found: Matrix, to: Destinations) -> dict[str, str]:
    """Return what rows and columns are called, by id."""
    lines = (*found.rows, *found.columns)
    return {each.entity_id: to.named(each.entity_id, each.label) for each in lines}


def _matrix_shown(
    found: Matrix, to: Destinations, cell: tuple[str, str] | None
) -> Mapping[str, Any]:
    rows = {each.entity_id: n for n, each in enumerate(found.rows)}
    columns = {each.entity_id: n for n, each in enumerate(found.columns)}
    unusual = {
        (rows[each.row.entity_id], columns[each.column.entity_id])
        for each in gaps(found)
        if each.kind != GapKind.NO_DOCUMENTS
    }
    if found.rows == found.columns:
        unusual |= {(column, row) for row, column in unusual}
    return matrix_payload(found, unusual, to.named, cell)


def _bands_shown(
    found: Matrix, to: Destinations, cell: tuple[str, str] | None
) -> Mapping[str, Any]:
    return bands_payload(found, bands(found, limit=DRAWN), to.named, cell)


def _tell_what_is_drawn(found: Matrix, left_out: int, *, as_bands: bool) -> None:
    documents = say("counts.documents", n=found.total)
    told = [
        say("linkages.how_bands", documents=documents)
        if as_bands
        else say("linkages.how", documents=documents)
    ]
    told.append(say("linkages.lists", most=MOST_ENTITIES))
    if takes_in_narrower(each.entity_id for each in (*found.rows, *found.columns)):
        told.append(say("linkages.with_narrower"))
    if left_out:
        told.append(
            say(
                "linkages.shown_of",
                rows=say("linkages.rows", n=len(found.rows)),
                columns=say("linkages.columns_n", n=len(found.columns)),
                left_out=left_out,
            )
        )
    weaker = sum(bool(each.together) for each in found.each_once()) - DRAWN
    if as_bands and weaker > 0:
        told.append(say("linkages.bands_left_out", n=weaker))
    st.caption(" ".join(told))


def _show_table(found: Matrix, to: Destinations) -> None:
    st.markdown(say("linkages.strongest"))
    cells = sorted(found.each_once(), key=lambda each: (-each.strength, each[:2]))
    rows = [_row(found, each, to) for each in cells]
    columns = _columns()
    shown = [
        (*(name_shortened(str(name), _LONGEST_NAME) for name in row[:2]), *row[2:6], strength)
        for row, strength in zip(
            rows, (strength_told(each.strength) for each in cells), strict=True
        )
    ]

    def react() -> None:
        picked = st.session_state["crossing table"]["selection"]["cells"]
        if picked and 0 <= picked[0][0] < len(cells):
            keep("cell", ends_of_cell(found, cells[picked[0][0]]))

    high = heights(shown, {0: 18, 1: 18}, most=620)
    st.dataframe(
        as_table(columns[:7], shown),
        key="crossing table",
        hide_index=True,
        lazy=False,
        height=high.table,
        row_height=high.row,
        on_select=react,
        selection_mode="single-cell",
        column_order=[columns[at] for at in (0, 1, 2, 6)],
        column_config={
            columns[0]: st.column_config.TextColumn(width=130),
            columns[1]: st.column_config.TextColumn(width=130),
            columns[2]: st.column_config.NumberColumn(width=70),
            columns[6]: st.column_config.TextColumn(width=65, alignment="right"),
        },
        alt=say("linkages.table"),
    )
    offer_csv(columns, rows, "linkages")
    st.caption(say("counts.pairs", n=len(rows)))


def ends_of_cell(found: Matrix, cell: Cell) -> tuple[str, str]:
    """Return the entities of the row and of the column of a cell."""
    return found.rows[cell.row].entity_id, found.columns[cell.column].entity_id


def _columns() -> tuple[str, ...]:
    return (
        say("linkages.columns.row"),
        say("linkages.columns.column"),
        say("linkages.columns.together"),
        say("linkages.columns.passages"),
        say("linkages.columns.both"),
        say("linkages.columns.expected"),
        say("linkages.columns.strength"),
        say("linkages.columns.row_documents"),
        say("linkages.columns.column_documents"),
    )


def _row(found: Matrix, cell: Cell, to: Destinations) -> tuple[TableCell, ...]:
    row, column = found.rows[cell.row], found.columns[cell.column]
    return (
        to.named(row.entity_id, row.label),
        to.named(column.entity_id, column.label),
        cell.together,
        cell.passages,
        cell.documents,
        cell.expected,
        cell.strength,
        row.documents,
        column.documents,
    )
