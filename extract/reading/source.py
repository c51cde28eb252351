"""Makes `SourceText` of the bytes of a file: what the child process does with each file."""

import hashlib

from extract.language import detect
from extract.model import SourceText
from extract.reading.characters import clean_characters
from extract.reading.failure import Unreadable
from extract.reading.formats import read_format
from extract.reading.layout import LaidOut, lay_out_lines, lay_out_pages
from extract.reading.media_types import PDF, check_name, media_type
from extract.reading.raw_text import RawText
from extract.reading.told_dates import edtf, issued_on_first_page
from extract.reading.told_publishers import publisher
from extract.reading.told_titles import title

_FIRST_PAGE = 6_000
_FEWEST_LETTERS = 3
_TABLE_OF_NUMBERS = 100
"""Digits by which a PDF without a letter is a table, no scan with numbered pages."""


def source_text(content: bytes, file_name: str, characters: int) -> SourceText:
    """Return the clean text of a file and what it tells of itself.

    Args:
        content: The bytes of the file.
        file_name: Last part of its path; plain text must not be called `.pdf`.
        characters: The longest text accepted.

    Raises:
        Unreadable: When there is no text to be had; says why and what to do.
    """
    kind = media_type(content)
    check_name(kind, file_name)
    raw = read_format(content, kind)
    _check_length(raw, characters)
    laid_out = _laid_out(raw)
    _check_letters(laid_out.text, kind)
    first_page = _first_page(laid_out)
    return SourceText(
        document_id=hashlib.sha256(content).hexdigest(),
        text=laid_out.text,
        pages=laid_out.pages if raw.paged else (),
        boilerplate=laid_out.boilerplate,
        title=title(_cleaned(raw.title), first_page),
        publisher=publisher(_cleaned(raw.publisher), first_page),
        issued=(edtf(raw.issued) if raw.issued else None) or issued_on_first_page(first_page),
        language=detect(laid_out.text),
        media_type=kind,
        file_name=clean_characters(file_name).replace("\n", " "),
    )


def _laid_out(raw: RawText) -> LaidOut:
    pages = [clean_characters(page) for page in raw.pages]
    return lay_out_pages(pages, _cleaned(raw.title) or "") if raw.wrapped else lay_out_lines(pages)


def _cleaned(told: str | None) -> str | None:
    return " ".join(clean_characters(told).split())[:300] or None if told else None


def _first_page(laid_out: LaidOut) -> str:
    end = laid_out.pages[0].span.end if laid_out.pages else len(laid_out.text)
    return laid_out.text[: min(end, _FIRST_PAGE)]


def _check_length(raw: RawText, characters: int) -> None:
    length = sum(map(len, raw.pages))
    if length > characters:
        raise Unreadable(
            f"has {length:,} characters of text, more than the {characters:,} allowed",
            "split it into parts and add those",
        )


def _check_letters(text: str, kind: str) -> None:
    seen = text[:100_000]
    if sum(map(str.isalpha, seen)) >= _FEWEST_LETTERS:
        return
    digits = sum(map(str.isdigit, seen))
    if digits >= (_TABLE_OF_NUMBERS if kind == PDF else 1):
        raise Unreadable(
            "has numbers in it but no words, so there is no name to find",
            "add the document that says in words what the numbers mean",
        )
    if kind == PDF:
        raise Unreadable(
            "is a scan: it has pictures of pages but no text",
            "run text recognition over it (OCRmyPDF, say) and add the result",
        )
    raise Unreadable("has no text in it", "look whether it is the right file")
