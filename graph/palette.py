"""Gives each kind a colour and a shape that stay apart in grey print and to the colour-blind."""

from typing import NamedTuple

from extract.model import Kind


class Look(NamedTuple):
    """How a kind is drawn.

    Attributes:
        colour: From the palette of Okabe and Ito (2008).
        marker: Shape in matplotlib.
        shape: Shape in vis-network.
    """

    colour: str
    marker: str
    shape: str


LOOKS: dict[str, Look] = {
    Kind.ORGANISATION: Look("#0072B2", "o", "dot"),
    Kind.PLACE: Look("#009E73", "^", "triangle"),
    Kind.THEME: Look("#D55E00", "s", "square"),
    Kind.EVENT: Look("#CC79A7", "D", "diamond"),
    Kind.INSTRUMENT: Look("#E69F00", "h", "hexagon"),
}
"""By kind, in the order of a legend."""

INK = "#1f2328"
SOFT = "#57606a"
RULE = "#c9ced6"
LINE = "#8a929c"

QUIET = "#b4bac3"
"""What is not highlighted, where something is."""

HIGHLIGHTS = ("#0072B2", "#D55E00")
"""At most two things stand out, in the order they were chosen."""

TINTS = ("#d9eaf6", "#fbe3d3")
"""Behind the names of what stands out: ink on them keeps a contrast above 12."""


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1 (WCAG 2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_on(colour: str) -> str:
    """Return white or black, whichever is read more easily on a colour."""
    light = luminance(colour) + 0.05
    return "#ffffff" if 1.05 / light > light / 0.05 else "#000000"


SIGNS = {"new": "+", "gone": "−", "stronger": "▲", "weaker": "▼", "steady": "="}
"""What a change is marked with besides its colour."""
