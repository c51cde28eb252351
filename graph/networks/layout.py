"""Places the nodes of a network so that linked ones are near and no two labels collide."""

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from graph.networks.network import Edge, Network

WIDTH = 1000.0
"""Spread of a network, in the units of the screen; larger networks grow beyond it."""

CHARACTER_WIDTH = 7.0
LABEL_HEIGHT = 62.0
LONGEST_LINE = 24
"""A label is wrapped after so many characters: its box is no wider."""

_ROUNDS = 150
_BETWEEN_PARTS = 0.55
_BETWEEN_GROUPS = 2.0
_ASPECT = np.array([1.3, 0.85])
_MOST_GROWTH = 60

_TOUCHING = 1e-6

type Points = NDArray[np.float64]
type Places = NDArray[np.intp]


def placed(network: Network, groups: Mapping[str, int] | None = None) -> Network:
    """Return the network with positions: the same network always gets the same ones.

    Distances on the page follow distances in the network (stress majorisation, Gansner, Koren and
    North 2004, from a circle in order of id), then boxes of labels are pushed apart.

    Args:
        network: What to place.
        groups: Of nodes that are to stand together, apart from those of other groups, by id.
    """
    group_of = groups or {}
    if not network.nodes:
        return network
    order = sorted(range(len(network.nodes)), key=lambda i: network.nodes[i].node_id)
    ids = [network.nodes[i].node_id for i in order]
    ends = [
        (edge.source, edge.target, _length(edge, group_of))  # of the line that links them
        for edge in network.edges
    ]
    points = stress(_distances(ids, ends)) * _scale(len(ids)) * _ASPECT
    boxes = np.array([_box(network.nodes[i].label) for i in order])
    points = apart(points, boxes)
    points -= (points.max(axis=0) + points.min(axis=0)) / 2
    where = dict(zip(ids, points, strict=True))
    return replace(
        network,
        nodes=tuple(
            replace(
                n, x=round(float(where[n.node_id][0]), 1), y=round(float(where[n.node_id][1]), 1)
            )
            for n in network.nodes
        ),
    )


def _length(edge: Edge, group_of: Mapping[str, int]) -> float:
    between = group_of.get(edge.source) != group_of.get(edge.target)
    return 1.5 - edge.strength + (_BETWEEN_GROUPS if between else 0.0)


def _scale(nodes: int) -> float:
    return max(1.0, math.sqrt(nodes / 40)) * WIDTH / 2


def _box(label: str) -> tuple[float, float]:
    lines = max(1, math.ceil(len(label) / LONGEST_LINE))
    return (
        min(max(len(label), 4), LONGEST_LINE) * CHARACTER_WIDTH + 12,
        LABEL_HEIGHT + 20 * (lines - 1),
    )


def _distances(ids: list[str], ends: list[tuple[str, str, float]]) -> Points:
    """Return shortest ways between nodes: a strong edge is short; parts are kept a step apart."""
    place = {node_id: i for i, node_id in enumerate(ids)}
    far = np.full((len(ids), len(ids)), np.inf)
    np.fill_diagonal(far, 0)
    for source, target, length in ends:
        i, j = place[source], place[target]
        far[i, j] = far[j, i] = min(far[i, j], length)
    for k in range(len(ids)):
        np.minimum(far, far[:, k, None] + far[None, k, :], out=far)
    reached = far[np.isfinite(far)].max(initial=1.0)
    return np.where(np.isfinite(far), far, max(reached * _BETWEEN_PARTS, 1.5))


def stress(distances: Points) -> Points:
    """Return points, at most 1 from the centre, whose distances follow others (SMACOF).

    Args:
        distances: Wanted between points, shape (n, n), symmetric.
    """
    count = len(distances)
    turn = np.arange(count) * (2 * math.pi / max(count, 1))
    points = np.column_stack([np.cos(turn), np.sin(turn)]) * max(distances.max(), 1.0) / 2
    if count < 2:
        return np.zeros((count, 2))
    weights = 1.0 / np.maximum(distances, 0.1) ** 2
    np.fill_diagonal(weights, 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(_ROUNDS):
        ratio = weights * distances / np.maximum(_lengths(points), 1e-9)
        points = inverse @ (ratio.sum(axis=1)[:, None] * points - ratio @ points)
    points -= points.mean(axis=0)
    return points / max(float(np.abs(points).max()), 1e-9)


def _lengths(points: Points) -> Points:
    """Return the distance of each point from each other, shape (n, n)."""
    across = points[:, 0, None] - points[None, :, 0]
    down = points[:, 1, None] - points[None, :, 1]
    across *= across
    down *= down
    across += down
    lengths: Points = np.sqrt(across, out=across)
    return lengths


def apart(points: Points, boxes: Points, *, rounds: int = 300) -> Points:
    """Push centres of boxes apart until no two boxes overlap, each pair along its shorter way.

    Args:
        points: Centres, shape (n, 2).
        boxes: Widths and heights, shape (n, 2).
        rounds: How often to push before the picture is made larger instead.
    """
    points = points.astype(float).copy()
    for turn in range(rounds + _MOST_GROWTH):
        first, second = _meeting(points, boxes)
        if not len(first):
            break
        if turn >= rounds or turn % 40 == 39:
            points *= 1.08
            continue
        points += _push(points, boxes, first, second)
    return points


def gathered(
    points: Points, marks: Points, names: Points, *, filled: float, wide: float = 1.0
) -> Points:
    """Return places on a page no larger than names need, so that they are legible.

    A mark and the name below it are one box; boxes that then meet are pushed apart.

    Args:
        points: Where the marks are, shape (n, 2).
        marks: Height of each mark, shape (n,).
        names: Widths and heights of the names, shape (n, 2).
        filled: Share of the page that boxes may cover: closer together they are larger.
        wide: Width of the page for its height.
    """
    below = names[:, 1]
    boxes = np.column_stack([names[:, 0], below + marks])
    spread = np.maximum(points.max(axis=0) - points.min(axis=0), 1.0)
    side = math.sqrt(float(boxes.prod(axis=1).sum()) / filled) * np.array([wide**0.5, wide**-0.5])
    room = np.maximum(side - boxes.max(axis=0), side / 2)
    points = (points - points.min(axis=0)) * room / spread
    lower = np.column_stack([np.zeros(len(points)), below / 2])
    points = apart(points + lower, boxes) - lower
    return points - (points.max(axis=0) + points.min(axis=0)) / 2


def _meeting(points: Points, boxes: Points) -> tuple[Places, Places]:
    """Return the pairs of boxes that overlap, each once, by their places."""
    meets = np.triu(np.ones((len(points), len(points)), dtype=np.bool_), 1)
    for axis in (0, 1):
        gap = points[:, axis, None] - points[None, :, axis]
        np.abs(gap, out=gap)
        gap -= (boxes[:, axis, None] + boxes[None, :, axis]) / 2
        meets &= gap < -_TOUCHING
    first, second = np.nonzero(meets)
    return first, second


def _push(points: Points, boxes: Points, first: Places, second: Places) -> Points:
    """Return how far each centre is pushed by the boxes that meet its own."""
    gap = points[first] - points[second]
    over = (boxes[first] + boxes[second]) / 2 - np.abs(gap)
    way = np.where(gap == 0, 1.0, np.sign(gap)) * (over * 0.52 + 0.5)
    sideways = over[:, 0] <= over[:, 1]
    way[np.arange(len(way)), np.where(sideways, 1, 0)] = 0.0
    pushed = np.zeros_like(points)
    np.add.at(pushed, first, way)
    np.subtract.at(pushed, second, way)
    ends = np.concatenate((first, second))
    met = np.bincount(ends, minlength=len(points))
    result: Points = pushed / np.sqrt(np.maximum(met, 1))[:, None]
    return result
