"""Finds the rows, columns and cells of the matrix and of the bands in an incidence."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from graph.asking.asking import kind_of
from graph.figures.find_sources import MOST_CITED, Thing, sources_of_passages
from graph.figures.pairs import Cell, Entry, PairsData
from graph.linkages.gaps import Gap, GapKind, gaps
from graph.linkages.incidence import Incidence
from graph.linkages.matrix import Line, Matrix, is_wider, matrix, most_mentioned, passages_of
from graph.store import Store


def named_together(
    store: Store,
    incidence: Incidence,
    kinds: tuple[str, str],
    *,
    among: Collection[str] | None,
    first: Collection[str],
    most: tuple[int, int],
) -> PairsData:
    """Return how many documents name in one sentence what most documents name of two kinds.

    Args:
        store: For the sources.
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
    data = pairs_of(store, incidence, matrix(incidence, ids[0][: most[0]], ids[1][: most[1]]))
    rows, columns = (
        tuple(
            sorted(
                (each for each in side if any(ends[end] == each.entity_id for ends in data.cells)),
                key=lambda each: (each.entity_id not in first, -each.documents),
            )
        )
        for end, side in enumerate((data.rows, data.columns))
    )
    left = len(ids[0]) - len(rows), len(ids[1]) - len(columns)
    return replace(data, rows=rows, columns=columns, left_out=left)


def gaps_drawn(
    store: Store,
    incidence: Incidence,
    found: Sequence[Gap],
    sides: tuple[Sequence[str], Sequence[str]],
    *,
    most: tuple[int, int],
) -> PairsData:
    """Return gaps as a matrix, among what else their rows and columns have in common.

    Args:
        store: For the sources.
        incidence: What the gaps were found in.
        found: The most surprising first; those that nothing can be said of are passed over.
        sides: Ids of the rows and columns that were compared.
        most: Rows and columns at most: those of the first gaps, then as the sides have them.
    """
    told = [gap for gap in found if gap.kind != GapKind.NO_DOCUMENTS]
    rows, columns = (
        [*dict.fromkeys((*(line.entity_id for line in lines), *side))][:limit]
        for lines, side, limit in zip(
            ([gap.row for gap in told], [gap.column for gap in told]), sides, most, strict=True
        )
    )
    data = pairs_of(store, incidence, matrix(incidence, rows, columns), told)
    left_out = len(sides[0]) - len(rows), len(sides[1]) - len(columns)
    return replace(data, left_out=left_out, of_gaps=True)


def pairs_of(
    store: Store, incidence: Incidence, crossed: Matrix, found: Sequence[Gap] | None = None
) -> PairsData:
    """Return a matrix as it is drawn: sentences that name both, and what is a gap.

    Args:
        store: For the sources.
        incidence: What the matrix was counted in.
        crossed: The matrix.
        found: Its gaps, where they were found in a larger one.
    """
    told = gaps(crossed) if found is None else found
    missing = {(gap.row.entity_id, gap.column.entity_id): gap for gap in told}
    cells = {}
    for cell in crossed.cells:
        ends = crossed.rows[cell.row].entity_id, crossed.columns[cell.column].entity_id
        gap = missing.get(ends) or missing.get(ends[::-1])
        if gap and gap.expected:
            cells[ends] = Cell(cell.documents, cell.expected, gap=True)
        elif cell.together:
            cells[ends] = Cell(cell.together, cell.expected)
    rows, columns = (
        tuple(_entry(incidence, line) for line in lines)
        for lines in (crossed.rows, crossed.columns)
    )
    data = PairsData(rows, columns, cells, crossed.total)
    fullest = data.cells_drawn()[:MOST_CITED]
    passages: dict[Thing, Sequence[int]] = {ends: passages_of(incidence, *ends) for ends in fullest}
    return replace(data, sources=sources_of_passages(store, incidence, passages))


def _entry(incidence: Incidence, line: Line) -> Entry:
    kind, wider = kind_of(line.entity_id), is_wider(incidence, line)
    return Entry(line.entity_id, line.label, kind, line.documents, wider)
