"""Owns what the address of a server may look like where a person writes it down."""

from urllib.parse import urlsplit

from graph.servers.failures import ServerError


def check_address(url: str) -> str:
    """Return the address of a server as it may be written down.

    Raises:
        ServerError: It is none, or holds a password or a query part, which may be a key.
    """
    try:
        parts = urlsplit(url)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fit = False
    if not fit or not url.isprintable() or set(url) & set(' <>"{}|\\^`#'):
        raise ServerError("--store is no address of a server, such as http://localhost:7878")
    if parts.username or parts.password:
        raise ServerError(
            "--store: leave user and password out of the address, which is written down;"
            " set LINKAGES_STORE_USER and LINKAGES_STORE_PASSWORD"
        )
    if "?" in url:
        raise ServerError(
            "--store: leave the part from the question mark on out of the address, which is"
            " written down and shown; a key belongs in LINKAGES_STORE_TOKEN"
        )
    return url
