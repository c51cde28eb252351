"""Finds waters and regions whose names begin in small letters, and what is called like them.

`golfe de Guinée` is neither Guinea nor a town; `fleuve Sénégal` and `río Uruguay` are no states.
"""

import re
from collections.abc import Iterator

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_matches import furthest
from extract.names.place_names import PlaceName
from extract.names.place_patterns import NAME, may_be_unknown
from extract.names.place_view import View
from extract.persons.places_spoken_of import is_nobodys
from extract.scanning import every_match
from extract.words import word_set

_HEADS = word_set(
    """
    fleuve rivière lac bassin mer golfe détroit canal océan baie delta estuaire péninsule îles île
    corne vallée plaine plateau bande cône triangle
    río lago cuenca mar golfo estrecho océano bahía península islas isla cuerno valle cono
    triángulo
    lake basin sea gulf strait straits ocean bay river peninsula horn valley
    """
)
_LOOSE_HEADS = word_set("région sous-région pays zone espace región países espacio")
"""What may be said of any part of the world: in `région du Golfe` the name is `Golfe`."""

_SURE, _LIKELY = 0.9, 0.75
_RIVER = compiled(
    r"(?<![\w-])(?:[Ee]l|del|al|este|[Ll]a|[Ll]e|du|au|ce|[Tt]he) "
    rf"((?:río|rivière|fleuve|river) ({NAME}))(?=[.,;:)]|\n| (?:en|entre|hacia|hasta|de|del|dans|"
    r"vers|jusqu|à|in|at|to|from|near|between|into|towards?|and the|which|by|separa|sépare|"
    r"separates)\b)"
)
"""Not before a verb: in `en el río X me soltó` somebody follows."""

_OF_WATER = compiled(
    r"\b(?:fleuve|rivière|lac|mer|golfe|détroit|océan|baie|r[íi]o|lago|mar|golfo|estrecho|océano"
    r"|bahía|lake|gulf|straits?|river|bay|delta)\s"
    r"(?P<link>of\s(?:the\s)?|d(?:e|u|el)\s(?:la\s|l['’])?|des\s|d['’])?$"
)
_OF_STREET = compiled(
    r"\b(?:calle|avenida|av\.|paseo|bulevar|carrera|jirón|rue|avenue|boulevard|bd|quai|impasse"
    r"|allées?)\s(?:d(?:e|u|el)\s(?:la\s|los\s|l['’])?|des\s|d['’])?$",
    re.IGNORECASE,
)
_FAR = 24


def water_names(view: View) -> Iterator[PlaceName]:
    """Yield the regions known whose names begin in small letters: `mer Rouge`, `lago Chad`."""
    for index, word in enumerate(view.words):
        if word.text in _HEADS or word.text in _LOOSE_HEADS:
            name = _known(view, index)
            if name:
                yield name
    yield from _rivers(view)


def _rivers(view: View) -> Iterator[PlaceName]:
    """Yield rivers that no gazetteer has, by the word before them: `río Suchiate`."""
    for match in every_match(_RIVER, view.text):
        surface = match.group(2)
        found = view.places.candidates(surface)
        is_other = bool(found) and found[0].is_state_or_part
        if not is_other and is_nobodys(surface) and may_be_unknown(view, surface):
            yield PlaceName(Span(*match.span(1)), (), _LIKELY, "pattern")


def _known(view: View, index: int) -> PlaceName | None:
    words = view.words
    furthest_word = furthest(view.text, words, index)
    if furthest_word + 1 < len(words) and words[furthest_word + 1].text in _HEADS:
        furthest_word = furthest(view.text, words, furthest_word + 1)  # `bassin du lac Tchad`
    for last in range(furthest_word, index, -1):
        span = Span(words[index].start, words[last].end)
        candidates = view.places.candidates(view.text[span.start : span.end])
        if candidates and candidates[0].kind == "region":
            if words[index].text in _LOOSE_HEADS:
                span = Span(_name_behind(view, index, last), span.end)
            return PlaceName(span, candidates[:1], _SURE, "gazetteer")
    return None


def _name_behind(view: View, index: int, last: int) -> int:
    """Return where the name behind a head begins that places are called too: `Golfe`."""
    words = view.words
    capitals = (i for i in range(index + 1, last + 1) if words[i].text[0].isupper())
    first = next(capitals, index)
    is_name = view.places.candidates(view.text[words[first].start : words[last].end])
    return words[first if is_name else index].start


def is_half_of_name(analysis: Analysis, name: PlaceName) -> bool:
    """Say whether a name ends that of a water or a street: `Uruguay` behind `río` or `calle`.

    Behind a preposition states alone end a water's: `baie de Dakar` is at Dakar.
    """
    start = name.span.start
    if _OF_STREET.search(analysis.text, max(0, start - _FAR), start):
        return True
    if any(place.kind == "region" for place in name.candidates):
        return False  # `the river Tigris`: it is the water
    found = _OF_WATER.search(analysis.text, max(0, start - _FAR), start)
    if found is None:
        return False
    return not found["link"] or any(place.kind == "country" for place in name.candidates)
