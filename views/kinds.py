"""How each kind of entity is called and shown on a page: never by colour alone."""

from dataclasses import dataclass

from extract.model import Kind
from graph.palette import LOOKS as DRAWN


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind is shown.

    Attributes:
        one: Its name in the singular.
        many: Its name in the plural.
        colour: Of shapes and underlines, never of text.
        shape: As vis-network calls it.
        glyph: The same shape as a character.
        underline: CSS style of the line under a mention.
    """

    one: str
    many: str
    colour: str
    shape: str
    glyph: str
    underline: str


def _looks(kind: Kind, one: str, glyph: str, underline: str) -> Look:
    drawn = DRAWN[kind]
    return Look(one, drawn.plural, drawn.colour, drawn.shape, glyph, underline)


LOOKS: dict[str, Look] = {
    Kind.ORGANISATION: _looks(Kind.ORGANISATION, "Organisation", "●", "solid"),
    Kind.PLACE: _looks(Kind.PLACE, "Place", "▲", "dashed"),
    Kind.THEME: _looks(Kind.THEME, "Theme", "■", "dotted"),
    Kind.EVENT: _looks(Kind.EVENT, "Event", "◆", "double"),
    Kind.INSTRUMENT: _looks(Kind.INSTRUMENT, "Legal instrument", "⬢", "wavy"),
}
"""Kind to look, in the order in which kinds are listed everywhere."""

UNKNOWN = Look("Other", "Other", "#6B7280", "dot", "○", "solid")


def look(kind: str) -> Look:
    """Return how `kind` is shown; a plain grey look for one that is not known."""
    return LOOKS.get(kind, UNKNOWN)
