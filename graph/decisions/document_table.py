"""Writes the documents as a table in which people fill in dates and titles, and reads these rows.

What is to be set has columns of its own, and a date is a year, a month and a day: spreadsheets
write other dates than they were given, in cells that nobody touched too.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

from graph.asking.rows import DocumentRow
from graph.decisions.asked import Asked
from graph.decisions.decision import DecisionError, Kind
from graph.decisions.known import Known
from graph.safe_files import write_whole
from graph.spreadsheet_cells import csv_bytes

DOCUMENT = "document"
_SET = {"new title": "title", "new publisher": "publisher", "new language": "language"}
COLUMNS = (
    DOCUMENT, "file", "title", "issued", "publisher", "language", "known",
    "year", "month", "day", *_SET, "because", "who",
)  # fmt: skip
"""Columns of the table; a person fills in those from `year` on. `known` is as in `review_table`."""

_NUMBERS = {
    "year": (re.compile(r"[12]\d{3}"), "2004"),
    "month": (re.compile(r"0?[1-9]|1[0-2]"), "6"),
    "day": (re.compile(r"0?[1-9]|[12]\d|3[01]"), "1"),
}
"""How the parts of a date are written, and an example of each."""


def write_documents(path: Path, documents: Iterable[DocumentRow], known: Known) -> int:
    """Write documents as CSV in UTF-8 with a byte order mark, those without a date first.

    Args:
        path: The table.
        documents: What is known of each.
        known: What was decided already.

    Returns:
        How many have no date.
    """
    decided = known.describing()
    rows = sorted(documents, key=lambda each: (bool(each.issued), each.title, each.document_id))
    cells = (
        (
            each.document_id, each.file_name, each.title, each.issued or "", each.publisher or "",
            each.language, " ".join(decided.get(each.document_id, ())), *[""] * 8,
        )
        for each in rows
    )  # fmt: skip
    write_whole(path, csv_bytes(COLUMNS, cells))
    return sum(not each.issued for each in rows)


def is_of_documents(row: Mapping[str, str]) -> bool:
    """Say whether a row is one of such a table."""
    return DOCUMENT in row and "entity" not in row


def asked_of_document(row: Mapping[str, str]) -> Asked | None:
    """Return what somebody filled in of a document; None for nothing.

    Raises:
        DecisionError: It is no date, or the row has no document.
    """
    told = {name: row.get(column, "") for column, name in _SET.items()}
    told["issued"] = _date(row)
    given = tuple((name, worth) for name, worth in told.items() if worth)
    if not given:
        return None
    if not row[DOCUMENT]:
        raise DecisionError("the column document is empty, so that nothing is decided on")
    return Asked(Kind.DESCRIBE, row[DOCUMENT], metadata=given)


def _date(row: Mapping[str, str]) -> str:
    told = [row.get(column, "") for column in _NUMBERS]
    for part, (column, (form, example)) in zip(told, _NUMBERS.items(), strict=True):
        if part and not form.fullmatch(part):
            raise DecisionError(f"the {column} is a number such as {example}; got {part[:80]!r}")
    if any(later and not earlier for earlier, later in pairwise(told)):
        raise DecisionError("a month needs its year, and a day its month")
    return "-".join(part.zfill(2) for part in told if part)
