"""What divisions of states are called besides, and by what name they are shown.

`Bavière`, `Escocia` and `Catalogne` are what French and Spanish call them; Nīnawá is shown as
Nineveh, Amurskaya oblast' as Amur Oblast.
"""

from collections.abc import Iterator, Mapping

from ontology.names import name_key
from ontology.packaged import rows

FILE = "division_names.csv"
_ABROAD = ("fr", "es")


def divisions_by_name() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the divisions that go by each French or Spanish name, by its key."""
    return _by_key(
        (name, row) for row in rows(FILE) for each in _ABROAD for name in _names(row[each])
    )


def divisions_by_english_name() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the divisions that go by each English name of ours, by its key."""
    return _by_key((name, row) for row in rows(FILE) for name in (row["label"], *_names(row["en"])))


def division_labels() -> Mapping[int, str]:
    """Return what each division of the table is shown as, by its number."""
    return {int(row["place"]): row["label"] for row in rows(FILE)}


def _names(cell: str) -> list[str]:
    return [name for name in cell.split("|") if name]


def _by_key(named: Iterator[tuple[str, Mapping[str, str]]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for name, row in named:
        found.setdefault(name_key(name), {})[int(row["place"])] = None
    return {key: tuple(numbers) for key, numbers in found.items()}
