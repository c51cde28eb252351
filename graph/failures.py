"""Owns the error base of the graph: one line that says what happened, where, and what to do."""


class GraphError(Exception):
    """The graph could not be opened, changed or asked; the message is for a person."""


class RefusedError(GraphError):
    """Something that a person wants makes no sense; the message is a line in English.

    Attributes:
        key: What it is told under in a reader's language; empty where it is told as it is.
        values: Words and numbers in it; `entity` and `other` are ids.
    """

    def __init__(self, message: str, key: str = "", **values: str | int) -> None:
        super().__init__(message)
        self.key = key
        self.values = values
