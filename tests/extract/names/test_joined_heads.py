"""A body with an `and` before its head is one; what is joined to a body is another."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.organisations import find_organisation_names
from extract.words import find_words


def organisations_in(text: str, **guesses: str) -> list[str]:
    analysis = analysis_of(text, **guesses)
    return [surface(text, n.span) for n in find_organisation_names(analysis, find_words(text))]


@pytest.mark.parametrize(
    "name",
    [
        "Family and Sexual Violence Action Committee",
        "Crisis Management and Information Telephone Service",
        "South African Domestic Service and Allied Workers Union",
        "Child Protection and Family Services Agency",
        "Women and Media Collective",
        "Labour and Migration Institute",
    ],
)
def test_a_name_begins_before_the_and_in_it(name: str) -> None:
    assert organisations_in(f"The {name} met.") == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The World Bank and Asian Development Bank met.",
            ["World Bank", "Asian Development Bank"],
        ),
        ("The Treasury and National Crime Agency met.", ["National Crime Agency"]),
        ("The President and National Reef Commission met.", ["National Reef Commission"]),
        ("The Church and Kenya Reef Commission met.", ["Kenya Reef Commission"]),
        ("The Uzqani and Reef Harbour Network met.", ["Reef Harbour Network"]),
        ("The Philippines and Asian Reef Association met.", ["Asian Reef Association"]),
        (
            "The Joint Committee on Human Rights and Uzqseen UK met.",
            ["Joint Committee on Human Rights"],
        ),
        (
            "La Alianza Global contra la Trata de Mujeres, UZQAT Guatemala y otras.",
            ["Alianza Global contra la Trata de Mujeres"],
        ),
    ],
)
def test_what_is_joined_to_a_body_is_none_of_its_name(text: str, names: list[str]) -> None:
    assert organisations_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "un acuerdo con la Fundación Renacer. La Corte Constitucional ordenó.",
            ["Fundación Renacer", "Corte Constitucional"],
        ),
        ("the Reef Ministry of Health. For Women it was bad.", ["Reef Ministry of Health"]),
    ],
)
def test_a_name_ends_with_its_sentence(text: str, names: list[str]) -> None:
    assert organisations_in(text) == names


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("It won the Free Reef Pioneer award.", "Free Reef Pioneer"),
        ("under the UZQALIN regime", "UZQALIN"),
        ("Women from Nepal came.", "Women from Nepal"),
        ("our National Referral System", "National Referral System"),
        ("the Medium Term Reef Plans", "Medium Term Reef Plans"),
        ("HMS Uzqa sailed", "HMS Uzqa"),
        ("from Uzqabase Air Force Base", "Uzqabase Air Force"),
    ],
)
def test_rulers_awards_ships_and_plans_are_no_bodies(text: str, guess: str) -> None:
    assert organisations_in(text, ORG=guess) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Women and Media Collective met.", ["Women and Media Collective"]),
        ("They met Women and Child Rights Centre.", ["Women and Child Rights Centre"]),
        ("Women and Uzqenka Collective met.", ["Uzqenka Collective"]),
    ],
)
def test_two_topics_need_no_article(text: str, names: list[str]) -> None:
    assert organisations_in(text) == names
