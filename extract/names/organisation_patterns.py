"""Finds names whose head says organisation: Ministry of X and Y, X Network."""

import re
from collections.abc import Iterator

from extract.calendar_words import ENGLISH_SHORT_MONTHS, MONTHS, WEEKDAYS
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.government_names import GOVERNMENTS, government_around
from extract.names.joined_heads import joined_start
from extract.names.national_branches import is_branch
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    ROLES,
    WEAK_HEADS,
)
from extract.persons.head_surnames import SURNAMES_TOO, named_like_bodies
from extract.persons.listed_names import is_given_name
from extract.spans import TakenSpans
from extract.words import Word, is_next_word, word_set
from ontology.authority import organisations
from ontology.gazetteer import Gazetteer

_LEFT_MOST = 6
_RIGHT_MOST = 14
_LINKS = word_set(
    """
    of for on against to in with con de des du del d para pour por contra contre sur à al sobre
    dos das do da
    """
)
_QUALITY = compiled(r"(?:al|iv[oa]|ic[oa])$")
"""How words end behind a head of which `sobre` tells what it is on: `Mesa Intersectorial`."""

_TO = frozenset({"a"})
_TOWARDS = frozenset({"à", "al"})
_PEOPLE = frozenset({"Migrantes", "Mujeres", "Jóvenes", "Niñas", "Refugiados", "Víctimas"})
"""With whom a Spanish body is, in its name: `Red Jesuita con Migrantes`."""

_GIVES = word_set(
    """
    atención apoyo ayuda protección asistencia violencia reparación integral servicio servicios
    acompañamiento orientación acceso defensa
    """
)
"""What may be given `a` somebody in a Spanish name: `Comisión Ejecutiva de Atención a Víctimas`."""

_WITHOUT = frozenset({"Sin", "Sans"})
"""Small words that are written large in names: `Plataforma Sin Trata`."""

_ARTICLES = word_set(
    """
    the la los las les le l el all
    """
)
_AND = frozenset(["and", "&", "y", "e", "et"])
_TAUGHT = frozenset({"Institute", "University", "College", "School", "Department", "Faculty"})
"""Heads behind which `in` tells a subject or a place: `Institute of Technology in Linguistics`."""

_REST = compiled(r"['’][a-zà-þ]{2,12}\b")
"""What follows an apostrophe within a word, as in `Da’esh`."""

_INITIALS_BEFORE = compiled(r"[A-Z]\. ?$")
_CREDIT = compiled(r"(?:[:©(]|\b(?:[Bb]y|[Pp]ar|[Pp]or)) ?$")
_LONGEST_CREDIT = 5
_PREFIX = compiled(r"\b[a-z]{2,6}-$")
_LONGEST_PLACE = 3
_TIMES = MONTHS | WEEKDAYS | ENGLISH_SHORT_MONTHS
_AIM = compiled(r"[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?:ar|er|ir|re)")
"""What a French or Spanish body is there to do: `Erradicar`."""

_WITH_ARTICLE = word_set(
    """
    Pacific Caribbean Environment Rule Family Law Child Elderly Arts Sea Oceans Estado Familia
    Mujer Niñez Niño Infancia Adolescencia Democracia Paz Justicia Cultura Caribe Pacífico
    Trata Desarrollo Trabajo Sociedad Famille Femme Enfant Enfance Développement Paix Justice
    Démocratie Culture Pacifique Caraïbes Formation Promotion Lutte Protection
    """
)
"""What may go on a name behind `and the`: another body's name may not begin so."""

_LEGAL_FORMS = frozenset({"inc", "ltd", "llc", "plc"})
"""What ends a firm's name: `Inc. of Atlanta` tells where it is."""

_WHERE = frozenset({"of", "in", "de"})
_LARGE = 100_000
"""Inhabitants of a town that is named where a body is."""

_MAY_BE_GENERAL = word_set(
    """
    dirección direction secretaría inspección inspection secretariat consulate consulado consulat
    directorate consejo confederación subdirección superintendencia procuraduría fiscalía
    contraloría coordinación
    """
)
"""Heads behind which `General` is no rank: `Dirección General de Migración`."""

_OF_EXPERTS = frozenset({"Group", "Committee", "Panel", "Mechanism", "Council"})
_ROMANCE_ARTICLES = frozenset({"la", "el", "los", "las", "le", "les"})
_OF_ROMANCE = frozenset({"du", "des", "de", "d", "del", "dos", "das", "do", "da"})
_THE_RED = frozenset({"la", "La"})
"""Before a network in Spanish: `la Red Uzqa`."""

_ELIDED = frozenset({"l"})
_ABBREVIATIONS = frozenset({"St", "Ste", "Mt", "Ft", "Dr", "Mr", "Mrs", "Ms"})
_ENDS_LEFT = (",", ".", "\n", " –", " —", " -", " /")
_PAPERS = frozenset({"annual", "newsletter", "annuel", "anual"})
"""With what the name of a paper goes on behind that of who wrote it: `Fund Annual Report`."""

_NOT_A_NAME_PART = (ROLES - {"major"}) | INSTRUMENT_HEADS | FUNCTION_WORDS | _PAPERS
_NOT_BEFORE = HEADS | _NOT_A_NAME_PART


def has_head(surface: str) -> bool:
    """Say whether a name has a word such as Ministry, Alliance or Réseau in it."""
    return any(word in HEADS for word in re.findall(r"[\w-]+", surface.casefold()))


def find_pattern_names(text: str, words: tuple[Word, ...], places: Gazetteer) -> Iterator[Span]:
    """Yield each stretch around a head that reads as an organisation's name."""
    reached = 0
    persons = TakenSpans.of(named_like_bodies(text, places))
    for index, word in enumerate(words):
        lower = word.text.casefold()
        if lower not in HEADS or not (word.text[0].isupper() or lower in GOVERNMENTS):
            continue
        if lower in SURNAMES_TOO and persons.touches(Span(word.start, word.end)):
            continue  # `Carlos Mesa`
        if text.endswith("-in-", 0, word.start):
            continue  # `Chair-in-Office`
        name = government_around(text, words, index, places) if lower in GOVERNMENTS else None
        if name is None and word.text[0].isupper() and index >= reached:
            name = _name_around(text, words, index, places)
        if name is not None:
            first, last = name
            reached = last + 1
            rest = _REST.match(text, words[last].end)
            yield Span(words[first].start, rest.end() if rest else words[last].end)


def _name_around(
    text: str, words: tuple[Word, ...], index: int, places: Gazetteer
) -> tuple[int, int] | None:
    first = _first_word(text, words, index, places)
    first = joined_start(text, words, first, index, places)
    last = _last_word(text, words, index, places)
    return (first, last) if _is_own_name(words, first, index, last) else None


def _first_word(text: str, words: tuple[Word, ...], index: int, places: Gazetteer) -> int:
    """Return how far to the left the capitals go, without titles and sentence openers."""
    first = index
    while first > 0 and index - first < _LEFT_MOST and _belongs_left(text, words, first):
        first -= 1
    while first < index and words[first].text.casefold() in {*_AND, "s"}:
        first += 1
    if first < index and _PREFIX.search(text, max(0, words[first].start - 8), words[first].start):
        first += 1  # `pro-Reef Harbour Party`
    return _with_first_half(text, words, first, places)


def _with_first_half(text: str, words: tuple[Word, ...], first: int, places: Gazetteer) -> int:
    """Return the start of a place called `X and Y` where a name begins with its `Y`."""
    if first < 2 or not is_next_word(words, first - 1, _AND) or not words[first].joined:
        return first
    pair = text[words[first - 2].start : words[first].end]
    return first - 2 if pair[0].isupper() and places.candidates(pair) else first


def _belongs_left(text: str, words: tuple[Word, ...], first: int) -> bool:
    before = words[first - 1]
    gap = text[before.end : words[first].start]
    if gap == ". " and first > 1 and _is_initial(words, first - 1):
        return True  # `Robert F. Kennedy Center`
    if gap == "/" and _INITIALS_BEFORE.search(text, max(0, before.start - 4), before.start):
        return False  # `Photo: T. Uneborg/Reef Centre`
    if gap == "/" and _is_credited(text, words, first - 1):
        return False  # `Photo: Talla Uneborg/Reef Centre`
    if not words[first].joined or any(mark in gap for mark in _ENDS_LEFT):
        return False
    if before.text in {"s", "S"} and first > 1 and gap == " ":
        return True  # the possessive inside `Women's Network`
    if before.text == "&" or (before.text == "Bill" and words[first].text.casefold() in _AND):
        return True  # `Bill & Melinda Gates Foundation`
    if before.text == "Expert" and words[first].text in _OF_EXPERTS:
        return True
    return before.text[0].isupper() and before.text.casefold() not in _NOT_A_NAME_PART


def _is_credited(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether the word before a slash ends a name of its own: who took a picture for a body.

    It does behind another capital, and behind a mark of credit; `HIV/AIDS Centre` is one name.
    """
    word = words[index]
    if word.text.isupper() or not word.text[0].isupper():
        return False
    if words[index + 1].text.casefold() in HEADS:
        return True  # `Instituto de Migración/Dirección General`
    before = words[index - 1] if index else None
    is_second = before is not None and text[before.end : word.start] in {" ", "-", "\xa0"}
    if is_second and before is not None and before.text[0].isupper():
        return True
    return bool(_CREDIT.search(text, max(0, word.start - _LONGEST_CREDIT), word.start))


def _is_initial(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a letter stands behind a given name that it belongs to: `Robert F.`."""
    letter, before = words[index].text, words[index - 1].text
    return len(letter) == 1 and letter.isupper() and words[index].joined and is_given_name(before)


def _last_word(text: str, words: tuple[Word, ...], index: int, places: Gazetteer) -> int:
    """Return how far to the right the name goes: capitals, then of/for/on ... and ..."""
    last = _capitals_end(text, words, index)
    linked = False
    while last - index < _RIGHT_MOST:
        following = _after_link(text, words, last, places)
        if following is not None and words[last + 1].text == "in" and words[index].text in _TAUGHT:
            return last
        if following is None and linked:
            following = _after_and(text, words, last, places)
        if following is None:
            return last
        linked = True
        last = _capitals_end(text, words, following)
    return last


def _capitals_end(text: str, words: tuple[Word, ...], index: int) -> int:
    last = index
    while last + 1 < len(words) and _follows_directly(text, words, last + 1):
        last += 1
    return last


def _follows_directly(text: str, words: tuple[Word, ...], index: int) -> bool:
    word, gap = words[index], text[words[index - 1].end : words[index].start]
    if word.text == "s" and gap in {"'", "’"}:
        # A possessive is part of the name only where a capital follows it, and not behind a head:
        # `Women's Affairs`, but `Ministry's Report` is the ministry.
        following = words[index + 1] if index + 1 < len(words) else None
        return (
            words[index - 1].text.casefold() not in HEADS
            and following is not None
            and following.joined
            and following.text[0].isupper()
        )
    return (
        word.joined
        and gap.strip() in {"", "-", "'", "’"}
        and not gap.startswith(" -")
        and word.text[0].isupper()
        and _may_be_part(words, index)
        and "\n" not in gap
    )


def _may_be_part(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a word may be part of a body's name: `Social Justice`, not `Chief Justice`."""
    if words[index].text == "Sur":
        return True  # `Voces del Sur`; the French preposition is written small
    if words[index].text in _WITHOUT:
        return index + 1 < len(words) and words[index + 1].text[0].isupper()
    if words[index].text == "General":
        return words[index - 1].text.casefold() in _MAY_BE_GENERAL
    if words[index].text != "Justice":
        return words[index].text.casefold() not in _NOT_A_NAME_PART
    return words[index - 1].text.casefold() not in _NOT_BEFORE


def _after_link(text: str, words: tuple[Word, ...], last: int, places: Gazetteer) -> int | None:
    """Return the word after `of`, `for the` and the like, where it is written in capitals."""
    if last + 1 < len(words) and "." in text[words[last].end : words[last + 1].start]:
        return None  # the next sentence begins with such a word
    if _AIM.fullmatch(words[last].text) and is_next_word(words, last + 1, _ROMANCE_ARTICLES):
        following = last + 2  # `para Prevenir y Erradicar la Trata`
        return following if following < len(words) and _may_go_on(text, words, following) else None
    is_given = words[last].text.casefold() in _GIVES and is_next_word(words, last + 1, _TO)
    is_linked = is_given or is_next_word(words, last + 1, _LINKS)
    if not is_linked or words[last].text.casefold() in _LEGAL_FORMS:
        return None
    link = words[last + 1].text.casefold()
    if link == "con":
        return last + 2 if _is_with_people(text, words, last + 2) else None
    if link == "sobre" and not _QUALITY.search(words[last].text):
        return None
    following = last + 2
    if is_next_word(words, following, _ARTICLES):
        if link in {"in", "with"}:
            return None  # `held by the Reef Office with the Quay Union`
        following += 1
    if following >= len(words) or not _may_go_on(text, words, following):
        return None
    if link in _TOWARDS and not is_given and words[following].text.casefold() in HEADS:
        return None  # `Réseau Uzqa à la Fédération Reef`
    # `Ministry of Labour in Thailand`: where it is, not what it is called.
    target = words[following].text
    where = link in {"in", "to", "with", "sobre"} and _is_place_at(text, words, following, places)
    when = link in {"in", "to", "on"} and target.casefold() in _TIMES
    return None if where or when or target in _ABBREVIATIONS else following


def _is_with_people(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether people follow with whom a body is, and no body's name that begins so."""
    is_end = index + 1 >= len(words) or not _follows_directly(text, words, index + 1)
    return is_end and words[index].text in _PEOPLE


def _is_place_at(text: str, words: tuple[Word, ...], first: int, places: Gazetteer) -> bool:
    """Say whether a place's name of one to three words begins here: `Fort Worth`."""
    for last in range(first, min(first + _LONGEST_PLACE, len(words))):
        if last > first and not _follows_directly(text, words, last):
            return False
        if places.candidates(text[words[first].start : words[last].end]):
            return True
    return False


def _after_and(text: str, words: tuple[Word, ...], last: int, places: Gazetteer) -> int | None:
    """Return the word after `and` or a comma, where it still belongs to the name."""
    following = last + 1
    gap = text[words[last].end : words[following].start] if following < len(words) else ""
    if gap.strip() == ",":
        if words[following].text.casefold() in _AND or _is_acronym(words[last].text):
            return None
        return following if _list_ends_with_and(text, words, following) else None
    if not is_next_word(words, following, _AND) or gap.strip():
        return None
    state = _state_of_two(text, words, last, places)
    if state is not None or _ends_with_town(text, words, last, places):
        return state
    following += 1
    charge = _after_second_charge(text, words, following, places)
    if charge is not None:
        return charge
    if following + 1 < len(words) and is_next_word(words, following, _ARTICLES):
        goes_on = words[following + 1].text in _WITH_ARTICLE
        return following + 1 if goes_on and _may_go_on(text, words, following + 1) else None
    if following >= len(words) or not _may_go_on(text, words, following):
        return None
    for word in _run(words, following):
        further = text[words[following].start : word.end]
        if is_branch(further, places) or organisations().candidates(further):
            return None  # `and Unseen UK`, `and Homeland Security Investigations`
    return following if _is_more_of_name(words, following, places) else None


def _state_of_two(text: str, words: tuple[Word, ...], last: int, places: Gazetteer) -> int | None:
    """Return the last word of a state whose name an `and` joins: `Trinidad and Tobago`."""
    for first in range(last, max(0, last - 2), -1):
        for end in range(last + 2, min(last + 4, len(words))):
            if words[end].text[0].isupper() and places.country_named(
                text[words[first].start : words[end].end]
            ):
                return end
    return None


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _after_second_charge(
    text: str, words: tuple[Word, ...], index: int, places: Gazetteer
) -> int | None:
    """Return the word with a capital behind `et du`: `de la Surveillance et du Contrôle`."""
    if index >= len(words) or words[index].text not in _OF_ROMANCE:
        return None
    following = index + 1
    if is_next_word(words, following, _ROMANCE_ARTICLES) or is_next_word(words, following, _ELIDED):
        following += 1
    if following >= len(words) or not _may_go_on(text, words, following):
        return None
    return following if _is_more_of_name(words, following, places) else None


def _run(words: tuple[Word, ...], index: int) -> tuple[Word, ...]:
    """Return the second and third word of what begins at `index`."""
    return words[index + 1 : index + 3]


def _may_go_on(text: str, words: tuple[Word, ...], index: int) -> bool:
    word, gap = words[index], text[words[index - 1].end : words[index].start]
    return (
        word.joined
        and word.text[0].isupper()
        and not gap.strip(" \n'’")
        and (
            _is_charge(words, index)
            or word.text.casefold() not in _NOT_A_NAME_PART
            or word.text == "Sur"
        )
    )


def _ends_with_town(text: str, words: tuple[Word, ...], last: int, places: Gazetteer) -> bool:
    """Say whether a name ends with where it is: `Reef Centre of Cape Town and Uzqa Circle`."""
    for first in range(last, max(0, last - _LONGEST_PLACE), -1):
        if words[first - 1].text.casefold() in _WHERE:
            found = places.candidates(text[words[first].start : words[last].end])
            pair = text[words[first].start : words[min(last + 2, len(words) - 1)].end]
            is_town = bool(found) and found[0].has_people(_LARGE)
            return is_town and not places.candidates(pair)
    return False


def _is_charge(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a word that is also a role or a law is what a body is for: `Rule of Law`."""
    word = words[index].text
    return word == "Justice" or (word == "Law" and index > 1 and words[index - 2].text == "Rule")


def _is_more_of_name(words: tuple[Word, ...], index: int, places: Gazetteer) -> bool:
    run = words[index : index + 3]
    if run[0].text.isupper() and len(run[0].text) > 1:
        return False
    if any(word.text.casefold() in HEADS and word.text[0].isupper() for word in run):
        return False
    return not places.candidates(run[0].text) or places.is_common_word(run[0].text)


def _list_ends_with_and(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether `Women, Children and Senior Citizens` goes on to an `and` with capitals after."""
    for word, following in zip(
        words[index : index + 8], words[index + 1 : index + 9], strict=False
    ):
        if not word.joined or (word.text.casefold() in HEADS and word.text[0].isupper()):
            return False
        if word.text.isupper() and len(word.text) > 1 and word.text != "&":
            return False  # another body's acronym
        if word.text.casefold() in _AND:
            return following.joined and following.text[0].isupper() and not following.text.isupper()
        if not word.text[0].isupper() or text[word.end : following.start].strip() not in {"", ","}:
            return False
    return False


def _is_own_name(words: tuple[Word, ...], first: int, head: int, last: int) -> bool:
    """Say whether a name tells one body from others of its sort."""
    own = [w.text.casefold() for w in words[first : last + 1]]
    own = [
        w
        for w in own
        if w not in GENERIC and w not in HEADS and w not in FUNCTION_WORDS and len(w) > 1
    ]
    if not own:
        # `Ministry of Labour` tells its charge; `National Committee` tells nothing.
        linked = head < last and words[head + 1].text.casefold() in _LINKS
        return linked and words[head].text.casefold() not in WEAK_HEADS
    if words[head].text.casefold() in WEAK_HEADS:
        is_network = words[head].text == "Red" and head > 0 and words[head - 1].text in _THE_RED
        return is_network or last - first >= 2 or bool(own and first < head)
    return True
