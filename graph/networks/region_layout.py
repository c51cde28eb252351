"""Places thousands of nodes in two levels: regions as discs, and the nodes of each inside its disc.

After the two-level layouts of Auber and others (2003): no region overlaps another, and each node
has about the same room. Nothing is drawn by lot: the same network gives the same places.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.networks.layout import stress

type Points = NDArray[np.float64]
type Numbers = NDArray[np.int32]

_GAP = 1.12
"""Of centres of discs that touch, in sums of their radii."""

_STRETCH = np.array([1.5, 1.0])
"""Screens are wider than high."""

_CLOSER = np.array([0.99, 0.975])
_TOUCHING = 0.03
"""Discs draw nearer, to the middle more from above and below, until they overlap by this."""

_ROUNDS = 60
_MET = 64
"""Nodes of its region that push a node away in each round, others in the next."""

_SUNFLOWER = 12
"""Regions up to so many nodes need no layout of their own."""

_TURN = np.pi * (3 - np.sqrt(5))
_FILLED = 0.94
_EVEN, _TURNED = 0.75, 0.6
"""How far distances from the middle and directions are spread evenly, 0 to 1."""

_STEP = 3.2
"""Between small groups in their rows."""


class Placed(NamedTuple):
    """Where nodes and regions are; a node has about the room of a square of side 1.8.

    Attributes:
        points: Of the nodes, shape (nodes, 2).
        centres: Of the regions, shape (regions, 2).
        radii: Of the regions, shape (regions,).
    """

    points: Points
    centres: Points
    radii: NDArray[np.float64]


def placed_in_regions(
    links: Numbers,
    strengths: NDArray[np.float64],
    groups: Sequence[Numbers],
    *,
    regions: int,
) -> Placed:
    """Place nodes by the groups they belong to.

    Args:
        links: Ends of links as numbers of nodes, shape (links, 2).
        strengths: Of the links, 0 to 1.
        groups: Numbers of the nodes of each group, those to be in its middle first; each node is
            in one.
        regions: How many of the groups, the first, become discs; the others stand in rows below.
    """
    sizes = np.array([len(group) for group in groups], dtype=np.float64)
    group_of = np.zeros(int(sizes.sum()), dtype=np.int32)
    place_in = np.zeros_like(group_of)
    for number, group in enumerate(groups):
        group_of[group], place_in[group] = number, np.arange(len(group))
    radii = np.sqrt(sizes)
    ties = _ties(group_of[links], strengths, sizes)[:regions, :regions]
    centres = np.vstack((_discs(ties, radii[:regions]), np.zeros((len(groups) - regions, 2))))
    centres[regions:] = _rows(centres[:regions], radii[:regions], len(groups) - regions)
    points = np.zeros((len(group_of), 2))
    inner = group_of[links[:, 0]] == group_of[links[:, 1]]
    ends, worth, owner = place_in[links[inner]], strengths[inner], group_of[links[inner, 0]]
    order = np.argsort(owner, kind="stable")
    starts = np.searchsorted(owner[order], np.arange(len(groups) + 1))
    for number, group in enumerate(groups):
        own = order[starts[number] : starts[number + 1]]
        inside = _inside(len(group), ends[own], worth[own])
        points[group] = centres[number] + inside * radii[number] * _FILLED
    return Placed(points, centres[:regions], radii[:regions])


def _ties(
    ends: Numbers, strengths: NDArray[np.float64], sizes: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return how much groups are linked for their sizes, 0 to 1, shape (groups, groups)."""
    count = len(sizes)
    found = np.zeros((count, count))
    np.add.at(found, (ends[:, 0], ends[:, 1]), strengths)
    found = (found + found.T) / np.sqrt(sizes[:, None] * sizes[None, :])
    np.fill_diagonal(found, 0)
    ties: NDArray[np.float64] = np.sqrt(found / max(float(found.max(initial=0)), 1e-9))
    return ties


def _discs(ties: NDArray[np.float64], radii: NDArray[np.float64]) -> Points:
    """Place discs so that those with strong ties are near and none overlaps another."""
    if not len(radii):
        return np.zeros((0, 2))
    together = radii[:, None] + radii[None, :]
    wanted = together * _GAP + np.sqrt((radii**2).sum()) * 1.6 * (1 - ties)
    np.fill_diagonal(wanted, 0)
    centres = stress(wanted) * np.sqrt((radii**2).sum()) * 1.3 * _STRETCH
    for _ in range(600):
        gap = centres[:, None] - centres[None, :]
        length = np.sqrt((gap**2).sum(axis=2)) + 1e-9
        over = np.maximum(together * _GAP - length, 0)
        np.fill_diagonal(over, 0)
        if over.max() < _TOUCHING * radii.max():
            centres = centres * _CLOSER
        centres += (gap / length[..., None] * over[..., None]).sum(axis=1) * 0.25
    return _without_overlap(centres, together)


def _without_overlap(centres: Points, together: NDArray[np.float64]) -> Points:
    """Return the centres, moved away from the middle as far as no two discs overlap."""
    gap = centres[:, None] - centres[None, :]
    length = np.sqrt((gap**2).sum(axis=2))
    np.fill_diagonal(length, np.inf)
    return centres * max(1.0, float((together / np.maximum(length, 1e-9)).max(initial=0)))


def _rows(centres: Points, radii: NDArray[np.float64], count: int) -> Points:
    """Return places in rows below discs, as wide as they are."""
    left, right, bottom = -_STEP * 5, _STEP * 5, 0.0
    if len(radii):
        left = float((centres[:, 0] - radii).min())
        right = float((centres[:, 0] + radii).max())
        bottom = float((centres[:, 1] + radii).max())
    columns = max(1, int((right - left) / _STEP))
    number = np.arange(count)
    return np.column_stack(
        (
            left + (number % columns + 0.5) * _STEP,
            bottom + (number // columns + 2) * _STEP,
        )
    )


def _inside(count: int, links: Numbers, strengths: NDArray[np.float64]) -> Points:
    """Return places in a disc of radius 1: linked nodes near, and the room used evenly.

    Forces after Fruchterman and Reingold (1991), from a sunflower in the order of the nodes.
    """
    number = np.arange(count)
    radius, angle = np.sqrt((number + 0.5) / count), number * _TURN
    points = np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))
    if count <= _SUNFLOWER:
        return points if count > 1 else points * 0
    room = 1 / np.sqrt(count)
    step = max(1, -(-count // _MET))
    for turn in range(_ROUNDS):
        met = points[turn % step :: step]
        gap = points[:, None] - met[None, :]
        push = room**2 / np.maximum((gap**2).sum(axis=2), room**2 / 16)
        moves = (gap * push[..., None]).sum(axis=1) * (count / len(met))
        way = points[links[:, 1]] - points[links[:, 0]]
        pull = way * (np.sqrt((way**2).sum(axis=1)) / room * strengths)[:, None]
        for axis in range(2):
            moves[:, axis] += np.bincount(links[:, 0], pull[:, axis], count)
            moves[:, axis] -= np.bincount(links[:, 1], pull[:, axis], count)
        length = np.maximum(np.sqrt((moves**2).sum(axis=1)), 1e-12)
        furthest = 0.12 * (1 - turn / _ROUNDS) + 0.002
        points += moves * (np.minimum(length, furthest) / length)[:, None]
    return _evened(points - np.median(points, axis=0))


def _evened(points: Points) -> Points:
    """Return points spread over a disc, in the order of their directions and distances."""
    radius, angle = np.hypot(*points.T), np.arctan2(points[:, 1], points[:, 0])
    share = (_ranks(radius) + 0.5) / len(points)
    whole = np.minimum(radius / max(float(np.percentile(radius, 98)), 1e-9), 1)
    spread = _EVEN * np.sqrt(share) + (1 - _EVEN) * whole
    even = (_ranks(angle) + 0.5) / len(points) * 2 * np.pi - np.pi
    turned = _TURNED * even + (1 - _TURNED) * angle
    return np.column_stack((spread * np.cos(turned), spread * np.sin(turned)))


def _ranks(values: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.argsort(np.argsort(values, kind="stable"), kind="stable")
