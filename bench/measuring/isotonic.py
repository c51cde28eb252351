"""Fits rising curves: how often what was given so much confidence was right."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from extract.calibration import ANY, Curve

DOUBT = 16.0
"""Imagined observations at each confidence that are right as often as it says: few real ones
cannot bend a curve far."""

ENOUGH = 200
"""Observations that a kind needs for curves, and a method for one of its own."""


class Observation(NamedTuple):
    """Something that was said, how sure that was by the recogniser's word, and whether it is right.

    Attributes:
        kind: Kind of mention, or `statement`.
        method: Which recogniser said it; of a statement, its predicate.
        said: Confidence as given.
        right: By the gold.
        name: The set.
        half: Of its document, 0 or 1.
    """

    kind: str
    method: str
    said: float
    right: bool
    name: str
    half: int


type Weighed = tuple[Observation, float]
"""An observation and how much it counts."""


def rising_curve(weighed: Iterable[Weighed]) -> Curve:
    """Return (said, right) points that rise, by pooling neighbours that do not.

    Source: pool adjacent violators (Ayer et al. 1955), after smoothing with `DOUBT`.
    """
    sums: dict[float, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for seen, weight in weighed:
        cell = sums[round(seen.said, 2)]
        cell[0] += weight * seen.right
        cell[1] += weight
    # One imagined observation for each real one, at most DOUBT: rare values stay near their word.
    pools: list[_Pool] = []
    for said, (right, count) in sorted(sums.items()):
        doubt = min(DOUBT, count)
        pools.append(_Pool(said, said, right + doubt * said, count + doubt))
        while len(pools) > 1 and pools[-2].height >= pools[-1].height:
            last = pools.pop()
            pools[-1] = pools[-1].with_next(last)
    return tuple(point for pool in pools for point in pool.points)


class _Pool(NamedTuple):
    """Neighbouring confidences that share one height."""

    low: float
    high: float
    right: float
    weight: float

    @property
    def height(self) -> float:
        return self.right / self.weight

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        ends = (self.low,) if self.low == self.high else (self.low, self.high)
        return tuple((end, round(self.height, 4)) for end in ends)

    def with_next(self, other: "_Pool") -> "_Pool":
        right, weight = self.right + other.right, self.weight + other.weight
        return _Pool(self.low, other.high, right, weight)


def weighed(observations: Iterable[Observation], *, most: int = 400) -> list[Weighed]:
    """Return observations with weights, so that a set counts for at most so many of a kind.

    Local news of one country must not say alone how sure a place is.
    """
    seen = list(observations)
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for each in seen:
        counts[each.kind, each.name] += 1
    return [(each, min(1.0, most / counts[each.kind, each.name])) for each in seen]


def curves(observations: Iterable[Observation]) -> dict[tuple[str, str], Curve]:
    """Return a curve for each kind, and for each of its methods that was seen often enough."""
    groups: dict[tuple[str, str], list[Weighed]] = defaultdict(list)
    for seen, weight in weighed(observations):
        groups[seen.kind, ANY].append((seen, weight))
        groups[seen.kind, seen.method].append((seen, weight))
    return {
        key: rising_curve(group)
        for key, group in sorted(groups.items())
        if not key[1] or len(group) >= ENOUGH
    }
