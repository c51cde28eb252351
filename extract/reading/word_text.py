"""Reads Word documents (DOCX): paragraphs, table rows with tabs between cells, footnotes."""

import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from extract.reading.office_tables import with_tabs
from extract.reading.packed_xml import nearest, parsed, row_of, unzipped
from extract.reading.raw_text import RawText
from extract.reading.table_grid import whole_number

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", _FALLBACK})
_WITHIN = _SKIPPED | {f"{_W}tbl"}
"""What holds no row or cell of a table: tables within it do not."""

_EMPTY = ElementTree.Element(f"{_W}tc")
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NO = ("0", "false", "off")
_CORE = "docProps/core.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")


def read_docx(content: bytes) -> RawText:
    """Return the text of a Word document, paragraphs apart by a blank line.

    What was deleted with changes tracked is left out, and so is hidden text.

    Raises:
        Unreadable: When it is damaged or protected.
    """
    with unzipped(content) as packed:
        names = set(packed.namelist())
        parts = ["word/document.xml", *(name for name in _NOTES if name in names)]
        text = "".join(part for name in parts for part in _part(packed, name))
        return RawText(pages=(text,), title=_title(packed) if _CORE in names else None)


def _part(packed: zipfile.ZipFile, name: str) -> Iterator[str]:
    content = packed.read(name).replace(_STRICT[1:-1].encode(), _W[1:-1].encode())
    yield from _blocks(parsed(content))


def _title(packed: zipfile.ZipFile) -> str | None:
    return parsed(packed.read(_CORE)).findtext(_TITLE)


def _blocks(element: ElementTree.Element) -> Iterator[str]:
    """Yield the paragraphs and rows below an element, each with the line ends behind it."""
    for child in element:
        if child.tag == f"{_W}p":
            yield _paragraph(child) + "\n\n"
        elif child.tag == f"{_W}tbl":
            for row in nearest(child, {f"{_W}tr"}, _WITHIN):
                yield _row(row) + "\n\n"
        elif child.tag not in _SKIPPED:
            yield from _blocks(child)


def _row(row: ElementTree.Element) -> str:
    """Return a row; an empty cell stands where one before it reaches, and before the first."""
    cells: list[ElementTree.Element] = []
    for cell in nearest(row, {f"{_W}tc"}, _WITHIN):
        cells += [cell, *[_EMPTY] * (_number(cell, "tcPr", "gridSpan", 1) - 1)]
    return row_of([*[_EMPTY] * _number(row, "trPr", "gridBefore", 0), *cells], _blocks)


def _number(element: ElementTree.Element, properties: str, name: str, usual: int) -> int:
    """Return a number that a cell or row is given in its properties."""
    told = element.find(f"{_W}{properties}/{_W}{name}")
    return whole_number(told.get(f"{_W}val") if told is not None else None, usual)


def _paragraph(paragraph: ElementTree.Element) -> str:
    text = with_tabs("".join(_runs(paragraph)))
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return f"• {text}" if listed and text[:1].islower() else text


def _is_hidden(run: ElementTree.Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val") not in _NO


def _runs(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag == f"{_W}p":  # a text box within the paragraph
            yield "\n" + _paragraph(child) + "\n"
        elif child.tag not in _SKIPPED and not _is_hidden(child):
            yield from _runs(child)
