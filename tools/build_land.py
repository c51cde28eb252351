"""Writes the land of the map figure to `graph/figures/land.json`.

Run in the dependency group `gazetteer` with the path of `land-50m.json` of the npm package
world-atlas 2.0.2 (ISC; Natural Earth is in the public domain). Land only, without boundaries: rings
of longitudes and latitudes in twentieths of a degree, about 5 km, each point as its difference from
the one before; islands smaller than that, and Antarctica, are left out.
"""

import json
import sys
from pathlib import Path

from country_centres import Ring, arcs_of

TARGET = Path(__file__).parents[1] / "graph" / "figures" / "land.json"
STEPS = 20
"""To a degree."""

FEWEST_POINTS = 4
SOUTHERNMOST = -60
"""Land wholly south of it, Antarctica, is left out."""


def ring(arcs: list[Ring], numbers: list[int]) -> Ring:
    """Return the arcs of a ring one after the other, without a leap at 180 degrees.

    A negative number is an arc backwards.
    """
    points = [p for n in numbers for p in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    unbroken = points[:1]
    for x, y in points[1:]:
        last = unbroken[-1][0]
        unbroken.append((last + (x - last + 180) % 360 - 180, y))
    return unbroken


def cut(points: Ring, middle: float) -> Ring:
    """Return the part of a ring within 180 degrees of a meridian (Sutherland and Hodgman 1974)."""
    for side in (1, -1):
        edge, inside = middle + side * 180, []
        for (x0, y0), (x1, y1) in zip(points[-1:] + points[:-1], points, strict=True):
            if (side * x0 <= side * edge) != (side * x1 <= side * edge):
                inside.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
            if side * x1 <= side * edge:
                inside.append((x1, y1))
        points = inside
    return points


def unwound(points: Ring) -> list[Ring]:
    """Return a ring that may run past 180 degrees as rings that do not."""
    parts = ((turn, cut(points, turn)) for turn in (-360, 0, 360))
    return [[(x - turn, y) for x, y in part] for turn, part in parts if part]


def rounded(points: Ring) -> list[int]:
    """Return a ring in steps, as differences, without points that fall together."""
    steps = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
    kept = [p for p, before in zip(steps, [None, *steps], strict=False) if p != before]
    flat, last = [], (0, 0)
    for x, y in kept:
        flat += [x - last[0], y - last[1]]
        last = (x, y)
    return flat if len(kept) >= FEWEST_POINTS else []


def main(source: Path) -> None:
    """Write the rings."""
    topology = json.loads(source.read_text("utf-8"))
    arcs = arcs_of(topology)
    rings = []
    for shape in topology["objects"]["land"]["geometries"]:
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for part in parts:
            whole = [ring(arcs, numbers) for numbers in part]
            drawn = [each for each in whole if max(y for _, y in each) > SOUTHERNMOST]
            rings += [rounded(cut_ring) for each in drawn for cut_ring in unwound(each)]
    land = {"steps": STEPS, "rings": [each for each in rings if each]}
    TARGET.write_text(json.dumps(land, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
