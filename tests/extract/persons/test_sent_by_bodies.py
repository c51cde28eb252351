"""Who comes from a body and does something is a person; so are Karen men called `Saw`."""

import pytest

from extract.persons.frames.sent_by_bodies import sent_by_bodies
from ontology.gazetteer import gazetteer


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sent_by_bodies(text, gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("2. Uzqenka from HDWU (Hong Kong) has a visa problem.", ["Uzqenka"]),
        ("Uzqenka of the HDWU spoke.", ["Uzqenka"]),
        ("We met. Uzqenka de HDWU pide fondos.", ["Uzqenka"]),
        ("She went with our paralegal Saw Eh Uzqa to the station.", ["Saw Eh Uzqa"]),
    ],
)
def test_names_are_found(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Participants from IOM said that it works.",
        "Colleagues from the HDWU came.",
        "Kenyans from HDWU spoke.",
        "Lima from IOM is the seat.",
        "Saw Lima at dawn.",
        "Pressure from ILO has led to reform.",
        "Assistance from the UNHCR was late. Funding from USAID has ended.",
        "Withdrawal of the ILO was feared. Nourriture de la PAM a manqué.",
    ],
)
def test_others_are_not(text: str) -> None:
    assert found(text) == []
