"""Writes what is to be decided as a table for spreadsheets, and reads the decisions in it.

No cell can become a formula: what looks like one gets an apostrophe, which is taken off again.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import IO, NamedTuple

from graph.decisions.asked import Asked, Deciding, asked_of_phrase, decision_for
from graph.decisions.claims import Claim, Key, claims_of
from graph.decisions.deciding import OvertakenError, Taken, decide, recorded
from graph.decisions.decision import PHRASE, Decision, DecisionError, Kind
from graph.decisions.document_table import DOCUMENT, asked_of_document, is_of_documents
from graph.decisions.known import Known
from graph.decisions.review import Suggestion
from graph.project import Project
from graph.safe_files import write_whole
from graph.spreadsheet_cells import csv_bytes, plain
from graph.store import Store

COLUMNS = (
    "why", "documents", "entity", "label", "other", "other label", "reason",
    "known", "decision", "into or name", "because", "who",
)  # fmt: skip
"""Columns of the table; people fill in the last four. Without `who` it is whoever takes the table.

`known` has the decisions on the two that there were when the table was written. A row overrules
no other, also where the column was deleted.
"""

DECIDABLE = (
    Kind.MERGE, Kind.REJECT, Kind.CONFIRM, Kind.RENAME, Kind.RETYPE, Kind.ALIAS, Kind.LINK,
    Kind.LABEL,
    Kind.DISTINCT,
)  # fmt: skip
"""Kinds of decision that the table takes."""

_LARGEST, _MOST_ROWS, _MOST_TOLD = 20_000_000, 50_000, 10


def write_review(path: Path, suggestions: Iterable[Suggestion], known: Known) -> None:
    """Write suggestions as CSV in UTF-8 with a byte order mark, which Excel needs for accents.

    Args:
        path: The table.
        suggestions: What is to be decided.
        known: What was decided already, when the suggestions were found.
    """
    rows = (
        (
            each.why, each.documents, each.entity_id, each.label, each.other_id, each.other_label,
            each.reason, " ".join(known.on_entities(each.entity_id, each.other_id)),
            "", "", "", "",
        )
        for each in suggestions
    )  # fmt: skip
    write_whole(path, csv_bytes(COLUMNS, rows))


class Reviewed(NamedTuple):
    """What became of a table: the decisions taken, and how many rows were decided so already."""

    taken: Taken
    already: int


def take_review(project: Project, path: Path, deciding: Deciding) -> Reviewed:
    """Take the decisions that people wrote into a table, all of them or none.

    What is in force already is passed over, so that a table can be taken again as it is filled in.

    Args:
        project: What the table is about.
        path: A CSV file; with commas, semicolons or tabs, as spreadsheets save it.
        deciding: Who decides, where a row does not say, and when.

    Raises:
        DecisionError: It is no such table, or some rows make no sense, by themselves or with the
            others; the message says which, and none of the decisions is taken.
    """
    with project.reading() as store:
        known = Known(recorded(project, store).decisions)
        found = read_review(path, store, deciding, known)
    new = {number: row for number, row in found.items() if not row.is_in_force}
    already = len(found) - len(new)
    _check_agreed(path, new)
    knowing = frozenset(each for row in new.values() for each in row.known)
    if not new:
        return Reviewed(Taken((), applied=True), already)
    try:
        taken = decide(project, *(row.decision for row in new.values()), knowing=knowing)
        return Reviewed(taken, already)
    except DecisionError as error:
        if error.place is None:
            raise
        row = list(new)[error.place]
        hint = ""
        if isinstance(error, OvertakenError):
            hint = "; empty the cell, or write that id into the column known to overrule it"
        raise DecisionError(f"{path}: nothing was decided: row {row}: {error}{hint}") from error


def _check_agreed(path: Path, rows: Mapping[int, "Row"]) -> None:
    """Raise where two rows say otherwise of one thing: the later would replace the other unseen."""
    said: dict[Key, tuple[int, Claim]] = {}
    for number, row in rows.items():
        for claim in claims_of(row.decision):
            before, first = said.setdefault(claim.key, (number, claim))
            if first.value != claim.value:
                thing = row.decision.entity or "its document"
                raise DecisionError(
                    f"{path}: nothing was decided: row {number}: row {before} decides otherwise on "
                    f"{thing}; empty one of the two"
                )


class Row(NamedTuple):
    """What somebody decided in a row.

    Attributes:
        decision: What.
        known: Ids of the decisions that they had seen.
        is_in_force: Whether it was decided so already.
    """

    decision: Decision
    known: tuple[str, ...]
    is_in_force: bool


def read_review(path: Path, store: Store, deciding: Deciding, known: Known) -> Mapping[int, Row]:
    """Return the decisions that people wrote into a table, by the number of their row.

    Args:
        path: The table.
        store: What it is about.
        deciding: Who decides and when.
        known: What was decided already.

    Raises:
        DecisionError: As `take_review` says.
    """
    if path.stat().st_size > _LARGEST:
        raise DecisionError(f"{path}: is too large for a table of decisions")
    found: dict[int, Row] = {}
    faults: list[str] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(_rows(path, file), 2):
                try:
                    found.update(
                        (number, each) for each in _decision_in(row, store, deciding, known)
                    )
                except DecisionError as error:
                    faults.append(f"row {number}: {error}")
    except UnicodeDecodeError as error:
        raise DecisionError(f"{path}: is no text in UTF-8; save it as CSV UTF-8") from error
    if faults:
        more = f"; and {len(faults) - _MOST_TOLD} more" if len(faults) > _MOST_TOLD else ""
        raise DecisionError(f"{path}: nothing was decided: {'; '.join(faults[:_MOST_TOLD])}{more}")
    return found


def _rows(path: Path, file: IO[str]) -> Iterator[dict[str, str]]:
    """Yield the cells of each row by column; those that a row lacks at its end are empty."""
    head = file.readline()
    file.seek(0)
    marks = {mark: head.count(mark) for mark in ",;\t"}
    reader = csv.reader(file, delimiter=max(marks, key=lambda mark: marks[mark]), strict=True)
    number = 0
    try:
        names = [cell.strip().lstrip("\ufeff").lower() for cell in next(reader, [])]
        needed = ("year",) if DOCUMENT in names else ("entity", "decision")
        lacking = [each for each in needed if each not in names]
        if lacking:
            raise DecisionError(
                f"{path}: has no column {lacking[0]!r}; make the table with: "
                "linkages review --csv FILE"
            )
        for number, cells in enumerate(reader, 1):
            if number > _MOST_ROWS:
                raise DecisionError(f"{path}: has more than {_MOST_ROWS:,} rows; divide it")
            told = map(plain, cells[: len(names)])
            yield dict(zip_longest(names, told, fillvalue=""))
    except csv.Error as error:
        raise DecisionError(
            f"{path}: row {number + 2} is no CSV ({error}); see whether a quotation mark is open "
            "there, or save it as CSV UTF-8"
        ) from error


def _decision_in(
    row: dict[str, str], store: Store, deciding: Deciding, known: Known
) -> Sequence[Row]:
    who = row.get("who", "") or deciding.who
    told = Deciding(who, deciding.when, row.get("because", "") or deciding.why)
    if is_of_documents(row):
        described = asked_of_document(row)
        return (
            () if described is None else (_row(decision_for(store, described, told), row, known),)
        )
    kind = row["decision"].lower()
    if not kind:
        return ()
    if not row["entity"]:
        raise DecisionError("the column entity is empty, so that nothing is decided on")
    if kind not in set(DECIDABLE):
        raise DecisionError(f"{kind[:40]!r} is none of {', '.join(DECIDABLE)}")
    other = row.get("into or name", "") or (
        row.get("other", "") if kind in {Kind.MERGE, Kind.DISTINCT} else ""
    )
    asked = Asked(kind, row["entity"], other)
    if row["entity"].startswith(PHRASE) and row.get("label"):
        asked = asked_of_phrase(row["label"], kind, other)
    try:
        decision = decision_for(store, asked, told)
    except DecisionError as error:
        if error.key != "theme_there":
            raise
        there = replace(asked, thing=str(error.values["entity"]))
        decision = decision_for(store, there, told)
        if not known.has_in_force(decision):
            raise
    return (_row(decision, row, known),)


def _row(decision: Decision, row: Mapping[str, str], known: Known) -> Row:
    seen = tuple(row.get("known", "").split())
    return Row(decision, seen, known.has_in_force(decision))
