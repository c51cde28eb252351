"""Finds what nobody writes about: cells of a matrix that are empty or far below expectation."""

from enum import StrEnum
from typing import NamedTuple

from graph.linkages.matrix import Cell, Line, Matrix
from graph.linkages.significance import at_most, least_likely

FALSE_SHARE = 0.05
"""Of the gaps told, one in twenty is expected to be chance (Benjamini and Hochberg 1995)."""


class GapKind(StrEnum):
    """What is missing."""

    NO_DOCUMENTS = "no documents"  # none mentions the row, or none the column: nothing to compare
    NONE_MENTIONS_BOTH = "none mentions both"
    FAR_BELOW = "far below"


class Gap(NamedTuple):
    """A row and a column that documents do not speak of together.

    Attributes:
        documents: Documents that mention both.
        expected: Documents that would by chance alone.
        chance: How likely so few are by chance (Poisson); 1 where there are no documents.
        total: Documents that count.
    """

    kind: GapKind
    row: Line
    column: Line
    documents: int
    expected: float
    chance: float
    total: int


def gaps(crossed: Matrix) -> tuple[Gap, ...]:
    """Return the gaps of a matrix, the most surprising first, then those without documents.

    A cell is a gap where so few documents or fewer would mention both only rarely by chance, among
    all cells looked at: small numbers make no gap.
    """
    cells = crossed.each_once()
    compared = [each for each in cells if each.expected > 0]
    chances = {each[:2]: at_most(each.documents, each.expected) for each in compared}
    bound = least_likely(list(chances.values()), false_share=FALSE_SHARE)
    found = [
        _gap(crossed, each, chances[each[:2]]) for each in compared if chances[each[:2]] <= bound
    ]
    empty = [_gap(crossed, each, 1.0) for each in cells if not each.expected]
    return (*sorted(found, key=_most_surprising), *empty)


def largest_empty(crossed: Matrix, *, most: int = 10) -> tuple[Gap, ...]:
    """Return cells of which no document mentions both, though most were expected to.

    What `gaps` returns are among them: the rest have too few documents to call them gaps.
    """
    empty = (each for each in crossed.each_once() if each.expected and not each.documents)
    found = [_gap(crossed, each, at_most(0, each.expected)) for each in empty]
    return tuple(sorted(found, key=_most_surprising)[:most])


def _most_surprising(gap: Gap) -> tuple[float, float, str, str]:
    return (gap.chance, -gap.expected, gap.row.entity_id, gap.column.entity_id)


def _gap(crossed: Matrix, cell: Cell, chance: float) -> Gap:
    kind = GapKind.FAR_BELOW if cell.documents else GapKind.NONE_MENTIONS_BOTH
    return Gap(
        kind if cell.expected else GapKind.NO_DOCUMENTS,
        crossed.rows[cell.row],
        crossed.columns[cell.column],
        cell.documents,
        cell.expected,
        chance,
        crossed.total,
    )


def in_words(gap: Gap) -> str:
    """Return a gap as a sentence with its denominators."""
    row, column = gap.row, gap.column
    if gap.kind == GapKind.NO_DOCUMENTS:
        missing = " and ".join(each.label for each in (row, column) if not each.documents)
        both = f"{row.label} and {column.label}"
        return f"No document mentions {missing}: nothing can be said of {both}."
    # The rarer of the two is what is asked about: of its documents, how many mention the other.
    rare, other = sorted((row, column), key=lambda line: line.documents)
    number = "none" if not gap.documents else f"{gap.documents:,}"
    verb = "mention" if gap.documents > 1 else "mentions"
    documents = "document mentions" if rare.documents == 1 else "documents mention"
    return (
        f"{rare.documents:,} {documents} {rare.label}, {number} {verb} {other.label} as well; "
        f"{gap.expected:,.1f} expected ({other.documents:,} of all {gap.total:,} do)."
    )
