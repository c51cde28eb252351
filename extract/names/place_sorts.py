"""Tells towns from states in lists of towns: `In Colombia, Cartagena, Armenia and Florencia`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.names.place_names import PlaceName
from ontology.gazetteer import Place

_JOINT = re.compile(r", (?:and |or |y |et |o |ou )?|,? (?:and|or|y|et|o|ou|&) ")
_FEWEST = 2
"""Towns of a state at least beside a name that is another state's."""


def without_states_among_towns(names: Sequence[PlaceName], text: str) -> list[PlaceName]:
    """Return the names, where one in a list of a state's towns is a town of that state too.

    Args:
        names: In the order of the text.
        text: What they stand in. Where it names two states besides, a list tells nothing.
    """
    named = {n.candidates[0] for n in names if _is_state(n)}
    if len(named) != 2:
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


def _of_one_sort(run: Sequence[PlaceName], named: set[Place]) -> Iterator[PlaceName]:
    towns = [name for name in run if name.candidates and not _is_state(name)]
    for name in run:
        (home,) = named - {name.candidates[0]} if _is_state(name) else (None,)
        if home is None or len(towns) < _FEWEST or not all(_lies_in(t, home) for t in towns):
            yield name
            continue
        own = tuple(p for p in name.candidates if p.iso2 == home.iso2 and p.kind != "country")
        yield replace(name, candidates=own) if own else name


def _is_state(name: PlaceName) -> bool:
    return bool(name.candidates) and name.candidates[0].kind == "country"


def _lies_in(name: PlaceName, state: Place) -> bool:
    return any(p.iso2 == state.iso2 for p in name.candidates)
