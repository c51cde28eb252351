"""Chooses the two sides that a change is told between: periods, or sets of documents."""

import re
from typing import NamedTuple

from graph.linkages.incidence import Incidence
from graph.linkages.selection import Selection, others, selected

_YEARS = re.compile(
    r"(?P<since>[0-9]{4})?\s{0,9}[-–]\s{0,9}(?P<until>[0-9]{4})?|(?P<year>[0-9]{4})"
)


class Sides(NamedTuple):
    """The two selections that are compared; one that chooses nothing is all the other leaves."""

    before: Selection
    after: Selection


def side_told(told: str) -> Selection:
    """Return the side that a person wrote: years (`2004-2010`, `2011-`), or words of titles."""
    found = _YEARS.fullmatch(told.strip())
    if found is None or not any(found.group("since", "until", "year")):
        return Selection(title_words=told.strip())
    since, until, year = (
        int(each) if each else None for each in found.group("since", "until", "year")
    )
    return Selection(since=since or year, until=until or year)


def sides_of(incidence: Incidence, sides: Sides) -> tuple[Incidence, Incidence]:
    """Return the incidence of both sides.

    Raises:
        ValueError: Neither side chooses anything.
    """
    before, after = (None if each == Selection() else selected(incidence, each) for each in sides)
    if before is None and after is not None:
        before = others(incidence, after)
    if after is None and before is not None:
        after = others(incidence, before)
    if before is None or after is None:
        raise ValueError("one of two sides at least must choose something")
    return before, after
