"""Says whether a name is written as a short form is: `ILO`, `N.G.O.`, `IOM-UN`."""

from extract.kept_patterns import compiled
from ontology.gazetteer import gazetteer

_ACRONYM = compiled(r"^(?:[A-ZÀ-Þ]{2,12}s?|(?:[A-Z]\.){2,8}|[A-Z]{2,8}[-/][A-Z]{2,8})$")


def looks_like_acronym(surface: str) -> bool:
    """Say whether a name is written as an acronym, whatever it stands for."""
    return _ACRONYM.match(surface) is not None


def is_unknown_acronym(surface: str) -> bool:
    """Say whether a name is written as an acronym, and no place is called so."""
    return looks_like_acronym(surface) and not gazetteer().candidates(surface)
