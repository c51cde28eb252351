"""Words of English, French and Spanish as dictionaries write them small: no names."""

from functools import cache

from ontology.names import fold
from ontology.packaged import text

LANGUAGES = ("en", "fr", "es")


@cache
def known_words(language: str) -> frozenset[str]:
    """Return the words of a language of `LANGUAGES`, folded (`ontology.names.fold`).

    Raises:
        OntologyError: If the packaged list is missing.
    """
    return frozenset(text(_file(language)).split())


@cache
def frequent_words(language: str) -> frozenset[str]:
    """Return those of these that are often written, one in three hundred thousand words or more."""
    return frozenset(text(_file(language)).partition("\n\n")[0].split())


def is_known_word(word: str) -> bool:
    """Say whether a word in small letters, as it stands, is one of any of these languages."""
    folded = fold(word)
    return any(folded in known_words(language) for language in LANGUAGES)


def _file(language: str) -> str:
    return f"known_words_{language}.txt"
