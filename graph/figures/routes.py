"""Leads lines round the boxes on a sheet that they do not belong to, by a visibility graph.

A line goes straight where nothing is in its way; else over corners of boxes, the shortest way
with few bends (A*, Hart, Nilsson and Raphael 1968), and its bends are rounded.
"""

import heapq
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.figures.box import Box
from graph.figures.figure_anneal import Points, through
from graph.figures.figure_sheet import Room

CLEAR = 3.0
"""How far a line stays from a box it does not belong to, in points."""

_FOR_A_BEND = 14.0
"""How much longer a way may be to save a bend, in points."""

_BESIDE = 2.6
"""How far lines round the same corner lie apart, in points."""

_MOST_BESIDE = 4
_WAYS = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
_SHORT = 60.0
_DETOURS = (1.35, 2.2, 100.0)
"""How much longer than straight a way may be; longer ones are tried where there is none."""

_ROUNDINGS = (60.0, 36.0, 22.0, 12.0, 6.0, 3.0)
_ARC = np.linspace(0, 1, 9)[:, None]


class Obstacles:
    """The boxes that are in the way, and how many lines go round each of their corners."""

    def __init__(self, boxes: Sequence[Box], room: Room) -> None:
        """Begin with the boxes of a sheet; lines stay within `room`."""
        self._room = room
        self._centres: Points = np.array([each[:2] for each in boxes]).reshape(-1, 2)
        self._sizes: Points = np.array([each[2:] for each in boxes]).reshape(-1, 2)
        self._used = np.zeros((len(boxes), 4))

    def add(self, box: Box) -> None:
        """Put another box in the way."""
        self._centres = np.vstack([self._centres, box[:2]])
        self._sizes = np.vstack([self._sizes, box[2:]])
        self._used = np.vstack([self._used, np.zeros(4)])

    def route(self, start: Points, stop: Points, own: Sequence[int]) -> Points | None:
        """Return a way from point to point that meets no box but its own, shape (points, 2).

        Args:
            start: Where it begins, shape (2,).
            stop: Where it ends, shape (2,).
            own: Numbers of the boxes that it may pass.

        Returns:
            None where there is no way.
        """
        foreign = np.ones(len(self._centres), dtype=bool)
        foreign[list(own)] = False
        centres, sizes = self._centres[foreign], self._sizes[foreign]
        boxes = centres, sizes + 2 * CLEAR - 0.02
        if not through(start[None], stop[None], *boxes).any():
            return np.vstack([start, stop])
        corners = self._corners()
        for detour in _DETOURS:
            near = corners.within(start, stop, detour)
            found = _shortest(start, stop, near, boxes)
            if found is not None:
                break
        else:
            return None
        for place in found:
            box, corner = divmod(int(near.numbers[place]), 4)
            self._used[box, corner] = min(self._used[box, corner] + 1, _MOST_BESIDE)
        way = np.vstack([start, near.points[found], stop])
        return _rounded(way, (centres, sizes + CLEAR))

    def _corners(self) -> "_Corners":
        """Return where lines may bend: within the room and in no box."""
        reach = self._sizes[:, None] / 2 + CLEAR + _BESIDE * self._used[..., None]
        points = (self._centres[:, None] + _WAYS[None] * reach).reshape(-1, 2)
        low, high = np.array(self._room[:2]), np.array(self._room[2:])
        inside = ((points >= low) & (points <= high)).all(axis=1)
        gaps = np.abs(points[:, None] - self._centres[None]) - self._sizes[None] / 2
        free = (gaps > CLEAR - 0.02).any(axis=2).all(axis=1)
        numbers = np.flatnonzero(inside & free)
        return _Corners(points[numbers], np.tile(_WAYS, (len(self._centres), 1))[numbers], numbers)


class _Corners(NamedTuple):
    """Corners of boxes.

    Attributes:
        points: Where lines bend, shape (n, 2).
        ways: In which direction from its box each lies, as signs, shape (n, 2).
        numbers: Four times the number of the box, and which corner, shape (n,).
    """

    points: Points
    ways: Points
    numbers: NDArray[np.int_]

    def within(self, start: Points, stop: Points, detour: float) -> "_Corners":
        """Return those on ways that are no longer than the straight one and `detour` times it."""
        direct = np.hypot(*(stop - start)) + _SHORT
        around = np.hypot(*(self.points - start).T) + np.hypot(*(self.points - stop).T)
        near = around <= direct * detour
        return _Corners(*(each[near] for each in self))


def _shortest(
    start: Points, stop: Points, corners: _Corners, boxes: tuple[Points, Points]
) -> list[int] | None:
    """Return the corners of the shortest way; none where it is straight, None for no way.

    A way bends round a box, never off it: other ways to a corner are not looked at.
    """
    ends, ways = np.vstack([corners.points, stop]), np.vstack([corners.ways, [0, 0]])
    goal = len(ends) - 1
    ahead = np.hypot(*(ends - stop).T)
    bends = np.where(np.arange(len(ends)) < goal, _FOR_A_BEND, 0.0)
    best, before = np.full(len(ends), np.inf), np.full(len(ends), -1)
    done = np.zeros(len(ends), dtype=bool)
    queue: list[tuple[float, int]] = []

    def spread(point: Points, cost: float, place: int) -> None:
        steps = ends - point
        round_it = (steps * ways).prod(axis=1) <= 0
        if place >= 0:
            round_it &= (steps * ways[place]).prod(axis=1) <= 0
        costs = cost + np.hypot(*steps.T) + bends
        better = np.flatnonzero((costs < best) & ~done & round_it)
        starts = np.repeat(point[None], len(better), axis=0)
        free = better[~through(starts, ends[better], *boxes).any(axis=1)]
        best[free], before[free] = costs[free], place
        for each in free:
            heapq.heappush(queue, (float(costs[each] + ahead[each]), int(each)))

    spread(start, 0.0, -1)
    while queue:
        _, place = heapq.heappop(queue)
        if place == goal:
            return _way_back(before, goal)
        if not done[place]:
            done[place] = True
            spread(ends[place], float(best[place]), place)
    return None


def _way_back(before: NDArray[np.int_], goal: int) -> list[int]:
    way: list[int] = []
    place = int(before[goal])
    while place >= 0:
        way.append(place)
        place = int(before[place])
    return way[::-1]


def _rounded(way: Points, boxes: tuple[Points, Points]) -> Points:
    """Return a way with round bends, each as wide as the boxes beside it allow."""
    parts = [way[:1]]
    for before, bend, after in zip(way, way[1:], way[2:], strict=False):
        into, out = before - bend, after - bend
        reach = min(np.hypot(*into), np.hypot(*out)) * 0.48
        for radius in (*_ROUNDINGS, 0.0):
            wide = min(radius, reach)
            first = bend + into / max(np.hypot(*into), 1e-9) * wide
            last = bend + out / max(np.hypot(*out), 1e-9) * wide
            arc = (1 - _ARC) ** 2 * first + 2 * _ARC * (1 - _ARC) * bend + _ARC**2 * last
            if not radius or not through(arc[:-1], arc[1:], *boxes).any():
                break
        parts.append(arc)
    return np.vstack([*parts, way[-1:]])


def clipped(way: Points, box: Box, gap: float) -> Points:
    """Return a way that begins in a box from where it leaves the box, `gap` points outside."""
    half = np.array([box.width, box.height]) / 2 + gap
    outside = (np.abs(way - np.array(box[:2])) > half).any(axis=1)
    if not outside.any():
        return way[-1:]
    first = int(np.argmax(outside))
    inner, outer = way[first - 1], way[first]
    step = outer - inner
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = (np.sign(step) * half - (inner - np.array(box[:2]))) / step
    share = float(np.nanmin(np.where(shares > 0, shares, np.inf)))
    return np.vstack([inner + min(share, 1.0) * step, way[first:]])


def lengths_along(way: Points) -> Points:
    """Return how far along its way each point lies, in points, shape (points,)."""
    steps = np.hypot(*np.diff(way, axis=0).T)
    return np.concatenate([[0.0], np.cumsum(steps)])


def point_along(way: Points, share: float) -> tuple[float, float]:
    """Return the point of a way after a share of it, 0 to 1."""
    x, y = points_along(way, np.array([share]))[0]
    return float(x), float(y)


def points_along(way: Points, shares: Points) -> Points:
    """Return the points of a way after shares of it, 0 to 1, shape (shares, 2)."""
    lengths = lengths_along(way)
    wanted = shares * lengths[-1]
    return np.stack([np.interp(wanted, lengths, way[:, axis]) for axis in (0, 1)], axis=1)


def meets(way: Points, box: Box, gap: float = 0.0) -> bool:
    """Say whether a way comes nearer to a box than `gap`."""
    centre, size = np.array([box[:2]]), np.array([box[2:]]) + 2 * gap
    return bool(through(way[:-1], way[1:], centre, size).any())
