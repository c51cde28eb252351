"""Cleans single characters: what a reader of the printed page would not see is taken out."""

import re
import unicodedata

HYPHEN = "\x02"
"""Marks a hyphen at the end of a line until it is decided whether it belongs to the word."""

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_HYPHEN_MARKS = re.compile(r"[\x02\ufffe\xad](?=[ \t]{0,3}\n)|[\x02\ufffe]")
_SPACES = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x01\x03-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)
_EMPHASIS = re.compile(r"(?<!\w)(_{1,3})([^\W_](?:[^_\n]{0,120}[^\s_])?)\1(?!\w)")
"""What Markdown and mails emphasise: `_Uzqenka_`, which no rule takes for a word."""

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_SYMBOL_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8", "•"))


def clean_characters(text: str) -> str:
    r"""Return `text` with `\n` line ends, plain spaces, composed accents and no ligatures.

    Control, private-use, zero-width and direction characters go, but bullets of the Symbol font
    become `•`, and underscores around words go. A hyphen that the file marks as the end of a line
    becomes `HYPHEN`.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _HYPHEN_MARKS.sub(HYPHEN, text).translate(_SYMBOL_BULLETS)
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text)).translate(_LIGATURES)
    return unicodedata.normalize("NFC", _EMPHASIS.sub(r"\2", text))
