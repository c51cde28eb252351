"""Matches what a person types with the names of entities, without case and accents."""

import re
import unicodedata
from functools import cache

from ontology.names import fold

LONGEST_SEARCH = 100
"""Characters of a search that are looked at."""

_LATIN = "".join(map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))))


@cache
def _variants() -> dict[str, str]:
    """Return, for each letter, the accented Latin letters that fold to it."""
    variants: dict[str, str] = {}
    for letter in _LATIN:
        plain = unicodedata.normalize("NFKD", letter.lower())[0]
        variants[plain] = variants.get(plain, "") + letter
    return variants


def name_pattern(text: str) -> str:
    """Return a regular expression for names in which a word begins with the longest word typed.

    `rank_of` then sees to the other words: the store narrows, this module decides.
    """
    longest = max(words_of(text), key=len, default="")
    return r"(^|[^\p{L}\p{N}])" + "".join(map(_letter, longest))


def rank_of(text: str, name: str) -> tuple[int, int] | None:
    """Rank a name for what was typed, lower is better; None where it lacks a typed word.

    A typed word may be the beginning of a word of the name.
    """
    typed, named = words_of(text), words_of(name)
    if typed == named:
        return (0, 0)
    if " ".join(named).startswith(" ".join(typed)):
        return (1, len(name))
    if all(any(word.startswith(begun) for word in named) for begun in typed):
        return (2, len(name))
    return None


def words_of(text: str) -> list[str]:
    """Return the words of a name or a search, folded."""
    return re.findall(r"[^\W_]+", fold(text[:LONGEST_SEARCH]))


def _letter(letter: str) -> str:
    accented = _variants().get(letter, "")
    return rf"[{re.escape(letter)}{accented}]\p{{M}}*" if accented else re.escape(letter)
