"""Has `ORDER BY` put numbers apart from all else, so that of every two values one comes first.

Oxigraph compares numbers as numbers, and a number with a text by their letters: 9 is before 10,
that before "5", and that before 9. Its sort ends the process, or server, where it finds that out.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from graph.oxigraph_answers import form_of
from graph.queries.query_guard import decoded
from graph.queries.query_words import Word, words_of
from graph.store import QueryError

_DIRECTIONS = frozenset(["ASC", "DESC"])
_CALLED = frozenset(["word", "name", "iri"])
_AFTER = frozenset(["LIMIT", "OFFSET", "VALUES"])
_MOST = 100
"""Conditions of a query; one with more was made by no person, and is left alone."""


def in_total_order(query: str) -> str:
    """Return a query that orders by whether a value is a number before it orders by the value.

    What is no number comes first, in the order that the standard has for it; NaN is among that. A
    query that is not SPARQL stays as it is, so that the places of its mistakes are its own.
    """
    if "ORDER" not in query.upper() or decoded(query) != query:
        return query
    keys = list(islice(_keys(query, list(words_of(query))), _MOST + 1))
    if not keys or len(keys) > _MOST:
        return query
    pieces, end = [], 0
    for start, key in keys:
        pieces += [query[end:start], key, " "]
        end = start
    written = "".join([*pieces, query[end:]])
    try:
        form_of(written)
    except QueryError:
        return query
    return written


def _keys(query: str, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Yield where each condition of an `ORDER BY` begins, and what is to come before it."""
    ordering, at = False, 0
    while at < len(words):
        if _is(words, at, "ORDER") and _is(words, at + 1, "BY"):
            ordering, at = True, at + 2
            continue
        end = _end_of_condition(words, at) if ordering else at
        if end == at:
            ordering, at = False, at + 1
            continue
        direction = words[at].text if words[at].text.upper() in _DIRECTIONS else ""
        value = query[words[at + bool(direction)].start : words[end - 1].end]
        if "{" not in value:  # EXISTS, which is true or false
            yield words[at].start, f"{direction}(isNumeric({value}) && {value} = {value})"
        at = end


def _end_of_condition(words: Sequence[Word], at: int) -> int:
    """Return where a condition that begins there has ended; the same where none does."""
    word = words[at]
    if word.kind == "variable":
        return at + 1
    called = word.kind in _CALLED and word.text.upper() not in _AFTER and _is(words, at + 1, "(")
    if not called and word.text != "(":
        return at
    depth = 0
    for place, inner in enumerate(words[at + called :], at + called):
        depth += (inner.kind == "open") - (inner.kind == "close")
        if depth == 0:
            return place + 1
    return at


def _is(words: Sequence[Word], at: int, text: str) -> bool:
    return at < len(words) and words[at].text.upper() == text
