"""Reads a request of the SPARQL 1.1 Protocol: from bytes of HTTP to what is asked, or a refusal.

https://www.w3.org/TR/sparql11-protocol/#query-operation
"""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from graph.queries.query_guard import LONGEST_QUERY, TOO_LONG

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
METHODS = "GET, HEAD, POST, OPTIONS"
LONGEST_BODY = 1 << 20
_MOST_PARAMETERS = 1000
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*")
_CHARSET = re.compile(r'charset\s*=\s*"?([^";\s]+)', re.IGNORECASE)
_READ_ONLY = "this endpoint only reads; change the graph with linkages add and linkages remove"


class RefusalError(Exception):
    """A request that is not answered.

    Attributes:
        status: Of HTTP.
        message: One line.
        headers: Further header lines of the answer.
    """

    def __init__(self, status: int, message: str, headers: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = tuple(headers)


@dataclass(frozen=True, slots=True)
class Request:
    """A request of HTTP as far as the protocol looks at it.

    Attributes:
        query_string: What follows the question mark of the address.
        content_type: As sent; empty where it was not.
        body: Empty unless the method is POST.
    """

    method: str
    query_string: bytes = b""
    content_type: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and what is chosen beside it.

    Attributes:
        format: What an address names as the form of answer, for those who can send no Accept.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str = ""

    @property
    def bytes_in_memory(self) -> int:
        """How much it takes: a text with one rare character has four bytes for each."""
        return sum(map(sys.getsizeof, (self.query, *self.default_graphs, *self.named_graphs)))


def asked(request: Request) -> Asked | None:
    """Return what a request asks; None where it asks nothing but what this endpoint is.

    Raises:
        RefusalError: It is not a request of the protocol, or would change the graph.
    """
    if request.method not in ("GET", "HEAD", "POST"):
        raise RefusalError(405, f"use GET or POST; {_READ_ONLY}", [("allow", METHODS)])
    parameters = _parameters(request.query_string)
    queries = _all(parameters, "query")
    if request.method == "POST":
        more, direct = _posted(request)
        parameters += more
        queries = _all(parameters, "query") + direct
    _refuse_updates(parameters, queries)
    if len(queries) > 1:
        raise RefusalError(400, "the query is given more than once; send one query a request")
    if not queries:
        if request.method != "POST" and not parameters:
            return None
        raise RefusalError(400, "there is no query; give it as the parameter query")
    if len(queries[0]) > LONGEST_QUERY:  # a process would say so too, after all have waited in line
        raise RefusalError(400, TOO_LONG)
    return Asked(
        queries[0].removeprefix("\ufeff"),  # editors on Windows begin files with a mark
        _iris(parameters, "default-graph-uri"),
        _iris(parameters, "named-graph-uri"),
        next(iter(_all(parameters, "format")), ""),
    )


def check_media_type(content_type: str) -> None:
    """Check that a body of this type is worth reading.

    Raises:
        RefusalError: It is not.
    """
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type == UPDATE:
        raise RefusalError(403, _READ_ONLY)
    if media_type not in (FORM, QUERY):
        raise RefusalError(415, f"send {FORM} or {QUERY} as Content-Type; {_READ_ONLY}")
    charset = _CHARSET.search(content_type)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii"):
        raise RefusalError(415, "only UTF-8 is read; send the query in UTF-8")


def check_coding(content_encoding: str) -> None:
    """Check that a body is sent as it is (RFC 9110, 8.4 and 15.5.16).

    Raises:
        RefusalError: It is compressed.
    """
    codings = {each.strip().lower() for each in content_encoding.split(",")} - {"", "identity"}
    if codings:
        raise RefusalError(
            415,
            f"a body in {', '.join(sorted(codings))[:100]} is not read; send it uncompressed",
            [("accept-encoding", "identity")],
        )


def _posted(request: Request) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the parameters of a body, or the query that it is."""
    check_media_type(request.content_type)
    if request.content_type.lower().startswith(FORM):
        return _parameters(request.body), []
    try:
        return [], [request.body.decode("utf-8")]
    except UnicodeDecodeError as error:
        raise RefusalError(400, "the query is not in UTF-8; send it in UTF-8") from error


def _refuse_updates(parameters: Sequence[tuple[str, str]], queries: Sequence[str]) -> None:
    if _all(parameters, "update"):
        if queries:
            raise RefusalError(400, f"a request has a query or an update, not both; {_READ_ONLY}")
        raise RefusalError(403, _READ_ONLY)
    if _all(parameters, "using-graph-uri") or _all(parameters, "using-named-graph-uri"):
        raise RefusalError(400, "using-graph-uri is of updates; choose with default-graph-uri")


def _parameters(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            encoded.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_PARAMETERS,
        )
    except ValueError as error:  # UnicodeDecodeError is one
        raise RefusalError(
            400, "the parameters are not percent-encoded UTF-8, or too many"
        ) from error


def _all(parameters: Sequence[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in parameters if key == name]


def _iris(parameters: Sequence[tuple[str, str]], name: str) -> tuple[str, ...]:
    """Return the graphs that are named; clients with an empty field for them name none."""
    iris = tuple(dict.fromkeys(filter(None, _all(parameters, name))))
    wrong = next((iri for iri in iris if not _IRI.fullmatch(iri)), None)
    if wrong is not None:
        raise RefusalError(400, f"{name} must be an absolute IRI; got {wrong[:200]!r}")
    return iris
