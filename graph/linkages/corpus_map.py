"""The whole corpus as a map: every linked entity has a place, near those it is linked with."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.linkages.incidence import Incidence, Numbers
from graph.networks.communities import divided, weighted
from graph.networks.region_layout import placed_in_regions
from graph.networks.strength import associations, support

MOST = 20_000
"""Entities on a map; those that fewest documents mention are left out."""

LINKS_EACH = 5
"""Of its links, those of each entity that shape the map and are drawn on it."""

_SMALLEST = 3
"""Members of a region; smaller groups stand in rows below."""

type Strengths = NDArray[np.float64]


class Region(NamedTuple):
    """Entities that are linked more with one another than with others, and their disc.

    Attributes:
        members: Places in `CorpusMap.entities`, the one with the strongest links inside first.
        x: Of the centre, in the units of `CorpusMap.points`.
        y: Of the centre, downwards.
        radius: In the same units.
    """

    members: tuple[int, ...]
    x: int
    y: int
    radius: int


@dataclass(frozen=True, eq=False)
class CorpusMap:
    """Places of entities; the same incidence gives the same ones.

    Attributes:
        entities: Numbers of the entities in the incidence, in order, shape (n,).
        points: Their places in whole numbers, y downwards, shape (n, 2).
        region_of: The region of each, shape (n,); -1 in a group too small for a region.
        links: Links drawn, as places in `entities`, strongest first, shape (links, 2).
        linked: With how many others each is linked, drawn or not, shape (n,).
        regions: Largest first.
        unlinked: Entities that are mentioned and linked to nothing, so that they have no place.
        left_out: Entities beyond `MOST`.
    """

    entities: Numbers
    points: Numbers
    region_of: Numbers
    links: Numbers
    linked: Numbers
    regions: tuple[Region, ...]
    unlinked: int
    left_out: int


def corpus_map(incidence: Incidence) -> CorpusMap:
    """Lay out all that is linked.

    The `LINKS_EACH` strongest links of each entity divide the map into regions (Louvain) and place
    them and what is in them; see `graph.networks.region_layout`.
    """
    ends, strengths = _all_links(incidence)
    linked = np.bincount(ends.ravel(), minlength=len(incidence.entities)).astype(np.int32)
    entities = _most_mentioned(incidence, np.flatnonzero(linked).astype(np.int32))
    place = np.full(len(incidence.entities), -1, dtype=np.int32)
    place[entities] = np.arange(len(entities))
    kept = (place[ends] >= 0).all(axis=1)
    links, worth = _strongest_each(place[ends[kept]], strengths[kept], len(entities))
    groups = _groups(links, worth, len(entities))
    regions = sum(len(group) >= _SMALLEST for group in groups)
    found = placed_in_regions(links, worth, groups, regions=regions)
    points, centres, radii = (np.rint(each * 10).astype(np.int32) for each in found)
    region_of = np.full(len(entities), -1, dtype=np.int32)
    for number, group in enumerate(groups[:regions]):
        region_of[group] = number
    return CorpusMap(
        entities,
        points,
        region_of,
        links,
        linked[entities],
        tuple(
            Region(tuple(groups[n].tolist()), int(x), int(y), int(radius))
            for n, ((x, y), radius) in enumerate(zip(centres.tolist(), radii, strict=True))
        ),
        int(((incidence.mentioning > 0) & (linked == 0)).sum()),
        int((linked > 0).sum()) - len(entities),
    )


def _all_links(incidence: Incidence) -> tuple[Numbers, Strengths]:
    """Return pairs of numbers of entities and how strong their link is, strongest first.

    The strength is that of `graph.networks.strength`, of both directions together; what chance
    explains is no link.
    """
    pairs, size = incidence.pairs, len(incidence.entities)
    keys = pairs.first.astype(np.int64) * size + pairs.second
    mentioning = incidence.mentioning
    doubts = 1 - associations(
        mentioning[pairs.first], mentioning[pairs.second], pairs.documents, max(incidence.total, 1)
    )
    doubt_of: dict[int, float] = {}
    for ends, said in incidence.stated.items():
        key = min(ends) * size + max(ends)
        for each in sorted(said):
            unsupported = 1 - support(each.documents, each.confidence)
            doubt_of[key] = doubt_of.get(key, 1.0) * unsupported
    stated = np.array(sorted(doubt_of), dtype=np.int64)
    every = np.union1d(keys, stated)
    doubt = np.ones(len(every))
    doubt[np.searchsorted(every, keys)] = doubts
    doubt[np.searchsorted(every, stated)] *= np.array([doubt_of[each] for each in stated.tolist()])
    strengths = np.round(1 - doubt, 3)
    order = np.argsort(-strengths, kind="stable")
    order = order[strengths[order] > 0]
    found = np.column_stack((every // max(size, 1), every % max(size, 1))).astype(np.int32)
    return found[order], strengths[order]


def _most_mentioned(incidence: Incidence, entities: Numbers) -> Numbers:
    order = np.argsort(-incidence.mentioning[entities], kind="stable")
    return np.sort(entities[order[:MOST]])


def _strongest_each(links: Numbers, strengths: Strengths, count: int) -> tuple[Numbers, Strengths]:
    """Return, of links strongest first, those among the `LINKS_EACH` first of either end."""
    ends = links.ravel()
    order = np.argsort(ends, kind="stable")
    rank = np.empty(len(ends), dtype=np.int64)
    starts = np.searchsorted(ends[order], np.arange(count))
    rank[order] = np.arange(len(ends)) - starts[ends[order]]
    kept = (rank.reshape(-1, 2) < LINKS_EACH).any(axis=1)
    return links[kept], strengths[kept]


def _groups(links: Numbers, strengths: Strengths, count: int) -> list[Numbers]:
    """Divide the entities; in each group the one with the strongest links inside is first."""
    edges = zip(*links.T.tolist(), strengths.tolist(), strict=True)
    found = divided(weighted(range(count), edges)) if count else []
    group_of = np.zeros(count, dtype=np.int32)
    for number, group in enumerate(found):
        group_of[list(group)] = number
    inner = group_of[links[:, 0]] == group_of[links[:, 1]]
    inside = np.bincount(links[inner].ravel(), np.repeat(strengths[inner], 2), count)
    weight = np.round(inside, 6).tolist()
    return [
        np.array(sorted(group, key=lambda each: (-weight[each], each)), dtype=np.int32)
        for group in found
    ]
