"""How a name becomes a key and an id: spellings of one name meet, other names do not."""

import pytest

from ontology.names import fold, is_one_line, minted_id, name_key, one_spelling, other_spelling


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


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", True),
        ("\u0928\u0947\u092a\u093e\u0932\u0940 \u0930\u094d\u200d\u092f", True),
        ("two\nlines", False),
        ("right \u202eleft", False),
        ("no\u200bthing", False),
    ],
)
def test_what_stands_on_one_line(words: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_one_line(words) == is_one


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Harbour Labour Organisation", "Harbour Labor Organization"),
        ("Center for Reef Programs", "Centre for Reef Programmes"),
        ("defense programme", "defence program"),
        ("Harbour Circle", "Harbour Circle"),
    ],
)
def test_a_name_has_another_spelling_and_that_leads_back(name: str, other: str) -> None:
    assert other_spelling(name) == other
    assert other_spelling(other) == name
    assert one_spelling(name.casefold()) == one_spelling(other.casefold())


@pytest.mark.parametrize(
    ("name", "folded", "key"),
    [
        (
            "The  Ministry of Women's\tAffairs ",
            "the ministry of women's affairs",
            "ministry of women s affairs",
        ),
        ("`Reef` Circle's", "'reef' circle's", "reef circle"),
        ("The Reefs'", "the reefs'", "reefs"),
        ("Thé Réseau’s", "the reseau's", "reseau"),
        ("thermal Reef & Co+", "thermal reef & co+", "thermal reef & co+"),
        ("THE", "the", "the"),
        ("\u01c5ar ﬁeld", "dzar field", "dzar field"),
        ("", "", ""),
    ],
)
def test_case_accents_apostrophes_and_blanks_do_not_count(name: str, folded: str, key: str) -> None:
    assert fold(name) == folded
    assert name_key(name) == key
