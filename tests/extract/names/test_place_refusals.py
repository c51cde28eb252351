"""Names that hold a place's name and are none."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def places_in(text: str, **guesses: str) -> list[str]:
    found = find_place_names(analysis_of(text, **guesses), find_words(text), gazetteer())
    return [surface(text, name.span) for name in found if not name.modifier]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("United Russia won.", "United Russia"),
        ("They joined United Way.", "United Way"),
        ("on St. Patrick’s Day", "St. Patrick"),
        ("They met in St. Paul's Church.", "St. Paul"),
        ("A doctor at St Bartholomew's in Lima", "St Bartholomew"),
    ],
)
def test_parties_and_what_saints_give_their_names_to_are_no_places(text: str, guess: str) -> None:
    assert guess not in places_in(text, GPE=guess)


@pytest.mark.parametrize("text", ["He works at United Way of Reef.", "Ismaili beat Ahli."])
def test_charities_peoples_and_clubs_are_no_roads_and_no_towns(text: str) -> None:
    assert places_in(text, GPE="Ismaili|Ahli") == []


def test_a_state_in_the_name_of_a_party_is_none() -> None:
    text = "the non-United Russia candidate in Sochi"
    assert places_in(text) == places_in(text, GPE="Russia") == ["Sochi"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("St. Paul's mayor spoke in St. Paul.", ["St. Paul", "St. Paul"]),
        ("They live in the United States.", ["United States"]),
    ],
)
def test_towns_with_a_saints_name_and_united_states_are_places(text: str, names: list[str]) -> None:
    assert places_in(text) == names
