"""Makes small real files of the office formats that no library here writes."""

from collections.abc import Sequence

from tests.reading_files import zipped

type Rows = Sequence[Sequence[str]]

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_OPENXML = "http://schemas.openxmlformats.org"
_RELATIONS = f"{_OPENXML}/officeDocument/2006/relationships"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def odt(body: str, title: str = "", manifest: str = "<manifest/>") -> bytes:
    """Return an OpenDocument text of paragraphs and tables as its format writes them."""
    names = {name: f"{_OASIS}:{name}:1.0" for name in ("office", "text", "table")}
    names["draw"] = f"{_OASIS}:drawing:1.0"
    spaces = " ".join(f'xmlns:{name}="{uri}"' for name, uri in names.items())
    content = (
        f"<office:document-content {spaces}><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "meta.xml": f"<m {_DC}><dc:title>{title}</dc:title></m>".encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def odt_with_table(paragraph: str, rows: Rows) -> bytes:
    """Return an OpenDocument text with a paragraph and a table, cells partly in bold."""

    def cell(text: str) -> str:
        marked = f"{text[:2]}<text:span>{text[2:4]}</text:span>{text[4:]}"
        return f"<table:table-cell><text:p>{marked}</text:p></table:table-cell>"

    lines = ("".join(map(cell, row)) for row in rows)
    table = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return odt(f"<text:p>{paragraph}</text:p><table:table>{table}</table:table>")


def epub(
    chapters: dict[str, str],
    title: str = "",
    closed: str = "",
    *,
    more_items: str = "",
    more_spine: str = "",
    space: str = "http://www.idpf.org/2007/opf",
) -> bytes:
    """Return a book of chapters, each by its file name; the one `closed` names is encrypted."""
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in reversed(chapters))
    container = (
        f'<container xmlns="{_OASIS}:container"><rootfiles>'
        '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    )
    book = (
        f'<package xmlns="{space}" {_DC}><metadata>'
        f"<dc:title>{title}</dc:title></metadata><manifest>{items}{more_items}</manifest>"
        f"<spine>{spine}{more_spine}</spine></package>"
    )
    encryption = (
        '<e xmlns:x="http://www.w3.org/2001/04/xmlenc#">'
        f'<x:CipherReference URI="OEBPS/{closed}"/></e>'
    )
    return zipped(
        {
            "mimetype": b"application/epub+zip",
            "META-INF/container.xml": container.encode(),
            "META-INF/encryption.xml": encryption.encode(),
            "OEBPS/book.opf": book.encode(),
            **{f"OEBPS/{name}": text.encode() for name, text in chapters.items()},
        }
    )


def rtf_with_table(paragraph: str, rows: Rows) -> bytes:
    """Return an RTF document with a paragraph and a table."""

    def escaped(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    ends = "".join(f"\\cellx{3000 * (n + 1)}" for n in range(len(rows[0])))
    lines = ("".join(f"\\pard\\intbl {escaped(cell)}\\cell" for cell in row) for row in rows)
    table = "".join(f"\\trowd{ends}{line}\\row\n" for line in lines)
    return f"{{\\rtf1\\ansi\\pard {escaped(paragraph)}\\par\n{table}\\pard\\par}}".encode()


def pptx(slides: Sequence[str]) -> bytes:
    """Return a presentation with a text on each slide."""
    numbers = range(1, len(slides) + 1)
    main = f'xmlns:p="{_OPENXML}/presentationml/2006/main"'
    ids = "".join(f'<p:sldId id="{255 + n}" r:id="rId{n}"/>' for n in numbers)
    targets = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/slide" Target="slides/slide{n}.xml"/>'
        for n in numbers
    )

    def slide(text: str) -> str:
        return (
            f'<p:sld xmlns:a="{_OPENXML}/drawingml/2006/main" {main}><p:cSld><p:spTree><p:sp>'
            f"<p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody>"
            "</p:sp></p:spTree></p:cSld></p:sld>"
        )

    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_OPENXML}/package/2006/content-types"/>',
        "ppt/presentation.xml": f'<p:presentation {main} xmlns:r="{_RELATIONS}"><p:sldIdLst>{ids}'
        "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": "<Relationships"
        f' xmlns="{_OPENXML}/package/2006/relationships">{targets}</Relationships>',
        **{f"ppt/slides/slide{n}.xml": slide(slides[n - 1]) for n in numbers},
    }
    return zipped({name: part.encode() for name, part in parts.items()})
