"""Cuts a query into words for those who look for mistakes in it."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from graph.queries.tokens import TOKEN, Token

_NUMBER = re.compile(
    r"(?:[0-9]++\.[0-9]*+ | \.?[0-9]++)[eE][+-]?[0-9]++(?!\w) | [0-9]*+\.[0-9]++ | [0-9]++",
    re.VERBOSE,
)
"""A dot at its end ends the triple, but before an exponent it is of the number."""


class Word(NamedTuple):
    """A token of the query: its kind, its text, where it begins and ends."""

    kind: str
    text: str
    start: int
    end: int


def words_of(query: str) -> Iterator[Word]:
    """Yield the tokens without white space and comments, each number as one."""
    past = 0
    for token in TOKEN.finditer(query):
        kind, text = token.lastgroup or "other", token[0]
        if token.start() < past:
            continue
        number = _NUMBER.match(query, token.start()) if kind == "other" else None
        if number:
            past = number.end()
            yield Word("number", number[0], number.start(), past)
        elif kind != "comment" and not text.isspace():
            yield from _told_apart(kind, text, token)


def declared_prefixes(words: Iterable[Word]) -> set[str]:
    """Return the prefixes that a query declares itself, without their colon."""
    return {
        name.text.partition(":")[0]
        for keyword, name in pairwise(words)
        if name.kind == "name" and keyword.text.upper() == "PREFIX"
    }


def _told_apart(kind: str, text: str, token: Token) -> Iterator[Word]:
    """Yield a token; a dot at its end ends the triple and not the name."""
    dotted = kind in ("name", "blank") and text.endswith(".") and not text.endswith("\\.")
    end = token.end() - dotted
    yield Word(kind, text[: len(text) - dotted], token.start(), end)
    if dotted:
        yield Word("other", ".", end, token.end())
