"""Where the middle of a division is, told from the places in it."""

from collections.abc import Iterable, Iterator

type Point = tuple[float, float]
"""Latitude and longitude in degrees."""


def hull_centre(points: Iterable[Point]) -> Point | None:
    """Return the centre of area of the smallest convex shape around points; None of no point.

    The mean of all towns would lie where most people live: Ontario's, beside Toronto.
    """
    distinct = sorted(set(_unbroken(points)))
    if not distinct:
        return None
    hull = [*_half(distinct)[:-1], *_half(distinct[::-1])[:-1]]
    lat, lon = (_centre_of_area(hull) if len(hull) > 2 else None) or _mean(distinct)
    return lat, (lon + 180) % 360 - 180


def _unbroken(points: Iterable[Point]) -> Iterator[Point]:
    """Yield points with longitudes that do not break at 180 degrees."""
    first: float | None = None
    for lat, lon in points:
        first = lon if first is None else first
        yield lat, first + (lon - first + 180) % 360 - 180


def _half(points: list[Point]) -> list[Point]:
    """Return one half of the hull (Andrew's monotone chain)."""
    kept: list[Point] = []
    for point in points:
        while len(kept) > 1 and _turn(kept[-2], kept[-1], point) <= 0:
            kept.pop()
        kept.append(point)
    return kept


def _turn(first: Point, second: Point, third: Point) -> float:
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (
        third[0] - first[0]
    )


def _centre_of_area(hull: list[Point]) -> Point | None:
    area = lat = lon = 0.0
    for (y0, x0), (y1, x1) in zip(hull, hull[1:] + hull[:1], strict=True):
        cross = y0 * x1 - y1 * x0
        area, lat, lon = area + cross, lat + (y0 + y1) * cross, lon + (x0 + x1) * cross
    return (lat / (3 * area), lon / (3 * area)) if abs(area) > 1e-6 else None


def _mean(points: list[Point]) -> Point:
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)
