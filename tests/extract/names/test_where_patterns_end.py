"""Tests where the names of bodies end that their heads tell."""

import pytest

from extract.names.organisation_patterns import find_pattern_names
from extract.words import find_words
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_pattern_names(text, find_words(text), gazetteer())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Uzqa Centre of Cape Town and Drusz Gender", ["Uzqa Centre of Cape Town"]),
        ("the Uzqa Centre for Social Justice won", ["Uzqa Centre for Social Justice"]),
        ("the Reef Department of Public Safety and Homeland Security Investigations",
         ["Reef Department of Public Safety"]),
        ("by the Uzqa Office for the Reef with the Quay Union", ["Uzqa Office for the Reef",
                                                                "Quay Union"]),
        ("el Instituto de Paz de la PUCP, Promsex, Warmi y Mayu", ["Instituto de Paz de la PUCP"]),
        ("© Talla Uneborg/Reef Centre", ["Reef Centre"]),
        ("Foto: Uneborg/Fundación Quay", ["Fundación Quay"]),
        ("the Reef HIV/AIDS Centre", ["Reef HIV/AIDS Centre"]),
        ("Instituto Uzqa de Migración/Dirección Uzqa de Quay",
         ["Instituto Uzqa de Migración", "Dirección Uzqa de Quay"]),
        ("con Carlos Mesa y la Mesa Uzqa de Trata", ["Mesa Uzqa de Trata"]),
        ("la Red Uzqa organiza, The Red Uzqa sank", ["Red Uzqa"]),
        ("Police General Uzqov and the Union General", []),
        ("l'Office des Migrants et du Togo", ["Office des Migrants"]),
        ("Le Réseau Uzqa à la Fédération Reef", ["Réseau Uzqa", "Fédération Reef"]),
        ("la Plataforma Sin Trata firma", ["Plataforma Sin Trata"]),
        ("la Red Jesuita con Migrantes, con la Red Reef con Uzqa", ["Red Jesuita con Migrantes",
                                                                   "Red Reef"]),
    ],
)  # fmt: skip
def test_a_name_ends_before_the_next_one(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "name",
    [
        "Uzqa Network with Migrants",
        "Bill & Melinda Uzqa Foundation",
        "Dirección General de Migración y Extranjería",
        "Consulate General of Nepal",
        "Police Service of Trinidad and Tobago",
        "Ministry of Health of Saint Vincent and the Grenadines",
        "Ministry of Labour and Social Justice",
        "Direction de la Surveillance et du Contrôle de l'Occupation des Sols",
        "Ministère de la Santé et de l'Action",
        "Ministerio de la Mujer y de las Poblaciones Vulnerables",
        "Department of Trade and Industry",
        "Uzqa Institute of Food and Land",
    ],
)
def test_a_name_goes_on_over_its_own_and(name: str) -> None:
    assert _found(f"They met the {name} today.") == [name]
