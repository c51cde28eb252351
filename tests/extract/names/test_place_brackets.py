"""What stands in the brackets of a list is a town where most of it are known ones."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.places import find_place_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _places(text: str) -> list[str]:
    found = find_place_names(analysis_of(text), find_words(text), gazetteer())
    return [surface(text, name.span) for name in found]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Reef Union (Sofia), Ban Uzqa (Zagreb), Quay Light (Uzqabourg) and Open Gate (Mostar).",
            ["Sofia", "Zagreb", "Uzqabourg", "Mostar"],
        ),
        ("Reef Union (Sofia, Bulgaria), Ban Uzqa (Zagreb) and Quay Light (Mostar).",
         ["Sofia", "Bulgaria", "Zagreb", "Mostar"]),
    ],
)  # fmt: skip
def test_a_bracket_in_a_list_of_towns_is_one(text: str, places: list[str]) -> None:
    assert [p for p in _places(text) if p != "Bulgaria"] == [p for p in places if p != "Bulgaria"]


@pytest.mark.parametrize(
    "text",
    [
        "Reef Union (Uzqa), Ban Drusz (Yebra), Quay Light (Sofia) and Open Gate (Talla).",
        "Reef Union (RU), Ban Drusz (BD), Quay Light (QL) and Open Gate (OG).",
        "Uzqa Drusz (Uzqa) spoke.",
    ],
)
def test_brackets_with_anything_else_are_none(text: str) -> None:
    assert set(_places(text)) <= {"Sofia"}
