"""Says where spaces part the columns of a table: `Uzqenka   Harbour Network   Nepal`."""

import re

GAP = "   "
"""So many spaces and more part two cells."""

NARROW = "  "
"""So do two, in a line where they stand before capitals and figures alone."""

_PROSE = re.compile(r"(?<!\bNo)[.!?;:,] {2}| {2,}[a-zà-ÿ(]")
"""Two spaces behind a sentence, or in a line that is set to a width."""

_LONGEST_LINE = 400


def parts_columns(text: str, start: int, end: int) -> bool:
    """Say whether the spaces in a stretch of one line part two columns."""
    if text.find(NARROW, start, end) < 0:
        return False
    return text.find(GAP, start, end) >= 0 or _is_row(text, start)


def _is_row(text: str, at: int) -> bool:
    low, high = max(0, at - _LONGEST_LINE), at + _LONGEST_LINE
    before, end = text.rfind("\n", low, at), text.find("\n", at, high)
    if (before < 0 < low) or (end < 0 and high < len(text)):
        return False
    return _PROSE.search(text, before + 1, end if end >= 0 else len(text)) is None
