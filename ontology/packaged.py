"""Where the packaged vocabulary, authority files and gazetteer are, and what they hold as text."""

import csv
import io
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ontology.failures import OntologyError

_DIRECTORY = Path(__file__).parent


def path(name: str) -> Path:
    """Return the path of the packaged file `name`, e.g. `themes.ttl`.

    Raises:
        OntologyError: If `name` is no packaged file, or names one outside the package.
    """
    found = _DIRECTORY / name
    if Path(name).name != name or not found.is_file():
        raise OntologyError(f"ontology: {name!r} is not a packaged file; reinstall linkages")
    return found


@cache
def text(name: str) -> str:
    """Return the packaged text file `name`.

    Raises:
        OntologyError: If there is no such file.
    """
    return path(name).read_text(encoding="utf-8")


@cache
def rows(name: str) -> tuple[Mapping[str, str], ...]:
    """Return the rows of the packaged table `name`, each by the names of its columns.

    Raises:
        OntologyError: If there is no such file.
    """
    return tuple(csv.DictReader(io.StringIO(text(name), newline="")))
