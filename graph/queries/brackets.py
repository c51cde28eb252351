"""Mistakes of brackets: those that are never closed, and those that close nothing."""

from collections.abc import Sequence

from graph.queries.query_words import Word
from graph.queries.sql_habits import Mistake

_CLOSES = {"(": ")", "{": "}", "[": "]"}


def never_closed(words: Sequence[Word], _message: str) -> Mistake | None:
    """Look at all the text for a bracket that is never closed; others need not be in pairs."""
    opened: list[Word] = []
    for word in words:
        if word.kind == "open":
            opened.append(word)
        elif word.kind == "close" and (not opened or _CLOSES[opened.pop().text] != word.text):
            return None
    return _not_closed(opened[-1]) if opened else None


def bracket_read(words: Sequence[Word], end: int) -> Mistake | None:
    """Look for a bracket that closes nothing, or that the text closes with another.

    Args:
        words: Those of all the text.
        end: How far the parser came; what begins behind it is not what it stopped at.
    """
    opened: list[Word] = []
    for word in words:
        if word.kind == "open":
            opened.append(word)
        elif word.kind == "close":
            last = opened.pop() if opened else None
            if last is None or (last.text == "{" and word.text != "}"):
                told = f"this {word.text} closes nothing; remove it"
                return Mistake(word.start, told) if word.start < end else None
            if _CLOSES[last.text] != word.text:
                return _not_closed(last) if last.start < end else None
    return None


def _not_closed(word: Word) -> Mistake:
    return Mistake(
        word.start, f"the {word.text} that begins here is not closed: add {_CLOSES[word.text]}"
    )
