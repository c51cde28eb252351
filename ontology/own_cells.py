"""Reads and writes tables of a project's own vocabulary as spreadsheets keep them.

No cell can become a formula: what looks like one gets an apostrophe, which is taken off again.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from ontology.failures import OntologyError
from ontology.names import is_one_line, name_key

LARGEST = 20_000_000
"""Characters of a file of names that is read."""

_MOST_ROWS = 100_000
_LONGEST_NAME, _LONGEST_NOTE = 300, 2_000
_BEGINS = r"[=+\-@|%＝＋－＠\t\r]"
_FORMULA = re.compile(rf"^\s*'*(?={_BEGINS})")
_QUOTED = re.compile(rf"^\s*'+(?={_BEGINS})")
_LATER = re.compile(rf"([;\t\r\n][\"']?)(?={_BEGINS})")
_LATER_QUOTED = re.compile(rf"([;\t\r\n][\"']?)'(?={_BEGINS})")
_TAGGED = re.compile(r"@[A-Za-z]{2,3}$")


def checked_name(name: str, where: str) -> str:
    """Return a name on one line.

    Raises:
        OntologyError: It is empty or too long, is made of signs alone, or has a character that
            parts names in a table.
    """
    plain = " ".join(name.split())
    if not plain or len(plain) > _LONGEST_NAME or not is_one_line(plain):
        raise OntologyError(
            f"{where}: expected a name of at most {_LONGEST_NAME} characters; got {name[:60]!r}"
        )
    if not name_key(plain):
        raise OntologyError(f"{where}: a name needs a letter or a digit; got {plain[:60]!r}")
    if "|" in plain or ";" in plain or _TAGGED.search(plain):
        raise OntologyError(
            f"{where}: a name may have no '|' or ';' and may not end like '@fr'; got {plain[:60]!r}"
        )
    return plain


def checked_note(note: str, where: str) -> str:
    """Return a note on one line; raise an OntologyError where it is too long."""
    plain = " ".join(note.split())
    if len(plain) > _LONGEST_NOTE or not is_one_line(plain):
        raise OntologyError(f"{where}: a note may have {_LONGEST_NOTE:,} characters")
    return plain


def written(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_neutral(cell) for cell in row] for row in rows)
    return table.getvalue()


def rows_of(
    content: str, where: str, needed: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield file and line of each row of a table, and its cells by column.

    Commas, semicolons or tabs may part its columns; empty rows are passed over, and cells that a
    row lacks at its end are empty.

    Raises:
        OntologyError: It is no such table, or too large.
    """
    if len(content) > LARGEST:
        raise OntologyError(f"{where}: is larger than {LARGEST // 1_000_000} MB; divide it")
    content = content.removeprefix("\ufeff")
    head = content.split("\n", 1)[0]
    marks = {mark: head.count(mark) for mark in ",;\t"}
    reader = csv.reader(
        io.StringIO(content, newline=""), delimiter=max(marks, key=lambda m: marks[m]), strict=True
    )
    begun = 1
    try:
        names = [cell.strip().lower() for cell in next(reader, [])]
        if lacking := [each for each in needed if each not in names]:
            raise OntologyError(
                f"{where}, line 1: expected the columns {', '.join(needed)}; "
                f"{lacking[0]!r} is not there"
            )
        begun = reader.line_num + 1
        for number, cells in enumerate(reader):
            if number == _MOST_ROWS:
                raise OntologyError(f"{where}: has more than {_MOST_ROWS:,} rows; divide it")
            begun, at = reader.line_num + 1, f"{where}, line {reader.line_num}"
            if any(map(str.strip, cells[len(names) :])):
                raise OntologyError(f"{at}: expected {len(names)} columns; got {len(cells)}")
            row = dict(zip_longest(names, map(_plain, cells[: len(names)]), fillvalue=""))
            if any(row.values()):
                yield at, row
    except csv.Error as error:
        raise OntologyError(
            f"{where}, line {begun}: is no CSV ({error}); see whether a quotation mark is open "
            "there, or save it as CSV UTF-8"
        ) from error


def listed(cell: str) -> list[str]:
    """Return what a cell lists, parted by `|`."""
    return [each.strip() for each in cell.split("|") if each.strip()]


def _neutral(cell: str) -> str:
    begun = _FORMULA.sub(lambda found: f"'{found[0].lstrip()}", cell)
    return _LATER.sub(r"\1'", begun)


def _plain(cell: str) -> str:
    later = _LATER_QUOTED.sub(r"\1", cell.strip())
    return _QUOTED.sub(lambda found: found[0].strip()[1:], later).strip()
