"""Cuts lists and tables into rows and cells: lines that one mark cuts, one below another."""

import re
from collections.abc import Iterator

from extract.columns import GAP, NARROW
from extract.kept_patterns import compiled
from extract.persons.letters import CAPITALS, PARTICLES
from extract.scanning import every_match

LEAD = compiled(
    r"[ \t]*(?:[-•*–—·▪◦]|\(?\d{1,3}[.):,]?(?=[ \t])|\(?[a-z]\)|No\.? ?\d{1,3}"
    r"|(?:N(?:[oº°]|úm|um)?\.?|#|S\.?/?N\.?|S(?:[rl]|er)\.? ?No\.?)(?=[ \t]*[|/]|  ))?[ \t|/]*"
)
"""What stands before the first name of a row: a bullet, a number, what heads a column of such."""
_EMPTY_FIRST = compiled(r"[ \t]*\|?(?=[ \t]*[-–—][ \t]*\|)|[ \t]*\|(?=[ \t]*\|)")
type Cell = tuple[int, int]
type Row = tuple[Cell, ...]

_BULLET = "\n"
"""Cuts no line: each holds one cell."""

_COMMA = ","
CELLED = ("|", "\t", GAP, NARROW, _COMMA)
"""Marks of tables."""

LOOSE = (", ", " (", " - ", " – ", " — ", _BULLET)
"""Marks behind which the first cell alone may hold a name, or which a line may lack."""

_NARROW_ROW = compiled(
    rf"[^\S\n]*(?:[{CAPITALS}\d](?:[^ \n]| (?! ))*(?<![!?;:]) {{2,}}){{2,}}[{CAPITALS}\d]"
    r"(?:[^ \n]| (?! ))* *"
)
_COMMAS = compiled(r"(?:[^,\n]{0,80},(?![ \d]\d\d)){3,12}+(?! )[^,\n]{0,80}")
"""A line of values that commas part with no space: `id,first_name,last_name,village`."""

_COMMA_LINE = compiled(r"^[^,\n]{0,80},(?! )[^,\n]{0,80},(?! )[^,\n]{0,80},(?! )", re.MULTILINE)
_HEADING = compiled(r"[^\t\n]+\t{2,}\s*")
_MARKS = ("|", "\t", GAP, ";", " / ", " – ", " — ", " - ", ", ", " (")
WORD = rf"(?:[{CAPITALS}](?:[^\W\d_]|['’-](?=[^\W\d_])){{0,24}}+\.?)"
PARTICLE = rf"(?:{PARTICLES}|a/[pl]|[sd]/o)"
NAME = compiled(rf"{WORD}(?:,? (?:{PARTICLE}[ -])?{WORD}|-{WORD}| [\"“«]{WORD}[\"”»]){{0,5}}")
_MOST_CELLS, _LONGEST_LINE, _MOST_LINES, _LONGEST_ROW = 12, 400, 2_000, 60


def has_cells(text: str) -> bool:
    """Say whether a text may hold a table."""
    are_marked = any(mark in text for mark in CELLED if mark != _COMMA)
    return are_marked or any(every_match(_COMMA_LINE, text))


def blocks(text: str) -> Iterator[tuple[str, str, list[Row]]]:
    """Yield runs of lines that one mark cuts into cells, with the mark and the line above.

    One empty line may part two rows of a table or two items, as paragraphs are read.
    """
    mark, above, before = "", "", ""
    rows: list[Row] = []
    start, empty = 0, 0
    for line in text.splitlines(keepends=True):
        span = (start, start + len(line.rstrip()))
        start += len(line)
        if mark in ("", "\t") and _HEADING.fullmatch(line):  # over all columns of a table
            before, empty = line[:_LONGEST_LINE], 0
            continue
        if span[0] == span[1] and not empty:
            empty = 1
            continue
        is_near = not empty or mark in CELLED or _is_item(text, span)
        cells = _cells(text, span, mark) if mark and is_near else ()
        if not cells and is_near and mark in LOOSE and len(rows) > 1:
            cells = _otherwise_cut(text, span)
        if not cells or len(rows) >= _MOST_LINES:
            if len(rows) > 1 or (rows and mark in CELLED):
                yield mark, above, rows
            mark, above, rows = _mark(text, span), before, []
            cells = _cells(text, span, mark) if mark else ()
        if cells:
            rows.append(cells)
        before, empty = line[:_LONGEST_LINE], 0
    if len(rows) > 1 or (rows and mark in CELLED):
        yield mark, above, rows


def _mark(text: str, line: Cell) -> str:
    """Return what cuts a line; a bullet where only that stands before it; "" for no list."""
    if line[1] - line[0] > _LONGEST_LINE:
        return ""
    start, end = line[0], max(line[0], line[1] - 1)  # one at the end cuts nothing
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if _COMMAS.fullmatch(text, *line):
        return _COMMA
    found = next((mark for mark in _MARKS if text.find(mark, start, end) >= 0), "")
    if found not in CELLED and text.find(NARROW, start, end) > 0:
        found = NARROW if _NARROW_ROW.fullmatch(text, *line) else found
    return found or (_BULLET if _is_item(text, line) else "")


def _is_item(text: str, line: Cell) -> bool:
    """Say whether a line has a bullet or number, or is nothing but a name."""
    lead = LEAD.match(text, *line)
    start = lead.end() if lead else line[0]
    return bool(lead and lead.group().strip()) or NAME.fullmatch(text, start, line[1]) is not None


def _otherwise_cut(text: str, line: Cell) -> Row:
    """Return the cells of a short line of a list that is a name and what another mark parts."""
    mark = _mark(text, line)
    if mark not in LOOSE or line[1] - line[0] > _LONGEST_ROW:
        return ()
    lead = LEAD.match(text, *line)
    start = lead.end() if lead else line[0]
    is_name = NAME.fullmatch(text, start, max(start, text.find(mark, *line))) is not None
    return _cells(text, line, mark) if is_name else ()


def _cells(text: str, line: Cell, mark: str) -> Row:
    """Return the cells of a line; none where it is no line of the list."""
    if line[1] - line[0] > _LONGEST_LINE:
        return ()
    is_cut = text.find(mark, *line) >= 0
    if not is_cut and not (mark in LOOSE and _mark(text, line) == _BULLET):
        return ()
    start = line[0]
    empty = _EMPTY_FIRST.match(text, *line) if mark == "|" else None
    if empty:
        start = empty.end()
    elif mark != "\t":  # a number in a cell of its own does not shift the others
        lead = LEAD.match(text, *line)
        start = lead.end() if lead else start
    cells: list[Cell] = []
    for piece in text[start : line[1]].split(mark):
        left = len(piece) - len(piece.lstrip())
        if piece.strip() or mark not in (GAP, NARROW):  # a wide gap is one
            cells.append((start + left, start + max(left, len(piece.rstrip()))))
        start += len(piece) + len(mark)
    return tuple(cells[:_MOST_CELLS])
