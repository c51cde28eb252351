"""Finds what colleagues decided on several matters that does not go together; the later stays.

Whoever knew is not met here: what goes against a decision in force is refused when it is taken.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graph.decisions.claims import (
    NOTHING,
    Apart,
    Below,
    Called,
    Claim,
    Is,
    Key,
    LabelIs,
    Named,
    needed_by,
)
from graph.decisions.decision import MOST_REPLACED, Decision, Kind
from ontology.own_thesaurus import own_key
from ontology.theme_order import circle_in, handed_down, heirs
from ontology.thesaurus import thesaurus

_CALLING = frozenset({Kind.LABEL, Kind.RENAME})
_NAMING = _CALLING | {Kind.ALIAS}

type Claims = dict[Key, Claim]


class Conflict(NamedTuple):
    """Decisions that do not go together, and why; the last of them is in force."""

    decisions: tuple[str, ...]
    reason: str


def across_matters(claims: Claims) -> list[Conflict]:
    """Take out of what is in force what later decisions on other matters do not go with."""
    return [
        *_rejected_survivors(claims),
        *_rejected_though_needed(claims),
        *_one_though_apart(claims),
        *_names_of_two_themes(claims),
        *_theme_circles(claims),
    ]


def path_of(claims: Mapping[Key, Claim], entity_id: str) -> list[Claim]:
    """Return the decisions by which an id is another, one after the other."""
    found: list[Claim] = []
    seen = {entity_id}
    while (claim := claims.get(Is(entity_id))) is not None and claim.value != entity_id:
        found.append(claim)
        entity_id = claim.value
        if not entity_id or entity_id in seen:
            break
        seen.add(entity_id)
    return found


def _end(claims: Claims, entity_id: str) -> str:
    path = path_of(claims, entity_id)
    return path[-1].value if path else entity_id


def _told(claims: Iterable[Claim], reason: str) -> Conflict:
    ordered = sorted({each.decision.order for each in claims})
    return Conflict(tuple(decision_id for _, decision_id in ordered), reason)


def _order(claim: Claim) -> tuple[tuple[str, str], str]:
    return claim.decision.order, repr(claim.key)


def _rejected_survivors(claims: Claims) -> Iterator[Conflict]:
    """Tell of those that are one which somebody rejected, not knowing that they are."""
    rejected = [
        each
        for each in claims.values()
        if isinstance(each.key, Is) and each.value == NOTHING and each.decision.along
    ]
    if not rejected:
        return
    leading = sorted((c for c in claims.values() if isinstance(c.key, Is) and c.value), key=_order)
    for claim in leading:
        assert isinstance(claim.key, Is)  # noqa: S101 - by the line above
        path = path_of(claims, claim.key.entity)
        last = path[-1] if path else claim
        if last.value != NOTHING or not last.decision.along:
            continue
        if claim.key.entity in last.decision.along:
            continue
        assert isinstance(last.key, Is)  # noqa: S101 - by `path_of`
        yield _told(
            (claim, last), f"{claim.key.entity} is {claim.value}, and {last.key.entity} no entity"
        )
        del claims[min(claim, last, key=_order).key]


def _rejected_though_needed(claims: Claims) -> Iterator[Conflict]:
    """Tell of what somebody rejected, and another, who did not know, said something of."""
    rejected = {
        key.entity: each
        for key, each in claims.items()
        if isinstance(key, Is) and each.value == NOTHING and each.decision.along
    }
    if not rejected:
        return
    saying: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        for entity in rejected.keys() & set(needed_by(claim)):
            if not _is_known_to(rejected[entity].decision, claim.decision):
                saying[entity].append(claim)
    for entity, several in sorted(saying.items()):
        rejection = rejected[entity]
        left = sorted((each for each in several if each.key in claims), key=_order)
        for claim in left:
            yield _told((claim, rejection), f"{entity} is no entity, and something is said of it")
        if left and _order(left[-1]) > _order(rejection):
            del claims[rejection.key]
        else:
            for claim in left:
                del claims[claim.key]


def _is_known_to(rejection: Decision, other: Decision) -> bool:
    """Say whether who rejected something knew of what another decision says of it."""
    several = rejection.replaces
    return (
        other.who == rejection.who
        or other.decision_id in several
        or (len(several) >= MOST_REPLACED and other.order < rejection.order)
    )


def _one_though_apart(claims: Claims) -> Iterator[Conflict]:
    """Tell of two that are not the same, and are one by what others decided."""
    for apart in sorted((c for c in claims.values() if isinstance(c.key, Apart)), key=_order):
        assert isinstance(apart.key, Apart)  # noqa: S101 - by the line above
        one, other = (path_of(claims, each) for each in (apart.key.one, apart.key.other))
        ends = [
            path[-1].value if path else each
            for path, each in ((one, apart.key.one), (other, apart.key.other))
        ]
        if ends[0] != ends[1] or not ends[0]:
            continue
        merged = max([c for c in (*one, *other) if not (c in one and c in other)], key=_order)
        yield _told(
            (apart, merged), f"{apart.key.one} and {apart.key.other} are not the same, and are one"
        )
        del claims[min(apart, merged, key=_order).key]


def _names_of_two_themes(claims: Claims) -> Iterator[Conflict]:
    """Tell of what a theme is called that is a name of another too."""
    bearers: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        key = claim.key
        if not isinstance(key, Called | LabelIs | Named) or not key.entity.startswith("theme/"):
            continue
        if claim.decision.kind in _NAMING:
            bearers[own_key(claim.value)].append(claim)
    for name in sorted(bearers):
        several = sorted(bearers[name], key=_order)
        for claim in several[:-1]:
            last = several[-1]
            themes = [getattr(each.key, "entity", "") for each in (claim, last)]
            same = _end(claims, themes[0]) == _end(claims, themes[1])
            labels = any(each.decision.kind in _CALLING for each in (claim, last))
            if same or not labels or claim.key not in claims:
                continue
            yield _told((claim, last), f"{claim.value!r} is a name of {' and of '.join(themes)}")
            for key in [k for k, c in claims.items() if c.decision == claim.decision]:
                del claims[key]


def _theme_circles(claims: Claims) -> Iterator[Conflict]:
    """Tell of themes that are below themselves; the earliest decision of each circle goes.

    A theme of which the moving is not heard is where the package has it: that may be a circle too.
    """
    while told := _circle_now(claims):
        yield _told(told, "they put a theme below itself")
        del claims[min(told, key=_order).key]


def _circle_now(claims: Claims) -> list[Claim]:
    """Return the decisions by which some theme is below itself; none where none is."""
    moves = {key.entity: each for key, each in claims.items() if isinstance(key, Below)}
    if not moves:
        return []
    packaged = {each.concept_id: each.broader for each in thesaurus.packaged().concepts()}
    ends = {each: (_theme_at_end(claims, moves[each].value),) for each in sorted(moves)}
    gone = sorted(
        key.entity
        for key, each in claims.items()
        if isinstance(key, Is) and key.entity.startswith("theme/") and each.value != key.entity
    )
    replaced = {each: claims[Is(each)].value for each in gone}
    heir_of = {one: other for one, other in heirs(replaced).items() if other.startswith("theme/")}
    circle = circle_in(handed_down(packaged | ends, heir_of))
    found: dict[Key, Claim] = {}
    for one, above in zip(circle, circle[1:] + circle[:1], strict=True):
        if one in moves:
            leading = [moves[one], *path_of(claims, moves[one].value)]
        elif above in packaged.get(one, ()):
            leading = []
        else:  # it came there when another theme took the place of what it was below
            leading = [c for each in packaged.get(one, ()) for c in path_of(claims, each)]
        found |= {each.key: each for each in leading}
    return list(found.values()) or [*moves.values()] if circle else []


def _theme_at_end(claims: Claims, theme: str) -> str:
    """Return the theme that one is by decision; itself where it is none any more."""
    end = _end(claims, theme)
    return end if end.startswith("theme/") else theme
