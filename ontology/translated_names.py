"""What known bodies, treaties and cities are called in French and Spanish, for people to read.

Texts are not read with these: the authority files and the gazetteer hold every name for that.
"""

from collections.abc import Mapping
from functools import cache

from ontology.packaged import rows

FILE = "translated_names.csv"
LANGUAGES = ("fr", "es")

_NONE: Mapping[str, str] = {}


def translated(entity_id: str) -> Mapping[str, str]:
    """Return the name of a packaged entity in each of `LANGUAGES` in which it has one."""
    return _all().get(entity_id, _NONE)


@cache
def _all() -> Mapping[str, Mapping[str, str]]:
    return {row["id"]: {each: row[each] for each in LANGUAGES if row[each]} for row in rows(FILE)}
