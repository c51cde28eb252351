"""Names bodies of states by their country, so that two ministries of labour stay two."""

import re

from extract.kept_patterns import compiled
from extract.names.ministry_initials import MINISTRIES
from extract.names.national_names import is_national
from extract.names.national_societies import national_society
from extract.names.translated_bodies import translated_body
from ontology.gazetteer import Gazetteer, Place

_GOVERNMENT_OF = compiled(
    r"(?:government of\s+(?:the\s+)?|gouvernement (?:de l['’]\s*|d['’]\s*|(?:de la|des|de|du)\s+)"
    r"|gobierno (?:de l[ao]s?|del|de)\s+)(.{2,60})",
    re.IGNORECASE,
)
_SOMEONES_GOVERNMENT = compiled(
    r"(?:the\s)?([\w.-]{2,40}(?: [A-Z]\w{1,20}){0,3}?)(?:['’]s?)?\s+government", re.IGNORECASE
)
_GOVERNMENT_SAID = compiled(
    r"(?:l[ea]\s|el\s)?(?:gouvernement|gobierno)"
    r"(?:\s(?:fédéral|central|national|royal|nacional|central))?"
    r"\s([\w.-]{2,40}(?:\s[\w-]{2,20})?)",
    re.IGNORECASE,
)
"""A people's government in French and Spanish: `Gouvernement togolais`, `Gobierno boliviano`."""
_BODY = (
    r"(?:Ministry|Parliament|Senate|Supreme Court|Department|Police|Army|National Assembly|Cabinet)"
)
_IS_BODY = compiled(rf"{_BODY}\b.{{0,120}}")
_CHARGES_BEFORE = {
    word.casefold(): name
    for word, name in (
        ("Foreign Affairs", "Foreign Affairs"), ("Home Affairs", "Home Affairs"),
        ("Social Affairs", "Social Affairs"), ("Social Welfare", "Social Welfare"),
        ("Foreign", "Foreign Affairs"), ("Interior", "Interior"), ("Labour", "Labour"),
        ("Labor", "Labour"), ("Employment", "Employment"), ("Justice", "Justice"),
        ("Health", "Health"), ("Education", "Education"), ("Finance", "Finance"),
        ("Defence", "Defence"), ("Defense", "Defence"), ("Manpower", "Manpower"),
        ("Agriculture", "Agriculture"), ("Environment", "Environment"), ("Trade", "Trade"),
        ("Economy", "Economy"), ("Tourism", "Tourism"), ("Immigration", "Immigration"),
    )
}  # fmt: skip
_TURNED = compiled(
    rf"\b(?P<charge>{'|'.join(sorted(_CHARGES_BEFORE, key=len, reverse=True))}) Ministry\b",
    re.IGNORECASE,
)
"""A ministry by what it is in charge of, before the word: `Thai Labour Ministry`."""

_LINK = compiled(r"(?: (?:of|in)|,) (?:the )?(?=[A-ZÀ-Þ])")
_OF_REPUBLIC = compiled(r"(?P<body>.{6,80}?) of (?P<state>the Republic of .{3,40})")
_OWNED = compiled(r"(?P<state>[A-ZÀ-Þ][\w .-]{2,40})['’]s? (?P<body>[A-ZÀ-Þ].{3,80})")
_COUNTRYS = compiled(rf"([A-ZÀ-Þ][\w .-]{{2,40}}?)(?:['’]s?)? ({_BODY}\b.{{0,80}})")


def state_body(surface: str, places: Gazetteer) -> str | None:
    """Return one label for all ways to name a body of a state; None for other names.

    `Thai Government` is `Government of Thailand`; `Nepal's Ministry of Labour`, `Nepalese
    Ministry of Labour` and `Ministère du Travail du Népal` are `Ministry of Labour of Nepal`.
    """
    written = " ".join(surface.split())
    return (
        MINISTRIES.get(written)
        or _government(written, places)
        or _ministry(turned_ministry(written), places)
        or _turned_alone(written)
        or national_society(written, places)
        or translated_body(written, places)
        or _state(written, places)
    )


def is_state_body(surface: str) -> bool:
    """Say whether a name is of a sort of body that every state has: `Ministry of Labour`."""
    return bool(_IS_BODY.fullmatch(surface))


def _state(surface: str, places: Gazetteer) -> str | None:
    """Return the government where a state itself is named as a body: `the DPRK`."""
    state = places.country_named(surface.removeprefix("the "))
    return government_label(state) if state else None


def _government(surface: str, places: Gazetteer) -> str | None:
    place = state_named_by(surface, places)
    return government_label(place) if place else None


def government_label(state: Place) -> str:
    """Return what the government of a state is called here, in all languages."""
    return f"Government of {state.label}"


def state_named_by(surface: str, places: Gazetteer) -> Place | None:
    """Return whose government a name is of: Thailand for `Thai Government`; None for others."""
    named = _GOVERNMENT_OF.fullmatch(surface)
    if named:
        found = places.candidates(named.group(1))
        place = found[0] if found else None
    else:
        peoples = _SOMEONES_GOVERNMENT.fullmatch(surface) or _GOVERNMENT_SAID.fullmatch(surface)
        place = _country(peoples.group(1), places) if peoples else None
    return place


def _ministry(surface: str, places: Gazetteer) -> str | None:
    if _IS_BODY.fullmatch(surface):
        for link in _LINK.finditer(surface):
            country = _country(surface[link.end() :], places)
            if country:
                return f"{surface[: link.start()]} of {country.label}"
        return None
    before = _COUNTRYS.fullmatch(surface)
    country = _country(before.group(1), places) if before else None
    if before and country:
        return f"{before.group(2)} of {country.label}"
    return _national(surface, places)


def _national(surface: str, places: Gazetteer) -> str | None:
    """Return the label of any other body that every state has, with the name of its state.

    `Slovenian Human Rights Ombudsman`, `Slovenia's`, `Constitutional Court of the Republic of
    Slovenia`.
    """
    behind = _OF_REPUBLIC.fullmatch(surface)
    country = places.country_named(behind["state"]) if behind else None
    if behind and country and is_national(behind["body"], places):
        return f"{behind['body']} of {country.label}"
    owner = _OWNED.fullmatch(surface)
    country = places.country_named(owner["state"]) if owner else None
    if owner and country and is_national(owner["body"], places):
        return f"{MINISTRIES.get(owner['body'], owner['body'])} of {country.label}"
    people, _, body = surface.partition(" ")
    country = places.demonym(people) if body and people[0].isupper() else None
    if country and country.kind == "country" and is_national(body, places):
        return f"{MINISTRIES.get(body, body)} of {country.label}"
    return None


def turned_ministry(surface: str) -> str:
    """Return `Thai Ministry of Labour` for `Thai Labour Ministry`; other names as they are."""
    turned = _TURNED.search(surface)
    if turned is None:
        return surface
    charge = _CHARGES_BEFORE[turned["charge"].casefold()]
    return f"{surface[: turned.start()]}Ministry of {charge}{surface[turned.end() :]}"


def _turned_alone(surface: str) -> str | None:
    """Return `Ministry of Labour` for `Labour Ministry`, whose state other words tell."""
    turned = turned_ministry(surface.removeprefix("the ").removeprefix("The "))
    return turned if turned.startswith("Ministry of ") and not _IS_BODY.fullmatch(surface) else None


def _country(name: str, places: Gazetteer) -> Place | None:
    """Return the country of a name or of a word for its people, though a town is called so too."""
    place = places.country_named(name) or places.demonym(name)
    return place if place and place.kind == "country" else None
