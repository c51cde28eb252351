"""Lists all patterns of words between two names that make a statement."""

from extract.statement_calls import CALLS
from extract.statement_shapes import Pattern
from extract.statement_ties import TIES

PATTERNS: tuple[Pattern, ...] = (*CALLS, *TIES)
"""In English, French and Spanish; matched against every passage with two names or more."""
