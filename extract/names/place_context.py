"""What a text says of where it is about: countries, divisions and stretches of land it names."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ontology.gazetteer import Place

_KILOMETRES = 111.2
"""Of one degree of latitude."""

_NEAR = 120.0
"""Kilometres; over such a distance what one place says of another falls to a third."""

_MOST_ANCHORS = 40

type Shares = Sequence[tuple[Place, float]]
"""What one name may mean, with how likely each is; the likelihoods sum to one."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """One name of a text, all its occurrences together.

    Attributes:
        weight: How much the name counts in the text; grows slowly with its occurrences.
        shares: What it may mean.
    """

    weight: float
    shares: Shares


@dataclass(frozen=True, slots=True)
class Votes:
    """How much a text speaks of each container, and where its places lie.

    Attributes:
        by_container: Sum over names, by country code or division's id.
        anchors: The likeliest meaning of each name with its weight, by the name's position.
        states: Codes of the countries that are named themselves.
    """

    by_container: Mapping[str, float]
    anchors: Mapping[int, tuple[Place, float]]
    states: AbstractSet[str | None] = frozenset()


def containers_of(place: Place) -> tuple[tuple[str, str], ...]:
    """Return what a place is or lies in, with its level: `country`, `adm1` or `adm2`."""
    country = (("country", place.iso2),) if place.iso2 else ()
    first = place.place_id if place.kind == "adm1" else place.admin1
    if not first:
        return country
    second = place.place_id if place.kind == "adm2" else next(iter(place.parents), first)
    below = (("adm2", second),) if second != first and place.kind in {"adm2", "city"} else ()
    return (*country, ("adm1", first), *below)


def count_votes(names: Sequence[Namesakes]) -> Votes:
    """Add up what the names of a text say of where it is about, divided among their meanings."""
    totals: defaultdict[str, float] = defaultdict(float)
    anchors: dict[int, tuple[Place, float]] = {}
    states: set[str | None] = set()
    for position, name in enumerate(names):
        for place, share in name.shares:
            for _, container in containers_of(place):
                totals[container] += name.weight * share
        best = max(name.shares, key=lambda pair: pair[1], default=None)
        if best and best[0].kind == "country":
            states.add(best[0].iso2)
        if best and best[0].lat is not None and _is_small(best[0]):
            anchors[position] = (best[0], name.weight * best[1])
    ranked = sorted(anchors, key=lambda position: (-anchors[position][1], position))
    kept = {position: anchors[position] for position in ranked[:_MOST_ANCHORS]}
    return Votes(totals, kept, states)


def _is_small(place: Place) -> bool:
    """Say whether what lies near a place is told by it: a part of a country tells that too."""
    return place.kind != "country" and (place.kind != "region" or place.iso2 is not None)


def nearness(place: Place, position: int, votes: Votes) -> float:
    """Return how much of a text's other places lies around a place.

    Args:
        place: What the name at `position` may mean.
        position: Of the name, whose own vote does not count.
        votes: Of all names.
    """
    if place.lat is None or place.lon is None or place.is_state:
        return 0.0
    return sum(
        weight * math.exp(-_distance(place, anchor) / _NEAR)
        for other, (anchor, weight) in votes.anchors.items()
        if other != position
    )


def _distance(first: Place, second: Place) -> float:
    """Return kilometres between two places, on a plane: good enough where they are near."""
    if first.lat is None or first.lon is None or second.lat is None or second.lon is None:
        return math.inf
    height = second.lat - first.lat
    turn = abs(second.lon - first.lon)
    width = min(turn, 360 - turn) * math.cos(math.radians((first.lat + second.lat) / 2))
    return _KILOMETRES * math.hypot(height, width)
