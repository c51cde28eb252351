"""Reads OpenDocument texts (ODT): paragraphs, table rows with tabs between cells, footnotes."""

from collections.abc import Iterator
from xml.etree import ElementTree

from extract.reading.media_types import protected
from extract.reading.office_tables import with_tabs
from extract.reading.packed_xml import nearest, parsed, row_of, unzipped
from extract.reading.raw_text import RawText

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_TEXT, _TABLE = f"{{{_OASIS}:text:1.0}}", f"{{{_OASIS}:table:1.0}}"
_OFFICE = f"{{{_OASIS}:office:1.0}}"
_STYLE = f"{{{_OASIS}:style:1.0}}"
_TITLE = ".//{http://purl.org/dc/elements/1.1/}title"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_CELLS = frozenset({f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"})
_A_ROW = f"{_TABLE}table-row"
_SKIPPED = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}note-citation",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}annotation",
        f"{_OFFICE}forms",
    }
)
"""What was deleted with changes tracked, numbers of notes, and comments."""

_WITHIN = _SKIPPED | {f"{_TABLE}table"}
"""What holds no row or cell of a table: tables within it do not."""

_DRAW = f"{{{_OASIS}:drawing:1.0}}"
_SHAPES = ("frame", "g", "custom-shape", "rect", "circle", "ellipse", "polygon", "path", "line")
_HOLDING = frozenset({f"{_TEXT}note", *(f"{_DRAW}{shape}" for shape in _SHAPES)})
"""What stands in a paragraph and holds paragraphs of its own."""

_MARKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MANIFEST, _META = "META-INF/manifest.xml", "meta.xml"


def read_odt(content: bytes) -> RawText:
    """Return the text of an OpenDocument text, paragraphs apart by a blank line.

    What was deleted with changes tracked is left out, and so is hidden text.

    Raises:
        Unreadable: When it is damaged or protected.
    """
    with unzipped(content) as packed:
        names = set(packed.namelist())
        if _MANIFEST in names and b"encryption-data" in packed.read(_MANIFEST):
            raise protected()
        content_root = _without_hidden(parsed(packed.read("content.xml")))
        body = content_root.find(f"{_OFFICE}body")
        text = "".join(_blocks(body)) if body is not None else ""
        title = parsed(packed.read(_META)).findtext(_TITLE) if _META in names else None
    return RawText(pages=(text,), title=title)


def _without_hidden(root: ElementTree.Element) -> ElementTree.Element:
    """Return a document without the words of stretches whose style hides them."""
    hidden = {
        style.get(f"{_STYLE}name")
        for style in root.iter(f"{_STYLE}style")
        for properties in style.iterfind(f"{_STYLE}text-properties")
        if properties.get(f"{_TEXT}display") == "none"
    }
    for span in root.iter(f"{_TEXT}span") if hidden else ():
        if span.get(f"{_TEXT}style-name") in hidden:
            span.text = None
            span[:] = []
    return root


def _blocks(element: ElementTree.Element, mark: str = "") -> Iterator[str]:
    """Yield the paragraphs and rows below an element, each with the line ends behind it."""
    for child in element:
        if child.tag in _PARAGRAPHS:
            text, notes = _paragraph(child)
            yield f"{mark if text[:1].islower() else ''}{text}\n\n"
            yield from notes
        elif child.tag == f"{_TABLE}table":
            yield from (_row(row) + "\n\n" for row in nearest(child, {_A_ROW}, _WITHIN))
        elif child.tag not in _SKIPPED:
            yield from _blocks(child, "• " if child.tag == f"{_TEXT}list-item" else mark)


def _row(row: ElementTree.Element) -> str:
    """Return a row; an empty cell stands where one of a row above, or before it, reaches."""
    return row_of(nearest(row, _CELLS, _WITHIN), _blocks)


def _paragraph(paragraph: ElementTree.Element) -> tuple[str, list[str]]:
    """Return the text of a paragraph, and the blocks that stand in it: notes, boxes of text."""
    notes: list[str] = []
    return with_tabs("".join(_runs(paragraph, notes))), notes


def _runs(element: ElementTree.Element, notes: list[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in _MARKS:
            yield _MARKS[child.tag]
        elif child.tag in _HOLDING:
            notes.extend(_blocks(child))
        elif child.tag not in _SKIPPED:
            yield from _runs(child, notes)
        yield child.tail or ""
