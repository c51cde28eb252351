"""Tells which words a text also writes small, outside of web addresses: those are hardly names."""

from functools import lru_cache

from extract.words import find_words

_JOINS_BEFORE = frozenset("/@#_.")
_JOINS_AFTER = frozenset("./@_")


@lru_cache(maxsize=2)  # organisations and persons ask of the same text
def ordinary_words(text: str) -> frozenset[str]:
    """Return the words that begin with a small letter, but not `harboura` of `www.harboura.org`."""
    return frozenset(
        word.text
        for word in find_words(text)
        if word.text[0].islower() and not _is_in_address(text, word.start, word.end)
    )


def _is_in_address(text: str, start: int, end: int) -> bool:
    if start and text[start - 1] in _JOINS_BEFORE and text[start - 2 : start - 1] not in {" ", "."}:
        return True
    return text[end : end + 1] in _JOINS_AFTER and text[end + 1 : end + 2].isalnum()
