"""Finds the rows, columns and cells of the matrix and of the bands in a store."""

from collections.abc import Collection, Sequence

from graph.asking.asking import answers, as_id, as_text, as_whole, kind_of
from graph.figures.pairs import Cell, Entry, PairsData
from graph.iris import digest_iri
from graph.networks.network import document_total
from graph.store import Store


def named_together(
    store: Store, kinds: tuple[str, str], *, among: Collection[str] | None, most: tuple[int, int]
) -> PairsData:
    """Return how many documents name in one sentence what most documents name of two kinds.

    Args:
        store: The graph.
        kinds: Of the rows and of the columns.
        among: Ids of the entities that count; None for all.
        most: Rows and columns at most.
    """
    entries = sorted(
        (
            Entry(as_id(entity), as_text(label), kind_of(as_id(entity)), as_whole(documents))
            for entity, label, documents in answers(store, "entities")
            if among is None or as_id(entity) in among
        ),
        key=lambda entry: (-entry.documents, entry.label, entry.entity_id),
    )
    sides = [[entry for entry in entries if entry.kind == kind] for kind in kinds]
    rows, columns = (side[:limit] for side, limit in zip(sides, most, strict=True))
    cells = {
        (row.entity_id, column.entity_id): Cell(documents)
        for row in rows
        for column in columns
        if (documents := _together(store, row, column))
    }
    rows, columns = _filled(rows, cells, 0), _filled(columns, cells, 1)
    left = len(sides[0]) - len(rows), len(sides[1]) - len(columns)
    return PairsData(tuple(rows), tuple(columns), cells, document_total(store), left)


def _together(store: Store, row: Entry, column: Entry) -> int:
    if row.entity_id == column.entity_id:
        return 0
    first, second = sorted((row.entity_id, column.entity_id))
    found = answers(store, "pair", pair=digest_iri("pair", first, second))
    return as_whole(found[0][0]) if found else 0


def _filled(entries: Sequence[Entry], cells: Collection[tuple[str, str]], end: int) -> list[Entry]:
    """Return the rows or columns that have a cell."""
    ids = {ends[end] for ends in cells}
    return [entry for entry in entries if entry.entity_id in ids]
