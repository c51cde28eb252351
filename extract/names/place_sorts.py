"""Tells towns from states and lands: `Cartagena, Armenia and Florencia`, `in the Highlands`."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.names.place_names import PlaceName
from ontology.gazetteer import Place

_JOINT = compiled(r", (?:and |or |y |et |o |ou )?|,? (?:and|or|y|et|o|ou|&) ")
_LAND = compiled(r"[A-ZÀ-Þ][a-z]{3,20}s")
_OWN_NOUN = compiled(
    r" (?!(?:of|in|and|or|to|from|is|are|was|were|has|have|had|who|where|said|told)\b)\w"
)
"""What an article before a town belongs to: `the Leeds office`."""

_FEWEST = 2
"""Towns of a state at least beside a name that is another state's, where the text names theirs."""

_MANY = 3
"""Likewise where it names no other state."""


def without_states_among_towns(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names, where one in a list of a state's towns is a town of that state too.

    Args:
        names: In the order of the text.
        text: What they stand in. Where it names two states besides, a list tells nothing.
    """
    named = {name.state for name in names if name.state}
    if not 1 <= len(named) <= 2:
        return list(names)
    return [name for run in _lists(names, text) for name in _of_one_sort(run, named)]


def _lists(names: Sequence[PlaceName], text: str) -> Iterator[Sequence[PlaceName]]:
    """Yield the names, those that one list joins together."""
    start = 0
    for index in range(1, len(names) + 1):
        is_joined = index < len(names) and _JOINT.fullmatch(
            text, names[index - 1].span.end, names[index].span.start
        )
        if not is_joined:
            yield names[start:index]
            start = index


def _of_one_sort(run: Sequence[PlaceName], named: AbstractSet[Place]) -> Iterator[PlaceName]:
    towns = [name for name in run if name.candidates and not name.state]
    for name in run:
        homes = _homes(name, towns, named) if name.state else frozenset()
        own = tuple(p for p in name.candidates if p.iso2 in homes and p.kind != "country")
        yield replace(name, candidates=own) if own else name


def _homes(
    name: PlaceName, towns: Sequence[PlaceName], named: AbstractSet[Place]
) -> frozenset[str | None]:
    """Return the states in which all towns lie: the other one named, or any for enough of them."""
    others = {place.iso2 for place in named - {name.candidates[0]}}
    if len(towns) < (_FEWEST if others else _MANY):
        return frozenset()
    shared = frozenset.intersection(*(frozenset(p.iso2 for p in t.candidates) for t in towns))
    return shared & others if others else shared - {name.candidates[0].iso2}


def is_land(name: PlaceName, text: str) -> bool:
    """Say whether an article tells a land, which is no town called so: `in the Highlands`."""
    is_plural = _LAND.fullmatch(text, name.span.start, name.span.end) is not None
    before = text[max(0, name.span.start - len(" the ")) : name.span.start]
    is_alone = not _OWN_NOUN.match(text, name.span.end)
    return is_plural and before == " the " and is_alone
