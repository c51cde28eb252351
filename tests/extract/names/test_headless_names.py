"""Tests which names are made as those of bodies are that have no head."""

import pytest

from extract.names.headless_names import Made, how_made
from ontology.gazetteer import gazetteer


@pytest.mark.parametrize(
    "name",
    [
        "Andalucía Acoge", "Honduras Renace", "Red Acoge", "Puentes de Papel",
        "Caminando Fronteras", "Otras Voces",
        "Terre d'Asile Tunisie", "Droit d’Ancrage", "La Voix des Sans-Voix", "Les Mains Ouvertes",
        "Voix du Fleuve", "Agir pour l'Accueil", "Horizon Sans Murs",
        "Hope Beyond Borders", "Migrants Rising Kenya", "Friends of the Earth",
    ],
)  # fmt: skip
def test_words_of_every_day_in_an_order_that_nobody_is_called_by_are_a_bodys(name: str) -> None:
    assert how_made(name, gazetteer()) is Made.BODY


@pytest.mark.parametrize(
    "name",
    [
        "Mujeres Unidas", "Tejedoras del Sur", "Femmes du Fleuve", "Defensores de Derechos",
        "Personas en Movilidad", "Enfants en Danger",
    ],
)  # fmt: skip
def test_many_people_may_be_called_as_a_body_is(name: str) -> None:
    assert how_made(name, gazetteer()) is Made.MANY


@pytest.mark.parametrize("name", ["Montes de Oca", "Roche de la Mer", "Chemin de la Croix"])
def test_what_surnames_are_made_of_is_only_likely(name: str) -> None:
    assert how_made(name, gazetteer()) in {Made.LIKELY, Made.OTHER}


@pytest.mark.parametrize(
    "name",
    [
        "Esperanza Camina", "Luz Puentes", "Alba Unida", "Victoria Acompaña", "Luz con Dios",
        "Espérance Dubois", "Rose des Bois", "Merci Sans Peur", "Alma Migrante", "Uzqa Drusz",
        "Espoir à Lomé", "Rosa con María", "La Reina del Sur", "El Rey de la Noche",
        "Hope Rising", "Doctor of Philosophy", "Aspects of Property", "MUJERES UNIDAS",
        "Prevención de la Trata", "Lutte contre la Traite", "Journée des Femmes", "Terre de Feu",
        "Informe sobre la Trata", "Costa Rica", "Mujeres", "Puentes en Lima",
    ],
)  # fmt: skip
def test_names_of_persons_matters_and_papers_are_none(name: str) -> None:
    assert how_made(name, gazetteer()) is not Made.BODY
