"""Places that a text tells of, and what it calls them for short."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def places_in(text: str, **guesses: str) -> list[str]:
    found = find_place_names(analysis_of(text, **guesses), find_words(text), gazetteer())
    return [surface(text, name.span) for name in found if not name.modifier]


@pytest.mark.parametrize(
    "text",
    [
        "Uneborgia is a small city in the hills. Trade left Uneborgia.",
        "Uneborgia (Pronounced: Oonborg) is Talla's third biggest city. So Uneborgia grew.",
        "Uneborgia is an island near Talla. Who saw Uneborgia?",
        "Uneborgia est une ville du sud. On quitta Uneborgia.",
        "Uneborgia es una ciudad de pescadores. Luego vimos Uneborgia.",
    ],
)
def test_what_a_text_says_to_be_a_city_is_one_throughout(text: str) -> None:
    assert places_in(text, PERSON="Uneborgia").count("Uneborgia") == 2


@pytest.mark.parametrize(
    "text",
    [
        "Uneborgia is the head of the city. We met Uneborgia.",
        "Uneborgia is a city girl. We met Uneborgia.",
        "It is an island in the sea. They saw It.",
        "Elle est une ville du sud. On quitta Elle.",
        "Maria Uneborgia is a proud island. We met Maria Uneborgia.",
    ],
)
def test_a_person_or_a_word_is_none(text: str) -> None:
    assert places_in(text, PERSON="Uneborgia") == []


def test_a_town_stays_one_beside_a_building_that_the_model_takes_for_somebody() -> None:
    text = "They left York. Roads lead to York. The York Minster is old. York is loud."
    assert places_in(text, GPE="York", PERSON="York Minster").count("York") > 2


def test_a_person_called_like_a_town_stays_one() -> None:
    text = "Mr York came. York paid. York left. York won."
    assert places_in(text, GPE="York") == []


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Chatham Islands are far. Few go to the Chathams by boat.", "Chathams"),
        ("The Uneborg Talla Bridge is long. We saw the UT Bridge there.", "UT Bridge"),
        ("North Korea and South Korea talked. Then the North left.", "North"),
        ("Envoys of North and South Korea talked.", "North"),
    ],
)
def test_a_short_form_of_a_place_is_found(text: str, short: str) -> None:
    assert short in places_in(text, FAC="Uneborg Talla Bridge", LOC="Chatham Islands")


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("South Africa talked. Then the South left.", "South"),
        ("North Korea and South Korea talked of the North Sea.", "North"),
        ("North and South Uneborg talked.", "North"),
        ("Uneborg Talla is long. We saw the UT Bridge there.", "UT Bridge"),
    ],
)
def test_a_short_form_of_nothing_is_none(text: str, short: str) -> None:
    assert short not in places_in(text)


def test_a_gathering_is_no_place_but_its_town_is_one() -> None:
    assert places_in("The Dhaka Lantern Festival began.", FAC="Dhaka Lantern Festival") == ["Dhaka"]


def test_an_adjective_is_made_of_a_place() -> None:
    assert places_in("A Kathmandu-style house.", GPE="Kathmandu-style") == ["Kathmandu"]


def test_roads_by_number_are_no_places() -> None:
    assert places_in("Take US-412 to the west.", GPE="US") == []
