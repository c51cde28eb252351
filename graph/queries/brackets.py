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


def bracket_read(read: Sequence[Word]) -> Mistake | None:
    """Look at what the parser read for a bracket that closes nothing, or not the last one."""
    opened: list[Word] = []
    for word in read:
        if word.kind == "open":
            opened.append(word)
        elif word.kind == "close":
            last = opened.pop() if opened else None
            if last is None or (last.text == "{" and word.text != "}"):
                return Mistake(word.start, f"this {word.text} closes nothing; remove it")
            if _CLOSES[last.text] != word.text:
                return _not_closed(last)
    return None


def _not_closed(word: Word) -> Mistake:
    return Mistake(
        word.start, f"the {word.text} that begins here is not closed: add {_CLOSES[word.text]}"
    )
