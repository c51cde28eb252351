"""A sheet of paper to draw on, in points from its lower left corner, and how it becomes a file."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from graph.figures.figure_fonts import FAMILIES, LINE_HEIGHT, font_faces, register
from graph.figures.figure_spec import FORMATS, PAPERS, Drawn, FigureFailure, FigureSpec, Format
from graph.figures.figure_text import LEADING, clean
from graph.figures.findings import Finding
from graph.palette import INK

MARGIN = 36.0
_SETTINGS: dict[Any, Any] = {
    "font.family": list(FAMILIES),
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
_DOTS_ON_SCREEN = 150
"""An inch, of a preview."""

_HALF_A_CAPITAL = 0.33
"""How far below the middle of a line its baseline is, in font sizes."""

_TOLD_AS = {"png": "Description", "svg": "Description", "pdf": "Subject"}


class Room(NamedTuple):
    """A part of a sheet, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and its axes, which count points.

    Attributes:
        scale: What sizes of text are multiplied with: a slide is read from farther away.
    """

    figure: Figure
    axes: Axes
    width: float
    height: float
    scale: float

    def text(
        self,
        at: tuple[float, float],
        words: str,
        size: float,
        *,
        weight: str = "normal",
        **how: object,
    ) -> Text:
        """Write on the sheet; `how` goes to matplotlib.

        One line is put by its baseline, so that words with and without descenders stand level.
        """
        if "\n" not in words and not {"va", "rotation"} & how.keys():
            at, how = (at[0], at[1] - _HALF_A_CAPITAL * size), {**how, "va": "baseline"}
        given: dict[str, Any] = {
            "va": "center",
            "color": INK,
            "linespacing": LEADING / LINE_HEIGHT,
            **how,
        }
        return self.axes.text(*at, words, size=size, weight=weight, **given)


def draw[Content: Finding](
    compose: Callable[[Sheet, Content, FigureSpec], str],
    content: Content,
    spec: FigureSpec,
    format_: Format,
) -> Drawn:
    """Return a figure of any kind as a file.

    Args:
        compose: Draws that kind with its frame on a sheet and returns the alternative text.
        content: What to draw.
        spec: What stands around it; without a title the figure says itself what it finds.
        format_: The kind of file.

    Raises:
        FigureFailure: There is nothing to draw, or the format is not known.
    """
    spec = spec if spec.title else replace(spec, title=content.finding(spec))
    with sheet_for(spec) as sheet:
        return finished(sheet, spec, compose(sheet, content, spec), format_)


@contextmanager
def sheet_for(spec: FigureSpec) -> Iterator[Sheet]:
    """Lend an empty sheet; what is drawn on it is drawn with the figures' own settings."""
    register()
    with mpl.rc_context(_SETTINGS):
        width, height = PAPERS[spec.paper]
        figure = Figure(figsize=(width / 72, height / 72), facecolor="white")
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(0, width), ylim=(0, height))
        axes.axis("off")
        yield Sheet(figure, axes, width, height, 1.12 if spec.paper == "slide" else 1.0)


def finished(sheet: Sheet, spec: FigureSpec, alt: str, format_: Format) -> Drawn:
    """Return the sheet as a file that holds its title and alternative text.

    Args:
        sheet: What was drawn, within `sheet_for`.
        spec: Its title.
        alt: What the figure shows, in words.
        format_: `png` (300 dots an inch), `svg` (text stays text) or `pdf` (fonts embedded).

    Raises:
        FigureFailure: The format is not known.
    """
    if format_ not in FORMATS:
        raise FigureFailure(f"the format {format_} is not known; choose among {', '.join(FORMATS)}")
    told = clean(alt)
    metadata = {**_METADATA[format_], "Title": clean(spec.title), _TOLD_AS[format_]: told}
    output = io.BytesIO()
    sheet.figure.savefig(output, format=format_, dpi=300, metadata=metadata)
    content = output.getvalue()
    described = _described(content, told) if format_ == "svg" else content
    preview = b"" if not spec.is_shown else content if format_ == "png" else _preview(sheet)
    return Drawn(described, told, spec.title, preview)


def _preview(sheet: Sheet) -> bytes:
    """Return the sheet as a picture for the screen: to arrange it anew takes seconds."""
    output = io.BytesIO()
    sheet.figure.savefig(output, format="png", dpi=_DOTS_ON_SCREEN)
    return output.getvalue()


def _described(svg: bytes, alt: str) -> bytes:
    """Return an SVG with its typeface, and a description that screen readers find."""
    style = f'<style type="text/css">{font_faces()}</style>'
    described = f"</title>\n <desc>{escape(alt)}</desc>\n {style}".encode()
    return svg.replace(b"<svg ", b'<svg role="img" ', 1).replace(b"</title>", described, 1)
