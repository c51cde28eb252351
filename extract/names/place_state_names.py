"""Tells a state from what else bears its name: `Granada` is Grenada in Spanish.

A state of two names may be called by its first in a text that has both.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.names.place_names import PlaceName
from ontology.gazetteer import Place
from ontology.names import name_key

_LISTED = compiled(r",? (?:and|y|et|e) |, ")
_LAST = compiled(r",? (?:and|y|et|e) ")
_STATE_BEFORE = compiled(
    r"\b(?:[Gg]obierno|[Ee]stado|[Dd]elegación|[Rr]epresentante|[Pp]rimer [Mm]inistro|"
    r"[Gg]overnment|[Dd]elegation|[Gg]ouvernement|[Dd]élégation) (?:de|of) $"
)
_REACH = 24
OF_TWO = compiled(r"(?P<first>[^\n]{3,40}) (?:and|&|et|y) [^\n]{3,40}")
"""A state of two names, the first of which it is called by for short."""


def without_foreign_states(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names, those without the state that mean a larger city or the state's own capital.

    `Tunis` is no Tunisia. A state called so in its own English label stays, and so does one
    listed among states, or one whose government is spoken of.

    Args:
        names: In the order of the text.
        text: What they stand in.
    """
    return [
        replace(name, candidates=name.candidates[1:])
        if _is_city_rather(name, text) and not _is_state(names, index, text)
        else name
        for index, name in enumerate(names)
    ]


def with_states_cut_short(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names, those that are half of a state's with that state: `Saint Vincent`.

    Only where the text names the state whole (`Saint Vincent and the Grenadines`), and its second
    half is left alone: Tobago and Barbuda are divisions.
    """
    states: dict[str, Place] = {}
    for name in names:
        if name.state and (whole := OF_TWO.fullmatch(text, *_bounds(name))):
            states.setdefault(_key(whole["first"]), name.state)
    if not states:
        return list(names)
    return [_cut_short(name, states.get(_key(text[slice(*_bounds(name))]))) for name in names]


def _cut_short(name: PlaceName, state: Place | None) -> PlaceName:
    is_capital = any(place.capital for place in name.candidates)  # São Tomé
    if state is None or is_capital or name.state:
        return name
    return replace(name, candidates=(state,))


def _key(name: str) -> str:
    return re.sub(r"^st ", "saint ", name_key(name))


def _bounds(name: PlaceName) -> tuple[int, int]:
    return name.span.start, name.span.end


def _is_city_rather(name: PlaceName, text: str) -> bool:
    return _is_larger_city(name, text) or _is_its_capital(name, text)


def _is_its_capital(name: PlaceName, text: str) -> bool:
    """Say whether a state's capital is called so, and the state only besides its own name."""
    first = name.state
    key = name_key(text[name.span.start : name.span.end])
    if first is None or name_key(first.label) == key:
        return False
    return any(
        p.capital and p.iso2 == first.iso2 and name_key(p.label) == key for p in name.candidates[1:]
    )


def _is_larger_city(name: PlaceName, text: str) -> bool:
    first = name.state
    key = name_key(text[name.span.start : name.span.end])
    if first is None or name_key(first.label) == key:
        return False
    return any(
        p.kind == "city" and p.population > first.population and name_key(p.label) == key
        for p in name.candidates[1:]
    )


def _is_state(names: Sequence[PlaceName], index: int, text: str) -> bool:
    """Say whether a name stands where states stand: `Ecuador, Granada y Guyana`.

    One state behind it may be where the city lies: `Granada, Nicaragua`.
    """
    start = names[index].span.start
    if _STATE_BEFORE.search(text, max(0, start - _REACH), start):
        return True
    return (
        _is_beside(names, index - 1, text, _LISTED, at=index - 1)
        or _is_beside(names, index, text, _LAST, at=index + 1)
        or (
            _is_beside(names, index, text, _LISTED, at=index + 1)
            and _is_beside(names, index + 1, text, _LISTED, at=index + 2)
        )
    )


def _is_beside(
    names: Sequence[PlaceName], index: int, text: str, gap: re.Pattern[str], *, at: int
) -> bool:
    """Say whether `gap` parts a name from the next one, and the one at `at` is a state."""
    if index < 0 or index + 1 >= len(names):
        return False
    first, second = names[index], names[index + 1]
    start, end = first.span.end, second.span.start
    is_state = names[at].state is not None
    return is_state and start < end and gap.fullmatch(text, start, end) is not None
