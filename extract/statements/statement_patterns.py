"""Lists all patterns of words between two names that make a statement."""

from extract.statements.statement_calls import CALLS
from extract.statements.statement_shapes import Pattern
from extract.statements.statement_states import STATES
from extract.statements.statement_ties import TIES
from extract.statements.statement_topics import TOPICS

PATTERNS: tuple[Pattern, ...] = (*CALLS, *STATES, *TIES, *TOPICS)
"""In English, French and Spanish; matched against every passage with two names or more."""
