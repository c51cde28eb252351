"""Finds the names in a text that the gazetteer holds, longest first, whatever they mean there."""

from collections.abc import Iterator, Sequence

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_names import PlaceName
from extract.names.place_view import View
from extract.names.place_words import PEOPLES
from extract.words import Word, word_index, word_set
from ontology.gazetteer import Gazetteer, Place

_KNOWN = 5_000
"""Inhabitants; smaller towns tell nothing inside the name of a body."""

_LONGEST = 9
"""Words of a place's name."""

_TOWNS_OF_PEOPLES = frozenset({"es", "it"})
CONNECTORS = word_set(
    """
    of and the de del la las los el da do dos das di du des le les sur en es al am an der y
    et d l &
    """
)
_PARTS = word_set(
    """
    centrale australe orientale occidentale latine méridionale septentrionale subsaharienne
    central austral oriental occidental latina meridional septentrional subsahariana
    """
)
"""Which part of a continent, in small letters in French and Spanish: `Afrique centrale`."""

_STATE_WORDS = word_set(
    """
    démocratique populaire islamique arabe arabes unie unis fédérale fédérés bolivarienne
    plurinational plurinationale équatoriale centrafricaine tchèque slovaque dominicaine saoudite
    syrienne coréenne lao kirghize occidental occidentaux française françaises britannique
    britanniques baltes nordiques andine andins arabique ibérique balkanique latine saharienne
    méditerranéenne américaines néerlandaises australes mineures éloignées insulaires
    asiatique septentrionale orientaux
    democrática popular islámica árabe árabes federados federal bolivariana plurinacional
    ecuatorial centroafricana checa eslovaca dominicana saudita siria coreana occidentales
    francesa británicas bálticos nórdicos andina andinos arábiga ibérica balcánica
    sahariana mediterránea asiática septentrional orientales unida unidos sur norte sud nord est
    ouest
    """
)
"""Words in small letters of the names of countries and regions: `Guinée équatoriale`."""

_GOING_ON = CONNECTORS | _STATE_WORDS
_ARTICLES = frozenset({"Le", "La", "Les", "L", "El", "Los", "Las"})
_ROMANCE = frozenset({"fr", "es"})
_NO_PEOPLE = ("The ", "Central African")
"""How no demonym begins: `Central African` states are more than the republic."""

_CONTRACTED = frozenset({"s", "d", "ll", "re", "ve", "m", "t", "n"})
"""What stands behind an apostrophe in English and is no syllable: `You'd`."""

_TOWN = 10_000
"""Inhabitants of a town that an apostrophe parts: men are called as the village of Sa'ad."""

_SPEAKS = compiled(
    r",? \(?\d{1,2}(?:[,)]| ans\b| años\b| years?\b)| (?:told|said|says|recalled|explained|wept"
    r"|cried|fled|was born|a (?:dit|raconté|fui)|dijo|contó|recordó|huyó)\b"
)
"""What stands behind a person, and behind no town."""

_SHORTENED = frozenset({"St", "Ste", "Mt", "Ft", "Sta", "Sto"})


def longest_match(view: View, index: int) -> tuple[int, tuple[Place, ...]] | None:
    """Return the last word and the candidates of the longest known name that starts at `index`."""
    words = view.words
    if not words[index].text[0].isupper():
        return None
    part = _part_of_continent(view, index)
    if part:
        return index + 1, part
    found = _longest(view, index)
    if found and words[index].text in _ARTICLES and _is_behind_article(view, index, found):
        return None
    return found


def _is_behind_article(view: View, index: int, found: tuple[int, tuple[Place, ...]]) -> bool:
    """Say whether the name begins behind an article: `La Côte d'Ivoire`, `L'Inde`, `El Perú`.

    There are towns called La Côte, Linde and El Perú.
    """
    if index == found[0] or not view.words[index + 1].text[0].isupper():
        return False
    behind = _longest(view, index + 1)
    if behind is None or behind[0] < found[0] or not behind[1]:
        return False
    is_state = behind[1][0].kind == "country"
    is_town = not found[1] or found[1][0].kind not in {"country", "region"}
    is_romance = view.analysis.language_at(view.words[index].start) in _ROMANCE
    return behind[0] > found[0] or (is_state and is_town and is_romance)


def _with_syllables(view: View, index: int, last: int) -> tuple[Place, ...]:
    """Return the towns of which an apostrophe parts a small syllable: `Xi'an`, `Nuku‘alofa`."""
    words = view.words
    start, end = words[index].start, words[last].end
    if last != index + 1 or words[last].text in _CONTRACTED:
        return ()
    if _SPEAKS.match(view.text, end):
        return ()
    is_parted = view.text[words[index].end : words[last].start] in {"'", "’", "‘", "ʻ"}
    if start and view.text[start - 1] == "-":
        return ()  # `Jaysh aṭ-Ṭā’ifa`
    found = view.places.candidates(view.text[start:end]) if is_parted else ()
    return tuple(
        place
        for place in found
        if place.kind in {"adm1", "adm2"} or place.capital or place.population >= _TOWN
    )


def _is_verb(view: View, last: int) -> bool:
    """Say whether an `est` behind a bearing is no bearing: `L'Asie du Sud est touchée`."""
    words = view.words
    is_bearing = last > 0 and words[last - 1].text.casefold() in {"sud", "nord"}
    gap = view.text[words[last - 1].end : words[last].start] if is_bearing else ""
    return words[last].text == "est" and gap == " "


def _longest(view: View, index: int) -> tuple[int, tuple[Place, ...]] | None:
    words, places = view.words, view.places
    for last in range(furthest(view.text, words, index), index - 1, -1):
        if words[last].text[0].islower():
            if _is_verb(view, last):
                continue
            if syllables := _with_syllables(view, index, last):
                return last, syllables
            state = _state_until(view, index, last)
            if state:
                return last, state
            continue
        if words[last].text == "&":
            continue
        surface = view.text[words[index].start : words[last].end]
        if _is_people(view, surface, words[index].start):
            return last, ()
        candidates = places.candidates(surface)
        if candidates and surface.startswith("The ") and not _has_article(candidates):
            continue
        if candidates or (not surface.startswith(_NO_PEOPLE) and places.demonym(surface)):
            return last, candidates
    return None


def _state_until(view: View, first: int, last: int) -> tuple[Place, ...]:
    """Return the country or region whose name ends in small letters: `République tchèque`."""
    if first == last or view.words[last].text not in _STATE_WORDS:
        return ()
    found = view.places.candidates(view.text[view.words[first].start : view.words[last].end])
    return found if found and found[0].is_state else ()


def _part_of_continent(view: View, index: int) -> tuple[Place, ...]:
    """Return the region that a name and the small adjective after it are: `Asie centrale`."""
    if index + 1 >= len(view.words):
        return ()
    word = view.words[index + 1]
    if word.text not in _PARTS or view.text[view.words[index].end : word.start] not in {" ", "\n"}:
        return ()
    found = view.places.candidates(view.text[view.words[index].start : word.end])
    return found if found and found[0].kind == "region" else ()


def _has_article(candidates: tuple[Place, ...]) -> bool:
    """Say whether an article may belong to the name: `The Hague`, not `The Oxford`."""
    is_state = candidates[0].is_state
    return is_state or any(p.label.startswith("The ") for p in candidates)


def _is_people(view: View, surface: str, start: int) -> bool:
    if surface.removeprefix("The ") not in PEOPLES:
        return False
    return view.analysis.language_at(start) not in _TOWNS_OF_PEOPLES


def furthest(text: str, words: tuple[Word, ...], index: int) -> int:
    """Return the last word that a name from `index` on may reach."""
    last = index
    while last + 1 < len(words) and last + 1 - index < _LONGEST:
        word = words[last + 1]
        gap = text[words[last].end : word.start]
        if (
            not word.joined
            or "\t" in gap
            or "," in gap
            or "/" in gap
            or (". " in gap and words[last].text not in _SHORTENED)
        ):
            break
        if not (word.text[0].isupper() or word.text in _GOING_ON or gap in {"-", "'", "’"}):
            break
        last += 1
    return last


def places_inside(
    analysis: Analysis, words: tuple[Word, ...], bodies: Sequence[Span], places: Gazetteer
) -> tuple[PlaceName, ...]:
    """Return the places that names of bodies hold: `Kent County` in its police's name.

    They are no places by themselves, but tell where a text is about.
    """
    view = View.bare(analysis, words, places)
    return tuple(name for body in bodies for name in _held(view, body))


def _held(view: View, body: Span) -> Iterator[PlaceName]:
    index = word_index(view.words, body.start)
    while index < len(view.words) and view.words[index].end <= body.end:
        match = longest_match(view, index)
        last, candidates = match or (index, ())
        span = Span(view.words[index].start, view.words[last].end)
        surface = view.text[span.start : span.end]
        is_known = any(p.has_people(_KNOWN) for p in candidates)
        if is_known and body.contains(span) and span != body and not view.is_ordinary(surface):
            yield PlaceName(span, candidates, 0.3, "gazetteer")
        index = last + 1
