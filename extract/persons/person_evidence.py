"""Finds what speaks for a person: the model, titles, bylines, given names, pronouns, ages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extract.analysis import Analysis, NameGuess
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.organisation_words import (
    ROLES,
)
from extract.names.place_words import PLACE_OPENERS
from extract.persons.bodies_and_towns import are_towns
from extract.persons.frames.apposed_offices import apposed_offices
from extract.persons.frames.deeds import acting_persons
from extract.persons.frames.witnesses import witnesses
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.known_places import is_known_place, is_state_or_capital
from extract.persons.letters import ONE_WORD
from extract.persons.listed_names import NAME_HEADS, is_given_name, is_listed
from extract.persons.no_names import ARTICLES, NO_PERSON, is_no_other, is_word_of_name
from extract.persons.person_patterns import (
    BEHIND_TITLE,
    FULL_NAME,
    LIKELY_PATTERNS,
    SURE_PATTERNS,
    SURNAME_FIRST,
    TITLE_AT_START,
    TITLES,
)
from extract.persons.refusals.no_persons import is_plain_word
from extract.persons.small_names import is_common
from extract.persons.word_names import VIRTUES
from extract.scanning import every_match
from extract.spans import TakenSpans
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_NO_NAME_END = NO_PERSON | ROLES
_NO_LAST_WORD = _NO_NAME_END | ARTICLES | {"y"}
NO_PERSON_LABELS = frozenset({"ORG", "GPE", "LOC", "NORP", "FAC"})
_OUTER = " \n\t,;:.-–\"“”'‘’()[]*•/|"
_LONGEST_ACRONYM = 5
_JOINT = compiled(r"[ \xa0\n](and|&|y|et|of|the)[ \xa0\n]")
_FROM_BEFORE = compiled(
    r"\b(?:girl|woman|boy|man|child|mother|worker|survivor|migrant|student|refugee|family|fille|"
    r"femme|"
    r"homme|garçon|voisine?|mujer|niñ[ao]|hombre|jovene?|vecin[ao]) (?:from|de|d['’])[ ]?$"
)
_CLAUSE = compiled(
    r"[ ](?!(?:de|du|des|del|dela|de['’]|la|las|los|le|el|al|bin|ben|ibn|bint|binti|van|von|der|"
    r"den|"
    r"zu|da|das|dos|di|do|y|e|et|and|of|the|née|né|alias|dit|dite|ag|ould|mint|wuod|wa|ka|ter|ten|"
    r"af|av|i|te|til|und|abu|abd|ur|ul|uz|ud|ad|ar|as|ash|az|for|dla|für|voor|in|on|vs?|with|or|aka|to)\b)"
    r"[a-zà-ÿ]{2,}"
)
"""A word in small letters that no name holds."""

_CAPTION = compiled(
    r"\n(?:Fig|Figs|Figure|Table|Photo|Note|Source|Box|Map|Annex|Chapter|Image|Foto|Tabla|Tableau|"
    r"Cuadro|Mapa|Carte|Encadré)\b"
)
"""The next line of captions, which a guess may hold."""

_RUN = compiled(r"(?<![\w'’-])[A-ZÀ-Þ][\w'’-]+(?:[ \xa0][A-ZÀ-Þ][\w'’-]+)*")
_OFFICE_BEFORE = compiled(
    r"\b(?:\w{3,14}ía|Direcci[óo]n|Inspecci[óo]n|Direction|Inspection|Consejo|Conseil|Asamblea|"
    r"Assemblée|Comandancia|Junta)[ \n]$"
)
_LONGEST_OFFICE, _SHORT = 24, 3
_OFFICES_TOO = word_set("general major officer director secretary chair commissioner count justice")
"""Titles that are words before others too, in lower case."""

_PARTS_OF_PAPERS = word_set(
    """
    principles guidelines provisions observations conditions survey rules standards obligations
    measures information requirements considerations conclusions articles clauses definitions
    """
)
"""Words that no surname is, behind offices in papers: `General Provisions`; in lower case."""

_LISTING = frozenset({"and", "&", "y", "et"})
_LARGE = 100_000


_OF_TOWN = compiled(r"(?<=\w) (?:de|of) (?P<town>[A-ZÀ-Þ][\w'’-]{2,24})$")


@lru_cache(maxsize=2)  # organisations ask twice, and places
def person_words(analysis: Analysis, places: Gazetteer) -> frozenset[str]:
    """Return the words of names that can only be persons': named whole, or guessed alone.

    What the model takes for a person and a gazetteer has (`Mae Sot`) is not told by that.
    """
    guessed = Counter(_guessed_surfaces(analysis, places))
    text = analysis.text
    bodies = Counter(text[g.span.start : g.span.end] for g in analysis.guesses if g.label == "ORG")
    alone = [n for n, c in guessed.items() if " " not in n and 2 * c >= bodies[n]]
    return named_person_words(analysis, places) | _telling_words(alone)


@lru_cache(maxsize=2)
def named_person_words(analysis: Analysis, places: Gazetteer) -> frozenset[str]:
    """Return the words of names given whole, with a title or as a speaker's."""
    text = analysis.text
    told = [text[s.start : s.end] for s in told_persons(analysis, places)]
    whole = [name for name in _guessed_surfaces(analysis, places) if " " in name]
    return _telling_words([*whole, *told])


def _guessed_surfaces(analysis: Analysis, places: Gazetteer) -> list[str]:
    guessed = [analysis.text[s.start : s.end] for s in guessed_persons(analysis)]
    return [_without_town(name, places) for name in guessed if not places.candidates(name)]


def _without_town(name: str, places: Gazetteer) -> str:
    """Return a guess without the town it is of: `Université Uzqa Uzqenka de Niamey`."""
    of_town = _OF_TOWN.search(name)
    town = of_town["town"] if of_town else ""
    is_town = bool(town) and is_known_place(town, places) and not is_listed(town)
    return name[: of_town.start()] if of_town and is_town else name


def _telling_words(names: Iterable[str]) -> frozenset[str]:
    words = {word for name in names for word in re.findall(r"[^\W\d_]{2,}", name)}
    return frozenset(
        w
        for w in words
        if (w.istitle() or len(w) > _LONGEST_ACRONYM)
        and w.casefold() not in NO_PERSON
        and w.casefold() not in ROLES
    )


@lru_cache(maxsize=2)  # organisations, places and persons ask, one after the other
def told_persons(analysis: Analysis, places: Gazetteer) -> tuple[Span, ...]:
    """Return names that the text itself tells to be persons', whatever the model says."""
    text = analysis.text
    return (
        *_by_pattern(text, analysis.guesses, places),
        *_by_given_name(text, places),
        *_by_surname_first(text, places),
        *(s for s in apposed_offices(text, places) if _has_no_head(text[s.start : s.end])),
        *sure_persons(analysis, places),
        *(s for s in witnesses(text, places) if not is_known_place(text[s.start : s.end], places)),
    )


@lru_cache(maxsize=2)
def sure_persons(analysis: Analysis, places: Gazetteer) -> tuple[Span, ...]:
    """Return names that outweigh what the model takes them for: they do what only persons do."""
    return tuple(acting_persons(analysis.text, analysis.guesses, places))


def _by_given_name(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield runs of capitals that begin with a given name: `Ada` and what follows."""
    for match in every_match(FULL_NAME, text):
        words = list(ONE_WORD.finditer(match.group()))
        folded = [word.group().casefold() for word in words]
        first = next((i for i, w in enumerate(folded[:-1]) if is_given_name(w)), None)
        if first is None or (first and folded[first - 1] in PLACE_OPENERS):
            continue
        if _is_acronym_before(words[first].group(), words[first + 1].group()):
            continue
        if any(w in NAME_HEADS for w in folded[first:]):
            continue
        span = Span(match.start() + words[first].start(), match.end())
        kept = _without_last_words(text, span)
        if kept and kept.start == span.start and " " in text[kept.start : kept.end]:
            surface = text[kept.start : kept.end]
            if not places.candidates(surface) and not are_towns(surface, places):
                yield kept


def _is_acronym_before(first: str, following: str) -> bool:
    """Say whether a word in capitals before one in title case is an acronym: `ILO Equality`."""
    return first.isupper() and len(first) <= _LONGEST_ACRONYM and not following.isupper()


def _by_surname_first(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield surnames before a given name, as lists of participants and references have them."""
    for match in every_match(SURNAME_FIRST, text):
        surname = match.group("name")
        given = match.group("given")
        if _is_surname(surname, given, places):
            yield Span(match.start("name"), match.end("given"))


def _has_no_head(surface: str) -> bool:
    """Say whether none of these words is of bodies, laws or offices."""
    return all(is_word_of_name(word) for word in re.findall(r"[^\W\d_]{3,}", surface))


def _is_surname(surname: str, given: str, places: Gazetteer) -> bool:
    """Say whether `Surname, Given` is a person: by a sure given name also where a town has it."""
    if given.casefold() in GIVEN_NAMES and places.candidates(surname):
        return is_word_of_name(surname) and not is_state_or_capital(surname, places)
    return is_given_name(given) and is_no_other(surname, places)


@lru_cache(maxsize=2)
def guessed_persons(analysis: Analysis) -> tuple[Span, ...]:
    """Return what the model takes for persons' names, without titles; of two joined ones each."""
    return tuple(_guessed(analysis))


def _guessed(analysis: Analysis) -> Iterator[Span]:
    text = analysis.text
    for guess in analysis.guesses:
        if guess.label == "PERSON":
            for start, end in _runs(text, guess.span):
                span = _trimmed(text, start, end)
                if span is not None and not _is_acronym(text[span.start : span.end]):
                    yield span


def _is_acronym(surface: str) -> bool:
    return (
        surface.isalpha()
        and surface.isupper()
        and 1 < len(surface) <= _LONGEST_ACRONYM
        and (not is_listed(surface))
    )


def _runs(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Yield a guess around its joints; of one that holds a clause the names in it.

    `Le Lingala domine à Kinshasa`, `J'ai connu`, `Hacía frío` are guesses of models that were
    taught little of such texts.
    """
    caption = _CAPTION.search(text, span.start, span.end)
    span = Span(span.start, caption.start()) if caption else span
    small = [word.group()[1:] for word in _CLAUSE.finditer(text, span.start, span.end)]
    if not small or any(len(word) > _SHORT and is_listed(word.title()) for word in small):
        yield from _sides(text, span)
        return
    for run in _RUN.finditer(text, span.start, span.end):
        first = run.group().split()[0]
        is_opener = run.start() == span.start or is_common(run.group().casefold())
        if is_listed(first) or not is_opener:
            yield run.span()


def _sides(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Yield what stands around `and`, and what stands before `of` or `the`."""
    start = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        yield start, joint.start()
        start = joint.end() if joint.group(1) in _LISTING else span.end
        if start == span.end:
            return
    yield start, span.end


_NO_NAME_ENDINGS = ("tion", "tions", "ships")
"""How nobody's name ends: `Minister of Posts and Telecommunications`."""


def _by_pattern(text: str, guesses: Iterable[NameGuess], places: Gazetteer) -> Iterator[Span]:
    """Yield names behind titles and with ages, and of authors and speakers that are no bodies."""
    bodies = TakenSpans.of(g.span for g in guesses if g.label in NO_PERSON_LABELS)
    for pattern in (*SURE_PATTERNS, *LIKELY_PATTERNS):
        for match in every_match(pattern, text):
            if _OFFICE_BEFORE.search(text, max(0, match.start() - _LONGEST_OFFICE), match.start()):
                continue  # `Fiscalía General de la Nación`
            span = _trimmed(text, *match.span("name"))
            span = _without_last_words(text, span) if span else None
            if span is None or (pattern is BEHIND_TITLE and _is_behind_word(text, match, span)):
                continue
            if text.endswith(_NO_NAME_ENDINGS, span.start, span.end):
                continue
            if pattern in LIKELY_PATTERNS and (bodies.touches(span) or is_plain_word(text, span)):
                continue
            if _is_from(text, span, places):
                continue
            if pattern is BEHIND_TITLE or not _is_place(text, span, places, pattern):
                yield span


def _is_from(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether a place stands behind where somebody is from: `a girl from Reef was married`."""
    if _FROM_BEFORE.search(text, max(0, span.start - _LONGEST_OFFICE), span.start) is None:
        return False
    surface = text[span.start : span.end]
    return bool(places.candidates(surface)) and not is_listed(surface)


def _is_behind_word(text: str, match: re.Match[str], span: Span) -> bool:
    """Say whether a word is left behind what is no title: `General Context`, `Assembly Hall`."""
    name = text[span.start : span.end].casefold()
    title = text[match.start() : match.start("name")].strip(" .").casefold()
    if title in _OFFICES_TOO and (
        name in _PARTS_OF_PAPERS or (is_common(name) and not is_listed(name.title()))
    ):
        return name not in VIRTUES
    cut = text[match.start("name") : span.start].strip()
    is_cut = cut.istitle() and cut.casefold() not in TITLES
    return is_cut and " " not in text[span.start : span.end]


def _is_place(text: str, span: Span, places: Gazetteer, pattern: re.Pattern[str]) -> bool:
    """Say whether a name is a place's: any before a number, which tells a day, else a known one."""
    found = places.candidates(text[span.start : span.end])
    if not found or pattern not in LIKELY_PATTERNS:
        return bool(found)
    return found[0].is_state or found[0].capital or found[0].population >= _LARGE


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without title, possessive and outer punctuation."""
    surface = text[start:end]
    title = TITLE_AT_START.match(surface)
    while title:
        start += title.end()
        surface = text[start:end]
        title = TITLE_AT_START.match(surface)
    surface = re.sub(r"['’]s?$", "", surface.rstrip(_OUTER))
    lead = len(surface) - len(surface.lstrip(_OUTER))
    surface = surface.strip(_OUTER)
    return Span(start + lead, start + lead + len(surface)) if surface else None


def _without_last_words(text: str, span: Span) -> Span | None:
    """Drop words at the end, and sentence openers at the front, that are no part of a name."""
    start, end = span.start, span.end
    words = list(re.finditer(r"[^\s]+", text[start:end]))
    while words and words[-1].group().strip(_OUTER).casefold() in _NO_LAST_WORD:
        words.pop()
    while words and words[0].group().strip(_OUTER).casefold() in _NO_NAME_END:
        words.pop(0)
    return _trimmed(text, start + words[0].start(), start + words[-1].end()) if words else None
