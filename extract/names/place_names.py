"""What a recogniser of places yields: a stretch of text and the places it may name."""

from dataclasses import dataclass

from extract.model import Span
from ontology.gazetteer import Place


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A stretch of text that names a place, not yet linked.

    Attributes:
        span: Without article and possessive.
        candidates: Places it may name, likeliest first; empty where the gazetteer has none.
        confidence: 0 to 1.
        method: `gazetteer`, `model`, or `pattern` where the words around it tell a place.
        modifier: Whether it is a demonym (`Thai authorities`).
        whole: A longer stretch that names nothing else: `D-Oakland`, `Province of Herrera`.
    """

    span: Span
    candidates: tuple[Place, ...]
    confidence: float
    method: str
    modifier: bool = False
    whole: Span | None = None

    @property
    def state(self) -> Place | None:
        """Return the state that the name means before all else; None where it means none."""
        first = self.candidates[0] if self.candidates else None
        return first if first is not None and first.kind == "country" else None
