"""Writes a sample document as a Word file with header, footer and page numbers."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from example_source import NOTES, Block, ExampleSource

_WRITTEN = datetime(2025, 12, 1, tzinfo=UTC)
_GRID = "Table Grid"
_STYLES = {"heading": "Heading 1", "paragraph": "Normal", "bullets": "List Bullet"}


def docx_bytes(source: ExampleSource) -> bytes:
    """Return the document as a Word file, the same bytes each time."""
    document = docx.Document()
    _set_properties(document, source)
    _set_furniture(document, source)
    document.add_heading(source.title, level=0)
    document.add_paragraph(source.publisher)
    document.add_paragraph(source.date)
    for block in source.blocks:
        _add_block(document, block)
    document.add_paragraph().add_run(NOTES[source.language]).italic = True
    _drop_unused_styles(document)
    target = BytesIO()
    document.save(target)
    return _without_clock(target.getvalue())


def _set_properties(document: Document, source: ExampleSource) -> None:
    """Fill in the file's properties; nothing in them comes from the clock."""
    properties = document.core_properties
    properties.title = source.title
    properties.author = properties.last_modified_by = source.publisher
    properties.language = source.language
    properties.comments = ""
    properties.created = properties.modified = _WRITTEN


def _set_furniture(document: Document, source: ExampleSource) -> None:
    """Write the running header and footer."""
    section = document.sections[0]
    section.header.paragraphs[0].text = source.header
    footer = section.footer.paragraphs[0]
    footer.text = f"{source.footer}\t\t"
    _add_page_number(footer)


def _add_page_number(paragraph: Paragraph) -> None:
    """Add the field that Word shows as the page number."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)  # noqa: SLF001  # python-docx has no public way to add a field


def _add_block(document: Document, block: Block) -> None:
    """Add one block in the style Word has for it."""
    if block.shape != "table":
        for line in block.lines:
            document.add_paragraph(line, style=_STYLES[block.shape])
        return
    rows = block.rows()
    table = document.add_table(len(rows), len(rows[0]), style=_GRID)
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def _drop_unused_styles(document: Document) -> None:
    """Leave out the table styles of the library's template: they are nine tenths of the file."""
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", _GRID):
            style.delete()
    for relation, link in list(document.part.rels.items()):
        if link.reltype.endswith("/stylesWithEffects"):
            del document.part.rels[relation]


def _without_clock(package: bytes) -> bytes:
    """Pack the file again without times, stored: compression differs between builds of zlib."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(target, "w", ZIP_STORED) as new:
        for name in old.namelist():
            part = ZipInfo(name)
            part.create_system = 0
            new.writestr(part, old.read(name))
    return target.getvalue()
