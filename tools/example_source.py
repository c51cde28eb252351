"""Reads the light markup in which the sample documents are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

Shape = Literal["heading", "paragraph", "bullets", "table"]

NOTES = {
    "en": "This document was written as an example for Linkages. Its authors, events, interviews "
    "and figures are invented; what it says of treaties, laws and public bodies is true.",
    "fr": "Ce document a été écrit comme exemple pour Linkages. Ses auteurs, réunions, entretiens "
    "et chiffres sont inventés ; ce qu’il dit des traités, des lois et des institutions est exact.",
    "es": "Este documento se escribió como ejemplo para Linkages. Sus autores, reuniones, "
    "entrevistas y cifras son inventados; lo que dice de tratados, leyes e "
    "instituciones es exacto.",
}
"""What each built document says of itself at its end, by language."""


class SourceError(ValueError):
    """A source that does not follow the markup; the message names the file."""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list or a table, as the lines it is made of."""

    shape: Shape
    lines: tuple[str, ...]

    def rows(self) -> list[list[str]]:
        """Return the cells of a table, row by row."""
        return [[cell.strip() for cell in line.strip("|").split("|")] for line in self.lines]


@dataclass(frozen=True, slots=True)
class ExampleSource:
    """One sample document before it is given a file format."""

    name: str
    title: str
    publisher: str
    date: str
    language: str
    header: str
    footer: str
    format: str
    blocks: tuple[Block, ...]


def read_source(path: Path) -> ExampleSource:
    """Read one source.

    Raises:
        SourceError: If a key is missing or unknown.
    """
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    properties = dict(line.split(": ", 1) for line in head.splitlines())
    try:
        return ExampleSource(name=path.stem, blocks=tuple(_blocks(body)), **properties)
    except TypeError as error:
        raise SourceError(f"{path.name}: {error}") from error


def _blocks(body: str) -> Iterator[Block]:
    """Yield the blocks; list items and table rows that follow one another are one block."""
    for shape, lines in groupby((line for line in body.splitlines() if line.strip()), _shape):
        if shape in ("bullets", "table"):
            yield Block(shape, tuple(line.removeprefix("- ") for line in lines))
        else:
            yield from (Block(shape, (line.lstrip("# "),)) for line in lines)


def _shape(line: str) -> Shape:
    """Tell what a line is by how it starts."""
    shapes: dict[str, Shape] = {"#": "heading", "-": "bullets", "|": "table"}
    return shapes.get(line[0], "paragraph")
