"""Knows the words of the thesaurus: by themselves they name neither place nor organisation."""

from ontology.in_use import once
from ontology.names import name_key
from ontology.thesaurus import thesaurus


def is_theme(surface: str) -> bool:
    """Say whether a name is a label of the thesaurus, however it is written: `Kafala`."""
    return name_key(surface) in _theme_keys()


@once
def _theme_keys() -> frozenset[str]:
    return frozenset(name_key(label.label) for label in thesaurus().labels())
