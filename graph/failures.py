"""Owns the error base of the graph: one line that says what happened, where, and what to do."""


class GraphError(Exception):
    """The graph could not be opened, changed or asked; the message is for a person."""
