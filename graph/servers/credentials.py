"""Owns who asks a server: told by the environment alone, and written nowhere."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.servers.failures import ServerError


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user and a password, or a token, or neither.

    Attributes:
        user: Name of the user; empty for none.
        password: Of the user.
        token: A bearer token; empty for none.
    """

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return bool(self.user or self.token)


def told_credentials(environment: Mapping[str, str] = os.environ) -> Credentials:
    """Return what LINKAGES_STORE_USER and _PASSWORD, or LINKAGES_STORE_TOKEN, say.

    Raises:
        ServerError: They say half of it, or both.
    """
    user = environment.get("LINKAGES_STORE_USER", "")
    password = environment.get("LINKAGES_STORE_PASSWORD", "")
    token = environment.get("LINKAGES_STORE_TOKEN", "")
    if bool(user) != bool(password):
        raise ServerError(
            "LINKAGES_STORE_USER and LINKAGES_STORE_PASSWORD belong together; set both or neither"
        )
    if user and token:
        raise ServerError(
            "set LINKAGES_STORE_USER and LINKAGES_STORE_PASSWORD, or LINKAGES_STORE_TOKEN, not both"
        )
    if not f"{user}{password}{token}".isprintable() or ":" in user:
        raise ServerError("LINKAGES_STORE_… hold a character that no header may hold; correct them")
    return Credentials(user, password, token)
