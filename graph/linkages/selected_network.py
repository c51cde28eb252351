"""Builds networks from a selection of documents and passages."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from graph.asking.asking import kind_of
from graph.linkages.incidence import Incidence, Mask
from graph.linkages.selected_links import (
    links_among_selected,
    links_around_selected,
    strong_links_selected,
)
from graph.linkages.selection import Selection
from graph.networks.network import Network, Node, Wanted, network_around, strongest
from graph.networks.strength import Counts, associations

_PAIRS_A_NODE = 20


def around_selected(
    incidence: Incidence,
    entity_ids: Sequence[str],
    selection: Selection,
    *,
    limit: int = 40,
    kept: Sequence[str] = (),
    hidden: Sequence[str] = (),
) -> Network:
    """Return the strongest neighbours of some entities, and the edges among all of them.

    Around a theme half of the neighbours are organisations, where there are so many.

    Args:
        incidence: Of the selection (`graph.linkages.selection.selected`).
        entity_ids: The centre; ids that nobody mentions there are passed over.
        selection: Which kinds and relations are drawn, and how many documents an edge needs.
        limit: Neighbours to keep of each entity of the centre.
        kept: Entities that are drawn whether they are neighbours or not, if anybody mentions them.
        hidden: Entities that are not drawn.
    """
    wanted = _wanted(incidence, selection, limit)
    return network_around(
        entity_ids,
        links_around_selected(incidence, entity_ids),
        lambda found: links_among_selected(incidence, found),
        replace(wanted, kept=_mentioned(incidence, kept), hidden=frozenset(hidden)),
    )


def strongest_selected(incidence: Incidence, selection: Selection, *, limit: int = 80) -> Network:
    """Return the network that the strongest links of a selection make up, without a centre.

    Args:
        incidence: Of the selection.
        selection: As in `around_selected`; kinds are those of both ends.
        limit: Nodes to keep.
    """
    kept = incidence.of_kinds(selection.kinds) & (incidence.mentioning > 0)
    links = strong_links_selected(incidence, kept, _strong(incidence, kept, limit))
    nodes = tuple(
        Node(each, incidence.labels[n], kind_of(each), int(incidence.mentioning[n]))
        for n, each in enumerate(incidence.entities)
        if kept[n]
    )
    edges = _wanted(incidence, selection, limit).edges(links)
    return strongest(Network(nodes, edges, 0, ()), limit=limit)


def _mentioned(incidence: Incidence, entity_ids: Sequence[str]) -> tuple[str, ...]:
    numbers = ((each, incidence.number_of.get(each)) for each in entity_ids)
    return tuple(each for each, n in numbers if n is not None and incidence.mentioning[n])


def _wanted(incidence: Incidence, selection: Selection, limit: int) -> Wanted:
    kinds, least = frozenset(selection.kinds), selection.minimum_documents
    return Wanted(kinds, least, selection.relations, incidence.total, limit)


def _strong(incidence: Incidence, kept: Mask, limit: int) -> Mask:
    """Return which pairs of the entities kept may be among the strongest edges."""
    pairs, mentioning = incidence.pairs, incidence.mentioning
    strong = kept[pairs.first] & kept[pairs.second]
    if strong.sum() > limit * _PAIRS_A_NODE:
        counted = (mentioning[pairs.first], mentioning[pairs.second], pairs.documents)
        strengths = np.where(strong, associations(*counted, incidence.total), -1.0)
        bound = np.partition(strengths, -limit * _PAIRS_A_NODE)[-limit * _PAIRS_A_NODE]
        strong &= strengths >= bound
    return strong


def counts_between(incidence: Incidence, first: str, second: str) -> Counts | None:
    """Count the documents of two entities in a selection; None where one is not in the corpus."""
    numbers = sorted(incidence.numbers_of((first, second)).tolist())
    if len(numbers) < 2:
        return None
    both = len(incidence.pairs.sources_between(*numbers))
    low, high = (int(incidence.mentioning[each]) for each in numbers)
    return Counts(low, high, both, incidence.total)
