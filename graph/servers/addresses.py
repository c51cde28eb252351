"""Finds where a server takes queries and updates, given the one address a person knows."""

from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from graph.servers.connection import Connection
from graph.servers.failures import lacking, refused, unreachable
from graph.servers.kinds import BY_HEADER, OTHER, RDF4J, VIRTUOSO, Kind

_ASK = (("query", "ASK {}"),)
_KNOWS = (200, 401, 403)


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a server takes what, and which kind it is.

    Attributes:
        query: Where it answers queries.
        update: Where it takes updates.
        kind: What is particular to it.
    """

    query: str
    update: str
    kind: Kind


def find_addresses(connection: Connection, url: str, update: str = "", *, known: bool) -> Addresses:
    """Return the addresses of a server.

    Args:
        connection: To ask it.
        url: Of the server, its data set or its repository; or where it answers queries.
        update: Where it takes updates; empty to find out.
        known: Whether there are credentials.

    Raises:
        ServerError: Nobody answers there, or no SPARQL.
    """
    root = url.rstrip("/")
    path = urlsplit(root).path
    if update:
        return Addresses(url, update, _kind(connection, url, known=known))
    if "/repositories/" in path:
        kind = _kind(connection, root, known=known)
        return Addresses(root, f"{root}/statements", RDF4J if kind is OTHER else kind)
    if path.endswith(("/sparql", "/sparql-auth")):
        kind = _kind(connection, root, known=known)
        return _virtuoso(root, known=known) if kind is VIRTUOSO else Addresses(root, root, kind)
    for name in ("query", "sparql"):
        status, headers = connection.probe(f"{root}/{name}", _ASK)
        if status == 0:
            raise unreachable(url, headers["reason"])
        kind = _by_header(headers.get("Server", ""))
        if kind is VIRTUOSO:
            return _virtuoso(root, known=known)
        if status in _KNOWS:
            refuse(url, status, known=known)
            at = "update" if name == "query" else name
            return Addresses(f"{root}/{name}", f"{root}/{at}", kind)
    raise lacking(url, status, "SPARQL")


def refuse(url: str, status: int, *, known: bool) -> None:
    """Raise where a server wants credentials and there are none."""
    if status in (401, 403) and not known:
        raise refused(url, status, has_credentials=False)


def _kind(connection: Connection, url: str, *, known: bool) -> Kind:
    status, headers = connection.probe(url, _ASK)
    if status == 0:
        raise unreachable(url, headers["reason"])
    refuse(url, status, known=known)
    if status not in _KNOWS:
        raise lacking(url, status, "SPARQL")
    return _by_header(headers.get("Server", ""))


def _by_header(server: str) -> Kind:
    return BY_HEADER.get(server.split("/", 1)[0].strip().lower(), OTHER)


def _virtuoso(url: str, *, known: bool) -> Addresses:
    parts = urlsplit(url)
    base = parts.path.removesuffix("-auth").removesuffix("/sparql").rstrip("/")
    at = urlunsplit((parts.scheme, parts.netloc, f"{base}/sparql", "", ""))
    auth = f"{at}-auth"
    return Addresses(auth if known else at, auth, VIRTUOSO)
