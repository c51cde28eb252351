"""Owns the order among themes, by ids alone: what is above each, and what takes whose place."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

type Above = Mapping[str, tuple[str, ...]]
"""From the id of a theme to the ids of those directly above it."""


def all_above(above: Above, concept_id: str) -> set[str]:
    """Return all that is above a theme, by what each is directly below."""
    found: set[str] = set()
    waiting = [concept_id]
    while waiting:
        more = set(above.get(waiting.pop(), ())) - found
        found |= more
        waiting += more
    return found


def circle_in(above: Above) -> list[str]:
    """Return themes of which each is below the next, and the last below the first.

    Empty where none is below itself. The same for the same themes in the same order.
    """
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        return list(reversed(error.args[1][1:]))
    return []


def heirs(replaced: Mapping[str, str]) -> dict[str, str]:
    """Return of themes that are used no longer those that have an heir, with it.

    Args:
        replaced: From each that is used no longer to what took its place, perhaps for a time;
            empty for nothing.
    """
    found = {each: _heir(replaced, each) for each in replaced}
    return {each: heir for each, heir in found.items() if heir}


def _heir(replaced: Mapping[str, str], concept_id: str) -> str:
    """Return what took a theme's place in the end; nothing where that is used no longer too."""
    seen, at = {concept_id}, replaced[concept_id]
    while at in replaced and at not in seen:
        seen.add(at)
        at = replaced[at]
    return "" if at in replaced else at


def handed_down(above: Above, heir_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return what each theme is directly below once what was below some is below their heirs.

    Where the heir was below one itself, what is between them, and the heir, come to be below what
    that one was below: else they would lead in a circle. So no circle comes of it.

    Args:
        above: The order before.
        heir_of: From a theme that is used no longer to what took its place in the end.
    """
    found = dict(above)
    below: dict[str, set[str]] = {}
    for each, several in found.items():
        _note(below, each, several)
    for gone, heir in sorted(heir_of.items()):  # in another order, another result
        upwards = {heir, *all_above(found, heir)}
        for each in sorted(below.pop(gone, ())):
            instead = found.get(gone, ()) if each in upwards else (heir,)
            found[each] = tuple(sorted({*found[each], *instead} - {gone}))
            _note(below, each, found[each])
    return found


def _note(below: dict[str, set[str]], concept_id: str, above: Iterable[str]) -> None:
    for each in above:
        below.setdefault(each, set()).add(concept_id)
