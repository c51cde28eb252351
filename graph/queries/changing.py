"""Tells the queries whose answer changes by itself: those that call NOW, RAND, UUID or BNODE."""

import re

from graph.queries.tokens import COMMENT, IRI, LONG_STRING, STRING, readings

_NAMED = re.compile(r"now|rand|uuid|bnode|\\u", re.IGNORECASE)
_CALLED = re.compile(r"(?:now|rand|uuid|bnode)\s*\(", re.IGNORECASE)
_NO_CODE = re.compile(
    rf"(?P<kept>\\.|{IRI}) | {COMMENT} | {LONG_STRING} | {STRING} | [?$]\w++",
    re.VERBOSE | re.DOTALL,
)
"""What calls nothing, and between it what is no IRI for certain, which may be a comparison."""


def changes_by_itself(query: str) -> bool:
    """Say whether a query may have another answer on the same graph.

    However it is spelt; words in strings and comments and names of variables do not count.
    """
    if not _NAMED.search(query):
        return False
    return any(_CALLED.search(_NO_CODE.sub(r" \g<kept> ", form)) for form in readings(query))
