"""Finds the town or state behind a name in French and Spanish whose body it is: `de Uzqa`."""

import re
from collections.abc import Callable

from extract.kept_patterns import compiled
from ontology.authority import organisations

_OF_TOWN = compiled(
    r"\s(?:de\sl['’]|du\s|des\s|d['’]|de\sla\s|del\s|de\slos\s|de\slas\s|de\s)"
    r"(?P<town>[A-ZÀ-Þ][\w’'-]{1,24}(?:\s(?:de\sl['’]|(?:(?:de|del|du|des|la|las|los|el|sur|le|les|et|y)\s){0,2})"
    r"[A-ZÀ-Þ][\w’'-]{1,24}){0,3})"
)
_PART = compiled(
    r"\s(?:centrale|australe|orientale|occidentale|méridionale|septentrionale|subsaharienne|central"
    r"|oriental|occidental|meridional|septentrional|subsahariana)(?!\w)"
)
"""What part of a continent or state: `d'Asie centrale`."""


def end_of_town(text: str, end: int, is_place: Callable[[str], object]) -> int | None:
    """Return where the place ends that `de` or the like joins to what ends at `end`; else None.

    Args:
        text: Of the document.
        end: Where a name ends.
        is_place: Says whether words are a place's name that counts.
    """
    found = _OF_TOWN.match(text, end)
    if found is None:
        return None
    town = found["town"]
    ends = [*(gap.start() for gap in re.finditer(r"\s", town)), len(town)]
    whole = (at for at in reversed(ends) if is_place(town[:at]))
    at = next((at for at in whole if not organisations().candidates(town[:at])), None)
    if at is None:
        return None
    part = _PART.match(text, found.start("town") + at)
    return part.end() if part else found.start("town") + at
