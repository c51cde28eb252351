"""Finds names in passports and lists of passengers: `P<UTODRUSZ<<UZQENKA`, `DRUSZ/UZQENKA MS`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.scanning import every_match

_MACHINE_READ = compiled(
    r"(?<![A-Z<])(?:(?:[PIACV][A-Z<]|[A-Z]{2}(?=[A-Z]{3}\w*<<))[A-Z]{3})?"
    r"(?P<name>[A-Z]{2,30}(?:<[A-Z]{1,20}){0,3}<<[A-Z]{2,20}(?:<[A-Z]{1,20}){0,4})(?![A-Z\d])"
)
"""What machines read in a passport; the group `name`, behind the kind of paper and the state."""

_PASSENGER = compiled(
    r"(?<![A-Z/])(?P<name>[A-Z]{2,20}(?:[ -][A-Z]{2,20}){0,2}/[A-Z]{2,20}(?:[ -][A-Z]{2,20}){0,3}?)"
    r" ?(?:MR|MRS|MS|MISS|MSTR|CHD|INF)(?![A-Z])"
)
"""Who has a seat: surname, stroke, given names and how one is addressed; the group `name`."""


def on_travel_papers(text: str) -> Iterator[Span]:
    """Yield the names in machine-readable lines of passports and in lists of passengers."""
    for sign, pattern in (("<<", _MACHINE_READ), ("/", _PASSENGER)):
        if sign in text:
            for match in every_match(pattern, text):
                yield Span(*match.span("name"))
