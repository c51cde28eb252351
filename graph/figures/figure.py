"""Draws a network for print: title, legend, caption and numbered sources; PNG, SVG or PDF.

The same network, specification and sources give the same bytes: no clock, no random names.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.failures import GraphError
from graph.figures.figure_drawing import draw_network, line
from graph.figures.figure_layout import composed
from graph.figures.figure_sources import Source, cited
from graph.figures.figure_text import LEADING, clean, fitted, width_of
from graph.networks.network import Network
from graph.palette import INK, LOOKS, RULE, SOFT

type Format = Literal["png", "svg", "pdf"]
type Paper = Literal["a4", "letter", "slide"]

PAPERS: dict[str, tuple[float, float]] = {
    "a4": (842, 595),
    "letter": (792, 612),
    "slide": (960, 540),
}
"""Width and height in points."""

FORMATS: tuple[str, ...] = ("png", "svg", "pdf")
MOST_NODES = 25
MOST_EDGES = 40
_MARGIN = 36.0
_COLUMNS = 3
_SETTINGS: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "linkages",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
}
_METADATA: dict[str, dict[str, str | None]] = {
    "png": {"Software": "Linkages"},
    "svg": {"Date": None, "Creator": "Linkages"},
    "pdf": {"CreationDate": None, "Creator": "Linkages", "Producer": "Linkages"},
}


class FigureFailure(GraphError):  # noqa: N818
    """A figure could not be drawn as asked; the message is one line."""


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What stands around the picture.

    Attributes:
        title: The finding, in words.
        subtitle: What, how much, when.
        caption: What else the reader should know; how to read it is said anyway.
        paper: One of `PAPERS`.
    """

    title: str
    subtitle: str = ""
    caption: str = ""
    paper: Paper = "a4"


def draw(network: Network, spec: FigureSpec, sources: Sequence[Source], format: Format) -> bytes:  # noqa: A002
    """Return the figure as a file.

    Args:
        network: At most `MOST_NODES` nodes; the strongest `MOST_EDGES` edges are drawn.
        spec: What stands around the picture.
        sources: What each edge rests on, from `graph.figures.figure_sources.sources_of`.
        format: `png` (300 dots an inch), `svg` (text stays text) or `pdf` (fonts embedded).

    Raises:
        FigureFailure: The network is empty or too large, or format or paper are not known.
    """
    _check(network, spec, format)
    with mpl.rc_context(_SETTINGS):
        width, height = PAPERS[spec.paper]
        figure = Figure(figsize=(width / 72, height / 72), facecolor="white")
        _compose(figure, drawn_part(network), spec, sources)
        output = io.BytesIO()
        figure.savefig(output, format=format, dpi=300, metadata=_described(spec, format))
    return output.getvalue()


def drawn_part(network: Network) -> Network:
    """Return the network with its strongest edges only, as many as can be read."""
    return Network(network.nodes, network.edges[:MOST_EDGES], network.left_out, network.centre)


def _check(network: Network, spec: FigureSpec, format_: str) -> None:
    if format_ not in FORMATS:
        raise FigureFailure(f"the format {format_} is not known; choose among {', '.join(FORMATS)}")
    if spec.paper not in PAPERS:
        raise FigureFailure(
            f"the paper {spec.paper} is not known; choose among {', '.join(PAPERS)}"
        )
    if not network.nodes:
        raise FigureFailure("there is nothing to draw; choose an entity that documents mention")
    if len(network.nodes) > MOST_NODES:
        raise FigureFailure(
            f"a figure of {len(network.nodes)} names cannot be read; ask for at most {MOST_NODES}"
        )


def _described(spec: FigureSpec, format_: str) -> dict[str, str | None]:
    return {**_METADATA[format_], "Title": clean(spec.title)}


def _compose(figure: Figure, network: Network, spec: FigureSpec, sources: Sequence[Source]) -> None:
    width, height = PAPERS[spec.paper]
    sheet = figure.add_axes((0, 0, 1, 1))
    sheet.set(xlim=(0, width), ylim=(0, height))
    sheet.axis("off")
    shown = cited(network, sources)
    top = _draw_head(sheet, spec, width, height - _MARGIN * 0.8)
    top = _draw_legend(sheet, network, width, top)
    bottom = _draw_foot(sheet, network, spec, shown, width)
    numbers = {ends: f"[{', '.join(map(str, each))}]" for ends, each in _numbers(shown).items()}
    room = (width - 2 * _MARGIN, top - bottom - 12)
    composition = composed(network, numbers, *room)
    draw_network(sheet, composition, (_MARGIN, bottom + 6))


def _numbers(sources: Sequence[Source]) -> dict[tuple[str, str], list[int]]:
    numbers: dict[tuple[str, str], list[int]] = {}
    for source in sources:
        for ends in source.edges:
            numbers.setdefault(ends, []).append(source.number)
    return numbers


def _draw_head(sheet: Axes, spec: FigureSpec, width: float, top: float) -> float:
    for text, size, weight, colour in (
        (spec.title, 19.0, "bold", INK),
        (spec.subtitle, 11.0, "normal", SOFT),
    ):
        if text:
            lines = fitted(clean(text), size, width - 2 * _MARGIN, weight)
            sheet.text(
                _MARGIN,
                top,
                lines,
                size=size,
                weight=weight,
                color=colour,
                va="top",
                linespacing=LEADING,
            )
            top -= (lines.count("\n") + 1) * size * LEADING + 4
    return top


def _draw_legend(sheet: Axes, network: Network, width: float, top: float) -> float:
    """Draw one strip of marks and lines, only those that occur; return where it ends."""
    size, x, y = 9.0, _MARGIN, top - 8
    kinds = {node.kind for node in network.nodes}
    for kind, look in LOOKS.items():
        if kind in kinds:
            sheet.plot([x + 5], [y], look.marker, ms=8, mfc=look.colour, mec="white")
            sheet.text(x + 14, y, look.plural, size=size, va="center", color=INK)
            x += 14 + width_of(look.plural, size) + 18
    for stated, words in ((True, "a document states it"), (False, "mentioned in one sentence")):
        if any(bool(edge.predicates) is stated for edge in network.edges):
            if x + 34 + width_of(words, size) > width - _MARGIN:
                x, y = _MARGIN, y - 15
            sheet.add_patch(line((x, y), (x + 26, y), stated=stated, width=1.4))
            sheet.text(x + 32, y, words, size=size, va="center", color=INK)
            x += 32 + width_of(words, size) + 18
    return y - 12


def _draw_foot(
    sheet: Axes, network: Network, spec: FigureSpec, sources: Sequence[Source], width: float
) -> float:
    """Draw caption and sources from the bottom up; return where they begin."""
    size = 7.2
    room = width - 2 * _MARGIN
    column = (room - (_COLUMNS - 1) * 16) / _COLUMNS
    listed = [
        _entry(source, size, column, lines=3 if len(sources) <= 15 else 1) for source in sources
    ]
    columns = _in_columns(listed)
    lines = max((sum(text.count("\n") + 1 for text in each) for each in columns), default=0)
    bottom = 22.0
    top = bottom + lines * size * LEADING
    for place, each in enumerate(columns):
        x = _MARGIN + place * (column + 16)
        sheet.text(x, top, "\n".join(each), size=size, va="top", color=SOFT, linespacing=LEADING)
    caption = fitted(_caption(network, spec), 8.0, room)
    top += 5 if lines else 0
    sheet.text(_MARGIN, top, caption, size=8.0, va="bottom", color=INK, linespacing=LEADING)
    top += (caption.count("\n") + 1) * 8.0 * LEADING + 5
    sheet.add_line(Line2D([_MARGIN, width - _MARGIN], [top, top], color=RULE, lw=0.8))
    return top


def _entry(source: Source, size: float, column: float, *, lines: int) -> str:
    """Return a source as printed; a title that takes more lines is cut before date and page."""
    title, place = clean(source.title), clean(source.place)
    end = f", {place}" if place else ""
    entry = fitted(f"[{source.number}] {title}{end}", size, column)
    while entry.count("\n") >= lines and len(title) > 8:
        title = title[: -max(1, len(title) // 30)].rstrip(" ,…")
        entry = fitted(f"[{source.number}] {title}…{end}", size, column)
    return entry


def _in_columns(listed: list[str]) -> list[list[str]]:
    """Share entries out over columns of about equal height, in reading order downwards."""
    total = sum(text.count("\n") + 1 for text in listed)
    share = -(-total // _COLUMNS)
    columns: list[list[str]] = [[]]
    used = 0
    for text in listed:
        height = text.count("\n") + 1
        if used + height > share and columns[-1] and len(columns) < _COLUMNS:
            columns.append([])
            used = 0
        columns[-1].append(text)
        used += height
    return columns


def _caption(network: Network, spec: FigureSpec) -> str:
    parts = [
        clean(spec.caption),
        "Larger marks: more documents. Numbers in brackets: sources below.",
        f"Left out for room: {network.left_out:,} more entities." if network.left_out else "",
    ]
    return " ".join(part for part in parts if part)
