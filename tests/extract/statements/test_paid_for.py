"""Tests who is told to pay for a body, in passives and nouns."""

from functools import partial

import pytest
from told_statements import told_of

_told = partial(
    told_of,
    {
        "Harbour Circle": "organisation/harbour",
        "Lantern Network": "organisation/lantern",
        "Well Fund": "organisation/well",
        "Nepal": "place/1282988",
        "Lima": "place/3936456",
    },
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle is funded through the Well Fund.", "en"),
        ("The Harbour Circle is hosted by the Lantern Network and funded through the Well Fund.",
         "en"),
        ("The work of the Harbour Circle is supported financially by the Well Fund.", "en"),
        ("The Harbour Circle's shelter in Lima is run with a grant from the Well Fund.", "en"),
        ("The shelter was built with a grant from the Well Fund to the Harbour Circle.", "en"),
        ("Among the donors of the Harbour Circle are Nepal and the Well Fund.", "en"),
        ("The Harbour Circle counts the Well Fund among its donors.", "en"),
        ("The Well Fund has been funding the Harbour Circle since 2015.", "en"),
        ("The resources of the Harbour Circle come from fees and grants made by the Well Fund.",
         "en"),
        ("Le Harbour Circle est financé sur les fonds du Well Fund.", "fr"),
        ("Les activités du Harbour Circle sont financées par le Well Fund.", "fr"),
        ("Parmi ses bailleurs, le Harbour Circle compte Nepal et le Well Fund.", "fr"),
        ("Le Harbour Circle bénéficie d'une subvention du Well Fund.", "fr"),
        ("El trabajo del Harbour Circle se financia con aportes del Well Fund.", "es"),
        ("El Harbour Circle, que recibe fondos del Well Fund, capacita a juezas.", "es"),
    ],
)  # fmt: skip
def test_who_pays_is_told(text: str, language: str) -> None:
    assert "well funds harbour" in _told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The workshop of the Harbour Circle was funded by the Well Fund.",
        "The Well Fund is a former donor of the Harbour Circle.",
        "Potential donors of the Harbour Circle are Nepal and the Well Fund.",
        "The work of the Harbour Circle is no longer supported financially by the Well Fund.",
        "The Harbour Circle hopes to count the Well Fund among its donors.",
        "The Harbour Circle was refused a grant from the Well Fund.",
    ],
)
def test_who_pays_for_a_meeting_or_not_any_more_is_not(text: str) -> None:
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gracias al apoyo del Well Fund, en 2022 el Harbour Circle abrió una casa.", "es"),
        ("Grâce au soutien du Well Fund, le Harbour Circle forme des juges.", "fr"),
        ("Thanks to the support of the Well Fund, the Harbour Circle trains judges.", "en"),
    ],
)  # fmt: skip
def test_support_of_no_sort_makes_partners(text: str, language: str) -> None:
    assert _told(text, language) == {"well partnerOf harbour"}
