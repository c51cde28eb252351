"""Tells each row of a printed table in one line, its cells with a tab between them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.reading.printed_columns import in_columns
from extract.reading.printed_rows import Edges, Places, places_of
from extract.reading.printed_words import Piece, PrintedWord, printed_lines
from extract.reading.wrapping import is_marker, put_together

type _Cell = list[Piece]

_LEADING = 1.5
"""From a line of a cell to the next, in heights."""

_LEVEL = 0.4
"""Heights by which the tops, feet or middles of cells of one row differ at most."""

_ALIGNED = 1.0
"""Points by which lines of one cell do."""

_EVEN = 1.1
"""Times the distance of lines of one cell by which the next row is farther away at least."""

_LOOK_AHEAD = 12
"""Cells behind one in which the next row begins."""

_LONGEST_CELL = 12
"""Lines; what is longer is a column of text."""


def lines_of(words: Sequence[PrintedWord]) -> list[str]:
    """Return the lines of a page; a row of a table is one, with a tab between its cells.

    Args:
        words: In the order in which the file has them.
    """
    lines = in_columns(printed_lines(words))
    if all(len(line) == 1 for line in lines):
        return [piece.text for line in lines for piece in line]
    cells = _cells([piece for line in lines for piece in line])
    rows = [_with_marker(row) for row in _rows(cells)]
    places = places_of([[_edges(cell) for cell in row] for row in rows])
    return [text for row, place in zip(rows, places, strict=True) for text in _told(row, place)]


def _cells(pieces: Sequence[Piece]) -> list[_Cell]:
    """Return pieces with the lines below that go on with them in the same column."""
    cells: list[_Cell] = []
    for piece in pieces:
        if cells and not piece.gap and _is_below(cells[-1], piece):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def _is_below(cell: _Cell, piece: Piece) -> bool:
    last = cell[-1]
    drop = last.bottom - piece.bottom
    height = last.top - last.bottom
    most = _LEADING * height if len(cell) == 1 else 1.1 * (cell[-2].bottom - last.bottom)
    off = min(abs(a - b) for a, b in zip(cell[0].edges, piece.edges, strict=True))
    return off <= _ALIGNED and 0 < drop <= most


def _rows(cells: Sequence[_Cell]) -> Iterator[list[_Cell]]:
    row: list[_Cell] = []
    for at, cell in enumerate(cells):
        lines = _beside(row[-1], cell, cells[at + 1 : at + 1 + _LOOK_AHEAD]) if row else 0
        if row and not lines:
            yield row
            row = []
        elif row and lines < len(row[-1]):
            *before, last = row
            yield [*before, last[:-lines]]
            row = [last[-lines:]]
        row.append(cell)
    if row:
        yield row


def _beside(before: _Cell, cell: _Cell, following: Sequence[_Cell]) -> int:
    """Return how many lines at the end of what stands before a cell are one beside it.

    What stands above a table may look like lines of its first cell: most where the lines below are
    no farther away than those above.
    """
    if len(before) > 1 and _is_beside(before[-1:], cell) and _goes_on_evenly(before, following):
        return 1
    longest = min(len(before), _LONGEST_CELL)
    lengths = (len(before), *range(longest, 0, -1))
    return next((most for most in lengths if _is_beside(before[-most:], cell)), 0)


def _goes_on_evenly(cell: _Cell, following: Sequence[_Cell]) -> bool:
    """Say whether the next line at a cell's edge is as near to it as its own lines are."""
    below = next((c[0] for c in following if abs(c[0].left - cell[0].left) <= _ALIGNED), None)
    if below is None:
        return False
    return cell[-1].bottom - below.bottom <= _EVEN * (cell[-2].bottom - cell[-1].bottom)


def _is_beside(before: _Cell, cell: _Cell) -> bool:
    """Say whether a cell stands to the right of another, level with it above, below or amid."""
    height = cell[0].top - cell[0].bottom
    top, bottom = before[0].top - cell[0].top, before[-1].bottom - cell[-1].bottom
    level = min(abs(top), abs(bottom), abs(top + bottom) / 2) <= _LEVEL * height
    return level and cell[0].left > max(piece.right for piece in before)


def _with_marker(row: Sequence[_Cell]) -> list[_Cell]:
    """Return a row whose first cell is no bullet or number: that stands before the next one."""
    opening, *others = row
    if not others or len(opening) > 1 or not is_marker(opening[0].text, others[0][0].text):
        return list(row)
    first, *more = others[0]
    return [[opening[0].with_more(first), *more], *others[1:]]


def _edges(cell: _Cell) -> Edges:
    return cell[0].edges


def _told(row: Sequence[_Cell], places: Places) -> Iterator[str]:
    """Yield the lines of a row: one, or as many as there are where it is no table's."""
    columns = places.columns
    is_row = len(row) > 1 or columns[0] > 0
    if not is_row or max(map(len, row)) > _LONGEST_CELL:
        *before, last = (piece.text for cell in row for piece in cell)
        yield from before
        yield last + "\t" * (0 if before else places.behind)
        return
    tabs = (column - before for before, column in pairwise([0, *columns]))
    yield "".join("\t" * most + _whole(cell) for most, cell in zip(tabs, row, strict=True))


def _whole(cell: _Cell) -> str:
    text = cell[0].text
    for piece in cell[1:]:
        text = put_together(text, piece.text, frozenset()) + piece.text
    return text
