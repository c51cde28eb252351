"""Finds what the figure of why two are linked draws: both, and the ways between them."""

from dataclasses import replace
from itertools import pairwise

from graph.linkages.incidence import Incidence
from graph.linkages.selected_network import around_selected
from graph.linkages.selection import Selection
from graph.linkages.why import Why
from graph.networks.layout import placed
from graph.networks.network import Edge, Network


def network_of_why(incidence: Incidence, told: Why, ends: tuple[str, str]) -> Network:
    """Return two and what lies between them as a network: of the links only the steps told.

    Args:
        incidence: Of the selection that was asked.
        told: Why they are linked, either directly or over others; no denial, no nothing.
        ends: Ids of the two, the centre of the network.
    """
    ways = [(path.hops[0].source, *(hop.target for hop in path.hops)) for path in told.paths]
    steps = {frozenset(step) for way in ways or [ends] for step in pairwise(way)}
    passed = dict.fromkeys((*ends, *(each for way in ways for each in way)))
    every = around_selected(incidence, [*passed], Selection(), limit=0)
    edges = [each for each in every.edges if frozenset((each.source, each.target)) in steps]
    drawn = {frozenset((each.source, each.target)) for each in edges}
    edges += [_named_together(incidence, step) for step in sorted(map(sorted, steps - drawn))]
    return placed(replace(every, edges=tuple(edges), centre=ends, left_out=0))


def _named_together(incidence: Incidence, step: list[str]) -> Edge:
    """Return the link of two that one passage names, although no more often than by chance."""
    first, second = step
    low, high = incidence.numbers_of(step).tolist()
    documents = len(incidence.pairs.sources_between(low, high))
    both = incidence.passages_of_both(*(incidence.numbers_of([each]) for each in step))
    return Edge(first, second, "", (), documents, len(both), 0.0)
