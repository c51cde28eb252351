"""Tables as columns for the page, and as CSV in which a spreadsheet runs nothing."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from types import MappingProxyType
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import streamlit as st
from numpy.typing import NDArray

from graph.spreadsheet_cells import csv_bytes
from views.interface.messages import say

type Cell = str | int | float | None

_MOST = 2**63 - 1
_ANY: Mapping[int, int] = MappingProxyType({})

_ONE_LINE, _THREE_LINES, _LINE = 35, 66, 19
"""Heights of a row in pixels, and of each line more; above 64 Streamlit lets words run over several
lines."""

_MOST_LINES = 4

_MOST_HEIGHT = 1040
"""Of a table in which some words are long."""

WIDE_LETTERS, _WIDE = 52, 340
"""Letters on a line of a column that has most room, and its pixels."""

_NARROW_LETTERS, _NARROW = 17, 140
"""Of a column beside that one, in which words do not fit on a line."""

_SHORT_LETTERS, _LETTER, _SIDES = 8, 7.2, 24
"""What is no longer finds room by itself; pixels of a letter, and beside all of them."""

STYLE = """<style>
[data-testid="stElementToolbarButton"]:has([aria-label^="Download as CSV"]) { display: none }
[data-testid="stPageLink-NavLink"] :is(span, div, p) { white-space: normal; overflow: visible }
[data-testid="stBaseButton-tertiary"] :is(div, span, p) { text-align: left; justify-content: start }
:is([data-testid="stBaseButton-tertiary"], [class*="-found-"] button) :is(div, span, p) {
  white-space: normal; overflow: visible }
@media (max-width: 600px) {
  button[data-variant="segmented_control"][role] { border-radius: 8px; margin-right: 4px }
  button[data-variant="segmented_control"][role]:not([data-selected="true"]) {
    border-color: rgb(128 134 145 / 60%) !important }
}
</style>"""
"""Hides Streamlit's own download over each table, in whose file a spreadsheet would run cells; ours
stands below. Lets long links run over several lines, which begin at the left, instead of cutting
them. Where choices stand below one another on a narrow screen, each has a border of its own. Put it
on each page once."""


class Heights(NamedTuple):
    """How high a table is and each of its rows, in pixels."""

    table: int
    row: int


def heights(
    rows: Sequence[Sequence[Cell]], fitting: Mapping[int, int] = _ANY, *, most: int = 560
) -> Heights:
    """Return how high a table and its rows are.

    Args:
        rows: Of the table.
        fitting: How many letters fit on a line, by place of the column: where something is longer,
            all rows have room for three lines, or for four at most, so that no name is cut.
        most: Of the whole table; what is beyond is reached by scrolling.
    """
    lines = max(
        (_lines(str(row[at]), letters) for row in rows for at, letters in fitting.items()),
        default=1,
    )
    row_height = _ONE_LINE if lines == 1 else _THREE_LINES + _LINE * max(0, lines - 3)
    return Heights(min(most, 38 + row_height * len(rows)), row_height)


def _lines(words: str, letters: int) -> int:
    """Return on how many lines words stand, of so many letters each; no more than are shown."""
    if len(words) <= letters:
        return 1
    return min(_MOST_LINES, len(wrap(words[: (_MOST_LINES + 1) * letters], letters)))


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
        wide: Name of the column that gets most room; its words may run over several lines, and
            those of columns beside it that are long.
    """
    fitting = _fitting(columns, rows, wide)
    high = heights(rows, fitting, most=_MOST_HEIGHT if fitting else 560)
    st.dataframe(
        as_table(columns, rows),
        key=f"{stem} table",
        hide_index=True,
        lazy=False,
        height=high.table,
        row_height=high.row,
        column_config={
            columns[at]: st.column_config.Column(width=_width(letters, columns[at]))
            for at, letters in fitting.items()
        },
        alt=about,
    )
    offer_csv(columns, rows, stem)


def _fitting(
    columns: Sequence[str], rows: Sequence[Sequence[Cell]], wide: str | None
) -> dict[int, int]:
    """Return how many letters are on a line of the columns whose words run over several."""
    if wide not in columns:
        return {}
    longest = [max(len(str(cell or "")) for cell in column) for column in zip(*rows, strict=True)]
    others = {at: min(most, _NARROW_LETTERS) for at, most in enumerate(longest)}
    beside = {at: letters for at, letters in others.items() if letters > _SHORT_LETTERS}
    return {**beside, columns.index(wide): WIDE_LETTERS}


def _width(letters: int, name: str) -> int:
    """Return the pixels of a column: the browser measures the first rows alone."""
    if letters >= _NARROW_LETTERS:
        return _WIDE if letters == WIDE_LETTERS else _NARROW
    return round(_SIDES + _LETTER * max(letters, len(name)))


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


def as_table(names: Sequence[str], rows: Sequence[Sequence[Cell]]) -> pa.Table:
    """Return a table as Streamlit sends it to the browser; show it with `lazy=False`.

    From anything else Streamlit, and pyarrow from lists, would make it by way of pandas, which
    takes longer to import than all that a first view needs besides. So it is put together of the
    buffers that Arrow's format says. A column of numbers alone is one of numbers.
    """
    columns = columns_of(names, rows)
    return pa.Table.from_arrays([*map(_column, columns.values())], names=[*columns])


def _column(values: Sequence[Cell]) -> pa.Array:
    known = [each for each in values if each is not None]
    if known and all(isinstance(each, int) and abs(each) <= _MOST for each in known):
        numbers = np.array([each or 0 for each in values], dtype=np.int64)
        return _array(pa.int64(), values, numbers)
    if any(isinstance(each, float) for each in known) and not any(
        isinstance(each, str) for each in known
    ):
        numbers = np.array([each or 0 for each in values], dtype=np.float64)
        return _array(pa.float64(), values, numbers)
    words = ["" if each is None else str(each) for each in values]
    encoded = [each.encode(errors="replace") for each in words]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
    return _array(pa.large_string(), values, ends, b"".join(encoded))


def _array(kind: pa.DataType, values: Sequence[Cell], *buffers: NDArray[Any] | bytes) -> pa.Array:
    present = np.packbits(np.array([each is not None for each in values], bool), bitorder="little")
    return pa.Array.from_buffers(kind, len(values), [*map(pa.py_buffer, (present, *buffers))])
