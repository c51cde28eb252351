"""Owns what a client has already: entity tags, and If-None-Match (RFC 9110, section 13.1.2)."""

import asyncio
import hashlib
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from graph.queries.query_guard import Cause, QueryFailure

SECONDS = 12
"""Within this a tag must be known; longer than a server may take to say which state it has."""

ANYTHING = "*"
_asking = ThreadPoolExecutor(4, "tag")
_TAG = re.compile(r'(?:W/)?("[^"]*")')


def tag_of(*what: object) -> str:
    """Return a weak tag that stays the same for as long as all of this does."""
    return f'W/"{hashlib.sha256(repr(what).encode()).hexdigest()[:32]}"'


def has(if_none_match: str, tag: str) -> bool:
    """Say whether a client names a tag among those of what it has, by weak comparison."""
    return tag.removeprefix("W/") in _TAG.findall(if_none_match)


def has_anything(if_none_match: str) -> bool:
    """Say whether a client wants an answer only where there is none."""
    return if_none_match.strip() == ANYTHING


async def in_time(tag: Callable[[], str]) -> str:
    """Return a tag that may have to be asked of a server, in threads that nothing else needs.

    Raises:
        QueryFailure: It did not come in time: too many wait for a server that does not answer.
    """
    try:
        async with asyncio.timeout(SECONDS):
            return await asyncio.get_running_loop().run_in_executor(_asking, tag)
    except TimeoutError as error:
        raise QueryFailure(
            "the server that keeps the graph did not say in time which state it has", Cause.STORE
        ) from error
