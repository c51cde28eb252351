"""Decodes text files of unknown encoding."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TEXT_ENCODINGS = (
    "utf-8",
    "utf-16",
    "iso8859",
    "cp",
    "koi8",
    "gb",
    "big5",
    "shift_jis",
    "euc",
    "mac",
)


def decode(content: bytes, declared: str | None = None) -> str:
    """Return the text: by its byte-order mark, as declared, as UTF-8, else as Windows-1252.

    Bytes that fit nothing become U+FFFD, never an error.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for name in (declared, "utf-8"):
        known = _decoded(content, name) if name else None
        if known is not None:
            return known
    return content.decode("cp1252", "replace")


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        name = "cp1252" if name in {"iso8859-1", "ascii"} else name
        return content.decode(name) if name.startswith(_TEXT_ENCODINGS) else None
    except (LookupError, UnicodeError):
        return None
