"""Tells what entities are called in other languages."""

from graph.asking.asking import answers, as_id, as_text
from graph.store import Store
from graph.terms import Literal


def labels_in(store: Store, language: str) -> dict[str, str]:
    """Return the label of each entity of the corpus that authorities name in a language.

    Args:
        store: Where they are.
        language: ISO 639-1 code.
    """
    rows = answers(store, "labels_in", language=Literal(language))
    return {as_id(entity): as_text(label) for entity, label in rows}


def themes_in(store: Store, language: str) -> dict[str, str]:
    """Return all themes that the project's thesaurus has with their labels, mentioned or not.

    Args:
        store: Where they are.
        language: ISO 639-1 code.
    """
    rows = answers(store, "themes", language=Literal(language))
    return dict(sorted(((as_id(theme), as_text(label)) for theme, label in rows), key=_label))


def _label(named: tuple[str, str]) -> tuple[str, str]:
    return named[1].casefold(), named[0]
