"""Scores what the names of a text may mean, by what each place is and by all the others."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from extract.names.place_context import Namesakes, Votes, containers_of, count_votes, nearness
from ontology.gazetteer import Place
from ontology.names import name_key

_ROUNDS = 2
_FEW = 2
"""Places at least that tell which country a text is about."""

_TOWN = 20_000
"""Inhabitants from which a town may be meant by what is short for a country's name too."""

_AMONG = 0.8
"""Nearness of a town to the places that a text is about."""

_SEATS = frozenset({"place/2660646", "place/2747373"})
"""Geneva and The Hague, where bodies of all states sit: named in texts on any country."""

_FAMOUS = 100_000
"""Inhabitants from which a city outweighs smaller divisions and capitals called like it."""

_DWARFED = 20
"""Times as many inhabitants as a capital, with which its namesake is the likelier one."""

_FAR_SMALLER = 10
"""Times as many inhabitants as a town has; its namesake is then meant, but for its own company."""

_EVERYWHERE = _SEATS | {"place/5128581"}
"""These and New York tell nothing of the country that a text is about."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign counts for a candidate, in natural logarithms of odds.

    Fitted by coordinate search on half of two public sets of annotated places (local news and
    humanitarian reports); see `docs/decisions/0115-places-linked-by-their-company.md`.

    Attributes:
        country: Being a country; so `region`, `adm1`, `adm2`, `capital` and `seat`.
        size: For each tenfold of inhabitants.
        label: Being called so in the first place, not by an alternate name.
        within_country: For the logarithm of what else the text says of its country.
        within_division: Likewise of its first-level division.
        within_county: Likewise of its second-level one.
        near: For the logarithm of how much else of the text lies around.
        contained: Lying in the container that follows: `Paris, Texas`.
        county: Being a town whose county is named too, or the county: Paris, Henry County.
        accents: Being written with the same accents: `Concepción` is not Concepcion.
        rival: Being the namesake of a country in a text about another one: Georgia, Lebanon.
    """

    country: float = 8.0
    region: float = 9.0
    adm1: float = 1.5
    adm2: float = 0.5
    capital: float = 2.5
    seat: float = 12.0
    size: float = 0.8
    label: float = 1.5
    within_country: float = 2.5
    within_division: float = 1.8
    within_county: float = 2.0
    near: float = 3.0
    contained: float = 12.0
    rival: float = 6.0
    county: float = 2.0
    accents: float = 1.5


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Group:
    """All occurrences of one name in a text.

    Attributes:
        key: `name_key` of the name.
        occurrences: How many there are.
        candidates: What it may mean, likeliest first.
        containers: What follows it as its container, somewhere in the text.
        surface: The name as the text first writes it.
    """

    key: str
    occurrences: int
    candidates: Sequence[Place]
    containers: Sequence[Place] = ()
    surface: str = ""


class _Told(NamedTuple):
    """Scores of a name's candidates alone, and what of each a county that is named too gives."""

    alone: Sequence[float]
    shared: Sequence[float]


def score_groups(
    groups: Sequence[Group], weights: Weights = WEIGHTS
) -> dict[str, dict[str, float]]:
    """Return, for each name's key, the score of each candidate by id; higher is likelier.

    The names vote on where the text is about, first by what they mean on their own, then by what
    the vote made of them. The containers of `Group.containers` do not count yet: they may differ
    from one occurrence to the next (`inside_bonus`).
    """
    shared = _shared_counties(groups, weights)
    alone = [
        [score + bonus for score, bonus in zip(_scores_alone(group, weights), own, strict=True)]
        for group, own in zip(groups, shared, strict=True)
    ]
    scores = alone
    for _ in range(_ROUNDS):
        names = [
            Namesakes(1 + math.log(group.occurrences), _shares(group, own, weights))
            for group, own in zip(groups, scores, strict=True)
        ]
        votes = count_votes(names)
        scores = [
            _scores_in_company(position, group, names[position], votes, told, weights)
            for position, (group, told) in enumerate(
                zip(groups, map(_Told, alone, shared), strict=True)
            )
        ]
    return {
        group.key: {p.place_id: s for p, s in zip(group.candidates, own, strict=True)}
        for group, own in zip(groups, scores, strict=True)
    }


def inside_bonus(place: Place, containers: Sequence[Place], weights: Weights) -> float:
    """Return what lying inside one of the containers told for a name adds to a score."""
    return weights.contained if any(_is_inside(place, c) for c in containers) else 0.0


def _shared_counties(groups: Sequence[Group], weights: Weights) -> list[list[float]]:
    """Return what it adds to each candidate that a town and its county are both named.

    There are many a Paris and a Henry County, but one Paris in a Henry County.
    """
    told: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
    for group in groups:
        for place in group.candidates:
            if (county := _county(place, group.key)) is not None:
                told[county, place.kind == "adm2"].add(group.key)

    def is_shared(place: Place, key: str) -> bool:
        county = _county(place, key)
        others = told[county, place.kind != "adm2"] if county is not None else set()
        return len(others) > (key in others)

    return [
        [weights.county if is_shared(place, group.key) else 0.0 for place in group.candidates]
        for group in groups
    ]


def _county(place: Place, key: str) -> str | None:
    """Return the second-level division that a place is, or lies in as a town called so."""
    if place.kind == "adm2":
        return place.place_id
    is_town = place.kind == "city" and name_key(place.label) == key
    return place.parents[0] if is_town and place.parents else None


def _scores_alone(group: Group, weights: Weights) -> list[float]:
    largest = _largest_city(group)
    accents = 0.0 if group.surface.isascii() else weights.accents
    return [
        _prior(place, group, largest, weights) + (accents if place.label == group.surface else 0.0)
        for place in group.candidates
    ]


def _is_short_for_capital(place: Place, group: Group) -> bool:
    """Say whether a capital has another name, and a larger city, or one known by it, this one.

    `Philadelphia` was Amman's, `Salem` is Jerusalem's, and `Salvador` a part of San Salvador's.
    """
    if name_key(place.label) == group.key:
        return False
    is_part = set(group.key.split()) <= set(name_key(place.label).split())
    called = (p for p in group.candidates if p.kind == "city" and name_key(p.label) == group.key)
    fewest = max(_FAMOUS, place.population if is_part else 0)
    return any(other.population >= fewest for other in called)


def _largest_city(group: Group) -> int:
    """Return the inhabitants of the largest city called so; 0 where none is large."""
    large = (p for p in group.candidates if p.kind == "city" and p.population >= _FAMOUS)
    return max((p.population for p in large if _is_called(p, group.key)), default=0)


def _prior(place: Place, group: Group, largest: int, weights: Weights) -> float:
    """Return the score of a place without its company.

    Args:
        place: What may be meant.
        group: The name, and what else it may mean.
        largest: Inhabitants of the largest city called so; 0 where none is large.
        weights: How much each sign counts.
    """
    kinds = {
        "country": weights.country,
        "region": weights.region,
        "adm1": weights.adm1 if place.population >= largest else 0.0,
        "adm2": 0.0 if largest else weights.adm2,
    }
    is_seat = place.place_id in _SEATS
    is_capital = (
        place.capital
        and place.population * _DWARFED >= largest
        and not _is_short_for_capital(place, group)
    )
    rank = weights.seat if is_seat else weights.capital if is_capital else 0.0
    called = weights.label if is_seat or _is_called(place, group.key) else 0.0
    # What lives in a county lives in towns of other names: the city is the one known by its name.
    people = (
        min(place.population, largest // 2)
        if largest and place.kind == "adm2"
        else (place.population)
    )
    size = weights.size * math.log10(people + 1_000)
    return kinds.get(place.kind, 0.0) + size + rank + called


def _is_called(place: Place, key: str) -> bool:
    """Say whether a name is what a place is called in the first place.

    A large city's is also its label cut short or with another number of equal letters: Hull,
    Santa Cruz (de la Sierra), Odessa.
    """
    label = name_key(place.label)
    if label == key:
        return True
    if place.kind != "city" or place.population < _FAMOUS:
        return False
    return set(key.split()) <= set(label.split()) or _once(label) == _once(key)


def _once(word: str) -> str:
    """Return a word with each run of one letter written once."""
    return "".join(letter for letter, _ in groupby(word))


def _shares(group: Group, scores: Sequence[float], weights: Weights) -> list[tuple[Place, float]]:
    """Return how likely each candidate is, by softmax."""
    told = [
        score + inside_bonus(place, group.containers, weights)
        for place, score in zip(group.candidates, scores, strict=True)
    ]
    highest = max(told, default=0.0)
    powers = [math.exp(score - highest) for score in told]
    total = sum(powers)
    return [(p, power / total) for p, power in zip(group.candidates, powers, strict=True)]


def _scores_in_company(
    position: int,
    group: Group,
    name: Namesakes,
    votes: Votes,
    told: _Told,
    weights: Weights,
) -> list[float]:
    own = _own_votes(name)
    rivals = _rivals(position, group, votes)
    largest = _largest_city(group)
    return [
        score
        + _score_of_containers(
            place,
            votes,
            own,
            weights,
            alone=not county
            and not any(_is_inside(place, container) for container in group.containers)
            and _needs_company(place, largest, position, votes),
        )
        + (weights.near * math.log1p(nearness(place, position, votes)) if weights.near else 0.0)
        + (weights.rival if place.place_id in rivals else 0.0)
        + (weights.adm1 if _is_vouched_for(place, group, largest, votes) else 0.0)
        for place, score, county in zip(group.candidates, told.alone, told.shared, strict=True)
    ]


def _score_of_containers(
    place: Place, votes: Votes, own: Mapping[str, float], weights: Weights, *, alone: bool
) -> float:
    """Return what the text's other names in the containers of a place add to its score.

    Args:
        place: What may be meant.
        votes: Of all names.
        own: Of the name itself, which do not count.
        weights: How much each sign counts.
        alone: Whether what they say counts for nothing: see `_needs_company`.
    """
    if alone:
        return 0.0
    levels = {"country": weights.within_country, "adm1": weights.within_division}
    return sum(
        levels.get(level, weights.within_county)
        * math.log1p(max(0.0, votes.by_container.get(c, 0.0) - own.get(c, 0.0)))
        for level, c in containers_of(place)
    )


def _needs_company(place: Place, largest: int, position: int, votes: Votes) -> bool:
    """Say whether a town is far smaller than its namesake, and no place of its division is named.

    A text on Brazil that speaks of Alexandria means no town of 13,000 in Brazil, and one on
    Chicago that speaks of Paris none in Texas.
    """
    if place.kind != "city" or largest < max(_FAMOUS, _FAR_SMALLER * place.population):
        return False
    return not any(
        place.admin1 in {anchor.place_id, anchor.admin1} and not anchor.capital
        for other, (anchor, _) in votes.anchors.items()
        if other != position and anchor.place_id not in _EVERYWHERE
    )


def _is_vouched_for(place: Place, group: Group, largest: int, votes: Votes) -> bool:
    """Say whether a division lies in a country that is named, where others are called so.

    That is a city that is larger, or divisions of countries that are not named.
    """
    if place.kind != "adm1" or place.iso2 not in votes.states:
        return False
    return place.population < largest or any(
        p.kind == "adm1" and p.iso2 not in votes.states for p in group.candidates
    )


def _rivals(position: int, group: Group, votes: Votes) -> frozenset[str]:
    """Return the candidates in the one country that a text is about, where a name is a country's.

    In a text that names no other country, and several places of the United States, Georgia is the
    state. A town needs to lie among those places, unless the name is but short for the country's
    and the text names the town's.
    """
    if not any(place.kind == "country" for place in group.candidates):
        return frozenset()
    others = [
        place
        for other, (place, _) in votes.anchors.items()
        if other != position and not place.capital and place.place_id not in _EVERYWHERE
    ]
    states = {place.iso2 for place in others}
    named = votes.states - {p.iso2 for p in group.candidates if p.kind == "country"}
    is_short = bool(named) and _is_short_name(group)
    if len(states) != 1 or len(others) < (1 if is_short else _FEW) or not named <= states:
        return frozenset()
    return frozenset(
        place.place_id
        for place in group.candidates
        if place.iso2 in states
        and (
            place.kind == "adm1"
            or nearness(place, position, votes) > _AMONG
            or (is_short and place.population >= _TOWN)
        )
    )


def _is_short_name(group: Group) -> bool:
    """Say whether a name is a country's cut short: Trinidad, a town of Bolivia and of Cuba."""
    labels = {name_key(p.label) for p in group.candidates if p.kind == "country"}
    return all(group.key in label.split() and group.key != label for label in labels)


def _own_votes(name: Namesakes) -> Mapping[str, float]:
    """Return what a name itself said of each container: it must not come back to it."""
    own: defaultdict[str, float] = defaultdict(float)
    for place, share in name.shares:
        for _, container in containers_of(place):
            own[container] += name.weight * share
    return own


def _is_inside(place: Place, container: Place) -> bool:
    if container.place_id == place.place_id:
        return False
    if container.kind == "country":
        return place.iso2 == container.iso2
    return container.place_id in {place.admin1, *place.parents}
