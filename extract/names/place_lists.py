"""Finds towns in lists that somebody is in or comes from: `in Newport, Cardiff and Barry`.

Half of the names of towns are names of persons too, and the model takes one in three of a list for
somebody. Where all that a list names lies in one state, and one of it is surely a town, all are.
"""

import re
from collections.abc import Iterator
from functools import reduce

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.names.theme_words import is_theme
from extract.persons.known_places import is_known_place
from extract.persons.letters import CAPITALS
from extract.persons.listed_names import PLACE_LABELS, is_given_name
from extract.scanning import every_match
from ontology.gazetteer import Place

_SMALL = r"(?:de la|de los|de las|del|de|d['’]|la|el|los|las|le|les|du|des)"
_NAME = rf"[{CAPITALS}][\w'’-]{{2,24}}(?:[ -](?:{_SMALL} )?[{CAPITALS}][\w'’-]{{1,24}}){{0,2}}"
_WAY = (
    r"[Ii]n|[Nn]ear|[Ff]rom|around|outside|across|throughout|between|[Ee]n|[Dd]esde|[Hh]acia|"
    r"[Dd]epuis|vers|[Àà]|"
    r"(?:llegaron|llegó|viajaron|viajó|trasladad[ao]s?|llevad[ao]s?|enviad[ao]s?) a|"
    r"(?:salieron|salió|salen|talleres|municipios|ciudades|originari[ao]s|procedentes|originaires|"
    r"mujeres|niñas|jóvenes|hombres|filles|femmes|hommes|ouvriers) de"
)
_OF_WAY = (
    r"(?:[Rr]esidents|[Vv]illagers|[Pp]eople|[Tt]owns|[Vv]illages|[Cc]ities|[Hh]abitants|[Vv]illes|"
    r"[Vv]ecinos|[Cc]iudades|[Mm]unicipios|[Cc]ommunes) (?:of|de) "
)
"""What only towns have; nobody else needs to tell that one follows."""

_JOINT = r"(?:, (?:and |or |y |et )?|,? (?:and|or|y|e|et|ou|&) )(?:in |from |near |en |de |à )?"
_LIST = compiled(
    rf"(?<![\w'’-])(?:(?:{_WAY})[ \n]|(?P<sure>{_OF_WAY}))"
    rf"(?P<names>{_NAME}(?:{_JOINT}{_NAME}){{1,9}})"
    rf"(?![\w'’-]|[ \xa0][{CAPITALS}])"
)
_ITEM = compiled(rf"(?P<name>{_NAME})(?:{_JOINT})?")
_HEARD = compiled(
    r"\b(?:hear[ds]?|letters?|messages?|testimon(?:y|ies)|statements?|quotes?|quotations?|stories|"
    r"words?|notes?|calls?|help|advice|support|apart|differs?|interviews?|believe|trust|"
    r"confían|creen) $"
)
"""What persons are behind `from` or `in`, rather than towns."""

_LONGEST_BEFORE = 16
_TOWN, _VILLAGE = 5_000, 500
"""Inhabitants that a town has at least: one that somebody may be called, and any other."""

_SURE = 0.85


def place_list_names(view: View) -> Iterator[PlaceName]:
    """Yield the names of lists in which only towns and divisions of one state stand."""
    for match in every_match(_LIST, view.text):
        since = max(0, match.start() - _LONGEST_BEFORE)
        if _HEARD.search(view.text, since, match.start()) or _sets_scene(match):
            continue
        items = [Span(*item.span("name")) for item in _ITEM.finditer(*_range(match))]
        found = [_towns(view, item) for item in items]
        told = zip(items, found, strict=True)
        states = reduce(frozenset.intersection, (_states(view, *each) for each in told))
        is_sure = match["sure"] is not None or any(
            bool(towns) and _is_sure(view, item) for item, towns in zip(items, found, strict=True)
        )
        if not states or not is_sure:
            continue
        for item, towns in zip(items, found, strict=True):
            yield PlaceName(item, towns, _SURE, "pattern")


def _sets_scene(match: re.Match[str]) -> bool:
    """Say whether somebody else may begin behind the first town: `In Reef, Ada and Uzqa left`."""
    first = match.group()[0]
    names = match["names"]
    is_set = first.isupper() and ", " in names
    return is_set and match.string[match.end() : match.end() + 1] not in set(".,;:)")


def _range(match: re.Match[str]) -> tuple[str, int, int]:
    return match.string, *match.span("names")


def _towns(view: View, item: Span) -> tuple[Place, ...]:
    """Return what a name may mean; nothing where it is a person's or a word of another sort."""
    surface = view.text[item.start : item.end]
    if is_theme(surface) or surface.isupper() or view.is_named_person(surface):
        return ()
    return view.places.candidates(surface)


def _states(view: View, item: Span, towns: tuple[Place, ...]) -> frozenset[str | None]:
    """Return the states in which one of the places lies, without hamlets and states themselves."""
    fewest = _TOWN if is_given_name(view.text[item.start : item.end]) else _VILLAGE
    return frozenset(
        p.iso2
        for p in towns
        if p.iso2 and (p.kind.startswith("adm") or (p.kind == "city" and p.population >= fewest))
    )


def _is_sure(view: View, item: Span) -> bool:
    """Say whether a name is a town's by itself: the model says so, or it is large."""
    surface = view.text[item.start : item.end]
    guess, label = view.labels.get(item.start, (item, ""))
    if label in PLACE_LABELS and guess.contains(item):
        return True
    return is_known_place(surface, view.places) and not is_given_name(surface)
