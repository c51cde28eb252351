"""Reads PDF files to raw text. The only module that knows pypdfium2."""

import re
import sys
from collections.abc import Iterator
from contextlib import closing
from ctypes import byref

import pypdfium2
from pypdfium2 import raw

from extract.reading.characters import HYPHEN
from extract.reading.media_types import damaged, protected
from extract.reading.printed_tables import lines_of
from extract.reading.printed_words import PrintedWord, whole_words
from extract.reading.raw_text import RawText

_WORD = re.compile(rf"[^\s{HYPHEN}]+{HYPHEN}?|{HYPHEN}")


def read_pdf(content: bytes) -> RawText:
    """Return the raw text of a PDF file, line by line; a row of a table is a line with tabs.

    Raises:
        Unreadable: When it is protected or damaged.
    """
    try:
        with pypdfium2.PdfDocument(content) as document:
            pages = tuple(_page(document, number) for number in range(len(document)))
            title = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        raise protected() if _is_protected(error) else damaged() from error
    return RawText(pages=pages, paged=True, wrapped=True, title=title or None)


def _is_protected(error: pypdfium2.PdfiumError) -> bool:
    return error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        return "\n".join(lines_of(list(whole_words(_words(text)))))


def _words(page: pypdfium2.PdfTextPage) -> Iterator[PrintedWord]:
    """Yield the words of a page in the order of the file; a hyphen at a line's end ends one."""
    text = _characters(page)
    first, last = raw.FS_RECTF(), raw.FS_RECTF()
    end = 0
    for found in _WORD.finditer(text):
        start, before, end = found.start(), end, found.end()
        raw.FPDFText_GetLooseCharBox(page, start, byref(first))
        raw.FPDFText_GetLooseCharBox(page, end - 1, byref(last))
        breaks = "\n" in text[before:start] or text[before - 1 : before] == HYPHEN
        yield PrintedWord(
            _text(found.group()), first.left, first.bottom, last.right, first.top, breaks
        )


def _text(units: str) -> str:
    """Return a word whose rare letters, as `😀`, the page counts as two each."""
    if units.isascii():
        return units
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _characters(page: pypdfium2.PdfTextPage) -> str:
    """Return one character for each that the page counts, so that places are the same."""
    count = page.count_chars()
    text: str = page.get_text_range().replace("\ufffe", HYPHEN)
    if len(text) == count:
        return text
    codes = (raw.FPDFText_GetUnicode(page, at) for at in range(count))
    return "".join(chr(code) if code <= sys.maxunicode else "\ufffd" for code in codes)
