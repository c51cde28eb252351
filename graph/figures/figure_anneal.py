"""Moves boxes and the lines between them until a reader can follow them (simulated annealing).

What counts: boxes that overlap, lines through labels, crossings, and lengths; all in points.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

type Points = NDArray[np.float64]
type Numbers = NDArray[np.int_]


class _Lines(NamedTuple):
    """The lines of one node, and all others; a column of where they begin and one of where not."""

    own: Numbers
    other: Numbers


def rounds_for(nodes: int) -> int:
    """Return how many moves to try: 25 boxes and 40 lines take a second."""
    return min(4000, 200 * nodes)


def anneal(points: Points, boxes: Points, ends: Numbers, bounds: Points, *, rounds: int) -> Points:
    """Move one node or swap two at a time, and keep what reads better (simulated annealing)."""
    chance = np.random.default_rng(7)
    count = len(points)
    if count < 2:
        return points
    lines = [_lines_of(i, ends) for i in range(count)]
    lowest, highest = bounds
    pictures = np.empty((2, count, 2))  # as it is, and as it would be
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
        pictures[0] = points
        moved = np.minimum(np.maximum(moved, lowest, out=moved), highest, out=pictures[1])
        costs = [_costs(k, pictures, boxes, lines[k]) for k in changed]
        before, after = (sum(each) for each in zip(*costs, strict=True))
        if after < before or chance.random() < np.exp(-(after - before) / heat):
            points = moved.copy()
    return points


def _lines_of(i: int, ends: Numbers) -> _Lines:
    mine = (ends[:, 0] == i) | (ends[:, 1] == i)
    return _Lines(ends[mine], ends[~mine])


def _costs(i: int, pictures: Points, boxes: Points, lines: _Lines) -> list[float]:
    """Return how badly node `i` and its lines read in each of some pictures.

    They are reckoned together: arrays are so small that most of the time is numpy's own.
    """
    here = pictures[:, i : i + 1]
    between = here - pictures
    room = np.maximum(0, (boxes[i] + boxes) / 2 - np.abs(between))
    over = np.sqrt(room[..., 0] * room[..., 1])
    over[:, i] = 0
    gaps = np.hypot(between[..., 0], between[..., 1])
    gaps[:, i] = 1e9
    found = [
        2.5 * float(crowd.sum()) + 40 / max(float(gap), 8.0)
        for crowd, gap in zip(over, gaps.min(axis=1), strict=True)
    ]
    if not len(lines.own) + len(lines.other):
        return found
    (begin, end), (others_begin, others_end) = lines.own.T, lines.other.T
    starts, stops = pictures[:, begin], pictures[:, end]
    others = pictures[:, others_begin], pictures[:, others_end]
    hits = through(starts, stops, pictures, boxes)
    each = np.arange(len(begin))
    hits[:, each, begin] = hits[:, each, end] = False
    behind = through(*others, here, boxes[i : i + 1])
    crossings = _crossings(starts, stops, *others)
    way = starts - stops
    lengths = np.hypot(way[..., 0], way[..., 1])
    squares, shorts = (lengths / 170) ** 2, np.maximum(0, 115 - lengths) / 14
    for picture in range(len(pictures)):
        met = np.count_nonzero(hits[picture]) + np.count_nonzero(behind[picture])
        found[picture] += 9 * float(met)
        found[picture] += 1.5 * float(np.count_nonzero(crossings[picture]))
        found[picture] += float(squares[picture].sum() + shorts[picture].sum())
    return found


def through(starts: Points, stops: Points, centres: Points, boxes: Points) -> NDArray[np.bool_]:
    """Say which lines pass through which boxes, shape (..., lines, boxes)."""
    way = stops - starts
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)[..., None, :]
    half, begun = boxes / 2, starts[..., None, :]
    near = ((centres - half)[..., None, :, :] - begun) / way
    far = ((centres + half)[..., None, :, :] - begun) / way
    first, last = np.minimum(near, far), np.maximum(near, far)
    # A column beside a column: to reduce arrays over two numbers costs ten times as much.
    enters = np.maximum(first[..., 0], first[..., 1])
    leaves = np.minimum(last[..., 0], last[..., 1])
    passes: NDArray[np.bool_] = (enters < leaves) & (leaves > 0) & (enters < 1)
    return passes


def _crossings(a: Points, b: Points, c: Points, d: Points) -> NDArray[np.bool_]:
    """Say which lines `a-b` cross which lines `c-d`, shape (..., lines, others)."""

    def turn(way: Points, x: Points, y: Points) -> Points:
        turned: Points = way[..., 0] * y - way[..., 1] * x
        return turned

    line, other = (b - a)[..., :, None, :], (d - c)[..., None, :, :]
    ax, ay, bx, by = a[..., 0], a[..., 1], b[..., 0], b[..., 1]
    cx, cy, dx, dy = (each[..., None, :] for each in (c[..., 0], c[..., 1], d[..., 0], d[..., 1]))
    from_a = cx - ax[..., None], cy - ay[..., None]
    # Seen from the other line both ends are told with their signs turned: the product is the same.
    crossed: NDArray[np.bool_] = (
        turn(line, *from_a) * turn(line, dx - ax[..., None], dy - ay[..., None]) < 0
    ) & (turn(other, *from_a) * turn(other, cx - bx[..., None], cy - by[..., None]) < 0)
    return crossed


def crowded(points: Points, boxes: Points) -> bool:
    """Say whether any two boxes overlap."""
    over = (boxes[:, None] + boxes[None]) / 2 - np.abs(points[:, None] - points[None])
    meets = (over > 1e-6).all(axis=2)
    np.fill_diagonal(meets, val=False)
    return bool(meets.any())
