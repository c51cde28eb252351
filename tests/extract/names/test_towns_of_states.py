"""Tests that towns in French and Spanish are told by the state that a text names."""

import pytest
from analysis_builder import analysis_of

from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def places_in(text: str, language: str) -> list[str]:
    found = find_place_names(analysis_of(text, language), find_words(text), gazetteer())
    return [text[name.span.start : name.span.end] for name in found if not name.modifier]


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("Au Tchad, les marchés de Mongo sont pleins.", "fr", "Mongo"),
        ("Au Sénégal, les maraîchères de Podor et de Matam vendent.", "fr", "Podor"),
        ("En Costa Rica, las municipalidades de Upala y otras ayudan.", "es", "Upala"),
        ("À Kayes, l'association aide.", "fr", "Kayes"),
        ("Le code suisse est clair. Pour nous, la Suisse tarde.", "fr", "Suisse"),
    ],
)
def test_a_town_of_a_state_that_is_named_is_a_place(text: str, language: str, town: str) -> None:
    assert town in places_in(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Au Pérou, les marchés de Mongo sont pleins.", "fr"),
        ("Les marchés de Mongo sont pleins.", "fr"),
        ("Au Tchad, Mongo a crié.", "fr"),
        ("In Chad, the markets de Mongo are full.", "en"),
    ],
)
def test_elsewhere_it_is_none(text: str, language: str) -> None:
    assert "Mongo" not in places_in(text, language)
