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
    ],
)
def test_what_is_no_body_is_refused(surface: str) -> None:
    assert is_refused(surface)


@pytest.mark.parametrize(
    "surface",
    ["Harbour Circle", "Kestrel Lane Legal Clinic", "Penn State", "Labour United", "UNHCR"],
)
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
