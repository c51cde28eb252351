"""Below `Ville` or `City` in a table stand places, whatever the model makes of the row."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.table_places import with_places_of_tables
from ontology.gazetteer import gazetteer

_TABLE = "| Organisation | {head} |\n| Reef | Rabat, Oujda |\n| Well | Marrakech et Agadir |\n"


def _places(text: str, **guesses: str) -> list[str]:
    analysis = with_places_of_tables(analysis_of(text, **guesses), gazetteer())
    return [surface(text, g.span) for g in analysis.guesses if g.label == "GPE"]


@pytest.mark.parametrize("head", ["Ville", "City", "Ciudad", "Lieu"])
def test_known_names_below_a_head_of_places_are_places(head: str) -> None:
    text = _TABLE.format(head=head)
    assert _places(text) == ["Rabat", "Oujda", "Marrakech", "Agadir"]


def test_below_any_other_head_nothing_is_said() -> None:
    assert _places(_TABLE.format(head="Name")) == []


def test_a_guess_that_is_there_stays() -> None:
    text = _TABLE.format(head="Ville")
    assert _places(text, GPE="Rabat, Oujda") == ["Rabat, Oujda", "Marrakech", "Agadir"]


def test_words_that_no_gazetteer_has_are_no_places() -> None:
    assert _places("| Body | Town |\n| Reef | Uzqenkaville |\n") == []
