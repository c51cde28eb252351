"""Persons are found by title, byline, age and repetition; organisations and places stay whole."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Span
from extract.persons.persons import find_persons, is_allowed
from extract.words import find_words
from ontology.gazetteer import gazetteer


def persons(text: str, protected: tuple[str, ...] = (), **guesses: str) -> list[str]:
    analysis = analysis_of(text, **guesses)
    spans = [Span(text.index(p), text.index(p) + len(p)) for p in protected]
    found = find_persons(analysis, find_words(text), gazetteer(), spans)
    return [surface(text, span) for span in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We thank Ms. Talla Uneborg for this.", ["Ms. Talla Uneborg"]),
        ("By Talla Uneborg and others", ["Talla Uneborg"]),
        ("Prepared by Talla Uneborg", ["Talla Uneborg"]),
        ("Contact: Talla Uneborg", ["Talla Uneborg"]),
        ("“No,” said Talla Uneborg.", ["Talla Uneborg"]),
        ("Ambassador Talla Uneborg spoke.", ["Talla Uneborg"]),
        ("Write to talla.uneborg@example.org today.", ["talla.uneborg@example.org"]),
        ("Write to info@example.org today.", []),
        ("K.L., 17, was recruited.", ["K.L"]),
        ("Tallita (15) was recruited.", ["Tallita"]),
        ("Her daughter, Tallita, left.", ["Tallita"]),
        ("See Uneborg et al., 2015.", ["Uneborg"]),
        ("In the field, Maria Uneborg led it.", ["Maria Uneborg"]),
        ("Lima, 21 y 22 de marzo de 2024", []),
        ("The President of the Assembly spoke.", []),
        ("The Minister for Labour said no.", []),
    ],
)
def test_the_text_itself_says_that_a_name_is_a_persons(text: str, found: list[str]) -> None:
    assert persons(text) == found


def test_a_surname_is_masked_wherever_it_is_repeated() -> None:
    text = "Talla Uneborg came. Later Uneborg left, and UNEBORG wrote."
    assert persons(text, PERSON="Talla Uneborg") == ["Talla Uneborg", "Uneborg", "UNEBORG"]


def test_names_inside_names_stay_whole() -> None:
    text = "The Friedrich-Ebert-Stiftung and the Raoul Wallenberg Institute met in St. Lucia."
    whole = ("Friedrich-Ebert-Stiftung", "Raoul Wallenberg Institute", "St. Lucia")
    assert persons(text, whole, PERSON="Friedrich-Ebert|Raoul Wallenberg|Lucia") == []


def test_a_country_taken_for_a_person_is_not_masked() -> None:
    assert persons("Nepal agreed.", PERSON="Nepal") == []


@pytest.mark.parametrize(
    ("name", "allowed"), [("Uneborg", True), ("Talla Uneborg", True), ("Talla Secunda", False)]
)
def test_a_project_may_list_names_it_keeps(name: str, allowed: bool) -> None:  # noqa: FBT001
    assert is_allowed(name, {"Talla Uneborg"}) is allowed
