"""The packaged outline of the land of the world, for print and for a screen."""

import json
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

type Points = NDArray[np.float64]

_EQUAL_EARTH = (1.340264, -0.081106, 0.000893, 0.003796)


@cache
def rings() -> tuple[Points, ...]:
    """Return the rings of the land as longitudes and latitudes, each of shape (n, 2)."""
    land = json.loads(files("graph.figures").joinpath("land.json").read_text("utf-8"))
    return tuple(
        np.cumsum(np.array(ring, dtype=float).reshape(-1, 2), axis=0) / land["steps"]
        for ring in land["rings"]
    )


def equal_earth(degrees: Points) -> Points:
    """Return longitudes and latitudes, shape (n, 2), on a flat map where areas can be compared.

    Equal Earth (Šavrič, Patterson and Jenny 2018), for a globe of radius 1; y grows northwards.
    """
    a1, a2, a3, a4 = _EQUAL_EARTH
    longitude, latitude = np.radians(degrees).T
    turn = np.arcsin(np.sqrt(3) / 2 * np.sin(latitude))
    width = 9 * a4 * turn**8 + 7 * a3 * turn**6 + 3 * a2 * turn**2 + a1
    x = 2 * np.sqrt(3) * longitude * np.cos(turn) / (3 * width)
    return np.column_stack([x, a4 * turn**9 + a3 * turn**7 + a2 * turn**3 + a1 * turn])
