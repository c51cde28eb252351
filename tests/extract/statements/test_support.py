"""Tests whose money and whose support a body is told to have, and when nothing is said of it."""

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
        ("The Harbour Circle's core funding comes from the Well Fund.", "en"),
        ("Submission by the Harbour Circle\n\nOur core funding comes mainly from the Well Fund.",
         "en"),
        ("Annual Report of the Harbour Circle, 2023\n\nOur budget was covered by the Well Fund.",
         "en"),
        ("The Harbour Circle thanks the Well Fund for its generous financial support.", "en"),
        ("The Harbour Circle gratefully acknowledges funding from the Well Fund.", "en"),
        ("The Harbour Circle receives core support from the Well Fund.", "en"),
        ("The Well Fund supports the Harbour Circle with a grant of 200 euros.", "en"),
        ("With the financial support of the Well Fund, the Harbour Circle trains judges.", "en"),
        ("The Harbour Circle opened a shelter with funding from the Well Fund.", "en"),
        ("The project is carried out by the Harbour Circle in Lima, with financial support from"
         " the Well Fund.", "en"),
        ("Funding from the Well Fund enabled the Harbour Circle to open a shelter.", "en"),
        ("Well Fund apoya financieramente a Harbour Circle.", "es"),
        ("Rapport annuel du Harbour Circle\n\nNotre financement provient du Well Fund.", "fr"),
        ("Le Harbour Circle remercie le Well Fund pour son soutien financier.", "fr"),
        ("Harbour Circle, avec le soutien financier du Well Fund, a formé des juges.", "fr"),
        ("Memoria anual 2023 de Harbour Circle\n\nNuestra financiación proviene de Well Fund.",
         "es"),
        ("Harbour Circle agradece a Well Fund su apoyo económico.", "es"),
        ("Gracias al apoyo financiero de Well Fund, Harbour Circle capacita a juezas.", "es"),
    ],
)  # fmt: skip
def test_who_gives_money_funds(text: str, language: str) -> None:
    assert "well funds harbour" in _told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("With the support of the Well Fund, the Harbour Circle opened a shelter.", "en"),
        ("The Harbour Circle trained judges with the technical support of the Well Fund.", "en"),
        ("The workshop was organised by the Harbour Circle with the support of the Well Fund.",
         "en"),
        ("The Harbour Circle thanks the Well Fund for its support.", "en"),
        ("Avec l'appui du Well Fund, Harbour Circle a formé des juges.", "fr"),
        ("Harbour Circle mène ses activités avec le concours du Well Fund.", "fr"),
        ("Con el apoyo de Well Fund, Harbour Circle ofrece asistencia.", "es"),
    ],
)  # fmt: skip
def test_whose_support_is_told_works_with_the_body(text: str, language: str) -> None:
    assert _told(text, language) & {"well partnerOf harbour"}
    assert "well funds harbour" not in _told(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Harbour Circle's core funding does not come from the Well Fund.", "en"),
        ("Until 2019 the Harbour Circle's core funding came from the Well Fund.", "en"),
        ("The Harbour Circle thanks the Well Fund for its report.", "en"),
        ("The Harbour Circle thanks the Well Fund for its support to the government.", "en"),
        ("Funding from the Well Fund did not enable the Harbour Circle to open.", "en"),
        ("A grant from the Well Fund would help the Harbour Circle to open a shelter.", "en"),
        ("With the support of the Well Fund, the Harbour Circle hopes to open a shelter.", "en"),
        ("With the support of the Well Fund, the Harbour Circle will open a shelter.", "en"),
        ("Without the support of the Well Fund, the Harbour Circle ran a helpline.", "en"),
        ("The Harbour Circle plans to train judges with the support of the Well Fund.", "en"),
        ("If the law passes, the Harbour Circle may act with the support of the Well Fund.", "en"),
        ("The Harbour Circle no longer works with the support of the Well Fund.", "en"),
        ("The Harbour Circle won the vote with the support of the Well Fund.", "en"),
        ("The bill passed with the support of the Harbour Circle and the Well Fund.", "en"),
        ("Avec l'appui du Well Fund, Harbour Circle espère ouvrir un foyer.", "fr"),
        ("Avec l'appui du Well Fund, Harbour Circle ouvrira un foyer.", "fr"),
        ("Con el apoyo de Well Fund, Harbour Circle espera abrir un albergue.", "es"),
        ("Con el apoyo de Well Fund, Harbour Circle abrirá un albergue.", "es"),
        ("Harbour Circle ya no trabaja con el apoyo de Well Fund.", "es"),
    ],
)
def test_what_is_denied_planned_or_over_is_not(text: str, language: str) -> None:
    assert not {told for told in _told(text, language) if "well" in told}


def test_a_state_that_pays_into_the_budget_of_a_body_funds_it() -> None:
    text = "Nepal has also made a voluntary contribution to the budget of the Well Fund."
    assert "1282988 funds well" in _told(text)
