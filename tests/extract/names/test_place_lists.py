"""Towns in a list that somebody is in or comes from are places, whoever is called like them."""

from time import process_time

import pytest
from growth import times_longer
from guessed_analysis import analysis_of, surface

from extract.names.place_lists import place_list_names
from extract.names.place_view import View
from extract.persons.bodies_and_towns import are_towns
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _towns(text: str, sure: tuple[str, ...]) -> list[str]:
    guessed = "|".join(town for town in sure if town in text)
    analysis = analysis_of(text, GPE=guessed) if guessed else analysis_of(text)
    view = View.of(analysis, find_words(text), gazetteer())
    return [surface(text, name.span) for name in place_list_names(view)]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Police searched shops in Newport, Cardiff and Barry.", ["Newport", "Cardiff", "Barry"]),
        ("Farm workers near Portland and Eugene told of it.", ["Portland", "Eugene"]),
        ("Dos salieron de Mérida, Valencia y Barcelona.", ["Mérida", "Valencia", "Barcelona"]),
        ("Ellas llegaron a Los Ángeles y Concepción.", ["Los Ángeles", "Concepción"]),
        ("Residents of Corbridge and Haltwhistle packed it.", ["Corbridge", "Haltwhistle"]),
        ("Women from Dohuk, Halabja and Soran work.", ["Dohuk", "Halabja", "Soran"]),
    ],
)
def test_a_list_of_towns_of_one_state_is_of_places(text: str, towns: list[str]) -> None:
    assert _towns(text, ("Newport", "Portland", "Dohuk")) == towns


@pytest.mark.parametrize(
    "text",
    [
        "We heard from Portland and Eugene about it.",  # may be two who are called so
        "In Salem, Eugene and Florence were hurt.",
        "She came from Portland, Uzqa and Drusz.",  # unknown names
        "She lives in Portland, Sofia and Eugene.",  # of several states
        "They live with Eugene and Florence.",
    ],
)
def test_a_list_that_may_be_of_persons_tells_no_places(text: str) -> None:
    assert _towns(text, ("Portland", "Salem")) == []


def test_two_towns_with_an_and_are_no_persons_name_but_two_given_names_may_be() -> None:
    assert are_towns("Valencia y Barcelona", gazetteer())
    assert not are_towns("Florencia y Victoria", gazetteer())
    assert not are_towns("Uzqa y Barcelona", gazetteer())


@pytest.mark.parametrize("line", ["in Aaa-Aaa-Aaa ", "from Lima, Lima, ", "in Aaa y Aaa and in "])
def test_long_lists_take_time_in_proportion(line: str) -> None:
    def seconds(size: int) -> float:
        text = (line * size)[:size]
        view = View.bare(analysis_of(text), find_words(text), gazetteer())
        began = process_time()
        list(place_list_names(view))
        return process_time() - began

    seconds(1_000)
    assert times_longer(seconds, 20_000, 80_000, below=8, least=0.01) < 8
