"""Sets a sample document as a PDF with running header, footer and page numbers."""

from functools import partial
from io import BytesIO
from xml.sax.saxutils import escape

from example_lines import break_lines
from example_source import NOTES, Block, ExampleSource
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    Flowable,
    KeepTogether,
    Paragraph,
    SimpleDocTemplate,
    Table,
    TableStyle,
)

_TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=11, leading=15.5, spaceAfter=8)
_BULLET = ParagraphStyle("bullet", _TEXT, leftIndent=16, bulletIndent=4, spaceAfter=4)
_HEADING = ParagraphStyle("heading", _TEXT, fontName="Helvetica-Bold", fontSize=13, spaceBefore=10)
_TITLE = ParagraphStyle("title", _HEADING, fontSize=18, leading=22, spaceAfter=6)
_NOTE = ParagraphStyle("note", _TEXT, fontName="Helvetica-Oblique", fontSize=9, leading=12)
_CELL = ParagraphStyle("cell", _TEXT, fontSize=9, leading=11, spaceAfter=0)
_GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)
_MARGIN = 3.2 * cm
_WIDTH = A4[0] - 2 * _MARGIN - 12  # a frame keeps 6 points free on either side


def pdf_bytes(source: ExampleSource) -> bytes:
    """Return the document as a PDF, the same bytes each time."""
    target = BytesIO()
    template = SimpleDocTemplate(
        target,
        pagesize=A4,
        margin=_MARGIN,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=source.title,
        author=source.publisher,
        lang=source.language,
        invariant=1,
        pageCompression=0,
    )
    furniture = partial(_draw_furniture, source=source)
    template.build(_story(source), onFirstPage=furniture, onLaterPages=furniture)
    return target.getvalue()


def _draw_furniture(canvas: Canvas, _template: SimpleDocTemplate, *, source: ExampleSource) -> None:
    """Draw what repeats on every page."""
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    canvas.drawString(_MARGIN, A4[1] - 1.5 * cm, source.header)
    canvas.drawString(_MARGIN, 1.4 * cm, source.footer)
    canvas.drawRightString(A4[0] - _MARGIN, 1.4 * cm, str(canvas.getPageNumber()))
    canvas.restoreState()


def _story(source: ExampleSource) -> list[Flowable]:
    """Return everything on the pages, in order."""
    front = [
        Paragraph(escape(source.title), _TITLE),
        Paragraph(escape(source.publisher), _NOTE),
        Paragraph(escape(source.date), _NOTE),
    ]
    body = [flowable for block in source.blocks for flowable in _flowables(block)]
    return [*front, *body, _paragraph(NOTES[source.language], _NOTE)]


def _flowables(block: Block) -> list[Flowable]:
    """Return one block as what reportlab lays out."""
    match block.shape:
        case "heading":
            return [Paragraph(escape(block.lines[0]), _HEADING)]
        case "paragraph":
            return [_paragraph(block.lines[0], _TEXT)]
        case "bullets":
            return [_paragraph(line, _BULLET) for line in block.lines]
        case _:
            return [KeepTogether(_table(block.rows()))]


def _paragraph(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a paragraph whose lines are broken here, so that words divide at line ends."""
    measure = partial(stringWidth, fontName=style.fontName, fontSize=style.fontSize)
    lines = break_lines(text, _WIDTH - style.leftIndent - 1, measure)
    bullet = "•" if style is _BULLET else None
    return Paragraph("<br/>".join(map(escape, lines)), style, bulletText=bullet)


def _table(rows: list[list[str]]) -> Table:
    """Return a table as wide as the text."""
    cells = [[Paragraph(escape(cell), _CELL) for cell in row] for row in rows]
    width = _WIDTH / len(rows[0])
    return Table(cells, style=_GRID, colWidths=[width] * len(rows[0]), spaceAfter=10, repeatRows=1)
