"""Finds what the figure of the whole corpus draws, in its map; and the network of one region."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import numpy as np

from graph.asking.asking import kind_of
from graph.figures.corpus import MOST_NODES
from graph.figures.corpus_data import CorpusData, CorpusNode, CorpusRegion
from graph.figures.find_sources import MOST_CITED, Thing, sources_of_passages
from graph.linkages.corpus_map import CorpusMap, Region
from graph.linkages.incidence import Incidence
from graph.linkages.quotes import passages_stating
from graph.linkages.selected_network import strongest_selected
from graph.linkages.selection import Selection
from graph.networks.layout import placed
from graph.networks.network import Network
from graph.store import Store

_NAMING = 2
"""Members that a region is called after."""

type Called = Callable[[str, str], str]


def corpus_data(
    store: Store,
    drawn: CorpusMap,
    incidence: Incidence,
    called: Called = lambda _, label: label,
    *,
    kinds: Collection[str] = (),
) -> CorpusData:
    """Return the map as it is drawn.

    Args:
        store: For the sources.
        drawn: The map.
        incidence: It was made from.
        called: From an entity's id and label to what it is called in the figure.
        kinds: Those drawn; all for none.
    """
    documents = incidence.mentioning[drawn.entities]
    nodes = [_node(drawn, incidence, place, called) for place in range(len(drawn.entities))]
    shown = [place for place, node in enumerate(nodes) if not kinds or node.kind in kinds]
    shown.sort(key=lambda place: (-int(documents[place]), place))
    kept = {place: number for number, place in enumerate(shown[:MOST_NODES])}
    links = [(kept[a], kept[b]) for a, b in drawn.links.tolist() if a in kept and b in kept]
    found = [each for each in drawn.regions if any(member in kept for member in each.members)]
    strongest = _strongest_links(drawn)
    passages = [
        _passages(incidence, drawn, each, strongest.get(each.members[0], ()))
        for each in found[:MOST_CITED]
    ]
    cited = [*((thing for thing, _ in passages)), *[()] * (len(found) - len(passages))]
    regions = tuple(
        CorpusRegion(_name(nodes, each.members), each.x, each.y, each.radius, ends)
        for each, ends in zip(found, cited, strict=True)
    )
    return CorpusData(
        tuple(nodes[place] for place in kept),
        tuple(links),
        regions,
        incidence.total,
        drawn.unlinked,
        (drawn.left_out + len(shown) - len(kept), 0),
        sources_of_passages(store, incidence, {ends: told for ends, told in passages if ends}),
    )


def _strongest_links(drawn: CorpusMap) -> dict[int, tuple[int, int]]:
    """Return the strongest link inside each region, by the region's first member."""
    found: dict[int, tuple[int, int]] = {}
    for one, other in drawn.links.tolist():
        region = int(drawn.region_of[one])
        if region >= 0 and region == drawn.region_of[other]:
            found.setdefault(drawn.regions[region].members[0], (one, other))
    return found


def _passages(
    incidence: Incidence, drawn: CorpusMap, region: Region, strongest: tuple[int, ...]
) -> tuple[Thing, list[int]]:
    """Return the two that a region's source names, and the passages: nothing where none does."""
    for pair in (region.members[:_NAMING], strongest):
        numbers = [int(drawn.entities[each]) for each in pair]
        told = _linking(incidence, numbers) if len(numbers) == _NAMING else []
        if told:
            return tuple(incidence.entities[each] for each in numbers), told
    return (), []


def _linking(incidence: Incidence, ends: list[int]) -> list[int]:
    """Return the passages that state something of two, or else name both."""
    low, high = sorted(ends)
    stated = [
        passage
        for passages in passages_stating(
            incidence, incidence.statements_between.get((low, high), ())
        )
        for passage in passages
    ]
    first, second = (np.array([each], dtype=np.int32) for each in ends)
    both: list[int] = incidence.passages_of_both(first, second).tolist()
    return [*stated, *both]


def _node(drawn: CorpusMap, incidence: Incidence, place: int, called: Called) -> CorpusNode:
    number = int(drawn.entities[place])
    entity_id = incidence.entities[number]
    x, y = drawn.points[place].tolist()
    label = called(entity_id, incidence.labels[number])
    documents, region = int(incidence.mentioning[number]), int(drawn.region_of[place])
    return CorpusNode(entity_id, label, kind_of(entity_id), documents, x, y, region)


def _name(nodes: Sequence[CorpusNode], members: Sequence[int]) -> str:
    return ", ".join(nodes[each].label for each in members[:_NAMING])


def network_of_region(
    incidence: Incidence, drawn: CorpusMap, region: int, *, limit: int
) -> Network:
    """Return what is linked most strongly within a region of the map.

    Args:
        incidence: The map was made from.
        drawn: The map.
        region: Number of the region.
        limit: Nodes at most.
    """
    members = drawn.entities[list(drawn.regions[region].members)]
    mentions = incidence.mentions
    inside = np.isin(mentions.entity, members)
    kept = mentions._replace(
        passage=mentions.passage[inside],
        entity=mentions.entity[inside],
        confidence=mentions.confidence[inside],
    )
    ends = frozenset(members.tolist())
    said = tuple(each for each in incidence.statements if {each.subject, each.object} <= ends)
    part = replace(incidence, mentions=kept, statements=said)
    return placed(strongest_selected(part, Selection(), limit=limit))
