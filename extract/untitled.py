"""Says what a document without a title is called: its file, then the words it begins with."""

_LONGEST = 200
_MARKS = "*•#_ \t"
"""What sets off a line that is written in Markdown."""


def first_words(text: str) -> str:
    """Return the first line of a text, cut at a word where it is long; empty without one."""
    lines = (line.strip().strip(_MARKS) for line in text[:5_000].splitlines())
    first = next((line for line in lines if line), "")
    return first if len(first) <= _LONGEST else first[:_LONGEST].rsplit(" ", 1)[0] + "…"


def called_by_file(file_name: str, words: str) -> str:
    """Return what a document is called whose title nobody tells.

    Args:
        file_name: Masked; empty where the text comes from no file.
        words: With which it begins, masked.
    """
    return " – ".join(dict.fromkeys(part for part in (file_name, words) if part))
