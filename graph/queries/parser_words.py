"""Reads what the store's parser says of a query: how far it came, and what it looked for there."""

import re
from collections.abc import Sequence

from graph.queries.query_words import Word
from graph.queries.tokens import place

_ANYWHERE = re.compile(r"(?:error at )?(\d+):(\d+)(?::|\s)\s*")
_EXPECTED = re.compile(r'"([^"]+|")"|\b([A-Za-z]{2,})\b(?![^\[]*\])')
_CLASS = re.compile(r"\[(?:[^\]'\"]|'[^']*'|\"[^\"]*\")*\]")
_KEYWORD = re.compile(r"[A-Za-z][A-Za-z0-9_]+")
_NOTHING = "[_]"
"""Any character at all: the text ended while a word was compared with it."""

_MOST_EXPECTED = 6
_LONGEST_WORD = 50
_REFUSED = frozenset(["SERVICE", "LATERAL", "LOAD"])
_FAILED = (
    ("language tag parsing failed", "what follows @ is no language; write @en or @fr"),
    ("IRI parsing failed", "what stands in < > before this is no address"),
    ("escape sequence should be", "after \\u come the hexadecimal digits of a character"),
)
"""What the parser says among what it expected, and what to say of it."""


def is_of_parser(message: str) -> bool:
    """Say whether a message tells where in a query the parser did not come past."""
    return "not SPARQL" in message and _ANYWHERE.search(message) is not None


def end_of_read(query: str, message: str) -> int:
    """Return how far the parser came: up to some characters behind the mistake."""
    told = _ANYWHERE.search(message)
    return _offset(query, int(told[1]), int(told[2])) if told else len(query)


def placed(query: str, words: Sequence[Word], message: str) -> str:
    """Return where a query stops being SPARQL, and what the parser has to say of it.

    The parser takes as many characters as a keyword has before it compares them, and one where it
    looks for the end, and names the place behind them. Where it looked for nothing else, the place
    is before them.
    """
    told = _ANYWHERE.search(message)
    if told is None:
        return message
    line, column = int(told[1]), int(told[2])
    for failed, plain in _FAILED:
        if failed in message:
            return f"line {line}, column {column}: the query is not SPARQL; {plain}"
    listed = message[told.end() :].removeprefix("expected ").removeprefix("one of ")
    listed = listed.replace("<unreported>", "")
    looked_for = [each.strip() for each in listed.split(",")]
    keywords = [each for each in looked_for if _KEYWORD.fullmatch(each)]
    if all(each in (_NOTHING, "") for each in looked_for if each not in keywords):
        at = _offset(query, line, column) - min(map(len, keywords), default=1)
        word = next((word for word in words if word.end > at), None)
        if at >= 0 and word is not None:
            found = word.text[:_LONGEST_WORD]
            at = max(at, word.start)
            return f"{place(query, at)}: the query is not SPARQL; {found} fits nothing before it"
    return f"line {line}, column {column}: the query is not SPARQL; {_could_stand(listed)}"


def _offset(query: str, line: int, column: int) -> int:
    before = query.split("\n")[: line - 1]
    return sum(map(len, before)) + len(before) + column - 1


def _could_stand(listed: str) -> str:
    """Return what could stand there, without the characters of which names are made."""
    plain = _CLASS.sub("", listed)
    found = [symbol or word for symbol, word in _EXPECTED.findall(plain)]
    found = [each for each in found if each not in _REFUSED]
    if not found:
        return "what stands here fits nothing before it"
    return f"here could stand {', '.join(found[:_MOST_EXPECTED])}" + (
        ", ..." if len(found) > _MOST_EXPECTED else ""
    )
