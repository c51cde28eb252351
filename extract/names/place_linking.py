"""Decides which place a name means, from how likely each is and from the other places of a text."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.model import Entity, Kind, Mention
from extract.names.place_names import PlaceName
from ontology.gazetteer import Place
from ontology.names import minted_id, name_key

_MOST_CANDIDATES = 12
_MOST_KEPT = 4
_PRIOR = {"country": 11.0, "region": 9.0, "adm1": 1.5, "adm2": -0.5, "city": 0.0}
_CAPITAL = 2.5
_SEAT = 4.0
_SEATS = frozenset({"place/2660646", "place/2747373"})
"""Geneva and The Hague, where bodies of all states sit: named in texts on any country."""
_CONTAINED = 6.0
_WEIGHT_OF_COUNTRY = 1.6
_WEIGHT_OF_DIVISION = 1.8
_DIVISION_AHEAD = re.compile(
    r"(?:(?:, | and | y | et )[A-ZÀ-Þ][\w'-]{1,30}){0,6}"
    r" (?:[Pp]rovinces?|[Dd]istricts?|[Rr]egions?|[Dd]ivisions?|[Dd]epartments?|[Pp]refectures?|"
    r"[Gg]overnorates?|[Ss]tates?\b(?! of)|[Cc]ount(?:y|ies))\b"
)
_CLEAR = 3.0
"""A lead of so much over the next candidate counts as settled."""


@dataclass(frozen=True, slots=True)
class _Votes:
    """How much a text speaks of each country and first-level division."""

    countries: Mapping[str, float]
    divisions: Mapping[str, float]


def link_places(
    names: Sequence[PlaceName], text: str
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each name, and the places they link to.

    A name means one place throughout a text, unless a container follows (`Paris, Texas`).
    """
    containers = _containers(names, text)
    contained = _contained_surfaces(names, text, containers)
    names = [_without_namesakes(name, text) for name in names]
    surfaces = {
        name_key(_surface(n, text)): n.candidates[:_MOST_CANDIDATES] for n in reversed(names)
    }
    votes = _count_votes(names, text, surfaces)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for index, name in enumerate(names):
        surface = _surface(name, text)
        container = containers.get(index) or contained.get(name_key(surface), ())
        ranked = _ranked(name.candidates[:_MOST_CANDIDATES], votes, container)
        mention = _mention(name, surface, ranked)
        mentions.append(mention)
        for entity in _entities(mention, surface, ranked):
            entities.setdefault(entity.entity_id, entity)
    return tuple(mentions), tuple(entities.values())


def _without_namesakes(name: PlaceName, text: str) -> PlaceName:
    """Return the name without the divisions named after a city: `Bangkok` is the city.

    Where the text says `province`, `region` or the like, the division stays, and comes first.
    """
    candidates = name.candidates
    if len(candidates) < 2:
        return name
    if _DIVISION_AHEAD.match(text, name.span.end):
        divisions = [p for p in candidates if p.kind.startswith("adm")]
        return replace(name, candidates=tuple(divisions)) if divisions else name
    around = {id_ for p in candidates if p.kind == "city" for id_ in (p.admin1, *p.parents)}
    kept = [p for p in candidates if not (p.kind.startswith("adm") and p.place_id in around)]
    return replace(name, candidates=tuple(kept)) if kept else name


def _surface(name: PlaceName, text: str) -> str:
    return text[name.span.start : name.span.end]


def _containers(names: Sequence[PlaceName], text: str) -> dict[int, tuple[Place, ...]]:
    """Return, for each name with a container right behind it, what that may be."""
    found: dict[int, tuple[Place, ...]] = {}
    for index, (name, following) in enumerate(pairwise(names)):
        gap = text[name.span.end : following.span.start]
        if not following.modifier and gap in {", ", " (", ", in "}:
            larger = tuple(
                p for p in following.candidates[:4] if p.kind in {"country", "adm1", "adm2"}
            )
            if larger:
                found[index] = larger
    return found


def _contained_surfaces(
    names: Sequence[PlaceName], text: str, containers: Mapping[int, tuple[Place, ...]]
) -> dict[str, tuple[Place, ...]]:
    """Return the first container told for each name: it holds where none is told."""
    return {
        name_key(_surface(names[index], text)): container
        for index, container in sorted(containers.items(), reverse=True)
    }


def _count_votes(
    names: Sequence[PlaceName], text: str, surfaces: Mapping[str, tuple[Place, ...]]
) -> _Votes:
    """Count what each name says of where a text is about, divided among what it may mean."""
    occurrences = Counter(name_key(_surface(name, text)) for name in names)
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[str, float] = defaultdict(float)
    for key, candidates in sorted(surfaces.items()):
        weight = 1 + math.log(occurrences[key])
        for place, share in _shares(candidates):
            if place.iso2:
                countries[place.iso2] += weight * share
            division = place.place_id if place.kind == "adm1" else place.admin1
            if division:
                divisions[division] += weight * share
    return _Votes(countries, divisions)


def _shares(candidates: Sequence[Place]) -> list[tuple[Place, float]]:
    weights = [math.exp(_prior(place)) for place in candidates]
    total = sum(weights)
    return [(place, weight / total) for place, weight in zip(candidates, weights, strict=True)]


def _prior(place: Place) -> float:
    size = math.log10(place.population + 1_000)
    rank = _SEAT if place.place_id in _SEATS else _CAPITAL if place.capital else 0.0
    return _PRIOR.get(place.kind, 0.0) + size + rank


def _ranked(
    candidates: Sequence[Place], votes: _Votes, containers: Sequence[Place]
) -> list[tuple[float, Place]]:
    scored = [
        (_score(place, share, votes, containers), place) for place, share in _shares(candidates)
    ]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].place_id))


def _score(place: Place, share: float, votes: _Votes, containers: Sequence[Place]) -> float:
    # Its own vote, which went to its likeliest meanings, must not come back to a place.
    country = max(0.0, votes.countries.get(place.iso2 or "", 0.0) - share)
    own_division = place.place_id if place.kind == "adm1" else place.admin1
    division = max(0.0, votes.divisions.get(own_division or "", 0.0) - share)
    context = _WEIGHT_OF_COUNTRY * math.log1p(country) + _WEIGHT_OF_DIVISION * math.log1p(division)
    inside = any(_is_inside(place, container) for container in containers)
    return _prior(place) + context + (_CONTAINED if inside else 0.0)


def _is_inside(place: Place, container: Place) -> bool:
    if container.place_id == place.place_id:
        return False
    if container.kind == "country":
        return place.iso2 == container.iso2
    return container.place_id in {place.admin1, *place.parents}


def _mention(name: PlaceName, surface: str, ranked: Sequence[tuple[float, Place]]) -> Mention:
    if not ranked:
        entity_id = minted_id(Kind.PLACE, surface)
        return Mention(name.span, Kind.PLACE, entity_id, name.confidence, name.method)
    best, place = ranked[0]
    lead = min(1.0, (best - ranked[1][0]) / _CLEAR) if len(ranked) > 1 else 1.0
    return Mention(
        name.span,
        Kind.PLACE,
        place.place_id,
        round(name.confidence * (0.6 + 0.4 * lead), 3),
        name.method,
        candidates=tuple(p.place_id for score, p in ranked[1:_MOST_KEPT] if best - score < _CLEAR),
        modifier=name.modifier,
    )


def _entities(
    mention: Mention, surface: str, ranked: Sequence[tuple[float, Place]]
) -> list[Entity]:
    if not ranked:
        return [Entity(mention.entity_id, Kind.PLACE, surface, known=False)]
    wanted = {mention.entity_id, *mention.candidates}
    return [
        Entity(place.place_id, Kind.PLACE, place.label, known=True)
        for _, place in ranked
        if place.place_id in wanted
    ]
