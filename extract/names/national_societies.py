"""Names national societies of the Red Cross and Red Crescent alike: `Croix-Rouge tchadienne`."""

from extract.kept_patterns import compiled
from ontology.gazetteer import Gazetteer

_STATE_BEFORE = compiled(
    r"(?:[Tt]he )?(?P<state>[A-ZÀ-Þ][\w.’' -]{1,40}?)(?:['’]s?)?"
    r" Red (?:(?P<cross>Cross)|Crescent)(?: Society)?"
)
_STATE_BEHIND = compiled(
    r"(?:(?:[Tt]he )?Red (?:(?P<cross>Cross)|Crescent)(?: Society)?(?: of (?:the )?|, )"
    r"|(?:[Ll]a )?(?:(?P<croix>Croix[ -][Rr]ouge|Cruz Roja)|Croissant[ -][Rr]ouge|Media Luna Roja)"
    r" (?:d['’]|de l['’]|(?:de la|du|des|del|de) )?)"
    r"(?P<state>\w[\w.’' -]{2,50})"
)


def national_society(surface: str, places: Gazetteer) -> str | None:
    """Return one label for all ways to name a state's society; None for other names.

    `Chadian Red Cross Society`, `DRC Red Cross` and `Cruz Roja Colombiana` are `Red Cross of` their
    states.
    """
    named = _STATE_BEFORE.fullmatch(surface) or _STATE_BEHIND.fullmatch(surface)
    if named is None:
        return None
    told = named["state"]
    state = places.country_named(told) or places.demonym(told)
    if state is None or state.kind != "country":
        return None
    parts = named.groupdict()
    sort = "Cross" if parts["cross"] or parts.get("croix") else "Crescent"
    return f"Red {sort} of {state.label}"
