"""The Documents page: the list with its filters, and one document where the address names it."""

from collections.abc import Sequence

import numpy as np
import streamlit as st

from graph.asking.questions import Card, DocumentRow, card, document, matching
from graph.linkages.profile import documents_with
from graph.linkages.selection import Selection
from views.counted import EVERYTHING, asked_among, counted, documents_of
from views.destinations import Destinations
from views.document import show_document
from views.filters import DOCUMENTS, PERIOD, PLACES, THEMES, chosen_selection
from views.highlighting import STYLE
from views.interface.address import entity_ids, keep
from views.interface.messages import say
from views.kinds import look
from views.opened import Opened, asked
from views.tables import as_table, heights, offer_csv
from views.wording import language, plain, shortened

MOST = 500
_LONGEST_NAME = 60
_LONGEST_TITLE = 165
"""Letters of a title in the list: three lines. The file to download has it whole."""

_WIDTHS = (370, 130, 95, 80, 85, 225, 100)
"""Of the columns, in pixels."""


def show(opened: Opened, to: Destinations) -> None:
    """Show the list, or the document that the address names."""
    st.html(STYLE)
    document_id = st.query_params.get("document")
    if document_id is None:
        _show_list(opened, to)
        return
    row: DocumentRow | None = asked(opened, document, document_id)
    if row is None:
        st.warning(say("documents.gone"))
        _show_list(opened, to)
        return
    show_document(opened, to, row)


def _show_list(opened: Opened, to: Destinations) -> None:
    st.title(say("documents.title"), anchor=False)
    text = st.text_input(
        say("documents.find"),
        placeholder=say("documents.find_empty"),
        key="find",
        type="search",
        live=True,
        max_chars=200,
        bind="query-params",
    )
    selection = chosen_selection(opened, to, (PERIOD, THEMES, PLACES, DOCUMENTS))
    about = _chosen_entity(opened, to)
    among = _among(opened, selection, about)
    rows = matching(documents_of(opened), text=(text or "").strip(), among=among, limit=MOST)
    if not rows:
        narrowed = text or among is not None
        st.info(say("documents.no_match") if narrowed else say("documents.empty"))
        return
    found = say("counts.documents", n=len(rows))
    st.caption(
        say("documents.first_listed", documents=found, most=MOST)
        if len(rows) == MOST
        else say("documents.listed", documents=found)
    )
    _show_rows(rows)


def _chosen_entity(opened: Opened, to: Destinations) -> str | None:
    """Return the entity whose documents the address asks for, and let it be taken out."""
    entity_id = next(iter(entity_ids("about")), None)
    known: Card | None = asked(opened, card, entity_id) if entity_id else None
    if known is None:
        return None
    name = plain(shortened(to.named(known.entity_id, known.label), _LONGEST_NAME))
    st.button(
        say("documents.about_entity", name=f"{look(known.kind).glyph} {name}"),
        icon=":material/close:",
        help=say("documents.about_all"),
        on_click=keep,
        args=("about", ()),
    )
    return entity_id


def _among(opened: Opened, selection: Selection, about: str | None) -> tuple[str, ...] | None:
    """Return the documents that count and mention an entity; None for all."""
    if about is not None:
        found = asked_among(opened, selection, documents_with, (about,))
        return tuple(each.document_id for each in found)
    if selection == EVERYTHING:
        return None
    incidence = counted(opened, selection)
    return tuple(incidence.documents[n].document_id for n in np.flatnonzero(incidence.counted))


def _columns() -> tuple[str, ...]:
    return (
        say("documents.columns.title"),
        say("documents.columns.publisher"),
        say("documents.columns.date"),
        say("documents.columns.language"),
        say("documents.columns.mentions"),
        say("documents.columns.file"),
        say("documents.columns.added"),
    )


def _cells(row: DocumentRow) -> tuple[str | int, ...]:
    return (
        row.title or row.file_name,
        row.publisher or "",
        row.issued or "",
        language(row.language),
        row.mentions,
        row.file_name,
        (row.added or "")[:10],
    )


def _show_rows(rows: Sequence[DocumentRow]) -> None:
    table = [_cells(row) for row in rows]
    columns = _columns()
    shown = [(shortened(str(title), _LONGEST_TITLE), *rest) for title, *rest in table]
    high = heights(shown, {0: 56, 1: 17, 5: 30}, most=800)

    def react() -> None:
        cells = st.session_state["document table"]["selection"]["cells"]
        if cells and 0 <= cells[0][0] < len(rows):
            st.query_params["document"] = rows[cells[0][0]].document_id

    st.dataframe(
        as_table(columns, shown),
        key="document table",
        hide_index=True,
        lazy=False,
        height=high.table,
        row_height=high.row,
        on_select=react,
        selection_mode="single-cell",
        column_config={
            name: st.column_config.Column(width=width)
            for name, width in zip(columns, _WIDTHS, strict=True)
        },
        alt=say("documents.table"),
    )
    offer_csv(columns, table, "documents")
