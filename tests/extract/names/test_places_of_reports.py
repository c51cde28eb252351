"""States, months and peoples as reports to the United Nations write them, in the whole pipeline."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from ontology.gazetteer import gazetteer


def places_in(text: str) -> dict[str, str | None]:
    """Return what each place's name links to: a country's code, or a label with its kind."""
    found: dict[str, str | None] = {}
    for mention in packaged_pipeline().annotate(SourceText("", text)).mentions:
        if mention.kind is Kind.PLACE:
            place = gazetteer().place(mention.entity_id)
            is_state = place is not None and place.kind == "country"
            told = (
                place.iso2
                if place and is_state
                else f"{place.label} {place.kind}"
                if place
                else None
            )
            found[text[mention.span.start : mention.span.end]] = told
    return found


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Iran has agreed with the United States of America, Russia, China and Germany.", "Russia",
         "RU"),
        ("Iran has agreed with the United States of America, Russia, China and Germany.", "China",
         "CN"),
        ("The rapprochement between the United States of America and Cuba is welcome.", "Cuba",
         "CU"),
        ("Condolences went to the United States of America, Mexico and Caribbean nations.",
         "Mexico", "MX"),
        ("The security situation in the Abkhazia and Tskhinvali regions of Georgia worsened.",
         "Georgia", "GE"),
        ("Delegations of China, Cuba, Venezuela and Member States took the floor.", "Cuba", "CU"),
        ("The country hosts refugees. Malian women were found in Gabon and Libya.", "Malian",
         "ML"),
    ],
)  # fmt: skip
@pytest.mark.model
def test_states_are_no_towns_and_no_divisions_of_others(text: str, name: str, state: str) -> None:
    assert places_in(text)[name] == state


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("Niger State in Nigeria has a task force.", "Niger State", "Niger adm1"),
        ("The state of Georgia in the United States has a hotline.", "Georgia", "Georgia adm1"),
        ("Gunmen in Niger state killed 20 people.", "Niger", "Niger adm1"),
        ("The U.S. states of Georgia and Washington passed laws.", "Georgia", "Georgia adm1"),
        ("It runs from the Kentucky border to the Georgia state line.", "Georgia", "Georgia adm1"),
        ("Workers in the states of Mexico, Puebla and Hidalgo were interviewed.", "Mexico",
         "México adm1"),
        ("The departments of Guatemala, Escuintla and Izabal were hit.", "Guatemala",
         "Guatemala adm1"),
    ],
)  # fmt: skip
@pytest.mark.model
def test_divisions_called_like_states_stay_where_they_are_told(
    text: str, name: str, division: str
) -> None:
    assert places_in(text)[name] == division


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("On 7 May, Kyrgyzstan ratified the Convention.", "May"),
        ("On 13 March, Mozambique reported cases.", "March"),
        ("PREPARED BY THE OFFICE OF HUMAN RIGHTS, IN ACCORDANCE WITH PARAGRAPH 15", "IN"),
        ("Although known to Arab and Malay sailors, Mauritius was first explored later.", "Arab"),
        ("Although known to Arab and Malay sailors, Mauritius was first explored later.", "Malay"),
        ("Belize was the site of several Mayan city states.", "Mayan"),
        ("From the United Nations to the Commonwealth, in Cyprus and in Libya.", "Commonwealth"),
    ],
)
@pytest.mark.model
def test_days_words_and_peoples_are_no_towns(text: str, none: str) -> None:
    assert none not in places_in(text)


@pytest.mark.model
def test_an_abbreviated_state_behind_a_town_stays_one() -> None:
    assert places_in("The shelter in Portland, OR, is full.")["OR"] == "Oregon adm1"


@pytest.mark.model
def test_an_old_name_of_a_hamlet_is_not_that_hamlet() -> None:
    """Gowanda in New York was once called Persia."""
    assert places_in("Known as Persia until 1935, Iran became a republic.") == {
        "Persia": None,
        "Iran": "IR",
    }


@pytest.mark.model
def test_a_state_of_two_names_is_meant_by_its_first_where_both_are_told() -> None:
    text = "The British prized Saint Vincent. Saint Vincent and the Grenadines became independent."
    assert places_in(text)["Saint Vincent"] == "VC"
    assert places_in("St. Kitts and Nevis: St. Kitts has one shelter.")["St. Kitts"] == "KN"


@pytest.mark.model
def test_the_capital_of_a_state_of_two_names_stays_the_town() -> None:
    text = "In São Tomé and Príncipe, police in São Tomé arrested him."
    assert places_in(text)["São Tomé"] == "São Tomé city"
