"""Tests that sentences tell what a short form stands for without brackets."""

import pytest
from analysis_builder import analysis_of, words_of_span

from extract.acronyms.acronyms import find_definitions


def _pairs(text: str) -> list[tuple[str, str]]:
    return [
        (words_of_span(text, d.short), words_of_span(text, d.long))
        for d in find_definitions(analysis_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("The Harbour Rights Circle, known as HRC, agreed.", "HRC", "Harbour Rights Circle"),
        ("The Harbour Rights Circle, also known by its acronym HRC, agreed.", "HRC",
         "Harbour Rights Circle"),
        ("The Harbour Rights Circle, or HRC, stayed.", "HRC", "Harbour Rights Circle"),
        ("Harbour Rights Circle, hereinafter “HRC”, stayed.", "HRC", "Harbour Rights Circle"),
        ("The Harbour Rights Circle – HRC – wrote.", "HRC", "Harbour Rights Circle"),
        ("HRC, the Harbour Rights Circle, wrote.", "HRC", "Harbour Rights Circle"),
        ("HRC – Harbour Rights Circle – wrote.", "HRC", "Harbour Rights Circle"),
        ("HRC - the Harbour Rights Circle - wrote.", "HRC", "Harbour Rights Circle"),
        ("The HRC, or Harbour Rights Circle, wrote.", "HRC", "Harbour Rights Circle"),
        ("The acronym HRC stands for Harbour Rights Circle.", "HRC", "Harbour Rights Circle"),
        ("MoU stands for memorandum of understanding.", "MoU", "memorandum of understanding"),
        ("Platforms (CSOs: civil society organisations) met.", "CSOs",
         "civil society organisations"),
        ("La Ligue tchadienne des droits de l'homme, dite LTDH, répond.", "LTDH",
         "Ligue tchadienne des droits de l'homme"),
        ("La Commission nationale des droits, ou CND, répond.", "CND",
         "Commission nationale des droits"),
        ("L'OFPR, l'Office français de protection des réfugiés, refuse.", "OFPR",
         "Office français de protection des réfugiés"),
        ("LTDH signifie Ligue tchadienne des droits de l'homme.", "LTDH",
         "Ligue tchadienne des droits de l'homme"),
        ("La Comisión Nacional de Derechos, conocida como CND, habló.", "CND",
         "Comisión Nacional de Derechos"),
        ("El Instituto Nacional de Migración, en adelante INM, calló.", "INM",
         "Instituto Nacional de Migración"),
        ("SJM son las siglas de Servicio Jesuita a Migrantes.", "SJM",
         "Servicio Jesuita a Migrantes"),
        ("International Organization for Migration (OIM in French) spoke", "OIM",
         "International Organization for Migration"),
        ("Harbour Rights Circle (HRC por su sigla en inglés) habló", "HRC",
         "Harbour Rights Circle"),
        ("HRCP (the Harbour Rights Circle Project on Human Trafficking) met", "HRCP",
         "Harbour Rights Circle Project on Human Trafficking"),
        ("UNODC (Office des Nations Unies contre la drogue et le crime)", "UNODC",
         "Office des Nations Unies contre la drogue et le crime"),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_a_short_form_stands_for(text: str, short: str, long: str) -> None:
    assert _pairs(text) == [(short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "UNHCR, the Harbour Rights Circle and others came.",
        "ITUC, the global union, wrote.",
        "HRC, the Harbour Rights Circle Fund for Women, wrote.",
        "The Council – ILO said – was late.",
        "ILO: the world of work.",
        "It went to Asia, or USA, later.",
        "Women and men, or both, came to the HRC.",
        "The World Bank, known as generous, paid.",
    ],
)
def test_other_words_beside_a_short_form_define_nothing(text: str) -> None:
    assert _pairs(text) == []
