"""Moves boxes and the lines between them until a reader can follow them (simulated annealing).

What counts: boxes that overlap, lines through labels, crossings, and lengths; all in points.
"""

import numpy as np
from numpy.typing import NDArray

type Points = NDArray[np.float64]


def rounds_for(nodes: int) -> int:
    """Return how many moves to try: 25 boxes and 40 lines take a second."""
    return min(4000, 200 * nodes)


def anneal(
    points: Points, boxes: Points, ends: NDArray[np.int_], bounds: Points, *, rounds: int
) -> Points:
    """Move one node or swap two at a time, and keep what reads better (simulated annealing)."""
    chance = np.random.default_rng(7)
    count = len(points)
    if count < 2:
        return points
    for turn in range(rounds):
        left = (1 - turn / rounds) * rounds / rounds_for(count)
        heat = 9 * left**2 + 0.02
        moved = points.copy()
        i = int(chance.integers(count))
        changed = [i]
        if chance.random() < 0.15:
            j = int(chance.integers(count))
            moved[[i, j]] = moved[[j, i]]
            changed = sorted({i, j})
        else:
            moved[i] += chance.normal(0, 20 + 140 * left, 2)
        moved = np.clip(moved, *bounds)
        before = sum(_cost(k, points, boxes, ends) for k in changed)
        after = sum(_cost(k, moved, boxes, ends) for k in changed)
        if after < before or chance.random() < np.exp(-(after - before) / heat):
            points = moved
    return points


def _cost(i: int, points: Points, boxes: Points, ends: NDArray[np.int_]) -> float:
    """Return how badly node `i` and its lines read."""
    wide, high = np.maximum(0, (boxes[i] + boxes) / 2 - np.abs(points[i] - points)).T
    over = wide * high
    over[i] = 0
    cost = 2.5 * float(np.sqrt(over).sum())
    gaps = np.hypot(*(points[i] - points).T)
    gaps[i] = 1e9
    cost += 40 / max(float(gaps.min()), 8.0)
    if not len(ends):
        return cost
    mine = (ends[:, 0] == i) | (ends[:, 1] == i)
    own, other = ends[mine], ends[~mine]
    starts, stops = points[own[:, 0]], points[own[:, 1]]
    hits = through(starts, stops, points, boxes)
    hits[np.arange(len(own)), own[:, 0]] = False
    hits[np.arange(len(own)), own[:, 1]] = False
    behind = through(points[other[:, 0]], points[other[:, 1]], points[i : i + 1], boxes[i : i + 1])
    cost += 9 * float(hits.sum() + behind.sum())
    cost += 1.5 * float(_crossings(starts, stops, points[other[:, 0]], points[other[:, 1]]).sum())
    lengths = np.hypot(*(starts - stops).T)
    return cost + float(((lengths / 170) ** 2).sum() + (np.maximum(0, 115 - lengths) / 14).sum())


def through(starts: Points, stops: Points, centres: Points, boxes: Points) -> NDArray[np.bool_]:
    """Say which lines pass through which boxes, shape (lines, boxes)."""
    way = stops - starts
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    near = (centres[None] - boxes[None] / 2 - starts[:, None]) / way[:, None]
    far = (centres[None] + boxes[None] / 2 - starts[:, None]) / way[:, None]
    first, last = np.minimum(near, far), np.maximum(near, far)
    # A column beside a column: to reduce arrays over two numbers costs ten times as much.
    enters = np.maximum(first[..., 0], first[..., 1])
    leaves = np.minimum(last[..., 0], last[..., 1])
    passes: NDArray[np.bool_] = (enters < leaves) & (leaves > 0) & (enters < 1)
    return passes


def _crossings(a: Points, b: Points, c: Points, d: Points) -> NDArray[np.bool_]:
    """Say which lines `a-b` cross which lines `c-d`."""

    def side(p: Points, q: Points, r: Points) -> Points:
        turned: Points = (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (
            q[..., 1] - p[..., 1]
        ) * (r[..., 0] - p[..., 0])
        return turned

    p, q, r, s = a[:, None], b[:, None], c[None], d[None]
    crossed: NDArray[np.bool_] = (side(p, q, r) * side(p, q, s) < 0) & (
        side(r, s, p) * side(r, s, q) < 0
    )
    return crossed


def crowded(points: Points, boxes: Points) -> bool:
    """Say whether any two boxes overlap."""
    over = (boxes[:, None] + boxes[None]) / 2 - np.abs(points[:, None] - points[None])
    meets = (over > 1e-6).all(axis=2)
    np.fill_diagonal(meets, val=False)
    return bool(meets.any())
