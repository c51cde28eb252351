"""Tables as columns for the page, and as CSV in which a spreadsheet runs nothing."""

import csv
import io
from collections.abc import Iterable, Sequence

import streamlit as st

from graph.spreadsheet_cells import neutral
from views.interface.messages import say

type Cell = str | int | float | None

STYLE = """<style>
[data-testid="stElementToolbarButton"]:has([aria-label^="Download as CSV"]) { display: none }
</style>"""
"""Hides Streamlit's own download over each table, in whose file a spreadsheet would run cells; ours
stands below. Put it on each page once."""


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as CSV in UTF-8 with a byte order mark, which Excel needs for accents."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([neutral(column) for column in columns])
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def show_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    *,
    about: str,
    stem: str,
    wide: str | None = None,
) -> None:
    """Show a table to read, with its download: the form of a network that everyone can read.

    Args:
        columns: Their names.
        rows: With a cell for each column.
        about: What it holds, for a screen reader.
        stem: Of the name of the file to download, and of the keys of both widgets.
        wide: Name of the column that gets most room.
    """
    st.dataframe(
        columns_of(columns, rows),
        key=f"{stem} table",
        hide_index=True,
        height=min(560, 38 + 35 * len(rows)),
        column_config={} if wide is None else {wide: st.column_config.TextColumn(width="large")},
        alt=about,
    )
    offer_csv(columns, rows, stem)


def offer_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]], stem: str) -> None:
    """Offer a table for download, as the file `stem.csv`."""
    st.download_button(
        say("shared.download"),
        csv_bytes(columns, rows),
        file_name=f"{stem}.csv",
        mime="text/csv",
        key=f"{stem} download",
    )


def columns_of[Value](
    names: Sequence[str], rows: Sequence[Sequence[Value]]
) -> dict[str, list[Value]]:
    """Return a table by column; a second column of one name gets its number."""
    return {
        name if names.index(name) == i else f"{name} ({i + 1})": [row[i] for row in rows]
        for i, name in enumerate(names)
    }
