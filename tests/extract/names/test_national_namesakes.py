"""Bodies that every state has are their state's, or of one text alone."""

import pytest
from guessed_analysis import analysis_of, surface

from extract.names.linking import Knowledge
from extract.names.national_names import is_national
from extract.names.organisation_linking import link_organisations
from extract.names.organisations import find_organisation_names
from extract.names.places import find_place_names
from extract.names.states_told import StatesTold
from extract.words import find_words
from ontology.authority import organisations
from ontology.gazetteer import gazetteer

KNOWLEDGE = Knowledge(organisations(), gazetteer())


def labels(text: str) -> list[tuple[str, str]]:
    analysis, words = analysis_of(text), find_words(text)
    names = find_organisation_names(analysis, words)
    places = find_place_names(analysis, words, gazetteer())
    states = StatesTold.of(analysis, places, (), gazetteer())
    mentions, _ = link_organisations(names, analysis, (), KNOWLEDGE, states)
    return [(surface(text, m.span), m.entity_id.split("/")[-1]) for m in mentions]


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Labour", "Ministry of Gender, Children and Social Development",
        "Department of Immigration", "Human Rights Commission", "Supreme Court",
        "Ministère du Travail", "Direction générale de la migration", "Ministerio de Trabajo",
        "Comisión Nacional de Derechos Humanos", "Asamblea Nacional",
    ],
)  # fmt: skip
def test_a_body_that_every_state_may_have(name: str) -> None:
    assert is_national(name, gazetteer())


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Labour of Nepal", "Thai Ministry of Labour", "Harbour Police",
        "Department of History", "Migrant Workers Network", "Committee", "Royal Thai Police",
    ],
)  # fmt: skip
def test_a_name_with_a_word_of_its_own_is_no_such_body(name: str) -> None:
    assert not is_national(name, gazetteer())


def test_ministries_called_alike_are_those_of_the_states_spoken_of() -> None:
    text = (
        "In Kenya, the Ministry of Labour agreed. In Nepal, the Ministry of Labour did not. "
        "The Ministry of Labour of Qatar came."
    )
    assert [found for _, found in labels(text)] == [
        "ministry-of-labour-of-kenya",
        "ministry-of-labour-of-nepal",
        "ministry-of-labour-of-qatar",
    ]


def test_a_ministry_in_french_meets_the_same_in_english() -> None:
    ((_, french),) = labels("Au Mali, le Ministère du Travail a agi.")
    ((_, english),) = labels("In Mali, the Ministry of Labour acted.")
    assert french == english == "ministry-of-labour-of-mali"


def test_where_nobody_says_whose_a_ministry_is_it_is_of_the_text_alone() -> None:
    ((_, found),) = labels("They saw that the Ministry of Labour agreed.")
    assert found == "ministry-of-labour-000000000000"


def test_once_the_text_says_whose_a_body_is_it_is_so_throughout() -> None:
    text = (
        "In Kenya, the Ministry of Labour agreed. Then they waited. Then they left. Then they "
        "came. Somebody asked the Ministry of Labour."
    )
    assert {found for _, found in labels(text)} == {"ministry-of-labour-of-kenya"}


def test_a_body_that_no_translation_is_known_of_has_its_state_in_brackets() -> None:
    text = "Honduras actuó. Por eso la Comisión Nacional de Derechos Humanos habló."
    assert [found for _, found in labels(text)] == [
        "comision-nacional-de-derechos-humanos-honduras"
    ]


@pytest.mark.parametrize(
    "name",
    ["Office of the Attorney General", "Office of the Prosecutor"],
)
def test_an_office_called_after_who_leads_it_is_its_states(name: str) -> None:
    assert is_national(name, gazetteer())
    assert not is_national("Office of the High Commissioner for Human Rights", gazetteer())


def test_initials_of_ministries_are_each_their_states() -> None:
    found = [label for _, label in labels("Kenya's MoH and Uganda's MoH met in Kenya.")]
    assert found == ["ministry-of-health-of-kenya", "ministry-of-health-of-uganda"]
    found = [label for _, label in labels("The Yemeni MoPH and the Afghan MoPH met.")]
    assert found == [
        "ministry-of-public-health-of-yemen",
        "ministry-of-public-health-of-afghanistan",
    ]
    assert labels("Crew: MOH UZQARRA, MOH NUZBO.") == []
    ((_, found),) = labels("The test was bought by the MoH. THE END")
    assert found.startswith("ministry-of-health")


def test_a_state_behind_a_body_of_another_language_is_its_own() -> None:
    text = "Ghana acted. It met the Direction générale de la migration of Togo."
    assert [found for _, found in labels(text)] == ["direction-generale-de-la-migration-togo"]
    title = "Convention (n° 182) - Burkina Faso (Ratification: 2001). Mali, Niger et Bénin."
    ((_, found),) = labels(f"{title} Le ministère de la Femme et de la Famille a agi.")
    assert found == "ministry-of-women-and-family-of-burkina-faso"
