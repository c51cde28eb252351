"""Bodies spoken of by a part of their name that no model sees."""

import time

import pytest
from guessed_analysis import analysis_of, surface

from extract.model import Span
from extract.names.organisation_names import OrganisationName
from extract.names.organisation_short_names import short_body_names
from ontology.gazetteer import gazetteer


def short(text: str, *names: str, **guesses: str) -> list[str]:
    found = [
        OrganisationName(Span(text.index(name), text.index(name) + len(name)), 0.7, "model")
        for name in names
    ]
    return [
        surface(text, name.span)
        for name in short_body_names(analysis_of(text, **guesses), found, gazetteer())
    ]


@pytest.mark.parametrize(
    ("text", "name", "part"),
    [
        (
            "Uneborg University grew. She taught at Uneborg, then left.",
            "Uneborg University",
            "Uneborg",
        ),
        ("Uneborg Airlines grew. We flew Uneborg to Talla.", "Uneborg Airlines", "Uneborg"),
        ("The Dhaka Blujays won. Then the Blujays left.", "Dhaka Blujays", "Blujays"),
    ],
)
def test_a_part_of_a_name_stands_for_the_body(text: str, name: str, part: str) -> None:
    assert short(text, name) == [part]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dhaka University grew. They live at Dhaka now.", "Dhaka University"),
        ("Uneborg University grew. Talla Uneborg left.", "Uneborg University"),
        ("Uneborg University grew. The Uneborg Bridge fell.", "Uneborg University"),
        ("Hope College grew. They have Hope, and hope is all.", "Hope College"),
        ("Uneborg Institute grew. They left Uneborg.", "Uneborg Institute"),
        ("The Dhaka Workers won. Then the Workers left.", "Dhaka Workers"),
    ],
)
def test_towns_persons_and_words_stay_themselves(text: str, name: str) -> None:
    assert short(text, name, PERSON="Talla Uneborg") == []


def test_many_names_cost_no_more_than_their_number() -> None:
    names = [f"Uneborg{chr(97 + i // 26)}{chr(97 + i % 26)} University" for i in range(600)]
    text = " ".join(f"They met {name}." for name in names)
    begun = time.process_time()
    short(text, *names)
    assert time.process_time() - begun < 5
