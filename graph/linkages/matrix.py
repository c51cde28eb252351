"""Crosses entities with entities: documents that mention both, and how many would by chance."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.asking.asking import kind_of
from graph.linkages.incidence import Incidence, Mask, Numbers
from graph.networks.strength import IMAGINARY_DOCUMENTS, support


class Line(NamedTuple):
    """A row or a column: an entity together with what is narrower or contained.

    Attributes:
        documents: Documents that mention it, or what is narrower or within it.
    """

    entity_id: str
    label: str
    documents: int


class Cell(NamedTuple):
    """Where a row meets a column.

    Attributes:
        documents: Documents that mention both, anywhere in them.
        expected: Documents that would if neither had to do with the other.
        lift: How many times what is expected, drawn towards 1 by two imaginary documents.
        together: Documents in which one passage mentions both; copied passages count once.
        passages: Passages that do.
        by_chance: Passages that would if neither had to do with the other.
        strength: 0 to 1: the share of the passages that chance does not explain, shrunk by two
            imaginary documents that share nothing.
    """

    row: int
    column: int
    documents: int
    expected: float
    lift: float
    together: int
    passages: int
    by_chance: float
    strength: float


class Matrix(NamedTuple):
    """Rows, columns and the cells where they meet, row by row.

    There is no cell where one of the two is, or is within, the other.
    """

    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: tuple[Cell, ...]
    total: int

    def each_once(self) -> list[Cell]:
        """Return the cells; where rows and columns are the same, one for each two."""
        square = [row.entity_id for row in self.rows] == [each.entity_id for each in self.columns]
        return [cell for cell in self.cells if not square or cell.row < cell.column]


def most_mentioned(incidence: Incidence, kind: str, *, limit: int = 20) -> tuple[str, ...]:
    """Return the entities of a kind that most documents mention by name, most first."""
    counts = incidence.mentioning
    of_kind = (n for n, each in enumerate(incidence.entities) if kind_of(each) == kind)
    named = sorted((n for n in of_kind if counts[n]), key=lambda n: (-counts[n], n))
    return tuple(incidence.entities[number] for number in named[:limit])


def matrix(incidence: Incidence, rows: Sequence[str], columns: Sequence[str]) -> Matrix:
    """Cross some entities with others; an entity of theme or place takes in what is within it.

    Args:
        incidence: What counts.
        rows: Ids; those the corpus does not mention give a row of nothing.
        columns: Ids; the same as the rows for a square.
    """
    row_lines, row_documents, row_passages = _lines(incidence, rows)
    column_lines, column_documents, column_passages = _lines(incidence, columns)
    documents = row_documents.astype(np.float32) @ column_documents.astype(np.float32).T
    passages, together = _passages(incidence, row_passages, column_passages)
    by_chance = _by_chance(incidence, row_passages, column_passages)
    cells = []
    for r, row in enumerate(row_lines):
        for c, column in enumerate(column_lines):
            if not incidence.nested(row.entity_id, column.entity_id):
                counted = (int(documents[r, c]), int(together[r, c]), int(passages[r, c]))
                expected = row.documents * column.documents / max(incidence.total, 1)
                cells.append(_cell((r, c), counted, expected, float(by_chance[r, c])))
    return Matrix(row_lines, column_lines, tuple(cells), incidence.total)


def is_wider(incidence: Incidence, line: Line) -> bool:
    """Say whether a line counts documents that name only what is narrower or within it."""
    number = incidence.number_of.get(line.entity_id)
    return number is not None and int(incidence.mentioning[number]) < line.documents


def bands(crossed: Matrix, *, limit: int = 40) -> tuple[Cell, ...]:
    """Return the cells to draw as bands between rows and columns, strongest first.

    The width of a band is `together`; a square has each band once.
    """
    drawn = (cell for cell in crossed.each_once() if cell.together)
    return tuple(sorted(drawn, key=lambda cell: (-cell.strength, -cell.together, cell[:2]))[:limit])


def passages_of(incidence: Incidence, row: str, column: str) -> list[int]:
    """Return the numbers of the passages behind a cell, by year of their document."""
    both = incidence.passages_of_both(incidence.members(row), incidence.members(column))
    found: list[int] = both.tolist()
    return found


def _cell(
    at: tuple[int, int], counted: tuple[int, int, int], expected: float, by_chance: float
) -> Cell:
    documents, together, passages = counted
    lift = (documents + IMAGINARY_DOCUMENTS) / (expected + IMAGINARY_DOCUMENTS)
    strength = round(support(together, max(0.0, 1 - by_chance / max(passages, 1))), 3)
    return Cell(
        *at,
        documents,
        round(expected, 2),
        round(lift, 2),
        together,
        passages,
        round(by_chance, 2),
        strength,
    )


def _lines(incidence: Incidence, entity_ids: Sequence[str]) -> tuple[tuple[Line, ...], Mask, Mask]:
    """Return lines, and which documents and which passages mention each, one line a row."""
    where = incidence.passages
    documents = np.zeros((len(entity_ids), len(incidence.documents)), dtype=np.bool_)
    passages = np.zeros((len(entity_ids), len(where.document)), dtype=np.bool_)
    for line, entity_id in enumerate(entity_ids):
        found = incidence.mentions.passage[incidence.among(incidence.members(entity_id))]
        passages[line, found] = True
        documents[line, where.document[found]] = True
    lines = (
        Line(each, _label(incidence, each), int(documents[line].sum()))
        for line, each in enumerate(entity_ids)
    )
    return tuple(lines), documents, passages


def _label(incidence: Incidence, entity_id: str) -> str:
    number = incidence.number_of.get(entity_id)
    return entity_id if number is None else incidence.labels[number]


def _by_chance(incidence: Incidence, rows: Mask, columns: Mask) -> NDArray[np.float64]:
    """Return how many passages would mention row and column by chance, as a matrix."""
    said = incidence.first_said
    firsts, seconds = (each[:, said].sum(axis=1).astype(np.float64) for each in (rows, columns))
    return np.outer(firsts, seconds) / max(int(said.sum()), 1)


def _linking(incidence: Incidence) -> Mask:
    kept: Mask = incidence.passages.linking & incidence.first_said
    return kept


def _passages(incidence: Incidence, rows: Mask, columns: Mask) -> tuple[Numbers, Numbers]:
    """Return passages, and documents with a passage, that mention row and column, as matrices."""
    both = np.flatnonzero(rows.any(axis=0) & columns.any(axis=0) & _linking(incidence))
    first, second = rows[:, both], columns[:, both]
    document = incidence.passages.document[both]
    passages: NDArray[np.int32] = (first.astype(np.float32) @ second.astype(np.float32).T).astype(
        np.int32
    )
    together = np.zeros_like(passages)
    starts = np.flatnonzero(np.diff(document, prepend=-1))
    for row in range(len(rows)):
        shared = first[row] & second
        if len(starts):
            together[row] = np.logical_or.reduceat(shared, starts, axis=1).sum(axis=1)
    return passages, together
