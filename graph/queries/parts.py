"""Counts the parts of a query that take room on the stack of whoever answers it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from graph.queries.query_guard import QueryFailure
from graph.queries.query_words import Word, words_of
from graph.queries.tokens import marks_left, place


class Part(StrEnum):
    """What nests what comes after it, or before."""

    NEW = "AS"  # also what DESCRIBE names
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
    **dict.fromkeys(_AGGREGATES, Part.AGGREGATE),
    "{": Part.GROUP,
    "(": Part.BRACKET,
    "[": Part.TRIPLE,
}
_TERMS = frozenset(["blank", "iri", "long", "name", "number", "string", "variable"])
_ENDS = frozenset(["close", "language"])
_TRUTH = frozenset(["TRUE", "FALSE"])
_PARTS_TRIPLES = frozenset([".", ";", ",", "~"])


def refuse_beyond(query: str, most: Mapping[Part, int]) -> None:
    """Check that there is room for a query.

    Args:
        query: As the person wrote it.
        most: How many of each part there is room for where the query has no other; what is not
            named takes none.

    Raises:
        QueryFailure: The shares that its parts take are more than the whole.
    """
    taken = 0.0
    for part, start in parts_of(query) if most else ():
        taken += 1 / most[part] if part in most else 0
        if taken > 1:
            raise QueryFailure(
                f"{place(query, start)}: the query has more patterns or operators than a graph in "
                "a server is asked for at once; use VALUES or IN, or ask for less"
            )


def parts_of(query: str) -> Iterator[tuple[Part, int]]:
    """Yield the parts of a query with where they begin; what CONSTRUCT is to make has none."""
    marks, before, described = 0, Word("", "", 0, 0), False
    for word, bracket in _outside_lists(query):
        marks = marks_left(word.kind, word.text, marks)
        if word.kind in ("word", "open"):
            described = word.text.upper() == "DESCRIBE"
        if described and _is_term(word):
            yield Part.NEW, word.start
        elif _is_element(word, bracket, before):
            yield from [(Part.TRIPLE, word.start)] * 2
        elif (part := _part(word, bracket)) and not (part == Part.OPERATOR and marks):
            yield part, word.start
        before = word


def _is_term(word: Word) -> bool:
    return word.kind in _TERMS or word.text.upper() in _TRUTH


def _is_element(word: Word, bracket: str, before: Word) -> bool:
    """Say whether a word stands behind another in a list; a bracket behind a name is a call."""
    ends = before.kind in _ENDS or _is_term(before)
    if word.text == "(":
        return ends and before.kind not in ("iri", "name")
    return bracket == "(" and ends and _is_term(word)


def _part(word: Word, bracket: str) -> Part | None:
    """Return what a word is that is no term, by the bracket it stands in."""
    if word.kind == "operator":
        return Part.STEP if word.text == "/" else Part.OPERATOR
    if word.text in _PARTS_TRIPLES:
        return None if bracket == "(" else Part.TRIPLE
    return _OF_WORDS.get(word.text.upper()) if word.kind in ("word", "open") else None


def _outside_lists(query: str) -> Iterator[tuple[Word, str]]:
    """Yield words with the bracket they stand in, but for values and what CONSTRUCT makes."""
    opened: list[str] = []
    listed = 0
    before = ""
    for word in words_of(query):
        if word.text == "{" and before == "CONSTRUCT":
            listed = len(opened) + 1
        if word.kind == "open":
            opened.append(word.text)
        elif word.kind == "close" and opened and opened.pop() == "{" and len(opened) < listed:
            listed = 0
        before = word.text.upper()
        if not listed:
            yield word, opened[-1] if opened else ""
        if before == "VALUES":
            listed = len(opened) + 1
