"""What a form found in a text names: the span, the name its id is made from, how sure it is."""

from dataclasses import dataclass

from extract.instruments.number_signs import NUMBER_SIGN
from extract.kept_patterns import compiled
from extract.model import Span
from ontology.names import minted_id

UNSURE = 0.7
"""Confidence at and below which nothing in a form says where the name ends."""


_NO = compiled(rf"{NUMBER_SIGN}\s{{1,2}}$")


def numbered_start(text: str, start: int) -> int:
    """Return where `No. 4` starts, given where its number does."""
    told = _NO.search(text, max(0, start - 10), start)
    return told.start() if told else start


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A place where an instrument is named by its form.

    Attributes:
        span: The name.
        name: What its id is made from, the same in every language and document.
        confidence: How often the form names an instrument.
    """

    span: Span
    name: str
    confidence: float

    @property
    def entity_id(self) -> str:
        """Return the id that the name gives."""
        return minted_id("instrument", self.name)

    @property
    def is_sure(self) -> bool:
        """Say whether a number or year is part of the name, which tells where it ends."""
        return self.confidence > UNSURE
