"""Knows the words of the thesaurus: by themselves they name neither place nor organisation."""

from ontology.in_use import once
from ontology.names import name_key
from ontology.own_thesaurus import names_of
from ontology.thesaurus import thesaurus


def is_theme(surface: str) -> bool:
    """Say whether a name is a label of the thesaurus, however it is written: `Kafala`.

    The words of a theme that a project deprecated are no names of bodies either.
    """
    return name_key(surface) in _theme_keys()


@once
def _theme_keys() -> frozenset[str]:
    themes = (each for each in thesaurus().concepts() if not each.is_group)
    return frozenset(name_key(name) for theme in themes for _, name in names_of(theme))
