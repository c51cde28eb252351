"""What a written name of a place may mean: without `District`, as an abbreviation or demonym."""

import re

from ontology.gazetteer import Gazetteer, Place

_DIVISIONS = re.compile(
    r"\s+(?:province|district|county|region|state|governorate|department|prefecture|division|"
    r"municipality|parish|township|oblast|city|town|village|island|islands|refugee camp|camp|"
    r"lga|local government area|territory|commune|sub-prefecture|sous-préfecture)$",
    re.IGNORECASE,
)
_DIVISION_FIRST = re.compile(
    r"^(?:province|district|county|region|state|governorate|department|city|town|village|"
    r"municipality|island|port|republic) of (?:the )?",
    re.IGNORECASE,
)
_COMPASS_FIRST = re.compile(
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
    # `Kandahar province` means the division before the town it is named after.
    return tuple(sorted(found, key=lambda place: not place.kind.startswith("adm")))


def places_around(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places a name may mean, also without `Northern`, `Metro` and the like."""
    return places_named(surface, places) or places_named(_COMPASS_FIRST.sub("", surface), places)


def places_meant(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    """Return the places that a name, an abbreviation or a demonym may mean."""
    short = places.abbreviation(surface) or places.abbreviation(f"{surface}.")
    if short is not None:
        return (short.place,)
    demonym = places.demonym(surface)
    return places_around(surface, places) or ((demonym,) if demonym else ())
