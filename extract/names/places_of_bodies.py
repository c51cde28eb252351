"""Places that a body's name holds and that the text speaks of with it: `Kent County Police`."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.kept_patterns import compiled
from extract.model import Kind, Mention, Span
from extract.names.place_linking import link_places
from extract.names.place_names import PlaceName
from extract.words import word_set
from ontology.gazetteer import gazetteer
from ontology.names import fold, is_minted, name_key
from ontology.person_names import given_names, surnames

METHOD = "name"
"""How such a place is found."""

_WIDE = frozenset({"country", "region"})
"""Kinds of places that bodies bear in their names wherever they are: `Nepal`, `Asia`."""

_OF = compiled(r"(?:\b(?:of|de|del|do|da|du|in|at|à|en)|\bd['’]|\bde l['’]|\bde la|\bde los) ?$")
"""What leads from the sort of a body to where it is: `Université de `, `City of `."""

_PUBLIC = word_set(
    "police sheriff council court courts commission county parish borough city town municipality"
    " municipal district prefecture governorate government governor mayor state department ministry"
    " directorate authority airport port transit fire chamber health board office public services"
)
"""Words of bodies that act for the place by which they are called, behind its name."""

_WORD = compiled(r"[^\W\d_]{3,}")
_SURE = 0.8
"""How sure it is that a name which is told to be a place's is one."""


@dataclass(frozen=True, slots=True)
class HeldPlaces:
    """Names of places of a text: those inside names of bodies, and all others.

    Attributes:
        inside: Inside names of bodies, in the order of the text.
        free: The others, which tell where the text is about.
    """

    inside: Sequence[PlaceName] = ()
    free: Sequence[PlaceName] = ()


NONE_HELD = HeldPlaces()


def with_places_of_bodies(
    settled: Sequence[Mention], names: HeldPlaces, text: str
) -> tuple[Mention, ...]:
    """Return the mentions and one for each place that a body's name speaks of, in order.

    A village council's sentence is about its village: who asks for the village wants it. A state
    is not said so (`Nepal Red Cross`), nor a place in the name of a body that is known and has a
    seat of its own. It takes a text that names the place by itself too, a name that says `of` it,
    or a body that is a public one and bears no person's name.

    Args:
        settled: What stands in the text, in order.
        names: Of places, inside names of bodies and elsewhere.
        text: What the spans count.
    """
    bodies = [m.span for m in settled if _is_met(m)]
    by_themselves = _by_themselves(settled, text)
    found: list[Mention] = []
    told: list[PlaceName] = []
    for name in names.inside:
        body = None if _is_wide(name, text) else _around(name.span, bodies)
        alone = by_themselves.get(name_key(text[name.span.start : name.span.end]))
        if body and alone is not None:
            found.append(replace(alone, span=name.span, method=METHOD))
        elif body and _tells(name.span, body, text):
            told.append(replace(name, confidence=_SURE, method=METHOD))
    linked = link_places(told, text, names.free)[0] if told else ()
    near = (m for m in (*found, *linked) if _is_near(m.entity_id))
    return tuple(sorted((*settled, *near), key=lambda m: (m.span.start, -m.span.end, m.kind)))


def _is_met(mention: Mention) -> bool:
    """Say whether this is a body that no authority file has."""
    return mention.kind is Kind.ORGANISATION and is_minted(mention.entity_id, mention.kind)


def _around(span: Span, bodies: Sequence[Span]) -> Span | None:
    """Return the body, of those in the order of the text, whose name holds more than this."""
    index = bisect_right(bodies, span.start, key=lambda body: body.start) - 1
    holds = index >= 0 and bodies[index].contains(span) and bodies[index] != span
    return bodies[index] if holds else None


def _by_themselves(settled: Sequence[Mention], text: str) -> dict[str, Mention]:
    """Return the places that the text names alone, by the keys of their names."""
    found: dict[str, Mention] = {}
    for mention in settled:
        if mention.kind is Kind.PLACE and not mention.modifier:
            found.setdefault(name_key(text[mention.span.start : mention.span.end]), mention)
    return found


def _tells(place: Span, body: Span, text: str) -> bool:
    """Say whether a body's name says by itself that it is of a place."""
    if _OF.search(text, body.start, place.start):
        return True
    surface = fold(text[place.start : place.end])
    if place.start != body.start or surface in given_names() or surface in surnames():
        return False
    return any(word in _PUBLIC for word in _WORD.findall(text[place.end : body.end].lower()))


def _is_wide(name: PlaceName, text: str) -> bool:
    """Say whether a name may be a part of the world's or a people's: `Pacific`, `German`."""
    surface = text[name.span.start : name.span.end]
    is_region = any(place.kind == "region" for place in name.candidates)
    return is_region or gazetteer().demonym(surface) is not None


def _is_near(place_id: str) -> bool:
    """Say whether a place is known, and no state or part of the world."""
    place = gazetteer().place(place_id)
    return place is not None and place.kind not in _WIDE
