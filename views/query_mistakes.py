"""Says in the reader's language what `graph/queries` says in English of a query that is wrong."""

from views.interface.messages import named
from views.interface.retold import fitting, number_told

_REST, _MOST = "rest", "most"
"""A value that is a message itself, and one that is a number."""


def mistake_told(message: str) -> str:
    """Return a message about a query in the reader's language; one that is not known as it is."""
    found = fitting("mistakes", message)
    if found is None:
        return message
    name, values = found
    if _REST in values:
        values[_REST] = mistake_told(values[_REST])
    if _MOST in values:
        values[_MOST] = number_told(values[_MOST])
    return named("mistakes", name).format(**values)
