"""Finds places by a short form of a name that the text has: `the Reefs` for Reef Islands."""

import re
from collections.abc import Iterator, Sequence

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_state_names import OF_TWO
from extract.names.place_view import View
from extract.names.place_words import PLACE_HEADS
from extract.persons.letters import CAPITALS
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set

_RANGES = word_set("islands mountains hills lakes falls")
_SIDE = r"(?:North|South|East|West)(?:ern)?"
_TWO = compiled(
    rf"(?<![\w-])(?P<first>{_SIDE}) and (?P<second>{_SIDE}) (?P<rest>[{CAPITALS}][\w’'-]{{2,30}})"
)
_SIDES = ("North", "South")
_LIKELY = 0.75
_MOST = 50
"""Names whose short forms are looked for in one text, so that time stays linear."""


def short_names(view: View, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield where a place that the text names stands under a short form, in capitals.

    `the Reefs` is Reef Islands, `HP Bridge` Harbour Point Bridge; `the North` is North Korea
    where South Korea is spoken of too.
    """
    taken = TakenSpans.of(name.span for name in names)
    for name in _first_of_two(view):
        if taken.take(name.span):
            yield name
    wanted: dict[str, PlaceName] = {}
    for name in names:
        if not name.modifier and len(wanted) < _MOST:
            surface = view.text[name.span.start : name.span.end]
            for short in (*_short_forms(surface), *_first_half(name, surface)):
                wanted.setdefault(short, name)
    wanted |= _sides(view, names)
    if not wanted:
        return
    written = "|".join(re.escape(s) for s in sorted(wanted, key=lambda s: (-len(s), s)))
    for match in re.finditer(rf"(?<![\w’'.-])(?:{written})(?![\w-]| [A-ZÀ-Þ])", view.text):
        start = match.end() - len(match.group().removeprefix("the ").removeprefix("The "))
        span = Span(start, match.end())
        if taken.take(span):
            yield PlaceName(span, wanted[match.group()].candidates, _LIKELY, "pattern")


def _first_of_two(view: View) -> Iterator[PlaceName]:
    """Yield the first of two places that share a word: the `North` of `North and South Reef`."""
    for match in every_match(_TWO, view.text):
        found = view.places.candidates(f"{match['first']} {match['rest']}")
        second = view.places.candidates(f"{match['second']} {match['rest']}")
        if found and second and match["first"] != match["second"]:
            yield PlaceName(Span(*match.span("first")), found[:1], _LIKELY, "pattern")


def _short_forms(surface: str) -> Iterator[str]:
    words = surface.split()
    last = words[-1].casefold()
    if len(words) == 2 and last in _RANGES and words[0][0].isupper():
        plural = words[0] if words[0].endswith("s") else f"{words[0]}s"
        yield from (f"the {plural}", f"The {plural}")
    if len(words) > 2 and last in PLACE_HEADS and all(word[0].isupper() for word in words):
        yield f"{''.join(word[0] for word in words[:-1])} {words[-1]}"


def _first_half(name: PlaceName, surface: str) -> Iterator[str]:
    """Yield what a state of two names is called for short: `St. Kitts`, `Saint Vincent`."""
    half = OF_TWO.fullmatch(surface)
    if half and name.state:
        yield half["first"]


def _sides(view: View, names: Sequence[PlaceName]) -> dict[str, PlaceName]:
    """Return what `the North` and `the South` mean where both countries so called are named."""
    found: dict[str, PlaceName] = {}
    for name in names:
        first, _, rest = view.text[name.span.start : name.span.end].partition(" ")
        if first in _SIDES and rest and name.state:
            found.setdefault(f"{first} {rest}", name)
    pairs = {key.partition(" ")[2] for key in found}
    both = [rest for rest in pairs if all(f"{side} {rest}" in found for side in _SIDES)]
    if len(both) != 1:
        return {}
    return {
        f"{article} {side}": found[f"{side} {both[0]}"]
        for side in _SIDES
        for article in ("the", "The")
    }
