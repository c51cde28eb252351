"""The rows that the gazetteer is built of, and what is common to reading them."""

import csv
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ONTOLOGY = Path(__file__).parent.parent / "ontology"
LONGEST_LABEL = 100
ENGLISH, FRENCH, SPANISH = "en", "fr", "es"

type Labels = dict[int, list[tuple[str, str, bool]]]
"""By place: names with their language, and whether it is the preferred one."""

type CityDivisions = dict[int, tuple[int | None, int | None]]
"""By city: its division of level 1 and of level 2."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place, before names are ranked."""

    number: int
    label: str
    kind: str
    iso2: str | None = None
    admin1: int | None = None
    parent: int | None = None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    code: str | None = None
    m49: str | None = None
    alternates: tuple[str, ...] = ()
    capital: bool = False


def is_latin(name: str) -> bool:
    """Say whether every letter of `name` is a Latin one."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of our own CSV files."""
    with (ONTOLOGY / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def split(cell: str) -> list[str]:
    """Return the parts of a cell separated by `|`."""
    return [part.strip() for part in cell.split("|") if part.strip()]


def distinct(written: Iterable[tuple[str, str, bool]]) -> list[tuple[str, str, bool]]:
    """Return Latin-script names, each once by language and exact spelling.

    In brackets stand remarks, but for `Micronesia (Federated States of)`, which is preferred.
    """
    seen: dict[tuple[str, str], bool] = {}
    for name, language, preferred in written:
        is_name = preferred or "(" not in name
        if name and is_latin(name) and is_name and len(name) <= LONGEST_LABEL:
            seen.setdefault((name, language), preferred)
    return [(name, language, preferred) for (name, language), preferred in seen.items()]
