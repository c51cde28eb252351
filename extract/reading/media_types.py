"""Tells what a file is by its first bytes, not by its name, and refuses what holds no text."""

import io
import zipfile
from pathlib import PurePath

from extract.reading.failure import Unreadable

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
EPUB = "application/epub+zip"
DOC = "application/msword"
RTF = "application/rtf"
HTML = "text/html"
TEXT = "text/plain"

UNPACKED_BYTES = 500_000_000
"""What a packed document may unpack to; a Word file of 1,000 pages has about 20 MB."""

_REFUSED = (
    (b"MZ", "is a program"),
    (b"\x7fELF", "is a program"),
    (b"\xca\xfe\xba\xbe", "is a program"),
    (b"\xcf\xfa\xed\xfe", "is a program"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"BM", "is a picture"),
    (b"II*\x00", "is a picture"),
    (b"MM\x00*", "is a picture"),
    (b"RIFF", "is a picture, sound or film"),
    (b"ID3", "is a sound file"),
    (b"OggS", "is a sound or film"),
    (b"\x1a\x45\xdf\xa3", "is a film"),
    (b"Rar!", "is an archive"),
    (b"7z\xbc\xaf", "is an archive"),
    (b"\x1f\x8b", "is an archive"),
    (b"BZh", "is an archive"),
    (b"\xfd7zXZ", "is an archive"),
    (b"SQLite format 3", "is a database"),
)
_ADVICE = {
    "is a picture": "recognise its text with a scanner program and add the PDF or text it makes",
    "is an archive": "unpack it and add the documents in it",
}
_PLAIN_ADVICE = "add a PDF, Word, HTML or text document"
_ZIPPED = (
    ("word/document.xml", DOCX),
    ("ppt/presentation.xml", PPTX),
    ("xl/workbook.xml", XLSX),
)
_PACKED_TYPES = {ODT, EPUB}
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_NEVER_PLAIN = {
    ".pdf": "PDF",
    ".doc": "Word document",
    ".docx": "Word document",
    ".odt": "OpenDocument text",
    ".epub": "EPUB",
    ".pptx": "presentation",
    ".rtf": "RTF document",
}
"""What a name promises that plain text cannot be."""
_HTML_STARTS = (b"<p>", b"<p ", b"<div", b"<h1", b"<article", b"<section", b"<table")
_HTML_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta ", b"<title")


def media_type(content: bytes) -> str:
    """Return the media type of a document.

    Raises:
        Unreadable: When the bytes are empty, protected, or no document.
    """
    if not content.strip(b"\0 \t\r\n"):
        raise Unreadable("is empty", "look for the original and add that")
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith(b"PK"):
        return _zipped_type(content)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return _compound_type(content)
    if content.lstrip()[:5] == b"{\\rtf":
        return RTF
    for start, reason in _REFUSED:
        if content.startswith(start) and (len(start) > 2 or _looks_binary(content)):
            raise Unreadable(reason, _ADVICE.get(reason, _PLAIN_ADVICE))
    return _text_type(content)


def check_name(kind: str, file_name: str) -> None:
    """Refuse plain text whose name promises a document: something else went wrong with it.

    Raises:
        Unreadable: When the name ends in `.pdf` or the like and the bytes are plain text.
    """
    promised = _NEVER_PLAIN.get(PurePath(file_name).suffix.lower())
    if kind == TEXT and promised:
        raise Unreadable(
            f"is no {promised} but plain text",
            f"if that is what you want, rename it to {PurePath(file_name).stem}.txt and add that",
        )


def protected() -> Unreadable:
    """Return the failure of a document that asks for a password."""
    return Unreadable("is protected by a password", "save a copy without one and add that")


def damaged() -> Unreadable:
    """Return the failure of a document that is broken off or scrambled."""
    return Unreadable(
        "is damaged or incomplete", "open it in its own program, save it anew and add that copy"
    )


def _text_type(content: bytes) -> str:
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")[:2048].lower()
    if head.startswith(_HTML_STARTS) or any(sign in head for sign in _HTML_SIGNS):
        return HTML
    if not content.startswith((b"\xff\xfe", b"\xfe\xff")) and _looks_binary(content):
        raise Unreadable("is of a kind that holds no text Linkages can read", _PLAIN_ADVICE)
    return TEXT


def _looks_binary(content: bytes) -> bool:
    """Say whether more than one byte in fifty is a control character that no text has."""
    head = content[:65_536]
    controls = sum(head.count(code) for code in range(32) if code not in (7, 8, 9, 10, 12, 13, 27))
    return controls * 50 > len(head)


def _zipped_type(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            members = packed.infolist()
            names = {member.filename for member in members}
            declared = (
                packed.read("mimetype")[:100].decode("ascii", "replace").strip()
                if ("mimetype" in names and packed.getinfo("mimetype").file_size < 1000)
                else ""
            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        raise damaged() from error
    if sum(member.file_size for member in members) > UNPACKED_BYTES:
        raise Unreadable(
            f"would unpack to more than {UNPACKED_BYTES // 1_000_000} MB",
            "if you trust it, save it as PDF and add that",
        )
    found = next((kind for name, kind in _ZIPPED if name in names), declared)
    if found == XLSX or "spreadsheet" in found:
        raise Unreadable("is a spreadsheet", "save the text you need as a text file and add that")
    if found not in (DOCX, PPTX, *_PACKED_TYPES):
        raise Unreadable("is an archive", _ADVICE["is an archive"])
    return found


def _compound_type(content: bytes) -> str:
    if _ENCRYPTED_OFFICE in content:
        raise protected()
    if _WORD_STREAM in content:
        return DOC
    raise Unreadable("is an old Office file other than Word", "save it as PDF and add that")
