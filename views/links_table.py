"""The links of a network as a table: what is drawn, for those who read or count it."""

from collections.abc import Callable

import streamlit as st

from graph.networks.network import Edge, Network
from views.tables import columns_of, csv_bytes
from views.wording import relation

COLUMNS = ("From", "Link", "To", "Documents", "Passages", "Strength", "Sure")


def rows_of(network: Network) -> list[tuple[str, str, str, int, int, float, str]]:
    """Return one row for each edge, in the order of the network; what is stated says how sure."""
    labels = {node.node_id: node.label for node in network.nodes}
    return [
        (
            labels[edge.source],
            relation(edge.predicates),
            labels[edge.target],
            edge.documents,
            edge.passages,
            edge.strength,
            "" if edge.confidence is None else f"{edge.confidence:.0%}",
        )
        for edge in network.edges
    ]


def show_links(network: Network, choose: Callable[[Edge], None], *, file_name: str) -> None:
    """Show the table with its download; `choose` is called with the edge of a clicked cell."""
    rows = rows_of(network)

    def react() -> None:
        cells = st.session_state["links table"]["selection"]["cells"]
        if cells and 0 <= cells[0][0] < len(network.edges):
            choose(network.edges[cells[0][0]])

    st.dataframe(
        columns_of(COLUMNS, rows),
        key="links table",
        hide_index=True,
        height=min(560, 38 + 35 * len(rows)),
        on_select=react,
        selection_mode="single-cell",
        column_order=[name for name in COLUMNS if name != "Passages"],
        column_config={
            "From": st.column_config.TextColumn("From", width=94),
            "Link": st.column_config.TextColumn("Link", width=88),
            "To": st.column_config.TextColumn("To", width=94),
            "Strength": st.column_config.NumberColumn("Str.", format="%.2f", width=45),
            "Documents": st.column_config.NumberColumn("Docs", width=50),
            "Sure": st.column_config.TextColumn("Sure", width=50),
        },
        alt="Links drawn in the network, one a row",
    )
    st.download_button(
        "Download as CSV", csv_bytes(COLUMNS, rows), file_name=file_name, mime="text/csv"
    )
