"""Tells which languages the documents are in, and which of these no language model read."""

from graph.asking.asking import answers, as_text, as_whole
from graph.languages import unmodelled, without_model
from graph.store import Store


def counted_languages(store: Store) -> list[tuple[str, int]]:
    """Return the code of each language and the number of documents in it, most first."""
    return [(as_text(code), as_whole(number)) for code, number in answers(store, "languages")]


def unread_languages(store: Store, only: str | None = None) -> str | None:
    """Return a line on the documents that no language model read; None where one read them all.

    Args:
        store: Where they are.
        only: Code of the one language to tell of; None for all.
    """
    counts = [(c, n) for c, n in counted_languages(store) if only is None or c == only]
    return without_model(counts, _models(store))


def unread_counts(store: Store) -> tuple[tuple[str, int], ...]:
    """Return code and number of documents of each language that no language model read."""
    return tuple(unmodelled(counted_languages(store), _models(store)))


def _models(store: Store) -> str:
    return ", ".join(as_text(model) for _, model in answers(store, "runs"))
