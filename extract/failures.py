"""Owns the error base of extraction: one line that says what happened, where, and what to do."""


class ExtractError(Exception):
    """Something could not be read or annotated; its message is for a person."""
