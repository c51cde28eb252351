"""Finds of whom a text tells, by what stands directly beside the name.

`Interview with X`, `X, 17`, `the girl X`: that outweighs what a model guesses, and, with an age or
kin beside it, what a gazetteer has (`Georgia, 16, a survivor`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.place_words import PEOPLES
from extract.persons.acronym_names import is_known_body
from extract.persons.frames.anonymous_by_wish import anonymous_by_wish
from extract.persons.frames.apposed_persons import apposed_persons
from extract.persons.frames.capital_entries import names_in_capital_entries
from extract.persons.frames.capital_headings import names_in_capital_headings
from extract.persons.frames.credited import credited_names
from extract.persons.frames.elders import elders
from extract.persons.frames.form_fields import form_fields
from extract.persons.frames.handles import on_networks
from extract.persons.frames.initialed_names import initialed_names
from extract.persons.frames.introduced_names import introduced_names
from extract.persons.frames.labelled_names import labelled_names
from extract.persons.frames.log_entries import log_entries
from extract.persons.frames.month_names import month_names
from extract.persons.frames.named_files import in_file_names
from extract.persons.frames.noted_names import noted_names
from extract.persons.frames.only_persons import only_persons
from extract.persons.frames.paper_fields import paper_fields
from extract.persons.frames.plain_persons import plain_persons
from extract.persons.frames.quoted_names import quoted_names
from extract.persons.frames.sent_by_bodies import sent_by_bodies
from extract.persons.frames.shouted_names import other_shouted_names, shouted_names
from extract.persons.frames.testimonies import persons_of_testimony
from extract.persons.frames.travel_papers import on_travel_papers
from extract.persons.frames.witness_patterns import (
    AMONG,
    AMONG_SIGN,
    BEFORE_PEOPLE,
    CALLED_TOGETHER,
    CHILDREN,
    FIELDS,
    LIST_JOINT,
    LISTED_TOGETHER,
    LISTS,
    OLD,
    PEOPLE,
    SUFFERED,
    TOLD,
    TOLD_OF_PLACES_TOO,
    WITH_ME,
)
from extract.persons.given_names import GIVEN_STATES
from extract.persons.head_surnames import named_like_bodies
from extract.persons.known_places import is_known_place, is_state, is_state_or_capital
from extract.persons.letters import ONE_WORD
from extract.persons.listed_names import NAME_WORD, NAMED_AFTER, is_given_name, is_listed
from extract.persons.no_names import ARTICLES, OF_OTHER_NAMES
from extract.persons.small_names import is_common, small_names
from extract.persons.word_names import VIRTUES, is_called, word_names
from extract.scanning import every_match
from extract.spans import parted
from extract.words import word_set
from ontology.gazetteer import Gazetteer

_NO_NAMES = (
    OF_OTHER_NAMES | NAMED_AFTER
    | word_set(
        """
        support services service advocates speak voices connect corps fund assistance protection
        compensation rights participation leadership engagement effect january february march april
        may june july august september october november december survivors survivor victim victims
        women girls participants respondents table figure annex section chapter page
        """
    )
) - ARTICLES  # fmt: skip
_SHORT_FIRST = compiled(r"A-[A-Z][a-z]{1,10}|(?i:(?P<twice>[a-z]{2,8})-(?P=twice))")
"""A name as Akha and Lahu write it, or one said twice: `A-Mi`, `Uz-uz`."""

_AGE_BEHIND = compiled(r", (?:(?:aged|de|âgée? de) )?\d{1,2}(?!\w|[.,]\d)| \(\d{1,2}\b(?! %)")
_PAIR = 2
_OF_BODY = compiled(r" (?:of|for|on|against|the|de|des|du|pour|para|&) [A-ZÀ-Þ]|[-/&][A-ZÀ-Þ]")
_NOUN_BEFORE = compiled(r"([^\W\d_]{3,20})[ \n]$")
_LONGEST_NOUN = 22
_SIGN_BEHIND, _LONGEST_LIST = 220, 400
"""Characters between a word for people and what stands before their names; of a list of them."""
_CALLED_SIGNS = ("named ", "called ", "nommé", "appelé", "llamad")
_PERSONS = word_set(
    """
    women men girls boys people children persons teenagers sisters brothers workers migrants
    survivors victims recruiters brokers traffickers smugglers agents refugees femmes hommes filles
    garçons personnes enfants mujeres hombres niñas niños personas jóvenes trabajadoras
    """
)
_LONGEST_ACRONYM = 5


@lru_cache(maxsize=2)  # organisations, places and persons ask of the same text
def witnesses(text: str, places: Gazetteer) -> tuple[Span, ...]:
    """Return names that their neighbours tell to be persons', whatever they are elsewhere."""
    found = {*_told(text, places), *_reported(text, places), *_listed(text, places)}
    found.update(_named_together(text, places))
    found.update(on_networks(text))
    found.update(in_file_names(text, places))
    found.update(on_travel_papers(text))
    found.update(s for s in small_names(text) if not _is_town_in_capitals(text, s, places))
    found.update(noted_names(text, places))
    found.update(initialed_names(text, places))
    found.update(persons_of_testimony(text, places))
    found.update(labelled_names(text, places))
    found.update(form_fields(text, places))
    found.update(paper_fields(text, places))
    found.update(elders(text, places))
    found.update(sent_by_bodies(text, places))
    found.update(log_entries(text, places))
    found.update(credited_names(text, places))
    found.update(shouted_names(text, places))
    found.update(names_in_capital_entries(text, places))
    found.update(introduced_names(text, places))
    found.update(apposed_persons(text, places))
    found.update(anonymous_by_wish(text, places))
    found.update(plain_persons(text, places))
    found.update(only_persons(text, places))
    found.update(quoted_names(text))
    found.update(names_in_capital_headings(text, places))
    found.update(month_names(text))
    found.update(named_like_bodies(text, places))
    found.update(s for s in word_names(text) if not _is_place(text, s, places))
    names = {text[span.start : span.end] for span in found}
    found.update(other_shouted_names(text, names, places))
    persons = (s for s in found if not _is_known_city(text, s, places))
    return tuple(sorted(persons, key=lambda span: (span.start, span.end)))


def _is_known_city(text: str, span: Span, places: Gazetteer) -> bool:
    """Say whether several words are a city's name: `Abu Dhabi`, `Port-au-Prince`.

    Who has an age, or a name that persons have (`Benito Juárez`), is somebody.
    """
    surface = text[span.start : span.end]
    if _AGE_BEHIND.match(text, span.end) or _is_as_person(surface):
        return False
    is_long = len(surface) > len("Port-au") and (" " in surface or "-" in surface)
    return is_long and is_known_place(surface, places)


def _is_as_person(surface: str) -> bool:
    words = re.split("[ -]", surface)
    return len(words) == _PAIR and is_given_name(words[0]) and is_listed(words[1])


def _is_place(text: str, span: Span, places: Gazetteer) -> bool:
    word = text[span.start : span.end]
    return word.casefold() not in VIRTUES and is_known_place(word, places)


def _is_town_in_capitals(text: str, span: Span, places: Gazetteer) -> bool:
    return text[span.start].isupper() and is_known_place(text[span.start : span.end], places)


def _told(text: str, places: Gazetteer) -> Iterator[Span]:
    for pattern in TOLD_OF_PLACES_TOO:
        for match in every_match(pattern, text):
            yield from _if_name(text, Span(*match.span("name")), places)
    for match in every_match(OLD, text):
        name = match["name"]
        if not is_state(name, places) or name.casefold() in GIVEN_STATES:
            yield from _if_name(text, Span(*match.span("name")), places)
    for pattern in TOLD:
        for match in every_match(pattern, text):
            if not is_known_place(match["name"], places):
                yield from _if_name(text, Span(*match.span("name")), places)


def _reported(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom a heading or field names; no town, and nothing that goes on as a body's name."""
    for pattern in FIELDS:
        for match in every_match(pattern, text):
            name, end = match["name"], match.end("name")
            is_any = is_listed(name.split()[0])
            if places.candidates(name) and (not is_any or is_known_place(name, places)):
                continue
            if is_any or not _OF_BODY.match(text, end):
                yield from _if_name(text, Span(*match.span("name")), places)


def _listed(text: str, places: Gazetteer) -> Iterator[Span]:
    for match in every_match(CHILDREN, text):
        spans = list(parted(LIST_JOINT, text, *match.span("names")))
        names = [text[span.start : span.end] for span in spans]
        if any(is_called(name) or not is_known_place(name, places) for name in names):
            for span in spans:
                yield from _if_name(text, span, places)
    for pattern in (*LISTS, SUFFERED):
        for match in every_match(pattern, text):
            spans = list(parted(LIST_JOINT, text, *match.span("names")))
            names = [text[span.start : span.end] for span in spans]
            if any(is_known_place(name, places) and not is_called(name) for name in names):
                continue
            if pattern is SUFFERED and not all(is_called(name) for name in names):
                continue
            for span in spans:
                yield from _if_name(text, span, places)


def _named_together(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield the names of a list that brings persons in: `two nurses named Uzqa and Drusz`."""
    if any(sign in text for sign in _CALLED_SIGNS):
        yield from _together(text, CALLED_TOGETHER, places)
    yield from _together(text, LISTED_TOGETHER, places)
    yield from _among(text, places)
    yield from _together(text, WITH_ME, places)


def _among(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield whom a text names of several persons; one of them is called so, no state or acronym."""
    for match in (*_named_among(text), *every_match(BEFORE_PEOPLE, text)):
        spans = list(parted(LIST_JOINT, text, *match.span("names")))
        names = [text[span.start : span.end] for span in spans]
        if any(_is_no_one(name, places) for name in names):
            continue
        firsts = [name.split()[0] for name in names]
        is_told = match.re is AMONG and match["among"] and len(names) > 1
        is_told = is_told and not any(is_known_place(name, places) for name in names)
        is_told = is_told and not any(
            name in PEOPLES or is_common(name.casefold()) for name in firsts
        )
        if is_told or any(
            is_called(n) and (len(names) > 1 or not is_known_place(n, places)) for n in firsts
        ):
            for span in spans:
                yield from _if_name(text, span, places)


def _named_among(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `AMONG`, looked for where its names begin: words for people are many."""
    reached = 0
    for sign in every_match(AMONG_SIGN, text):
        for people in PEOPLE.finditer(text, max(reached, sign.start() - _SIGN_BEHIND), sign.end()):
            match = AMONG.match(text, people.start(), sign.end() + _LONGEST_LIST)
            if match and match.start("names") == sign.end():
                reached = match.end()
                yield match
                break


def _is_no_one(name: str, places: Gazetteer) -> bool:
    is_body = name.isupper() or is_known_body(name)
    return is_body or is_state_or_capital(name, places) or places.demonym(name) is not None


def _together(text: str, pattern: re.Pattern[str], places: Gazetteer) -> Iterator[Span]:
    for match in every_match(pattern, text):
        spans = list(parted(LIST_JOINT, text, *match.span("names")))
        names = [text[span.start : span.end] for span in spans]
        if any(is_state_or_capital(name, places) or is_known_body(name) for name in names):
            continue
        noun = _NOUN_BEFORE.search(text, max(0, match.start() - _LONGEST_NOUN), match.start())
        is_told = any(is_given_name(name.split()[0]) for name in names)
        is_told = is_told or (noun is not None and _are_persons(noun[1], places))
        if is_told or (pattern is not CALLED_TOGETHER and _are_unknown(names, pattern, places)):
            for span in spans:
                yield from _if_name(text, span, places)


def _are_unknown(names: Sequence[str], pattern: re.Pattern[str], places: Gazetteer) -> bool:
    """Say whether no name is a word; nor, but for who is `with me`, any village's."""
    if any(is_common(n.casefold()) and not (is_called(n) or is_listed(n)) for n in names):
        return False
    return not any(
        is_known_place(n, places) if pattern is WITH_ME else places.candidates(n) for n in names
    )


def _are_persons(noun: str, places: Gazetteer) -> bool:
    """Say whether a plural is of persons: `women`, `workers`, `Eritreans`."""
    is_people = places.demonym(noun) is not None or places.demonym(noun.removesuffix("s"))
    return noun.casefold() in _PERSONS or (noun[0].isupper() and bool(is_people))


def _if_name(text: str, span: Span, places: Gazetteer) -> Iterator[Span]:
    if _may_be_name(text[span.start : span.end], places):
        yield span


def _may_be_name(surface: str, places: Gazetteer) -> bool:
    words = ONE_WORD.findall(surface)
    if not words or not words[0][0].isupper() or len(words) > 6:
        return False
    folded = [word.casefold() for word in words]
    if len(words) == 1 and (folded[0] in VIRTUES or is_given_name(words[0])):
        return not words[0].isupper() or len(words[0]) > _LONGEST_ACRONYM
    if not _NO_NAMES.isdisjoint(folded) or is_known_body(surface):
        return False
    if any(places.demonym(word) is not None for word in words):
        return False
    if len(words) == 1 and not (NAME_WORD.fullmatch(words[0]) or _SHORT_FIRST.fullmatch(words[0])):
        return len(words[0]) > _LONGEST_ACRONYM and words[0].isupper() and is_listed(words[0])
    return True
