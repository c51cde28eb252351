"""Finds the rows, columns and cells of the matrix and of the bands in an incidence."""

from collections.abc import Collection

from graph.asking.asking import kind_of
from graph.figures.pairs import Cell, Entry, PairsData
from graph.linkages.gaps import gaps
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import Line, Matrix, matrix, most_mentioned


def named_together(
    incidence: Incidence,
    kinds: tuple[str, str],
    *,
    among: Collection[str] | None,
    first: Collection[str],
    most: tuple[int, int],
) -> PairsData:
    """Return how many documents name in one sentence what most documents name of two kinds.

    Args:
        incidence: What counts.
        kinds: Of the rows and of the columns.
        among: Ids of the entities that count; None for all.
        first: Ids of those that are drawn before others.
        most: Rows and columns at most.
    """
    ids = [
        sorted(
            (
                each
                for each in most_mentioned(incidence, kind, limit=len(incidence.entities))
                if among is None or each in among
            ),
            key=lambda each: each not in first,
        )
        for kind in kinds
    ]
    data = pairs_of(matrix(incidence, ids[0][: most[0]], ids[1][: most[1]]))
    rows, columns = (
        tuple(entry for entry in side if any(ends[end] == entry.entity_id for ends in data.cells))
        for end, side in enumerate((data.rows, data.columns))
    )
    left = len(ids[0]) - len(rows), len(ids[1]) - len(columns)
    return PairsData(rows, columns, data.cells, data.documents, left)


def pairs_of(crossed: Matrix) -> PairsData:
    """Return a matrix as it is drawn: sentences that name both, and what is a gap."""
    missing = {(gap.row.entity_id, gap.column.entity_id): gap for gap in gaps(crossed)}
    cells = {}
    for cell in crossed.cells:
        ends = crossed.rows[cell.row].entity_id, crossed.columns[cell.column].entity_id
        if ends in missing and missing[ends].expected:
            cells[ends] = Cell(cell.documents, cell.expected, gap=True)
        elif cell.together:
            cells[ends] = Cell(cell.together, cell.expected)
    rows, columns = (
        tuple(_entry(line) for line in lines) for lines in (crossed.rows, crossed.columns)
    )
    return PairsData(rows, columns, cells, crossed.total)


def _entry(line: Line) -> Entry:
    return Entry(line.entity_id, line.label, kind_of(line.entity_id), line.documents)
