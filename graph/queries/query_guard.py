"""Reads a query from a person before the store does, and refuses what must not run."""

import re
from enum import StrEnum

from graph.failures import GraphError

LONGEST_QUERY = 256 * 1024
DEEPEST = 100
MOST_OPERATORS = 3000
MOST_PATTERNS = 1000

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*)
    | (?P<long>\"\"\"(?:\"{0,2}(?:[^\"\\]|\\.))*+\"\"\" | '''(?:'{0,2}(?:[^'\\]|\\.))*+''')
    | (?P<string>"(?:[^"\\\n\r]|\\.)*+" | '(?:[^'\\\n\r]|\\.)*+')
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*+>)
    | (?P<variable>[?$]\w++)
    | (?P<language>@[\w-]++)
    | (?P<name>(?:[^\W\d][\w.-]{0,200}+)?+:(?:[\w.:%-]|\\.)*+)
    | (?P<word>[^\W\d]\w*+)
    | (?P<open>[({\[]) | (?P<close>[)}\]])
    | (?P<operator>[!|&+*/^=<>-])
    | (?P<other>\\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
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
            escapes both as written and as the store would decode them.
    """
    if not query.strip():
        raise QueryFailure("the query is empty; write for example SELECT * { ?s ?p ?o } LIMIT 10")
    if len(query) > LONGEST_QUERY:
        raise QueryFailure(f"the query is longer than {LONGEST_QUERY:,} characters; shorten it")
    if "\0" in query:
        raise QueryFailure("the query contains a NUL character; remove it")
    decoded = _ESCAPE.sub(_character, query)
    for form in {query: None, decoded: None}:
        _check(form)
    return query


def query_form(query: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE: the first such word outside names and strings.

    Raises:
        QueryFailure: There is none.
    """
    decoded = _ESCAPE.sub(_character, query)
    words = (m[0].upper() for m in _TOKEN.finditer(decoded) if m.lastgroup == "word")
    form = next((word for word in words if word in _FORMS), None)
    if form is None:
        raise QueryFailure("a query needs SELECT, ASK, CONSTRUCT or DESCRIBE; none was found")
    return form


def names_its_graphs(query: str) -> bool:
    """Say whether a query chooses its own graphs with `FROM`."""
    decoded = _ESCAPE.sub(_character, query)
    tokens = _TOKEN.finditer(decoded)
    return any(m.lastgroup == "word" and m[0].upper() == "FROM" for m in tokens)


def in_words(message: str) -> str:
    """Return a parser's message with line and column spelt out."""
    place = re.search(r"(?:error at )?(\d+):(\d+)(?::|\s)\s*", message)
    if place is None:
        return message
    rest = (message[: place.start()] + message[place.end() :]).strip()
    return f"line {place[1]}, column {place[2]}: {rest}"


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else escape[0]


def _check(query: str) -> None:
    depth = run = operators = patterns = 0
    begun = False
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup, match[0]
        run = _run_length(kind, text, run)
        operators += kind == "operator"
        depth += (kind == "open") - (kind == "close")
        if kind == "word":
            word = text.upper()
            _check_word(word, begun=begun)
            begun = begun or word in _FORMS
            patterns += word in _PATTERNS
        if max(depth, run) > DEEPEST:
            raise QueryFailure(f"the query is nested more than {DEEPEST} levels deep; simplify it")
        if operators > MOST_OPERATORS or patterns > MOST_PATTERNS:
            raise QueryFailure("the query has too many operators or patterns; simplify it")


def _run_length(kind: str | None, text: str, run: int) -> int:
    """Count operators in a row, over white space: each nests what follows it."""
    if kind == "operator":
        return run + 1
    return run if kind == "comment" or (kind == "other" and text.isspace()) else 0


def _check_word(word: str, *, begun: bool) -> None:
    if word == "SERVICE":
        raise QueryFailure(
            "SERVICE would ask another server, and no query leaves this computer; remove it"
        )
    if word in _UPDATES and not begun:
        raise QueryFailure(
            f"{word} would change the graph, and queries only read; "
            "use SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
