"""Decides which place a name means, from how likely each is and from the other places of a text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model import Entity, Kind, Mention
from extract.names.place_names import PlaceName
from extract.names.place_scoring import WEIGHTS, Group, Weights, inside_bonus, score_groups
from ontology.gazetteer import Place
from ontology.names import minted_id, name_key

_MOST_CANDIDATES = 40
_MOST_KEPT = 4
_DIVISION_AHEAD = re.compile(
    r"(?:(?:, | and | y | et )[A-ZÀ-Þ][\w'-]{1,30}){0,6}"
    r" (?:[Pp]rovinces?|[Dd]istricts?|[Rr]egions?|[Dd]ivisions?|[Dd]epartments?|[Pp]refectures?|"
    r"[Gg]overnorates?|[Ss]tates?\b(?! of)|[Cc]ount(?:y|ies))\b"
)
_CLEAR = 3.0
"""A lead of so much over the next candidate counts as settled."""


def link_places(
    names: Sequence[PlaceName],
    text: str,
    around: Sequence[PlaceName] = (),
    *,
    weights: Weights = WEIGHTS,
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return a mention for each name, and the places they link to.

    A name means one place throughout a text, unless a container follows (`Paris, Texas`).

    Args:
        names: In the order of the text.
        text: What they stand in.
        around: Further names that tell where the text is about, and get no mention.
        weights: What each sign counts.
    """
    told = _containers(names, text)
    names = [_without_namesakes(name, text) for name in names]
    groups = _groups([*names, *around], text, told)
    scores = score_groups(list(groups.values()), weights)
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    for index, name in enumerate(names):
        surface = _surface(name, text)
        group = groups[name_key(surface)]
        containers = told.get(index) or group.containers
        ranked = sorted(
            (
                (scores[group.key][p.place_id] + inside_bonus(p, containers, weights), p)
                for p in name.candidates[:_MOST_CANDIDATES]
            ),
            key=lambda pair: (-pair[0], pair[1].place_id),
        )
        mention = _mention(name, surface, ranked)
        mentions.append(mention)
        for entity in _entities(mention, surface, ranked):
            entities.setdefault(entity.entity_id, entity)
    return tuple(mentions), tuple(entities.values())


def _groups(
    names: Sequence[PlaceName], text: str, told: Mapping[int, tuple[Place, ...]]
) -> dict[str, Group]:
    """Return the names of a text, each once, with what all its occurrences tell."""
    found: dict[str, Group] = {}
    for index, name in enumerate(names):
        key = name_key(_surface(name, text))
        before = found.get(key, Group(key, 0, ()))
        candidates = name.candidates[:_MOST_CANDIDATES]
        found[key] = Group(
            key,
            before.occurrences + 1,
            tuple({p.place_id: p for p in (*before.candidates, *candidates)}.values()),
            before.containers or told.get(index, ()),
        )
    return found


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
            # One country after another is a list: `Colombia, Brazil`.
            is_state = bool(name.candidates) and name.candidates[0].kind == "country"
            kinds = {"adm1", "adm2"} if is_state else {"country", "adm1", "adm2"}
            larger = tuple(p for p in following.candidates[:4] if p.kind in kinds)
            if larger:
                found[index] = larger
    return found


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
