"""Makes small real files of each kind for the tests of reading."""

import io
import zipfile
from collections.abc import Sequence

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table


def pdf(pages: Sequence[Sequence[str]], password: str | None = None, title: str = "") -> bytes:
    """Return a PDF with one line of print per string."""
    file = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    canvas = Canvas(file, encrypt=encryption, invariant=1)
    canvas.setTitle(title)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(60, 800 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pdf_with_table(
    paragraph: str, rows: Sequence[Sequence[str]], width: float, level: str = "TOP"
) -> bytes:
    """Return a PDF with a paragraph and a table without lines, whose cells wrap.

    Args:
        paragraph: What stands above.
        rows: Of the table.
        width: Of each column, in points.
        level: Where cells of few lines stand: `TOP`, `MIDDLE` or `BOTTOM`.
    """
    style = getSampleStyleSheet()["Normal"]
    cells = [[Paragraph(text, style) for text in row] for row in rows]
    table = Table(
        cells, colWidths=[width] * len(rows[0]), style=[("VALIGN", (0, 0), (-1, -1), level)]
    )
    file = io.BytesIO()
    SimpleDocTemplate(file, invariant=1).build([Paragraph(paragraph, style), table])
    return file.getvalue()


def word(paragraphs: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a DOCX with paragraphs and a table."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.paragraphs[0].add_run(text).bold = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a packed file with these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return file.getvalue()
