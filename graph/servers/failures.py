"""Owns what goes wrong with a server, in words. Never says what it was asked with."""

from extract.failures import printable
from graph.store import StoreError

_ECHO = "SPARQL query:"
"""Behind this Virtuoso repeats what it was asked."""

NOTHING_LOST = "then run the same command again, nothing is lost"


class ServerError(StoreError):
    """A server cannot be reached, refuses, or lacks what is needed; the message is one line."""


def unreachable(url: str, reason: str) -> ServerError:
    """Return that nobody answers there."""
    return ServerError(
        f"{url}: the server cannot be reached ({reason}); start it, or correct the address"
        " (--store, or `store` in linkages.toml),"
        f" {NOTHING_LOST}"
    )


def refused(url: str, status: int, *, has_credentials: bool) -> ServerError:
    """Return that a server wants to know who asks, or does not let them."""
    if has_credentials:
        return ServerError(
            f"{url}: the server refuses ({status}) who asks; look at LINKAGES_STORE_USER and"
            " LINKAGES_STORE_PASSWORD, or LINKAGES_STORE_TOKEN, and at what they may do there"
        )
    return ServerError(
        f"{url}: the server asks who you are ({status}); set LINKAGES_STORE_USER and"
        " LINKAGES_STORE_PASSWORD, or LINKAGES_STORE_TOKEN"
    )


def lacking(url: str, status: int, what: str) -> ServerError:
    """Return that there is no such service at an address."""
    return ServerError(
        f"{url}: no {what} is served there ({status}); correct the address (--store, or `store`"
        " in linkages.toml), or say with `store_update` there where the server takes updates"
    )


def cut_short(url: str, what: str) -> ServerError:
    """Return that a server gave a part of an answer as if it were all."""
    return ServerError(
        f"{url}: the server gave a part of the answer only ({what}); ask for less, or raise this"
        " limit in the server's settings"
    )


def said(words: str) -> str:
    """Return the beginning of what a server said, in one line; without the query as it was sent."""
    own = " ".join(words.partition(_ECHO)[0].split())
    return printable(own)[:300]
