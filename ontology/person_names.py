"""Words that are given names or surnames, and no ordinary words; lists, no actual persons."""

from functools import cache

from ontology.packaged import text

SPELT_NAMES = frozenset({"Germán", "GERMÁN", "Román", "ROMÁN", "Ángel", "ÁNGEL"})
"""Given names that only their accent tells from another word: `Germán` is no German."""


@cache
def given_names() -> frozenset[str]:
    """Return given names, folded (`ontology.names.fold`).

    Raises:
        OntologyError: If the packaged list is missing.
    """
    return _names("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Return surnames, folded (`ontology.names.fold`).

    Raises:
        OntologyError: If the packaged list is missing.
    """
    return _names("surnames.txt")


def _names(file: str) -> frozenset[str]:
    return frozenset(line for line in text(file).splitlines() if not line.startswith("#"))
