"""Tells names of persons by lists of given names and surnames, and by what the model makes of them.

A list alone does not decide: `Tyler` and `Lindsay` are towns, `Marsden` may be a firm.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase

from extract.analysis import Analysis
from extract.kept_patterns import compiled
from extract.model import Span
from extract.names.ordinary_words import ordinary_words
from extract.names.organisation_words import (
    FUNCTION_WORDS,
    GENERIC,
    HEADS,
    INSTRUMENT_HEADS,
    NOT_ORGANISATIONS,
    ROLES,
)
from extract.names.place_words import COMPASS, LANGUAGES, PLACE_HEADS, PLACE_OPENERS
from extract.persons.given_names import GIVEN_NAMES
from extract.persons.known_places import is_known_place, is_people, is_placed_here
from extract.persons.letters import CAPITALS, SMALL
from extract.persons.made_surnames import is_made_as_surname
from extract.scanning import every_match
from extract.words import Word, word_set
from ontology.gazetteer import Gazetteer
from ontology.names import fold
from ontology.person_names import SPELT_NAMES, given_names, surnames

NAME_WORD = compiled(
    rf"(?:Mc|Mac|Fitz|[{CAPITALS}]['’])?[{CAPITALS}][{SMALL}]{{1,30}}+"
    rf"(?:[-'’][{CAPITALS}][{SMALL}]{{1,30}}+){{0,2}}"
)
"""A word as a name is written: a capital, then small letters; `McGill`, `O'Reilly`, `Aya-Noor`."""

WORD_ALONE = rf"(?P<name>{NAME_WORD.pattern})(?![\w@-]|[ \xa0][{CAPITALS}])"
"""Such a word behind which no name goes on; the group `name`."""

WORD_FIRST = rf"(?<![\w'’&.@/-])(?P<name>{NAME_WORD.pattern})"
"""One at which a word begins, whatever follows."""

_HYPHENED = compiled(
    rf"(?<![\w'’-])[{CAPITALS}][{SMALL}]{{2,20}}-[{CAPITALS}][{SMALL}]{{2,20}}(?![\w-])"
)
_THEIRS = compiled(
    r" (?:(?:domestic|migrant|sex|factory|farm|garment|agricultural|construction|seasonal"
    r"|undocumented|irregular|economic|displaced|ethnic|young|rural|indigenous|female|male)"
    r" )?(?:workers|migrants|refugees|women|men|people|peoples|communit(?:y|ies)"
    r"|children|girls|families|villag(?:es|ers)|speakers?|language|minorit(?:y|ies)|rebels)\b"
)
_SMALL_LETTERS = frozenset(ascii_lowercase)
PLACE_LABELS = frozenset({"GPE", "LOC"})
_NO_NAME_LABELS = frozenset({"DATE", "TIME", "QUANTITY", "CARDINAL", "ORDINAL", "MONEY", "NORP"})
NAMED_AFTER = word_set(
    """
    stiftung museum award awards prize medal lecture lectures scholarship scholarships fellowship
    programme program project plan doctrine principles criteria test scale index report syndrome
    disease method model theorem state monde mundo terre tierra roja
    """
)
"""Last words of what is named after a person, in lower case."""

NAME_HEADS = HEADS | INSTRUMENT_HEADS | PLACE_HEADS | NAMED_AFTER
_NO_NAMES = (
    ROLES
    | FUNCTION_WORDS
    | NOT_ORGANISATIONS
    | GENERIC
    | word_set("elle elles dile dime avis niña")
)
_TOWN_BEFORE = compiled(
    r"\b(?:[Ii]n|at|[Nn]ear|around|throughout|[Ee]n|[Àà]|"
    r"por (?:el|la)|(?:town|city|village|district|area|port|island) of)[ \n]"
    r"(?:(?:[aA][ldrstnz]|[aA]sh|[eE][lrnstd])-)?$"
)
_ORIGIN_BEFORE = compiled(r"(?:, (?:de|from|d['’]) ?|\(\d{1,2}, )$")
_ORIGIN_AFTER = compiled(r"[,.;)]")
_ARTICLES = (" el ", " del ", " al ", "El ", "Del ", "Al ")
_LONGEST_BEFORE = 12
_LARGE = 100_000
"""Inhabitants; a name that a city of this size bears is the city's unless a person bears it too."""


_GIVEN = frozenset(map(fold, GIVEN_NAMES))
_COMPOUND = word_set("rose marie fleur ange blanche grace bien aime belle joy lys faith hope")
_FIRST = word_set("rose marie jean anne mary maria ana paul pierre")
"""Words that are parts of a given name with a hyphen, and first parts of one: `Rose-Laure`."""

_ABBREVIATIONS = word_set(
    "ing lic abg psic econ arq hna hno mtra mtro adv insp amb prof col gen sgt"
)
"""Titles that are surnames too."""


_PARTED = compiled(r"[-\s]")


@lru_cache(maxsize=1 << 15)
def _parts(surface: str) -> tuple[str, ...]:
    return tuple(fold(part) for part in _PARTED.split(surface) if part)


@lru_cache(maxsize=1 << 15)
def is_given_name(surface: str) -> bool:
    """Say whether a word, or each part of a hyphened one, is listed as a given name."""
    parts = _parts(surface)
    return surface in SPELT_NAMES or (
        bool(parts)
        and all(
            part in given_names() or part in _GIVEN or _is_compound(part, parts) for part in parts
        )
    )


@lru_cache(maxsize=1 << 15)
def is_listed(surface: str) -> bool:
    """Say whether a word, or each part of a hyphened one, is listed as a given name or surname.

    Likewise one that is made as surnames are.
    """
    parts = _parts(surface)
    return surface in SPELT_NAMES or (
        bool(parts)
        and all(
            part in given_names()
            or part in surnames()
            or part in _GIVEN
            or _is_compound(part, parts)
            or is_made_as_surname(written)
            for part, written in zip(parts, filter(None, _PARTED.split(surface)), strict=True)
        )
    )


def _is_compound(part: str, parts: tuple[str, ...]) -> bool:
    return len(parts) > 1 and (part in _COMPOUND or parts[0] in _FIRST)


@dataclass(frozen=True, slots=True)
class Ballot:
    """What the model takes single words for, over the whole text.

    Attributes:
        labels: The label of the guess around each word, by the word's offset.
        persons: How often it takes a word for a person's name or a part of one.
        bodies: How often it takes a word for an organisation's name or a part of one.
        places: How often it takes a word for a place's, or `in` or `town of` stands before it.
        placed: How often `in` or `town of` stands before it.
    """

    labels: dict[int, str]
    persons: Counter[str]
    bodies: Counter[str]
    places: Counter[str]
    placed: Counter[str]

    @staticmethod
    def of(analysis: Analysis, words: tuple[Word, ...]) -> "Ballot":
        """Count the guesses in a text."""
        ballot = Ballot({}, Counter(), Counter(), Counter(), Counter())
        text = analysis.text
        following = iter(words)
        word = next(following, None)
        for guess in analysis.guesses:
            while word and word.start < guess.span.start:
                word = next(following, None)
            while word and word.start < guess.span.end:
                ballot._count(word, guess.label, text)
                word = next(following, None)
        return ballot

    def _count(self, word: Word, label: str, text: str) -> None:
        self.labels[word.start] = label
        placed = is_placed(text, word.start, word.end)
        self.placed[word.text] += placed
        if label in PLACE_LABELS or placed:
            self.places[word.text] += 1
        elif label == "PERSON":
            self.persons[word.text] += 1
        elif label == "ORG":
            self.bodies[word.text] += 1


def listed_words(
    text: str, words: tuple[Word, ...], ballot: Ballot, places: Gazetteer
) -> Iterator[Span]:
    """Yield single words that a list holds as a name and that nothing speaks against."""
    lower = ordinary_words(text)
    for index, word in enumerate(words):
        if word.text[0] in _SMALL_LETTERS:
            continue  # most words: told at once
        if (
            NAME_WORD.fullmatch(word.text)
            and is_listed(word.text)
            and word.text.casefold() not in lower
            and word.text.casefold() not in _NO_NAMES
            and word.text.casefold() not in _ABBREVIATIONS
            and ballot.labels.get(word.start) not in _NO_NAME_LABELS
            and not _is_inside_other_name(text, words, index)
            and not _begins_place(text, words, index, places)
            and not _begins_people(text, words, index, places)
            and not _is_of_people(text, word)
            and not _is_town(text, word, ballot, places)
            and not is_people(word.text, places)
        ):
            yield Span(word.start, word.end)


def compound_names(text: str, places: Gazetteer) -> Iterator[Span]:
    """Yield given names with a hyphen that are no town's: `Rose-Laure`, `Uzqa-Uzqa`."""
    for match in every_match(_HYPHENED, text):
        first, _, second = match.group().partition("-")
        is_name = first == second or is_given_name(match.group())
        is_name = is_name and first.casefold() not in COMPASS
        is_of_peoples = places.demonym(second) is not None  # `the Russo-Japanese War`
        if is_name and not is_of_peoples and not places.candidates(match.group()):
            yield Span(*match.span())


def _is_inside_other_name(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Say whether a word that makes a body or place of it stands behind, or `San` before it."""
    opens = index > 0 and words[index - 1].text.casefold() in PLACE_OPENERS
    if opens and _gap(text, words, index) in {" ", ". ", "-"}:
        return True
    for after in range(index + 1, min(index + 4, len(words))):
        word = words[after]
        if not word.text[0].isupper() or _gap(text, words, after) not in {" ", "-"}:
            return False
        if word.text.casefold() in NAME_HEADS:
            return True
    return False


def _is_of_people(text: str, word: Word) -> bool:
    """Say whether a people that is also a name stands before its own: `Shan domestic workers`."""
    return word.text.casefold() in LANGUAGES and _THEIRS.match(text, word.end) is not None


def _begins_place(text: str, words: tuple[Word, ...], index: int, places: Gazetteer) -> bool:
    """Say whether a word and the one behind it name a place: `Arabie saoudite`, `Addis Ababa`."""
    if index + 1 == len(words) or _gap(text, words, index + 1) != " ":
        return False
    pair = text[words[index].start : words[index + 1].end]
    second = words[index + 1].text
    if second[0].islower():
        return bool(places.candidates(pair))
    is_name = is_given_name(words[index].text) and is_listed(second)
    return not is_name and is_known_place(pair, places)


def _begins_people(text: str, words: tuple[Word, ...], index: int, places: Gazetteer) -> bool:
    """Say whether a hyphen joins a word to a people's: `the Russo-Japanese War`."""
    if index + 1 == len(words) or _gap(text, words, index + 1) != "-":
        return False
    return places.demonym(words[index + 1].text) is not None


def _gap(text: str, words: tuple[Word, ...], index: int) -> str:
    return text[words[index - 1].end : words[index].start]


def _is_town(text: str, word: Word, ballot: Ballot, places: Gazetteer) -> bool:
    """Say whether a word names a large town, or one that it stands `in`, and no person's vote."""
    if ballot.persons[word.text] > ballot.places[word.text]:
        return False
    found = places.candidates(word.text)
    if not found:  # `in al-Uzqa` is a town that no gazetteer has
        is_behind_article = text.startswith("-", word.start - 1)
        return is_behind_article and is_placed(text, word.start, word.end)
    is_division = any(place.kind == "adm1" for place in found)  # `la selva del Uzqa`
    return (
        found[0].capital
        or found[0].is_state
        or (is_division and text.endswith(_ARTICLES, 0, word.start))
        or found[0].population >= _LARGE
        or is_placed(text, word.start, word.end)
        or is_placed_here(word.text, text)
    )


def is_placed(text: str, start: int, end: int) -> bool:
    """Say whether `in`, `town of` or the like stands before a name that is no possessive.

    `Maria, de Lima, ` and `Maria (29, Lima)` tell where somebody comes from.
    """
    if _ORIGIN_AFTER.match(text, end) and _ORIGIN_BEFORE.search(
        text, max(0, start - _LONGEST_BEFORE), start
    ):
        return True
    before = _TOWN_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before is not None and text[end : end + 1] not in {"'", "’"}
