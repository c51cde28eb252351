"""Finds places for the numbers of sources on bands, where no other band passes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from graph.figures.box import Box, taken_by
from graph.figures.figure_anneal import Points
from graph.figures.figure_text import SMALLEST, width_of

SIZE = 6.2
_STEPS = 48
_SHARES = tuple(
    0.5 + side * 0.02 * step for step in range(23) for side in (1, -1) if step or side > 0
)
_BETWEEN = 0.6
"""How near another band may come to a number, in points."""

type Ends = tuple[str, str]


class Strip(NamedTuple):
    """A band: the line in its middle, shape (points, 2), and how thick it is."""

    way: Points
    thick: float


def strip(start: tuple[float, float], end: tuple[float, float], thick: float) -> Strip:
    """Return a band that leaves and arrives level, as the cubic curve that is drawn."""
    share = np.linspace(0, 1, _STEPS)[:, None]
    middle = (start[0] + end[0]) / 2
    points = np.array([start, (middle, start[1]), (middle, end[1]), end])
    rest = 1 - share
    way = (
        rest**3 * points[0]
        + 3 * rest**2 * share * points[1]
        + 3 * rest * share**2 * points[2]
        + share**3 * points[3]
    )
    return Strip(way, thick)


def placed_numbers(
    strips: Mapping[Ends, Strip], numbers: Mapping[tuple[str, ...], str], scale: float
) -> dict[Ends, Box]:
    """Return where the number of each band stands, for those bands that there is a place on.

    Args:
        strips: By ids of row and column, the bands that are given a place first coming first.
        numbers: What is written on them.
        scale: Of text.
    """
    found: dict[Ends, Box] = {}
    size = max(SMALLEST, SIZE * scale)
    for ends, own in strips.items():
        number = numbers.get(ends)
        if number:
            others = [each for other, each in strips.items() if other != ends]
            box = _free(own, others, (width_of(number, size) + 2, size), [*found.values()])
            if box:
                found[ends] = box
    return found


def _free(
    own: Strip, others: Sequence[Strip], wide_high: tuple[float, float], taken: Sequence[Box]
) -> Box | None:
    """Return a box on a band, as near to its middle as there is one that nothing else meets."""
    for share in _SHARES:
        at = own.way[round(share * (len(own.way) - 1))]
        box = Box(float(at[0]), float(at[1]), *wide_high)
        inside = own.way[0][0] < box.x - box.width / 2 and box.x + box.width / 2 < own.way[-1][0]
        if inside and not taken_by(box, taken, 1.0) and not _met(box, others):
            return box
    return None


def _met(box: Box, others: Sequence[Strip]) -> bool:
    """Say whether a band passes through a box."""
    if not others:
        return False
    starts = np.concatenate([each.way[:-1] for each in others])
    stops = np.concatenate([each.way[1:] for each in others])
    thick = np.repeat([each.thick for each in others], [len(each.way) - 1 for each in others])
    low, high = np.minimum(starts, stops), np.maximum(starts, stops)
    half = thick / 2 + _BETWEEN
    near = (
        (low[:, 0] < box.x + box.width / 2)
        & (high[:, 0] > box.x - box.width / 2)
        & (low[:, 1] - half < box.y + box.height / 2)
        & (high[:, 1] + half > box.y - box.height / 2)
    )
    return bool(near.any())
