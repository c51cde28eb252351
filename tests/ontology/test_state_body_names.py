"""What bodies and laws of states are called in French and Spanish."""

import csv
import io

import pytest

from ontology.packaged import text
from ontology.state_body_names import FILE, state_body_in


@pytest.mark.parametrize(
    ("label", "french", "spanish"),
    [
        ("Government of Slovenia", "Gouvernement (Slovénie)", "Gobierno (Eslovenia)"),
        ("National assembly of Nepal", "Assemblée nationale (Népal)", "Asamblea Nacional (Nepal)"),
        (
            "Ministry of the Interior of the United Republic of Tanzania",
            "Ministère de l'Intérieur (République-Unie de Tanzanie)",
            "Ministerio del Interior (República Unida de Tanzanía)",
        ),
        ("Red Cross of Chad", "Croix-Rouge (Tchad)", "Cruz Roja (Chad)"),
        ("Constitution (Nepal)", "Constitution (Népal)", "Constitución (Nepal)"),
        ("Mental Health Act (Slovenia)", "Mental Health Act (Slovénie)", None),
    ],
)
def test_a_body_that_every_state_has_is_called_by_its_name_with_the_state_behind(
    label: str, french: str, spanish: str | None
) -> None:
    assert state_body_in(label, "fr") == french
    assert spanish is None or state_body_in(label, "es") == spanish


@pytest.mark.parametrize(
    "label",
    [
        "Government",
        "Government of Youth",
        "Housing Fund of the Republic of Slovenia",
        "2268 (2016)",
        "Bank of England",
        "Government of " * 5_000,
        "(" * 5_000,
    ],
)
def test_what_names_no_such_body_or_no_state_stays_as_it_is(label: str) -> None:
    assert state_body_in(label, "fr") is None


def test_each_body_has_a_name_in_both_languages_once() -> None:
    rows = list(csv.DictReader(io.StringIO(text(FILE), newline="")))
    assert len({row["name"].casefold() for row in rows}) == len(rows) > 30
    assert [row for row in rows if not (row["fr"] and row["es"])] == []
