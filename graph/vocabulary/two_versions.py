"""Tells apart the two versions that git leaves in a file which two people changed."""

import re
from enum import Enum
from typing import NamedTuple


class _Side(Enum):
    """Whose a line is."""

    BOTH = 0
    OURS = 1
    BASE = 2
    THEIRS = 3


_MARKS = {
    "<<<<<<<": (_Side.BOTH, _Side.OURS),
    "|||||||": (_Side.OURS, _Side.BASE),
    ">>>>>>>": (_Side.THEIRS, _Side.BOTH),
}
"""From what a mark begins with to the side that it ends and the one that it begins."""

_MARK = re.compile(r"(<{7}|\|{7}|>{7})(?= |$)")
_MIDDLE = "======="


class Versions(NamedTuple):
    """The two versions of a file, and the line where they first differ, from 1."""

    ours: str
    theirs: str
    line: int


def versions(content: str) -> Versions | None:
    """Return the two versions that marks of git part; None where there are no such marks."""
    if "<<<<<<<" not in content:
        return None
    ours: list[str] = []
    theirs: list[str] = []
    side, first = _Side.BOTH, 0
    for number, line in enumerate(content.splitlines(keepends=True), 1):
        words = line.rstrip("\r\n")
        mark = _MARK.match(words)
        if mark and _MARKS[mark[1]][0] is side:
            side = _MARKS[mark[1]][1]
            first = first or number
            continue
        if words == _MIDDLE and side in {_Side.OURS, _Side.BASE}:
            side = _Side.THEIRS
            continue
        if side in {_Side.BOTH, _Side.OURS}:
            ours.append(line)
        if side in {_Side.BOTH, _Side.THEIRS}:
            theirs.append(line)
    return Versions("".join(ours), "".join(theirs), first) if first else None
