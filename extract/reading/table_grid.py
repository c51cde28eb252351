"""Tells where the cells of a table stand: what reaches over rows and columns shifts no other."""

_MOST = 60
"""Columns and rows over which a cell reaches at most."""


def whole_number(told: str | None, usual: int) -> int:
    """Return how many columns or rows a file says, at most sixty; `usual` where it says none."""
    try:
        return max(0, min(int(told or usual), _MOST))
    except ValueError:
        return usual


class Grid:
    """Counts the columns of the rows of one table, in the order in which a page has them."""

    def __init__(self) -> None:
        """Begin above the first row."""
        self._column = self._written = 0
        self._covered: dict[int, int] = {}

    def begin_row(self) -> None:
        """Go on to the next row."""
        self._column = self._written = 0
        self._covered = {at: rows - 1 for at, rows in self._covered.items() if rows > 1}

    def tabs_before(self, columns: str | None, rows: str | None) -> int:
        """Return how many tabs part the next cell from the one before, or the row's beginning.

        Args:
            columns: Over how many the cell reaches, as the page says.
            rows: The same.
        """
        while self._column in self._covered:
            self._column += 1
        tabs = self._column - self._written
        self._written = self._column
        self._column += whole_number(columns, 1) or 1
        reach = whole_number(rows, 1) or _MOST
        if reach > 1:
            self._covered.update(dict.fromkeys(range(self._written, self._column), reach))
        return tabs

    def tabs_behind(self) -> int:
        """Return how many tabs end a row whose last cell reaches over several columns."""
        return max(0, self._column - 1 - self._written)
