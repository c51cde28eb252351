"""Each name of a division leads to it, a French or Spanish one before smaller places."""

import csv

import pytest

from ontology.division_names import FILE, divisions_by_name
from ontology.gazetteer import gazetteer
from ontology.names import name_key
from ontology.packaged import path


def test_each_name_is_that_of_a_division_of_the_gazetteer() -> None:
    with path(FILE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["place"] for row in rows}) == len(rows) > 150
    for row in rows:
        place = gazetteer().place(f"place/{row['place']}")
        assert place is not None
        assert place.kind in {"adm1", "city"}
        assert place.label == row["label"]
        assert place in gazetteer().candidates(row["label"])
        for name in filter(None, row["en"].split("|")):
            assert place in gazetteer().candidates(name)
        for name in filter(None, (*row["fr"].split("|"), *row["es"].split("|"))):
            numbers = divisions_by_name()[name_key(name)]
            assert int(row["place"]) in numbers
            assert place in gazetteer().candidates(name)[: len(numbers)]


@pytest.mark.parametrize(
    ("name", "label", "iso2"),
    [
        ("Bavière", "Bavaria", "DE"),
        ("Escocia", "Scotland", "GB"),
        ("Pays de Galles", "Wales", "GB"),
        ("Catalogne", "Catalonia", "ES"),
        ("Carolina del Norte", "North Carolina", "US"),
        ("Córcega", "Corse", "FR"),
        ("Tchétchénie", "Chechnya", "RU"),
    ],
)
def test_what_is_called_otherwise_in_french_and_spanish_is_found(
    name: str, label: str, iso2: str
) -> None:
    first = gazetteer().candidates(name)[0]
    assert (first.label, first.iso2) == (label, iso2)


@pytest.mark.parametrize("name", ["Virginie", "Bretaña", "Marcas", "Hambourg", "Nueva York"])
def test_a_person_a_word_and_a_city_are_no_division_first(name: str) -> None:
    found = gazetteer().candidates(name)
    assert not found or found[0].kind != "adm1"


@pytest.mark.parametrize(
    ("name", "label", "iso2"),
    [
        ("Transnistria", "Transnistria", "MD"),
        ("Kursk Oblast", "Kursk Oblast", "RU"),
        ("Hodeidah", "Hodeidah", "YE"),
        ("Lower Shabelle", "Lower Shabelle", "SO"),
        ("North Ubangi Province", "North Ubangi", "CD"),
        ("Nord-Kivu", "North Kivu", "CD"),
    ],
)
def test_a_division_is_shown_by_its_english_name(name: str, label: str, iso2: str) -> None:
    first = gazetteer().candidates(name)[0]
    assert (first.label, first.iso2) == (label, iso2)


@pytest.mark.parametrize("name", ["Aleppo", "Moscow", "Tripoli", "Sanaa", "Riyadh", "Suez"])
def test_a_city_of_the_same_name_comes_first_and_has_it_alone(name: str) -> None:
    first, *others = gazetteer().candidates(name)
    assert first.kind == "city"
    assert first.label not in {p.label for p in others if p.iso2 == first.iso2}
