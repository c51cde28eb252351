"""Owns the error base of extraction: one line that says what happened, where, and what to do."""


class ExtractError(Exception):
    """Something could not be read or annotated; its message is for a person."""


FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a fault of our own may raise: it fails one document, and says so."""


def fault_in_words(name: str, error: BaseException) -> str:
    """Say that a document met a fault of the program."""
    return (
        f"{name} could not be annotated ({type(error).__name__}: {error});"
        " this is a fault of linkages, please report it"
    )


def printable(line: str) -> str:
    """Return a line that cannot move the cursor of a terminal: names of files may hold anything."""
    return "".join(c if c.isprintable() else "?" for c in line)
