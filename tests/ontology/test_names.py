"""How a name becomes a key and an id: spellings of one name meet, other names do not."""

import pytest

from ontology.names import minted_id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Harbour Labor Center", "Harbour Labour Centre"),
        ("Reef Organization", "Reef Organisation’s"),
        ("Ministry of Labour & Reefs", "Ministry of Labour and Reefs"),
        ("Défense Circle", "defence circle"),
        ("Reef Program", "Reef Programme"),
    ],
)
def test_both_spellings_of_a_name_are_one_id(one: str, other: str) -> None:
    assert minted_id("organisation", one) == minted_id("organisation", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reef Laborers", "Reef Labourers"),
        ("Reef Centre", "Reef Centres"),
        ("A&B Circle", "AandB Circle"),
    ],
)
def test_what_only_looks_alike_keeps_its_own_id(one: str, other: str) -> None:
    assert minted_id("organisation", one) != minted_id("organisation", other)
