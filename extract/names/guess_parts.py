"""Says where a guess holds more than one name's words: `Reef Region of Peru`, `Oba of Benin`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.kept_patterns import compiled
from extract.names.organisation_patterns import has_head
from extract.names.place_people import OFFICE_BEHIND
from extract.persons.listed_names import is_given_name, is_listed
from extract.persons.word_names import VIRTUES
from ontology.gazetteer import Gazetteer, Place

_OF = compiled(r" of (?:the )?(?=[A-ZÀ-Þ])")
_THE = compiled(r" the (?=[A-ZÀ-Þ])")
_RULER = compiled(
    r"(?:The |the )?(?:Oba|Emir|Amir|Sultan|King|Queen|Prince|Princess|Duke|Duchess|Emperor|Bishop"
    r"|Archbishop|Governor|Mayor|Chief|Patriarch|Nawab|Maharaja|Khan|Shah) of (?:the )?(?=[A-ZÀ-Þ])"
)
_PEOPLE = compiled(
    r"(?:The |the )?(?:Fighters|Members|Troops|Leaders|Soldiers|Supporters|Officials|Residents"
    r"|Representatives|Officers|Units|Militants|Gunmen|Employees|Delegates|Staff|Activists|Lawyers"
    r"|Commanders|Elements|Remnants|Allies) of (?:the )?(?=[A-ZÀ-Þ])"
)
_SOMEBODY = compiled(r"(?P<town>[A-ZÀ-Þ][\w'’-]{2,24}) (?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,16})")
_OF_TOWN = compiled(r"City|Town|Village|Police|Fire|Mayor|Sheriff|Coroner|Superintendent|Council")
_MOST_WORDS = 4


class Piece(NamedTuple):
    """A part of a guess: its first and last offset in the guess, and what it is taken for."""

    start: int
    end: int
    label: str


def pieces(surface: str, label: str, places: Gazetteer) -> tuple[Piece, ...]:
    """Return the names in a guess that runs over several; none where it is one.

    Args:
        surface: Text of the guess.
        label: What the model takes it for.
        places: Tells towns, divisions and states.
    """
    if label == "PERSON":
        return tuple(_town_and_officer(surface, places))
    is_pair = label != "ORG" and surface.count(" ") == 1
    if not is_pair and " of " not in surface and " the " not in surface:
        return ()
    return tuple(_pieces(surface, label, places))


def _town_and_officer(surface: str, places: Gazetteer) -> Iterator[Piece]:
    """Yield a town, and the office and who holds it: `Reef Mayor Talla Uneborg`."""
    office = OFFICE_BEHIND.search(surface)
    town = surface[: office.start()] if office and office.end() < len(surface) else ""
    # `Clinton Secretary Uneborg` was that of a president; a mayor is a town's.
    is_towns = bool(office and _OF_TOWN.search(office.group()))
    is_persons = any(is_given_name(word) for word in town.split()) or (
        is_listed(town) and not is_towns
    )
    if town and not is_persons and _is_place(town, places):
        yield Piece(0, len(town), "GPE")
        yield Piece(len(town) + 1, len(surface), "PERSON")


def _pieces(surface: str, label: str, places: Gazetteer) -> Iterator[Piece]:
    whole = len(surface)
    if ruler := _RULER.match(surface):
        if places.candidates(surface[ruler.end() :]):
            yield Piece(ruler.end(), whole, "GPE")
    elif label == "ORG" and (people := _PEOPLE.match(surface)):
        yield Piece(people.end(), whole, label)
    elif label == "ORG" and (the := _THE.search(surface)) and has_head(surface[the.end() :]):
        if _is_place(surface[: the.start()], places):
            yield Piece(0, the.start(), "GPE")
            yield Piece(the.end(), whole, label)
    elif label != "ORG" and (somebody := _SOMEBODY.fullmatch(surface)):
        yield from _town_and_person(somebody, places)
    else:
        yield from _part_and_state(surface, places)


def _town_and_person(somebody: re.Match[str], places: Gazetteer) -> Iterator[Piece]:
    """Yield the town and who is called by a word: `In Sabha Mercy was sold`."""
    is_virtue = somebody["name"].casefold() in VIRTUES
    is_town = bool(places.candidates(somebody["town"]))
    if is_virtue and is_town and not places.candidates(somebody.group()):
        yield Piece(0, somebody.end("town"), "GPE")
        yield Piece(*somebody.span("name"), "PERSON")


def _part_and_state(surface: str, places: Gazetteer) -> Iterator[Piece]:
    """Yield the part of a state and the state: `Ancash Region of Peru`."""
    for of in _OF.finditer(surface):
        front, state = surface[: of.start()], places.candidates(surface[of.end() :])
        if not state or state[0].kind != "country" or places.candidates(surface):
            continue
        inside = any(p.iso2 == state[0].iso2 and p.kind != "country" for p in _named(front, places))
        if inside and not has_head(front):
            yield Piece(0, of.start(), "GPE")
            yield Piece(of.end(), len(surface), "GPE")
        return


def _named(surface: str, places: Gazetteer) -> tuple[Place, ...]:
    return places.candidates(surface) if len(surface.split()) <= _MOST_WORDS else ()


def _is_place(surface: str, places: Gazetteer) -> bool:
    return bool(_named(surface, places)) and not places.is_common_word(surface)
