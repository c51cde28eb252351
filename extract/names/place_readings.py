"""What a written name of a place may mean: without `District`, as an abbreviation or demonym."""

import re

from extract.kept_patterns import compiled
from ontology.gazetteer import Gazetteer, Place

_DIVISIONS = compiled(
    r"\s+(?:province|district|county|region|state|governorate|department|prefecture|division|"
    r"municipality|parish|township|oblast|city|town|village|island|islands|refugee camp|camp|"
    r"lga|local government area|territory|commune|sub-prefecture|sous-préfecture)$",
    re.IGNORECASE,
)
_DIVISION_FIRST = compiled(
    r"^(?:province|district|county|region|state|governorate|department|city|town|village|"
    r"municipality|island|port|republic) of (?:the )?",
    re.IGNORECASE,
)
_ISLAND = compiled(r"\sislands?$", re.IGNORECASE)
_TOWN = compiled(r"\s(?:city|town|township|village)$|^(?:city|town|village) of ", re.IGNORECASE)
_COMPASS_FIRST = compiled(
    r"^(?:(?:north|south)[ -]?(?:east|west)|north|south|east|west|central|metro|metropolitan|"
    r"downtown|rural|mainland)(?:ern)?(?: of)? ",
    re.IGNORECASE,
)


def places_named(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places a name may mean, also without `District`, `Province of` and the like."""
    direct = places.candidates(surface)
    if direct:
        return direct
    bare = _DIVISION_FIRST.sub("", _DIVISIONS.sub("", surface))
    found = places.candidates(bare) if bare != surface else ()
    if _ISLAND.search(surface):  # `Farallon Islands` are no town in Panama
        found = tuple(place for place in found if place.kind != "city")
    if surface.casefold().endswith(" state"):  # `Penn State` is no town called Penn
        found = tuple(place for place in found if place.kind == "adm1")
    # `Kandahar province` means the division before the town it is named after.
    is_town = bool(_TOWN.search(surface))
    return tuple(sorted(found, key=lambda place: place.kind.startswith("adm") == is_town))


def places_around(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places a name may mean, also without `Northern`, `Metro` and the like."""
    return places_named(surface, places) or places_named(_COMPASS_FIRST.sub("", surface), places)


def compass_before(surface: str) -> int:
    """Return how many characters of `Northern ` or `Metro ` a name begins with; 0 for none."""
    side = _COMPASS_FIRST.match(surface)
    return side.end() if side else 0


def places_meant(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places that a name, an abbreviation or a demonym may mean."""
    short = places.abbreviation(surface) or places.abbreviation(f"{surface}.")
    if short is not None:
        return (short.place,)
    demonym = places.demonym(surface)
    return places_around(surface, places) or ((demonym,) if demonym else ())


def is_pair(surface: str, places: Gazetteer) -> bool:
    """Say whether a hyphen joins the names of two places: `Fargo-Moorhead`."""
    parts = [part.strip() for part in surface.split("-")]
    return len(parts) > 1 and all(len(p) > 1 and places.candidates(p) for p in parts)
