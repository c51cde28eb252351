"""What French and Spanish call divisions of states otherwise: `Bavière`, `Escocia`, `Catalogne`."""

import csv
import io
from collections.abc import Mapping

from ontology.names import name_key
from ontology.packaged import text

FILE = "division_names.csv"
_LANGUAGES = ("fr", "es")


def divisions_by_name() -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the divisions that go by each name, by its key."""
    found: dict[str, dict[int, None]] = {}
    for row in csv.DictReader(io.StringIO(text(FILE), newline="")):
        for name in (each for language in _LANGUAGES for each in row[language].split("|") if each):
            found.setdefault(name_key(name), {})[int(row["place"])] = None
    return {key: tuple(numbers) for key, numbers in found.items()}
