"""Draws an arranged network on a sheet of matplotlib: lines, marks, labels."""

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from graph.figures.figure_layout import Composition, PlacedEdge, PlacedNode, along
from graph.figures.figure_text import LEADING
from graph.palette import INK, LINE, LOOKS, RULE, SOFT


def line(
    start: tuple[float, float], stop: tuple[float, float], *, stated: bool, width: float
) -> FancyArrowPatch:
    """Return a line from point to point: an arrow where it is stated, else dashed."""
    return FancyArrowPatch(
        start,
        stop,
        arrowstyle="-|>,head_length=5,head_width=2.6" if stated else "-",
        linestyle="-" if stated else (0, (3, 2.4)),
        color=SOFT if stated else LINE,
        linewidth=width,
        shrinkA=0,
        shrinkB=0,
        mutation_scale=1,
    )


def draw_network(sheet: Axes, composition: Composition, origin: tuple[float, float]) -> None:
    """Draw lines, marks and labels, from `origin` on."""
    marks = {each.node.node_id: each for each in composition.nodes}
    for edge in composition.edges:
        _draw_edge(sheet, edge, marks, origin)
    for node in composition.nodes:
        _draw_node(sheet, node, origin)
    for edge in composition.edges:
        _draw_edge_label(sheet, edge, marks, origin)


def _draw_edge(
    sheet: Axes, edge: PlacedEdge, marks: dict[str, PlacedNode], origin: tuple[float, float]
) -> None:
    source, target = (marks[end] for end in (edge.edge.source, edge.edge.target))
    drawn = line(
        (source.mark.x + origin[0], source.mark.y + origin[1]),
        (target.mark.x + origin[0], target.mark.y + origin[1]),
        stated=bool(edge.edge.predicates),
        width=0.8 + 2.4 * edge.edge.strength,
    )
    drawn.set_connectionstyle("arc3", rad=edge.bend)
    drawn.set(zorder=2 if edge.edge.predicates else 1)
    drawn.shrinkA, drawn.shrinkB = source.mark.width / 2 + 1, target.mark.width / 2 + 2
    sheet.add_patch(drawn)


def _draw_node(sheet: Axes, placed: PlacedNode, origin: tuple[float, float]) -> None:
    look = LOOKS[placed.node.kind]
    sheet.plot(
        [placed.mark.x + origin[0]],
        [placed.mark.y + origin[1]],
        ls="none",
        marker=look.marker,
        ms=placed.mark.width * (0.86 if look.marker in "sD" else 1),
        mfc=look.colour,
        mec="white",
        mew=1.0,
        zorder=5,
    )
    _draw_label(sheet, placed, origin)


def _draw_label(sheet: Axes, placed: PlacedNode, origin: tuple[float, float]) -> None:
    sheet.text(
        placed.label.x + origin[0],
        placed.label.y + origin[1],
        placed.text,
        size=placed.size,
        weight=placed.weight,
        color=INK,
        ha="center",
        va="center",
        linespacing=LEADING * 0.9,
        zorder=6,
        bbox={"fc": "white", "ec": "none", "alpha": 0.85, "boxstyle": "square,pad=0.08"},
    )


def _draw_edge_label(
    sheet: Axes, edge: PlacedEdge, marks: dict[str, PlacedNode], origin: tuple[float, float]
) -> None:
    if not edge.text:
        return
    x, y = edge.label.x + origin[0], edge.label.y + origin[1]
    if edge.moved:
        source, target = (marks[end].mark for end in (edge.edge.source, edge.edge.target))
        middle = along(source, target, edge.bend, 0.5)
        leader = [x, middle[0] + origin[0]], [y, middle[1] + origin[1]]
        sheet.add_line(Line2D(*leader, color=RULE, lw=0.7, zorder=3))
    sheet.text(
        x,
        y,
        edge.text,
        size=edge.size,
        color=SOFT,
        ha="center",
        va="center",
        linespacing=LEADING * 0.9,
        zorder=4,
        bbox={"fc": "white", "ec": "none", "alpha": 0.9, "boxstyle": "square,pad=0.05"},
    )
