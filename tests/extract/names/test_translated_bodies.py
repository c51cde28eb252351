"""Bodies of states meet under one name whatever the language of the report."""

import pytest

from extract.names.translated_bodies import translated_body
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("surface", "english"),
    [
        ("Ministère du Travail du Sénégal", "Ministry of Labour of Senegal"),
        ("Ministerio de la Mujer del Perú", "Ministry of Women of Peru"),
        (
            "Ministerio de Trabajo y Previsión Social de Guatemala",
            "Ministry of Labour and Social Welfare of Guatemala",
        ),
        (
            "Ministère du Travail, de l’Emploi et de la Sécurité sociale du Burkina Faso",
            "Ministry of Labour, Employment and Social Security of Burkina Faso",
        ),
        ("Cour suprême du Mali", "Supreme Court of Mali"),
        ("Asamblea Nacional de Nicaragua", "National Assembly of Nicaragua"),
    ],
)
def test_a_body_of_a_state_has_one_name_in_three_languages(surface: str, english: str) -> None:
    assert translated_body(surface, gazetteer()) == english


@pytest.mark.parametrize(
    "surface",
    [
        "Ministère du Travail",
        "Ministère des Poissons volants du Mali",
        "Ministerio de Trabajo de Uneborg",
        "Ministry of Labour of Mali",
        "Réseau du Travail du Mali",
    ],
)
def test_what_is_not_wholly_known_is_not_translated(surface: str) -> None:
    assert translated_body(surface, gazetteer()) is None
