"""Owns the error base of the ontology: one line that says what happened, where, and what to do."""


class OntologyError(Exception):
    """A packaged or imported vocabulary is not as expected; its message is for a person."""
