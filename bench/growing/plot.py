"""Draws growth: speed, memory, size and changes beside the number of documents."""

import io
from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from graph.figures.figure_fonts import FAMILIES, register
from growing.report import Measured, median
from growing.windows import windows

_BLUE, _ORANGE, _GREEN, _PURPLE = "#0072B2", "#D55E00", "#009E73", "#CC79A7"
_LOOKS = ((_BLUE, "o", "-"), (_ORANGE, "s", "--"), (_GREEN, "^", "-."), (_PURPLE, "D", ":"))
"""A colour, a mark and a line for each, so that no colour need be seen."""
_SHOWN = 2
_SETTINGS = {
    "font.family": list(FAMILIES),
    "font.size": 9,
    "svg.fonttype": "path",  # as a page shows it, wherever it is shown
    "svg.hashsalt": "linkages",
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def plot(sizes: Sequence[Measured]) -> bytes:
    """Return the plot as SVG; the same bytes for the same figures."""
    register()
    with mpl.rc_context(_SETTINGS):
        sheet = Figure(figsize=(9, 6.6), layout="constrained")
        speed, memory, size, changes = sheet.subplots(2, 2).flat
        _speed(speed, sizes)
        _memory(memory, sizes)
        _size(size, sizes)
        _changes(changes, sizes)
        written = io.BytesIO()
        sheet.savefig(written, format="svg", metadata={"Date": None, "Creator": "Linkages"})
    return b"\n".join(line.rstrip() for line in written.getvalue().splitlines()) + b"\n"


def _speed(axes: Axes, sizes: Sequence[Measured]) -> None:
    # The smallest is over before its windows tell anything.
    for told, (colour, mark, line) in zip(sizes[-_SHOWN:], _LOOKS, strict=False):
        found = windows(told)
        axes.plot(*zip(*found, strict=True), color=colour, marker=mark, ls=line, ms=4,
                  label=f"{told['size']:,} documents") if found else None  # fmt: skip
    axes.set_ylim(bottom=0)
    _named(axes, "Words a second of processor time", "documents already there")


def _memory(axes: Axes, sizes: Sequence[Measured]) -> None:
    largest = sizes[-1]
    kinds = list(largest["peaks"])
    for kind, (colour, _, line) in zip(kinds, _LOOKS, strict=False):
        looks = [
            each for each in largest["looks"] if each["documents"] and kind in each["resident"]
        ]
        axes.plot(
            [each["documents"] for each in looks],
            [each["resident"][kind] / 1e6 for each in looks],
            color=colour, ls=line, label=kind,
        )  # fmt: skip
    axes.set_ylim(bottom=0)
    _named(axes, f"Memory in MB, {largest['size']:,} documents", "documents already there")


def _size(axes: Axes, sizes: Sequence[Measured]) -> None:
    documents = [each["size"] for each in sizes]
    for words, name, (colour, mark, line) in (
        ("store", "store_bytes", _LOOKS[0]), ("texts", "text_bytes", _LOOKS[1]),
    ):  # fmt: skip
        heights = [each[name] / 1e6 for each in sizes]
        axes.plot(documents, heights, color=colour, marker=mark, ls=line, label=words)
    axes.set_xscale("log")
    axes.set_yscale("log")
    _named(axes, "On disk, MB", "documents")


def _changes(axes: Axes, sizes: Sequence[Measured]) -> None:
    documents = [each["size"] for each in sizes]
    several = (("one more document", "added"), ("a merge", "merged"), ("withdrawn", "removed"))
    for (words, name), (colour, mark, line) in zip(several, _LOOKS, strict=False):
        heights = [median(each, name, 1) for each in sizes]
        axes.plot(documents, heights, color=colour, marker=mark, ls=line, label=words)
    axes.axhline(1, color="0.6", lw=0.8)
    axes.set_xscale("log")
    axes.set_yscale("log")
    _named(axes, "A change, seconds of processor time", "documents")


def _named(axes: Axes, title: str, below: str) -> None:
    axes.set_title(title, loc="left", fontsize=9.5)
    axes.set_xlabel(below)
    axes.legend(frameon=False, fontsize=8)
