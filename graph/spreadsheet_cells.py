"""Cells of CSV in which a spreadsheet runs nothing, whichever character parts its columns."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from itertools import chain

_BEGINS = r"[=+\-@|%＝＋－＠]"
_FORMULA = re.compile(rf"(^\s*|[;\t\r\n][\"']?)(?={_BEGINS})|^(?=[\t\r])")
"""Where a formula begins. Programs of French and Spanish readers part columns at `;`: what stands
after one in a cell of ours may be the beginning of a cell there."""

_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?")


def neutral[Cell](cell: Cell) -> Cell | str:
    """Return a cell with an apostrophe before whatever a spreadsheet would run as a formula."""
    if not isinstance(cell, str) or _NUMBER.fullmatch(cell):
        return cell
    return _FORMULA.sub(lambda found: f"'{found[0]}" if not found.start() else f"{found[0]}'", cell)


def plain(cell: str) -> str:
    """Return a cell as it was before `neutral`; an apostrophe before anything else stays."""
    bare = cell.strip()
    rest = bare.removeprefix("'")
    return rest.strip() if rest != bare and neutral(rest) != rest else bare


def csv_bytes(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> bytes:
    """Return a table as CSV in UTF-8 with a byte order mark, which Excel needs for accents."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([neutral(cell) for cell in row] for row in chain([columns], rows))
    return text.getvalue().encode("utf-8-sig")
