"""Orders two columns so that the bands between them cross little."""

from collections.abc import Mapping, Sequence

_SWEEPS = 12


def crossing_little(
    bands: Mapping[tuple[int, int], int], rows: int, columns: int
) -> tuple[list[int], list[int]]:
    """Return both columns in an order in which few bands cross (barycentres, Sugiyama 1981).

    Args:
        bands: From row and column to how wide the band between them is; above 0.
        rows: How many rows there are.
        columns: How many columns there are.

    Returns:
        The numbers of those rows and of those columns that have a band, from top to bottom.
    """
    turned = {(column, row): width for (row, column), width in bands.items()}
    left = [row for row in range(rows) if any(row == each for each, _ in bands)]
    right = [column for column in range(columns) if any(column == each for each, _ in turned)]
    for _ in range(_SWEEPS):
        left = _by_centre(left, right, bands)
        right = _by_centre(right, left, turned)
    return left, right


def _by_centre(
    moved: Sequence[int], fixed: Sequence[int], bands: Mapping[tuple[int, int], int]
) -> list[int]:
    """Return some numbers by the mean place of what their bands lead to."""
    place = {each: at for at, each in enumerate(fixed)}
    weight = dict.fromkeys(moved, 0.0)
    total = dict.fromkeys(moved, 0.0)
    for (one, other), width in bands.items():
        weight[one] += width
        total[one] += width * place[other]
    return sorted(moved, key=lambda each: (total[each] / weight[each], each))
