"""Tells what entities are called in other languages."""

from graph.asking.asking import answers, as_id, as_text
from graph.store import Store
from graph.terms import Literal
from graph.written_numbers import as_printed
from ontology.state_body_names import state_body_in
from ontology.translated_names import LANGUAGES


def labels_in(store: Store, language: str) -> dict[str, str]:
    """Return the label of each entity of the corpus that has one in a language.

    That are those authorities name, and bodies and laws as every state has them; in French with
    the apostrophe of print, which searches and comparisons take for the plain one.

    Args:
        store: Where they are.
        language: ISO 639-1 code.
    """
    rows = answers(store, "labels_in", language=Literal(language))
    named = {as_id(entity): as_text(label) for entity, label in rows}
    of_states = answers(store, "labels_with_a_state") if language in LANGUAGES else []
    for entity, label in of_states:
        called = state_body_in(as_text(label), language)
        if called:
            named.setdefault(as_id(entity), called)
    return {each: as_printed(label) for each, label in named.items()} if language == "fr" else named


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
