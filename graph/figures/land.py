"""The land of the world, and how it is put on paper. Land only: no boundary is drawn."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from matplotlib.path import Path

from graph.figures.figure_sheet import Room
from graph.figures.land_rings import Points, equal_earth, rings

_WIDEST_REGION, _HIGHEST_REGION = 150.0, 80.0
"""Degrees of longitude and latitude; what is larger is shown on a map of the world."""

_SMALLEST_REGION = 12.0
_RIM = np.array([14.0, 8.0])
"""Degrees of longitude and latitude around places on a map of the world."""

_WORLD = (-180.0, -57.0, 180.0, 78.0)
_FINEST = 0.35
"""Points of a coast nearer than this on paper, in points, are drawn as one."""


class Projection(NamedTuple):
    """Puts longitudes and latitudes on a sheet.

    The world is drawn by Equal Earth (Šavrič, Patterson and Jenny 2018), where areas can be
    compared; a region by equidistant cylinders that are true along its middle parallel.

    Attributes:
        parallel: The middle parallel of a region in degrees, None for the world.
        scale: Points for a unit of the projection.
        origin: Where longitude 0 on the equator lies on the sheet.
    """

    parallel: float | None
    scale: float
    origin: tuple[float, float]

    def __call__(self, degrees: Points) -> Points:
        """Return points on the sheet, shape (n, 2), of longitudes and latitudes, shape (n, 2)."""
        flat: Points = _flat(degrees, self.parallel) * self.scale + np.array(self.origin)
        return flat


def projection_for(degrees: Points, room: Room) -> Projection:
    """Return what shows all these longitudes and latitudes, shape (n, 2), in a room."""
    low, high = degrees.min(axis=0), degrees.max(axis=0)
    if high[0] - low[0] > _WIDEST_REGION or high[1] - low[1] > _HIGHEST_REGION:
        west, south = np.maximum(low - _RIM, _WORLD[:2])
        east, north = np.minimum(high + _RIM, _WORLD[2:])
        return _fitted(_outline(west, south, east, north), None, room)
    parallel = float(np.clip((low[1] + high[1]) / 2, -60, 60))
    middle = (low + high) / 2
    half = np.maximum((high - low) / 2 * 1.16 + 1.5, _SMALLEST_REGION / 2)
    return _fitted(np.array([middle - half, middle + half]), parallel, room)


def coast(projection: Projection, room: Room) -> Path:
    """Return the outline of the land that lies in a room of the sheet."""
    points, codes = [], []
    for ring in rings():
        drawn = _coarser(projection(ring))
        low, high = drawn.min(axis=0), drawn.max(axis=0)
        inside = (low < (room.right, room.top)).all() and (high > (room.left, room.bottom)).all()
        if len(drawn) > 2 and inside:
            points.append(np.vstack([drawn, drawn[:1]]))
            codes += [Path.MOVETO, *[Path.LINETO] * (len(drawn) - 1), Path.CLOSEPOLY]
    return Path(np.vstack(points), codes) if points else Path(np.zeros((0, 2)))


def _fitted(degrees: Points, parallel: float | None, room: Room) -> Projection:
    flat = _flat(degrees, parallel)
    low, high = flat.min(axis=0), flat.max(axis=0)
    scale = float(min(room.width / (high[0] - low[0]), room.height / (high[1] - low[1])))
    centre = np.array([(room.left + room.right) / 2, (room.bottom + room.top) / 2])
    x, y = centre - (low + high) / 2 * scale
    return Projection(parallel, scale, (float(x), float(y)))


def _flat(degrees: Points, parallel: float | None) -> Points:
    if parallel is not None:
        scaled: Points = degrees * np.array([np.cos(np.radians(parallel)), 1.0])
        return scaled
    return equal_earth(degrees)


def _outline(west: float, south: float, east: float, north: float) -> Points:
    """Return points along the sides of a field of degrees: projected, its corners are not all."""
    sides = np.linspace(0, 1, 60)[:, None]
    corners = np.array([[west, south], [east, south], [east, north], [west, north], [west, south]])
    return np.vstack([a + (b - a) * sides for a, b in pairwise(corners)])


def _coarser(points: Points) -> Points:
    """Return points without those that fall together on paper."""
    cells = np.round(points / _FINEST)
    kept = np.ones(len(points), dtype=bool)
    kept[1:] = (cells[1:] != cells[:-1]).any(axis=1)
    return points[kept]
