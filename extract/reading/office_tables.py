"""Tells rows and cells of tables where a format or a reader gives their text without either."""

from collections.abc import Iterable, Sequence

from extract.reading.wrapping import is_marker

_LONGEST = 300
"""Characters of a paragraph in which tabs part cells."""

_FEWEST_ENDS = 3
"""Rows that end in a line, by which it is a table."""


def without_indents(text: str) -> str:
    r"""Return a text without tabs that set lines in, or end them; `\tReef Union\tPeru` is a row."""
    if "\t" not in text:
        return text
    return "\n".join(_without_indent(line) for line in text.split("\n"))


def _without_indent(line: str) -> str:
    bare = line.strip("\t ")
    return line.rstrip("\t ") if "\t" in bare else bare


def with_cells(text: str, tables: Iterable[Sequence[Sequence[str]]]) -> str:
    """Return a text with tabs between the cells of its tables, where spaces stood.

    Args:
        text: In which each row is a line.
        tables: The rows of each table, each with its cells.
    """
    rows = {
        " ".join(row): line
        for table in tables
        for row, line in zip(table, _with_headings(list(map(_row, table))), strict=True)
    }
    return "\n".join(rows.get(line, line) for line in text.split("\n"))


def _row(cells: Sequence[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _with_headings(rows: Sequence[str]) -> list[str]:
    """Return rows, those of one cell as headings: with empty cells, as many as others have."""
    most = max((row.count("\t") for row in rows), default=0)
    return [row + "\t" * most if row and "\t" not in row else row for row in rows]


def with_rows(text: str) -> str:
    """Return the text of a Word file of old with a line for each row of a table.

    There a tab ends a cell, another one a row, and all rows are one line.
    """
    return "\n".join(row for line in text.split("\n") for row in _rows(line))


def _rows(line: str) -> list[str]:
    """Return the rows of a line, if all have so many cells as the first, and two at least.

    Where some cells reach over others they have not; then two tabs end a row.
    """
    cells = line.split("\t")
    for width in range(2, (len(cells) + 1) // 2):
        if not any(end.strip() for end in cells[width :: width + 1]):
            begins = range(0, len(cells), width + 1)
            return ["\t".join(cells[at : at + width]) for at in begins]
    ends = line.count("\t\t")
    return _with_headings(line.split("\t\t")) if ends >= _FEWEST_ENDS else [line]


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
