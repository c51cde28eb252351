"""Tests where a guess of the model holds more than one name's words."""

import pytest

from extract.names.guess_parts import pieces
from ontology.gazetteer import gazetteer


def _parts(surface: str, label: str = "ORG") -> list[tuple[str, str]]:
    return [(surface[p.start : p.end], p.label) for p in pieces(surface, label, gazetteer())]


@pytest.mark.parametrize(
    ("surface", "parts"),
    [
        ("Ancash Region of Peru", [("Ancash Region", "GPE"), ("Peru", "GPE")]),
        ("Oba of Benin", [("Benin", "GPE")]),
        ("The Governor of Borno", [("Borno", "GPE")]),
        ("Fighters of Uzqa Front", [("Uzqa Front", "ORG")]),
        ("Queenstown the Reef Centre", [("Queenstown", "GPE"), ("Reef Centre", "ORG")]),
    ],
)
def test_words_of_other_names_are_cut_off(surface: str, parts: list[tuple[str, str]]) -> None:
    assert _parts(surface) == parts


@pytest.mark.parametrize(
    "surface",
    [
        "Bank of Guatemala", "Government of Kenya", "Republic of Ireland", "Union of Comoros",
        "Save the Children", "King of Uzqa", "Friends of the Reef", "Uzqa the Reef Centre",
    ],
)  # fmt: skip
def test_names_with_such_words_stay_whole(surface: str) -> None:
    assert _parts(surface) == []


def test_a_town_and_who_holds_an_office_there_are_two() -> None:
    parts = _parts("Fargo City Manager Talla Uneborg", "PERSON")
    assert parts == [("Fargo", "GPE"), ("City Manager Talla Uneborg", "PERSON")]
    assert _parts("Victoria Mayor Uneborg", "PERSON") == []
    assert _parts("Bluereefa Mayor Uneborg", "PERSON") == []
    assert _parts("Vice President Uneborg", "PERSON") == []
    assert _parts("Clinton Secretary Uneborg", "PERSON") == []


def test_a_town_and_who_is_called_by_a_word_are_two() -> None:
    assert _parts("Sabha Mercy", "GPE") == [("Sabha", "GPE"), ("Mercy", "PERSON")]
    assert _parts("Sabha Drusz", "GPE") == []
    assert _parts("Uzqa Grace", "GPE") == []


def test_a_guess_at_a_place_is_cut_too_and_its_state_may_be_no_other() -> None:
    assert _parts("Ancash Region of Peru", "GPE") == [("Ancash Region", "GPE"), ("Peru", "GPE")]
    assert _parts("Ancash Region of Kenya", "GPE") == []
