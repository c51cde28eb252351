"""Finds places by the words around them: `near Rawah`, `town of Adre`, `Kunar province`, `, OH`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_patterns import has_head
from extract.names.organisation_words import FUNCTION_WORDS, GENERIC, INSTRUMENT_HEADS, ROLES
from extract.names.place_evidence import is_called
from extract.names.place_names import PlaceName
from extract.names.place_readings import is_pair
from extract.names.place_view import View
from extract.names.place_ways import CAMP_OF, ROAD_OF, SIDE_OF, SITE_OF
from extract.names.place_words import COMPASS, NO_TOWNS, WITHOUT_PLACES
from extract.names.theme_words import is_theme
from extract.persons.letters import CAPITALS
from extract.persons.places_spoken_of import is_nobodys, is_spoken_of
from extract.scanning import every_match
from extract.spans import parted
from extract.words import word_set
from ontology.gazetteer import Place

_WORD = rf"[{CAPITALS}‘’'ʻ][\w'’‘ʻ`]{{1,30}}"
_INSIDE = r"(?:al|el|ad|ar|as|az|an|ash|at|ed|es|ez|bin|ben|ibn|wa|de|du|des|la|le)"
NAME = rf"{_WORD}(?:[ -](?:{_INSIDE}[ -])?{_WORD}){{0,3}}"
"""A run of words in capitals, as a pattern."""

_KINDS = (
    "town|city|village|hamlet|district|sub-district|province|region|governorate|municipality|"
    "suburb|port|outskirts|neighbourhood|neighborhood|locality|prefecture|sub-prefecture|county|"
    "commune|settlement|territory|department|island|valley|ville|villes?|province|préfecture|"
    "département|ciudad|pueblo|municipio|provincia|departamento"
)
_KIND_BEFORE = compiled(rf"(?<![\w-])(?:{_KINDS}) (?:of |de |d'|d’)({NAME})")
_CAMP_OF = compiled(rf"(?<![\w-]){CAMP_OF}({NAME})")
_PUBLIC = (
    r"police|streets|slums|suburbs|courts|mayor|governor|prison|jail|brothels|markets?|airport|"
    r"diocese|archdiocese|archbishop|residents|inhabitants|rues|quartiers|bidonvilles|banlieues?|"
    r"maire|mairie|gouverneur|tribunal|aéroport|marchés?|habitants|archevêque|archidiocèse|"
    r"policía|calles|barrios|suburbios|alcaldía|alcaldes?a?|gobernadora?|cárcel|aeropuerto|"
    r"mercados?|habitantes|arzobispo|arquidiócesis"
)
_PUBLIC_OF = compiled(
    rf"(?<![\w-])(?:{_PUBLIC}) (?:of |de |d'|d’)({_WORD}(?:[ -](?:{_INSIDE}[ -])?{_WORD}){{0,2}})"
)
"""What a town has and nobody else: `the police of Kano`, `les rues de Bamako`."""

_CITY, _NO_VILLAGE = 100_000, 50_000
_SIDE_BEFORE = compiled(
    rf"(?<![\w-])(?:[Nn]ear|(?:north|south)?(?:east|west|north|south) of) ({NAME})"
)
_BESIDE_NAME = compiled(rf"(?<![\w-])(?:{SIDE_OF}|{SITE_OF})({NAME})")
_ROAD_OF = compiled(rf"(?<![\w-]){ROAD_OF}({NAME})")
_HEAD = compiled(
    r" (?:provinces?|districts?|governorates?|counties|county|municipalit(?:y|ies)|villages?|"
    r"towns?|city|cities|LGAs?|localit(?:y|ies)|prefectures?|oblast|communes?|"
    r"sub-(?:district|count)\w{1,4}|(?:(?:refugee|IDP|displacement) )?(?:camps?|settlements?)|"
    r"health (?:zones?|districts?|areas?)|river|valley|regions|states|divisions|"
    r"departments|Province|District|Governorate|County|"
    r"Municipality|Prefecture|Oblast)\b(?! [A-Z])"
)
_LOOSE_HEAD = compiled(
    r" (?:areas?|neighbou?rhoods?|suburbs?|region|zone|basin|axis|"
    r"checkpoints?|crossing|border (?:crossing|point|post|gate|area)|highlands|mountains|hills|"
    r"peninsula|coast|road|port|airport|bridge|reservoir|campground|state|department|division)\b"
    r"(?! [A-Z])"
)
"""Kinds of places that other things have too: a name before them needs to be known."""

_CENTRE = compiled(
    r" (?:(?:detention|reception|transit|removal|identification|registration|screening) "
    r"cent(?:re|er)s?|hotspot)\b(?! [A-Z])"
)
"""What stands in a town, as `SITE_OF` does."""

_NAMES_BEFORE = compiled(rf"(?<![\w-])((?:{NAME}, ){{0,8}}(?:{NAME},? (?:and|&|y|et) )?{NAME})$")
_LONGEST_BEFORE = 160
_PARTY_TOWN = compiled(rf"(?<![\w-])(?:[DRI]|DFL)-({NAME})")
_BETWEEN = compiled(r",? (?:and|&|y|et) |, ")
_ABBREVIATION = compiled(
    r"(?<![\w.])(?:[A-Z]\. ?(?:Va\.|[A-Z]\.)(?:[A-Z]\.)?|[A-Z][a-z]{1,4}\.|[A-Z]{2}(?!\w|\.\w))"
)
_TOWN_BEFORE = compiled(r"(?<![\w.-])((?:[A-ZÀ-Þ][\w.'’-]{1,20} ){0,2}[A-ZÀ-Þ][\w.'’-]{1,30}), $")
_NAME_BEHIND = compiled(r" [A-ZÀ-Þ][a-zà-ÿ]")
_CAPITALS_BEFORE = compiled(r"[A-ZÀ-Þ]{3},? $")
_CAPITALS_BEHIND = compiled(r" (?!USA?\b)[A-ZÀ-Þ]{2}")
_SHORT_REACH = 64
_PARTY_BEFORE = compiled(r"(?<![\w-])(?:[DRI]|DFL)-$")
_DATELINE = compiled(
    r"(?:^|(?<=\n)|(?<=[.!?] )|(?<=[.!?][\"”] )|(?<=\d{4} ))"
    r"((?:Mc|De|La|Le)?[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{1,24}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]{1,24}){0,3})"
    r"(?=(?:, [A-Z][A-Za-z.]{1,15}(?: [A-Z][a-z.]{1,15})?)?(?:,? \([^()\n]{2,30}\))? {0,2}"
    r"(?:--|—|–|-|:) ?|, [A-Z][A-Za-z.]{1,15} \(AP\)| {2,3}[A-ZÀ-Þ][a-zà-ÿ])"
)
_BASE = compiled(
    r"(?<![\w-])(?:(?:(?:Forward|Contingency|Main|Patrol) )?(?:Operating|Patrol|Fire) Base|FOB|COB"
    rf"|Combat Outpost) {_WORD}(?: (?!District|Province){_WORD})?"
)
_BASE_BEHIND = compiled(r"(?:Air Force|Naval Air|Naval|Army) (?:Base|Station)(?!\w)")
_BASE_BEFORE = compiled(rf"(?<![\w-]){_WORD}(?:[ -]{_WORD})? $")
"""Where soldiers are: `Barksdale Air Force Base`, `Forward Operating Base Warhorse`."""

_CONTAINED = compiled(r", [A-Z]")
_ARTICLES = word_set("al el ad ar as az an ash at ed es ez bin ben ibn wa de du des la le")
_LEADING = COMPASS | (FUNCTION_WORDS - _ARTICLES)
_SHORTEST = 3
_SURE, _LIKELY = 0.85, 0.75
_BARRED = FUNCTION_WORDS | COMPASS | GENERIC | ROLES | INSTRUMENT_HEADS | NO_TOWNS | WITHOUT_PLACES


def pattern_names(view: View) -> Iterator[PlaceName]:
    """Yield the names of places that the words around them give away."""
    yield from _abbreviations(view)
    yield from _datelines(view)
    yield from _bases(view)
    for match in every_match(_KIND_BEFORE, view.text):
        for name in _known(view, own_words(view.text, Span(*match.span(1)))):
            yield replace(name, whole=Span(*match.span()))
    for match in every_match(_PUBLIC_OF, view.text):
        yield from _city(view, Span(*match.span(1)))
    yield from _by_what_stands_there(view)
    for match in every_match(_PARTY_TOWN, view.text):
        for name in surely(view, Span(*match.span(1))):
            yield replace(name, whole=Span(*match.span()))
    for match in every_match(_HEAD, view.text):
        yield from _before_head(view, match.start())
    for match in every_match(_LOOSE_HEAD, view.text):
        yield from _before_head(view, match.start(), known=True)


def _by_what_stands_there(view: View) -> Iterator[PlaceName]:
    """Yield names that what stands in a place, beside it or on the way to it is called by."""
    for match in every_match(_SIDE_BEFORE, view.text):
        yield from named(view, own_words(view.text, Span(*match.span(1))))
    for pattern, read in ((_BESIDE_NAME, _beside), (_ROAD_OF, surely), (_CAMP_OF, _known)):
        for match in every_match(pattern, view.text):
            span = own_words(view.text, Span(*match.span(1)))
            if span and is_nobodys(view.text[span.start : span.end]):
                yield from read(view, span)
    for match in every_match(_CENTRE, view.text):
        for name in _before_head(view, match.start(), known=True):
            surface = view.text[name.span.start : name.span.end]
            if is_nobodys(surface) and _is_heard_of(view, surface):
                yield name


def _city(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield a stretch that a large city is called."""
    if view.text.endswith(("'s", "’s"), span.start, span.end):
        span = Span(span.start, span.end - len("'s"))
    surface = view.text[span.start : span.end]
    candidates = view.places.candidates(surface)
    first = candidates[0] if candidates else None
    is_city = first is not None and (
        first.capital or first.population >= _CITY or is_spoken_of(first, surface)
    )
    if is_city and not surface.isupper() and not is_theme(surface):
        yield PlaceName(span, candidates, _SURE, "pattern")


def _beside(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield a name that what stands beside or in a town is called by."""
    if _is_heard_of(view, view.text[span.start : span.end]):
        yield from named(view, span)


def _is_heard_of(view: View, surface: str) -> bool:
    """Say whether a name is a town's, or a place's that papers speak of."""
    found = view.places.candidates(surface)
    if not found:
        return False
    is_town = found[0].has_people(_NO_VILLAGE) and is_called(found[0], surface)
    return is_town or is_spoken_of(found[0], surface)


def _before_head(view: View, end: int, *, known: bool = False) -> Iterator[PlaceName]:
    """Yield the names that stand before a word for their kind: `Kunar, Laghman and Nuristan`."""
    start = max(0, end - _LONGEST_BEFORE)
    match = _NAMES_BEFORE.search(view.text[start:end])
    if match:
        for part in listed_parts(view.text, Span(start + match.start(1), end)):
            span = own_words(view.text, part)
            if span and (_is_known(view, span) or not (known or opens_sentence(view, span))):
                yield from named(view, span)


def opens_sentence(view: View, span: Span) -> bool:
    """Say whether a single word begins a sentence: `Left camp in July`."""
    if " " in view.text[span.start : span.end]:
        return False
    before = view.text[max(0, span.start - 3) : span.start].rstrip(" ")
    return not before or before[-1] in "\n\t.!?•*|"


def _is_known(view: View, span: Span) -> bool:
    """Say whether the gazetteer has a name, or the model takes it for a place."""
    guess, label = view.labels.get(span.start, (span, ""))
    is_guessed = label in {"GPE", "LOC", "FAC"} and guess.contains(span)
    return is_guessed or bool(view.places.candidates(view.text[span.start : span.end]))


def surely(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield a stretch that is a place's where the gazetteer has it."""
    surface = view.text[span.start : span.end]
    candidates = view.places.candidates(surface)
    if not candidates or is_theme(surface) or surface.casefold() in NO_TOWNS:
        return
    if candidates[0].kind == "city" and view.places.demonym(surface) is not None:
        return  # `Malian women`
    is_acronym = surface.isupper() and candidates[0].kind != "country"
    if span.end - span.start > _SHORTEST and not is_acronym:
        yield PlaceName(span, candidates, _SURE, "pattern")


def _abbreviations(view: View) -> Iterator[PlaceName]:
    """Yield divisions that are shortened: `Tulsa, Okla.`, `Toledo, OH`, `R-Pa.`."""
    for match in every_match(_ABBREVIATION, view.text):
        short = view.places.abbreviation(match.group())
        if short is None or _is_word_of_heading(view, Span(*match.span())):
            continue
        before = view.text[max(0, match.start() - _SHORT_REACH) : match.start()]
        follows = follows_town(view, Span(*match.span()), short.place)
        if follows or (short.alone and not before.rstrip()[-1:].isdigit()):
            party = _PARTY_BEFORE.search(before)
            whole = Span(match.start() - len(party.group()), match.end()) if party else None
            yield PlaceName(Span(*match.span()), (short.place,), 0.9, "gazetteer", whole=whole)


def _is_word_of_heading(view: View, span: Span) -> bool:
    """Say whether a word of a line in capitals is written like a state: `RIGHTS, IN ACCORDANCE`."""
    before = _CAPITALS_BEFORE.search(view.text, max(0, span.start - _SHORT_REACH), span.start)
    return before is not None and _CAPITALS_BEHIND.match(view.text, span.end) is not None


def follows_town(view: View, span: Span, division: Place) -> bool:
    """Say whether a shortened division stands behind a town that may lie in it, or a party.

    `Tulsa, Okla.` and `R-Pa.` are places; in `from Dhaka, Md. Karim` a person's name begins.
    """
    before = view.text[max(0, span.start - _SHORT_REACH) : span.start]
    if _PARTY_BEFORE.search(before):
        return True
    town = _TOWN_BEFORE.search(before)
    if town is None:
        return False
    places = view.places.candidates(town.group(1))
    if places:
        return places[0].kind != "country" and any(p.iso2 == division.iso2 for p in places)
    return not _NAME_BEHIND.match(view.text, span.end)


def _bases(view: View) -> Iterator[PlaceName]:
    for match in every_match(_BASE, view.text):
        yield PlaceName(Span(*match.span()), (), _SURE, "pattern")
    for match in every_match(_BASE_BEHIND, view.text):
        before = _BASE_BEFORE.search(view.text, max(0, match.start() - _SHORT_REACH), match.start())
        if before:
            yield PlaceName(Span(before.start(), match.end()), (), _SURE, "pattern")


def _datelines(view: View) -> Iterator[PlaceName]:
    for match in every_match(_DATELINE, view.text):
        surface = match.group(1)
        candidates = view.places.candidates(surface)
        is_word = view.places.is_common_word(surface) and not _CONTAINED.match(
            view.text, match.end()
        )
        if candidates and len(surface) > _SHORTEST and not is_word:
            yield PlaceName(Span(*match.span(1)), candidates, 0.9, "pattern")


def listed_parts(text: str, span: Span) -> Iterator[Span]:
    """Yield the names of a list: `Kunar`, `Laghman` and `Nuristan`."""
    found = parted(_BETWEEN, text, span.start, span.end)
    yield from (part for part in found if part.start < part.end)


def own_words(text: str, span: Span) -> Span | None:
    """Return the span without words that only lead to a name: `In Kunar`, `Northern Mali`."""
    start = span.start
    while start < span.end:
        word = re.match(r"[^\W_]+", text[start : span.end])
        if word is None or word.group().casefold() not in _LEADING:
            break
        start += word.end()
        while start < span.end and text[start] in " -":
            start += 1
    return Span(start, span.end) if start < span.end else None


def _known(view: View, span: Span | None) -> Iterator[PlaceName]:
    """Yield a name that is told to be a town's or the like: it may be an ordinary word too."""
    candidates = view.places.candidates(view.text[span.start : span.end]) if span else ()
    if span and candidates and not is_theme(view.text[span.start : span.end]):
        yield PlaceName(span, candidates, _SURE, "pattern")
    else:
        yield from named(view, span)


def named(view: View, span: Span | None) -> Iterator[PlaceName]:
    """Yield a stretch that is told to be a place's, unless its words speak against it."""
    if span is None or span.end - span.start < _SHORTEST:
        return
    surface = view.text[span.start : span.end].rstrip("'’")
    candidates = view.places.candidates(surface)
    if surface.endswith(("'s", "’s")) and not any(p.label.endswith("s") for p in candidates):
        surface = surface[:-2]  # `north of Reef's main street`
        candidates = view.places.candidates(surface)
        if not candidates:
            return
    if not candidates and not may_be_unknown(view, surface):
        return
    if candidates and (view.is_ordinary(surface) or is_theme(surface)):
        return
    if surface.casefold() in NO_TOWNS:
        return
    confidence = _SURE if candidates else _LIKELY
    yield PlaceName(Span(span.start, span.start + len(surface)), candidates, confidence, "pattern")


def may_be_unknown(view: View, surface: str) -> bool:
    """Say whether nothing speaks against a name that no gazetteer holds."""
    words = [w for w in re.findall(r"[^\W_]+", surface) if w.casefold() not in _ARTICLES]
    lower = [word.casefold() for word in words]
    if not lower or surface.isupper() or not _BARRED.isdisjoint(lower):
        return False
    if has_head(surface) or is_theme(surface) or view.is_named_person(surface):
        return False
    if is_pair(surface, view.places):
        return False
    is_people = any(view.places.demonym(word) is not None for word in words)
    return not is_people and not any(view.is_ordinary(word) for word in words)
