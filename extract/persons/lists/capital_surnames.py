"""Finds given names with the surname in capitals behind them, as diplomats write: `Talla UNEBORG`.

Also a title and a surname in capitals, alone or with the given name behind: `Col. UNEBORG Talla`.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile
from typing import NamedTuple

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.persons.letters import CAPITALS, PARTICLES
from extract.persons.listed_names import NAME_WORD, is_given_name, is_listed
from extract.persons.no_names import NO_PERSON, OF_OTHER_NAMES
from extract.persons.offices import OFFICES
from extract.persons.small_names import is_common, is_ordinary
from extract.scanning import every_match
from extract.words import NameFinder, Word
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_UPPER = rf"(?:(?:Mc|Mac|D['’]|O['’]|AL-|EL-|al-|el-)?[{CAPITALS}]{{3,24}})"
_LAST = rf"(?P<last>{_UPPER}(?:[ -]{_UPPER}){{0,2}})(?![\w@/-])"
_GIVEN = rf"(?P<given>{NAME_WORD.pattern}(?:[ -](?:(?:{PARTICLES}) )?{NAME_WORD.pattern}){{0,3}})"
_BEHIND = compiled(rf"(?<![\w@/-]){_GIVEN} (?:(?:{PARTICLES}) )?{_LAST}")
_TITLED = compiled(
    r"\b(?:President|Prime Minister|Vice President|Chancellor|Premier|Mr|Mrs|Ms|Dr|Gen|Col|Capt"
    rf"|Maj|Lt)\.? {_LAST}(?P<given> {NAME_WORD.pattern})?"
)
_LEADS = compiled(
    r"\b(?:by|under|candidate|leader|president|premier|dictator|minister|successor|predecessor"
    r"|son|brother|sister|daughter|cousin|nephew|wife|husband|activist|lawyer|economist) $"
)
_LONGEST_LEAD = 16
_WORD = compiled(r"[^\W\d_]+")
_NO_NAMES = OF_OTHER_NAMES | NO_PERSON | OFFICES
_LONGEST_ACRONYM = 5
_AROUND = 100
"""Characters of a line before and behind a name that tell whether it is written in capitals."""

_PARTICLES = frozenset(re.split("[ |]", PARTICLES))
_MOST_BEFORE, _LONGEST_REST = 8, 60
"""Words before a surname that its given names may be, and characters of the surname to come."""


def capital_surnames(
    analysis: Analysis, words: tuple[Word, ...], places: Gazetteer
) -> Iterator[Span]:
    """Yield names whose surname stands in capitals within a line that does not, and those surnames.

    One is told by a listed given name, the model, or what leads up to it; a text that tells one
    writes so, and others of that form are persons' too.

    Args:
        analysis: The text and what the model guesses in it.
        words: `find_words(analysis.text)`.
        places: Tells places and peoples.
    """
    text = analysis.text
    spoken = [match for match in _spoken(text, words) if not _shouts(text, match.start())]
    found = [each for each in map(_candidate, spoken) if each and _may_be_name(each, places)]
    titled = [
        match
        for match in every_match(_TITLED, text)
        if not _shouts(text, match.start()) and _is_surname(match["last"], places)
    ]
    guessed = {guess.span.start for guess in analysis.guesses if guess.label == "PERSON"}
    names = found if any(_is_told(text, each, guessed) for each in found) else []
    yield from (each.span for each in names)
    yield from (Span(match.start("last"), _end_of(match, places)) for match in titled)
    surnames = {*(each.last for each in names), *(match["last"] for match in titled)}
    for span, _ in NameFinder(sorted(surnames)).find(words):
        if text[span.start : span.end] in surnames:
            yield span


def _spoken(text: str, words: tuple[Word, ...]) -> Iterator[re.Match[str]]:
    """Yield what has the form of a name, around each word in capitals behind one that is not."""
    reached = 0
    for index, (begin, end, word, _) in enumerate(words):
        if not word.isupper() or len(word) < len("ABC") or begin < reached:
            continue
        before = words[index - 1].text if index else ""
        if before.islower() and before not in _PARTICLES:
            continue  # most acronyms: told at once
        start = max(reached, words[max(0, index - _MOST_BEFORE)].start)
        for match in _BEHIND.finditer(text, start, end + _LONGEST_REST):
            if match.end() > begin:
                reached = match.end()
                yield match
                break


class _Candidate(NamedTuple):
    """What may be a name: where, the words before the surname, and that."""

    span: Span
    given: tuple[str, ...]
    last: str


def _candidate(match: re.Match[str]) -> _Candidate | None:
    """Return a name without the titles and other words before it that no name holds."""
    words = list(_WORD.finditer(match["given"]))
    own = list(dropwhile(lambda word: not _is_own(word.group()), words))
    if not own:
        return None
    start = match.start("given") + own[0].start()
    given = tuple(word.group() for word in own)
    return _Candidate(Span(start, match.end("last")), given, match["last"])


def _is_own(word: str) -> bool:
    return word.casefold() not in _NO_NAMES


def _end_of(match: re.Match[str], places: Gazetteer) -> int:
    """Return where a name with its surname first ends: with a given name that may be one."""
    given = (match["given"] or " ").strip()
    is_name = bool(given) and _is_own(given)
    return match.end("given" if is_name and not places.candidates(given) else "last")


def _is_told(text: str, name: _Candidate, guessed: set[int]) -> bool:
    """Say whether a given name is listed, the model takes it for one, or a person is led up to."""
    if is_given_name(name.given[0]) or name.span.start in guessed:
        return True
    since = max(0, name.span.start - _LONGEST_LEAD)
    return _LEADS.search(text, since, name.span.start) is not None


def _may_be_name(name: _Candidate, places: Gazetteer) -> bool:
    """Say whether neither side is a body's, a place's or a plain word."""
    if not all(map(_is_own, name.given)):
        return False
    if any(is_common(word.casefold()) and not is_listed(word) for word in name.given):
        return False
    if any(places.demonym(word) or places.country_named(word) for word in name.given):
        return False
    is_plain = any(is_ordinary(word.casefold()) for word in _WORD.findall(name.last))
    is_called = is_given_name(name.given[0]) or is_listed(name.last)
    return (is_called or not is_plain) and _is_surname(name.last, places)


def _is_surname(last: str, places: Gazetteer) -> bool:
    """Say whether what stands in capitals may be a surname: no acronym, body, state or office."""
    words = _WORD.findall(last)
    is_short = last.isalpha() and len(last) <= _LONGEST_ACRONYM
    if is_short and not is_listed(last) and not _is_spoken(last):
        return False
    if organisations().candidates(last) or places.country_named(last.title()):
        return False
    return not any(word.casefold() in _NO_NAMES for word in words if len(word) > len("AL"))


def _is_spoken(last: str) -> bool:
    """Say whether a short word can be spoken as one: `CONTE`, not `UPR`."""
    vowels = sum(letter in "AEIOUYÀÁÂÄÈÉÊËÍÎÏÓÔÖÚÛÜ" for letter in last)
    return len(last) >= _LONGEST_ACRONYM - 1 and vowels >= len(last) - vowels - 1


def _shouts(text: str, place: int) -> bool:
    """Say whether what stands around a place is in capitals, in which none tells a surname."""
    since = max(text.rfind("\n", 0, place) + 1, place - _AROUND)
    until = text.find("\n", place, place + _AROUND)
    line = text[since : until if until >= 0 else place + _AROUND]
    return sum(map(str.islower, line)) <= sum(map(str.isupper, line))
