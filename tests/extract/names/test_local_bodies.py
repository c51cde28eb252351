"""Tests bodies of towns, inspectorates and forces as French and Spanish name them."""

import pytest

from extract.names.local_bodies import local_bodies
from ontology.gazetteer import gazetteer


def _found(text: str) -> list[str]:
    return sorted(text[s.start : s.end] for s in local_bodies(text, gazetteer()))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("El Ayuntamiento de Lepe y la Junta de Andalucía firman.",
         ["Ayuntamiento de Lepe", "Junta de Andalucía"]),
        ("La Audiencia Provincial de Almería Condenó. La Audiencia Nacional no.",
         ["Audiencia Nacional", "Audiencia Provincial de Almería"]),
        ("La Inspección de Trabajo y Seguridad Social y el Refugio de la Niñez",
         ["Inspección de Trabajo y Seguridad Social", "Refugio de la Niñez"]),
        ("La cour d'appel de Douai et la mairie de Saint-Denis",
         ["cour d'appel de Douai", "mairie de Saint-Denis"]),
        ("L'inspection du travail et l'armée française à Lille",
         ["armée française", "inspection du travail"]),
        ("La Dirección General de la Policía y la Delegación del Gobierno",
         ["Delegación del Gobierno", "Dirección General de la Policía"]),
        ("La Défense belge et la Sûreté de l’État", ["Défense belge", "Sûreté de l’État"]),
        ("El Servicio Nacional de Migraciones y el Ejército colombiano",
         ["Ejército colombiano", "Servicio Nacional de Migraciones"]),
    ],
)  # fmt: skip
def test_a_local_body_is_found_with_its_town(text: str, names: list[str]) -> None:
    assert _found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "La Junta de Uzqa y la mairie du Druszet",  # towns that nobody knows
        "La défense des droits et la police du quartier",
        "La Junta de Mujeres firmó el refugio de la Sierra.",
    ],
)
def test_what_no_known_town_has_is_not_guessed(text: str) -> None:
    assert _found(text) == []
