"""Reads each kind of document to raw text. The only module that knows kreuzberg."""

import re
from collections.abc import Callable, Mapping

import kreuzberg

from extract.reading.epub_text import read_epub
from extract.reading.html_text import read_html
from extract.reading.media_types import (
    DOC,
    DOCX,
    EPUB,
    HTML,
    ODT,
    PDF,
    PPTX,
    TEXT,
    damaged,
    protected,
)
from extract.reading.odt_text import read_odt
from extract.reading.office_tables import with_cells, with_rows, without_indents
from extract.reading.pdf_text import read_pdf
from extract.reading.plain_text import decode
from extract.reading.raw_text import RawText
from extract.reading.word_text import read_docx

_NARROWEST, _WIDEST = 50, 120
_MARK = "\ue000"
"""Stands about the number of a slide; cleaned out of all text, and of no use to anybody else."""

_SLIDE = re.compile(rf"{_MARK}\d{{1,6}}{_MARK}")
_PASSWORD = re.compile(r"password|encrypt", re.IGNORECASE)


_READERS: Mapping[str, Callable[[bytes], RawText]] = {
    HTML: read_html,
    DOCX: read_docx,
    ODT: read_odt,
    EPUB: read_epub,
    PDF: read_pdf,
}


def read_format(content: bytes, media_type: str) -> RawText:
    """Return the raw text of a document.

    Raises:
        Unreadable: When it is protected, damaged, or cannot be read.
    """
    if media_type == TEXT:
        text = without_indents(decode(content))
        return RawText(pages=(text,), wrapped=_is_wrapped(text))
    if media_type in _READERS:
        return _READERS[media_type](content)
    return _read_with_kreuzberg(content, media_type)


def _read_with_kreuzberg(content: bytes, media_type: str) -> RawText:
    try:
        result = kreuzberg.extract_bytes_sync(content, media_type, config=_configuration())
    except (kreuzberg.KreuzbergError, ValueError, OSError, RuntimeError) as error:
        raise protected() if _PASSWORD.search(str(error)) else damaged() from error
    content_text = without_indents(result.content)
    text = with_rows(content_text) if media_type == DOC else content_text
    text = with_cells(text, [table.cells for table in result.tables])
    slides = _SLIDE.split(text)[1:] if media_type == PPTX else []
    return RawText(
        pages=tuple(slides) or (text,),
        paged=bool(slides),
        title=result.metadata.get("title"),
    )


def _configuration() -> kreuzberg.ExtractionConfig:
    """Return settings that keep nothing on disk, recognise no pictures and drop no text."""
    return kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        output_format="plain",
        pages=kreuzberg.PageConfig(
            insert_page_markers=True, marker_format=f"{_MARK}{{page_num}}{_MARK}"
        ),
        concurrency=kreuzberg.ConcurrencyConfig(max_threads=1),
        content_filter=kreuzberg.ContentFilterConfig(
            include_headers=True, include_footers=True, strip_repeating_text=False
        ),
    )


def _is_wrapped(text: str) -> bool:
    """Say whether a text file was broken into lines of one width, as by a typewriter or e-mail."""
    lengths = sorted(len(line.rstrip()) for line in text[:200_000].splitlines() if line.strip())
    if len(lengths) < 5 or lengths[-1] > _WIDEST:
        return False
    return lengths[len(lengths) // 2] >= _NARROWEST
