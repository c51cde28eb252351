"""Guesses that name events, themes, headings or quantities are no organisations."""

import pytest

from extract.names.organisation_refusals import is_refused


@pytest.mark.parametrize(
    "surface",
    [
        "Tricontinental Consultation on Recruitment Fees",
        "Regional Workshop",
        "Debt Bondage",
        "Combat Trafficking",
        "Corridor Advertised",
        "A41 Constitutional",
        "Noted - Acceptance of international norms - Right",
        "Eleven",
        "Maya Mam",
        "Hancock Pond",
        "UAV",
        "NATIONS A General Assembly Distr",
        "AUX DROITS DE l'HOMME",
        "National Human Rights Institution",
        "Profits and Poverty: The Economics of Labour",
        "Harbour Conference on Safe Schools",
        "4th International Reef Forum",
        "2023 Global Reef Forum",
        "Conférence sur la pêche",
        "World Day Against Trafficking",
        "Press Office",
        "Asamblea General de socios",
        "Facebook Twitter",
        "London SW9 9TL",
        "6th Floor",
        "191/41 Harbour Condominium",
        "Kenyan NGO",
        "Ministers of Nepal",
        "Uzqa The Government Kenya",
        "Airport of Goma",
        "LGTBI",
        "JOINT CIVIL SOCIETY LETTER",
        "CARTA ABIERTA",
        "Uzqa IDP",
    ],
)
def test_what_is_no_body_is_refused(surface: str) -> None:
    assert is_refused(surface)


@pytest.mark.parametrize(
    "surface",
    ["Harbour Circle", "Kestrel Lane Legal Clinic", "Penn State", "Labour United", "UNHCR",
     "Leadership Conference on Reefs", "Conference of Churches", "Global Reef Forum"],
)  # fmt: skip
def test_bodies_are_not_refused(surface: str) -> None:
    assert not is_refused(surface)


@pytest.mark.parametrize(
    "name", ["High Court of Justice", "Uzqa Centre for Justice", "Uzqa Gender Justice"]
)
def test_a_body_may_be_for_justice(name: str) -> None:
    assert not is_refused(name)


@pytest.mark.parametrize("name", ["Chief Justice", "Supreme Court Justice", "Social Justice"])
def test_a_judge_and_what_all_want_are_none(name: str) -> None:
    assert is_refused(name)


@pytest.mark.parametrize(
    "name",
    [
        "National Action Plan on Youth",
        "Plan national d'action",
        "Estrategia Nacional de Uzqa",
        "National Programme of Measures for Uzqa",
        "Addis Ababa Action Agenda on Financing",
        "Register of Permanent Residents",
        "Harbour Agreement of Uzqa",
        "Administration of justice",
        "Group A of the Paris",
    ],
)
def test_what_is_written_or_planned_is_no_body(name: str) -> None:
    assert is_refused(name)


@pytest.mark.parametrize(
    "name",
    [
        "Head of Human Rights Department",
        "National Coordinator for the Fight against Trafficking",
        "Acting Director-General",
        "Supreme Leader",
        "Government of President Uneborg",
        "Gonzalez Government",
        "Gonzalez's administration",
    ],
)
def test_who_holds_an_office_is_no_body(name: str) -> None:
    assert is_refused(name)


@pytest.mark.parametrize(
    "name",
    [
        "Office for the National Action Plan",
        "Harbour Women's Programme",
        "General Directorate of Labour",
        "Harbour Centre for Justice",
        "Kathmandu Government",
        "Transitional Government",
        "Chamber of Deputies",
    ],
)
def test_a_body_may_have_a_plan_an_office_or_a_head(name: str) -> None:
    assert not is_refused(name)


@pytest.mark.parametrize(
    "surface", ["Third World", "Arab Spring", "Green Card", "NVivo", "Conférence régionale"]
)
def test_times_permits_and_tools_are_no_bodies(surface: str) -> None:
    assert is_refused(surface)


@pytest.mark.parametrize(
    "day",
    ["Día Internacional del Migrante", "Journée mondiale contre la traite", "Día Mundial",
     "Semaine nationale de la femme", "Jornada de la Paz"],
)  # fmt: skip
def test_a_day_that_is_kept_is_no_body(day: str) -> None:
    assert is_refused(day)


@pytest.mark.parametrize("form", ["A.C.", "A. C.", "e.V."])
def test_a_form_of_law_alone_is_no_body(form: str) -> None:
    assert is_refused(form)
