"""Owns a name of a body in a text with what it means, and which of them a text says to be one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.names.spellings import misspelt, spellings


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name in a text and the organisation it was linked to.

    Attributes:
        surface: As the text writes it.
        entity_id: What it means by itself.
        label: How an authority file calls it; else the surface.
        settled: Whether an authority file or the text itself says what it means.
    """

    surface: str
    entity_id: str
    label: str
    settled: bool


def spelt_alike(ordered: Sequence[BodyName]) -> dict[str, str]:
    """Return the surfaces that spell another name otherwise, each with that body's id.

    The one that the text or a file settles is meant, else the longest.
    """
    groups: dict[str, list[BodyName]] = {}
    for name in ordered:
        for key in spellings(name.surface):
            groups.setdefault(key, []).append(name)
    found: dict[str, str] = {}
    for _, group in sorted(groups.items()):
        settled = {name.entity_id for name in group if name.settled}
        if len(settled) > 1:
            continue
        meant = next(iter(settled), group[0].entity_id)
        for name in group:
            if not name.settled and name.entity_id != meant:
                found.setdefault(name.surface, meant)
    return found


def told_same(ordered: Sequence[BodyName], told: Mapping[str, str]) -> dict[str, str]:
    """Return what surfaces mean that the text gives as another name of a body, or misspells."""
    told = {**{o: one for one, o in misspelt(name.surface for name in ordered)}, **told}
    by_surface = {name.surface: name for name in ordered}
    found: dict[str, str] = {}
    for surface, other in told.items():
        one, same = by_surface.get(surface), by_surface.get(other)
        if one and same and one.settled and not same.settled:
            one, same = same, one
        if one and same and not one.settled and one.entity_id != same.entity_id:
            found[one.surface] = same.entity_id
    return found


def followed(found: Mapping[str, str], ordered: Sequence[BodyName]) -> dict[str, str]:
    """Return the found ids, each followed to the body that it was itself found to be."""
    moved = {n.entity_id: found[n.surface] for n in reversed(ordered) if n.surface in found}
    ends: dict[str, str] = {}
    for surface, entity_id in found.items():
        seen = {entity_id}
        while entity_id in moved and moved[entity_id] not in seen:
            entity_id = moved[entity_id]
            seen.add(entity_id)
        ends[surface] = entity_id
    return ends
