"""Finds what the figure of the whole corpus draws, in its map; and the network of one region."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

import numpy as np

from graph.asking.asking import kind_of
from graph.figures.corpus import MOST_NODES, CorpusData, CorpusNode, CorpusRegion
from graph.linkages.corpus_map import CorpusMap
from graph.linkages.incidence import Incidence
from graph.linkages.selected_network import strongest_selected
from graph.linkages.selection import Selection
from graph.networks.layout import placed
from graph.networks.network import Network

_NAMING = 2
"""Members that a region is called after."""

type Called = Callable[[str, str], str]


def corpus_data(
    drawn: CorpusMap,
    incidence: Incidence,
    called: Called = lambda _, label: label,
    *,
    kinds: Collection[str] = (),
) -> CorpusData:
    """Return the map as it is drawn.

    Args:
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
    regions = tuple(
        CorpusRegion(_name(nodes, each.members), each.x, each.y, each.radius)
        for each in drawn.regions
        if any(member in kept for member in each.members)
    )
    return CorpusData(
        tuple(nodes[place] for place in kept),
        tuple(links),
        regions,
        incidence.total,
        drawn.unlinked,
        (drawn.left_out + len(shown) - len(kept), 0),
    )


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
