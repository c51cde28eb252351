"""Refuses queries that nest deeper than the threads of a server may have a stack for.

`oxigraph serve` ends where one overflows: with some 600 BIND, or an address of 2,500 alternatives.
Our own query processes have stacks for whatever `query_guard.py` lets through.
"""

from collections.abc import Iterator

from graph.queries.query_guard import decoded, place
from graph.queries.query_words import Word, words_of
from graph.store import QueryError

_MOST_JOINED = 400
_MOST_OPERATORS = 1500
_JOINS = frozenset(["BIND", "FILTER", "GRAPH", "MINUS", "OPTIONAL", "SELECT", "UNION", "VALUES"])
_TERMS = frozenset(["blank", "iri", "long", "name", "number", "string", "variable"])
_PARTS_TRIPLES = frozenset([".", ";", ","])


def refuse_deep(query: str) -> None:
    """Check a query of a person before a server reads it.

    Raises:
        QueryError: It joins too many patterns, or has too many operators.
    """
    read = decoded(query)
    joined = operators = 0
    before = ""
    for word, bracket in _outside_values(read):
        joined += word.text.upper() in _JOINS
        if bracket != "(":
            joined += word.text in _PARTS_TRIPLES
        else:  # elements of a list: two triples each
            joined += word.kind in _TERMS and before in _TERMS
        operators += word.kind == "operator"
        before = word.kind
        if joined > _MOST_JOINED or operators > _MOST_OPERATORS:
            raise QueryError(
                f"{place(read, word.start)}: the query has more patterns or operators than a graph "
                "in a server is asked for at once; use VALUES or IN, or ask for less"
            )


def _outside_values(query: str) -> Iterator[tuple[Word, str]]:
    """Yield words with the bracket they stand in; those of a list of values nest nothing."""
    opened: list[str] = []
    listed = 0
    for word in words_of(query):
        if word.kind == "open":
            opened.append(word.text)
        elif word.kind == "close" and opened and opened.pop() == "{" and len(opened) < listed:
            listed = 0
        if not listed:
            yield word, opened[-1] if opened else ""
        if word.text.upper() == "VALUES":
            listed = len(opened) + 1
