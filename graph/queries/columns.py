"""Puts the columns of `SELECT *` in the order in which the query names them.

The standard leaves it open: one store has them by name, another by first appearance.
"""

from graph.oxigraph_answers import variables_of
from graph.queries.query_guard import TOKEN, decoded, in_threes

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


def _star(query: str) -> int:
    """Return where the star of a query's outer SELECT is; -1 where it has none."""
    if "*" not in query or decoded(query) != query:
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
