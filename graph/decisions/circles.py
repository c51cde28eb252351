"""Finds decisions that replace one another in a circle, as no two people can have known."""

from collections import Counter
from collections.abc import Iterable

from graph.decisions.decision import Decision

type Replacing = dict[str, set[str]]
"""From the id of a decision to the ids of those that it replaces."""


def replacing(decisions: Iterable[Decision]) -> Replacing:
    """Return what each decision replaces of others that are there, but for what is circular."""
    linked = _linked(decisions)
    circular = _circular(linked)
    for each in circular:
        linked[each] -= circular
    return linked


def in_circles(decisions: Iterable[Decision]) -> set[str]:
    """Return the decisions that replace themselves, by others or at once, or lie between such."""
    return _circular(_linked(decisions))


def _linked(decisions: Iterable[Decision]) -> Replacing:
    replaced = {each.decision_id: each.replaces for each in decisions}
    return {each: replaced.keys() & set(others) for each, others in replaced.items()}


def _circular(linked: Replacing) -> set[str]:
    """Return what is left when all is taken out again and again that has an open end."""
    turned: Replacing = {}
    for one, others in linked.items():
        for other in others:
            turned.setdefault(other, set()).add(one)
    left = {each for each, others in linked.items() if others} & turned.keys()
    left = _without_ends(left, linked, turned)
    return _without_ends(left, turned, linked)


def _without_ends(nodes: set[str], ahead: Replacing, behind: Replacing) -> set[str]:
    left = set(nodes)
    open_ways = Counter({each: len(left & ahead[each]) for each in left})
    ends = [each for each in left if not open_ways[each]]
    while ends:
        end = ends.pop()
        left.discard(end)
        for each in behind[end] & left:
            open_ways[each] -= 1
            if not open_ways[each]:
                ends.append(each)
    return left
