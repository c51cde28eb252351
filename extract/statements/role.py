"""Who has a part in a document: the state under review, the committee, who wrote it."""

from dataclasses import dataclass

from extract.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Role:
    """Who has a part in the document, and the passage that says so."""

    mention: Mention
    told: Span
