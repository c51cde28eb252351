"""Draws an arranged network on a sheet: lines, boxes with marks and names, labels of lines."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path

from graph.figures.figure_anneal import Points
from graph.figures.figure_sheet import Sheet
from graph.figures.network_layout import Composition, PlacedEdge, PlacedNode
from graph.networks.network import Edge
from graph.palette import HIGHLIGHTS, INK, LINE, LOOKS, QUIET, RULE, SOFT, TINTS

SURE = 0.9
"""From which mean confidence on a stated link is drawn as sure."""


class Line(NamedTuple):
    """How a link is drawn: its dashes, whether it has an arrow, its colour."""

    dashes: Any
    arrow: bool
    colour: str


LINES: Mapping[str, Line] = {
    "stated": Line("-", arrow=True, colour=SOFT),
    "unsure": Line((0, (6, 2)), arrow=True, colour=SOFT),
    "together": Line((0, (1.2, 2)), arrow=False, colour=LINE),
}
"""By how sure a link is, in the order of a legend."""


def line_of(edge: Edge) -> str:
    """Return which of `LINES` an edge is drawn as."""
    if not edge.predicates:
        return "together"
    return "stated" if edge.confidence is None or edge.confidence >= SURE else "unsure"


def arrow(way: Points, line: Line, *, colour: str, width: float) -> FancyArrowPatch:
    """Return a line along a way."""
    return FancyArrowPatch(
        path=Path(way),
        arrowstyle="-|>,head_length=5,head_width=2.4" if line.arrow else "-",
        linestyle=line.dashes,
        color=colour,
        linewidth=width,
        capstyle="butt",
        joinstyle="round",
        mutation_scale=1,
    )


def draw_composition(sheet: Sheet, composition: Composition, highlights: tuple[str, ...]) -> None:
    """Draw an arranged network; all but the highlights and their lines is grey where there is one.

    What stands at the other end of such a line keeps its name in ink: colours of kinds beside
    those of highlights would be taken for one another.
    """
    near = {end for each in composition.edges for end in _ends(each) if _at(each, highlights)}
    for edge in composition.edges:
        _draw_edge(sheet, edge, highlights)
    for node in composition.nodes:
        _draw_node(sheet, node, highlights, near=node.node.node_id in near)
    for edge in composition.edges:
        if edge.label:
            _draw_label(sheet, edge, quiet=bool(highlights) and not _at(edge, highlights))


def _ends(placed: PlacedEdge) -> tuple[str, str]:
    return placed.edge.source, placed.edge.target


def _at(placed: PlacedEdge, highlights: tuple[str, ...]) -> str:
    """Return the colour of the highlight that an edge belongs to; empty for none."""
    ends = _ends(placed)
    return next((c for each, c in zip(highlights, HIGHLIGHTS, strict=False) if each in ends), "")


def _draw_edge(sheet: Sheet, placed: PlacedEdge, highlights: tuple[str, ...]) -> None:
    line = LINES[line_of(placed.edge)]
    bright = _at(placed, highlights)
    colour = bright or (QUIET if highlights else line.colour)
    drawn = arrow(
        placed.way, line, colour=colour, width=0.6 + 0.24 * placed.size * placed.edge.strength
    )
    drawn.set_zorder(3 if bright else 2 if placed.edge.predicates else 1)
    sheet.axes.add_artist(drawn)


def _draw_node(
    sheet: Sheet, placed: PlacedNode, highlights: tuple[str, ...], *, near: bool
) -> None:
    look, box = LOOKS[placed.node.kind], placed.box
    on = placed.node.node_id in highlights
    place = highlights.index(placed.node.node_id) if on else 0
    quiet = bool(highlights) and not on
    colour = HIGHLIGHTS[place] if on else QUIET if quiet else look.colour
    edge = HIGHLIGHTS[place] if on else (LINE if near else RULE) if quiet else look.colour
    corner = (box.x - box.width / 2, box.y - box.height / 2)
    sheet.axes.add_artist(
        FancyBboxPatch(
            corner,
            box.width,
            box.height,
            boxstyle="round,pad=0,rounding_size=3.5",
            fc=TINTS[place] if on else "white",
            ec=edge,
            lw=1.8 if on or placed.weight == "bold" else 0.8,
            zorder=4,
        )
    )
    pad = (box.width - placed.mark) / 2
    left = corner[0] + min(pad, placed.size * 0.42)
    sheet.axes.plot(
        [left + placed.mark / 2],
        [box.y],
        ls="none",
        marker=look.marker,
        ms=placed.mark * (0.86 if look.marker in "sD" else 1),
        mfc=colour,
        mec="white",
        mew=0.6,
        zorder=5,
    )
    middle = (left + placed.mark + corner[0] + box.width) / 2
    sheet.text(
        (middle, box.y),
        placed.text,
        placed.size,
        weight=placed.weight,
        color=SOFT if quiet and not near else INK,
        ha="center",
        zorder=6,
    )


def _draw_label(sheet: Sheet, placed: PlacedEdge, *, quiet: bool) -> None:
    if placed.label is None:
        return
    sheet.text(
        (placed.label.x, placed.label.y),
        placed.text,
        placed.size,
        color=SOFT if not quiet else LINE,
        ha="center",
        zorder=4,
        bbox={"fc": "white", "ec": "none", "boxstyle": "square,pad=0.02"},
    )


def draw_sign(sheet: Sheet, x: float, y: float, *, line: Line, wide: float) -> None:
    """Draw a short piece of a line, for the legend."""
    if line.arrow:
        piece = arrow(np.array([[x, y], [x + wide, y]]), line, colour=line.colour, width=1.4)
        sheet.axes.add_artist(piece)
    else:
        sheet.axes.add_line(
            Line2D([x, x + wide], [y, y], color=line.colour, lw=1.4, ls=line.dashes)
        )
