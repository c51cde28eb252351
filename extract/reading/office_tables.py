"""Tells rows and cells of tables where a format or a reader gives their text without either."""

from collections.abc import Iterable, Sequence

from extract.reading.wrapping import is_marker

_LONGEST = 300
"""Characters of a paragraph in which tabs part cells."""


def with_cells(text: str, tables: Iterable[Sequence[Sequence[str]]]) -> str:
    """Return a text with tabs between the cells of its tables, where spaces stood.

    Args:
        text: In which each row is a line.
        tables: The rows of each table, each with its cells.
    """
    rows = {
        " ".join(row): "\t".join(" ".join(cell.split()) for cell in row)
        for table in tables
        for row in table
    }
    return "\n".join(rows.get(line, line) for line in text.split("\n"))


def with_rows(text: str) -> str:
    """Return the text of a Word file of old with a line for each row of a table.

    There a tab ends a cell, another one a row, and all rows are one line.
    """
    return "\n".join(row for line in text.split("\n") for row in _rows(line))


def _rows(line: str) -> list[str]:
    """Return the rows of a line, if all have so many cells as the first, and two at least."""
    cells = line.split("\t")
    for width in range(2, len(cells)):
        if not any(end.strip() for end in cells[width :: width + 1]):
            begins = range(0, len(cells), width + 1)
            return ["\t".join(cells[at : at + width]) for at in begins]
    return [line]


def with_tabs(paragraph: str) -> str:
    r"""Return a paragraph with tabs where they part cells, and spaces where they set text in.

    `Ada Uneborg\tReef Union\tPeru` has cells; not so `1.\tIntroduction`, and what goes on in a
    small letter behind a tab.
    """
    if "\t" not in paragraph:
        return paragraph
    first, *others = (cell.strip(" ") for cell in paragraph.strip("\t ").split("\t"))
    if others and is_marker(first, others[0]):
        first, *others = (f"{first} {others[0]}", *others[1:])
    cells = [cell for cell in others if cell]
    are_cells = len(paragraph) <= _LONGEST and all(not cell[0].islower() for cell in cells)
    return ("\t" if are_cells else " ").join([first, *cells])
