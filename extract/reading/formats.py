"""Reads each kind of document to raw text. The only module that knows kreuzberg."""

import re

import kreuzberg

from extract.reading.html_text import read_html
from extract.reading.media_types import DOCX, HTML, PDF, PPTX, TEXT, damaged, protected
from extract.reading.pdf_text import read_pdf
from extract.reading.plain_text import decode
from extract.reading.raw_text import RawText
from extract.reading.word_text import read_docx

_NARROWEST, _WIDEST = 50, 120
_PASSWORD = re.compile(r"password|encrypt", re.IGNORECASE)


def read_format(content: bytes, media_type: str) -> RawText:
    """Return the raw text of a document.

    Raises:
        Unreadable: When it is protected, damaged, or cannot be read.
    """
    if media_type == TEXT:
        text = decode(content)
        return RawText(pages=(text,), wrapped=_is_wrapped(text))
    if media_type == HTML:
        return read_html(content)
    if media_type == DOCX:
        return read_docx(content)
    if media_type == PDF:
        return read_pdf(content)
    return _read_with_kreuzberg(content, media_type)


def _read_with_kreuzberg(content: bytes, media_type: str) -> RawText:
    try:
        result = kreuzberg.extract_bytes_sync(content, media_type, config=_configuration())
    except (kreuzberg.KreuzbergError, ValueError, OSError, RuntimeError) as error:
        raise protected() if _PASSWORD.search(str(error)) else damaged() from error
    pages = tuple(page["content"] for page in result.pages or ())
    paged = media_type == PPTX and len(pages) > 0
    return RawText(
        pages=pages if paged else (result.content,),
        paged=paged,
        title=result.metadata.get("title"),
    )


def _configuration() -> kreuzberg.ExtractionConfig:
    """Return settings that keep nothing on disk, recognise no pictures and drop no text."""
    return kreuzberg.ExtractionConfig(
        use_cache=False,
        enable_quality_processing=False,
        output_format="plain",
        pages=kreuzberg.PageConfig(extract_pages=True, insert_page_markers=False),
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
