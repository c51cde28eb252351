"""Finds bodies by the list they stand in: what stands among signatories and members is one too.

`Harbour Network; Ban Uzqa (Berlin); Reef Union`: no word of `Ban Uzqa` says body, its company does.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from extract.analysis import Analysis
from extract.calendar_words import MONTHS, WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.joined_heads import is_plain_word
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_refusals import is_refused
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    PAPER_ENDS,
    ROLES,
)
from extract.names.place_words import LANGUAGES, PLACE_HEADS
from extract.names.theme_words import is_theme
from extract.persons.bodies_and_towns import BODY_ENDS
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.words import word_set
from ontology.authority import instruments
from ontology.gazetteer import Gazetteer

_CUE = compiled(
    r"\b(?:signator\w{1,4}|signataires?|firmantes?|participants?|participantes|members?|membres?"
    r"|miembros|integrantes|organi[sz]a[tc]i[oó]n(?:e?s)?|associations?|asociaciones|NGOs?|ONGs?"
    r"|partners?|partenaires|socios|contributors|supporters)\b[^:;.\n]{0,60}:\s"
    r"|\b(?:network|coalition|alliance|platform|réseau|red|coalición|collectif|plateforme)"
    r"\s(?:includes|comprises|consists of|comprend|regroupe|incluye|agrupa a)\s",
    re.IGNORECASE,
)
"""What tells that a list of bodies follows, where bodies are in it."""

_SIGNED = compiled(
    r"(?:signator\w{1,4}|signataires?|firmantes?|organi[sz]a[tc]i[oó]n(?:e?s)?|NGOs?|ONGs?)\b[^:]{0,60}:\s$",
    re.IGNORECASE,
)
"""What stands before nothing but bodies."""

_SEPARATED = compiled(r";\s+(?:(?:and|et|y)\s)?")
_COMMA = compiled(r",\s+(?:(?:and|et|y|e)\s)?|\s(?:and|et|y|e)\s(?=[^,;]{1,80}$)")
_JOINED = compiled(r",\s+(?:(?:and|et|y|e)\s)?|\s(?:and|et|y|e)\s")
_ARTICLE = compiled(r"(?:(?:the|le|la|les|el|los|las)\s|l['’])?", re.IGNORECASE)
_BEHIND = compiled(
    r"(?:\s\([^()]{1,60}\)|\s(?:à|in|en)\s[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)?[\s.*]{0,4}$"
)
_HEAD = compiled(
    r"[A-ZÀ-Þ][\w'’.&-]*(?:\s(?:(?:of|for|de|du|des|del|la|las|los|les)\s){0,2}"
    r"[A-ZÀ-Þ][\w'’&-]*){0,8}"
)
_TAIL = compiled(rf"(?:^|\s){_HEAD.pattern}$")
_WORD = compiled(r"[^\W\d_][\w'’.&-]*")
_NO_ITEM = compiled(r"[:;\"“”«»?!=\[\]/|\t\n]|\d{2}|\. [A-Z]")
_VERBS = compiled(
    r"\b(?:is|are|was|were|has|have|had|which|who|that|whose|said|est|sont|ont|qui|que|dont"
    r"|es|son|fue|han|ha|quien|cuyo|to)\b"
)
_BODY_OPENERS = word_set(
    """
    foyer proyecto projet project programa programme maison casa hogar albergue amis amies amigos
    amigas femmes mujeres mujer women girls villa equipo équipe équipes secours sos acción action
    fundação fundacao rede liga associação associacao união uniao movimento comissão fórum
    esclavage trabajo travail iniciativa initiative espacio espace colectiva alianza voces voix
    """
)
"""First words of names of bodies in French and Spanish that no person's begins with."""

_OF_ABROAD = word_set("dos das do da di della degli und für van het y e")
"""Small words of names in other languages."""

_PREPOSITIONS = word_set("in at on by with from since during en dans avec selon con según desde")
_ROADS = word_set("drive lane way trail court place run circle terrace")
_HIDDEN = "\x01"
_RUN = compiled(f"{_HIDDEN}+")
_SHARE, _SHARE_TOLD = 3, 6
"""One in so many has to be known as a body, where a list is told to be of bodies one in six."""

_FEWEST_PARTED, _FEWEST = 4, 3
"""Items of a list that semicolons part or a cue tells, and of one in a sentence."""

_MOST_WORDS, _MOST_SMALL, _LARGE = 9, 4, 100_000
_NAMES = 4
"""Words at most of a person's name."""

_CONFIDENCE = 0.65
_FAR = 120
_MANY = 3
"""Bodies in a list from which on a single word among them is one too, and nobody by first name."""


_TITLES = word_set(
    "mr mrs ms mx mme mlle dr dre prof me sr sra srta dra sœur père frère abbé padre hna hno rev fr"
)
"""With which an item of a list is a person's, in lower case."""
_BUILT = PLACE_HEADS | _ROADS
_DAYS = MONTHS | WEEKDAYS
_GENERAL = NOT_ORGANISATIONS | GENERIC | FUNCTION_WORDS | LANGUAGES | {"nous", "nosotras"}


class Sort(Enum):
    """What an item of a list is."""

    SURE = auto()
    BODY = auto()
    PART = auto()  # holds a body, and more
    UNKNOWN = auto()
    PLACE = auto()
    PERSON = auto()
    OTHER = auto()


BODIES = frozenset({Sort.SURE, Sort.BODY, Sort.PART})


class Item(NamedTuple):
    """A name between two marks of a list, and what it is."""

    span: Span
    sort: Sort


def listed_bodies(
    analysis: Analysis, names: Sequence[OrganisationName], places: Gazetteer
) -> Iterator[OrganisationName]:
    """Yield names that stand in a list of bodies, whole: also those that `names` has in part.

    Args:
        analysis: The text, its passages and the model's guesses.
        names: Bodies found, in the order of the text, none overlapping another.
        places: Tells towns and states, which may be listed too.
    """
    starts = [name.span.start for name in names]
    for passage in analysis.passages:
        low, high = (bisect_left(starts, at) for at in (passage.span.start, passage.span.end))
        if high - low > 1 and _are_near(names[low:high]):
            yield from Line(analysis, passage.span, names[low:high], places).bodies()


def _are_near(names: Sequence[OrganisationName]) -> bool:
    """Say whether two names stand so near each other that a list may hold both."""
    return any(later.span.start - name.span.end <= _FAR for name, later in pairwise(names))


class Line:
    """A passage whose bodies are hidden, so that no comma within one cuts it."""

    def __init__(
        self,
        analysis: Analysis,
        passage: Span,
        names: Sequence[OrganisationName],
        places: Gazetteer,
    ) -> None:
        self._text, self._start, self._places = analysis.text, passage.start, places
        self._is_english = analysis.language_at(passage.start) == "en"
        self._sure = {n.span.start for n in names if n.method != "model"}
        guesses = analysis.guesses_in(passage)
        self._persons = {g.span.start for g in guesses if g.label == "PERSON"}
        pieces, at = [], passage.start
        for name in names:
            length = name.span.end - name.span.start
            pieces += [self._text[at : name.span.start], _HIDDEN * length]
            at = name.span.end
        self._line = "".join([*pieces, self._text[at : passage.end]])

    def bodies(self) -> Iterator[OrganisationName]:
        """Yield the bodies of its lists that are not found, or only in part."""
        cue = _CUE.search(self._line)
        begin = cue.end() if cue else 0
        if self._line.count(";", begin) >= _FEWEST_PARTED - 1:
            colon = self._line.find(": ", 0, self._line.find(";", begin))
            yield from self._of_list(_SEPARATED, max(begin, colon + 2 if colon >= 0 else 0))
        elif cue and self._line.count(",", begin) >= _FEWEST_PARTED - 1:
            yield from self._of_list(_COMMA, begin)
        else:
            yield from self._of_sentence()

    def _of_list(self, mark: re.Pattern[str], begin: int) -> Iterator[OrganisationName]:
        items = [self.item(start, end) for start, end in self._pieces(mark, begin)]
        sorts = [item.sort for item in items]
        bodies = sum(sort in BODIES for sort in sorts)
        share = _SHARE_TOLD if _SIGNED.search(self._line, 0, begin) else _SHARE
        if sorts.count(Sort.SURE) < 2 or share * bodies < len(items):
            return
        if 4 * (sorts.count(Sort.PLACE) + sorts.count(Sort.PERSON)) > len(items):
            return
        if 3 * sorts.count(Sort.OTHER) > len(items):
            return
        for item in items:
            if item.sort in {Sort.UNKNOWN, Sort.PART}:
                yield OrganisationName(item.span, _CONFIDENCE, "pattern")

    def _of_sentence(self) -> Iterator[OrganisationName]:
        run: list[Item] = []
        for start, end in self._pieces(_JOINED, 0):
            item = self.item(start, end)
            if item.sort not in {Sort.OTHER, Sort.PART} and not self._goes_on(item.span):
                run.append(item)
                continue
            yield from self._of_run([*run, *self._first_of(start, end)])
            run = list(self._last_of(start, end))
        yield from self._of_run(run)

    def _goes_on(self, span: Span) -> bool:
        """Say whether what stands between two marks holds words that no name does in a sentence."""
        words = _WORD.findall(self._line, span.start - self._start, span.end - self._start)
        return any(w[0].islower() and w.casefold() not in FUNCTION_WORDS for w in words)

    def _of_run(self, run: Sequence[Item]) -> Iterator[OrganisationName]:
        sorts = [item.sort for item in run]
        bodies = sum(sort in BODIES for sort in sorts)
        most = bodies if self._is_english else 2 * bodies  # no model tells French and Spanish ones
        if len(run) < _FEWEST or bodies < 2 or sorts.count(Sort.UNKNOWN) > most:
            return
        if Sort.SURE in sorts and not {Sort.PLACE, Sort.PERSON}.intersection(sorts):
            for item in run:
                is_word = bool(NAME_WORD.fullmatch(self._text, item.span.start, item.span.end))
                if item.sort is Sort.UNKNOWN and (bodies >= _MANY or not is_word):
                    yield OrganisationName(item.span, _CONFIDENCE, "model")

    def _pieces(self, mark: re.Pattern[str], begin: int) -> Iterator[tuple[int, int]]:
        for found in mark.finditer(self._line, begin):
            yield begin, found.start()
            begin = found.end()
        yield begin, len(self._line)

    def _first_of(self, start: int, end: int) -> Iterator[Item]:
        """Yield the name with which a piece of the sentence begins, which goes on behind it."""
        lead = _ARTICLE.match(self._line, start, end)
        found = _HEAD.match(self._line, lead.end() if lead else start, end)
        hidden = self._hidden_from(lead.end() if lead else start, end)
        if hidden:
            yield hidden
        elif found and self._line[found.end() : found.end() + 1] in {" ", "."}:
            yield self.item(found.start(), found.end())

    def _last_of(self, start: int, end: int) -> Iterator[Item]:
        """Yield the name with which a piece of the sentence ends."""
        at = start + len(self._line[start:end].rstrip(_HIDDEN))
        if at < end:
            yield self.item(at, end)
            return
        found = _TAIL.search(self._line, max(start, end - 80), end)
        if found and found.start() > start:
            yield self.item(found.start() + 1, end)

    def _hidden_from(self, start: int, end: int) -> Item | None:
        run = _RUN.match(self._line, start, end)
        return self.item(start, run.end()) if run else None

    def item(self, start: int, end: int) -> Item:
        """Return the name between two marks without its article and what stands in brackets."""
        lead = _ARTICLE.match(self._line, start, end)
        start = lead.end() if lead else start
        behind = _BEHIND.search(self._line, start, end)
        end = behind.start() if behind else end
        if start >= end:
            return Item(Span(self._start, self._start + 1), Sort.OTHER)
        span = Span(self._start + start, self._start + end)
        return Item(span, self._sort(self._line[start:end], span))

    def _sort(self, written: str, span: Span) -> Sort:
        if not written.strip(_HIDDEN):
            return Sort.SURE if span.start in self._sure else Sort.BODY
        surface = self._text[span.start : span.end]
        words = _WORD.findall(surface)
        if not words or len(words) > _MOST_WORDS or not surface[0].isupper():
            return Sort.OTHER
        if words[0].casefold() in _PREPOSITIONS:
            return Sort.OTHER
        if _NO_ITEM.search(surface) or not self._is_written_as_name(words, surface):
            return Sort.OTHER
        if _HIDDEN in written:
            return Sort.PART
        return self._sort_of_name(surface, words, span)

    def _is_written_as_name(self, words: Sequence[str], surface: str) -> bool:
        small = [w for w in words if w[0].islower() and w.casefold() not in FUNCTION_WORDS]
        if _OF_ABROAD.issuperset(small):
            return True
        return not self._is_english and len(small) <= _MOST_SMALL and not _VERBS.search(surface)

    def _sort_of_name(self, surface: str, words: Sequence[str], span: Span) -> Sort:
        folded = [word.casefold() for word in words]
        found = self._places.candidates(surface)
        if found and (found[0].capital or found[0].has_people(_LARGE)):
            return Sort.PLACE
        if self._is_person(words, span):
            return Sort.PERSON
        if folded[-1] in _BUILT:
            return Sort.PLACE
        is_cut = self._is_english and words[-1][0].islower()
        if is_cut or surface.count("(") != surface.count(")"):
            return Sort.OTHER
        is_plain = is_plain_word(folded[0]) and not surface.isupper()
        if len(words) == 1 and (is_plain or folded[0] in _DAYS):
            return Sort.OTHER
        if _GENERAL.issuperset(folded) or not INSTRUMENT_HEADS.isdisjoint(folded):
            return Sort.OTHER
        ends = {folded[0], folded[0].removesuffix("s"), folded[-1]}
        if not ROLES.isdisjoint(ends) or folded[-1] in PAPER_ENDS or is_theme(surface):
            return Sort.OTHER
        if any(map(is_refused, surface.split(" - "))):
            return Sort.OTHER
        if self._places.demonym(surface) is not None or instruments().candidates(surface):
            return Sort.OTHER
        return Sort.UNKNOWN

    def _is_person(self, words: Sequence[str], span: Span) -> bool:
        """Say whether an item may be a person's name: then it is no body's, whoever it is."""
        if words[0].strip(".").casefold() in _TITLES:
            return True
        if len(words) > _NAMES or not all(map(NAME_WORD.fullmatch, words)):
            return False
        if words[0].casefold() in _BODY_OPENERS or words[-1].casefold() in BODY_ENDS:
            return False
        if span.start in self._persons and len(words) > 1:
            return True
        return has_listed_name(words)


def has_listed_name(words: Sequence[str]) -> bool:
    """Say whether words begin with a listed given name, or end with a name behind another word."""
    return is_given_name(words[0]) or (len(words) > 1 and is_listed(words[-1]))
