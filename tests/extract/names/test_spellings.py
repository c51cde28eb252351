"""Spellings of one name share a key; names of other bodies and places share none."""

import pytest

from extract.names.spellings import misspelt, spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("New Harbour People's Party", "New Harbour People Party"),
        ("the Masjid Al-Uneborg", "Masjid Al Uneborg"),
        ("Tåsborg", "Taasborg"),
        ("Strynøborg", "Strynoeborg"),
        ("Uneborg-Talla", "Uneborg Talla"),
        ("ReefAid", "Reef Aid"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert spellings(one) & spellings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour Worker Party", "Harbour Workers Party"),
        ("North Uneborg", "South Uneborg"),
        ("U.S.", "us"),
        ("Region 1", "Region 2"),
    ],
)
def test_other_names_share_none(one: str, other: str) -> None:
    assert not spellings(one) & spellings(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("United Harbour Nations", "Untied Harbour Nations"),
        ("Uneborg Islands", "Unebborg Islands"),
        ("Uneborg Islands", "Unebrog Islands"),
        ("Uneborg Islands", "Unedorg Islands"),
    ],
)
def test_a_slip_of_the_pen_parts_no_names(one: str, other: str) -> None:
    assert list(misspelt([other, one])) == [tuple(sorted((one, other)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uneborg", "Unedorg"),
        ("Harbour Worker Party", "Harbour Workers Party"),
        ("Women Fund", "Woman Fund"),
        ("Police Reform Board", "Policy Reform Board"),
        ("Gambia Network", "Zambia Network"),
        ("Uneborg Islands", "Unedrog Islands"),
        ("Uneborg Talla Fund", "Unedorg Tella Fund"),
        ("Region 111111", "Region 111121"),
    ],
)
def test_names_that_differ_in_sense_stay_two(one: str, other: str) -> None:
    assert list(misspelt([one, other])) == []


def test_many_names_alike_cost_no_more_than_their_number() -> None:
    names = [f"Ministry of Uneborg{chr(97 + i // 26)}{chr(97 + i % 26)}x" for i in range(676)]
    assert list(misspelt(names * 2)) == list(misspelt(names))
