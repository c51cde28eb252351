"""Finds countries with their style in brackets behind: `Iran (Islamic Republic of)`."""

from collections.abc import Iterator

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.scanning import every_match
from ontology.gazetteer import Gazetteer, Place

_CAPITAL = r"[A-ZÀ-Þ][\w’-]{2,20}"
_STYLED = compiled(
    rf"(?<![\w-])(?P<name>{_CAPITAL}(?: {_CAPITAL})?) "
    r"\((?:the )?(?P<style>[^()\n]{0,30}?\b(?:Republic|State|States|Kingdom|Union|République|État"
    r"|États|Royaume|República|Estado|Estados|Reino)(?: [^()\n]{2,20}?)?)"
    r" (?:of the|of|de l[ao]s?|de|du|del|des|d['’]|de l['’])\)"
)
STYLED = 0.96
"""Confidence of such a country, which nothing else has."""


def styled_names(view: View) -> Iterator[PlaceName]:
    """Yield each country that is followed by its style in brackets, as lists of the UN write it.

    What stands in the brackets is no body and no other place.
    """
    for match in every_match(_STYLED, view.text):
        start, style = match.start(), match["style"]
        for name in dict.fromkeys((match["name"], match["name"].split(" ")[-1])):
            country = _country(name, style, view.places)
            if country:
                start += len(match["name"]) - len(name)
                yield PlaceName(Span(start, match.end()), (country,), STYLED, "pattern")
                break


def _country(name: str, style: str, places: Gazetteer) -> Place | None:
    return places.country_named(f"{style} of {name}") or places.country_named(name)
