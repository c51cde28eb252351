"""Lays out two columns and the bands between them: in which order, how high, where bands meet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from graph.figures.figure_sheet import Room
from graph.figures.pairs import Cell, Entry, PairsData

_SWEEPS = 12


class Side(NamedTuple):
    """One column: its entries from top to bottom, the middle of each, and how much it has."""

    entries: tuple[Entry, ...]
    middle: Mapping[str, float]
    total: Mapping[str, int]
    high: float


@dataclass(frozen=True, slots=True)
class Band:
    """A band: its ends, its documents, and where it meets the columns, in points from below."""

    row: Entry
    column: Entry
    documents: int
    left: float
    right: float


def crossing_little(data: PairsData) -> PairsData:
    """Return both columns in an order in which few bands cross (barycentres, Sugiyama 1981)."""
    rows, columns = list(data.rows), list(data.columns)
    cells = {ends: cell for ends, cell in data.cells.items() if cell.documents}
    for _ in range(_SWEEPS):
        rows = _by_centre(rows, columns, cells)
        columns = _by_centre(columns, rows, {(b, a): cell for (a, b), cell in cells.items()})
    return replace(data, rows=tuple(rows), columns=tuple(columns))


def _by_centre(
    moved: Sequence[Entry], fixed: Sequence[Entry], cells: Mapping[tuple[str, str], Cell]
) -> list[Entry]:
    place = {each.entity_id: i for i, each in enumerate(fixed)}
    weighed: dict[str, tuple[float, float]] = {}
    for (first, second), cell in cells.items():
        if second in place:
            total, many = weighed.get(first, (0.0, 0.0))
            weighed[first] = total + cell.documents * place[second], many + cell.documents

    def centre(entry: Entry) -> tuple[float, str]:
        total, many = weighed.get(entry.entity_id, (0.0, 0.0))
        return (total / many if many else len(fixed)), entry.entity_id

    kinds = list(dict.fromkeys(each.kind for each in moved))
    groups = [sorted((e for e in moved if e.kind == kind), key=centre) for kind in kinds]
    groups.sort(key=lambda group: sum(centre(each)[0] for each in group) / len(group))
    return [each for group in groups for each in group]


def side_of(data: PairsData, entries: tuple[Entry, ...], room: Room, end: int) -> Side:
    """Return a column, of rows for `end` 0 and of columns for 1, with its kinds set apart."""
    total = {each.entity_id: 0 for each in entries}
    for ends, cell in data.cells.items():
        if ends[0] in _ids(data.rows) and ends[1] in _ids(data.columns):
            total[ends[end]] += cell.documents
    groups = len({each.kind for each in entries})
    high = (room.height - 20) / (len(entries) + 0.7 * (groups - 1))
    y, middle, before = room.top - 20, {}, entries[0].kind
    for each in entries:
        y -= high * (1.7 if each.kind != before else 1)
        middle[each.entity_id] = y + high / 2
        before = each.kind
    return Side(entries, middle, total, high)


def _ids(entries: Sequence[Entry]) -> frozenset[str]:
    return frozenset(each.entity_id for each in entries)


def points_a_document(*sides: Side) -> float:
    """Return points for a document, so that no bar grows into the next."""
    return min(side.high * 0.86 / max(1, *side.total.values()) for side in sides)


def bands_between(data: PairsData, left: Side, right: Side, scale: float) -> list[Band]:
    """Return bands side by side at both ends, in the order of where they go."""
    starts = _stacked(left, right, data, scale)
    turned = {(b, a): cell for (a, b), cell in data.cells.items()}
    ends = _stacked(right, left, PairsData(data.columns, data.rows, turned, data.documents), scale)
    return [
        Band(row, column, data.of(row, column).documents, starts[row, column], ends[column, row])
        for row, column in starts
    ]


def _stacked(
    side: Side, other: Side, data: PairsData, scale: float
) -> dict[tuple[Entry, Entry], float]:
    """Return where the middle of each band meets a side."""
    found = {}
    for entry in side.entries:
        y = side.middle[entry.entity_id] + side.total[entry.entity_id] * scale / 2
        for far in other.entries:
            documents = data.of(entry, far).documents
            if documents:
                found[entry, far] = y - documents * scale / 2
                y -= documents * scale
    return found
