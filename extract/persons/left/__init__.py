"""Persons told by what is left: names that nothing else explains."""
