"""Counts the parts of a query that take room on the stack of whoever answers it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from graph.queries.query_guard import QueryFailure
from graph.queries.query_words import Word, words_of
from graph.queries.tokens import marks_left, place_in, readings


class Part(StrEnum):
    """What nests what comes after it, or before."""

    NEW = "AS"  # also VALUES, conditions of GROUP BY, what DESCRIBE names
    UNION = "UNION"
    OPTIONAL = "OPTIONAL"
    MINUS = "MINUS"  # also EXISTS
    SELECT = "SELECT"
    GROUP = "{"
    BRACKET = "("
    TRIPLE = "."
    STEP = "/"
    AGGREGATE = "COUNT"
    OPERATOR = "operator"


_AGGREGATES = frozenset(["COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"])
_OF_WORDS = {
    **{each.value: each for each in (Part.NEW, Part.UNION, Part.OPTIONAL, Part.MINUS, Part.SELECT)},
    "EXISTS": Part.MINUS,
    "VALUES": Part.NEW,
    **dict.fromkeys(_AGGREGATES, Part.AGGREGATE),
    "{": Part.GROUP,
    "(": Part.BRACKET,
    "[": Part.TRIPLE,
}
_TERMS = frozenset(["blank", "iri", "long", "name", "number", "string", "variable"])
_PARTS_TRIPLES = frozenset([".", ";", ",", "~"])
_JOINS_PATHS = frozenset(["/", "|", "^", "!"])
_LIST = "list"
_AFTER_GROUPING = frozenset(["HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES", "}"])


class _Seen(NamedTuple):
    """A word with what tells whether triples begin at it.

    Attributes:
        word: It.
        bracket: The bracket it stands in; `_LIST` where that is the one of a list.
        after: What it comes after: a "term" that has ended, a "group" or condition that has,
            the opening of a bracket ("open"), a "word"; the text of anything else.
    """

    word: Word
    bracket: str
    after: str


def refuse_beyond(query: str, most: Mapping[Part, int]) -> None:
    r"""Check that there is room for a query, also for those who decode `\u` before they read.

    Args:
        query: As the person wrote it.
        most: How many of each part there is room for where the query has no other; what is not
            named takes none.

    Raises:
        QueryFailure: The shares that its parts take are more than the whole.
    """
    for reading in readings(query) if most else ():
        taken = 0.0
        for part, start in parts_of(reading):
            taken += 1 / most[part] if part in most else 0
            if taken > 1:
                raise QueryFailure(
                    f"{place_in(query, reading, start)}: the query has more patterns or operators "
                    "than a graph in a server is asked for at once; use VALUES or IN, or ask for "
                    "less"
                )


def parts_of(query: str) -> Iterator[tuple[Part, int]]:
    """Yield the parts of a query with where they begin; what CONSTRUCT is to make has none."""
    marks, described, grouped = 0, False, False
    for seen in _outside_values(query):
        word = seen.word
        text = word.text.upper()
        grouped = text == "GROUP" or (grouped and text not in _AFTER_GROUPING)
        if grouped and word.text == "(" and seen.bracket != "(":
            yield Part.NEW, word.start
        marks = marks_left(word.kind, word.text, marks)
        if word.kind in ("word", "open"):
            described = text == "DESCRIBE"
        yield from [(Part.TRIPLE, word.start)] * _triples(seen)
        if word.kind in _TERMS:
            if described:
                yield Part.NEW, word.start
        elif (part := _part(word, seen.bracket)) and not (part == Part.OPERATOR and marks):
            yield part, word.start


def _triples(seen: _Seen) -> int:
    """Return how many triples begin at a word that no dot, semicolon or comma tells of.

    Two for each element of a list; one behind a group or condition, `FILTER(?c) ?d ?e ?f`.
    """
    word, bracket, after = seen
    begins = word.kind in _TERMS or (word.kind == "open" and word.text != "{")
    if bracket == _LIST:
        element = (begins or _is_truth(word)) and after in ("term", "group", "open", "+", "-")
        return 2 * element
    return int(bracket == "{" and begins and after == "group")


def _is_truth(word: Word) -> bool:
    return word.kind == "word" and word.text.upper() in ("TRUE", "FALSE")


def _part(word: Word, bracket: str) -> Part | None:
    """Return what a word is that is no term, by the bracket it stands in."""
    if word.kind == "operator":
        return Part.STEP if word.text == "/" else Part.OPERATOR
    if word.text in _PARTS_TRIPLES:
        return None if bracket in ("(", _LIST) else Part.TRIPLE
    return _OF_WORDS.get(word.text.upper()) if word.kind in ("word", "open") else None


def _outside_values(query: str) -> Iterator[_Seen]:
    """Yield words and where they stand, but for values and what CONSTRUCT makes."""
    opened: list[str] = []
    skipped = 0
    before = after = ""
    for word in words_of(query):
        if word.text == "{" and before == "CONSTRUCT":
            skipped = len(opened) + 1
        bracket = opened[-1] if opened else ""
        closed = ""
        if word.kind == "open":
            opened.append(_LIST if _begins_list(_Seen(word, bracket, after)) else word.text)
        elif word.kind == "close" and opened:
            closed = opened.pop()
            bracket = opened[-1] if opened else ""
            skipped = 0 if closed == "{" and len(opened) < skipped else skipped
        if not skipped:
            yield _Seen(word, bracket, after)
        before, after = word.text.upper(), _left_by(word, closed)
        if before == "VALUES":
            skipped = len(opened) + 1


def _begins_list(seen: _Seen) -> bool:
    """Say whether a bracket is one of a list; that of a path behind a subject is taken for it."""
    in_pattern = seen.word.text == "(" and seen.bracket in ("{", "[", _LIST)
    return in_pattern and seen.after != "word" and seen.after not in _JOINS_PATHS


def _left_by(word: Word, closed: str) -> str:
    """Return what a word leaves for the next; see `_Seen`."""
    if word.kind in _TERMS or word.kind == "language" or word.text == "a" or _is_truth(word):
        return "term"
    if word.kind == "close":
        return "term" if closed in (_LIST, "[") else "group"
    return word.kind if word.kind in ("open", "word") else word.text
