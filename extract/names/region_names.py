"""Finds regions whose names hold plain words: `Arab region`, `pays baltes`, `bande sahélienne`.

What looks for places goes from capital to capital: there are towns called Arab, Baltic and Gulf.
"""

from collections.abc import Iterator, Mapping

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_matches import CONNECTORS
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.words import NameFinder
from ontology.gazetteer import Place, gazetteer
from ontology.in_use import once

_WORDS = compiled(r"[^\W_]+")
_OF_BODIES = compiled(r"[A-ZÀ-Þ]{2}|(?<!Soviet )\b(?:Union|Unión)\b(?! [Ss]ov)|Council|,")
_ISLANDS = frozenset({"île du Sud", "île du Nord"})
"""What is a bearing as often as the name of an island of New Zealand."""

_GREAT_LAKES, _GULF = "place/region-great-lakes", "place/region-gcc"
_OF_AFRICA = compiled(
    r"\b(?:[AÁaá]fri[ckq]|Congo|Rwand|Ruand|Burundi|U?ganda|Tan[zs]an|Kivu|Bukavu|Goma)"
)
_OF_AMERICA = compiled(r"\b(?:Texas|Louisiana|Alabama|Mississippi|Florida|Gulf of Mexico)\b")
"""There are Great Lakes and Gulf states in America too: what else such a text speaks of."""

_SORT = compiled(r" (?:sub-?)?(?:regions?|countries|states|area|zone|basin)$")
_KIND_LAST = compiled(r" (?:States|Countries|Region|Subregion|Islands)$")
"""A word for the sort that a list has with a capital and texts without: `Gulf states`."""

_COUNTRIES = compiled(r" countries$")
_CONFIDENCE = 0.92
_GULF_ALONE = compiled(r"\b(?:[Ll]e|[Dd]u|[Aa]u) (?P<gulf>Golfe)\b(?! d[eu'’]| [Pp]ersique| \d)")
"""`les femmes du Golfe`; there is a hamlet called so."""

_BEARINGS = frozenset({"Nord", "Sud", "Norte", "Sur"})
_SORT_BEFORE = compiled(
    r"(?:(?:sous-|sub)?régi?ons?|(?:sub)?regiones|(?:sub)?región|pays|países|États|Estados) "
    r"(?:d[eu] (?:l[ao]s? |l['’])?|des |del |d['’])"
)


def region_names(view: View) -> Iterator[PlaceName]:
    """Yield names of regions that plain words are part of; the longest one at a place first."""
    gulf = view.places.place(_GULF)
    told = (gulf,) if gulf else ()
    for match in _GULF_ALONE.finditer(view.text):
        yield PlaceName(Span(*match.span("gulf")), told, _CONFIDENCE, "gazetteer")
    finder, places = _finder()
    meant: dict[str, bool] = {}
    reached = 0
    for span, name in finder.find(view.words):
        place = places[name]
        is_written = name[0].islower() or view.text[span.start].isupper()
        if span.start < reached or not is_written:
            continue
        reached = span.end
        if place.place_id not in meant:
            meant[place.place_id] = _is_meant(place, view.text)
        if meant[place.place_id]:
            yield PlaceName(_bare(view, span, place), (place,), _CONFIDENCE, "gazetteer")


def _bare(view: View, span: Span, place: Place) -> Span:
    """Return a name without the word for its sort, where it is the region's without it too.

    `Sahel` of `Sahel region`; but Arab is a town.
    """
    before = _SORT_BEFORE.match(view.text, span.start, span.end)
    behind = _SORT.search(view.text, span.start, span.end)
    bare = Span(before.end() if before else span.start, behind.start() if behind else span.end)
    name = view.text[bare.start : bare.end]
    is_told = bool(before) and name[0].isupper() and name not in _BEARINGS
    told = bare if is_told or place in view.places.candidates(name) else span
    is_behind_article = view.text.endswith("The ", 0, told.start)  # as in `The Gulf`, a town
    return Span(told.start - len("The "), told.end) if is_behind_article else told


def _is_meant(place: Place, text: str) -> bool:
    if place.place_id == _GREAT_LAKES:
        return _OF_AFRICA.search(text) is not None
    return place.place_id != _GULF or _OF_AMERICA.search(text) is None


@once
def _finder() -> tuple[NameFinder, Mapping[str, Place]]:
    named = [(told, place) for name, place in gazetteer().region_names() for told in _told(name)]
    places = {name: place for name, place in named if _has_plain_word(name)}
    begun_small = {_WORDS.findall(name)[0] for name in places if name[0].islower()}
    return NameFinder(places, begun_small), places


def _told(name: str) -> tuple[str, str, str]:
    """Return a name, and it with a small word for its sort: `Gulf states`, `Balkan states`."""
    small = _KIND_LAST.sub(lambda kind: kind.group().lower(), name)
    return name, small, _COUNTRIES.sub(" states", small)


def _has_plain_word(name: str) -> bool:
    words = _WORDS.findall(name)
    if len(words) == 1 or name in _ISLANDS or _OF_BODIES.search(name):
        return False
    if name.startswith("the "):
        return False
    return any(word[0].islower() and word not in CONNECTORS for word in words)
