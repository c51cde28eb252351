"""Takes the places among what the language model guesses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.analysis import NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.language_names import is_language
from extract.names.national_branches import is_branch
from extract.names.organisation_patterns import has_head
from extract.names.organisation_trimming import trim_name
from extract.names.organisation_words import FUNCTION_WORDS, INSTRUMENT_HEADS, ROLES
from extract.names.place_evidence import is_after_preposition
from extract.names.place_names import PlaceName
from extract.names.place_patterns import follows_town, listed_parts, opens_sentence
from extract.names.place_people import SORTS, town_of_officer
from extract.names.place_readings import (
    compass_before,
    is_pair,
    places_around,
    places_named,
)
from extract.names.place_refusals import is_dedication, is_part_of_name, is_united_body
from extract.names.place_support import has_place_word, supported_names
from extract.names.place_view import View
from extract.names.place_words import COMPASS, NO_TOWNS, PAPERS, PLACE_HEADS, PLACE_OPENERS
from extract.names.theme_words import is_theme
from extract.words import word_set
from ontology.gazetteer import Place

_LONGEST = 9
_GUESSED_LABELS = frozenset({"GPE", "LOC", "FAC"})
_ROADS = word_set("drive lane way trail bypass trafficway terrace wilderness crescent")
_SURE = 0.85
UNSURE = 0.5
"""Confidence of a name that only the model takes for a place: it needs one beside it in a list."""

_MISTAKEN = frozenset({"ORG", "PERSON", "PRODUCT"})
_SORT = compiled(r" (?:Town Hall|City Hall|Fire Station|Jail|Courthouse|Fair|Fairgrounds|H\.S\.?)$")
"""What is no name of a site, only the sort of one that every town has."""

_GATHERINGS = word_set("festival festivals tournament championship championships carnival fair")
"""Last words of names that are no place's, but of what is held there."""

_PEOPLES = word_set(
    "tatars turks kurds arabs berbers uighurs uyghurs yazidis armenians pashtuns hazaras tajiks "
    "uzbeks turkmens baloch balochis roma serbs croats bosniaks albanians muslims christians"
)
"""Last words of names of peoples: `Crimean Tatars`."""

_BARE = frozenset({"north", "south", "east", "west"})
_LARGE = 100_000
"""Inhabitants; a side of a smaller town is as often a town of its own."""

_OWNED = compiled(r"['’]s (?=[A-Z])")
_NUMBERED = compiled(r"-\d")
"""What follows the name of a road: `US-412`."""

_SUFFIX = compiled(r"-(?:style|based|led|backed|born|wide|funded|made|bound|supported)$")
_PARTY = compiled(r"[DRI]-(?=[A-Z])")
_UNLIKELY = compiled(
    r" State$|^District [A-Z]$|^[A-Z]{2,8}s?$|^[A-Za-z]+ \d{1,4}[A-Z]?$|[\[\]|]| - |"
    r"\b(?!Mc|Mac|De|Di|La|Le)\w*[a-z][A-Z]|^[A-Z][a-z]+ of .+ (?:at|on|in|for) "
)
"""Unknown acronyms (`TxDOT`), universities (`Penn State`), what is only numbered, table cells,
titles (`Exploitation of Reefs at Sea`)."""

_COMMUNITIES = compiled(
    r"(?:,? (?:and|or|&) (?:other )?(?:[\w-]{3,20} ){1,2}?| )"
    r"(?:communities|tribes|peoples|minorities|castes|clans|ethnic groups)\b"
)
"""What is said of a people: `Haratine and sub-Saharan communities`."""


def guessed_names(view: View) -> Iterator[PlaceName]:
    """Yield the guesses that may be places, with what they may mean.

    What no gazetteer holds and the text does not bear out has a low confidence: see `UNSURE`.
    """
    taken = [guess for guess in view.analysis.guesses if guess.label in _GUESSED_LABELS]
    borne_out = supported_names(view.text, taken)
    for name in _guesses(view):
        surface = view.text[name.span.start : name.span.end]
        is_model_alone = name.method == "model" and not name.candidates
        if is_model_alone and not (surface in borne_out or has_place_word(surface)):
            yield replace(name, confidence=UNSURE)
        else:
            yield name


def _guesses(view: View) -> Iterator[PlaceName]:
    for guess in view.analysis.guesses:
        span = trim_name(view.text, guess.span)
        if span is None:
            continue
        span = _without_suffix(view.text, _without_party(view.text, span))
        if guess.label == "ORG":
            yield from _sides(view, guess)
        surface = view.text[span.start : span.end]
        if guess.label not in _GUESSED_LABELS and not _has_place_head(surface, guess.label):
            continue
        yield from _before_gathering(view, span)
        if _NUMBERED.match(view.text, span.end):
            continue
        if not _is_plausible(surface) or view.is_rather_person(surface):
            continue
        if is_dedication(view.text, span, view.places) or is_united_body(surface, view.places):
            continue
        if is_part_of_name(view.text, span):
            continue
        yield from _guessed(view, span)


def _guessed(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield what the model takes for a place, where the name itself does not speak against it."""
    surface = view.text[span.start : span.end]
    short = view.places.abbreviation(surface) or view.places.abbreviation(f"{surface}.")
    if short is not None:
        if short.alone or follows_town(view, span, short.place):  # `OK`, `IN`, `Md.`
            yield PlaceName(span, (short.place,), 0.9, "gazetteer")
        return
    demonym = view.places.demonym(surface)
    known = view.places.candidates(surface)
    if demonym is not None and not (known and known[0].is_state):
        if not is_language(view.text, span):
            yield PlaceName(span, (demonym,), 0.8, "gazetteer", modifier=True)
        return
    yield from _named(view, span)


def _named(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield a guess that is no abbreviation and no demonym, or the known places in it."""
    surface = view.text[span.start : span.end]
    # `Northern Iraq` is in Iraq, and no gazetteer has it.
    candidates = places_around(surface, view.places)
    if town := town_of_officer(view, span):
        yield PlaceName(Span(span.start, span.end - len(SORTS[0])), town, 0.8, "model")
        return
    if candidates and (named := _without_side(view, span)):
        yield PlaceName(named, candidates, 0.8, "model")
        return
    held = [] if candidates else [*_before_sort(view, span), *_joined(view, span)]
    held = held or ([] if candidates else [*_owner(view, span)])
    if held:
        yield from held
        return
    if not candidates and is_branch(surface, view.places):
        return
    if not candidates and (_UNLIKELY.search(surface) or is_pair(surface, view.places)):
        return
    if not candidates and _COMMUNITIES.match(view.text, span.end):
        return
    if _is_only_a_word(view, span, candidates) or _is_of_peoples(view, surface):
        return
    yield PlaceName(span, candidates, 0.8 if candidates else 0.55, "model")


def _without_side(view: View, span: Span) -> Span | None:
    """Return the place of which a guess names a side: `Texas` in `Northeast Texas`.

    None where the whole is called so (`North Kivu`) or no known name is left.
    """
    surface = view.text[span.start : span.end]
    side = compass_before(surface)
    places = places_named(surface[side:], view.places) if side else ()
    if not places or places_named(surface, view.places):
        return None
    # `South Fayette` and `West Jersey` are towns and lands of their own.
    is_bare = surface[: side - 1].casefold() in _BARE
    kind, people = places[0].kind, places[0].population
    is_own = is_bare and kind != "adm1" and not (kind == "city" and people >= _LARGE)
    return None if is_own else Span(span.start + side, span.end)


def _is_only_a_word(view: View, span: Span, candidates: Sequence[Place]) -> bool:
    """Say whether a town is called like a word that stands there: `Reading from line E`."""
    if not view.places.is_common_word(view.text[span.start : span.end]):
        return False
    kinds = {place.kind for place in candidates}
    is_local = kinds <= {"city"} or (kinds <= {"city", "adm2"} and opens_sentence(view, span))
    return is_local and not is_after_preposition(view, span)


def _is_of_peoples(view: View, surface: str) -> bool:
    """Say whether a guess is of peoples: `Arab-Israeli`, `Palestinian People`."""
    words = [w for w in re.split(r"[ -]", surface) if w.casefold() not in {"people", "peoples"}]
    is_one = surface in words or bool(view.places.candidates(surface))
    return not is_one and all(view.places.demonym(word) is not None for word in words)


def _before_sort(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield the town of a guess that adds only a sort of site: `Ramadi Town Hall`."""
    site = _SORT.search(view.text[span.start : span.end])
    town = Span(span.start, span.start + site.start()) if site and site.start() else None
    candidates = view.places.candidates(view.text[town.start : town.end]) if town else ()
    if town and candidates:
        yield PlaceName(town, candidates, 0.8, "model")


def _owner(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield the town and what it has as two places: `Rock Hill's Main Street`."""
    owned = _OWNED.search(view.text, span.start, span.end)
    town = Span(span.start, owned.start()) if owned and owned.start() > span.start else None
    candidates = view.places.candidates(view.text[town.start : town.end]) if town else ()
    if owned and town and candidates:
        yield PlaceName(town, candidates, 0.8, "model")
        yield PlaceName(Span(owned.end(), span.end), (), 0.55, "model")


def _joined(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield the places of a guess that joins known ones: `Sirt and Benghazi`."""
    parts = list(listed_parts(view.text, span))
    if len(parts) < 2 or not all(view.text[p.start].isupper() for p in parts):
        return
    found = [(p, places_around(_whole_side(view.text, p, parts[-1]), view.places)) for p in parts]
    unknown = [p for p, candidates in found if not candidates]
    if len(unknown) < len(parts) and not any(" " in view.text[p.start : p.end] for p in unknown):
        for part, candidates in found:
            yield PlaceName(part, candidates, 0.8 if candidates else 0.55, "model")


def _whole_side(text: str, part: Span, last: Span) -> str:
    """Return the name that a part means, of a side alone with what the last is a side of.

    `South` in `South and Southeast Asia` is South Asia.
    """
    surface = text[part.start : part.end]
    first, _, rest = text[last.start : last.end].partition(" ")
    is_side = surface.casefold() in COMPASS and first.casefold() in COMPASS
    return f"{surface} {rest}" if is_side and rest and part != last else surface


def _before_gathering(view: View, span: Span) -> Iterator[PlaceName]:
    """Yield the town of what is held there: `Dhaka City Lantern Festival`."""
    words = list(re.finditer(r"\S+", view.text[span.start : span.end]))
    if len(words) < 2 or words[-1].group().casefold() not in _GATHERINGS:
        return
    for last in reversed(words[:-1]):
        town = Span(span.start, span.start + last.end())
        candidates = view.places.candidates(view.text[town.start : town.end])
        if candidates and not view.is_ordinary(view.text[town.start : town.end]):
            yield PlaceName(town, candidates, 0.8, "model")
            return


def _without_suffix(text: str, span: Span) -> Span:
    """Return the span without what makes an adjective of a place: `U.S.-style`."""
    suffix = _SUFFIX.search(text, span.start, span.end)
    return Span(span.start, suffix.start()) if suffix and suffix.start() > span.start else span


def _without_party(text: str, span: Span) -> Span:
    """Return the span without the party before a politician's state: `D-N.J.`."""
    party = _PARTY.match(text, span.start, span.end)
    return Span(party.end(), span.end) if party and party.end() < span.end else span


def _has_place_head(surface: str, label: str) -> bool:
    """Say whether a guess says itself that it is a place: `Hancock Pond`, `Gulf of Oman`."""
    words = [word.casefold() for word in surface.split()]
    if label not in _MISTAKEN or not 2 <= len(words) <= _LONGEST or has_head(surface):
        return False
    if label == "ORG" and words[-1] in _ROADS:
        return True
    return words[-1] in PLACE_HEADS or (words[0] in PLACE_OPENERS and words[1] == "of")


def _sides(view: View, guess: NameGuess) -> Iterator[PlaceName]:
    """Yield a guess that is a side of a known place: `South Philadelphia` is no body."""
    surface = view.text[guess.span.start : guess.span.end]
    first, _, rest = surface.partition(" ")
    known = view.places.candidates(rest) if first.casefold() in COMPASS and rest else ()
    if known and not view.is_ordinary(rest) and not has_head(surface):
        found = view.places.candidates(surface)
        span = guess.span if found else _without_side(view, guess.span) or guess.span
        yield PlaceName(span, found or known, _SURE, "model", whole=guess.span)


_NO_PLACE_ENDS = word_set(
    "war wars language languages religion koran transmission transfer marriages births deaths"
    " languages crisis conflict deal elections election embargo spring opinion evaluation index"
    " games acts scheme"
)
_PAPERS = word_set("factsheet annex table figure fact")
_CODE = compiled(r"\b[A-Z]\.\d|\b[A-Z]{1,3}-?\d{1,2}(?!\d)|\b(?:Plan|Vision|Agenda) \d")
"""What numbers a group of states, a visa or a plan: `G20`, `H-2A`, `Reef Plan 2100`."""


def _is_plausible(surface: str) -> bool:
    words = re.findall(r"[^\W_]+", surface)
    if surface.casefold() in NO_TOWNS or is_theme(surface):
        return False
    if not words or not surface[0].isupper() or not any(c.islower() for c in surface[1:] + "a"):
        return False
    lower = [word.casefold() for word in words]
    if lower[-1] in _GATHERINGS and len(lower) > 1:
        return False
    if lower[-1] in PAPERS and len(lower) > 1:
        return False
    if not INSTRUMENT_HEADS.isdisjoint({lower[0], lower[-1]}) or lower[-1] in _PEOPLES:
        return False
    if len(lower) > 1 and (lower[-1] in _NO_PLACE_ENDS or lower[0] in _PAPERS):
        return False
    if lower[0] in ROLES or lower[-1] in ROLES or _CODE.search(surface):
        return False
    return len(surface) > 1 and not all(w in FUNCTION_WORDS or w in COMPASS for w in lower)
