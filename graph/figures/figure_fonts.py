"""Owns the typeface of figures: Source Sans 3, packaged, and DejaVu Sans for what it lacks."""

import base64
from functools import cache
from importlib.resources import files
from pathlib import Path

from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.ft2font import FT2Font

FAMILIES = ("Source Sans 3", "DejaVu Sans")
"""In the order in which they are asked for a character."""

LINE_HEIGHT = 1.326
"""From line to line as the font itself has it, in font sizes."""

FILES = {"normal": "SourceSans3-Regular.ttf", "bold": "SourceSans3-Bold.ttf"}


def font_path(weight: str) -> Path:
    """Return where the packaged font of a weight is."""
    return Path(str(files("graph.figures").joinpath("fonts", FILES[weight])))


@cache
def font_faces() -> str:
    """Return the typeface as a style sheet that needs no other file, for SVG.

    Names would not fit their boxes in another; all characters are there, for those who edit it.
    """
    rules = []
    for weight in FILES:
        packed = font_path(weight).with_suffix(".ttf.woff2").read_bytes()
        held = base64.b64encode(packed).decode()
        rules.append(
            f"@font-face{{font-family:'{FAMILIES[0]}';font-weight:{weight};"
            f"src:url(data:font/woff2;base64,{held})}}"
        )
    return "".join(rules)


@cache
def register() -> None:
    """Make the packaged fonts known to matplotlib, in this process."""
    for weight in FILES:
        fontManager.addfont(font_path(weight))


@cache
def font_of(weight: str) -> FT2Font:
    """Return the font that measures what is drawn with a weight."""
    rest = findfont(FontProperties(family=FAMILIES[1], weight=weight))
    return get_font((str(font_path(weight)), rest))
