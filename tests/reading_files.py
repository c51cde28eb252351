"""Makes small real files of each kind for the tests of reading."""

import io
import zipfile
from collections.abc import Mapping, Sequence

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


def pdf_of_rare_letters(text: str, rare: Mapping[str, str]) -> bytes:
    """Return a PDF file in which some letters stand for ones that its fonts lack, as emoji."""
    pairs = (f"<{ord(a):02x}> <{b.encode('utf-16-be').hex()}>" for a, b in rare.items())
    told = "\n".join(pairs)
    cmap = (
        "begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(rare)} beginbfchar {told} endbfchar endcmap"
    )
    drawn = f"BT /F 12 Tf 70 700 Td ({text}) Tj ET"
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        f"4 0 obj<</Length {len(drawn)}>>stream\n{drawn}\nendstream endobj\n"
        "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>endobj\n"
        f"6 0 obj<</Length {len(cmap)}>>stream\n{cmap}\nendstream endobj\n"
        "trailer<</Root 1 0 R>>"
    ).encode()


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
