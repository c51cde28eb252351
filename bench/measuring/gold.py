"""Reads gold sets: rows as they are on disk, their halves by document, and even samples."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

type Row = dict[str, Any]
"""One document: `id`, `text`, `entities` and what else its set tells."""

OWN = "own"
"""The name of the gold that comes with the project (`bench/gold/passages.jsonl`)."""

VERBATIM = "own_verbatim"
"""Those of its passages that stand as they are in their source."""

OWN_FILE = Path(__file__).parent.parent / "gold" / "passages.jsonl"


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a JSON lines file, in order."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_gold(path: Path) -> list[Row]:
    """Return the rows of a set that are annotated."""
    return [row for row in read_rows(path) if "entities" in row]


def is_verbatim(row: Row) -> bool:
    """Say whether a passage of the project's own gold stands as it is in its source."""
    return bool(row.get("source", {}).get("form") == "verbatim")


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


JUDGED_FILE = OWN_FILE.with_name("statements_judged.jsonl")
"""Statements that the program drew from real documents, each with a verdict."""


JUDGED_REST_FILE = OWN_FILE.with_name("statements_judged_rest.jsonl")
"""All others that the program made of the same documents, but for `callsOn`, judged as well."""

JUDGED = "judged"
"""The name of their set."""


def read_judged() -> list[Row]:
    """Return the statements drawn and judged, each with an id and its evidence as text."""
    return [
        row | {"id": f"judged-{number:04}", "text": " ".join(row["evidence"])}
        for number, row in enumerate(_rows_if_there(JUDGED_FILE))
    ]


def read_judged_rest() -> list[Row]:
    """Return the judged statements that were not drawn: the rarer predicates made whole."""
    return _rows_if_there(JUDGED_REST_FILE)


THEMES_JUDGED_FILE = OWN_FILE.with_name("themes_judged.jsonl")
"""Mentions of themes that the program drew from real documents, each with a verdict."""


def read_judged_themes() -> list[Row]:
    """Return the mentions of themes that were drawn and judged, each with its sentence."""
    return _rows_if_there(THEMES_JUDGED_FILE)


def _rows_if_there(path: Path) -> list[Row]:
    return read_rows(path) if path.is_file() else []


def gold_file(folder: Path | None, name: str) -> Path | None:
    """Return where a set is; None where it is not there."""
    path = OWN_FILE if name in {OWN, VERBATIM} else folder / f"{name}.jsonl" if folder else None
    return path if path and path.is_file() else None


def sampled(rows: Sequence[Row], most: int | None) -> list[Row]:
    """Return at most so many rows, taken at even distances; all of them for None."""
    if most is None or len(rows) <= most:
        return list(rows)
    return [rows[i * len(rows) // most] for i in range(most)]


def half_of(rows: Iterable[Row]) -> dict[str, int]:
    """Return id to half, 0 or 1: the even and the odd ranks of the sorted ids."""
    return {row_id: rank % 2 for rank, row_id in enumerate(sorted(str(r["id"]) for r in rows))}
