"""Tests that a given name behind the town somebody is from is a person's."""

import pytest

from extract.persons.frames.apposed_persons import apposed_persons
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in apposed_persons(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The director of the shelter in Kathmandu, Florence, said no.", ["Florence"]),
        ("A woman from Lagos, Victoria, told us.", ["Victoria"]),
        ("Two survivors from Accra, Grace and Comfort, were heard.", ["Grace", "Comfort"]),
        ("Une femme de Dakar, Florence, a raconté cela.", ["Florence"]),
        ("Una mujer de Lima, Victoria, dijo que no.", ["Victoria"]),
        ("A girl from Dhaka, Sofia, 16, fled.", ["Sofia"]),
    ],
)
def test_a_given_name_behind_where_somebody_is_from_is_a_persons(
    text: str, names: list[str]
) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "A woman from Austin, Texas, said no.",
        "A girl from Amman, Jordan, told us.",
        "A worker from Athens, Georgia, was paid.",
        "A woman from Melbourne, Victoria, was there.",
        "The worker in Dakar, Ziguinchor, said so.",
        "The office in Kathmandu, Florence, said no.",
        "A woman from Rome, Florence and Milan came.",
    ],
)
def test_what_a_town_lies_in_and_lists_of_towns_are_none(text: str) -> None:
    assert _found(text) == []
