"""Words of English, French and Spanish as dictionaries write them small: no names."""

from dataclasses import dataclass
from functools import cache

from ontology.names import fold
from ontology.packaged import text

LANGUAGES = ("en", "fr", "es")


@dataclass(frozen=True, slots=True)
class WordList:
    """Words in order, one a line, looked up where they stand: a set takes twenty times the room.

    Attributes:
        frequent: Those that are often written, one in three hundred thousand words or more.
        others: The others, in the order of their bytes, each with the end of its line.
    """

    frequent: frozenset[str]
    others: bytes

    def __contains__(self, word: str) -> bool:
        return word in self.frequent or _holds(self.others, word.encode())


def _holds(lines: bytes, word: bytes) -> bool:
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        start, end = lines.rfind(b"\n", 0, middle) + 1, lines.find(b"\n", middle)
        line = lines[start:end]
        if line == word:
            return True
        low, high = (end + 1, high) if line < word else (low, start)
    return False


@cache
def known_words(language: str) -> WordList:
    """Return the words of a language of `LANGUAGES`, folded (`ontology.names.fold`).

    Raises:
        OntologyError: If the packaged list is missing.
    """
    frequent, _, others = text(f"known_words_{language}.txt").partition("\n\n")
    return WordList(frozenset(frequent.split()), others.encode())


def frequent_words(language: str) -> frozenset[str]:
    """Return those of these that are often written, one in three hundred thousand words or more."""
    return known_words(language).frequent


def is_known_word(word: str) -> bool:
    """Say whether a word in small letters, as it stands, is one of any of these languages."""
    folded = fold(word)
    return any(folded in known_words(language) for language in LANGUAGES)
