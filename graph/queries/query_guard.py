"""Reads a query from a person before the store does, and refuses what must not run."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from graph.failures import GraphError
from graph.queries.tokens import (
    TOKEN,
    Token,
    in_threes,
    marks_left,
    place,
    place_in,
    readings,
)

LONGEST_QUERY = 256 * 1024
TOO_LONG = f"the query is longer than {LONGEST_QUERY:,} characters; shorten it"
DEEPEST = 100
MOST_OPERATORS = 3000
MOST_PATTERNS = 1000

_ROWS = "rows"
"""A bracket of the rows of VALUES, or in them."""

_HIDES = re.compile(r"<(?![A-Za-z][A-Za-z0-9+.-]*://).*[#'(),&]", re.DOTALL)
"""What might be no IRI: a comparison has no `//`. `#` and `'` change what comes after it; where it
is two comparisons, something ends the first: `(?a<?b)?c(?d>?e)`.
"""

_OPERANDS = frozenset(
    ["long", "string", "iri", "variable", "language", "blank", "name", "word", "close"]
)
_NAMES_GRAPH = frozenset(["GRAPH", "FROM", "NAMED"])
_FROM = re.compile(r"(?:ASK|CONSTRUCT)?FROM", re.IGNORECASE)
_UPDATES = frozenset(
    ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"]
)
_FORMS = frozenset(["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"])
_PATTERNS = frozenset(["UNION", "OPTIONAL", "MINUS", "EXISTS", "FILTER", "BIND", "GRAPH", "VALUES"])


class Cause(StrEnum):
    """Why a query was not answered."""

    REFUSED = "refused"  # it may not run, or is not SPARQL
    FORMAT = "format"  # its form of answer is not among those wanted
    TIME = "time"
    COST = "cost"  # memory, size of the answer, depth
    BUSY = "busy"  # too many others run or wait
    STORE = "store"  # it cannot be opened or read


class _RefusedError(Exception):
    """What stands at `start` in a query must not run."""

    def __init__(self, start: int, message: str) -> None:
        super().__init__(message)
        self.start = start


class QueryFailure(GraphError):  # noqa: N818
    """A query from a person could not be answered; the message is one line."""

    def __init__(self, message: str, cause: Cause = Cause.REFUSED) -> None:
        super().__init__(message)
        self.cause = cause


def guarded(query: str) -> str:
    r"""Return `query` if it may run.

    Raises:
        QueryFailure: It is empty, too long, nested too deeply, changes the store or asks another
            server (`SERVICE`). Strings, comments, IRIs and names are read as such, with `\u`
            escapes both as written and decoded.
    """
    if not query.strip():
        raise QueryFailure("the query is empty; write for example SELECT * { ?s ?p ?o } LIMIT 10")
    if len(query) > LONGEST_QUERY:
        raise QueryFailure(TOO_LONG)
    if "\0" in query:
        at = place(query, query.index("\0"))
        raise QueryFailure(f"{at}: the query contains a NUL character; remove it")
    for reading in readings(query):
        try:
            _check(reading)
        except _RefusedError as refused:
            raise QueryFailure(f"{place_in(query, reading, refused.start)}: {refused}") from refused
    return query


def query_form(query: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE: the first such word outside names and strings.

    Raises:
        QueryFailure: There is none.
    """
    words = (m[0].upper() for m in TOKEN.finditer(query) if m.lastgroup == "word")
    form = next((word for word in words if word in _FORMS), None)
    if form is None:
        raise QueryFailure("a query needs SELECT, ASK, CONSTRUCT or DESCRIBE; none was found")
    return form


class Clauses(NamedTuple):
    """The `FROM` clauses of a query, as written.

    Attributes:
        prologue: What declares their prefixes.
        default: The graphs after `FROM`.
        named: The graphs after `FROM NAMED`.
    """

    prologue: str
    default: list[str]
    named: list[str]


def from_clauses(query: str) -> Clauses | None:
    """Return the `FROM` clauses of a query that may run; None where it has none.

    Raises:
        QueryFailure: There are several, and one is written without spaces.
    """
    count = sum(1 for _ in _froms(query)) if "FROM" in query.upper() else 0
    if not count:
        return None
    after: dict[str, list[str]] = {"FROM": [], "NAMED": []}
    for before, token, _ in in_threes(query):
        if before and before[0].upper() in after and token.lastgroup in ("iri", "name"):
            after[before[0].upper()].append(token[0])
    if count > 1 and count != len(after["FROM"]) + len(after["NAMED"]):
        glued = next((token for token in _froms(query) if token[0].upper() != "FROM"), None)
        at = f"{place(query, glued.start())}: " if glued else ""
        raise QueryFailure(f"{at}there are several FROM; write a space after each, and after NAMED")
    forms = (m for m in TOKEN.finditer(query) if m.lastgroup == "word" and m[0].upper() in _FORMS)
    return Clauses(query[: next((m.start() for m in forms), 0)], after["FROM"], after["NAMED"])


def _froms(query: str) -> Iterator[Token]:
    """Yield the tokens that are `FROM`, or begin with it where the store sees that."""
    form, depth = "", 0
    declared = set()
    for before, token, after in in_threes(query):
        kind, text = token.lastgroup, token[0].upper()
        depth += (kind == "open") - (kind == "close")
        if kind == "word":
            if "FROM" in text:
                yield token
            form = form or (text if text in _FORMS else "")
        elif before and before[0].upper() == "PREFIX":
            declared.add(token["prefix"])
        elif kind == "name" and depth == 0 and _FROM.match(text):
            called = after is not None and after[0] == "("
            told = before is not None and before[0].upper() in _NAMES_GRAPH
            described = form == "DESCRIBE" and token["prefix"] in declared
            if not (called or told or described):
                yield token


def _check(query: str) -> None:
    _refuse_service(query)
    depth = run = operators = patterns = marks = 0
    begun = False
    for match in TOKEN.finditer(query):
        kind, text = match.lastgroup, match[0]
        run = _run_length(kind, text, run)
        marks = marks_left(kind, text, marks)
        operators += kind == "operator" and not marks
        depth += (kind == "open") - (kind == "close")
        if kind == "word":
            word = text.upper()
            if word in _UPDATES and not begun:
                raise _RefusedError(
                    match.start(),
                    f"{word} would change the graph, and queries only read; "
                    "use SELECT, ASK, CONSTRUCT or DESCRIBE",
                )
            begun = begun or word in _FORMS
            patterns += word in _PATTERNS
        if max(depth, run) > DEEPEST:
            told = (
                f"the query is nested more than {DEEPEST} levels deep; simplify it, with IN or "
                "VALUES in place of many ||"
            )
            raise _RefusedError(match.start(), told)
        if operators > MOST_OPERATORS or patterns > MOST_PATTERNS:
            told = "the query has too many operators or patterns; simplify it"
            raise _RefusedError(match.start(), told)


def _run_length(kind: str | None, text: str, run: int) -> int:
    """Count operators in a row, over white space: each nests what follows it."""
    if kind == "operator":
        return run + 1
    return run if kind == "comment" or (kind == "other" and text.isspace()) else 0


def _refuse_service(query: str) -> None:
    """Refuse what the store reads, or might read, as a call of another server."""
    if "<" not in query and "SERVICE" not in query.upper():
        return
    brackets: list[str] = []
    of_values = False  # between VALUES and its rows, which compare nothing
    for before, token, after in in_threes(query):
        kind, text = token.lastgroup, token[0].upper()
        if kind == "open":
            rows = brackets[-1:] == [_ROWS] or (of_values and text == "{")
            brackets.append(_ROWS if rows else text)
        elif kind == "close" and brackets:
            brackets.pop()
        of_values = text == "VALUES" or (of_values and (kind == "variable" or text in ("(", ")")))
        asks = kind == "word" and "SERVICE" in text
        if kind == "name" and "SERVICE" in token["prefix"].upper() and after and after[0] == "{":
            asks = before is None or before[0].upper() not in _NAMES_GRAPH
        if asks:
            raise _RefusedError(
                token.start() + text.index("SERVICE"),
                "SERVICE would ask another server, and no query leaves this computer; remove it, "
                "or join both in a program of your own that asks here (a prefix with this word in "
                "it needs another name)",
            )
        if kind == "iri" and brackets[-1:] == ["("] and _is_operand(before):
            _refuse_unclear(token)


def _is_operand(token: Token | None) -> bool:
    return token is not None and (token.lastgroup in _OPERANDS or token[0] in "0123456789.")


def _refuse_unclear(token: Token) -> None:
    iri = token[0]
    if _HIDES.match(iri):
        raise _RefusedError(
            token.start(),
            f"{iri[:200]} may be an IRI or a comparison; write the IRI in full, or a space after <",
        )
