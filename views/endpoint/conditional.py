"""Owns what a client has already: entity tags, and If-None-Match (RFC 9110, section 13.1.2)."""

import hashlib
import re

ANYTHING = "*"
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
