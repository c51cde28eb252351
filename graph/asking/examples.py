"""Thirty questions in SPARQL for people to begin with: `sparql/examples/*.rq`, in their order."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Example(NamedTuple):
    """A question in words, and the SPARQL that asks it of a project.

    Attributes:
        name: Of its file, such as `12-themes-of-a-place`.
    """

    name: str
    question: str
    query: str


@cache
def examples() -> tuple[Example, ...]:
    """Return the packaged questions."""
    packaged = files("graph").joinpath("sparql", "examples").iterdir()
    named = sorted((entry.name, entry) for entry in packaged if entry.name.endswith(".rq"))
    return tuple(_example(name, entry.read_text("utf-8")) for name, entry in named)


def _example(name: str, text: str) -> Example:
    question, query = text.removeprefix("# ").split("\n", 1)
    return Example(name.removesuffix(".rq"), question, query)
