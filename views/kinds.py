"""How each kind of entity is called and shown on a page: never by colour alone."""

from dataclasses import dataclass

from extract.model import Kind
from graph.palette import LOOKS as DRAWN
from views.interface.messages import named


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind is shown.

    Attributes:
        kind: What is shown so.
        colour: Of shapes and underlines, never of text.
        shape: As vis-network calls it.
        glyph: The same shape as a character.
        underline: CSS style of the line under a mention.
    """

    kind: str
    colour: str
    shape: str
    glyph: str
    underline: str

    @property
    def one(self) -> str:
        """Its name in the singular, in the reader's language."""
        return named("kinds.one", self.kind)

    @property
    def many(self) -> str:
        """Its name in the plural, in the reader's language."""
        return named("kinds.many", self.kind)


def _looks(kind: Kind, glyph: str, underline: str) -> Look:
    drawn = DRAWN[kind]
    return Look(kind, drawn.colour, drawn.shape, glyph, underline)


LOOKS: dict[str, Look] = {
    Kind.ORGANISATION: _looks(Kind.ORGANISATION, "●", "solid"),
    Kind.PLACE: _looks(Kind.PLACE, "▲", "dashed"),
    Kind.THEME: _looks(Kind.THEME, "■", "dotted"),
    Kind.EVENT: _looks(Kind.EVENT, "◆", "double"),
    Kind.INSTRUMENT: _looks(Kind.INSTRUMENT, "⬢", "wavy"),
}
"""Kind to look, in the order in which kinds are listed everywhere."""

UNKNOWN = Look("other", "#6B7280", "dot", "○", "solid")


def look(kind: str) -> Look:
    """Return how `kind` is shown; a plain grey look for one that is not known."""
    return LOOKS.get(kind, UNKNOWN)
