"""What has an acronym and is no body: things, measures, amounts, many bodies of a sort."""

import pytest
from loaded import packaged_pipeline

from extract.model import Kind, SourceText
from extract.names.organisation_contexts import is_concept
from extract.names.organisation_refusals import is_refused


def bodies(text: str) -> set[str]:
    """Return what the whole pipeline takes for bodies."""
    found = packaged_pipeline().annotate(SourceText("", text)).mentions
    return {text[m.span.start : m.span.end] for m in found if m.kind is Kind.ORGANISATION}


@pytest.mark.parametrize(
    "surface",
    [
        "Gender-Based Violence", "Minimum Expenditure Basket", "Food Assistance for Assets",
        "Local Government Areas", "Non-Food Items", "Liquefied Petroleum Gas",
        "Integrated Food Security Phase Classification", "Points of Entry",
    ],
)  # fmt: skip
def test_things_and_measures_are_concepts(surface: str) -> None:
    assert is_concept(surface)


@pytest.mark.parametrize(
    "surface",
    [
        "Department for General Assembly and Conference Management",
        "Disaster Relief Emergency Fund",
        "United Nations Entity for Gender Equality and Empowerment of Women",
        "New Partnership for Africa's Development", "Border Guard Bangladesh",
        "National Malaria Control Programme",
    ],
)  # fmt: skip
def test_bodies_are_no_concepts(surface: str) -> None:
    assert not is_concept(surface)


@pytest.mark.parametrize(
    "surface", ["Ministries of Health", "Emergency Medical Teams", "Primary Health Care Centres"]
)
def test_many_of_a_sort_are_no_body(surface: str) -> None:
    assert is_refused(surface)


@pytest.mark.parametrize(
    "surface", ["Reef Youth Ministries", "International Federation of Red Cross Societies"]
)
def test_one_of_many_is_a_body(surface: str) -> None:
    assert not is_refused(surface)


@pytest.mark.model
def test_a_defined_concept_is_a_theme_and_no_body() -> None:
    text = (
        "IOM's Protection and Gender-Based Violence (GBV) team continues to train staff. GBV "
        "services were mapped. Households pay for the Minimum Expenditure Basket (MEB)."
    )
    assert not bodies(text) & {"GBV", "Gender-Based Violence", "MEB", "Minimum Expenditure Basket"}


@pytest.mark.model
def test_what_a_text_calls_a_body_is_one_whatever_its_name_says() -> None:
    text = (
        "Access to Justice (A2J) is an NGO based in Lagos. Women Against Violence (WAV) runs a "
        "shelter. The Centers for Disease Control and Prevention (CDC) published guidance. The "
        "Health Work Committees (HWC) were raided. United Cities and Local Governments (UCLG) met."
    )
    assert {"A2J", "WAV", "CDC", "HWC", "UCLG"} <= bodies(text)


@pytest.mark.model
def test_a_currency_beside_an_amount_is_no_body() -> None:
    text = "The price reached SYP 592/litre in May, and rice cost 35 AFN per kg in Wardak."
    assert not bodies(text) & {"SYP", "AFN"}


@pytest.mark.model
def test_a_body_that_a_text_defines_stays_one() -> None:
    text = (
        "The Department for General Assembly and Conference Management (DGACM) invites us. "
        "The United Nations Entity for Gender Equality and Empowerment of Women (UN-Women) left."
    )
    assert {"DGACM", "UN-Women"} <= bodies(text)
