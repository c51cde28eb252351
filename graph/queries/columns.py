"""Says which columns a query has: those of `SELECT *` as the query names them, each once.

The standard leaves the order open: one store has them by name, another by first appearance. It lets
a variable stand twice, which Oxigraph refuses; others give one column.
"""

from collections.abc import Iterator

from graph.oxigraph_answers import variables_of
from graph.queries.tokens import TOKEN, Token, in_threes

_BETWEEN = frozenset(["DISTINCT", "REDUCED"])


def with_columns_in_order(query: str) -> str:
    """Return a query with the variables written out where it begins with `SELECT *`.

    Raises:
        QueryError: It is not SPARQL.
    """
    star = _star(query)
    if star < 0:
        return query
    variables = frozenset(variables_of(query))
    named = (token[0][1:] for token in TOKEN.finditer(query) if token.lastgroup == "variable")
    ordered = [name for name in dict.fromkeys(named) if name in variables]
    if not ordered or len(ordered) != len(variables):
        return query
    columns = " ".join(f"?{name}" for name in ordered)
    return f"{query[:star]} {columns} {query[star + 1 :]}"


def with_columns_once(query: str) -> str:
    """Return a query with blanks in place of variables that stand again behind one SELECT."""
    pieces, end = [], 0
    for token in _named_again(query):
        pieces += [query[end : token.start()], " " * len(token[0])]
        end = token.end()
    return "".join([*pieces, query[end:]])


def _named_again(query: str) -> Iterator[Token]:
    """Yield the variables between a SELECT and its pattern that stand there before."""
    named: set[str] | None = None
    depth = 0
    for before, token, _ in in_threes(query):
        kind, text = token.lastgroup, token[0]
        depth += (kind == "open") - (kind == "close")
        if kind == "word" and text.upper() == "SELECT":
            named, depth = set(), 0
        elif kind == "open" and text != "(":
            named = None
        elif named is not None and kind == "variable":
            if depth == 0 and text[1:] in named:
                yield token
            elif depth == 0 or (before is not None and before[0].upper() == "AS"):
                named.add(text[1:])


def _star(query: str) -> int:
    """Return where the star of a query's outer SELECT is; -1 where it has none."""
    if "*" not in query:
        return -1
    selecting = False
    for _, token, _ in in_threes(query):
        word = token[0].upper() if token.lastgroup == "word" else ""
        if selecting and word not in _BETWEEN:
            return token.start() if token[0] == "*" else -1
        if token.lastgroup == "open":
            return -1
        selecting = selecting or word == "SELECT"
    return -1
