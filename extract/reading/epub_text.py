"""Reads EPUB books: their chapters in the order of reading, each as a web page is read."""

import posixpath
from collections.abc import Iterator, Sequence
from urllib.parse import unquote
from xml.etree import ElementTree

from extract.reading.html_text import BOOK_SKIPPED, read_html
from extract.reading.media_types import damaged, protected
from extract.reading.packed_xml import parsed, unzipped
from extract.reading.raw_text import RawText

_CONTAINER = "META-INF/container.xml"
_ROOT = ".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_ENCRYPTION = "META-INF/encryption.xml"
_CIPHER = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_DC = "{http://purl.org/dc/elements/1.1/}"


def read_epub(content: bytes) -> RawText:
    """Return the text of a book: of a chapter named twice once, of one that it lacks none.

    Raises:
        Unreadable: When it is damaged or protected.
    """
    with unzipped(content) as packed:
        root = parsed(packed.read(_CONTAINER)).find(_ROOT)
        if root is None:
            raise damaged()
        path = root.get("full-path", "")
        book = parsed(packed.read(path))
        held = set(packed.namelist())
        spine = dict.fromkeys(_spine(book, posixpath.dirname(path)))
        names = [name for name in spine if name in held]
        if spine and not names:
            raise damaged()
        if _ENCRYPTION in held and _is_closed(packed.read(_ENCRYPTION), names):
            raise protected()
        chapters = ["".join(read_html(packed.read(name), BOOK_SKIPPED).pages) for name in names]
    told = {name: book.findtext(f".//{_DC}{name}") for name in ("title", "publisher", "date")}
    return RawText(
        pages=("\n\n".join(chapters),),
        title=told["title"],
        publisher=told["publisher"],
        issued=told["date"],
    )


def _spine(book: ElementTree.Element, folder: str) -> Iterator[str]:
    """Yield the names of the chapters in the order of reading."""
    places = {item.get("id"): item.get("href", "") for item in book.iterfind(".//{*}item")}
    for reference in book.iterfind(".//{*}itemref"):
        href = unquote(places.get(reference.get("idref")) or "").partition("#")[0]
        if href:
            yield posixpath.normpath(posixpath.join(folder, href))


def _is_closed(encryption: bytes, names: Sequence[str]) -> bool:
    """Say whether a chapter is encrypted; of most books that tell of it only fonts are."""
    closed = {unquote(each.get("URI", "")) for each in parsed(encryption).iter(_CIPHER)}
    return not closed.isdisjoint(names)
