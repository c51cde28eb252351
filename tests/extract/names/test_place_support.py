"""Names that only the model takes for places, and what bears them out."""

import time

import pytest
from growth import times_longer
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
        ("They swam in Bluereefa.", "Bluereefa"),
        ("They drove to Bluereefa.", "Bluereefa"),
        ("The Bluereef Bay is wide.", "Bluereef Bay"),
        ("Mount Bluereef is high.", "Mount Bluereef"),
        ("The Bluereef Grove man was seen.", "Bluereef Grove"),
        ("Displaced to Bluereefa 1,225 people", "Bluereefa 1,225"),
        ("They fled to Suq Bluereefa at night.", "Suq Bluereefa"),
        ("It rains in the camps of northern Bluereefa.", "Bluereefa"),
        ("Cases: (3) Bluereefa", "Bluereefa"),
        ("The Bluereefa people left.", "Bluereefa"),
    ],
)
def test_a_place_no_gazetteer_has_is_borne_out_by_the_words_around_it(
    text: str, guess: str
) -> None:
    assert places_in(text, GPE=guess) == [guess]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("They joined Bluereef Central.", "Bluereef Central"),
        ("They talked to Bluereef Central.", "Bluereef Central"),
        ("The ship Bluereefa sank.", "Bluereefa"),
        ("The gas at Bluereefa's works", "Bluereefa"),
    ],
)
def test_a_name_that_nothing_bears_out_is_no_place(text: str, guess: str) -> None:
    assert places_in(text, GPE=guess) == []


def test_what_is_borne_out_once_is_a_place_wherever_it_stands() -> None:
    text = "Bluereefa was quiet. Nobody was hurt in Bluereefa."
    assert places_in(text, GPE="Bluereefa") == ["Bluereefa", "Bluereefa"]


def test_names_in_a_list_bear_one_another_out() -> None:
    text = "Bluereefa, Redreefa and Greenreefa: floods."
    guesses = "Bluereefa|Redreefa|Greenreefa"
    assert places_in(text, GPE=guesses) == ["Bluereefa", "Redreefa", "Greenreefa"]


def test_a_town_within_a_name_that_nothing_bears_out_is_none() -> None:
    assert places_in("They took Al Salem whole.", GPE="Al Salem") == []


def test_weighing_guesses_takes_time_in_line_with_the_length_of_the_text() -> None:
    def seconds(size: int) -> float:
        text = "Bluereefa, Redreefa left. " * size
        start = time.process_time()
        places_in(text, GPE="Bluereefa|Redreefa")
        return time.process_time() - start

    assert times_longer(seconds, 100, 800, below=16) < 16
