"""Weighs whether a name in the gazetteer is a place where it stands, by model and context."""

import re

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import FUNCTION_WORDS
from extract.names.place_refusals import is_dedication, is_part_of_name
from extract.names.place_view import Stretch, View
from extract.names.place_words import COMPASS, NO_TOWNS
from extract.names.theme_words import is_theme
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.listed_names import is_listed
from extract.persons.places_spoken_of import is_spoken_of
from extract.words import Word, word_set
from ontology.gazetteer import Place
from ontology.names import name_key
from ontology.translated_names import translated

PLACE_LABELS = frozenset({"GPE", "LOC"})
"""What the model calls places."""

_SHORT = 4
"""Letters; a shorter name that is no country needs the model to agree."""

_LARGE = 100_000
"""Inhabitants; a town of this size is believed without the model."""

_KNOWN = 5_000
"""Inhabitants; a smaller town needs a preposition or the model."""

_PREPOSITIONS = word_set(
    """
    in at from near to into across around outside inside throughout towards toward between
    within en à au aux a desde hasta hacia dans vers chez depuis
    """
)
_LOCATING = frozenset(["in", "near", "throughout", "across", "outside", "within", "inside", "en"])
_ARTICLES = frozenset(["the", "la", "el", "le"])
_PARTIES = frozenset(["D", "R", "I"])
_OPENERS = word_set(
    "après avant pendant durant selon quand lorsque después antes durante entre tras según cuando"
)
_NO_PLACE_WORDS = FUNCTION_WORDS | COMPASS | _PREPOSITIONS | _OPENERS
_STRUCK = word_set(
    """
    attack attacks bombing bombings massacre massacres earthquake explosion explosions floods
    riots siege airport slums
    """
)
"""What strikes or stands in a town, and no person: `the Paris attacks`."""

_DOER = compiled(r"(?P<verb>[^\W\d_]+) (?:by|with|par|avec|chez|por|con) $")
_GOING = compiled(
    r"(?:pas|transit|chemin|achemin|circul|voyag|bifurqu|cruz|ingres|viaj|sal|entr|atraves|travel|"
    r"caminamos|fui)",
    re.IGNORECASE,
)
"""`vendue par X` tells of somebody, `passée par X` of a place."""

_DOER_REACH = 24
_LISTING = frozenset(["and", "or", "y", "e", "et", "ou", "o"])
_LONGEST_LIST = 12
_NO_PLACE_BEHIND = compiled(r"\$|-\d| (?:redondas?|directivas?|técnicas?) ?\b")
"""An amount, a road and a `Mesa redonda`: `US$`, `US-412`."""

_OTHER_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "EVENT", "LAW", "FAC", "WORK_OF_ART"})


def belief(view: View, stretch: Stretch, candidates: tuple[Place, ...]) -> float | None:
    """Return how sure it is that a stretch names one of the candidates; None if it does not."""
    first = candidates[0]
    if is_theme(stretch.surface) and not _before_container(view, stretch):
        return None
    if _is_compass(stretch.surface) or stretch.surface.casefold() in NO_TOWNS:
        return None
    if stretch.label == "LANGUAGE" or _is_within_initials(view, stretch):
        return None
    if _NO_PLACE_BEHIND.match(view.text, stretch.span.end):
        return None
    if is_dedication(view.text, stretch.span, view.places):
        return None
    if is_part_of_name(view.text, stretch.span):
        return None
    if stretch.surface.isupper() and len(stretch.surface) <= _shortest(first):
        return None
    if stretch.surface.isupper() and len(stretch.surface) > _SHORT and first.kind == "city":
        return None if not stretch.label else _by_model(view, stretch, first)
    return _by_model(view, stretch, first)


def _shortest(place: Place) -> int:
    """Return how many capitals tell no place of this sort: `UAE` and `MENA` do, others do not."""
    return {"country": 0, "region": _SHORT - 1}.get(place.kind, _SHORT)


def _is_within_initials(view: View, stretch: Stretch) -> bool:
    """Say whether initials go on behind a name: the `U.S.` of `U.S.G.`."""
    end = stretch.span.end
    return "." in stretch.surface and view.text[end : end + 2][1:].isupper()


def _is_compass(surface: str) -> bool:
    return COMPASS.issuperset(surface.casefold().replace("-", " ").split())


def _by_model(view: View, stretch: Stretch, place: Place) -> float | None:
    if place.kind == "city" and _is_big(place) and _is_struck(view, stretch):
        return 0.75
    if stretch.label in PLACE_LABELS and stretch.span.contains(stretch.guess):
        is_doubtful = view.is_rather_person(stretch.surface) or view.is_ordinary(stretch.surface)
        is_name = place.kind != "city" or not is_doubtful or _is_placed(view, stretch)
        return 0.9 if is_name else None
    is_state = place.is_state
    if stretch.label in _OTHER_NAMES and not (is_state and stretch.guess == stretch.span):
        return _against_model(view, stretch, place)
    return _without_model(view, stretch, place)


def _against_model(view: View, stretch: Stretch, place: Place) -> float | None:
    """Judge a name that the model takes for an organisation, a building or a person."""
    if not stretch.span.contains(stretch.guess) or not stands_alone(view, stretch):
        return None
    if view.is_ordinary(stretch.surface) or len(stretch.surface) < _SHORT:
        return None
    if _is_spoken_of(view, stretch, place):
        return 0.75
    if view.is_person(stretch.surface):
        if _is_located(view, stretch):
            return 0.85
        is_town = _is_of_town(view, stretch) or _before_container(view, stretch)
        return 0.6 if is_town and _is_big(place) else None
    if stretch.label != "PERSON":
        if _is_placed(view, stretch):
            return 0.85
        return 0.65 if place.has_people(_KNOWN) else None
    if _is_located(view, stretch):
        return 0.85
    # A name of several words that a gazetteer has is a place, unless it begins as a person's does.
    is_long = (
        stretch.last > stretch.first
        and view.words[stretch.first].text.casefold() not in GIVEN_NAMES
    )
    is_town = _is_placed(view, stretch) or (_is_big(place) and _is_of_town(view, stretch))
    return 0.6 if is_long or is_town else None


def _without_model(view: View, stretch: Stretch, place: Place) -> float | None:
    """Judge a name that the model says nothing of."""
    alone, placed = stands_alone(view, stretch), _is_placed(view, stretch)
    ordinary, long = view.is_ordinary(stretch.surface), stretch.last > stretch.first
    if place.is_state:
        is_abroad = view.analysis.language_at(stretch.span.start) in {"fr", "es"}
        if is_abroad and not _opens(view, stretch):
            ordinary = view.places.is_common_word(stretch.surface)  # `suisse` is of `la Suisse`
        return (0.9 if alone else 0.7) if placed or (not ordinary and (alone or long)) else None
    if not alone or (len(stretch.surface) < _SHORT and not placed):
        return None
    if _is_spoken_of(view, stretch, place) and not ordinary:
        return 0.75
    if view.is_person(stretch.surface) and not _is_located(view, stretch):
        return None
    if ordinary:
        return 0.6 if placed and _before_container(view, stretch) else None
    if place.kind == "city" and _is_after_article(view, stretch):
        return None  # `the Oxford vaccine`
    is_seat = any(p.kind == "adm1" and p.iso2 == place.iso2 for p in _alike(view, stretch))
    is_big = (_is_big(place) or is_seat) and (
        long or is_called(place, stretch.surface) or not _opens(view, stretch)
    )
    is_told = placed or (long and place.population >= _KNOWN) or is_big
    return 0.75 if is_told else None


def _is_spoken_of(view: View, stretch: Stretch, place: Place) -> bool:
    """Say whether papers speak of a place, and the words before tell of nobody who does it."""
    if not is_spoken_of(place, stretch.surface):
        return False
    start = stretch.span.start
    doer = _DOER.search(view.text, max(0, start - _DOER_REACH), start)
    return doer is None or _GOING.match(doer["verb"]) is not None


def _alike(view: View, stretch: Stretch) -> tuple[Place, ...]:
    """Return the first places called so: a town often has the name of its division."""
    return view.places.candidates(stretch.surface)[:3]


def _opens(view: View, stretch: Stretch) -> bool:
    """Say whether a name begins a sentence or a line, where any word has a capital."""
    before = view.text[max(0, stretch.span.start - 3) : stretch.span.start].rstrip(' ¿¡«“"')
    return not before or before[-1] in "\n\t.!?:"


def is_called(place: Place, surface: str) -> bool:
    """Say whether a place goes by a name in its own language or ours: not Riga as `Rige`."""
    names = (place.label, *translated(place.place_id).values())
    return name_key(surface) in map(name_key, names)


def _is_after_article(view: View, stretch: Stretch) -> bool:
    before = view.text[max(0, stretch.span.start - 4) : stretch.span.start].casefold()
    return before == "the " and not stretch.surface.casefold().startswith("the ")


def _is_of_town(view: View, stretch: Stretch) -> bool:
    """Say whether `of` leads to a name that no list has as a person's: `the police of Yaoundé`."""
    before = view.text[max(0, stretch.span.start - 4) : stretch.span.start].casefold()
    is_of = before.endswith((" of ", " de ", " d'", " d’"))
    is_named = is_listed(stretch.surface) or view.is_named_person(stretch.surface)
    return is_of and not is_named


def _is_struck(view: View, stretch: Stretch) -> bool:
    """Say whether a name stands between `the` and what befalls a town: `the Paris attacks`."""
    after = stretch.last + 1
    if after >= len(view.words) or not _is_after_article(view, stretch):
        return False
    gap = view.text[stretch.span.end : view.words[after].start]
    return gap == " " and view.words[after].text in _STRUCK


def _is_big(place: Place) -> bool:
    return (
        place.kind in {"country", "region", "adm1"} or place.capital or place.population >= _LARGE
    )


def stands_alone(view: View, stretch: Stretch) -> bool:
    """Say whether no other capitals touch the name, as in `Bangkok Post` or `Anna Victoria`."""
    words, after = view.words, stretch.last + 1
    left = (
        stretch.first > 0
        and _touches(view, stretch.first)
        and _is_part(words[stretch.first - 1])
        and not _is_acronym(words[stretch.first - 1], stretch)
        and not _is_paired(view, stretch.first, words[stretch.first - 1])
    )
    right = (
        after < len(words)
        and _touches(view, after)
        and _is_part(words[after])
        and not _is_paired(view, after, words[after])
    )
    return not left and not right


def _is_paired(view: View, index: int, other: Word) -> bool:
    """Say whether a hyphen joins two names: `the Chad-Sudan border`, `R-Westfield`."""
    if view.text[view.words[index - 1].end : view.words[index].start] != "-":
        return False
    if other.text in _PARTIES or view.places.demonym(other.text) is not None:
        return True
    found = view.places.candidates(other.text) if len(other.text) >= _SHORT else ()
    return bool(found and (_is_big(found[0]) or found[0].population))


def _is_acronym(word: Word, stretch: Stretch) -> bool:
    """Say whether an acronym stands before a name, as cells of a table do: `RRC Dakar`."""
    return word.text.isupper() and len(word.text) > 1 and not stretch.surface.isupper()


def _touches(view: View, index: int) -> bool:
    gap = view.text[view.words[index - 1].end : view.words[index].start]
    return view.words[index].joined and gap in {" ", "-", "'", "’"}


def _is_part(word: Word) -> bool:
    lower = word.text.casefold()
    return word.text[0].isupper() and lower not in _NO_PLACE_WORDS


def _is_placed(view: View, stretch: Stretch) -> bool:
    """Say whether `in`, `from` or the like stands before the name, or a country behind it.

    In a list (`at Kakarbhitta or Raxaul`) what stands before the first name counts for all.
    """
    words, first = view.words, stretch.first
    for _ in range(_LONGEST_LIST):
        if not first or not words[first].joined:
            break
        before = words[first - 1]
        gap = view.text[before.end : words[first].start].strip()
        if not gap and before.text.casefold() in _PREPOSITIONS:
            return True
        is_listed = gap in {"", ","} and (before.text in _LISTING or before.text[0].isupper())
        if not is_listed or (not gap and before.text not in _LISTING and first == stretch.first):
            break
        first -= 1
    return _before_container(view, stretch)


def _is_located(view: View, stretch: Stretch) -> bool:
    """Say whether right before the name stands what stands before no person: `in Samarra`."""
    if not stretch.first:
        return False
    before = view.words[stretch.first - 1]
    gap = view.text[before.end : stretch.span.start]
    return gap in {" ", "\n"} and before.text.casefold() in _LOCATING


def is_told(view: View, stretch: Stretch) -> bool:
    """Say whether the text itself tells that a known name is a place, and no list a person's."""
    if view.text[stretch.span.end : stretch.span.end + 1] in {"'", "’"}:
        return False
    is_placed = _is_located(view, stretch) or _before_container(view, stretch)
    return is_placed and not any(is_listed(w) for w in stretch.surface.replace("-", " ").split())


def is_after_preposition(view: View, span: Span) -> bool:
    """Say whether `in`, `from` or the like stands right before a stretch, an article aside."""
    before = view.text[max(0, span.start - 16) : span.start].casefold().split()
    if before and before[-1] in _ARTICLES:
        before.pop()
        if before and before[-1] == "por":
            return True  # `por el Uzqén`, through it
    return bool(before) and before[-1] in _PREPOSITIONS


def _before_container(view: View, stretch: Stretch) -> bool:
    """Say whether a country or state follows after a comma: `Hope, Arkansas`."""
    words, after = view.words, stretch.last + 1
    if after >= len(words) or view.text[words[after - 1].end : words[after].start] != ", ":
        return False
    if not words[after].text[0].isupper():
        return False
    start = words[after].start
    if any(view.places.abbreviation(view.text[start : start + n]) for n in range(2, 7)):
        return True
    for end in range(min(stretch.last + 4, len(words) - 1), stretch.last, -1):
        found = view.places.candidates(view.text[words[after].start : words[end].end])
        if found and found[0].kind in {"country", "adm1"}:
            return True
    return False
