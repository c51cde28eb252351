"""Knows the names of scripts that Streamlit loads when something is shown for the first time."""

from functools import cache
from importlib.resources import files

TABLE = ("DataFrame",)
CHART = ("ArrowVegaLiteChart", "embed", "vega-interpreter")


@cache
def script_names(*parts: str) -> tuple[str, ...]:
    """Return the files that these parts of Streamlit are in, as `embed.CX5AQgxi.js`.

    What a part is called is Streamlit's own matter: one that it no longer has is left out.
    """
    folder = files("streamlit").joinpath("static", "static", "js")
    named = {entry.name.split(".")[0]: entry.name for entry in folder.iterdir()}
    return tuple(named[part] for part in parts if part in named)
