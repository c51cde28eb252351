"""Decides who may ask: a token, the names of this host, and pages of other origins."""

import hmac
import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from views.endpoint.exchange import CLOSE, Exchange
from views.endpoint.protocol import METHODS, RefusalError

ANY = "*"
_USUAL_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?:[A-Za-z0-9._-]{1,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_LOCAL_NAMES = frozenset(["localhost", "127.0.0.1", "::1"])
_ALLOWED_HEADERS = ("Accept", "Content-Type", "Authorization", "If-None-Match", "X-Requested-With")
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_MOST_HEADERS = 50

_SHORTEST_TOKEN = 16
_TOKEN = re.compile(r"[!-~][ -~]*[!-~]")
"""What a header carries unchanged: ASCII that shows; clients write the rest in different ways."""


class AccessError(Exception):
    """An endpoint would be open to more than its owner may want; the message is one line."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who may ask.

    Attributes:
        token: What a client must send as `Authorization: Bearer`; empty where none is needed.
        origins: Pages that may ask from a browser, as `https://host`; `*` is all. Pages of this
            machine always may.
        local_only: Whether a request must call this host by a local name: a page elsewhere
            could otherwise have its own name lead here (DNS rebinding).
        address: What it listens on, which is a local name too.
    """

    token: str = ""
    origins: frozenset[str] = frozenset()
    local_only: bool = True
    address: str = "127.0.0.1"

    def check(self, exchange: Exchange) -> None:
        """Let a request pass.

        Raises:
            RefusalError: It may not.
        """
        host = exchange.header("host")
        if host and not _HOST.fullmatch(host):
            raise RefusalError(400, "the Host header is no name or address of a host", CLOSE)
        if self.local_only and host and _name_in(host) not in (*_LOCAL_NAMES, self.address):
            raise RefusalError(
                421, f"this endpoint answers under localhost and {self.address} only"
            )
        if self.token and exchange.method != "OPTIONS":
            scheme, _, given = exchange.header("authorization").partition(" ")
            right = hmac.compare_digest(given.strip().encode(), self.token.encode())
            if scheme.lower() != "bearer" or not right:
                raise RefusalError(
                    401,
                    "this endpoint asks for a token; send it as Authorization: Bearer TOKEN",
                    [("www-authenticate", 'Bearer realm="linkages"')],
                )

    def headers(self, exchange: Exchange) -> list[tuple[str, str]]:
        """Return the headers that let a page of another origin read the answer (CORS)."""
        origin = exchange.header("origin")
        if ANY in self.origins:
            return [("access-control-allow-origin", ANY), *_EXPOSED]
        if origin and (origin in self.origins or _name_of(origin) in _LOCAL_NAMES):
            return [("access-control-allow-origin", origin), *_EXPOSED]
        return []

    def preflight(self, exchange: Exchange) -> list[tuple[str, str]]:
        """Return the headers of an answer to OPTIONS."""
        allowed = [("allow", METHODS)]
        if exchange.header("access-control-request-method") and self.headers(exchange):
            allowed += [
                ("access-control-allow-methods", METHODS),
                ("access-control-allow-headers", ", ".join(_allowed_headers(exchange))),
                ("access-control-max-age", "86400"),
            ]
            if exchange.header("access-control-request-private-network") == "true":
                allowed.append(("access-control-allow-private-network", "true"))
        return allowed


_EXPOSED = (("access-control-expose-headers", "ETag, Retry-After"),)


def access_for(host: str, token: str, *, public: bool, origins: Iterable[str] = ()) -> Access:
    """Return who may ask an endpoint that listens on `host`.

    Raises:
        AccessError: It can be reached from other machines, and neither a token nor `public` says
            that this is meant; or the token is too short or cannot be sent, or an origin is none.
    """
    if token and len(token) < _SHORTEST_TOKEN:
        raise AccessError(f"the token is shorter than {_SHORTEST_TOKEN} characters; make it longer")
    if token and not _TOKEN.fullmatch(token):
        raise AccessError(
            "the token has a character that clients cannot send alike; "
            "make it of letters a to z, digits and -._~+/"
        )
    local = is_local(host)
    if not local and not token and not public:
        raise AccessError(
            f"{host} can be reached from other machines; set a token in LINKAGES_TOKEN, "
            "or say --public if everybody may read the graph"
        )
    open_to_all = bool(token) or public
    return Access(
        token,
        frozenset([ANY]) if open_to_all else frozenset(map(_origin, origins)),
        local and not open_to_all,
        _shortest(host),
    )


def _allowed_headers(exchange: Exchange) -> Iterable[str]:
    """Return the names of headers a page may send: any, since none but a few is ever looked at."""
    asked = exchange.header("access-control-request-headers").split(",", _MOST_HEADERS)
    names = [*_ALLOWED_HEADERS, *map(str.strip, asked[:_MOST_HEADERS])]
    by_lower = {name.lower(): name for name in reversed(names) if _HEADER_NAME.fullmatch(name)}
    return reversed(by_lower.values())


def is_local(host: str) -> bool:
    """Say whether an address can be reached from this machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _origin(given: str) -> str:
    """Return an origin as browsers send it: small letters, no path, no usual port."""
    if given == ANY:
        return ANY
    try:
        parts = urlsplit(given.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in _USUAL_PORTS or parts.path not in ("", "/"):
        raise AccessError(f"{given} is no origin; give it as https://host or https://host:port")
    host = f"[{host}]" if ":" in host else host
    usual = port in (None, _USUAL_PORTS[parts.scheme])
    return f"{parts.scheme}://{host}" + ("" if usual else f":{port}")


def _shortest(host: str) -> str:
    """Return an address as a browser writes it."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        return host


@lru_cache(1024)
def _name_in(host: str) -> str:
    """Return the name in a Host header that has the form of one."""
    return _name_of(f"//{host}")


def _name_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
