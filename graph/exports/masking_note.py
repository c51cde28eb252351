"""Owns the sentence that goes with everything that leaves a project."""

MASKING_NOTE = (
    "Names of persons were masked by a program before anything was stored; masking is never "
    "complete. Read the sentences before you pass this on."
)
