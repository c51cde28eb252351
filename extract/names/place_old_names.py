"""Leaves out small towns that only a gazetteer's other names call so: `Persia` is no Gowanda."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from difflib import SequenceMatcher
from typing import NamedTuple

from extract.names.place_names import PlaceName
from ontology.gazetteer import Place
from ontology.names import name_key
from ontology.translated_names import translated

_KNOWN_BY_IT = 50_000
"""Inhabitants from which a town may be known by another name wherever it is spoken of."""

_SHORT_WORD = 2
"""Letters of a word that tells nothing: `al`, `de`."""

_ALIKE = 0.5
"""Share of letters in common from which another name is a spelling of the first."""


def without_old_names(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names without small towns of wholly other names, in lands not spoken of.

    `Persia` was once a hamlet in New York and `Ussuri` a town on it: where a text names neither the
    country nor another place of the division, it means something else, if only a place that nothing
    is known of.

    Args:
        names: In the order of the text.
        text: What they stand in.
    """
    states = {name.state.iso2 for name in names if name.state}
    divisions = Counter(d for n in _once_each(names, text) for d in _divisions(n))
    told = _Told(states, divisions)
    return [_without_old(name, text[name.span.start : name.span.end], told) for name in names]


class _Told(NamedTuple):
    """Countries that a text names, and how many of its names may lie in each division."""

    states: AbstractSet[str | None]
    divisions: Mapping[str, int]

    def holds(self, place: Place) -> bool:
        """Say whether the text speaks of where a place lies, that place aside."""
        return place.iso2 in self.states or self.divisions.get(place.admin1 or "", 0) > 1


def _once_each(names: Sequence[PlaceName], text: str) -> Iterable[PlaceName]:
    return {text[name.span.start : name.span.end]: name for name in names}.values()


def _divisions(name: PlaceName) -> set[str]:
    found = (p.place_id if p.kind == "adm1" else p.admin1 for p in name.candidates)
    return {division for division in found if division}


def _without_old(name: PlaceName, surface: str, told: _Told) -> PlaceName:
    kept = tuple(p for p in name.candidates if told.holds(p) or not _is_old(p, surface))
    return name if len(kept) == len(name.candidates) else replace(name, candidates=kept)


def _is_old(place: Place, surface: str) -> bool:
    if place.kind != "city" or place.capital or place.population >= _KNOWN_BY_IT:
        return False
    key = name_key(surface)
    called = (place.label, *translated(place.place_id).values())
    return not any(_is_alike(key, name_key(each)) for each in called)


def _is_alike(key: str, other: str) -> bool:
    """Say whether two names are spellings of one, or share a word of their own."""
    shared = set(key.split()) & set(other.split())
    if key in other or other in key or any(len(word) > _SHORT_WORD for word in shared):
        return True
    return SequenceMatcher(None, key, other, autojunk=False).ratio() >= _ALIKE
