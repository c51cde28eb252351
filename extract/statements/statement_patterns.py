"""Lists all patterns of words between two names that make a statement."""

from extract.statements.statement_calls import CALLS
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_ties import TIES

PATTERNS: tuple[Pattern, ...] = (*CALLS, *TIES)
"""In English, French and Spanish; matched against every passage with two names or more."""
