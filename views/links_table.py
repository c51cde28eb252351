"""The links of a network as a table: what is drawn, for those who read or count it."""

from collections.abc import Callable

import streamlit as st

from graph.networks.network import Edge, Network
from views.interface.messages import say
from views.interface.numbers import percent, strength_told
from views.tables import Cell, as_table, heights, offer_csv
from views.wording import name_shortened, relation

_LONGEST = 36
"""Letters of a name that three lines have room for; the download has it whole."""

_FITTING = {0: 15, 1: 15, 2: 15}
"""Letters of the columns of words that fit on a line."""


def _columns() -> tuple[str, ...]:
    return (
        say("links.from"),
        say("links.link"),
        say("links.to"),
        say("links.documents"),
        say("links.passages"),
        say("links.strength"),
        say("links.sure"),
    )


def rows_of(network: Network) -> list[tuple[str, str, str, int, int, float, str]]:
    """Return one row for each edge, in the order of the network; what is stated says how sure."""
    labels = {node.node_id: node.label for node in network.nodes}
    return [
        (
            labels[edge.source],
            relation(edge.told),
            labels[edge.target],
            edge.documents,
            edge.passages,
            edge.strength,
            "" if edge.confidence is None else percent(edge.confidence),
        )
        for edge in network.edges
    ]


def _as_shown(row: tuple[str, str, str, int, int, float, str]) -> tuple[Cell, ...]:
    """Return a row with its strength as the language writes numbers, and names that fit."""
    start, link, end = row[:3]
    ends = (name_shortened(start, _LONGEST), link, name_shortened(end, _LONGEST))
    return (*ends, *row[3:5], strength_told(row[5]), row[6])


def show_links(network: Network, choose: Callable[[Edge], None], *, stem: str) -> None:
    """Show the table with its download; `choose` is called with the edge of a clicked cell.

    Args:
        network: What is drawn.
        choose: Told of clicks.
        stem: Of the name of the file to download.
    """
    rows = rows_of(network)
    columns = _columns()
    start, link, end, documents, passages, strength, certain = columns

    def react() -> None:
        cells = st.session_state["links table"]["selection"]["cells"]
        if cells and 0 <= cells[0][0] < len(network.edges):
            choose(network.edges[cells[0][0]])

    shown = [_as_shown(row) for row in rows]
    high = heights(shown, _FITTING, most=620)
    st.dataframe(
        as_table(columns, shown),
        key="links table",
        hide_index=True,
        lazy=False,
        height=high.table,
        row_height=high.row,
        on_select=react,
        selection_mode="single-cell",
        column_order=[name for name in columns if name != passages],
        column_config={
            start: st.column_config.TextColumn(width=112),
            link: st.column_config.TextColumn(width=102),
            end: st.column_config.TextColumn(width=112),
            strength: st.column_config.TextColumn(
                say("links.strength_short"), width=54, alignment="right"
            ),
            documents: st.column_config.NumberColumn(say("links.documents_short"), width=50),
            certain: st.column_config.TextColumn(say("links.sure_short"), width=49),
        },
        alt=say("links.table"),
    )
    offer_csv(columns, rows, stem)
