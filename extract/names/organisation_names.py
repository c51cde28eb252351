"""Owns the value for a stretch of text that names an organisation, not yet linked."""

from dataclasses import dataclass

from extract.model import Span


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """A stretch of text that names an organisation, not yet linked.

    Attributes:
        span: Without article, possessive and trailing acronym.
        confidence: 0 to 1.
        method: `authority`, `definition`, `model` or `pattern`.
    """

    span: Span
    confidence: float
    method: str
