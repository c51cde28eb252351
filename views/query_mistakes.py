"""Says in the reader's language what `graph/queries` says in English of a query that is wrong."""

import re
from collections.abc import Mapping
from functools import cache
from string import Formatter

from views.interface.messages import catalogue, named
from views.interface.numbers import number

_FAMILY = "mistakes."
_REST, _MOST = "rest", "most"
"""A value that is a message itself, and one that is a number."""


def mistake_told(message: str) -> str:
    """Return a message about a query in the reader's language; one that is not known as it is."""
    for name, english in _sentences().items():
        if found := english.fullmatch(message):
            values = found.groupdict()
            if _REST in values:
                values[_REST] = mistake_told(values[_REST])
            if _MOST in values:
                values[_MOST] = number(int(values[_MOST].replace(",", "")))
            return named("mistakes", name).format(**values)
    return message


@cache
def _sentences() -> Mapping[str, re.Pattern[str]]:
    """Return what fits the English of each message, in the order in which they are written."""
    return {
        key.removeprefix(_FAMILY): re.compile(_pattern(str(words["en"])), re.DOTALL)
        for key, words in catalogue().items()
        if key.startswith(_FAMILY)
    }


def _pattern(words: str) -> str:
    """Return a pattern of a message, with a group for each value; one that comes again is alike."""
    parts: list[str] = []
    known: set[str] = set()
    for letters, value, _, _ in Formatter().parse(words):
        parts.append(re.escape(letters))
        if value:
            parts.append(f"(?P={value})" if value in known else f"(?P<{value}>.+?)")
            known.add(value)
    return "".join(parts)
