"""Gives each kind a colour and a shape that stay apart in grey print and to the colour-blind."""

from typing import NamedTuple

from extract.model import Kind


class Look(NamedTuple):
    """How a kind is drawn.

    Attributes:
        colour: From the palette of Okabe and Ito (2008).
        marker: Shape in matplotlib.
        shape: Shape in vis-network.
        plural: Its name in a legend.
    """

    colour: str
    marker: str
    shape: str
    plural: str


LOOKS: dict[str, Look] = {
    Kind.ORGANISATION: Look("#0072B2", "o", "dot", "Organisations"),
    Kind.PLACE: Look("#009E73", "^", "triangle", "Places"),
    Kind.THEME: Look("#D55E00", "s", "square", "Themes"),
    Kind.EVENT: Look("#CC79A7", "D", "diamond", "Events"),
    Kind.INSTRUMENT: Look("#E69F00", "h", "hexagon", "Legal instruments"),
}
"""By kind, in the order of a legend."""

INK = "#1f2328"
SOFT = "#57606a"
RULE = "#c9ced6"
LINE = "#8a929c"
