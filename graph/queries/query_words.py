"""Cuts a query into words for those who look for mistakes in it."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.queries.query_guard import TOKEN, Token


class Word(NamedTuple):
    """A token of the query: its kind, its text, where it begins and ends."""

    kind: str
    text: str
    start: int
    end: int


def words_of(query: str) -> Iterator[Word]:
    """Yield the tokens without white space and comments, digits put together to numbers."""
    number: Word | None = None
    for token in TOKEN.finditer(query):
        kind, text = token.lastgroup or "other", token[0]
        digit = kind == "other" and text.isascii() and text.isdigit()
        if number and not (digit and token.start() == number.end):
            yield number
            number = None
        if digit:
            start = number.start if number else token.start()
            number = Word("number", query[start : token.end()], start, token.end())
        elif kind != "comment" and not text.isspace():
            yield from _told_apart(kind, text, token)
    if number:
        yield number


def _told_apart(kind: str, text: str, token: Token) -> Iterator[Word]:
    """Yield a token; a dot at its end ends the triple and not the name."""
    dotted = kind in ("name", "blank") and text.endswith(".") and not text.endswith("\\.")
    end = token.end() - dotted
    yield Word(kind, text[: len(text) - dotted], token.start(), end)
    if dotted:
        yield Word("other", ".", end, token.end())
